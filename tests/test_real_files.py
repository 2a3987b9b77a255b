"""The gate on the real files beside the repository: a sample here, all of them in `make bench`."""

from __future__ import annotations

import csv
import os
from collections import Counter
from pathlib import Path

import numpy as np
import pydicom
import pytesseract
import pytest

from cast import SHARED
from negatoscope.gate.examination import Passage, examine
from negatoscope.gate.finding import Severity
from negatoscope.gate.node_key import load_node_key
from negatoscope.gate.opening import open_case
from negatoscope.gate.policy import Limits, Policy
from negatoscope.gate.release import Outcome, Seal, release
from negatoscope.gate.verdict import Verdict
from negatoscope.gate.workers import Crew

os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # Tesseract's threads get in each other's way beside other tests
DATA = SHARED / "data" / "dicom"
EVERY = int(os.environ.get("NEGATOSCOPE_SAMPLE", "8"))
"""One file of a kind in so many is read; 1 reads all."""


def manifest() -> list[dict[str, str]]:
    path = DATA / "MANIFEST.tsv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def sample() -> list[dict[str, str]]:
    """Every file of a kind met once, then one in EVERY; the kinds are class, transfer syntax and source."""
    seen: Counter[tuple[str, str, str]] = Counter()
    rows: list[dict[str, str]] = []
    for row in manifest():
        kind = (row["sop_class"], row["transfer_syntax"], row["source_repo"])
        if seen[kind] % EVERY == 0 and seen[kind] < 2 * EVERY:
            rows.append(row)
        seen[kind] += 1
    return rows


def pass_file(path: Path, out: Path) -> Outcome:
    key = load_node_key(out.parent / "home")
    assert key is not None
    case = open_case([path], text=None, limits=Limits())
    with Crew(0) as crew:
        passage = Passage(Policy(), crew)
        return release(examine(case, passage), out, Seal(key, "en"), passage)


@pytest.mark.parametrize("row", sample(), ids=lambda row: row["path"])
def test_each_file_is_released_or_held_or_refused_with_its_reason(row: dict[str, str], tmp_path: Path) -> None:
    outcome = pass_file(DATA / row["path"], tmp_path / "out")
    open_codes = {finding.code for finding in outcome.report.findings() if finding.is_open}
    worst = max((f.severity for f in outcome.report.findings() if f.is_open), default=Severity.NOTE)
    assert "GAT113" not in open_codes, "an examiner failed"
    if outcome.report.verdict is Verdict.RELEASED:
        (path,) = (tmp_path / "out").glob("dicom/*/*/*.dcm")
        pydicom.dcmread(path)
    else:
        assert worst >= Severity.HOLD
        assert outcome.folder is None or outcome.report.verdict is Verdict.HELD


def burned_in() -> list[dict[str, str]]:
    return [row for row in manifest() if row["burned_in"] == "yes" and row["burned_in_text"].strip()]


def frames(path: Path) -> np.ndarray:
    dataset = pydicom.dcmread(path)
    array = dataset.pixel_array
    return array if int(dataset.get("NumberOfFrames", 1) or 1) > 1 else array[np.newaxis]


CROWDED = {
    # Screens whose settings, printed all over, are not on the list of what is harmless.
    "pydicom/examples_palette.dcm",
    "pydicom-data/OBXXXX1A_rle.dcm",
    "pydicom-data/OBXXXX1A_rle_2frame.dcm",
    "pydicom-data/OBXXXX1A_expb.dcm",
    "pydicom-data/gdcm-US-ALOKA-16.dcm",
}
LOSSY = 4  # grey levels by which two decoders of a lossy image may differ


def read_back(images: np.ndarray) -> str:
    """What Tesseract reads in all frames, each enlarged twice."""
    read: list[str] = []
    for image in images.astype(float):
        shown = ((image - image.min()) / max(1, np.ptp(image)) * 255).astype(np.uint8)
        large = np.kron(shown, np.ones((2, 2) + (1,) * (shown.ndim - 2), np.uint8))
        read.append(pytesseract.image_to_string(large))
    return " ".join(read).casefold()


def named_words(row: dict[str, str]) -> list[str]:
    """The words that the manifest names, but those so short that noise spells them."""
    return [word for word in row["burned_in_text"].casefold().split() if len(word) >= 5]


@pytest.mark.parametrize("row", burned_in(), ids=lambda row: row["path"])
def test_burned_in_text_is_gone_from_the_pixels_and_little_else(row: dict[str, str], tmp_path: Path) -> None:
    outcome = pass_file(DATA / row["path"], tmp_path / "out")
    assert outcome.report.verdict is Verdict.RELEASED
    (path,) = (tmp_path / "out").glob("dicom/*/*/*.dcm")
    before, after = frames(DATA / row["path"]), frames(path)
    read = read_back(after)
    assert not [word for word in named_words(row) if word in read]
    changed = np.abs(before.astype(int) - after.astype(int)) > LOSSY
    share = changed.reshape(*before.shape[:3], -1).any(axis=-1).mean()
    assert share < (0.08 if row["path"] in CROWDED else 0.03)


@pytest.mark.parametrize("rows", [burned_in()] if burned_in() else [])
def test_the_judge_reads_that_text_before_the_gate(rows: list[dict[str, str]]) -> None:
    legible = [row["path"] for row in rows if any(w in read_back(frames(DATA / row["path"])) for w in named_words(row))]
    assert len(legible) >= 5
