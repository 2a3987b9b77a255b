"""What is raised when pixels can't be read or made safe."""

from __future__ import annotations


class PixelError(Exception):
    """The pixels are refused.

    `reason` is a key of `codes.reasons.WORDS`: it never holds anything that was read from the file.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
