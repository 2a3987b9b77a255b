"""Codes that machines read."""

from __future__ import annotations

import cv2
import numpy as np

from gate.pixels.drawing import NOBODY, phantom
from negatoscope.gate.pixels.find import find_text

_EAN_LEFT = "0001101 0011001 0010011 0111101 0100011 0110001 0101111 0111011 0110111 0001011"


def _ean_8(digits: str) -> np.ndarray:
    """The bars of an EAN-8 code (ISO/IEC 15420), one row, 1 for a bar."""
    odd = _EAN_LEFT.split()
    left = "".join(odd[int(digit)] for digit in digits[:4])
    right = "".join(odd[int(digit)] for digit in digits[4:]).translate(str.maketrans("01", "10"))
    return np.array([int(bar) for bar in f"101{left}01010{right}101"], dtype=np.uint8)


def _covered(image: np.ndarray, place: tuple[int, int, int, int]) -> float:
    x, y, width, height = place
    black = np.zeros(image.shape[:2], dtype=bool)
    for region in find_text([image], NOBODY):
        left, top, wide, tall = region.box
        black[top : top + tall, left : left + wide] |= region.verdict != "harmless"
    return float(black[y : y + height, x : x + width].mean())


def test_a_qr_code_is_blacked_out() -> None:
    code = np.asarray(cv2.QRCodeEncoder.create().encode("IPP 0004743112"))
    code = np.asarray(cv2.resize(code, None, fx=4, fy=4, interpolation=cv2.INTER_NEAREST))
    image = phantom(512)
    image[60 : 60 + code.shape[0], 80 : 80 + code.shape[1]] = code
    assert _covered(image, (88, 68, code.shape[1] - 16, code.shape[0] - 16)) == 1.0


def test_a_bar_code_is_blacked_out() -> None:
    bars = np.repeat(255 - 255 * np.pad(_ean_8("96385074"), 10), 3)
    image = np.full((512, 512), 255, dtype=np.uint8)
    image[100:180, 120 : 120 + len(bars)] = bars
    assert _covered(image, (150, 110, len(bars) - 60, 60)) > 0.95


def test_a_grey_scale_is_no_bar_code() -> None:
    image = phantom(512)
    image[100:356, 480:500] = np.arange(255, -1, -1, dtype=np.uint8)[:, None]
    assert _covered(image, (480, 100, 20, 256)) == 0.0
