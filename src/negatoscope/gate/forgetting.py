"""Clearing a process of what its caches know of a patient, while the models and tables that cost time stay."""

from __future__ import annotations

import functools
import gc
import inspect
import sys
from typing import Any

_PACKAGE = "negatoscope.gate"
_CACHE: Any = type(functools.cache(lambda: None))


def forget_values() -> None:
    """Empties every cache of the gate that is filled by what it is asked: words, dates and values of a case.

    Caches of functions without arguments hold tables and models, nothing of a case: they stay.
    """
    for name, module in list(sys.modules.items()):
        if name == _PACKAGE or name.startswith(f"{_PACKAGE}."):
            for found in list(vars(module).values()):
                if isinstance(found, _CACHE) and inspect.signature(found).parameters:
                    found.cache_clear()
    gc.collect()
