"""The series of a draft from which a face was removed, to be looked at as drawings before and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from negatoscope.drafts.portraits import defaced_series

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.drafts.contents import Content
    from negatoscope.drafts.page.films import Strip
    from negatoscope.gate.reports.report import Report


@dataclass(frozen=True)
class Head:
    """One series: its number in the copy, and its name on the page."""

    series: int
    name: str


def heads(contents: Sequence[Content], report: Report | None, strips: Sequence[Strip]) -> tuple[Head, ...]:
    """Those of the copy, in the order of the films."""
    series = set(defaced_series(contents, report))
    number = {one.label: one.series for one in contents if one.series in series}
    return tuple(Head(number[strip.shots[0].item], strip.name) for strip in strips if strip.shots[0].item in number)
