"""Real files with a banner burned in: what names the patient or the hospital is gone, read back by Tesseract."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pydicom
import pytesseract
import pytest

from gate.pixels.drawing import NOBODY
from negatoscope.gate.pixels.find import find_text

DATA = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "dicom"
NAMED = {
    "deid-data/RGB_IMAGE.dcm": ("ZZZDOWNTIME", "00047431395", "CLEVELAND", "4/14/2020", "120907058"),
    "deid-data/GREYSCALE_IMAGE.dcm": ("PATIENT", "CLEVELAN", "03/02/2017"),
    "presidio/2_ORIGINAL.dicom": ("KAUFMAN", "SCOTT", "DOB"),
}
CASES = [(name, words) for name, words in NAMED.items() if (DATA / name).exists() and shutil.which("tesseract")]


def _image(path: Path) -> np.ndarray:
    pixels = pydicom.dcmread(path).pixel_array.astype(np.float32)
    low, high = float(pixels.min()), float(pixels.max())
    return ((pixels - low) * (255 / (high - low))).astype(np.uint8)


def _read_back(image: np.ndarray) -> str:
    large = image.repeat(3, axis=0).repeat(3, axis=1)
    return str(pytesseract.image_to_string(large, config="--psm 11")).replace(" ", "")


@pytest.mark.parametrize(("name", "words"), CASES)
def test_the_banner_is_gone_and_little_else(name: str, words: tuple[str, ...]) -> None:
    image = _image(DATA / name)
    cleaned = image.copy()
    for region in find_text([image], NOBODY):
        if region.verdict != "harmless":
            left, top, width, height = region.box
            cleaned[top : top + height, left : left + width] = 0
    before, after = _read_back(image), _read_back(cleaned)
    assert any(word in before for word in words)
    assert [word for word in words if word in after] == []
    changed = (image != cleaned).reshape(*image.shape[:2], -1).any(axis=2)
    assert float(changed.mean()) < 0.03
