"""The walker on real files: it walks them all or says why not, and sees as many elements as pydicom does."""

from __future__ import annotations

import csv
from pathlib import Path

import pydicom
import pytest
from pydicom.errors import InvalidDicomError

from gate.recheck.made import clean_file
from negatoscope.gate.policy import Limits
from negatoscope.gate.recheck.walker import WalkError, walk

DATA = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "dicom"
MANIFEST = DATA / "MANIFEST.tsv"
LIMITS = Limits()


def real_files() -> list[str]:
    """Half of the single files, and one file of each folder of slices."""
    if not MANIFEST.exists():
        return []
    with MANIFEST.open(encoding="utf-8") as table:
        paths = [row["path"] for row in csv.DictReader(table, delimiter="\t")]
    return [path for number, path in enumerate(paths) if not path.startswith("series-") or number % 40 == 0]


def count(dataset: pydicom.Dataset) -> int:
    """Elements at all levels, but the groups lengths, which pydicom drops when it reads."""
    total = 0
    for tag in list(dataset._dict):
        raw = dataset[tag]
        total += raw.tag.element != 0
        if raw.VR == "SQ":
            total += sum(count(item) for item in raw.value)
    return total


@pytest.mark.parametrize("path", real_files())
def test_it_walks_a_real_file_as_pydicom_does_or_says_why_not(path):
    data = (DATA / path).read_bytes()
    try:
        walked = walk(data, LIMITS)
    except WalkError as error:
        assert error.reason in {"not-dicom", "malformed", "truncated", "too-deep", "too-many-elements"}
        return
    seen = sum(1 for tag, *_ in walked.elements if tag & 0xFFFF)
    try:
        expected = count(pydicom.dcmread(DATA / path, force=True))
    except (AttributeError, KeyError, NotImplementedError, TypeError, ValueError, EOFError, InvalidDicomError):
        return  # pydicom can't read every value of these files; that the walk ends is then all that can be compared
    assert seen >= expected


def test_limits_are_kept():
    with pytest.raises(WalkError, match="too-many-elements"):
        walk(clean_file(), Limits(elements=5))
    with pytest.raises(WalkError, match="too-deep"):
        walk(clean_file(), Limits(depth=0))
