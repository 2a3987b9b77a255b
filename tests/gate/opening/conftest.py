"""The fixture of the tests of opening."""

from __future__ import annotations

import pytest

from negatoscope.gate.opening import open_case
from negatoscope.gate.policy import Limits


@pytest.fixture
def opened(tmp_path):
    """Writes name -> bytes into a folder and opens it."""

    def write_and_open(files, limits=None):
        folder = tmp_path / "input"
        for name, data in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return open_case([folder], text=None, limits=limits or Limits())

    return write_and_open
