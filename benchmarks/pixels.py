"""Text in pixels, series by series: our reading beside RapidOCR image by image, on series made of real slices.

    python -m benchmarks.pixels [--slices N ...] [--sample N]

The slices of the real MR series of the data set, put four to an image of 512 x 512, forward and backward until there
are enough. One process on one thread reads, in processor seconds: others on the machine don't count. RapidOCR is timed
on `--sample` slices and reckoned up to the series. In one slice of each series the name of nobody is written; it is
counted as found when the boxes cover it.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

import cv2
import numpy as np
import pydicom
from rapidocr_onnxruntime import RapidOCR

from negatoscope.gate.identity import Identity
from negatoscope.gate.pixels.stack.reading import read_stack

if TYPE_CHECKING:
    from numpy.typing import NDArray

DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "dicom"
SIDE = 256
NAME, AT = "KOWALSKI Anna", (300, 300)


class Series:
    """Slices of 512 x 512 in memory, seen through a window."""

    def __init__(self, slices: list[NDArray[Any]]) -> None:
        self.slices = slices

    def __len__(self) -> int:
        return len(self.slices)

    def values(self, number: int) -> NDArray[Any]:
        """Stored values."""
        return self.slices[number]

    def views(self, number: int) -> list[NDArray[np.uint8]]:
        """One picture of 8 bits."""
        values = self.slices[number].astype(np.float32)
        return [np.clip(values * (255 / max(1.0, float(np.percentile(values, 99.5)))), 0, 255).astype(np.uint8)]


def main() -> int:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description="Measure the reading of text in series.")
    parser.add_argument("--slices", type=int, nargs="+", default=[100, 300, 500])
    parser.add_argument("--sample", type=int, default=10, help="slices on which RapidOCR is timed")
    options = parser.parse_args()
    real = real_slices()
    matcher: Any = Identity.learn(()).matcher()
    print("| slices | ours, s | ms a slice | RapidOCR, s | times faster | name found | slices with a false box |")
    print("| ---: | ---: | ---: | ---: | ---: | --- | ---: |")
    for count in options.slices:
        series = made(real, count)
        planted = count // 2
        series.slices[planted] = lettered(series.slices[planted])
        started = time.process_time()
        found = read_stack(series, matcher)
        ours = time.process_time() - started
        theirs = ocr_seconds(series, options.sample) * count
        false = sum(bool(regions) for number, regions in enumerate(found) if number != planted)
        name = any(covers(region.box) for region in found[planted])
        print(
            f"| {count} | {ours:.1f} | {1000 * ours / count:.0f} | {theirs:.0f} | {theirs / ours:.0f} "
            f"| {'yes' if name else 'no'} | {false} |",
            flush=True,
        )
    return 0


def real_slices() -> list[NDArray[Any]]:
    """The slices of the largest real series in their order, each in a square."""
    read = [pydicom.dcmread(path) for path in sorted((DATA / "series-mr-face-uih").iterdir())]
    read.sort(key=lambda one: int(one.InstanceNumber))
    squares: list[NDArray[Any]] = []
    for one in read:
        pixels = one.pixel_array[:SIDE, :SIDE]
        squares.append(np.pad(pixels, ((0, SIDE - pixels.shape[0]), (0, SIDE - pixels.shape[1]))))
    return squares


def made(real: list[NDArray[Any]], count: int) -> Series:
    """A series: four real slices, a quarter of the way apart, to an image."""
    order = [*range(len(real)), *range(len(real) - 2, 0, -1)]
    step = len(real) // 4

    def at(number: int) -> NDArray[Any]:
        return real[order[number % len(order)]]

    return Series(
        [
            np.block([[at(number), at(number + step)], [at(number + 2 * step), at(number + 3 * step)]])
            for number in range(count)
        ]
    )


def lettered(values: NDArray[Any]) -> NDArray[Any]:
    """The slice with the name on it, at the brightest value there is."""
    drawn = np.zeros(values.shape, np.uint8)
    cv2.putText(drawn, NAME, AT, cv2.FONT_HERSHEY_SIMPLEX, 0.5, 255, 1, cv2.LINE_8)
    return np.where(drawn > 0, values.max(), values)


def covers(box: tuple[int, int, int, int]) -> bool:
    """Whether a box lies on most of the name, which is 113 pixels long and 11 high."""
    left, top, width, height = box
    return left <= AT[0] + 10 and left + width >= AT[0] + 100 and top <= AT[1] - 5 <= top + height


def ocr_seconds(series: Series, sample: int) -> float:
    """Processor seconds of RapidOCR with its default settings on one slice."""
    reader = RapidOCR(intra_op_num_threads=1)
    pictures = [np.repeat(series.views(number)[0][:, :, None], 3, axis=2) for number in range(sample + 1)]
    reader(pictures[0])
    started = time.process_time()
    for picture in pictures[1:]:
        reader(picture)
    return (time.process_time() - started) / sample


if __name__ == "__main__":
    sys.exit(main())
