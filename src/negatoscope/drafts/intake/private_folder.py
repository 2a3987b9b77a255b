"""Small files of a draft in the quarantine: readable by the node only, written whole or not at all."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import shutil
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


def make(folder: Path) -> None:
    """Make a folder of mode 0700, and those above it that are missing.

    Raises:
        OSError: the disk refuses.
    """
    if folder.is_dir():
        return
    make(folder.parent)  # `parents=True` would make those with the mode that the system prefers
    folder.mkdir(mode=0o700, exist_ok=True)


def write(path: Path, data: bytes) -> None:
    """Put a file in the place of the one that was there, in one step.

    Raises:
        OSError: the disk is full or refuses; the old file is still there.
    """
    make(path.parent)
    growing = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(growing, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(data)
        growing.replace(path)
    finally:
        growing.unlink(missing_ok=True)


def write_json(path: Path, content: object) -> None:
    """`write`, of JSON. A text that UTF-8 can't hold (a lone surrogate) is escaped.

    Raises:
        OSError: as `write`.
    """
    write(path, json.dumps(content).encode("ascii"))


def read_json(path: Path, otherwise: Any) -> Any:  # noqa: ANN401 (as JSON is)
    """What the file holds; `otherwise` when there is none."""
    try:
        return json.loads(path.read_bytes())
    except FileNotFoundError:
        return otherwise


def destroy(folder: Path) -> bool:
    """Unlink a folder with all it holds; whether something was there.

    The blocks are freed, not overwritten: neither an SSD nor a journal would honour that. docs/operate.md asks for an
    encrypted or memory-backed volume. The folder first gets another name, so that nobody finds half of it.

    Raises:
        OSError: something of it could not be removed.
    """
    doomed = folder.with_name(f".doomed-{secrets.token_hex(8)}")
    try:
        folder.rename(doomed)
    except FileNotFoundError:
        return False
    shutil.rmtree(doomed)
    return True


def destroy_remains(parent: Path) -> None:
    """Remove what a killed process left half destroyed."""
    for doomed in parent.glob(".doomed-*"):
        with contextlib.suppress(FileNotFoundError):
            shutil.rmtree(doomed)
