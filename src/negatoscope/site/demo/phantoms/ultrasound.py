"""Ultrasound of a gallbladder with a stone and its shadow, as the screen of the machine shows it: name and all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from negatoscope.site.demo.phantoms.drawing import Array, Grid, over

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

HEIGHT, WIDTH = 600, 800
_SEED = 8500
_PROBE, _DEPTH, _HALF_ANGLE = 60.0, 150.0, np.radians(35)
_BEAMS, _SAMPLES = 320, 720
_GRID = Grid(320, 440, 0.5)  # the echoes, as a slice through the tissue: the skin is its upper border
_TOP = 80.0  # mm from the middle of the grid up to the skin


@dataclass(frozen=True)
class _Tissue:
    """What sends echoes back, and how much sound is lost a millimetre."""

    echo: Array
    loss: Array


def _tissue() -> _Tissue:
    grid = _GRID
    depth = grid.y + _TOP
    echo = 0.52 + 0.05 * grid.texture(_SEED, 16)
    for level, thick, value in ((2, 3, 1.1), (9, 2, 0.95), (17, 1.6, 1.5), (22, 1.4, 1.3)):
        band = np.exp(-(((depth - level - 1.6 * grid.noise(_SEED + level, 40)) / thick) ** 2))
        echo = np.maximum(echo, band * value)
    over(echo, np.clip((16 - depth) / 2, 0, 1) * 0.5, 0.3)
    for points, width in (
        ([(-70, -6), (-44, -14), (-22, -12)], 7), ([(-62, 34), (-36, 22), (-14, 26), (10, 40)], 10),
        ([(30, -38), (52, -32), (74, -34)], 5),
    ):  # fmt: skip
        vessel = grid.tube(points, width, 0.5)
        over(echo, grid.rim(grid.tube(points, width + 3), 1.6) * 0.8, 1.3)
        over(echo, vessel, 0.02)
    pear = [
        (-34, -2),
        (-26, -12),
        (-8, -16),
        (14, -14),
        (32, -4),
        (40, 8),
        (36, 17),
        (22, 18),
        (2, 13),
        (-16, 10),
        (-30, 7),
    ]
    wall = grid.shape([(x * 1.07, y * 1.14 - 3.6) for x, y in pear], 0.5)
    over(echo, wall * 0.85, 1.05)
    lumen = grid.shape([(x, y - 4) for x, y in pear], 0.8)
    over(echo, lumen, 0.012)
    reverberation = lumen * np.clip((0 - grid.y) / 14, 0, 1) * 0.10
    over(echo, reverberation, 0.9)
    stone = grid.ellipse((16, 6.5), (9.5, 6.5), 8, 0.5)
    surface = grid.rim(stone, 1.8) * np.clip((5.5 - grid.y) / 4, 0, 1)
    over(echo, stone, 0.05)
    over(echo, np.clip(surface * 1.5, 0, 1), 7.0)
    diaphragm = np.exp(-(((grid.y - 62 + ((grid.x + 30) / 46) ** 2 * 12) / 1.6) ** 2)) * (grid.x < 26)
    echo = np.maximum(echo, diaphragm * 3.2)
    loss = grid.full(1.0) - 1.35 * lumen + 26 * stone
    bowel = grid.warped(grid.ellipse((66, 34), (22, 17), 10, 1), _SEED + 9, 14, 4)
    over(echo, bowel * 0.9, 0.9 + 0.4 * grid.texture(_SEED + 10, 7))
    loss += 5 * bowel
    return _Tissue(np.clip(echo, 0, None), loss)


def _sampled(image: Array) -> Array:
    """The slice along the beams: one row a depth, one column a beam."""
    angles = np.linspace(-_HALF_ANGLE, _HALF_ANGLE, _BEAMS, dtype=np.float32)
    far = _PROBE + np.linspace(0, _DEPTH, _SAMPLES, dtype=np.float32)
    x = far[:, None] * np.sin(angles)
    y = far[:, None] * np.cos(angles) - _PROBE - _TOP
    columns = (x / _GRID.spacing + (_GRID.columns - 1) / 2).astype(np.float32)
    rows = (y / _GRID.spacing + (_GRID.rows - 1) / 2).astype(np.float32)
    along = cv2.remap(image, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(along, np.float32)


def _speckle() -> Array:
    """The grain of coherent waves: fine in depth, coarse across the beams (Rayleigh's distribution)."""
    rng = np.random.default_rng(_SEED + 1)
    parts = [
        cv2.GaussianBlur(rng.normal(0, 1, (_SAMPLES, _BEAMS)).astype(np.float32), (0, 0), sigmaX=1.5, sigmaY=1.7)
        for _ in range(2)
    ]
    grain = np.hypot(*parts)
    return grain / grain.mean()


def _beams() -> Array:
    """The picture along the beams, 0 to 1."""
    tissue = _tissue()
    echo, loss = _sampled(tissue.echo), _sampled(tissue.loss)
    step = _DEPTH / _SAMPLES
    passed = np.exp(-np.cumsum(loss - 1, axis=0) * step * 0.018)
    passed = cv2.GaussianBlur(passed, (0, 0), sigmaX=1.2, sigmaY=0.1)
    focus = np.exp(-(((np.linspace(0, 1, _SAMPLES, dtype=np.float32)[:, None] - 0.5) / 0.75) ** 2))
    signal = cv2.GaussianBlur(echo, (0, 0), 1.1) * passed * _speckle() * (0.65 + 0.5 * focus) + 0.006
    return np.clip((20 * np.log10(signal) + 36) / 52, 0, 1).astype(np.float32)


def sector() -> NDArray[np.uint8]:
    """The picture of the sector on a black screen."""
    scale = 3.05  # pixels a millimetre
    columns, rows = np.meshgrid(np.arange(WIDTH, dtype=np.float32), np.arange(HEIGHT, dtype=np.float32))
    x = (columns - WIDTH / 2) / scale
    y = (rows - 78) / scale + _PROBE * np.cos(_HALF_ANGLE) + 4
    far, angle = np.hypot(x, y), np.arctan2(x, y)
    at_beam = (angle / _HALF_ANGLE + 1) / 2 * (_BEAMS - 1)
    at_depth = (far - _PROBE) / _DEPTH * (_SAMPLES - 1)
    picture = cv2.remap(
        _beams(),
        at_beam.astype(np.float32),
        at_depth.astype(np.float32),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_CONSTANT,
    )
    return np.clip(picture * 255, 0, 255).astype(np.uint8)


def screen(lines: Sequence[str]) -> NDArray[np.uint8]:
    """The whole screen in colour, with the banner that the machine burns in: up to four texts, two at each side."""
    gray = sector()
    ramp = np.array([232, 238, 250]) / 255  # the faint blue of such screens
    image = (gray[..., None] * ramp).astype(np.uint8)
    image[:48] = (26, 30, 38)
    for index, text in enumerate(lines):
        left = 14 if index < 2 else WIDTH // 2 + 40
        cv2.putText(
            image, text, (left, 20 + 20 * (index % 2)), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (226, 230, 236), 1, cv2.LINE_AA
        )
    for row in range(11):
        y = 92 + row * 46
        cv2.line(image, (WIDTH - 26, y), (WIDTH - (36 if row % 5 else 44), y), (170, 178, 190), 1)
    for row in range(200):
        value = 255 - int(row * 255 / 199)
        cv2.line(image, (18, 130 + row), (30, 130 + row), (value, value, value), 1)
    cv2.circle(image, (WIDTH // 2 - 124, 66), 6, (210, 220, 120), 2, cv2.LINE_AA)
    return image
