"""Reads the JSON that lies beside this module, plain or gzipped."""

from __future__ import annotations

import gzip
import json
from importlib.resources import files
from typing import Any

FOLDER = "data"


def load(name: str) -> Any:  # noqa: ANN401 - the shape is the caller's to know
    """The content of one data file of the package.

    Args:
        name: file name in `data/`; it ends in `.json` or `.json.gz`.
    """
    raw = files(__package__ or __name__).joinpath(FOLDER, name).read_bytes()
    return json.loads(gzip.decompress(raw) if name.endswith(".gz") else raw)
