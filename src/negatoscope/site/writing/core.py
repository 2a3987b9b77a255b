"""The portable core as one archive, for browsers: what `gate.first_reading` imports, and the lists that it reads.

It is made from the installed package when the site starts, under a name that is the hash of what is in it: a browser
keeps it for as long as it likes, and reads with the very rules of the server that gave it.
"""

from __future__ import annotations

import ast
import hashlib
import io
import zipfile
from functools import cache
from pathlib import Path

import negatoscope

ENTRY = "negatoscope.gate.first_reading"
_ROOT = Path(negatoscope.__file__).resolve().parent.parent
_SUFFIXES = frozenset({".py", ".txt", ".gz", ".json"})
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # of every file in the archive: the same files give the same archive


def modules(entry: str = ENTRY) -> dict[str, Path]:
    """The entry and all of ours that it imports, directly or not: name -> file. Imports for the type checker aside."""
    found: dict[str, Path] = {}
    waiting = [entry]
    while waiting:
        name = waiting.pop()
        path = _file_of(name)
        if name in found or path is None:
            continue
        found[name] = path
        waiting += [name.rpartition(".")[0], *_imported(ast.parse(path.read_bytes()))]
    return dict(sorted(found.items()))


def files(entry: str = ENTRY) -> list[Path]:
    """The modules, and all that lies in the same rooms: their lists, and what a registry finds by looking there."""
    code = modules(entry)
    rooms = {_ROOT.joinpath(*name.split(".")[:3]) for name in code if name.count(".") > 1}
    inside = {path for room in rooms if room.is_dir() for path in room.rglob("*") if path.suffix in _SUFFIXES}
    return sorted({*code.values(), *inside})


def archive(entry: str = ENTRY) -> bytes:
    """The archive, the same to the byte each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
        for path in files(entry):
            name = path.relative_to(_ROOT).as_posix()
            packed = zipfile.ZIP_STORED if path.suffix == ".gz" else zipfile.ZIP_DEFLATED
            written.writestr(zipfile.ZipInfo(name, _LONG_AGO), path.read_bytes(), packed)
    return out.getvalue()


@cache
def write(folder: Path) -> Path:
    """Put the archive into a folder, alone, under its hash; where it is.

    Raises:
        OSError: the disk refuses.
    """
    data = archive()
    path = folder / f"core-{hashlib.sha256(data).hexdigest()[:16]}.zip"
    if not path.exists():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        growing = path.with_suffix(".new")
        growing.write_bytes(data)
        growing.replace(path)
    for other in folder.glob("core-*.zip"):
        if other != path:
            other.unlink(missing_ok=True)
    return path


def _imported(tree: ast.AST) -> list[str]:
    """The full names that a module can import when it runs."""
    names: list[str] = []
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            waiting += node.orelse
            continue
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        waiting += ast.iter_child_nodes(node)
    return names


def _file_of(module: str) -> Path | None:
    """The file of a module of ours; None for another's, or for what is no module."""
    if module.partition(".")[0] != "negatoscope":
        return None
    place = _ROOT.joinpath(*module.split("."))
    return next((path for path in (place / "__init__.py", place.with_suffix(".py")) if path.exists()), None)
