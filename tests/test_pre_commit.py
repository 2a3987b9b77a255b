"""The hook that journals kept with git can ask pre-commit for."""

from __future__ import annotations

import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))


def test_it_has_what_pre_commit_requires():
    assert HOOK["id"] == "negatoscope-lint"
    assert (HOOK["language"], HOOK["types"]) == ("python", ["markdown"])
    assert HOOK["name"] and HOOK["description"]
    assert HOOK["require_serial"] is True


@pytest.mark.native
@pytest.mark.parametrize(
    ("text", "status"),
    [("Le score PI-RADS classe les lésions.\n", 0), ("Patiente Jeanne LAVIGNE, née le 12/03/1957.\n", 1)],
)
def test_its_entry_refuses_what_names_a_patient(tmp_path, text, status):
    command, *arguments = shlex.split(HOOK["entry"])
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert command in project["scripts"]  # what pre-commit installs is what the entry calls
    (tmp_path / "un cas.md").write_text(text, "utf-8")
    program = Path(sys.executable).with_name(command)
    done = subprocess.run([program, *arguments, "un cas.md"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (status, "")
    assert "LAVIGNE" not in done.stdout
    assert ("un cas.md:1:10: SEC121" in done.stdout) is bool(status)
