"""Writing a release whole or not at all.

The copy grows in a hidden sibling of its destination, of mode 0700, that only ever holds remedied bytes, and is renamed
at the end. A process that is killed leaves such a sibling behind; the next run sweeps it. A lock file that its owner
holds open tells a living one from a dead one.
"""

from __future__ import annotations

import contextlib
import errno
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


_REASONS: dict[int, str] = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EROFS: "read-only",
    errno.EACCES: "not-allowed",
    errno.EPERM: "not-allowed",
    errno.EEXIST: "not-a-folder",
    errno.ENOTDIR: "not-a-folder",
}
_SENTENCES: dict[str, dict[str, str]] = {
    "exists": {
        "fr": "{path} existe déjà : donner un autre dossier à --out, rien n’est écrasé.",
        "en": "{path} exists already: give another folder to --out, nothing is overwritten.",
    },
    "disk-full": {
        "fr": "{path} : il n’y a plus de place sur le disque. Rien n’a été écrit.",
        "en": "{path}: there is no space left on the disk. Nothing was written.",
    },
    "read-only": {
        "fr": "{path} est sur un disque en lecture seule. Rien n’a été écrit.",
        "en": "{path} is on a read-only disk. Nothing was written.",
    },
    "not-allowed": {
        "fr": "{path} : ce compte n’a pas le droit d’y écrire. Rien n’a été écrit.",
        "en": "{path}: this account may not write there. Nothing was written.",
    },
    "not-a-folder": {
        "fr": "{path} n’est pas un dossier. Rien n’a été écrit.",
        "en": "{path} is not a folder. Nothing was written.",
    },
    "disk": {
        "fr": "{path} : le disque a refusé l’écriture. Rien n’a été écrit.",
        "en": "{path}: the disk refused to write. Nothing was written.",
    },
}


class StagingError(Exception):
    """The release can't be written there. `reason` says why, in the words of `sentence`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    @classmethod
    def of(cls, error: OSError) -> StagingError:
        """What an error of the system means for the release; a system's own text can hold a path, so it stays out."""
        return cls(_REASONS.get(error.errno or 0, "disk"))

    def sentence(self, lang: str, path: Path) -> str:
        """One sentence about the place `path`, in `fr` or `en`."""
        return _SENTENCES[self.reason][lang].format(path=path)


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
        raise StagingError("exists")
    parent = destination.absolute().parent
    try:
        parent.mkdir(parents=True, exist_ok=True)
        sweep(parent)
        stage = parent / f"{_PREFIX}{secrets.token_hex(8)}"
        stage.mkdir(mode=0o700)
        lock = (stage / _LOCK).open("wb")
    except OSError as error:
        raise StagingError.of(error) from None
    try:
        _lock(lock)
        yield stage
    finally:
        lock.close()
        shutil.rmtree(stage, ignore_errors=True)


def write_file(path: Path, data: bytes) -> None:
    """Write one file of the release; `publish` makes sure that it reached the disk.

    Raises:
        StagingError: the disk is full or refuses.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.write(data)
    except OSError as error:
        raise StagingError.of(error) from None


def publish(stage: Path, destination: Path) -> None:
    """Give the finished copy its name, in one step.

    Raises:
        StagingError: somebody else made the destination meanwhile, or the disk refused.
    """
    try:
        _sync(stage)
        (stage / _LOCK).unlink(missing_ok=True)
        if destination.exists():
            raise StagingError("exists")
        stage.rename(destination)
        _sync_folder(destination.absolute().parent)
    except OSError as error:
        raise StagingError.of(error) from None


def _sync(stage: Path) -> None:
    """Every file that is new. One with another link is of an earlier release, and reached the disk with it."""
    for folder, _, names in os.walk(stage):
        for name in names:
            path = Path(folder) / name
            if path.stat().st_nlink > 1:
                continue
            with path.open("rb") as file:
                os.fsync(file.fileno())
        _sync_folder(Path(folder))


def _sync_folder(folder: Path) -> None:
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
