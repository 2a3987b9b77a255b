"""The regions of an image after the author's retouches: boxes that were added, boxes that were taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from negatoscope.gate.retouching import added, added_findings, stays, taken_back

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from negatoscope.gate.finding import Box, Finding
    from negatoscope.gate.pixels.regions import TextRegion
    from negatoscope.gate.policy import Retouch


@dataclass(frozen=True)
class Retouched:
    """What is left to black out by frame, what is shown though text stands in it, and what is to be said of both."""

    regions: Mapping[int, tuple[TextRegion, ...]]
    added: Mapping[int, tuple[Box, ...]]
    shown: Mapping[int, tuple[Box, ...]]
    findings: tuple[Finding, ...]


def retouched(regions: Mapping[int, tuple[TextRegion, ...]], retouches: Sequence[Retouch]) -> Retouched:
    """Takes regions back, but for those that matched the identity, and adds those asked for.

    A region is told once for all the frames that show the same box, so it is taken back in all of them. A box that is
    none of the regions is one that the second reader found: it is shown in its frame.
    """
    left = dict(regions)
    shown: dict[int, tuple[Box, ...]] = {}
    findings: list[Finding] = []
    for one in retouches:
        if one.adds:
            continue
        same = {frame: region for frame, found in regions.items() for region in found if region.box == one.box}
        named = [frame for frame, region in same.items() if region.verdict == "identity"]
        if named:
            findings.append(stays(one.frame, one.box))
            continue
        for frame in sorted(same) or [one.frame]:
            left[frame] = tuple(region for region in left.get(frame, ()) if region.box != one.box)
            shown[frame] = (*shown.get(frame, ()), one.box)
            findings.append(taken_back(frame, one.box, one.reason))
    return Retouched(left, added(retouches), shown, (*findings, *added_findings(retouches)))
