"""8-bit pictures of frames and pictures, as the file says they are to be seen."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from cast import mr_slice
from negatoscope.drafts.rendering import NotRendered, pixels, png
from negatoscope.gate.case import Kind


def picture(values: np.ndarray) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(values).save(buffer, "PNG")
    return buffer.getvalue()


def test_a_frame_becomes_a_png_of_its_size(tmp_path: Path) -> None:
    made = png(mr_slice(tmp_path, 1).read_bytes(), Kind.DICOM)
    assert Image.open(io.BytesIO(made.data)).size == (made.width, made.height) == (64, 64)


def test_colours_stay_as_they_are() -> None:
    red = np.zeros((4, 6, 3), np.uint8)
    red[..., 0] = 200
    shown = np.asarray(Image.open(io.BytesIO(png(picture(red), Kind.IMAGE).data)))
    assert shown[0, 0].tolist() == [200, 0, 0]


def test_a_large_picture_is_made_smaller_and_keeps_its_shape() -> None:
    made = png(picture(np.zeros((400, 1000), np.uint8)), Kind.IMAGE, max_size=100)
    assert (made.width, made.height) == (100, 40)


def test_a_small_picture_is_not_made_larger() -> None:
    assert png(picture(np.zeros((4, 6), np.uint8)), Kind.IMAGE, max_size=100).width == 6


@pytest.mark.parametrize("kind", [Kind.DICOM, Kind.IMAGE])
def test_what_can_not_be_decoded_is_said_in_words(kind: Kind) -> None:
    with pytest.raises(NotRendered) as caught:
        pixels(b"not a picture", kind)
    assert caught.value.words("fr")
    assert "not a picture" not in caught.value.words("en")


def test_it_refuses_a_frame_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotRendered, match="frames-number"):
        png(mr_slice(tmp_path, 1).read_bytes(), Kind.DICOM, frame=1)
