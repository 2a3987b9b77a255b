"""What the learned model suspects and no detector has seen.

The detectors know why they speak; where they have spoken, their kind and their wording stand, and the model at most
widens the place. Where they are silent the model speaks alone, unless what it points at leads to nobody.
"""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from negatoscope.gate.prose.detectors import ages, dates
from negatoscope.gate.prose.detectors.doubts import belongs, leads_somewhere, trimmed
from negatoscope.gate.prose.model import suspects
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from negatoscope.gate.prose.model import Suspect
    from negatoscope.gate.prose.page import Page

_RANK = 20
_ALIKE = (
    frozenset({"person", "initials"}),
    frozenset({"date", "birth_date"}),
    frozenset({"address", "postcode", "city", "place"}),
    frozenset({"hospital", "ward"}),
    frozenset(
        {
            "patient_id",
            "national_id",
            "encounter_id",
            "accession",
            "practitioner_id",
            "facility_id",
            "uid",
            "phone",
        }
    ),
)
"""Kinds that one place may bear both of: the detector's is kept."""


def _alike(one: str, other: str) -> bool:
    return one == other or any(one in group and other in group for group in _ALIKE)


def find(page: Page, found: Sequence[Mark]) -> Iterator[Mark]:
    """The suspects of a page, beside what the detectors found on it.

    Args:
        page: the view that is read.
        found: the marks of the detectors; theirs are neither repeated nor contradicted.
    """
    coming = deque(sorted(found, key=lambda mark: (mark.start, mark.end)))
    open_marks: list[Mark] = []
    for suspect in (trimmed(page, each) for each in suspects(page.text)):
        while coming and coming[0].start < suspect.end:
            open_marks.append(coming.popleft())
        open_marks = [mark for mark in open_marks if mark.end > suspect.start]
        near = [mark for mark in open_marks if mark.start < suspect.end]
        if near:
            yield from _beside(page, suspect, near)
        elif leads_somewhere(page, suspect):
            yield Mark(suspect.start, suspect.end, suspect.label, _proposal(page, suspect), _RANK)


def _beside(page: Page, suspect: Suspect, near: Sequence[Mark]) -> Iterator[Mark]:
    """What a suspect adds to marks that it overlaps."""
    start, end = min(mark.start for mark in near), max(mark.end for mark in near)
    if start <= suspect.start and suspect.end <= end and len(near) == 1:
        return
    if len(near) == 1 and _alike(near[0].kind, suspect.label):
        low = suspect.start if _adds(page, suspect, suspect.start, start) else start
        high = suspect.end if _adds(page, suspect, end, suspect.end) else end
        if (low, high) != (start, end):
            yield replace(near[0], start=low, end=high)
        return
    position = suspect.start
    for mark in near:
        yield from _piece(page, suspect, position, mark.start)
        position = max(position, mark.end)
    yield from _piece(page, suspect, position, suspect.end)


def _adds(page: Page, suspect: Suspect, start: int, end: int) -> bool:
    """Whether what a suspect holds beside a mark of its kind belongs to the same name, number or place."""
    return next(_piece(page, suspect, start, end), None) is not None


def _piece(page: Page, suspect: Suspect, start: int, end: int) -> Iterator[Mark]:
    """A piece of a suspect between two marks, if it holds letters or figures."""
    while start < end and not page.text[start].isalnum():
        start += 1
    while end > start and not page.text[end - 1].isalnum():
        end -= 1
    if start < end:
        piece = replace(suspect, start=start, end=end)
        if belongs(page, piece):
            yield Mark(start, end, piece.label, _proposal(page, piece), _RANK)


def _proposal(page: Page, suspect: Suspect) -> str | None:
    if suspect.label in {"date", "birth_date"}:
        return dates.proposal(page, suspect.start, suspect.end, birth=suspect.label == "birth_date")
    if suspect.label == "age":
        found = next(ages.read(page.text[suspect.start : suspect.end]), None)
        return ages.band(page, found) if found else None
    return None
