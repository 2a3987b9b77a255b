"""Regenerates `data/modules.json.gz`, which attributes each IOD may hold:

    python -m negatoscope.gate.dicom.tables.build_modules --standard DIR

DIR holds `sop_class_iod_map.json`, `iod_module_map.json` and `module_attribute_map.json` as the wheel of highdicom
(MIT) ships them in `highdicom/_standard/`; they are themselves generated from PS3.3 and PS3.4.

A module is a tree: its attributes, each with its type, and for sequences the attributes of their items. Macros make the
same subtrees come back hundreds of times, so equal levels are stored once and referred to by number.
"""

from __future__ import annotations

import argparse
import gzip
import json
from pathlib import Path
from typing import Any

from pydicom._dicom_dict import RepeatersDictionary
from pydicom.datadict import tag_for_keyword

_DATA = Path(__file__).parent / "data"
TYPES = ("1", "1C", "2", "2C", "3")
_UNTYPED = TYPES.index("3")
_REPEATING = {
    entry[4]: int(mask.replace("x", "0"), 16) for mask, entry in RepeatersDictionary.items() if mask.startswith("60")
}


class Levels:
    """Numbers equal levels once. A level is written as [tag, type, level of its items or -1, ...], sorted by tag."""

    def __init__(self) -> None:
        self.written: list[list[int]] = []
        self._numbers: dict[tuple[int, ...], int] = {}

    def add(self, rows: list[tuple[tuple[str, ...], str, str]]) -> int:
        """The number of the level that the rows (path, keyword, type) make; paths are relative to it."""
        below: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
        here: dict[int, int] = {}
        keywords: dict[int, str] = {}
        for path, keyword, kind in rows:
            if path:
                below.setdefault(path[0], []).append((path[1:], keyword, kind))
                continue
            tag = tag_of(keyword)
            demand = TYPES.index(kind) if kind in TYPES else _UNTYPED
            here[tag] = min(demand, here.get(tag, _UNTYPED))
            keywords[tag] = keyword
        flat: list[int] = []
        for tag in sorted(here):
            items = below.get(keywords[tag])
            flat += [tag, here[tag], self.add(items) if items else -1]
        key = tuple(flat)
        if key not in self._numbers:
            self._numbers[key] = len(self.written)
            self.written.append(flat)
        return self._numbers[key]


def tag_of(keyword: str) -> int:
    """The tag of a keyword; those of repeating groups stand for the group 6000.

    Raises:
        ValueError: the data dictionary of this pydicom doesn't know the keyword.
    """
    tag = tag_for_keyword(keyword)
    if tag is None:
        tag = _REPEATING.get(keyword)
    if tag is None:
        raise ValueError(f"unknown keyword {keyword}")
    return tag


def modules(standard: Path) -> dict[str, Any]:
    """The compact table of all IODs: SOP class -> IOD, IOD -> modules with their information entity, levels."""

    def read(name: str) -> Any:  # noqa: ANN401
        return json.loads((standard / name).read_text("utf-8"))

    levels = Levels()
    attributes: dict[str, Any] = read("module_attribute_map.json")
    roots = {
        module: levels.add([(tuple(row["path"]), row["keyword"], row["type"]) for row in rows])
        for module, rows in attributes.items()
    }
    iods: dict[str, list[dict[str, str]]] = read("iod_module_map.json")
    return {
        "source": "DICOM PS3.3 and PS3.4, by way of highdicom (MIT)",
        "sop_classes": read("sop_class_iod_map.json"),
        "iods": {
            iod: [[roots[row["key"]], row["ie"]] for row in rows if row["key"] in roots] for iod, rows in iods.items()
        },
        "levels": levels.written,
    }


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Regenerates the table of what each IOD may hold.")
    parser.add_argument("--standard", type=Path, required=True, metavar="DIR")
    parser.add_argument("--out", type=Path, default=_DATA / "modules.json.gz", metavar="FILE")
    arguments = parser.parse_args()
    table = modules(arguments.standard)
    raw = json.dumps(table, separators=(",", ":")).encode()
    arguments.out.write_bytes(gzip.compress(raw, mtime=0))
    print(f"{len(table['iods'])} IODs, {len(table['levels'])} levels, {arguments.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
