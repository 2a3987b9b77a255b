"""The portable core as an archive for browsers: it holds what it needs, and the same each time."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

from negatoscope.site.writing import core

ROOT = Path(__file__).resolve().parents[3]

# In a Python without site-packages, which has nothing of the project but the archive.
_READ = """
import json, sys
sys.path.insert(0, sys.argv[1])
from negatoscope.gate.first_reading import Question, answer
print(json.dumps(answer(sys.argv[2], Question())))
"""


def contract() -> dict:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    return next(each for each in contracts if each["name"] == "The portable core runs in a browser")


def test_the_archive_alone_reads_a_text(tmp_path):
    path = core.write(tmp_path)
    folder = tmp_path / "unpacked"
    zipfile.ZipFile(path).extractall(folder)
    text = "Vu avec Mme Ornella Marchetti."
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _READ, str(folder), text], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    (finding,) = json.loads(done.stdout)["findings"]
    assert text[finding["start"] : finding["end"]] == "Ornella Marchetti"


def test_all_that_is_in_it_belongs_to_the_portable_core():
    portable = (*contract()["source_modules"], "negatoscope", "negatoscope.gate")
    rooms = {".".join(name.split(".")[:3]) for name in core.modules()}
    assert rooms <= set(portable)


def test_what_only_the_type_checker_imports_is_not_in_it():
    assert "negatoscope.gate.dicom" not in core.modules()
    assert "negatoscope.gate.prose.sweep" in core.modules()


def test_a_rule_that_a_registry_finds_is_in_it_and_so_are_the_lists():
    names = {path.name for path in core.files()}
    assert {"registry.py", "testimonial.py", "eponyms.txt", "words.txt.gz"} <= names


def test_it_is_the_same_to_the_byte_each_time():
    assert core.archive() == core.archive()


def test_it_lies_under_its_hash_and_an_older_one_goes(tmp_path):
    old = tmp_path / "core-0123456789abcdef.zip"
    old.write_bytes(b"")
    core.write.cache_clear()
    path = core.write(tmp_path)
    core.write.cache_clear()
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
