"""The marks that matter on a picture: which side is which, and a scale bar. Nothing else is written on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from negatoscope.gate.render.headers import numbers

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from pydicom.dataset import Dataset

    from negatoscope.gate.render.shapes import Placed, Spacing

_AXES = (("L", "R"), ("P", "A"), ("H", "F"))  # towards + and - of each axis of the patient, PS3.3 C.7.6.1.1.1
_LETTERS = {"fr": {"L": "G", "R": "D", "P": "P", "A": "A", "H": "H", "F": "B"}, "en": {}}
_OPPOSITE = {"L": "R", "R": "L", "P": "A", "A": "P", "H": "F", "F": "H"}
_LENGTHS = (1, 2, 5, 10, 20, 50, 100, 200, 500)  # millimetres
_LONGEST_SHARE = 0.3  # of the picture's width that a scale bar takes at most
_SHORTEST = 24  # pixels


def sides(header: Dataset) -> tuple[str, str] | None:
    """The letters (L, R, A, P, H, F) of the left and of the right edge, None when the header doesn't tell."""
    orientation = numbers(header, "ImageOrientationPatient", 6)
    if orientation is not None:
        row = orientation[:3]
        axis = max(range(3), key=lambda each: abs(row[each]))
        if abs(row[axis]) < 0.5:
            return None
        right = _AXES[axis][0 if row[axis] > 0 else 1]
        return _OPPOSITE[right], right
    stated = header.get("PatientOrientation")
    first = str(stated[0]).strip()[:1].upper() if stated is not None and len(stated) == 2 else ""
    return (_OPPOSITE[first], first) if first in _OPPOSITE else None


def bar(spacing: Spacing, scale: float, width: int) -> tuple[int, int] | None:
    """Millimetres and pixels of the longest round scale bar that suits a picture so wide; None without a real scale."""
    if not spacing.is_real:
        return None
    fitting = [length for length in _LENGTHS if _SHORTEST <= length * scale <= width * _LONGEST_SHARE]
    return (fitting[-1], round(fitting[-1] * scale)) if fitting else None


def draw(placed: Placed, header: Dataset, spacing: Spacing, lang: str) -> NDArray[np.uint8]:
    """The canvas with its marks, in white with a dark edge, readable on any ground."""
    image = Image.fromarray(placed.canvas)
    pen = ImageDraw.Draw(image)
    size = max(14, min(image.size) // 30)
    font = ImageFont.load_default(size)
    white, black = (255, 0) if image.mode == "L" else ((255, 255, 255), (0, 0, 0))
    edge, gap = max(1, size // 12), size // 2
    letters = sides(header)
    if letters is not None:
        left, right = (_LETTERS[lang].get(letter, letter) for letter in letters)
        middle = placed.top + placed.height // 2
        for x, letter, anchor in (
            (placed.left + gap, left, "lm"),
            (placed.left + placed.width - gap, right, "rm"),
        ):
            pen.text((x, middle), letter, white, font, anchor, stroke_width=edge, stroke_fill=black)
    length = bar(spacing, placed.scale, placed.width)
    if length is not None:
        millimetres, pixels = length
        x, y = placed.left + gap, placed.top + placed.height - gap
        thick = max(2, size // 8)
        pen.rectangle((x - edge, y - thick - edge, x + pixels + edge, y + edge), black)
        pen.rectangle((x, y - thick, x + pixels, y), white)
        words = f"{millimetres // 10} cm" if millimetres >= 10 else f"{millimetres} mm"
        pen.text((x, y - thick - gap // 2), words, white, font, "ls", stroke_width=edge, stroke_fill=black)
    return np.asarray(image, dtype=np.uint8)
