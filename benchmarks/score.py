"""Reads a whole output folder beside the corpus: leaks by place, and what is left that readers need."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pydicom
from pydicom import config

from benchmarks.corpus import FILES_EACH
from benchmarks.leaks import leaks_of
from benchmarks.needles import needles_of
from benchmarks.patients import draw_patients
from benchmarks.usefulness import Usefulness

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pydicom.dataset import Dataset


@dataclass
class Score:
    """What one tool did to the corpus."""

    leaks: Counter[str] = field(default_factory=Counter)
    leaking_files: int = 0
    usefulness: Usefulness = field(default_factory=Usefulness)


def score(output: Path, corpus: Path) -> Score:
    """Score the DICOM files below `output` against those of `corpus`.

    Files are matched by InstanceNumber, which the corpus numbers from 1 over all and which identifies nobody; a file
    that has lost it is looked at for every patient.
    """
    config.settings.reading_validation_mode = config.IGNORE
    patients = draw_patients()
    needles = {patient.number: needles_of(patient) for patient in patients}
    originals = {int(ds.InstanceNumber): ds for ds, _ in _files(corpus)}
    result = Score()
    for ds, path in _files(output):
        number = int(ds.get("InstanceNumber") or 0)
        owners = [(number - 1) // FILES_EACH + 1] if number in originals else list(needles)
        # The name of the output folder is the benchmark's own.
        places = set[str]().union(
            *(leaks_of(ds, path.relative_to(output).as_posix(), needles[owner]) for owner in owners)
        )
        result.leaks.update(places)
        result.leaking_files += bool(places)
        if number in originals:
            result.usefulness.add(ds, originals[number], owners[0])
    return result


def _files(folder: Path) -> Iterator[tuple[Dataset, Path]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            try:
                yield pydicom.dcmread(path), path
            except pydicom.errors.InvalidDicomError:
                continue
