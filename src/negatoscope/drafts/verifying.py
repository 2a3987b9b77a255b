"""Taking in a release that was sealed elsewhere, on a node that takes no originals. It is a claim, and hostile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.drafts.models import Passage

if TYPE_CHECKING:
    from negatoscope.drafts.making import Made
    from negatoscope.drafts.models import Draft
    from negatoscope.gate.progress import Progress


class NotTaken(Exception):
    """What came is no release, or doesn't hold. `outcome` says which."""

    def __init__(self, outcome: str) -> None:
        super().__init__(outcome)
        self.outcome = outcome


def take_in(draft: Draft, revision: int, progress: Progress) -> Made:
    """Verify the release that was uploaded and make it the draft's copy.

    Raises:
        NotTaken: it isn't one, or doesn't hold.
    """
    raise NotTaken(Passage.Outcome.NOT_A_RELEASE)
