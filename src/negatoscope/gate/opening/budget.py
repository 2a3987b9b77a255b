"""What opening may still take in, over all inputs of the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.opening.errors import LimitError

if TYPE_CHECKING:
    from negatoscope.gate.policy import Limits


class Budget:
    """Counts files and bytes against `Limits`."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._entries = 0
        self._bytes = 0

    def take_entry(self) -> None:
        """One more file or folder.

        Raises:
            LimitError: there are too many; nothing further is to be opened.
        """
        self._entries += 1
        if self._entries > self.limits.files:
            raise LimitError("limit-files")

    def take_bytes(self, size: int) -> None:
        """So many more bytes of files, or of archives' members as expanded.

        Raises:
            LimitError: they are too many in all; nothing further is to be opened.
        """
        self._bytes += size
        if self._bytes > self.limits.total_bytes:
            raise LimitError("limit-total")
