"""How much of a draft's files has come in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.drafts.intake.uploads import Arrival


@dataclass(frozen=True)
class Arrived:
    """Files and bytes, announced and here."""

    files: int
    whole: int
    size: int
    received: int

    @property
    def missing(self) -> int:
        """Files that have not come in whole."""
        return self.files - self.whole


def arrived(arrivals: Sequence[Arrival]) -> Arrived:
    """The sum over the files."""
    return Arrived(
        files=len(arrivals),
        whole=sum(1 for one in arrivals if one.is_whole),
        size=sum(one.size for one in arrivals),
        received=sum(one.received for one in arrivals),
    )
