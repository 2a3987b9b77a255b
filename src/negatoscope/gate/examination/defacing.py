"""Series that are held because of a head get a plan that removes the face, where one can be proven."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.dicom.errors import DicomError
from negatoscope.gate.dicom.head_kinds import VOLUME, kind_of
from negatoscope.gate.dicom.regions import folded
from negatoscope.gate.finding import State
from negatoscope.gate.pixels.errors import PixelError
from negatoscope.gate.policy import Audience
from negatoscope.gate.workers import Task

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.gate.case import Item
    from negatoscope.gate.dicom.heading import Heading
    from negatoscope.gate.examination.examine import Passage
    from negatoscope.gate.examination.examined import Examined
    from negatoscope.gate.faces.cutting import FacePlan
    from negatoscope.gate.faces.planning import Planned
    from negatoscope.gate.finding import Finding
    from negatoscope.gate.policy import Limits

_HEAD = "SEC301"
_MODALITIES = frozenset({"CT", "MR", "PT"})
_BY_ANOTHER_SERIES = frozenset({"face-few-slices", "face-gaps", "face-no-air"})
"""Reasons for which a series can take the plan of another of its frame of reference: it lacks a volume, not a place."""

_FACE_IS_THE_CASE = re.compile(
    r"\b(?:sinus|sinuses|face|facial\w*|visage|orbit\w*|oeil|yeux|eyes?|nez|nose|nasal\w*|maxill\w*|mandib\w*|jaw"
    r"|machoire|dent\w*|teeth|tooth|tmj|atm|zygom\w*|craniofacial\w*|bouche|mouth)\b"
)
_limits: list[Limits] = []


@dataclass(frozen=True)
class _Series:
    """A series that is held: where its members stand among the items, and their files."""

    members: tuple[int, ...]
    files: tuple[Item, ...]
    modality: str
    study: str
    is_about_the_face: bool


def plan_faces(items: Sequence[Examined], passage: Passage) -> list[Examined]:
    """The items; those of series whose face can be removed with proof carry the plan, and SEC301 on them is remedied.

    The public gets key slices of a head, not volumes: for it nothing is planned.
    """
    policy = passage.policy
    held = list(items)
    if policy.audience is Audience.PUBLIC or not policy.read_pixels:
        return held
    wanted = _held_series(held)
    asked = [series for series in wanted if not series.is_about_the_face]
    for series in wanted:
        if series.is_about_the_face:
            _say(held, series, "face-is-the-case")
    planned = passage.crew.run(
        Task(_plan, _prepare, (policy.limits,), _crashed, _limits.clear),
        asked,
        lambda done, total: passage.progress("faces", done, total),
    )
    best = _best_of_frames(asked, planned)
    for series, own in zip(asked, planned, strict=True):
        plan = own.plan
        if plan is None and own.reason in _BY_ANOTHER_SERIES:
            plan = best.get((series.study, own.reference))
            plan = None if plan is None else replace(plan, air=None, soft=None)
        if plan is None:
            _say(held, series, own.reason)
        else:
            _remedy(held, series, plan)
    return held


def _held_series(items: Sequence[Examined]) -> list[_Series]:
    members: dict[tuple[str, str], list[int]] = {}
    for index, one in enumerate(items):
        if one.heading is not None and one.included and not one.is_refused:
            members.setdefault((one.heading.study, one.heading.series), []).append(index)
    return [
        series
        for (study, _), group in members.items()
        if _is_held(items[group[0]]) and (series := _series(items, group, study)) is not None
    ]


def _series(items: Sequence[Examined], group: Sequence[int], study: str) -> _Series | None:
    """The series; None when it isn't one of slices, so that it stays held as it is."""
    headings = _headings(items, group)
    modalities = {heading.modality for heading in headings}
    if len(modalities) != 1 or not all(_is_slice(heading) for heading in headings):
        return None
    is_about_the_face = any(_FACE_IS_THE_CASE.search(folded(text)) for text in _texts(headings))
    files = tuple(items[index].item for index in group)
    return _Series(tuple(group), files, modalities.pop(), study, is_about_the_face)


def _headings(items: Sequence[Examined], group: Sequence[int]) -> list[Heading]:
    return [heading for index in group if (heading := items[index].heading) is not None]


def _texts(headings: Sequence[Heading]) -> dict[str, None]:
    return dict.fromkeys(text for heading in headings for text in (heading.body_part, *heading.descriptions))


def _is_slice(heading: Heading) -> bool:
    return heading.modality in _MODALITIES and kind_of(heading) is VOLUME


def _is_held(one: Examined) -> bool:
    return any(finding.code == _HEAD and finding.is_open for finding in one.findings)


def _prepare(limits: Limits) -> None:
    _limits[:] = [limits]


def _plan(batch: list[_Series]) -> list[Planned]:
    return [_plan_one(series, _limits[0]) for series in batch]


def _plan_one(series: _Series, limits: Limits) -> Planned:
    """Never raises: what fails is a reason to hold the series."""
    from negatoscope.gate.faces.planning import Planned, plan_series  # noqa: PLC0415 (arrays: headers don't need them)

    try:
        return plan_series((item.read() for item in series.files), series.modality, limits)
    except (PixelError, DicomError, OSError):
        return Planned("", None, "face-unreadable")
    except Exception:  # noqa: BLE001 (fail closed: whatever it is, the series stays held)
        return Planned("", None, "face-unreadable")


def _crashed(_: _Series) -> Planned:
    from negatoscope.gate.faces.planning import Planned  # noqa: PLC0415 (as in `_plan_one`)

    return Planned("", None, "face-unreadable")


def _best_of_frames(asked: Sequence[_Series], planned: Sequence[Planned]) -> dict[tuple[str, str], FacePlan]:
    """By study and frame of reference, the plan that was surest of its face."""
    best: dict[tuple[str, str], FacePlan] = {}
    for series, one in zip(asked, planned, strict=True):
        key = (series.study, one.reference)
        if one.plan is not None and one.reference and (key not in best or one.plan.score > best[key].score):
            best[key] = one.plan
    return best


def _remedy(held: list[Examined], series: _Series, plan: FacePlan) -> None:
    for index in series.members:
        removed = codes.make("SEC303", state=State.REMEDIED)
        held[index] = replace(held[index], face=plan).adding(removed)
    first = series.members[0]
    held[first] = replace(held[first], findings=tuple(_closed(finding) for finding in held[first].findings))


def _closed(finding: Finding) -> Finding:
    return replace(finding, state=State.REMEDIED) if finding.code == _HEAD and finding.is_open else finding


def _say(held: list[Examined], series: _Series, reason: str) -> None:
    """Say beside SEC301, which stays open, why no face was removed."""
    first = series.members[0]
    held[first] = held[first].adding(codes.make("SEC304", params={"reason": reason}))
