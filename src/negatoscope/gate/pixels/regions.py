"""A region of an image that holds text, and the rectangles that regions are reckoned with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from negatoscope.gate.finding import Box

Verdict = Literal["identity", "text", "harmless"]


@dataclass(frozen=True)
class TextRegion:
    """One region of text.

    Attributes:
        box: (x, y, width, height) in pixels of the image, with the margin that blacking out needs.
        text: what was read there, "" when nothing could be; it never shows in a repr.
        score: how sure the detector is that this is text, 0 to 1.
        verdict: "identity" when it strongly matches the identity, "harmless" when it surely says nothing of anybody,
            else "text". All but the harmless ones are to be blacked out.
    """

    box: Box
    text: str = field(repr=False)
    score: float
    verdict: Verdict


def area(box: Box) -> int:
    """Pixels in a box."""
    return box[2] * box[3]


def shared_area(one: Box, other: Box) -> int:
    """Pixels that lie in both boxes."""
    width = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    height = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return width * height if width > 0 and height > 0 else 0


def likeness(one: Box, other: Box) -> float:
    """Shared area over the area of both together, 0 to 1."""
    shared = shared_area(one, other)
    return shared / (area(one) + area(other) - shared) if shared else 0.0


def grown(box: Box, margin: int, rows: int, columns: int) -> Box:
    """The box with a margin on all sides, inside an image of that size."""
    left, top = max(0, box[0] - margin), max(0, box[1] - margin)
    right, bottom = min(columns, box[0] + box[2] + margin), min(rows, box[1] + box[3] + margin)
    return left, top, max(0, right - left), max(0, bottom - top)


def around(one: Box, other: Box) -> Box:
    """The smallest box that holds both."""
    left, top = min(one[0], other[0]), min(one[1], other[1])
    right, bottom = max(one[0] + one[2], other[0] + other[2]), max(one[1] + one[3], other[1] + other[3])
    return left, top, right - left, bottom - top
