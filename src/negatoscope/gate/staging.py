"""Writing a release whole or not at all.

The copy grows in a hidden sibling of its destination, of mode 0700, that only ever holds remedied bytes, and is renamed
at the end. A process that is killed leaves such a sibling behind; the next run sweeps it. A lock file that its owner
holds open tells a living one from a dead one.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import sys
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator

_PREFIX = ".negatoscope-"
_LOCK = ".lock"
_GRACE_SECONDS = 60


class StagingError(Exception):
    """The release can't be written there; the message is one sentence."""


def _lock(file: IO[bytes]) -> bool:
    """Whether the lock could be taken, without waiting."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 (exists on Windows only)

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 (doesn't exist on Windows)

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def sweep(parent: Path) -> None:
    """Remove what killed runs left in a folder."""
    for left in parent.glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            if left.is_symlink() or not left.is_dir():
                continue
            lock = left / _LOCK
            if not lock.exists():
                if time.time() - left.stat().st_mtime > _GRACE_SECONDS:  # one just made hasn't its lock yet
                    shutil.rmtree(left)
                continue
            with lock.open("rb") as file:
                free = _lock(file)
            if free:
                shutil.rmtree(left)


@contextlib.contextmanager
def staging(destination: Path) -> Generator[Path]:
    """A hidden folder beside the destination to write in; it is removed at the end unless `publish` renamed it.

    Raises:
        StagingError: the destination exists, or its folder can't be written.
    """
    if destination.exists() or destination.is_symlink():
        raise StagingError(f"{destination} exists already: give another folder to --out, nothing is overwritten")
    parent = destination.absolute().parent
    try:
        parent.mkdir(parents=True, exist_ok=True)
        sweep(parent)
        stage = parent / f"{_PREFIX}{secrets.token_hex(8)}"
        stage.mkdir(mode=0o700)
        lock = (stage / _LOCK).open("wb")
    except OSError as error:
        raise StagingError(f"{parent} can't be written: {error.strerror}") from None
    try:
        _lock(lock)
        yield stage
    finally:
        lock.close()
        shutil.rmtree(stage, ignore_errors=True)


def write_file(path: Path, data: bytes) -> None:
    """Write one file of the release and make sure that it reached the disk."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(data)


def publish(stage: Path, destination: Path) -> None:
    """Give the finished copy its name, in one step.

    Raises:
        StagingError: somebody else made the destination meanwhile, or the disk refused.
    """
    try:
        _sync(stage)
        (stage / _LOCK).unlink(missing_ok=True)
        if destination.exists():
            raise StagingError(f"{destination} exists already: give another folder to --out, nothing is overwritten")
        stage.rename(destination)
        _sync_folder(destination.absolute().parent)
    except OSError as error:
        raise StagingError(f"{destination} can't be written: {error.strerror}") from None


def _sync(stage: Path) -> None:
    for folder, _, names in os.walk(stage):
        for name in names:
            with (Path(folder) / name).open("rb") as file:
                os.fsync(file.fileno())
        _sync_folder(Path(folder))


def _sync_folder(folder: Path) -> None:
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
