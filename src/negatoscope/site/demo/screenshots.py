"""A screenshot as it is taken at a workstation: dark window, image, and the patient in every corner."""

from __future__ import annotations

import io
import unicodedata
from typing import TYPE_CHECKING

import cv2
import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from negatoscope.site.demo.people import Patient

_WIDTH, _HEIGHT = 900, 760


def workstation(picture: NDArray[np.uint8], patient: Patient, study: str, series: str) -> bytes:
    """The screenshot as a PNG file."""
    window = np.full((_HEIGHT, _WIDTH, 3), 12, np.uint8)
    side = 680
    large = cv2.resize(picture, (side, side), interpolation=cv2.INTER_CUBIC)
    left, top = (_WIDTH - side) // 2, 62
    window[top : top + side, left : left + side] = large[..., None]
    window[:36] = (44, 46, 50)
    _write(window, "Visionneuse", (14, 24), (190, 194, 200))
    name = f"{_plain(patient.family)} {_plain(patient.given)}"
    corners = (
        (name, f"{patient.born}  {patient.sex}", f"IPP {patient.number}"),
        (_plain(patient.hospital).upper(), f"{patient.day} {patient.time[:2]}:{patient.time[2:4]}"),
        (study, series),
        ("TR 3200  TE 98", "4,4 mm"),
    )
    for corner, lines in enumerate(corners):
        for row, text in enumerate(lines):
            width = cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, 0.5, 1)[0][0]
            x = 16 if corner % 2 == 0 else _WIDTH - 16 - width
            y = 60 + 20 * row if corner < 2 else _HEIGHT - 16 - 20 * (len(lines) - 1 - row)
            _write(window, text, (x, y), (214, 220, 226))
    buffer = io.BytesIO()
    Image.fromarray(window).save(buffer, "PNG")
    return buffer.getvalue()


def _write(window: NDArray[np.uint8], text: str, at: tuple[int, int], colour: tuple[int, int, int]) -> None:
    cv2.putText(window, text, at, cv2.FONT_HERSHEY_SIMPLEX, 0.5, colour, 1, cv2.LINE_AA)


def _plain(text: str) -> str:
    """Without accents, as OpenCV's letters want it and workstations often write."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
