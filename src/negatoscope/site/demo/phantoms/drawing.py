"""How phantoms are drawn: soft closed curves and tubes in millimetres, smooth noise, layers laid over one another."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating[Any]]
Points = Sequence[tuple[float, float]]

_FINER = 3  # shapes are drawn so much finer than the grid, then averaged: the partial volume of a border
_SHIFT = 4  # fractional bits of OpenCV's coordinates


@dataclass(frozen=True)
class Grid:
    """The pixels of a slice: `rows` by `columns` of `spacing` millimetres, with (0, 0) in the middle."""

    rows: int
    columns: int
    spacing: float

    @cached_property
    def x(self) -> Array:
        """Millimetres to the right of the middle, of each pixel."""
        line = (np.arange(self.columns, dtype=np.float32) - (self.columns - 1) / 2) * self.spacing
        return np.broadcast_to(line, (self.rows, self.columns))

    @cached_property
    def y(self) -> Array:
        """Millimetres below the middle, of each pixel."""
        line = (np.arange(self.rows, dtype=np.float32) - (self.rows - 1) / 2) * self.spacing
        return np.broadcast_to(line[:, None], (self.rows, self.columns))

    def full(self, value: float) -> Array:
        """A slice of one value."""
        return np.full((self.rows, self.columns), value, np.float32)

    def _fine(self, points: NDArray[np.float64]) -> NDArray[np.int32]:
        """Points in OpenCV's fixed-point pixels of the finer grid."""
        middle = np.array([self.columns, self.rows]) / 2
        pixels = (np.asarray(points, np.float64) / self.spacing + middle) * _FINER - 0.5
        return np.round(pixels * (1 << _SHIFT)).astype(np.int32)

    def _averaged(self, fine: NDArray[np.uint8]) -> Array:
        small = cv2.resize(fine, (self.columns, self.rows), interpolation=cv2.INTER_AREA)
        return small.astype(np.float32) / 255

    def _blank(self) -> NDArray[np.uint8]:
        return np.zeros((self.rows * _FINER, self.columns * _FINER), np.uint8)

    def shape(self, points: Points, soft: float = 0.0) -> Array:
        """What lies within a smooth closed curve through the points: 0 outside, 1 inside, between on the border."""
        fine = self._blank()
        cv2.fillPoly(fine, [self._fine(through(points, closed=True))], 255, cv2.LINE_8, _SHIFT)
        return self.blurred(self._averaged(fine), soft)

    def ellipse(
        self, center: tuple[float, float], axes: tuple[float, float], turn: float = 0, soft: float = 0
    ) -> Array:
        """What lies within an ellipse, turned by so many degrees."""
        return self.shape(ellipse(center, axes, turn), soft)

    def tube(self, points: Points, width: float | Sequence[float], soft: float = 0.0) -> Array:
        """What lies within a band along a smooth open curve, `width` wide or as wide as given at each point."""
        line = through(points, closed=False)
        given = np.broadcast_to(np.asarray(width, np.float64), (len(points),))
        along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
        step = max(self.spacing / _FINER, 0.2 * float(given.min()))
        places = np.linspace(0, along[-1], max(2, int(along[-1] / step) + 1))
        line = np.stack([np.interp(places, along, line[:, axis]) for axis in (0, 1)], axis=1)
        # the points of the curve lie at equal steps of its parameter, and so do the widths
        parameter = np.interp(places, along, np.linspace(0, 1, len(along)))
        widths = np.interp(parameter, np.linspace(0, 1, len(points)), given)
        return self.blurred(self.beads(line, widths, np.ones(len(line))), soft)

    def beads(self, at: NDArray[np.float64], widths: NDArray[np.float64], strengths: NDArray[np.float64]) -> Array:
        """Discs at the points, each as wide and as strong (0 to 1) as said; where they overlap the strongest counts."""
        fine = self._blank()
        scale = _FINER * (1 << _SHIFT) / self.spacing
        pixels = self._fine(at)
        for index in np.argsort(strengths, kind="stable"):
            x, y = int(pixels[index, 0]), int(pixels[index, 1])
            radius = max(1, int(widths[index] / 2 * scale))
            cv2.circle(fine, (x, y), radius, int(255 * strengths[index]), -1, cv2.LINE_8, _SHIFT)
        return self._averaged(fine)

    def blurred(self, image: Array, millimetres: float) -> Array:
        """The image seen less sharply."""
        if millimetres <= 0:
            return image
        return np.asarray(cv2.GaussianBlur(image, (0, 0), millimetres / self.spacing), np.float32)

    def depth(self, mask: Array) -> Array:
        """How many millimetres inside the shape each pixel lies; 0 outside."""
        inside = (mask > 0.5).astype(np.uint8)  # the border is where half of a pixel is inside
        return cv2.distanceTransform(inside, cv2.DIST_L2, 5).astype(np.float32) * self.spacing

    def rim(self, mask: Array, thickness: float) -> Array:
        """The outermost layer of a shape, such as a cortex or a wall."""
        return mask * np.exp(-((self.depth(mask) / thickness) ** 2))

    def noise(self, seed: int, cell: float, z: float = 0.0) -> Array:
        """Smooth noise around 0, mostly within -1 ... 1, whose lumps measure `cell` mm in all three directions."""
        shape = tuple(int(n * self.spacing / cell) + 4 for n in (self.rows, self.columns))
        layer = int(np.floor(z / cell))
        part = z / cell - layer
        part = part * part * (3 - 2 * part)
        low, high = (_layer(seed, layer + step, shape) for step in (0, 1))
        coarse = (low * (1 - part) + high * part) / np.hypot(part, 1 - part) * np.float32(0.8)
        size = (int(shape[1] * cell / self.spacing), int(shape[0] * cell / self.spacing))
        return cv2.resize(coarse.astype(np.float32), size, interpolation=cv2.INTER_CUBIC)[: self.rows, : self.columns]

    def texture(self, seed: int, cell: float, z: float = 0.0, octaves: int = 3) -> Array:
        """Noise of several sizes, each half as large and half as strong as the one before."""
        total = self.full(0)
        for octave in range(octaves):
            total += self.noise(seed + 101 * octave, cell / 2**octave, z) * np.float32(0.5**octave)
        return total

    def ridges(self, seed: int, cell: float, z: float = 0.0, thin: float = 7.0) -> Array:
        """Thin wandering lines, 0 to 1: septa in fat, strands of fat in muscle."""
        lumps = self.noise(seed, cell, z) + 0.35 * self.noise(seed + 1, cell / 2.7, z)
        return np.clip(1 - np.abs(lumps) * thin, 0, 1) * np.clip(self.noise(seed + 2, cell, z) + 0.6, 0, 1)

    def warped(self, image: Array, seed: int, cell: float, by: float, z: float = 0.0) -> Array:
        """The image with all outlines bent by up to about `by` mm, so that nothing is an exact curve."""
        columns, rows = np.meshgrid(np.arange(self.columns, dtype=np.float32), np.arange(self.rows, dtype=np.float32))
        scale = np.float32(by / self.spacing)
        bent = cv2.remap(
            image,
            columns + self.noise(seed, cell, z) * scale,
            rows + self.noise(seed + 1, cell, z) * scale,
            cv2.INTER_CUBIC,
            borderMode=cv2.BORDER_REPLICATE,
        )
        return np.asarray(bent, np.float32)


