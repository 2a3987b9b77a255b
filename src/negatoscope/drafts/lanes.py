"""The two lanes of background work: a post or a revision never waits behind a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.drafts.choices import Kind
from negatoscope.drafts.models import Passage

if TYPE_CHECKING:
    from negatoscope.drafts.models import Draft

QUICK = "quick"
CASES = "cases"


def of(draft: Draft, work: str = Passage.Work.EXAMINE) -> str:
    """The lane in which that work on that draft is done."""
    return QUICK if draft.kind == Kind.POST or work == Passage.Work.REVISE else CASES
