"""The second reading of whole series: whether a face can be rebuilt from the copy. It runs in other processes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.finding import Severity
from negatoscope.gate.workers import Task

if TYPE_CHECKING:
    from negatoscope.gate.examination import Examination, Examined, Passage
    from negatoscope.gate.finding import Finding
    from negatoscope.gate.policy import Limits
    from negatoscope.gate.release.copying import Copied

_FACE_REMOVED = "SEC303"
_HEAD = "SEC301"
_HEADS = frozenset({_HEAD, _FACE_REMOVED})
_limits: list[Limits] = []


@dataclass(frozen=True)
class _Written:
    """The files of one series in the copy.

    `defaced` when a face was removed from it; `held` when SEC301 is open on it: a named reviewer must then decide
    whether a head is in it at all, and is told what the second reader saw.
    """

    files: tuple[str, ...]
    defaced: bool
    held: bool


def recheck_faces(
    examination: Examination, copied: dict[int, Copied], folder: Path, passage: Passage
) -> dict[int, Copied]:
    """What became of each item, with what the second reader saw in the series that can hold a head (RCK107, RCK103).

    Args:
        examination: whose items SEC301 marks.
        copied: what was written of them, by index.
        folder: where it was written.
        passage: whose crew does the work.
    """
    if not examination.policy.read_pixels:
        return copied
    series = _series(examination, copied)
    firsts = list(series)
    written = [
        _Written(
            tuple(str(folder / path) for index in series[first] if (path := copied[index].released_as) is not None),
            any(_is_defaced(examination.items[index]) for index in series[first]),
            any(_is_held(examination.items[index]) for index in series[first]),
        )
        for first in firsts
    ]
    seen = passage.crew.run(
        Task(_check, _prepare, (examination.policy.limits,), _crashed, _limits.clear),
        written,
        lambda done, total: passage.progress("faces-again", done, total),
    )
    checked = dict(copied)
    for first, findings in zip(firsts, seen, strict=True):
        checked[first] = replace(copied[first], findings=(*copied[first].findings, *findings))
    return checked


def _series(examination: Examination, copied: dict[int, Copied]) -> dict[int, list[int]]:
    """Indexes of the members of each series in the copy that can hold a head, by the first of them."""
    members: dict[tuple[str, str], list[int]] = {}
    for index in copied:
        heading = examination.items[index].heading
        if heading is not None:
            members.setdefault((heading.study, heading.series), []).append(index)
    return {
        group[0]: group for group in members.values() if any(_can_hold(examination.items[index]) for index in group)
    }


def _can_hold(one: Examined) -> bool:
    return any(finding.code in _HEADS for finding in one.findings)


def _is_defaced(one: Examined) -> bool:
    return any(finding.code == _FACE_REMOVED for finding in one.findings)


def _is_held(one: Examined) -> bool:
    return any(finding.code == _HEAD and finding.is_open for finding in one.findings)


def _prepare(limits: Limits) -> None:
    _limits[:] = [limits]


def _check(batch: list[_Written]) -> list[tuple[Finding, ...]]:
    from negatoscope.gate.recheck.faces.check import check_series  # noqa: PLC0415 (codecs and a network: most cases hold no head)

    return [
        tuple(
            replace(finding, severity=Severity.HOLD) if one.held and finding.code == "RCK107" else finding
            for finding in check_series([Path(file) for file in one.files], _limits[0], must_see=one.defaced)
        )
        for one in batch
    ]


def _crashed(_: _Written) -> tuple[Finding, ...]:
    return (codes.make("RCK103", params={"reason": "decoder-died"}),)
