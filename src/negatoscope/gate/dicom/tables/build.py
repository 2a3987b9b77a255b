"""Regenerates the confidentiality tables of the package:

    python -m negatoscope.gate.dicom.tables.build --table-e1-1 part15.xml --table-e3-10 part15.xml

Each input is either the DocBook of PS3.15 (`docbook.Part15` says where it is to be had) or JSON of the same rows.
DocBook carries no Table E.3.4-1 in a form that can be trusted to stay; its rows come from the JSON of `--table-e1-1`,
or are kept as they are.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from negatoscope.gate.dicom.tables.docbook import Part15
from negatoscope.gate.dicom.tables.vetting import objection

_DATA = Path(__file__).parent / "data"
_CONTENT_ITEMS = "sr_content_items_table_E.3.4-1"
_ATTRIBUTE_KEYS = ("tag", "basic", "options")
_ITEM_KEYS = ("scheme", "code", "value_type", "basic", "options")


def _compact(rows: list[dict[str, Any]], keys: tuple[str, ...]) -> list[dict[str, Any]]:
    return [{key: row[key] for key in keys if row.get(key)} for row in rows]


def confidentiality(source: Path, previous: dict[str, Any]) -> dict[str, Any]:
    """Table E.1-1 (and E.3.4-1) in the package's form.

    Args:
        source: part15.xml, or JSON with `edition`, `rules` and the content items.
        previous: the table as it was; its content items stay when the source has none.

    Raises:
        ValueError: the source has no such table, or one with other columns.
    """
    if source.suffix == ".xml":
        part = Part15(source)
        edition, rules, items = part.edition, part.attributes(), previous.get("content_items", [])
    else:
        content = json.loads(source.read_text("utf-8"))
        edition, rules = content["edition"], content["rules"]
        items = _compact(content[_CONTENT_ITEMS]["rows"], _ITEM_KEYS)
    return {
        "source": "DICOM PS3.15 Table E.1-1 and Table E.3.4-1",
        "edition": edition,
        "rules": _compact(rules, _ATTRIBUTE_KEYS),
        "content_items": items,
    }


def safe_private(source: Path) -> dict[str, Any]:
    """Table E.3.10-1 in the package's form: the rows trusted, and the rows left out with the reason.

    Args:
        source: part15.xml, or JSON with the rows under `e3_10_1`.

    Raises:
        ValueError: the source has no such table.
    """
    if source.suffix == ".xml":
        rows: list[dict[str, Any]] = Part15(source).safe_private()
    else:
        rows = json.loads(source.read_text("utf-8"))["e3_10_1"]
    kept: list[list[str]] = []
    excluded: list[list[str]] = []
    for row in rows:
        listed = {(other["group"], other["element"]) for other in rows if other["creator"] == row["creator"]}
        written = [row["creator"], row["group"], row["element"].removeprefix("xx"), row["vr"], row["meaning"]]
        reason = objection(row["vr"], row["meaning"], row["path"], listed)
        if reason is None:
            kept.append(written)
        else:
            excluded.append([*written, reason])
    return {"source": "DICOM PS3.15 Table E.3.10-1", "rows": sorted(kept), "excluded": sorted(excluded)}


def write(path: Path, table: dict[str, Any]) -> None:
    """Writes a table as JSON with one row a line, so that a change of edition can be read as a difference."""
    lines = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    for opening in ('{"tag"', '{"scheme"', '["'):
        lines = lines.replace(f",{opening}", f",\n{opening}").replace(f"[{opening}", f"[\n{opening}")
    path.write_text(lines + "\n", "utf-8")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Regenerates the PS3.15 tables of the package.")
    parser.add_argument("--table-e1-1", type=Path, required=True, metavar="FILE")
    parser.add_argument("--table-e3-10", type=Path, required=True, metavar="FILE")
    parser.add_argument("--out", type=Path, default=_DATA, metavar="DIR")
    arguments = parser.parse_args()
    out: Path = arguments.out
    out.mkdir(exist_ok=True)
    known = out / "confidentiality.json"
    previous: dict[str, Any] = json.loads(known.read_text("utf-8")) if known.exists() else {}
    table = confidentiality(arguments.table_e1_1, previous)
    private = safe_private(arguments.table_e3_10)
    write(known, table)
    write(out / "safe_private.json", private)
    print(f"{table['edition']}: {len(table['rules'])} attributes, {len(table['content_items'])} content items,")
    print(f"{len(private['rows'])} safe private elements, {len(private['excluded'])} left out")


if __name__ == "__main__":
    main()
