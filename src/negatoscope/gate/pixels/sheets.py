"""What the detector is shown of one image: two grey views laid together into one colour picture cost one look.

The detector was trained on coloured print, so that it sees what only one of the views has as well as what both have.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    Image = NDArray[np.uint8]


@dataclass(frozen=True)
class Sheet:
    """One picture (rows, columns, 3), blue, green, red. `is_double`: green is the second view, the others the first."""

    image: Image = field(repr=False)
    is_double: bool = False

    @cached_property
    def views(self) -> tuple[Image, ...]:
        """The views that were laid together."""
        return self.parts(self.image)

    def parts(self, cut: Image) -> tuple[Image, ...]:
        """The views, each (rows, columns, 3), of this picture or of anything cut or scaled from it."""
        if not self.is_double:
            return (cut,)
        return in_colour(cut[:, :, 0]), in_colour(cut[:, :, 1])


def in_colour(view: Image) -> Image:
    """A view (rows, columns) or (rows, columns, 3) RGB, as the nets were trained: blue, green, red."""
    if view.ndim == 2:
        return np.repeat(view[:, :, None], 3, axis=2)
    return np.ascontiguousarray(view[:, :, ::-1])


def sheets(views: Sequence[Image]) -> Iterator[Sheet]:
    """The pictures to show: grey views by twos, others by themselves."""
    grey = [view for view in views if view.ndim == 2]
    for first in range(0, len(grey), 2):
        pair = grey[first : first + 2]
        if len(pair) == 1:
            yield Sheet(in_colour(pair[0]))
        else:
            yield Sheet(np.ascontiguousarray(np.dstack((pair[0], pair[1], pair[0]))), is_double=True)
    yield from (Sheet(in_colour(view)) for view in views if view.ndim != 2)
