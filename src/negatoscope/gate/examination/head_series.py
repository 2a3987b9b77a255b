"""Holding back the series that can hold a head, but for the single slices that the author picked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.dicom.heads import (
    MAX_SINGLE_SLICES_OF_CASE,
    MAX_SINGLE_SLICES_OF_STUDY,
    SlicesError,
    examine_heads,
    pick_slices,
)
from negatoscope.gate.finding import Severity, State

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from negatoscope.gate.dicom.heading import Heading
    from negatoscope.gate.dicom.heads import HeadVerdict
    from negatoscope.gate.examination.examined import Examined
    from negatoscope.gate.finding import Finding
    from negatoscope.gate.policy import Policy

ONE_IMAGE_SHOWS_A_FACE = frozenset({"head-rendering", "head-photograph"})
"""Reasons for which a series stays held whatever is picked from it."""

_NOT_PICKED = "slice-not-picked"


def hold_heads(items: Sequence[Examined], policy: Policy) -> list[Examined]:
    """The items, with SEC301 on the first of each series that can hold a head: open, unless only a few slices came.

    Series are numbered from 1 in the order of the case. Slices that the author did not pick are left out of the copy;
    a rendering or a photograph stays held even when it is picked, since one image of it shows a face.

    Raises:
        SlicesError: the author picked slices that aren't there, or too many in all.
    """
    series = _series(items)
    verdicts = examine_heads([[_heading(items[index]) for index in members] for members in series])
    chosen = dict(policy.slices)
    if any(number > len(series) for number in chosen):
        raise SlicesError("slices-series", f"the case has {len(series)} series")
    held = list(items)
    kept: dict[str, int] = {}
    for number, (members, verdict) in enumerate(zip(series, verdicts, strict=True), 1):
        picked = _pick(held, members, chosen.get(number))
        if verdict.can_hold and picked:
            first = picked[0]
            if number in chosen or verdict.single_slices_only:
                study = _heading(held[first]).study
                kept[study] = kept.get(study, 0) + len(picked)
            held[first] = held[first].adding(_finding(number, verdict, was_picked=number in chosen))
    if chosen:
        check_how_many(kept.values())
    return held


def check_how_many(kept: Collection[int]) -> None:
    """Make sure that the slices picked, spread over many series, don't make a volume again.

    Args:
        kept: how many single slices that can show a head are kept of each study.

    Raises:
        SlicesError: too many.
    """
    if max(kept, default=0) > MAX_SINGLE_SLICES_OF_STUDY or sum(kept) > MAX_SINGLE_SLICES_OF_CASE:
        raise SlicesError("slices-study", f"at most {MAX_SINGLE_SLICES_OF_STUDY} slices of one study can be picked")


def is_not_picked(one: Examined) -> bool:
    """Whether it is left out of the copy because the author picked other slices of its series."""
    return any(finding.params.get("reason") == _NOT_PICKED for finding in one.findings if finding.code == "GAT111")


def _series(items: Sequence[Examined]) -> list[list[int]]:
    """Indexes of the items that go into the copy, one list a series."""
    series: dict[tuple[str, str], list[int]] = {}
    for index, one in enumerate(items):
        if one.heading is not None and one.included and not one.is_refused:
            series.setdefault((one.heading.study, one.heading.series), []).append(index)
    return list(series.values())


def _heading(one: Examined) -> Heading:
    assert one.heading is not None, "only items with a heading belong to a series"
    return one.heading


def _pick(held: list[Examined], members: list[int], chosen: tuple[int, ...] | None) -> list[int]:
    """The members of a series that stay; the others are marked as left out."""
    if chosen is None:
        return members
    headings = [_heading(held[index]) for index in members]
    picked = [members[position] for position in pick_slices(headings, chosen)] if chosen else []
    for index in members:
        if index not in picked:
            left = codes.make("GAT111", state=State.REMEDIED, params={"reason": _NOT_PICKED})
            held[index] = held[index].adding(left, included=False)
    return picked


def _finding(number: int, verdict: HeadVerdict, *, was_picked: bool) -> Finding:
    """Open on a series that is held; closed, and no more than a note, on one that was handed in as a few slices."""
    cleared = was_picked and verdict.reason not in ONE_IMAGE_SHOWS_A_FACE
    return codes.make(
        "SEC301",
        severity=Severity.HOLD if verdict.held else Severity.NOTE,
        state=State.REMEDIED if cleared or not verdict.held else State.OPEN,
        params={"series": number, "reason": verdict.reason},
    )
