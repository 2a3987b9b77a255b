"""Drawing text on phantoms, as scanners and workstations burn it in."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

SANS = "DejaVuSans.ttf"
SERIF = "DejaVuSerif.ttf"
MONO = "DejaVuSansMono-Bold.ttf"


@dataclass(frozen=True)
class Word:
    """A string as found in a text by `Sought`."""

    start: int
    end: int
    strong: bool


@dataclass(frozen=True)
class Sought:
    """A matcher that looks for given strings: some strong, some weak."""

    strong: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    asked: list[str] = field(default_factory=list)

    def find_read(self, text: str, *, identity_place: bool = False) -> list[Word]:
        self.asked.append(text)
        sought = [(word, True) for word in self.strong] + [(word, False) for word in self.weak if identity_place]
        return [Word(text.index(word), text.index(word) + len(word), strong) for word, strong in sought if word in text]


NOBODY = Sought()


def phantom(size: int, seed: int = 0) -> np.ndarray:
    """A body with two organs in noise, uint8 (size, size)."""
    rows, columns = np.mgrid[:size, :size] / size - 0.5
    body = ((columns**2 * 1.4 + rows**2 * 2.0) < 0.16) * 80.0
    body += (((columns - 0.12) ** 2 + rows**2) < 0.01) * 50 + (((columns + 0.15) ** 2 + rows**2) < 0.008) * 30
    body = cv2.GaussianBlur(body, (0, 0), size / 150)
    noise = np.random.default_rng(seed).normal(0, 4, body.shape)
    return np.clip(np.asarray(body) + noise, 0, 255).astype(np.uint8)


@cache
def _font(name: str, size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    try:
        return ImageFont.truetype(name, size)
    except OSError:
        return ImageFont.load_default(size)


def lettering(text: str, size: int, font: str = SANS, turn: int = 0) -> np.ndarray:
    """The ink of a line of text, uint8, 255 where it is full; `turn` in degrees to the left."""
    type_ = _font(font, size)
    left, top, right, bottom = (round(edge) for edge in type_.getbbox(text))
    drawn = Image.new("L", (right - left + 2, bottom - top + 2), 0)
    ImageDraw.Draw(drawn).text((1 - left, 1 - top), text, font=type_, fill=255)
    return np.asarray(drawn.rotate(turn, expand=True))


def burned(image: np.ndarray, ink: np.ndarray, x: int, y: int, colour: int | tuple[int, int, int] = 255) -> np.ndarray:
    """The image with the ink laid on it at (x, y)."""
    rows, columns = ink.shape
    laid = image.astype(np.float64)
    place = laid[y : y + rows, x : x + columns]
    share = ink.astype(np.float64) / 255
    if image.ndim == 3:
        share = share[:, :, None]
    place += share * (np.asarray(colour, dtype=np.float64) - place)
    return laid.round().astype(np.uint8)


def ink_left(ink: np.ndarray, x: int, y: int, boxes: list[tuple[int, int, int, int]]) -> float:
    """The share of the ink's pixels that no box covers."""
    height = max([y + ink.shape[0], *(top + tall for _, top, _, tall in boxes)])
    width = max([x + ink.shape[1], *(left + wide for left, _, wide, _ in boxes)])
    inked = np.zeros((height, width), dtype=bool)
    inked[y : y + ink.shape[0], x : x + ink.shape[1]] = ink > 100
    total = np.count_nonzero(inked)
    for left, top, wide, tall in boxes:
        inked[top : top + tall, left : left + wide] = False
    return np.count_nonzero(inked) / total
