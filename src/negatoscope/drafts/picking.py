"""A few single slices kept of series that can hold a head, the rest left out: a whole head would show a face.

The numbers are those of the films: `Content.number`, as the gate counts (`Policy.slices`). Series have the number that
the finding (SEC301) gives. All files stay in the quarantine and keep their names in the report, those of slices that
aren't kept too; so boxes stay with their pictures, and the choice can be taken back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from negatoscope.drafts import moves, queries
from negatoscope.drafts.alternatives import picture_of
from negatoscope.drafts.intake import typed
from negatoscope.drafts.models import Draft, Passage
from negatoscope.drafts.passages.sending import send
from negatoscope.drafts.problems import DraftProblem
from negatoscope.drafts.states import State
from negatoscope.gate.dicom.heads import (
    MAX_SINGLE_SLICES,
    MAX_SINGLE_SLICES_OF_CASE,
    MAX_SINGLE_SLICES_OF_STUDY,
    SlicesError,
)
from negatoscope.gate.examination.head_series import ONE_IMAGE_SHOWS_A_FACE, check_how_many

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from negatoscope.drafts.contents import Content

_HEAD = "SEC301"
_PART = re.compile(r"\b([0-9]{1,6})(?:\s*[-–]\s*([0-9]{1,6}))?\b")
_BETWEEN = re.compile(r"[\s,;]+")


@dataclass(frozen=True)
class HeadSeries:
    """A series of the copy that can hold a head.

    `number` is the gate's; `is_held` while it waits for a decision; `shows_a_face` where one image of it may.
    """

    number: int
    is_held: bool
    shows_a_face: bool
    slices: tuple[Content, ...]

    @property
    def can_be_picked(self) -> bool:
        """Whether a few slices of it may be shown, and can be told apart by their places."""
        return not self.shows_a_face and all(one.number for one in self.slices)

    @property
    def study(self) -> str:
        """The folder of its study in the copy."""
        return self.slices[0].released_as.rsplit("/", 2)[0]


def head_series(draft: Draft) -> tuple[HeadSeries, ...]:
    """The series that can hold a head, in the order of the gate."""
    report = queries.report(draft)
    contents = queries.items(draft)
    series_of = {one.label: one.series for one in contents if one.series}
    found: dict[int, HeadSeries] = {}
    for item in () if report is None else report.items:
        for finding in item.findings:
            if finding.code == _HEAD and item.path in series_of:
                slices = tuple(one for one in contents if one.series == series_of[item.path])
                number = int(finding.params["series"])
                shows_a_face = finding.params["reason"] in ONE_IMAGE_SHOWS_A_FACE
                found[number] = HeadSeries(number, finding.is_open, shows_a_face, slices)
    return tuple(found[number] for number in sorted(found))


def to_be_picked(draft: Draft) -> tuple[HeadSeries, ...]:
    """Those of which slices can be kept now: held, a choice from them that has not passed the gate included."""
    return tuple(one for one in head_series(draft) if one.is_held)


def in_force(draft: Draft, held: Iterable[HeadSeries]) -> dict[str, list[int]]:
    """What was chosen and has passed the gate, so that those series aren't held: the copy is as it says."""
    waiting = {str(one.number) for one in held}
    return {series: numbers for series, numbers in draft.slices.items() if series not in waiting}


def read_numbers(words: str) -> tuple[int, ...]:
    """Reads "12, 13, 20-22" as 12, 13, 20, 21 and 22.

    Raises:
        DraftProblem: it is of another form, or more slices than may be kept of one series.
    """
    numbers: set[int] = set()
    if _BETWEEN.sub("", _PART.sub("", words)):
        raise DraftProblem("slices-form")
    for match in _PART.finditer(words):
        first, last = int(match[1]), int(match[2] or match[1])
        if last < first:
            raise DraftProblem("slices-form")
        if last - first >= MAX_SINGLE_SLICES:
            raise DraftProblem("slices-many", most=MAX_SINGLE_SLICES)
        numbers.update(range(first, last + 1))
    return tuple(sorted(numbers))


