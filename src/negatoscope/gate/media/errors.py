"""Why a picture can't be made safe."""

from __future__ import annotations


class MediaError(Exception):
    """A picture that can't be read or understood. `reason` is a key of `codes.reasons.WORDS`, never a value."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
