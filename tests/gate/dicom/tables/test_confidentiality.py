"""The confidentiality tables: the right row for each kind of tag."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from negatoscope.gate.dicom.tables import confidentiality
from negatoscope.gate.dicom.tables.confidentiality import ACTIONS, CONTENT_ITEMS, EDITION, action_for

SHARED = Path(__file__).resolve().parents[5] / "shared" / "data" / "ps3.15-table-e.1-1.json"
SHARED_TABLES = [json.loads(SHARED.read_text("utf-8"))] if SHARED.exists() else []


def test_it_says_which_edition_it_is_of():
    assert EDITION == "2026d"


@pytest.mark.parametrize(
    ("tag", "basic"),
    [(0x00100010, "Z"), (0x00080050, "Z"), (0x0020000D, "U"), (0x00104000, "X"), (0x00081140, "X/Z/U*")],
)
def test_it_knows_the_basic_action_of_well_known_attributes(tag, basic):
    assert action_for(tag).basic == basic


def test_it_finds_the_action_of_an_option():
    study_date = action_for(0x00080020)
    assert study_date.under(frozenset({"retain_longitudinal_modified_dates"})) == ("C",)
    assert study_date.under(frozenset({"retain_uids"})) == ()


def test_it_treats_each_repeating_group_alike():
    assert action_for(0x60003000) == action_for(0x60183000)
    assert action_for(0x50003000) == action_for(0x501E0005)
    assert action_for(0x60003000).basic == "X"
    assert action_for(0x60000010) is None  # OverlayRows isn't in the table


def test_it_has_a_row_for_private_tags_of_any_odd_group():
    assert action_for(0x00191010) is confidentiality.PRIVATE
    assert action_for(0x60010010) is confidentiality.PRIVATE
    assert confidentiality.PRIVATE.options["retain_safe_private"] == "C"


def test_it_has_no_row_for_pixel_geometry():
    assert action_for(0x00280010) is None


def test_it_knows_content_items_by_concept_and_value_type():
    assert CONTENT_ITEMS[("DCM", "121029", "PNAME")].basic == "D"
    assert CONTENT_ITEMS[("DCM", "121106", "TEXT")].options["clean_descriptors"] == "C"


@pytest.mark.parametrize("shared", SHARED_TABLES, ids=lambda _: "shared")
def test_it_holds_every_row_of_the_shared_table(shared):
    for row in shared["rules"]:
        if "x" in row["tag"] or row["tag"] == "PRIVATE":
            continue
        action = ACTIONS[int(row["tag"], 16)]
        assert action.basic == row["basic"]
        assert dict(action.options) == row.get("options", {})
    assert len(ACTIONS) == sum(1 for row in shared["rules"] if row["tag"].isalnum() and "x" not in row["tag"]) - 1
    assert len(CONTENT_ITEMS) == len(shared["sr_content_items_table_E.3.4-1"]["rows"])
