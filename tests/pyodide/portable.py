"""Which tests are those of the portable core, and can run where only the standard library and pydicom exist.

The core is what `pyproject.toml` says in import-linter's contract "The portable core runs in a browser"; nothing here
repeats that list. A test module that imports something the contract forbids, or that a browser doesn't have, is left to
CPython.
"""

from __future__ import annotations

import ast
import sys
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOOLS = frozenset({"hypothesis", "negatoscope", "pydicom", "pytest"})
"""What is installed in Pyodide for the tests (requirements/pyodide.txt), and the project."""

PROCESSES = frozenset({"concurrent", "multiprocessing", "resource", "subprocess"})
"""Of the standard library, what does nothing in a browser."""

CONTRACT = "The portable core runs in a browser"


@dataclass(frozen=True)
class Core:
    """The modules of the portable core, and what they may not import."""

    modules: tuple[str, ...]
    forbidden: tuple[str, ...]


def read_core(root: Path) -> Core:
    """The portable core as the contract in `pyproject.toml` has it."""
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    contract = next(contract for contract in contracts if contract["name"] == CONTRACT)
    return Core(tuple(contract["source_modules"]), tuple(contract["forbidden_modules"]))


def portable_tests(root: Path) -> list[Path]:
    """The test files of the core that import nothing forbidden, directly or through a module of tests."""
    core = read_core(root)
    found = {path for module in core.modules for path in _tests_of(root, module)}
    return sorted(path for path in found if not _imports_any(root, path, core.forbidden, set()))


def _tests_of(root: Path, module: str) -> Iterator[Path]:
    """`negatoscope.gate.dicom` is tested by tests/gate/dicom/**, `negatoscope.gate.case` by tests/gate/test_case.py."""
    mirror = (root / "tests").joinpath(*module.split(".")[1:])
    yield from mirror.rglob("test_*.py")
    single = mirror.with_name(f"test_{mirror.name}.py")
    if single.exists():
        yield single


def _imports_any(root: Path, path: Path, forbidden: tuple[str, ...], seen: set[Path]) -> bool:
    seen.add(path)
    for name in _imported(path):
        if any(name == one or name.startswith(f"{one}.") for one in forbidden):
            return True
        top = name.split(".")[0]
        helper = (root / "tests").joinpath(*name.split(".")).with_suffix(".py")
        if top in PROCESSES or not (top in TOOLS or top in sys.stdlib_module_names or (root / "tests" / top).exists()):
            return True
        if helper.exists() and helper not in seen and _imports_any(root, helper, forbidden, seen):
            return True
    return False


def _imported(path: Path) -> Iterator[str]:
    """The full names that a module imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
