"""Where originals lie, as a dossier writes it down: paths below its own folder are kept relative to it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from negatoscope.gate.opening.sources import FileSource, MemberSource

_FIELDS = ("start", "compressed", "size", "checksum", "deflated")


def as_object(source: object, folder: Path) -> dict[str, Any] | None:
    """A source in JSON; None for a text that was typed, which the dossier leaves to whoever keeps it."""
    if isinstance(source, FileSource):
        path = source.path
        relative = path.relative_to(folder) if path.is_relative_to(folder) else path
        return {"file": relative.as_posix(), "size": source.size, "modified": source.modified}
    if isinstance(source, MemberSource):
        return {"in": as_object(source.archive, folder), **{name: getattr(source, name) for name in _FIELDS}}
    return None


def from_object(written: object, folder: Path) -> FileSource | MemberSource:
    """A source as it was.

    Raises:
        KeyError, TypeError, ValueError: it isn't one.
    """
    fields = cast("dict[str, Any]", written)
    if "file" in fields:
        return FileSource(folder / Path(str(fields["file"])), int(fields["size"]), int(fields["modified"]))
    archive = from_object(fields["in"], folder)
    start, compressed, size, checksum = (int(fields[name]) for name in _FIELDS[:4])
    return MemberSource(archive, start, compressed, size, checksum, bool(fields["deflated"]))
