"""What `make setup` starts from: lists without registry addresses, whole, and in one place each."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LISTS = sorted((ROOT / "requirements").glob("*.txt"))


def test_the_lock_of_npm_names_no_registry_and_pins_by_hash():
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: each for name, each in lock["packages"].items() if name}
    assert packages
    assert [name for name, each in packages.items() if "resolved" in each or "integrity" not in each] == []
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    assert lock["packages"][""]["devDependencies"] == wanted


@pytest.mark.parametrize("path", [path for path in LISTS if path.name != "overrides.txt"], ids=lambda path: path.stem)
def test_the_lists_of_python_packages_name_no_index_and_pin_by_hash(path):
    text = path.read_text(encoding="utf-8")
    assert "://" not in re.sub(r"^\s*#.*$", "", text, flags=re.M)
    pinned = re.findall(r"^([\w.\[\]-]+)==", text, flags=re.M)
    assert pinned
    assert text.count("--hash=sha256:") >= len(pinned)


def test_the_debian_packages_of_the_tests_are_listed():
    listed = (ROOT / "debian-packages.txt").read_text(encoding="utf-8").split()
    assert {"chromium", "gettext", "tesseract-ocr"} <= set(listed)
