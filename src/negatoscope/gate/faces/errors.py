"""Why a series can't be freed of its face with proof."""

from __future__ import annotations


class NotProvable(Exception):
    """`reason` is a key of `codes.reasons.WORDS`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
