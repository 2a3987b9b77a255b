"""Stored values become pictures that a reader of text can look at: 8 bits, as a radiologist would see them.

A window hides what lies outside it, and a wide range hides small differences. So an image of more than 8 bits has a
second view in which every step between values that occur is visible.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from negatoscope.gate.pixels.palette import read_palette

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from negatoscope.gate.pixels.image import Attributes, FrameInfo

_CLIPPED = 0.5  # percent of the darkest and brightest values left out where no window is stated
_NARROW = 64  # levels: an 8-bit image that uses fewer is stretched in a second view


@dataclass(frozen=True)
class Shades:
    """How stored values are shown.

    `window` is the darkest and the brightest stored value of the first VOI window, `padding` PixelPaddingValue, and
    `palette` the colours by index, shape (entries, 3), with `first` the index of the first one. `is_descending` tells
    that a negative RescaleSlope turns dark and bright around.
    """

    window: tuple[float, float] | None
    padding: int | None
    palette: NDArray[np.uint8] | None = field(default=None, repr=False)
    first: int = 0
    is_descending: bool = False


def read_shades(attributes: Attributes, info: FrameInfo) -> Shades:
    """The window, padding value and palette of an image. A palette that can't be read counts as none."""
    padding = attributes.number(0x00280120, "h" if info.signed else "H")
    found = read_palette(attributes, signed=info.signed) if info.photometric == "PALETTE COLOR" else None
    palette, first = found or (None, 0)
    return Shades(_window(attributes), padding, palette, first, (attributes.decimal(0x00281053) or 1) < 0)


def _window(attributes: Attributes) -> tuple[float, float] | None:
    if 0x00283000 in attributes.elements or 0x00283010 in attributes.elements:
        return None  # a table decides, not a window
    center, width = attributes.decimal(0x00281050), attributes.decimal(0x00281051)
    if center is None or width is None or width < 1:
        return None
    slope, intercept = attributes.decimal(0x00281053), attributes.decimal(0x00281052)
    slope, intercept = slope if slope else 1.0, intercept or 0.0
    low, high = sorted(((center - width / 2 - intercept) / slope, (center + width / 2 - intercept) / slope))
    return (low, high) if high > low else None


def views(values: NDArray[Any], photometric: str, info: FrameInfo, shades: Shades) -> list[NDArray[np.uint8]]:
    """The pictures to look at, the usual one first: shape (rows, columns) or (rows, columns, 3), RGB.

    Args:
        values: stored values, shape (rows, columns[, 3]).
        photometric: what they stand for.
        info: the image they are of.
        shades: how they are shown.
    """
    if values.ndim == 3:
        return [_colours(values, photometric, info)]
    if photometric == "PALETTE COLOR" and shades.palette is not None:
        return _painted(values, shades.palette, shades.first)
    return _greys(values, photometric, info, shades)


def _colours(values: NDArray[Any], photometric: str, info: FrameInfo) -> NDArray[np.uint8]:
    eight = (values >> max(0, info.bits_stored - 8)).astype(np.uint8)
    if photometric.startswith("YBR"):
        return ybr_to_rgb(eight, is_partial="PARTIAL" in photometric)
    return np.ascontiguousarray(eight)


def ybr_to_rgb(values: NDArray[np.uint8], *, is_partial: bool = False) -> NDArray[np.uint8]:
    """YCbCr to RGB (PS3.3 C.7.6.3.1.2), shape (..., 3)."""
    parts = values.astype(np.float32)
    luminance, blue, red = parts[..., 0], parts[..., 1] - 128, parts[..., 2] - 128
    if is_partial:
        luminance, blue, red = (luminance - 16) * (255 / 219), blue * (255 / 224), red * (255 / 224)
    rgb = np.stack(
        [luminance + 1.402 * red, luminance - 0.344136 * blue - 0.714136 * red, luminance + 1.772 * blue], -1
    )
    return np.clip(np.rint(rgb), 0, 255).astype(np.uint8)


