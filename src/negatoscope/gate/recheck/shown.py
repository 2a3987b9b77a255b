"""Boxes that the author took back: text in them stays, unless it is an identifier."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from negatoscope.gate.finding import Box, Finding

    Shown = Mapping[int, Sequence[Box]]

_LEAST_SLACK = 4  # pixels
_SLACK = 0.5  # of the height of a box: two readers don't agree on where a line of text ends


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
    slack = max(_LEAST_SLACK, round(_SLACK * min(outer[2:])))
    return (
        inner[0] >= outer[0] - slack
        and inner[1] >= outer[1] - slack
        and inner[0] + inner[2] <= outer[0] + outer[2] + slack
        and inner[1] + inner[3] <= outer[1] + outer[3] + slack
    )
