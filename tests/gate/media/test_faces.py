"""Faces in pictures are found and covered, head and all."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from gate.pixels.drawing import NOBODY
from gate.recheck.faces.heads import head
from negatoscope.gate.media.faces import find_faces
from negatoscope.gate.media.picture import clean_image
from negatoscope.gate.policy import Limits
from negatoscope.gate.recheck.faces.views import views


def portrait() -> NDArray[np.uint8]:
    """A phantom's face in the middle of a wider picture, RGB."""
    volume = head().astype(np.float32)
    front = np.asarray(cv2.flip(list(views(volume, -480.0))[2], 0), np.uint8)
    wide = np.full((320, 480), 30, np.uint8)
    wide[48 : 48 + front.shape[0], 128 : 128 + front.shape[1]] = front
    return np.asarray(cv2.cvtColor(wide, cv2.COLOR_GRAY2RGB), np.uint8)


@pytest.mark.parametrize("turns", range(4))
def test_it_covers_a_face_that_stands_or_lies(turns: int) -> None:
    picture = np.ascontiguousarray(np.rot90(portrait(), turns))
    (box,) = find_faces(picture)
    middle = (box[0] + box[2] / 2, box[1] + box[3] / 2)
    expected = [(240, 155), (155, 240), (240, 165), (165, 240)][turns]
    assert abs(middle[0] - expected[0]) < 40
    assert abs(middle[1] - expected[1]) < 40
    assert min(box[2:]) > 110


def test_it_covers_nothing_where_there_is_no_face() -> None:
    noise = np.random.default_rng(5).integers(0, 255, (300, 400, 3)).astype(np.uint8)
    assert find_faces(noise) == []


def test_the_copy_of_a_picture_shows_no_face_and_asks_for_a_look() -> None:
    file = io.BytesIO()
    Image.fromarray(portrait()).save(file, "PNG")
    cleaned = clean_image(file.getvalue(), NOBODY, Limits())
    codes = [finding.code for finding in cleaned.findings]
    assert "SEC305" in codes
    assert "SEC302" in codes
    assert find_faces(np.asarray(Image.open(io.BytesIO(cleaned.data)).convert("RGB"))) == []
