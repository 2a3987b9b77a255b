"""What a browser is given to read a text by itself: Pyodide and the portable core, from this site alone.

Both lie below /static/pyodide/ under names that change with what is in them, so that a browser fetches each once.
Only a node that takes no originals serves them; the others read on the server.
"""

from __future__ import annotations

import hashlib
from functools import cache
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage
from django.templatetags.static import static

from negatoscope.site import security
from negatoscope.site.writing import core

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

PREFIX = "pyodide"
"""Below /static/."""
FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide-lock.json", "python_stdlib.zip")


def is_here() -> bool:
    """Whether Pyodide is installed."""
    return all((settings.PYODIDE / name).is_file() for name in FILES)


def addresses() -> dict[str, str]:
    """Where a page finds the worker, Pyodide's folder and the core."""
    return {
        "worker": static(security.WORKER),
        "pyodide": static(f"{_folder(settings.PYODIDE)}/"),
        "core": static(f"{PREFIX}/{core.write(settings.BROWSER).name}"),
    }


class Finder(BaseFinder):
    """Finds the files among the static ones."""

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, FileSystemStorage]]:
        """Each file, with the storage in which it lies."""
        if settings.QUARANTINE or not is_here():
            return
        pyodide = _storage(settings.PYODIDE, _folder(settings.PYODIDE))
        yield from ((name, pyodide) for name in FILES)
        yield core.write(settings.BROWSER).name, _storage(settings.BROWSER, PREFIX)

    def find(self, path: str, find_all: bool = False, **_: object) -> list[str] | str:
        """The file of an address below /static/."""
        found = [
            storage.path(name)
            for name, storage in self.list(None)
            if path == f"{storage.prefix}/{name}"  # type: ignore[attr-defined]
        ]
        return found if find_all else (found[0] if found else [])


def _storage(folder: Path, prefix: str) -> FileSystemStorage:
    storage = FileSystemStorage(location=folder)
    storage.prefix = prefix  # type: ignore[attr-defined]  (as Django's own finders say where files are served)
    return storage


@cache
def _folder(pyodide: Path) -> str:
    """Where Pyodide's files are served: a name that changes with them."""
    digest = hashlib.sha256()
    for name in FILES:
        digest.update(hashlib.sha256((pyodide / name).read_bytes()).digest())
    return f"{PREFIX}/{digest.hexdigest()[:16]}"
