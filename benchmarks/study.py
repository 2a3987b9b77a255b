"""A study through the whole gate: seconds by stage, and the memory of the largest process, beside OCR image by image.

    python -m benchmarks.study [--slices N] [--of real|made] [--jobs N] [--sample N]

`real`: four slices of a real MR series of the data set to an image, as in `benchmarks.pixels`. `made`: a body that
changes from slice to slice, in noise of its own on each. Both are 512 x 512 of 16 bits, written to disk as one series
of the abdomen of nobody, whose name stands burned into one slice. Headers, text in pixels, faces, copy, second reading
and seal are all run; RapidOCR is timed on `--sample` slices of the same and reckoned up. Processor
seconds are those of all processes, and memory is the highest that was resident, of this one and of the largest worker.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
import pydicom
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian, generate_uid

from benchmarks.pixels import AT, NAME, Series, lettered, made, ocr_seconds, real_slices
from negatoscope.gate.examination import Passage, examine
from negatoscope.gate.node_key import load_node_key
from negatoscope.gate.opening import open_case
from negatoscope.gate.policy import Policy
from negatoscope.gate.quiet import hush
from negatoscope.gate.release import Seal, release
from negatoscope.gate.workers import Crew

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

SIDE = 512
PROCESSES = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN
STUDY, SERIES = "1.2.826.0.1.3680043.8.498.5.1", "1.2.826.0.1.3680043.8.498.5.2"


@dataclass
class Clock:
    """Takes the progress of the gate, and adds up the seconds of each stage."""

    seconds: dict[str, float] = field(default_factory=dict)
    stage: str = "opening"
    since: float = field(default_factory=time.perf_counter)

    def tell(self, stage: str, _done: int, _total: int) -> None:
        """What the gate calls."""
        now = time.perf_counter()
        self.seconds[self.stage] = self.seconds.get(self.stage, 0.0) + now - self.since
        self.stage, self.since = stage, now


def main() -> int:
    """Make the study, pass it, print a table."""
    parser = argparse.ArgumentParser(description="Measure a whole study.")
    parser.add_argument("--slices", type=int, default=300)
    parser.add_argument("--of", choices=("real", "made"), default="real")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--sample", type=int, default=6, help="slices on which RapidOCR is timed")
    options = parser.parse_args()
    hush()
    slice_at = real(options.slices) if options.of == "real" else body
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), slice_at, options)
    return 0


def measure(folder: Path, slice_at: Callable[[int], NDArray[np.uint16]], options: argparse.Namespace) -> None:
    """Pass the study and print what it took."""
    planted = options.slices // 2
    for number in range(options.slices):
        values = slice_at(number)
        write(folder / "in" / f"{number:05}.dcm", lettered(values) if number == planted else values, number)
    key = load_node_key(folder)
    assert key is not None, "a key is made when there is none"
    policy, clock = Policy(), Clock()
    begun, spent = time.perf_counter(), processor_seconds()
    case = open_case([folder / "in"], text=None, limits=policy.limits)
    with Crew(options.jobs) as crew:
        passage = Passage(policy, crew, progress=clock.tell)
        outcome = release(examine(case, passage), folder / "out", Seal(key, "en"), passage)
    clock.tell("", 0, 0)
    seconds, spent = time.perf_counter() - begun, processor_seconds() - spent
    here, there = (resource.getrusage(who).ru_maxrss // 1024 for who in PROCESSES)
    covered = "yes" if is_covered(folder / "out", planted, lettered(slice_at(planted))) else "no"
    sample = Series([slice_at(number) for number in range(options.sample + 1)])
    theirs = options.slices * ocr_seconds(sample, options.sample)
    print("| slices | of | verdict | name covered | s | processor s | RapidOCR, same | ratio | MB here | MB worker |")
    print("| ---: | --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    verdict = outcome.report.verdict.value
    print(f"| {options.slices} | {options.of} | {verdict} | {covered} | {seconds:.0f} | {spent:.0f}", end=" ")
    print(f"| {theirs:.0f} | {theirs / spent:.1f} | {here} | {there} |")
    print("\n| stage | seconds | ms a slice |\n| --- | ---: | ---: |")
    for stage, took in clock.seconds.items():
        print(f"| {stage} | {took:.1f} | {1000 * took / options.slices:.0f} |")


def processor_seconds() -> float:
    """Of this process and of its workers that have ended: others on the machine don't count."""
    used = [resource.getrusage(who) for who in PROCESSES]
    return sum(one.ru_utime + one.ru_stime for one in used)


