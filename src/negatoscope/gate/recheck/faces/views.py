"""The skin of a block of cubes as it looks from all around: height maps of an iso-surface, shaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from negatoscope.gate.recheck.faces.volume import Block

SIDE = 224
"""Longer side of a picture in pixels."""

_BLUR = 3
_LEVELS = (0.2, 0.45)
"""Of the way from air to tissue. Whoever renders picks his own; noise of MR drowns the low one, thin skin the high."""
_SPECK = 60  # cubes of a slice's section that are taken for noise


def levels(block: Block) -> list[float]:
    """The values at which the skin is looked for; empty when there is nothing but one value."""
    low, high = (float(bound) for bound in np.percentile(block, (1, 99.5)))
    if high <= low:
        return []
    shades = np.clip((block - low) * (255 / (high - low)), 0, 255).astype(np.uint8)
    between, _ = cv2.threshold(shades.reshape(-1, 1), 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    inside = shades > between
    if not inside.any() or inside.all():
        return []
    air, tissue = float(np.median(block[~inside])), float(np.median(block[inside]))
    return [air + share * (tissue - air) for share in _LEVELS]


def views(block: Block, level: float) -> Iterator[NDArray[np.uint8]]:
    """18 pictures, uint8, of the surface at `level`: along the six directions of the axes, and the twelve between.

    Headers aren't asked which way is up: the detector is shown each picture turned.
    """
    solid = _cleaned(block, level)
    yield from _along(solid, (0, 1, 2), level)
    for axis in range(3):
        yield from _along(_turned(solid, axis), tuple(other for other in range(3) if other != axis), level)


def portraits(block: Block, level: float) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """The surface from the front and three-quarter, uint8, for a person to look at.

    Args:
        block: its axes run to the back, to the feet and to the left of the patient.
        level: one of `levels`.

    Both are drawn to the same scale, so that one block and another of its shape cover each other.
    """
    solid = _cleaned(block, level)
    scale = max(1.0, SIDE / max(solid.shape[1:]))
    return _picture(solid, level, scale), _picture(_turned(solid, 1), level, scale)


def _cleaned(block: Block, level: float) -> Block:
    """Smoothed a little; specks in front of the skin are taken out."""
    low = float(block.min())
    cleaned = np.empty_like(block)
    for index, plane in enumerate(block):
        smooth = np.asarray(cv2.GaussianBlur(plane, (_BLUR, _BLUR), 0), np.float32)
        inside = (smooth > level).astype(np.uint8)
        _, labels, stats, _ = cv2.connectedComponentsWithStats(inside, connectivity=4)
        small = stats[:, cv2.CC_STAT_AREA] < _SPECK
        small[0] = False
        specks = np.asarray(small)[np.asarray(labels, np.int64)]
        cleaned[index] = np.where(specks, low, smooth)
    return cleaned


def _turned(block: Block, axis: int) -> Block:
    """Turned by 45 degrees about an axis, on a canvas that holds it whole."""
    planes = np.ascontiguousarray(np.moveaxis(block, axis, 0))
    rows, columns = planes.shape[1:]
    there = cv2.getRotationMatrix2D((columns / 2, rows / 2), 45, 1.0)
    side = round((rows + columns) * float(np.sqrt(0.5)))
    there[:, 2] += ((side - columns) / 2, (side - rows) / 2)
    low = float(block.min())
    turned = [np.asarray(cv2.warpAffine(plane, there, (side, side), borderValue=low), np.float32) for plane in planes]
    return np.moveaxis(np.stack(turned), 0, axis)


def _along(block: Block, axes: tuple[int, ...], level: float) -> Iterator[NDArray[np.uint8]]:
    for axis in axes:
        lying = np.moveaxis(block, axis, 0)
        yield _picture(lying, level)
        yield _picture(lying[::-1], level)


def _picture(lying: Block, level: float, scale: float = 0.0) -> NDArray[np.uint8]:
    """The surface seen along the first axis, lit from the viewer's side; `SIDE` long unless a scale is given."""
    inside = lying > level
    hit: NDArray[np.uint8] = np.max(inside.astype(np.uint8), axis=0)
    first = inside.argmax(axis=0)
    before = np.maximum(first - 1, 0)
    at = np.take_along_axis(lying, first[None], 0)[0]
    ahead = np.take_along_axis(lying, before[None], 0)[0]
    # Between two cubes the surface lies where the value passes the level.
    part = np.where((first > 0) & (at > ahead), (at - level) / np.maximum(at - ahead, 1e-6), 0)
    depth = np.asarray(np.where(hit > 0, first - part, lying.shape[0]), np.float32)
    scale = scale or SIDE / max(depth.shape)
    size = [max(1, round(length * scale)) for length in depth.shape[::-1]]
    depth = np.asarray(cv2.resize(depth, size, interpolation=cv2.INTER_LINEAR), np.float32) * scale
    depth = np.asarray(cv2.GaussianBlur(depth, (0, 0), 1.2), np.float32)
    seen = np.asarray(cv2.resize(hit, size, interpolation=cv2.INTER_NEAREST)) > 0
    down, across = np.gradient(depth)
    light = 1 / np.sqrt(1 + down**2 + across**2)
    return np.where(seen, 40 + 200 * light, 0).astype(np.uint8)
