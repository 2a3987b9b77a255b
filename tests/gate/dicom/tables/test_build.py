"""The build of the tables from the standard's DocBook."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from negatoscope.gate.dicom.tables.build import confidentiality, safe_private, write
from negatoscope.gate.dicom.tables.data_files import load
from negatoscope.gate.dicom.tables.docbook import Part15

SHARED = Path(__file__).resolve().parents[5] / "shared" / "data"
SHARED_FOLDERS = [SHARED] if SHARED.is_dir() else []

OPENING = '<book xmlns="http://docbook.org/ns/docbook"><subtitle>DICOM PS3.15 2027a - Security</subtitle>'


def _row(*cells: str) -> str:
    return "<tr>" + "".join(f"<td><para>{cell}</para></td>" for cell in cells) + "</tr>"


HEADINGS = [
    "Attribute Name",
    "Tag",
    "Retd. (from PS3.6)",
    "In Std. Comp. IOD (from PS3.3)",
    "Basic Prof.",
    "Rtn. Safe Priv. Opt.",
    "Rtn. UIDs Opt.",
    "Rtn. Dev. Id. Opt.",
    "Rtn. Inst. Id. Opt.",
    "Rtn. Pat. Chars. Opt.",
    "Rtn. Long. Full Dates Opt.",
    "Rtn. Long. Modif. Dates Opt.",
    "Clean Desc. Opt.",
    "Clean Struct. Cont. Opt.",
    "Clean Graph. Opt.",
]


def _table(label: str, *rows: str, headings=HEADINGS) -> str:
    head = "".join(f"<th><para>{heading}</para></th>" for heading in headings)
    return f'<table label="{label}"><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table>'


BLANK = [""] * 10
ATTRIBUTES = _table(
    "E.1-1",
    _row("Study Date", "(0008,0020)", "N", "Y", "Z", "", "", "", "", "", "K", "C", "", "", ""),
    _row("Curve Data", "(50xx,xxxx)", "Y", "N", "X", *BLANK[:-1], "C"),
    _row("Overlay Data", "(60xx,3000)", "N", "Y", "X", *BLANK[:-1], "C"),
    _row("Private Attributes", "(gggg,eeee) where gggg is odd", "N", "N", "X", "C", *BLANK[1:]),
)
PRIVATE = _table(
    "E.3.10-1",
    _row("(7053,xx00)", "Philips PET Private Group", "DS", "1", "SUV Factor"),
    _row("(0019,xx9E)", "GEMS_ACQU_01", "LO", "1", "Internal Pulse <emphasis>Sequence</emphasis> Name"),
)


@pytest.fixture
def part15(tmp_path):
    path = tmp_path / "part15.xml"
    path.write_text(f"{OPENING}<section>{ATTRIBUTES}{PRIVATE}</section></book>", "utf-8")
    return path


def test_it_reads_the_edition_from_the_subtitle(part15):
    assert Part15(part15).edition == "2027a"


def test_it_reads_each_form_of_tag_and_puts_codes_under_their_option(part15):
    rows = {row["tag"]: row for row in Part15(part15).attributes()}
    assert set(rows) == {"00080020", "50xxxxxx", "60xx3000", "PRIVATE"}
    assert rows["00080020"]["options"] == {
        "retain_longitudinal_full_dates": "K",
        "retain_longitudinal_modified_dates": "C",
    }
    assert rows["PRIVATE"]["options"] == {"retain_safe_private": "C"}
    assert rows["60xx3000"]["options"] == {"clean_graphics": "C"}


def test_it_keeps_the_content_items_when_the_source_has_none(part15):
    items = [{"scheme": "DCM", "code": "121029", "value_type": "PNAME", "basic": "D"}]
    table = confidentiality(part15, {"content_items": items})
    assert table["edition"] == "2027a"
    assert table["content_items"] == items


def test_it_vets_the_private_rows(part15):
    table = safe_private(part15)
    assert table["rows"] == [["Philips PET Private Group", "7053", "00", "DS", "SUV Factor"]]
    assert [row[:3] for row in table["excluded"]] == [["GEMS_ACQU_01", "0019", "9e"]]


def test_what_it_writes_reads_back_the_same(part15, tmp_path):
    table = confidentiality(part15, {})
    write(tmp_path / "table.json", table)
    assert json.loads((tmp_path / "table.json").read_text("utf-8")) == table


@pytest.mark.parametrize(
    "content",
    [
        "no xml",
        f"{OPENING}</book>",
        f"{OPENING}{_table('E.1-1', _row('Study Date', '(0008,0020)', 'Z'))}</book>",
        f"{OPENING}{_table('E.1-1', _row('Study Date', 'none', *['x'] * 13))}</book>",
        f"{OPENING}{_table('E.1-1', headings=HEADINGS[::-1])}</book>",
        f"{OPENING}{_table('E.1-1', headings=HEADINGS[:-1])}</book>",
    ],
)
def test_it_refuses_what_is_not_the_table(tmp_path, content):
    path = tmp_path / "part15.xml"
    path.write_text(content, "utf-8")
    with pytest.raises(ValueError, match=r"XML|table|columns|tag"):
        confidentiality(path, {})


@pytest.mark.parametrize("shared", SHARED_FOLDERS, ids=["shared"])
def test_the_tables_of_the_package_are_what_the_build_makes(shared):
    table = confidentiality(shared / "ps3.15-table-e.1-1.json", {})
    assert table == load("confidentiality.json")
    assert safe_private(shared / "ps3.15-table-e.3.10-1.json") == load("safe_private.json")
