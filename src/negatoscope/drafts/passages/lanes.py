"""The two lanes of background work: a post or a revision never waits behind a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.drafts.choices import Kind
from negatoscope.drafts.models import Passage

if TYPE_CHECKING:
    from negatoscope.drafts.models import Draft

QUICK = "quick"
CASES = "cases"
AT_ONCE = 300
"""Files of a copy up to which a change of words is made while the page waits: it is sealed anew in under a second."""


def of(draft: Draft, work: str = Passage.Work.EXAMINE) -> str:
    """The lane in which that work on that draft is done."""
    return QUICK if draft.kind == Kind.POST or work == Passage.Work.REVISE else CASES


def takes_no_time(draft: Draft, work: str) -> bool:
    """Whether the work is done in a fraction of a second: words changed, no pixel to be looked at."""
    return (
        work == Passage.Work.REVISE
        and bool(draft.revision)
        and len(draft.contents) <= AT_ONCE
        and not draft.box_changes.filter(applied=False).exists()
    )