def real(count: int) -> Callable[[int], NDArray[np.uint16]]:
    """Slices made of real ones, by their number."""
    series = made(real_slices(), count)
    return lambda number: series.slices[number].astype(np.uint16)


def body(number: int) -> NDArray[np.uint16]:
    """A body with organs that grow and move along it."""
    noise = np.random.default_rng(number).normal(0, 12, (SIDE, SIDE))
    rows, columns = np.mgrid[:SIDE, :SIDE] / SIDE - 0.5
    along = number / 40
    values = 1000.0 * (columns**2 * 1.4 + rows**2 * 2.2 < 0.2 + 0.01 * np.sin(along))
    for at, size in ((-0.2, 0.006), (0.05, 0.004), (0.22, 0.008)):
        grown = size * (1.2 + np.sin(along + 9 * at))
        values += 120.0 * ((columns - at - 0.03 * np.cos(along)) ** 2 + (rows + 0.02 * np.sin(along)) ** 2 < grown)
    return np.clip(values + noise + 60, 0, 4095).astype(np.uint16)


def write(path: Path, values: NDArray[np.uint16], number: int) -> None:
    """One slice as a file: explicit little endian, uncompressed."""
    ds: Any = Dataset()
    ds.file_meta = FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    ds.SOPClassUID = ds.file_meta.MediaStorageSOPClassUID = CTImageStorage
    ds.SOPInstanceUID = ds.file_meta.MediaStorageSOPInstanceUID = generate_uid(entropy_srcs=[STUDY, str(number)])
    ds.StudyInstanceUID, ds.SeriesInstanceUID, ds.FrameOfReferenceUID = STUDY, SERIES, SERIES + ".1"
    ds.PatientName, ds.PatientID, ds.PatientBirthDate, ds.PatientSex = (
        NAME.replace(" ", "^"),
        "8840217",
        "19610312",
        "F",
    )
    ds.Modality, ds.BodyPartExamined, ds.StudyDate, ds.StudyTime = "CT", "ABDOMEN", "20240506", "101500"
    ds.SeriesNumber, ds.InstanceNumber, ds.PatientPosition = 1, number + 1, "HFS"
    ds.ImageType, ds.ImageOrientationPatient = ["ORIGINAL", "PRIMARY", "AXIAL"], [1, 0, 0, 0, 1, 0]
    ds.ImagePositionPatient, ds.PixelSpacing, ds.SliceThickness = [-200, -200, number * 1.0], [0.78, 0.78], 1
    ds.Rows, ds.Columns, ds.SamplesPerPixel, ds.PhotometricInterpretation = *values.shape, 1, "MONOCHROME2"
    ds.BitsAllocated, ds.BitsStored, ds.HighBit, ds.PixelRepresentation = 16, 16, 15, 0
    ds.RescaleIntercept, ds.RescaleSlope = -1024, 1
    ds.PixelData = values.tobytes()
    path.parent.mkdir(exist_ok=True)
    ds.save_as(path, enforce_file_format=True)


def is_covered(out: Path, number: int, before: NDArray[Any]) -> bool:
    """Whether the strokes of the name are gone from the copy of that slice."""
    left, top = AT
    place = slice(top - 11, top + 1), slice(left, left + 113)
    ink = before[place] == before.max()
    for path in out.rglob("*.dcm"):
        ds = pydicom.dcmread(path)
        if ds.InstanceNumber == number + 1:
            return bool((ds.pixel_array[place] != before[place])[ink].mean() > 0.95)
    return False


if __name__ == "__main__":
    sys.exit(main())
