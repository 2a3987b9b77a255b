"""Boxes that the author took back: text in them stays, unless it is an identifier."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from negatoscope.gate.finding import Box, Finding

    Shown = Mapping[int, Sequence[Box]]

_LEAST_SLACK = 4  # pixels


def is_shown(finding: Finding, shown: Shown) -> bool:
    """Whether text left in a picture lies in a box that was taken back."""
    box = finding.where.box
    if finding.code != "RCK102" or box is None:
        return False
    return any(_holds(outer, box) for outer in shown.get(finding.where.frame or 0, ()))


def may_stay(finding: Finding, shown: Shown) -> bool:
    """Whether it may stay there, being no identifier."""
    return finding.kind is None and is_shown(finding, shown)


def _holds(outer: Box, inner: Box) -> bool:
    """Whether two boxes are of the same text: the second reader draws its own wider, by less than a line.

    Its middle must lie in the box that was taken back, so that a line beside it doesn't count.
    """
    across, down = inner[0] + inner[2] / 2, inner[1] + inner[3] / 2
    slack = max(_LEAST_SLACK, min(outer[2:]))
    return (
        outer[0] <= across < outer[0] + outer[2]
        and outer[1] <= down < outer[1] + outer[3]
        and inner[0] >= outer[0] - slack
        and inner[1] >= outer[1] - slack
        and inner[0] + inner[2] <= outer[0] + outer[2] + slack
        and inner[1] + inner[3] <= outer[1] + outer[3] + slack
    )
