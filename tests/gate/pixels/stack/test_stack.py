"""Stacks: a name on one frame is found there and nowhere else, what stays is found on all, anatomy stays."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import pytest

from gate.pixels.drawing import NOBODY, ink_left, lettering
from negatoscope.gate.pixels.stack.reading import read_stack

COUNT, SIZE = 20, 256
INK = lettering("KOWALSKI Anna", 14)


@dataclass
class Frames:
    """A stack of frames held in memory, 12 bits in 16, seen through a window."""

    frames: list[np.ndarray]
    looked: int = 0

    def __len__(self) -> int:
        return len(self.frames)

    def values(self, number: int) -> np.ndarray:
        return self.frames[number]

    def views(self, number: int) -> list[np.ndarray]:
        self.looked += 1
        return [(np.clip(self.frames[number].astype(np.float32) / 1200, 0, 1) * 255).astype(np.uint8)]


def anatomy(seed: int = 1) -> list[np.ndarray]:
    """A body whose organs grow from frame to frame, in noise of its own on each."""
    generator = np.random.default_rng(seed)
    rows, columns = np.mgrid[:SIZE, :SIZE] / SIZE - 0.5
    frames: list[np.ndarray] = []
    for number in range(COUNT):
        body = ((columns**2 * 1.4 + rows**2 * 2.0) < 0.16) * 500.0
        body += ((columns - 0.12) ** 2 + rows**2 < 0.004 + 0.0004 * number) * 250.0
        soft = np.asarray(cv2.GaussianBlur(body, (0, 0), 1.2))
        frames.append(np.clip(100 + soft + generator.normal(0, 12, body.shape), 0, 4095).astype(np.uint16))
    return frames


def burn(frame: np.ndarray, ink: np.ndarray, x: int, y: int, value: int) -> np.ndarray:
    laid = frame.astype(np.float64)
    place = laid[y : y + ink.shape[0], x : x + ink.shape[1]]
    place += ink / 255 * (value - place)
    return laid.round().astype(np.uint16)


@pytest.mark.parametrize(
    ("ink", "x", "y", "value"),
    [
        (INK, 20, 8, 4095),
        (INK, 70, 150, 1000),
        (INK, 70, 150, 40),
        (INK, 90, 100, 900),
        (lettering("KOWALSKI Anna", 10), 12, 230, 700),
        (lettering("KOWALSKI Anna", 14, turn=90), 8, 60, 1200),
    ],
    ids=["at the top of 12 bits", "bright on a body", "dark on a body", "faint on an organ", "small", "standing"],
)
def test_it_finds_a_name_on_one_frame_alone(ink: np.ndarray, x: int, y: int, value: int) -> None:
    frames = anatomy()
    frames[9] = burn(frames[9], ink, x, y, value)
    found = read_stack(Frames(frames), NOBODY)
    assert ink_left(ink, x, y, [region.box for region in found[9]]) < 0.05
    assert [number for number, regions in enumerate(found) if regions] == [9]


def test_it_finds_a_name_on_every_frame_of_a_run() -> None:
    frames = anatomy()
    for number in range(5, 14):
        frames[number] = burn(frames[number], INK, 70, 150, 1000)
    found = read_stack(Frames(frames), NOBODY)
    assert [number for number, regions in enumerate(found) if regions] == list(range(5, 14))


def test_it_finds_what_stays_in_place_on_all_frames() -> None:
    frames = [burn(frame, INK, 20, 8, 600) for frame in anatomy()]
    found = read_stack(Frames(frames), NOBODY)
    assert all(ink_left(INK, 20, 8, [region.box for region in regions]) < 0.05 for regions in found)


def test_it_finds_a_name_on_the_first_and_on_the_last_frame() -> None:
    frames = anatomy()
    frames[0] = burn(frames[0], INK, 20, 8, 900)
    frames[-1] = burn(frames[-1], INK, 20, 230, 900)
    found = read_stack(Frames(frames), NOBODY)
    assert [number for number, regions in enumerate(found) if regions] == [0, COUNT - 1]


def test_it_leaves_anatomy_and_looks_at_few_frames_whole() -> None:
    stack = Frames(anatomy())
    assert not any(read_stack(stack, NOBODY))
    assert stack.looked <= COUNT
