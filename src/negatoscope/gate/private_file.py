"""Small secrets on disk: made whole, readable by their owner only."""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING, ClassVar

from negatoscope.gate.spoken_error import SpokenError

if TYPE_CHECKING:
    from pathlib import Path

_MAX_BYTES = 4096


class PrivateFileError(SpokenError):
    """The file is not fit for a secret; the message says why."""

    SENTENCES: ClassVar[dict[str, dict[str, str]]] = {
        "others": {
            "fr": "d’autres peuvent le lire (faire : chmod 600 {path})",
            "en": "others can read it (do: chmod 600 {path})",
        },
        "too-long": {"fr": "il est trop long pour une clé", "en": "it is too long to be a key"},
    }


def write_private(path: Path, data: bytes, *, replaces: bool = False) -> None:
    """Write a new file of mode 0600; its folder is made with mode 0700. One that is there is replaced only if asked.

    Raises:
        FileExistsError: there is one already and it isn't to be replaced; it is left alone.
        OSError: the place can't be written.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}-{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if replaces:
            draft.replace(path)
        elif sys.platform == "win32":
            draft.rename(path)  # refuses to overwrite on Windows
        else:
            path.hardlink_to(draft)  # refuses to overwrite elsewhere, where rename would not
    finally:
        draft.unlink(missing_ok=True)


def read_private(path: Path, most: int = _MAX_BYTES) -> bytes:
    """The content of a secret file of at most so many bytes.

    Raises:
        PrivateFileError: others can read it, or it is too long to be a secret of ours.
        OSError: it can't be read.
    """
    status = path.stat()
    if sys.platform != "win32" and stat.S_IMODE(status.st_mode) & 0o077:
        raise PrivateFileError("others", path=str(path))
    if status.st_size > most:
        raise PrivateFileError("too-long")
    return path.read_bytes()
