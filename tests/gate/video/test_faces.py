"""Faces in films are covered, over the frames in which the detector misses them too."""

from __future__ import annotations

import numpy as np

from gate.media.test_faces import portrait
from gate.pixels.drawing import NOBODY
from gate.video.films import Clip, frames_of, moving
from negatoscope.gate.centerface import detect
from negatoscope.gate.opening.sources import MemorySource
from negatoscope.gate.policy import Limits
from negatoscope.gate.video.faces import faces_in
from negatoscope.gate.video.reading import read_film
from negatoscope.gate.video.survey import survey
from negatoscope.gate.video.window import look_at_window
from negatoscope.gate.video.writing import write_film

LIMITS = Limits()


class Blinking:
    """Frames of which only one in ten shows its face."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __len__(self) -> int:
        return self._count

    def values(self, number: int) -> np.ndarray:
        return portrait() if number % 10 == 0 else np.zeros((320, 480, 3), np.uint8)


def test_a_face_that_the_detector_misses_in_between_stays_covered() -> None:
    runs = faces_in(Blinking(25), 100, 25)
    assert {number for run in runs for number in range(run.first, run.last + 1)} == set(range(100, 125))


def test_no_frame_of_the_copy_shows_the_face(tmp_path) -> None:
    without = np.full((320, 480, 3), 30, np.uint8)
    shown = [portrait() if 6 <= number < 16 else without for number in range(24)]
    source = MemorySource(Clip().bytes(shown))
    film = survey(source, LIMITS)
    runs = [run for window in film.windows for run in look_at_window(source, film, window, NOBODY, LIMITS)]
    reading = read_film(film, runs, ())
    assert "SEC305" in {finding.code for finding in reading.findings}
    write_film(source, film, reading.runs, tmp_path / "1.mp4", LIMITS)
    copy = frames_of((tmp_path / "1.mp4").read_bytes())
    assert any(detect(picture, 0.4) for picture in shown)
    assert not any(detect(picture, 0.4) for picture in copy)


def test_a_film_without_faces_is_not_covered() -> None:
    pictures = moving(10)
    frames = Blinking(10)
    frames.values = lambda number: pictures[number]  # type: ignore[method-assign]
    assert faces_in(frames, 0, 25) == []
