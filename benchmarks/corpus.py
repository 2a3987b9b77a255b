"""Writes the corpus of the benchmark: 1,000 files of 20 fictional patients, identity planted everywhere.

    python -m benchmarks.corpus DIR

Of each patient 24 CT slices, 24 MR slices (both about 0.5 MB) and 2 structured reports that refer to the slices.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from pydicom import config
from pydicom.dataset import Dataset
from pydicom.filewriter import dcmwrite

from benchmarks.objects import Slot, ct_image, mr_image, report
from benchmarks.patients import Patient, draw_patients
from benchmarks.plants import path_of, plant, preamble

SLICES = 24
REPORTS = 2
FILES_EACH = 2 * SLICES + REPORTS


def write_corpus(folder: Path, patients: list[Patient] | None = None) -> int:
    """Write all files below `folder`; the number of files."""
    # A name where a code is expected is wrong by the standard, and has been met.
    config.settings.reading_validation_mode = config.settings.writing_validation_mode = config.IGNORE
    written = 0
    for patient in draw_patients() if patients is None else patients:
        for ds, position in _objects(patient):
            plant(ds, patient, position)
            path = folder / path_of(patient, ds)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(_bytes(ds, patient))
            written += 1
    return written


def one_of_each(patient: Patient | None = None) -> list[bytes]:
    """A report of one patient and two of his images cut to a few rows: seeds for the fuzzer."""
    patient = draw_patients()[0] if patient is None else patient
    objects = _objects(patient)
    chosen = [objects[0], objects[SLICES + 1], objects[-1]]
    for ds, position in chosen:
        plant(ds, patient, position)
        if "PixelData" in ds:
            ds.Rows = 2
            ds.PixelData = ds.PixelData[: 4 * ds.Columns]
    return [_bytes(ds, patient) for ds, _ in chosen]


def _objects(patient: Patient) -> list[tuple[Dataset, int]]:
    first = (patient.number - 1) * FILES_EACH + 1
    images = [ct_image(patient, Slot(first + position, position)) for position in range(SLICES)]
    more = [mr_image(patient, Slot(first + SLICES + position, position)) for position in range(SLICES)]
    reports = [
        report(patient, Slot(first + 2 * SLICES + position, position), [images[position], images[position + 9]])
        for position in range(REPORTS)
    ]
    return [(ds, position) for series in (images, more, reports) for position, ds in enumerate(series)]


def _bytes(ds: Dataset, patient: Patient) -> bytes:
    ds.preamble = preamble(patient)
    out = BytesIO()
    dcmwrite(out, ds, enforce_file_format=True)
    data = out.getvalue()
    if patient.charset == "wrong":
        # Written in UTF-8, declared as Latin-1: both names have ten characters.
        data = data.replace(b"ISO_IR 192", b"ISO_IR 100", 1)
    return data


if __name__ == "__main__":
    print(write_corpus(Path(sys.argv[1])), "files")
