"""Alternative texts: what kind of picture it is, in a closed list of words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gate.pixels.made_images import image
from gate.render.releases import release_of
from negatoscope.gate.render import Window, alternative, list_series, parse_window, summary


def told(
    tmp_path: Path, count: int = 3, window: Window | None = None, shots: slice = slice(1, 2), **attributes: Any
) -> dict[str, str]:
    slices = [
        image(
            np.zeros((4, 4), np.uint8),
            ImagePositionPatient=[0, 0, number],
            ImageOrientationPatient=[1, 0, 0, 0, 1, 0],
            **attributes,
        )
        for number in range(count)
    ]
    (series,) = list_series(release_of(tmp_path, slices))
    return alternative(series, series.shots[shots], window or Window())


def test_a_still_says_modality_part_plane_place_and_window(tmp_path: Path) -> None:
    said = told(tmp_path, window=parse_window("lung"), Modality="CT", BodyPartExamined="CHEST")
    assert said["en"] == "CT of the chest, axial slice 2 of 3, lung window."
    assert said["fr"] == "Scanner du thorax, coupe axiale 2 sur 3, fenêtre pulmonaire."


def test_a_clip_says_that_it_scrolls(tmp_path: Path) -> None:
    said = told(tmp_path, shots=slice(0, 3), Modality="MR", BodyPartExamined="KNEE", SeriesDescription="AX T2 FLAIR FS")
    assert said["en"] == "T2 FLAIR MRI of the knee, scrolling through 3 axial slices."
    assert said["fr"] == "IRM du genou en T2 FLAIR, 3\u00a0coupes axiales qui défilent."


def test_nothing_that_a_header_says_freely_gets_in(tmp_path: Path) -> None:
    said = told(tmp_path, Modality="MARCHETTI", BodyPartExamined="MARCHETTI", SeriesDescription="MARCHETTI 5548120937")
    assert said["en"] == "Medical image, axial slice 2 of 3."
    assert "MARCHETTI" not in str(said)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_series_is_summed_up_in_a_line(tmp_path: Path, lang: str) -> None:
    slices = [image(np.zeros((4, 4), np.uint8), Modality="CT", BodyPartExamined="KNEE")]
    (series,) = list_series(release_of(tmp_path, slices))
    assert summary(series, lang) == {"fr": "Scanner du genou, 1\u00a0image", "en": "CT of the knee, 1 frame"}[lang]
