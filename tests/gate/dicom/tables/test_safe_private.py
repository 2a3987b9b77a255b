"""The safe private elements: found by creator, and only those whose content is technical."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydicom._private_dict import private_dictionaries

from negatoscope.gate.dicom.tables import safe_private
from negatoscope.gate.dicom.tables.safe_private import EXCLUDED, lookup
from negatoscope.gate.dicom.tables.vetting import objection

SHARED = Path(__file__).resolve().parents[5] / "shared" / "data" / "ps3.15-table-e.3.10-1.json"
SHARED_ROWS = json.loads(SHARED.read_text("utf-8"))["e3_10_1"] if SHARED.exists() else []


def test_it_knows_the_diffusion_weighting_of_siemens_wherever_the_block_lies():
    found = lookup("SIEMENS MR HEADER", 0x0019, 0x0C)
    assert found is not None
    assert (found.vr, found.name) == ("IS", "B Value")


def test_it_takes_trailing_spaces_of_the_creator_for_padding():
    assert lookup("SIEMENS MR HEADER ", 0x0019, 0x0C) is not None


@pytest.mark.parametrize(
    ("creator", "group", "low"),
    [
        ("SIEMENS MR HEADER", 0x0019, 0xFE),
        ("SIEMENS MR HEADER", 0x0029, 0x0C),
        ("Siemens MR Header 2", 0x0019, 0x0C),
        ("", 0x0019, 0x0C),
    ],
)
def test_it_knows_nothing_of_another_creator_group_or_element(creator, group, low):
    assert lookup(creator, group, low) is None


def test_it_trusts_no_row_of_free_text():
    assert "GEMS_ACQU_01" in {creator for creator, _, _ in EXCLUDED}
    assert lookup("GEMS_ACQU_01", 0x0019, 0x9E) is None  # the pulse sequence's name, which a site may have chosen


def test_no_trusted_row_can_hold_text():
    assert {row.vr for row in safe_private._ROWS.values()} <= {"CS", "DS", "FD", "FL", "IS", "SL", "SS", "UL", "US"}


def test_a_trusted_row_agrees_with_the_private_dictionary_where_that_knows_the_element():
    compared = 0
    for (creator, group, low), row in safe_private._ROWS.items():
        known = private_dictionaries.get(creator, {}).get(f"{group:04X}xx{low:02X}")
        if known:
            compared += 1
            assert known[0] == row.vr, (creator, hex(group), hex(low))
    assert compared > 20


@pytest.mark.parametrize(
    ("vr", "meaning", "path"),
    [
        ("LO", "Coil", "(0019,xx01)"),
        ("DS", "Patient weight", "(0019,xx01)"),
        ("IS", "Acquisition date", "(0019,xx01)"),
        ("CS", "Station Name", "(0019,xx01)"),
        ("UN", "Gain", "(0019,xx01)"),
        ("DS", "Gain", "(0021,xx00)[<0>](0019,xx01)"),
    ],
)
def test_it_objects_to_what_could_tell_more_than_technique(vr, meaning, path):
    assert objection(vr, meaning, path, {("0019", "xx01")}) is not None


@pytest.mark.parametrize("path", ["(0019,xx01)", "(0040,030e)[<0>](0019,xx01)", "(0021,xx00)[<0>](0019,xx01)"])
def test_it_accepts_a_number_in_the_open_or_in_a_sequence_that_stays(path):
    assert objection("DS", "Gain", path, {("0019", "xx01"), ("0021", "xx00")}) is None


@pytest.mark.parametrize("row", SHARED_ROWS, ids=lambda row: f"{row['creator']}-{row['group']}{row['element']}")
def test_every_row_of_the_shared_table_is_trusted_or_left_out_with_a_reason(row):
    key = (row["creator"], int(row["group"], 16), int(row["element"][2:], 16))
    assert (lookup(*key) is None) == (key in EXCLUDED)
