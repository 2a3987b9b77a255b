"""What the header stage asks of `identity`: the matcher of the case's identity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence


class Hit(Protocol):
    """One place of a text where the identity stands; offsets are code points, end exclusive."""

    @property
    def start(self) -> int:
        """Where it starts."""
        ...

    @property
    def end(self) -> int:
        """Where it ends."""
        ...


class Hunter(Protocol):
    """Finds the identity in a text, in every way that it can be written."""

    def find(self, text: str, *, identity_place: bool = False) -> Sequence[Hit]:
        """All places. `identity_place` says that an identity is expected there, so that weak elements count too."""
        ...

    def hits(self, text: str, *, identity_place: bool = False) -> bool:
        """Whether there is any."""
        ...