def _painted(values: NDArray[Any], palette: NDArray[np.uint8], first: int) -> list[NDArray[np.uint8]]:
    indexes = np.clip(values.astype(np.int64) - first, 0, len(palette) - 1)
    used = np.unique(indexes)
    shown = [palette[indexes]]
    if len(np.unique(palette[used], axis=0)) < len(used):  # colours that occur twice can hide text
        shown.append(_ranked(indexes))
    return shown


def _ranked(values: NDArray[Any]) -> NDArray[np.uint8]:
    used, inverse = np.unique(values, return_inverse=True)
    steps = np.linspace(0, 255, len(used)).astype(np.uint8)
    return steps[inverse].reshape(values.shape)


def _levels(values: NDArray[Any]) -> tuple[NDArray[Any], NDArray[np.int64], NDArray[Any]]:
    """The distinct values in order, how often each occurs, and for each pixel the index of its value."""
    if values.dtype.kind in "iu" and values.dtype.itemsize <= 2:
        lowest = int(np.iinfo(values.dtype).min)
        shifted = values.astype(np.int32) - lowest
        counts = np.bincount(shifted.reshape(-1))
        used = np.flatnonzero(counts)
        index = np.zeros(len(counts), np.int32)
        index[used] = np.arange(len(used))
        return used + lowest, counts[used], index[shifted]
    cleaned = values
    if values.dtype.kind == "f":
        cleaned = np.nan_to_num(values, nan=0.0)
    used, inverse, counts = np.unique(cleaned, return_inverse=True, return_counts=True)
    return used, counts, inverse.reshape(values.shape)


def _greys(values: NDArray[Any], photometric: str, info: FrameInfo, shades: Shades) -> list[NDArray[np.uint8]]:
    used, counts, index = _levels(values)
    if len(used) == 1:
        return [np.zeros(values.shape, np.uint8)]
    numbers = used.astype(np.float64)
    low, high = _range(numbers, counts, info, shades)
    usual = np.clip((numbers - low) * (255 / (high - low)), 0, 255).astype(np.uint8)
    tables = [usual]
    if len(np.unique(usual)) < len(usual) or int(usual[-1]) - int(usual[0]) < _NARROW:
        tables.append(_revealing(numbers, shades.padding))
    if (photometric == "MONOCHROME1") != shades.is_descending:
        tables = [255 - table for table in tables]
    return [table[index] for table in tables]


def _range(
    numbers: NDArray[np.float64], counts: NDArray[np.int64], info: FrameInfo, shades: Shades
) -> tuple[float, float]:
    if shades.window is not None:
        return shades.window
    if not info.floats and info.bits_stored <= 8:
        low = -(1 << info.bits_stored - 1) if info.signed else 0
        return float(low), float(low + (1 << info.bits_stored) - 1)
    if shades.padding is not None and len(numbers) > 2:
        kept = numbers != shades.padding
        numbers, counts = numbers[kept], counts[kept]
    shares = np.cumsum(counts) * (100 / counts.sum())
    low = float(numbers[min(int(np.searchsorted(shares, _CLIPPED)), len(numbers) - 1)])
    high = float(numbers[min(int(np.searchsorted(shares, 100 - _CLIPPED)), len(numbers) - 1)])
    return (low, high) if high > low else (float(numbers[0]), float(max(numbers[-1], numbers[0] + 1)))


def _revealing(numbers: NDArray[np.float64], padding: int | None) -> NDArray[np.uint8]:
    """Half of the grey levels go to the rank of a value, half to its logarithm: no value is out of range, and small
    steps above a dark ground show."""
    finite = np.clip(numbers, -1e30, 1e30)
    ground = finite[finite != padding] if padding is not None and len(finite) > 2 else finite
    above = np.log1p(np.clip(finite - ground[0], 0, None) * (1e4 / max(ground[-1] - ground[0], 1e-30)))
    ranks = np.arange(len(finite)) / (len(finite) - 1)
    return (127.5 * ranks + 127.5 * above / max(above.max(), 1e-30)).astype(np.uint8)
