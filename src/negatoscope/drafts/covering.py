"""One box blacked out on all the pictures of a series: a banner stands at the same place on each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.drafts import moves, queries, reviewing
from negatoscope.drafts.models import BoxChange, Passage
from negatoscope.drafts.passages.sending import send
from negatoscope.drafts.problems import DraftProblem
from negatoscope.drafts.states import State

if TYPE_CHECKING:
    from negatoscope.drafts.contents import Content
    from negatoscope.drafts.models import Draft
    from negatoscope.gate.finding import Box
    from negatoscope.members.models import Member


def cover_series(draft: Draft, item: str, box: Box, *, by: Member) -> Passage:
    """Black the box out on every picture of the series that the item is of, those of its size. For the author.

    Raises:
        DraftProblem: there is no such item, the box doesn't lie in it, or the draft is elsewhere.
    """
    moves.expect(draft, State.AT_AUTHOR)
    x, y, width, height = reviewing.checked_box(draft, item, 0, box)
    place = {"x": x, "y": y, "width": width, "height": height}
    there = set(draft.box_changes.filter(adds=True, undone=False, **place).values_list("item", "frame"))
    boxes = [
        BoxChange(draft=draft, by=by, adds=True, item=one.label, frame=frame, **place)
        for one in _alike(draft, item)
        for frame in range(one.frames)
        if (one.label, frame) not in there
    ]
    return send(draft, Passage.Work.REVISE, lambda: BoxChange.objects.bulk_create(boxes))


def _alike(draft: Draft, item: str) -> list[Content]:
    """The pictures of the item's series that have its size; the item alone where it is in no series."""
    contents = queries.items(draft)
    this = next((one for one in contents if one.label == item), None)
    if this is None:
        raise DraftProblem("no-such-item")
    if not this.series:
        return [this]
    shape = this.series, this.rows, this.columns
    return [one for one in contents if (one.series, one.rows, one.columns) == shape]
