"""Private data of real machines: what stays is in Table E.3.10-1 of the standard, read here from the table itself."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator

import pydicom
import pytest
from pydicom.dataset import Dataset

from cast import SHARED
from gate.dicom.made import DATA, KEY, LIMITS
from negatoscope.gate.dicom.clean import Cleaner
from negatoscope.gate.dicom.errors import DicomError
from negatoscope.gate.dicom.harvest import harvest
from negatoscope.gate.evidence import Evidence
from negatoscope.gate.identity import Identity

TABLE = SHARED / "data" / "ps3.15-table-e.3.10-1.json"
LARGEST = 3 << 20
NUMBER = "55481209"
Name = tuple[str, int, int]


def sources() -> list[str]:
    """The collections of real files, each of other machines."""
    manifest = DATA / "MANIFEST.tsv"
    if not manifest.exists():
        return []
    with manifest.open(encoding="utf-8") as lines:
        return sorted({row["path"].split("/")[0] for row in csv.DictReader(lines, delimiter="\t")})


def safe() -> set[Name]:
    """Creator, group and last byte of the element, as the standard's table has them."""
    rows = json.loads(TABLE.read_text("utf-8"))["e3_10_1"]
    return {(row["creator"], int(row["group"], 16), int(row["element"].removeprefix("xx"), 16)) for row in rows}


def private(dataset: Dataset) -> Iterator[tuple[Name, pydicom.DataElement]]:
    """Every private element at every level, with its creator."""
    creators = {(e.tag.group, e.tag.element): str(e.value) for e in dataset if e.tag.is_private_creator}
    for element in dataset:
        if element.tag.is_private and not element.tag.is_private_creator:
            creator = creators.get((element.tag.group, element.tag.element >> 8), "")
            yield (creator.strip(), element.tag.group, element.tag.element & 0xFF), element
        if element.VR == "SQ":
            for inner in element.value:
                yield from private(inner)


def files(source: str) -> Iterator[bytes]:
    for path in sorted((DATA / source).rglob("*")):
        if path.is_file() and path.stat().st_size <= LARGEST:
            yield path.read_bytes()


def cleaned(data: bytes, *known: Evidence) -> Dataset | None:
    try:
        identity = Identity.learn([*harvest(data, LIMITS).evidence, *known])
        return pydicom.dcmread(io.BytesIO(Cleaner(KEY, identity.matcher(), LIMITS).clean(data).data))
    except DicomError:
        return None


@pytest.mark.parametrize("source", sources())
def test_what_stays_of_real_private_data_is_in_the_table(source: str) -> None:
    allowed = safe()
    for data in files(source):
        out = cleaned(data)
        for name, _ in private(out) if out is not None else ():
            assert name in allowed


@pytest.mark.parametrize("table", [TABLE] if TABLE.exists() and sources() else [], ids=["shared"])
def test_some_of_the_real_private_data_is_safe_and_stays(table: object) -> None:
    """Otherwise the test above would show nothing."""
    came: Counter[bool] = Counter()
    for source in sources():
        for data in files(source):
            out = cleaned(data) if b"GEMS_ACQU_01" in data else None
            if out is None:
                continue
            before = sum(1 for _ in private(pydicom.dcmread(io.BytesIO(data), force=True)))
            kept = sum(1 for _ in private(out))
            came[True] += kept
            came[False] += before - kept
    assert came[True] > 50 and came[False] > 500


@pytest.mark.parametrize("source", sources())
def test_a_safe_element_that_holds_a_number_of_the_patient_goes(source: str) -> None:
    """Every safe element of text or of decimal strings gets the number of the patient; none of them keeps it."""
    known = Evidence("patient_id", NUMBER, "PatientID")
    for data in files(source):
        dataset = cleaned(data)
        if dataset is None:
            continue
        planted = [element for _, element in private(dataset) if element.VR in {"DS", "IS", "LO", "SH", "CS", "ST"}]
        if not planted:
            continue
        for element in planted:
            element.value = NUMBER
        buffer = io.BytesIO()
        dataset.save_as(buffer)
        out = cleaned(buffer.getvalue(), known)
        assert out is not None
        assert not [element for _, element in private(out) if NUMBER in str(element.value)]
