"""SciPy's filters of grids. They carry no types: whoever takes a result states its type."""

from __future__ import annotations

import importlib
from typing import Any

ndimage: Any = importlib.import_module("scipy.ndimage")
"""Filters, morphology and interpolation in three dimensions (`scipy.ndimage`)."""