def pick_slices(draft: Draft, picked: Mapping[int, Iterable[int]], *, leave_others_out: bool) -> Passage:
    """Keep these slices of series that are held, by the number of the series, and pass the gate again.

    A held series without a number stays as it is, or is left out whole with `leave_others_out`. Of a picture that isn't
    kept the alternative text goes.

    Raises:
        DraftProblem: a series isn't held, hasn't that slice or can't be divided, or these are too many or none; the
            originals are gone.
    """
    moves.expect(draft, State.AT_AUTHOR)
    if draft.originals_gone_at is not None:
        raise DraftProblem("originals-gone")
    held = {one.number: one for one in to_be_picked(draft)}
    chosen = {number: sorted(set(numbers)) for number, numbers in picked.items()}
    for number, numbers in chosen.items():
        _check(held.get(number), numbers)
    if not any(chosen.values()):
        raise DraftProblem("slices-none")
    if leave_others_out:
        chosen = {number: chosen.get(number, []) for number in held}
    chosen = {number: numbers for number, numbers in chosen.items() if numbers or leave_others_out}
    slices = in_force(draft, held.values()) | {str(number): numbers for number, numbers in chosen.items()}
    _check_how_many(draft, slices)
    typed.write_texts(draft, dict.fromkeys(_roles_of(draft, held, chosen), ""))
    return _send(draft, slices)


def give_slices_back(draft: Draft) -> Passage:
    """Take the choice back: the whole series pass the gate again.

    Raises:
        DraftProblem: the originals are gone, or the draft is elsewhere.
    """
    moves.expect(draft, State.AT_AUTHOR)
    if draft.originals_gone_at is not None:
        raise DraftProblem("originals-gone")
    return _send(draft, {})


def _send(draft: Draft, slices: Mapping[str, list[int]]) -> Passage:
    rows = Draft.objects.filter(pk=draft.pk)
    passage = send(draft, Passage.Work.EXAMINE, lambda: rows.update(slices=dict(slices)))
    draft.refresh_from_db(fields=["slices"])
    return passage


def _check(series: HeadSeries | None, numbers: list[int]) -> None:
    if series is None:
        raise DraftProblem("slices-series")
    if not numbers:
        return
    if not series.can_be_picked:
        raise DraftProblem("slices-whole")
    if len(numbers) > MAX_SINGLE_SLICES:
        raise DraftProblem("slices-many", most=MAX_SINGLE_SLICES)
    if not 1 <= numbers[0] <= numbers[-1] <= len(series.slices):
        raise DraftProblem("slices-range", count=len(series.slices))


def _check_how_many(draft: Draft, slices: Mapping[str, list[int]]) -> None:
    """As the gate does, so that it is told at once."""
    kept: dict[str, int] = {}
    for one in head_series(draft):
        as_it_is = 0 if one.is_held else len(one.slices)
        chosen = slices.get(str(one.number))
        kept[one.study] = kept.get(one.study, 0) + (as_it_is if chosen is None else len(chosen))
    try:
        check_how_many(kept.values())
    except SlicesError:
        limits = {"most": MAX_SINGLE_SLICES_OF_STUDY, "in_all": MAX_SINGLE_SLICES_OF_CASE}
        raise DraftProblem("slices-study", **limits) from None


def _roles_of(draft: Draft, held: Mapping[int, HeadSeries], chosen: Mapping[int, list[int]]) -> list[str]:
    """The roles of alternative texts of pictures that aren't kept."""
    left = {one.label for number, kept in chosen.items() for one in held[number].slices if one.number not in kept}
    described = ((role, picture_of(role)) for role in queries.texts(draft))
    return [role for role, picture in described if picture is not None and picture[0] in left]
