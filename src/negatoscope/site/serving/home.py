"""The folders of a node: only their owner reads them, and temporary files lie inside the quarantine."""

from __future__ import annotations

import os
import shutil
import tempfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_OURS = frozenset({"node.key", "secret.key", "site.sqlite3", "serve.lock"})
RUN = "run"
MAIL = "mail"


class HomeError(Exception):
    """The folder can't be used. `key` names the sentence that says why (`cli.language`)."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def prepare_home(home: Path) -> None:
    """Make the node's folder, or close it to others when it is ours.

    Raises:
        HomeError: it can't be made, or it is a folder of something else that others can read.
    """
    os.umask(0o077)
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        if home.stat().st_mode & 0o077:
            names = {entry.name for entry in home.iterdir()}
            if names and not names & _OURS:
                raise HomeError("home-open")
            home.chmod(0o700)
    except OSError:
        raise HomeError("home-unfit") from None


def prepare_folders(home: Path, intake: Path, *others: Path) -> Path:
    """Make the folders inside, empty the temporary one of what a killed server left, and return its path.

    Raises:
        HomeError: one can't be made.
    """
    temporary = intake / "tmp"
    try:
        shutil.rmtree(temporary, ignore_errors=True)
        for folder in (intake, temporary, home / RUN, home / MAIL, *others):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.chmod(0o700)
    except OSError:
        raise HomeError("home-unfit") from None
    return temporary


def use_temporary(folder: Path) -> None:
    """Make this process and those it starts put temporary files there.

    Django under ASGI spools the body of each request with `tempfile` before any upload handler runs: in the system's
    folder, originals would lie outside the quarantine.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.environ["TMPDIR"] = str(folder)
    tempfile.tempdir = str(folder)
