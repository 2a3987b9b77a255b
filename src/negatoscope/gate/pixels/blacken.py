"""Blacking out boxes: which stored value is seen as black, and writing it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from negatoscope.gate.pixels.errors import PixelError
from negatoscope.gate.pixels.native import is_paired, stored_containers, stored_values
from negatoscope.gate.pixels.palette import darkest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box
    from negatoscope.gate.pixels.display import Shades
    from negatoscope.gate.pixels.image import FrameInfo

_DARK_PARTIAL = 16  # black in YBR_PARTIAL_422, PS3.3 C.7.6.3.1.2


def blackened(
    containers: NDArray[Any], boxes: Sequence[Box], photometric: str, info: FrameInfo, shades: Shades
) -> NDArray[Any]:
    """A copy of one decoded frame with the boxes black and every other value as it was.

    Args:
        containers: the frame, shape (rows, columns[, 3]).
        boxes: what to black out; what lies outside the image is left out.
        photometric: what the samples stand for.
        info: the image they are of.
        shades: how they are shown.

    Raises:
        PixelError: no value is known to be black.
    """
    values = stored_values(containers, info).copy()
    dark = black(values, photometric, info, shades)
    for box in boxes:
        rows, columns = _inside(box, info)
        values[rows, columns] = dark
    return stored_containers(values, info)


def _inside(box: Box, info: FrameInfo) -> tuple[slice, slice]:
    left, top = max(0, box[0]), max(0, box[1])
    right, bottom = min(info.columns, box[0] + box[2]), min(info.rows, box[1] + box[3])
    if is_paired(info) and right > left:
        left, right = left - left % 2, right + right % 2  # two pixels share their colour
    return slice(top, max(top, bottom)), slice(left, max(left, right))


def black(values: NDArray[Any], photometric: str, info: FrameInfo, shades: Shades) -> NDArray[Any] | float:
    """The stored value that is seen as black: one number, or three.

    Where zero is the darkest value there is, it is zero. Signed and inverted images take the end of what the frame
    and its window use, not the end of what the type can hold: that would darken or bleach the image in viewers which
    set the window by the values that they find.
    """
    if photometric == "PALETTE COLOR":
        if shades.palette is None:
            raise PixelError("palette")
        return darkest(shades.palette, shades.first)
    if values.ndim == 3:
        if not photometric.startswith("YBR"):
            return 0
        scale = 1 << info.bits_stored - 8 if info.bits_stored >= 8 else 1
        dark = _DARK_PARTIAL * scale if "PARTIAL" in photometric else 0
        middle = 1 << info.bits_stored - 1
        return np.array([dark, middle, middle], values.dtype)
    if (photometric == "MONOCHROME1") != shades.is_descending:
        return _end(values, info, shades, brightest=True)
    if not info.signed and not info.floats:
        return 0
    return _end(values, info, shades, brightest=False)


def _end(values: NDArray[Any], info: FrameInfo, shades: Shades, *, brightest: bool) -> float:
    finite = values[np.isfinite(values)] if info.floats else values
    if not finite.size:
        return 0
    end = finite.max() if brightest else finite.min()
    if info.floats:
        return float(end)
    end = int(end)
    if shades.window is not None and all(abs(edge) < 2**53 for edge in shades.window):
        low, high = math.floor(shades.window[0]), math.ceil(shades.window[1])
        end = max(end, high) if brightest else min(end, low)
    bits = info.bits_stored - 1 if info.signed else info.bits_stored
    lowest = -(1 << bits) if info.signed else 0
    return min(max(end, lowest), (1 << bits) - 1)
