"""What is raised when a file can't be read or cleaned."""

from __future__ import annotations


class DicomError(Exception):
    """The file is refused.

    `reason` is a key of `codes.reasons.WORDS`: it never holds anything that was read from the file.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
