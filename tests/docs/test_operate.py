"""docs/operate.md names every setting that the code reads, and none that it doesn't."""

from __future__ import annotations

import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "operate.md").read_text(encoding="utf-8")
_READ = re.compile(r"""environment\.(?:text|flag|number)\(\s*"([A-Z_]+)\"""")
_NAMED = re.compile(r"""["'](NEGATOSCOPE_[A-Z_]+|DATABASE_URL)["']""")
_ROW = re.compile(r"^\| `([A-Z_]+)` \|", re.M)


def read_by_the_code() -> set[str]:
    found = {"DATABASE_URL"}  # read by dj-database-url
    for path in (ROOT / "src").rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        found |= {f"NEGATOSCOPE_{name}" for name in _READ.findall(source)} | set(_NAMED.findall(source))
    return found


def test_every_setting_is_in_the_table():
    assert read_by_the_code() - set(_ROW.findall(PAGE)) == set()


def test_the_table_names_no_setting_that_nothing_reads():
    assert set(_ROW.findall(PAGE)) - read_by_the_code() == set()


def test_the_examples_of_json_are_json():
    blocks = re.findall(r"^```json\n(.*?)^```$", PAGE, re.M | re.S)
    assert [set(json.loads(block)) for block in blocks] == [{"healthy", "parts"}, {"error"}]


def test_every_part_of_the_health_is_in_the_example():
    from negatoscope.site.health import QUEUES

    for queue in QUEUES:
        assert f"worker-{queue}" in PAGE
