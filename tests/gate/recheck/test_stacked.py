"""A series read again as one stack: text on one slice, on a run and on all is seen, and few slices are read whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from gate.pixels.drawing import lettering
from gate.recheck.made import EVIDENCE, clean_file
from negatoscope.gate.recheck import SecondReader
from negatoscope.gate.recheck.stacked import NotAStackError, suspicious_frames

if TYPE_CHECKING:
    from collections.abc import Callable

    from negatoscope.gate.finding import Finding

COUNT, SIZE = 48, 160
INK = lettering("KOWALCZYK Tadeusz", 14)


def slices(seed: int = 3) -> list[np.ndarray]:
    """A body whose organ grows from slice to slice, in noise of its own on each."""
    generator = np.random.default_rng(seed)
    rows, columns = np.mgrid[:SIZE, :SIZE] / SIZE - 0.5
    made: list[np.ndarray] = []
    for number in range(COUNT):
        body = ((columns**2 * 1.4 + rows**2 * 2.0) < 0.16) * 500.0
        body += ((columns - 0.12) ** 2 + rows**2 < 0.004 + 0.0003 * number) * 250.0
        soft = np.asarray(cv2.GaussianBlur(body, (0, 0), 1.2))
        made.append(np.clip(100 + soft + generator.normal(0, 8, body.shape), 0, 4095).astype(np.uint16))
    return made


def burn(frame: np.ndarray, value: int = 1000) -> np.ndarray:
    laid = frame.astype(np.float64)
    place = laid[12 : 12 + INK.shape[0], 8 : 8 + INK.shape[1]]
    place += INK / 255 * (value - place)
    return laid.round().astype(np.uint16)


def as_file(frame: np.ndarray) -> bytes:
    return clean_file(frame.astype("<u2").tobytes(), rows=SIZE, columns=SIZE)


def reads(frames: list[np.ndarray]) -> list[Callable[[], bytes]]:
    files = [as_file(frame) for frame in frames]
    return [lambda data=data: data for data in files]


def read(frames: list[np.ndarray]) -> list[list[Finding]]:
    return SecondReader(EVIDENCE).read_series(reads(frames), [{}] * len(frames))


@pytest.mark.parametrize(
    "named", [[0], [13], [20, 21], [30, 31, 32], list(range(9, 15)), [COUNT - 1]], ids=lambda named: str(len(named))
)
def test_it_sees_a_name_where_it_stands_and_nowhere_else(named: list[int]) -> None:
    frames = [burn(frame) if number in named else frame for number, frame in enumerate(slices())]
    seen = read(frames)
    assert [number for number, findings in enumerate(seen) if findings] == named
    assert {finding.code for findings in seen for finding in findings} == {"RCK102"}


def test_it_sees_a_name_that_stands_on_all_slices() -> None:
    assert all(read([burn(frame) for frame in slices()]))


def test_it_reads_few_slices_whole_where_there_is_no_text() -> None:
    frames = slices()
    wanted = suspicious_frames(iter(frames), lambda number: [(frames[number] >> 4).astype(np.uint8)], lambda _: False)
    assert wanted == {0, COUNT // 2, COUNT - 1}


def test_it_reads_all_whole_where_neighbours_are_not_alike() -> None:
    generator = np.random.default_rng(1)
    frames = [generator.integers(0, 4096, (SIZE, SIZE), dtype=np.uint16) for _ in range(COUNT)]
    wanted = suspicious_frames(iter(frames), lambda _: [], lambda _: False)
    assert wanted == set(range(COUNT))


def test_colours_are_no_stack() -> None:
    with pytest.raises(NotAStackError):
        suspicious_frames([np.zeros((8, 8, 3), np.uint8)] * COUNT, lambda _: [], lambda _: False)


def test_a_slice_that_cannot_be_decoded_is_told_and_the_name_on_another_is_seen() -> None:
    frames = slices()
    frames[5] = burn(frames[5])
    files = reads(frames)
    broken = clean_file(b"\0" * 64, rows=SIZE, columns=SIZE)
    files[9] = lambda: broken
    seen = SecondReader(EVIDENCE).read_series(files, [{}] * COUNT)
    assert [number for number, findings in enumerate(seen) if findings] == [5, 9]
    assert seen[9][0].code != "RCK102"
