"""Holding back the series that can hold a head, but for the single slices that the author picked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.dicom.heads import SlicesError, examine_heads, pick_slices
from negatoscope.gate.finding import Severity, State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.gate.dicom.heading import Heading
    from negatoscope.gate.dicom.heads import HeadVerdict
    from negatoscope.gate.examination.examined import Examined
    from negatoscope.gate.finding import Finding
    from negatoscope.gate.policy import Policy

_ONE_IMAGE_SHOWS_A_FACE = frozenset({"head-rendering", "head-photograph"})


def hold_heads(items: Sequence[Examined], policy: Policy) -> list[Examined]:
    """The items, with SEC301 on the first of each series that can hold a head: open, unless only a few slices came.

    Series are numbered from 1 in the order of the case. Slices that the author did not pick are left out of the copy;
    a rendering or a photograph stays held even when it is picked, since one image of it shows a face.

    Raises:
        SlicesError: the author picked slices that aren't there.
    """
    series = _series(items)
    verdicts = examine_heads([[_heading(items[index]) for index in members] for members in series])
    chosen = dict(policy.slices)
    if any(number > len(series) for number in chosen):
        raise SlicesError("slices-series", f"the case has {len(series)} series")
    held = list(items)
    for number, (members, verdict) in enumerate(zip(series, verdicts, strict=True), 1):
        picked = _pick(held, members, chosen.get(number))
        if verdict.can_hold:
            first = picked[0]
            held[first] = held[first].adding(_finding(number, verdict, was_picked=number in chosen))
    return held


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
    picked = [members[position] for position in pick_slices([_heading(held[index]) for index in members], chosen)]
    for index in members:
        if index not in picked:
            left = codes.make("GAT111", state=State.REMEDIED, params={"reason": "slice-not-picked"})
            held[index] = held[index].adding(left, included=False)
    return picked


def _finding(number: int, verdict: HeadVerdict, *, was_picked: bool) -> Finding:
    """Open on a series that is held; closed, and no more than a note, on one that was handed in as a few slices."""
    cleared = was_picked and verdict.reason not in _ONE_IMAGE_SHOWS_A_FACE
    return codes.make(
        "SEC301",
        severity=Severity.HOLD if verdict.held else Severity.NOTE,
        state=State.REMEDIED if cleared or not verdict.held else State.OPEN,
        params={"series": number, "reason": verdict.reason},
    )