def _layer(seed: int, layer: int, shape: tuple[int, ...]) -> Array:
    return np.random.default_rng([seed, layer + 10_000]).normal(0, 1, shape).astype(np.float32)


def through(points: Points, *, closed: bool, steps: int = 14) -> NDArray[np.float64]:
    """A smooth curve through the points (Catmull and Rom 1974)."""
    given = np.asarray(points, np.float64)
    ends = (given[-1:], given[:2]) if closed else (given[:1], given[-1:])
    padded = np.concatenate([ends[0], given, ends[1]])
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    pieces = [
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
        for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False)
    ]
    return np.concatenate(pieces if closed else [*pieces, given[-1:]])


def ellipse(center: tuple[float, float], axes: tuple[float, float], turn: float = 0, count: int = 20) -> Points:
    """Points on an ellipse."""
    angles = np.linspace(0, 2 * np.pi, count, endpoint=False)
    cosine, sine = np.cos(np.radians(turn)), np.sin(np.radians(turn))
    x, y = axes[0] * np.cos(angles), axes[1] * np.sin(angles)
    return list(zip(center[0] + x * cosine - y * sine, center[1] + x * sine + y * cosine, strict=True))


def moved(points: Points, dx: float = 0, dy: float = 0, scale: float = 1, *, mirror: bool = False) -> Points:
    """The points scaled about (0, 0), mirrored left to right on demand, then moved."""
    side = -1 if mirror else 1
    return [(side * x * scale + dx, y * scale + dy) for x, y in points]


def between(keys: Sequence[tuple[float, Points]], z: float) -> Points | None:
    """The outline at height `z`, from outlines given at some heights; None beyond them."""
    if not keys[0][0] <= z <= keys[-1][0]:
        return None
    for (low, first), (high, second) in itertools.pairwise(keys):
        if z <= high:
            part = (z - low) / (high - low)
            return [
                (ax + (bx - ax) * part, ay + (by - ay) * part) for (ax, ay), (bx, by) in zip(first, second, strict=True)
            ]
    return None


def dome(z: float, low: float, high: float) -> float:
    """How wide a rounded body is at height `z`, of 1, when it reaches from `low` to `high`; 0 beyond."""
    part = (2 * z - low - high) / (high - low)
    return float(np.sqrt(max(0.0, 1 - part * part)))


def over(image: Array, mask: Array, value: Array | float) -> None:
    """Lay a tissue over the image where the mask is."""
    image += mask * (value - image)


def grain(shape: tuple[int, int], seed: int, *, soften: float = 0.0) -> Array:
    """Noise of the detector, of standard deviation 1."""
    noise = np.random.default_rng(seed).normal(0, 1, shape).astype(np.float32)
    if soften > 0:
        noise = cv2.GaussianBlur(noise, (0, 0), soften)
        noise /= noise.std()
    return noise


def to_display(image: NDArray[Any], center: float, width: float) -> NDArray[np.uint8]:
    """A slice as seen with a window, 0 to 255."""
    scaled = (image.astype(np.float32) - (center - width / 2)) / width * 255
    return np.clip(scaled, 0, 255).astype(np.uint8)
