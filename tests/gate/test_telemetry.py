"""The engines that read the images report to nobody: ONNX Runtime does, unless it is told not to."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.native
def test_the_readers_of_text_leave_nothing_in_the_cache_of_the_user_and_keep_no_database_open(tmp_path: Path) -> None:
    program = (
        "import os, negatoscope.gate, onnxruntime\n"
        "from importlib.resources import files\n"
        "model = next(one for one in (files('rapidocr_onnxruntime') / 'models').iterdir() if 'rec' in one.name)\n"
        "onnxruntime.InferenceSession(str(model))\n"
        "links = '/proc/self/fd'\n"
        "if os.path.isdir(links):\n"
        "    print([os.readlink(f'{links}/{one}') for one in os.listdir(links) if os.path.exists(f'{links}/{one}')])\n"
    )
    places = {name: str(tmp_path / name) for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME")}
    for place in places.values():
        Path(place).mkdir()
    environment = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    done = subprocess.run(
        [sys.executable, "-c", program], env={**environment, **places}, capture_output=True, text=True, check=True
    )
    assert ".db" not in done.stdout
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
