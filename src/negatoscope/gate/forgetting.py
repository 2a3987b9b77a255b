"""Clearing a process of what its caches know of a patient, while the models and tables that cost time stay."""

from __future__ import annotations

import functools
import gc
import inspect
import sys
from collections.abc import Callable
from typing import Any, TypeVar

_F = TypeVar("_F", bound=Callable[..., Any])
_PACKAGE = "negatoscope.gate"
_CACHE: Any = type(functools.cache(lambda: None))


def table(function: _F) -> _F:
    """A cache for a function that reads tables, by their name: it holds nothing of a case, and stays."""
    cached: Any = functools.cache(function)
    cached.holds_tables = True
    return cached


def forget_values() -> None:
    """Empties every cache of the gate that is filled by what it is asked: words, dates and values of a case.

    Caches of functions without arguments, and those of `table`, hold tables and models, nothing of a case: they stay.
    """
    for name, module in list(sys.modules.items()):
        if name == _PACKAGE or name.startswith(f"{_PACKAGE}."):
            for found in list(vars(module).values()):
                holds_values = isinstance(found, _CACHE) and not getattr(found, "holds_tables", False)
                if holds_values and inspect.signature(found).parameters:
                    found.cache_clear()
    gc.collect()
