"""Reads tables out of the DocBook source of the standard (part15.xml).

The file is to be had from https://dicom.nema.org/medical/dicom/current/source/docbook/part15/part15.xml.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET  # the standard's own file, which the maintainer downloaded

from negatoscope.gate.dicom.tables.confidentiality_columns import COLUMNS

if TYPE_CHECKING:
    from pathlib import Path

Row = dict[str, object]

_DOCBOOK = "{http://docbook.org/ns/docbook}"
_HEADINGS = ("Basic", "Safe Priv", "UIDs", "Dev", "Inst", "Pat", "Full", "Modif", "Desc", "Struct", "Graph")
"""A word of each heading from the fifth on: the options of `COLUMNS` stand in this order."""

_EDITION = re.compile(r"PS3\.15\s+(\d{4}[a-e])")
_TAG = re.compile(r"\(([0-9A-Fa-fxX]{4}),\s*([0-9A-Fa-fxX]{4})\)")


class Part15:
    """The tables of one part15.xml.

    Raises:
        ValueError: the file is not the DocBook of PS3.15, or a table has other columns than expected.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._root = ET.parse(path).getroot()  # noqa: S314
        except ET.ParseError as error:
            raise ValueError(f"{path.name} is not XML") from error

    @property
    def edition(self) -> str:
        """The edition in the subtitle: "2026d"."""
        for element in self._root.iter(f"{_DOCBOOK}subtitle"):
            found = _EDITION.search("".join(element.itertext()))
            if found:
                return found[1]
        raise ValueError("no edition in the subtitle: not the DocBook of PS3.15")

    def _table(self, label: str) -> ET.Element:
        for table in self._root.iter(f"{_DOCBOOK}table"):
            if table.get("label") == label:
                return table
        raise ValueError(f"no table {label}")

    def _cells(self, label: str) -> list[list[str]]:
        bodies = self._table(label).iter(f"{_DOCBOOK}tbody")
        rows = (row for body in bodies for row in body.iter(f"{_DOCBOOK}tr"))
        return [[_text(cell) for cell in row.iter(f"{_DOCBOOK}td")] for row in rows]

    def attributes(self) -> list[Row]:
        """Table E.1-1: tag, name, retired, basic action and options of each row."""
        headings = [_text(cell) for cell in self._table("E.1-1").iter(f"{_DOCBOOK}th")]
        if len(headings) != 5 + len(COLUMNS) or any(
            word not in heading for word, heading in zip(_HEADINGS, headings[4:], strict=True)
        ):
            raise ValueError("Table E.1-1 has other columns than expected")
        return [_attribute(cells) for cells in self._cells("E.1-1")]

    def safe_private(self) -> list[Row]:
        """Table E.3.10-1: group, element, creator, VR, VM, meaning and path of each row."""
        return [_private(cells) for cells in self._cells("E.3.10-1")]


def _text(cell: ET.Element) -> str:
    return " ".join("".join(cell.itertext()).replace("\u200b", "").split())


def _tag(text: str) -> str:
    found = _TAG.search(text)
    if found:
        tag = (found[1] + found[2]).upper().replace("X", "x")
        return "50xxxxxx" if tag.startswith("50xx") else tag
    if "odd" in text.lower():
        return "PRIVATE"
    raise ValueError("a row of Table E.1-1 has no tag")


def _attribute(cells: list[str]) -> Row:
    if len(cells) != 5 + len(COLUMNS):
        raise ValueError(f"Table E.1-1 has {len(cells)} columns, not {5 + len(COLUMNS)}")
    name, tag, retired, in_iod, basic, *codes = cells
    options = {option: code for option, code in zip(COLUMNS, codes, strict=True) if code}
    row: Row = {"tag": _tag(tag), "name": name, "retired": retired == "Y", "in_std_iod": in_iod == "Y", "basic": basic}
    return {**row, "options": options} if options else row


def _private(cells: list[str]) -> Row:
    if len(cells) < 5:
        raise ValueError(f"Table E.3.10-1 has {len(cells)} columns, not 5")
    path, creator, vr, vm, meaning = cells[:5]
    found = _TAG.findall(path)
    if not found:
        raise ValueError("a row of Table E.3.10-1 has no tag")
    group, element = (part.lower() for part in found[-1])
    return {
        "group": group,
        "element": element,
        "creator": creator,
        "vr": vr,
        "vm": vm,
        "meaning": meaning,
        "path": path.lower().replace(" ", ""),
    }
