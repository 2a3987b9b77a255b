"""Stored values become 8 bits: modality, window, polarity."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydicom.dataset import Dataset

from gate.pixels.made_images import image
from gate.render.releases import release_of
from negatoscope.gate.render import RenderError, Window, list_series, parse_window
from negatoscope.gate.render.greys import Greys

RAMP = np.arange(-1024, 1024, dtype=np.int16).reshape(32, 64)


def shown(
    tmp_path: Path, datasets: list[Dataset], window: Window | None = None, place: int = 0
) -> np.ndarray[Any, Any]:
    """The picture of one of the files."""
    release = release_of(tmp_path, datasets)
    (series,) = list_series(release)
    return Greys(release, series, series.shots, window or Window()).picture(series.shots[place])


def ct(pixels: np.ndarray[Any, Any] = RAMP, **attributes: Any) -> Dataset:
    return image(pixels, **{"Modality": "CT", **attributes})


def test_a_window_spreads_its_width_from_black_to_white(tmp_path: Path) -> None:
    seen = shown(tmp_path, [ct()], parse_window("40/400"))
    assert seen[RAMP <= -160].max() == 0
    assert seen[RAMP >= 240].min() == 255
    assert seen[RAMP == 40].item() in (127, 128)


def test_the_same_values_look_the_same_however_they_are_stored(tmp_path: Path) -> None:
    unsigned = (RAMP.astype(np.int32) + 1024).astype(np.uint16)
    doubled = (unsigned * 2).astype(np.uint16)
    expected = shown(tmp_path / "signed", [ct()], parse_window("brain"))
    moved = shown(tmp_path / "moved", [ct(unsigned, RescaleIntercept=-1024, RescaleSlope=1)], parse_window("brain"))
    scaled = shown(tmp_path / "scaled", [ct(doubled, RescaleIntercept=-1024, RescaleSlope=0.5)], parse_window("brain"))
    np.testing.assert_array_equal(moved, expected)
    np.testing.assert_array_equal(scaled, expected)


def test_monochrome1_is_turned_around(tmp_path: Path) -> None:
    plain = shown(tmp_path / "2", [ct()], parse_window("40/400"))
    turned = shown(tmp_path / "1", [ct(PhotometricInterpretation="MONOCHROME1")], parse_window("40/400"))
    np.testing.assert_array_equal(turned, 255 - plain)


def test_much_tracer_is_dark_in_a_pet(tmp_path: Path) -> None:
    activity = np.linspace(0, 4000, 64 * 64).astype(np.uint16).reshape(64, 64)
    seen = shown(tmp_path, [image(activity, Modality="PT")])
    assert seen[0, 0] == 255
    assert seen[-1, -1] == 0


def test_the_window_of_the_file_is_taken_without_another(tmp_path: Path) -> None:
    stated = shown(tmp_path / "stated", [ct(WindowCenter=300, WindowWidth=201, VOILUTFunction="LINEAR")])
    # PS3.3 C.11.2.1.2.1: black up to c - 0.5 - (w-1)/2, white from c - 0.5 + (w-1)/2 on
    assert stated[RAMP <= 199].max() == 0
    assert stated[RAMP == 200].item() == 1
    assert stated[RAMP >= 400].min() == 255


def test_a_sigmoid_window_is_half_at_its_centre(tmp_path: Path) -> None:
    seen = shown(tmp_path, [ct(WindowCenter=100, WindowWidth=200, VOILUTFunction="SIGMOID")])
    assert seen[RAMP == 100].item() in (127, 128)
    assert 0 < seen[RAMP == 0].item() < 64


def test_the_table_of_the_file_is_taken(tmp_path: Path) -> None:
    table = Dataset()
    table.LUTDescriptor = [4, 0, 16]
    table["LUTDescriptor"].VR = "US"
    table.LUTData = (np.array([10, 200, 30, 250], np.uint16) * 257).tobytes()
    table["LUTData"].VR = "OW"
    pixels = np.array([[0, 1], [2, 3]], np.uint16)
    seen = shown(tmp_path, [ct(pixels, VOILUTSequence=[table])])
    assert seen.tolist() == [[10, 200], [30, 250]]
    table.LUTData = b"\0"
    cut_off = shown(tmp_path / "cut", [ct(pixels, VOILUTSequence=[table], WindowCenter=1.5, WindowWidth=4)])
    assert cut_off[0, 0] < cut_off[1, 1]  # the window takes the place of a table that can't be read


def test_all_slices_of_a_clip_share_the_window_of_the_middle_one(tmp_path: Path) -> None:
    slices = [ct(WindowCenter=100 * number, WindowWidth=100, InstanceNumber=number) for number in (1, 2, 3)]
    first, last = (shown(tmp_path / str(place), slices, place=place) for place in (0, 2))
    np.testing.assert_array_equal(first, last)
    assert first[RAMP == 200].item() == 129  # of 100 values the centre lies half a value below


def test_padding_is_black_and_auto_does_not_look_at_it(tmp_path: Path) -> None:
    padded = RAMP.copy()
    padded[:8] = -32000
    seen = shown(tmp_path, [ct(padded, PixelPaddingValue=-32000)], parse_window("auto"))
    assert seen[:8].max() == 0
    assert seen[8:].min() == 0
    assert seen[8:].max() == 255
    assert 100 < np.median(seen[8:]) < 155


def test_eight_bits_without_a_window_are_shown_whole(tmp_path: Path) -> None:
    faint = np.full((8, 8), 100, np.uint8)
    faint[0] = 110
    seen = shown(tmp_path, [image(faint, Modality="US")])
    assert (seen[1, 0], seen[0, 0]) == (100, 110)


def test_colours_stay_what_they_are(tmp_path: Path) -> None:
    pixels = np.zeros((4, 4, 3), np.uint8)
    pixels[..., 0], pixels[0, 0] = 200, (1, 2, 3)
    seen = shown(tmp_path, [image(pixels, Modality="US")])
    np.testing.assert_array_equal(seen, pixels)


@pytest.mark.parametrize(
    ("attributes", "window", "reason"),
    [
        ({"Modality": "MR"}, "lung", "window-ct"),
        ({"Modality": "CT"}, "file", "no-window"),
    ],
)
def test_a_window_that_does_not_suit_is_refused(
    tmp_path: Path, attributes: dict[str, Any], window: str, reason: str
) -> None:
    with pytest.raises(RenderError) as refused:
        shown(tmp_path, [image(RAMP, **attributes)], parse_window(window))
    assert refused.value.reason == reason


def test_a_window_on_colours_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RenderError) as refused:
        shown(tmp_path, [image(np.zeros((4, 4, 3), np.uint8), Modality="US")], parse_window("40/400"))
    assert refused.value.reason == "window-colour"


def test_pixels_that_are_cut_off_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RenderError) as refused:
        shown(
            tmp_path,
            [
                image(
                    b"\0" * 10,
                    Rows=8,
                    Columns=8,
                    SamplesPerPixel=1,
                    BitsAllocated=16,
                    BitsStored=16,
                    HighBit=15,
                    PixelRepresentation=0,
                    PhotometricInterpretation="MONOCHROME2",
                )
            ],
        )
    assert refused.value.reason == "unreadable"


@pytest.mark.parametrize("given", ["lungs", "40", "40/0", "40/-3", "a/b", "1e9/3", "40/400/2"])
def test_what_is_no_window_is_refused(given: str) -> None:
    with pytest.raises(RenderError) as refused:
        parse_window(given)
    assert "40/400" in refused.value.sentence("fr")


@pytest.mark.parametrize(
    ("given", "center", "width"), [("-600/1500", -600, 1500), ("40 / 400", 40, 400), ("0,5/1,5", 0.5, 1.5)]
)
def test_a_window_of_ones_own(given: str, center: float, width: float) -> None:
    window = parse_window(given)
    assert (window.center, window.width) == (center, width)


def test_presets_have_french_names() -> None:
    assert parse_window("Poumon") == parse_window("lung")
