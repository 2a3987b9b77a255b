"""How a picture of a series looks: its window, its shape, its marks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from negatoscope.gate.render.greys import Greys
from negatoscope.gate.render.marks import draw
from negatoscope.gate.render.shapes import SHAPES, place, spacing_of
from negatoscope.gate.render.windows import Window

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from negatoscope.gate.render.released import Released
    from negatoscope.gate.render.series import Series, Shot


@dataclass(frozen=True)
class Look:
    """What is chosen of how pictures look.

    Attributes:
        window: see `windows`.
        shape: a key of `SHAPES`.
        marks: whether sides and scale are drawn.
        lang: of the letters for the sides, `fr` (G, D) or `en` (L, R).
        size: of the longer side, in pixels; None for that of the shape. Never larger than it.
    """

    window: Window = field(default_factory=Window)
    shape: str = "square"
    marks: bool = True
    lang: str = "fr"
    size: int | None = None

    def canvas(self, factor: float = 1.0) -> tuple[int, int]:
        """Width and height, both even as video wants them."""
        width, height = SHAPES[self.shape]
        if self.size is not None:
            factor *= min(1.0, self.size / max(width, height))
        return max(2, round(width * factor / 2) * 2), max(2, round(height * factor / 2) * 2)


class Painter:
    """Paints the frames of a series in one look."""

    def __init__(self, release: Released, series: Series, shots: Sequence[Shot], look: Look) -> None:
        """Choose the window, from the frames that will be shown.

        Raises:
            RenderError: a window that doesn't suit the series, or a file that can't be read.
        """
        self._greys = Greys(release, series, shots, look.window)
        self._series = series
        self._look = look

    def paint(self, shot: Shot, factor: float = 1.0) -> NDArray[np.uint8]:
        """One frame on its canvas, shape (height, width) or (height, width, 3), RGB; `factor` makes it smaller.

        Raises:
            RenderError: it can't be read.
        """
        header = self._series.header(shot)
        spacing = spacing_of(header)
        placed = place(self._greys.picture(shot), spacing, self._look.canvas(factor))
        return draw(placed, header, spacing, self._look.lang) if self._look.marks else placed.canvas
