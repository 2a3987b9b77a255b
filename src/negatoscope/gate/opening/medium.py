"""The files that a DICOMDIR refers to (PS3.10 8.6), for when the index itself is handed in."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

import pydicom

from negatoscope.gate.quiet import hush

if TYPE_CHECKING:
    from pathlib import Path

_COMPONENT = re.compile(r"[A-Za-z0-9_.\-]{1,64}")
_MOST_COMPONENTS = 8  # PS3.10 8.2
_REFERENCED_FILE_ID = 0x00041500
_RECORDS = 0x00041220


def referenced_files(data: bytes, folder: Path) -> list[Path]:
    """Paths below `folder` that the index names, in its order; what doesn't look like a File ID is left out.

    Args:
        data: the bytes of the DICOMDIR.
        folder: where it lies.

    Raises:
        ValueError: it can't be read as an index.
    """
    paths: dict[Path, None] = {}
    for components in _file_ids(data):
        if len(components) > _MOST_COMPONENTS or not all(_is_component(part) for part in components):
            continue
        path = folder.joinpath(*components)
        small = folder.joinpath(*(part.lower() for part in components))  # a medium mounted without its capitals
        paths.setdefault(small if small.exists() and not path.exists() else path)
    return list(paths)


def _is_component(part: str) -> bool:
    return _COMPONENT.fullmatch(part) is not None and part not in (".", "..")


def _file_ids(data: bytes) -> list[list[str]]:
    hush()
    try:
        dataset: Any = pydicom.dcmread(io.BytesIO(data))  # pyright: ignore[reportUnknownMemberType]
        records: Any = dataset[_RECORDS].value
        return [_texts(record[_REFERENCED_FILE_ID].value) for record in records if _REFERENCED_FILE_ID in record]
    except Exception:  # noqa: BLE001 - whatever a hostile index makes pydicom raise, its text may hold a value
        raise ValueError("the index can't be read") from None


def _texts(value: Any) -> list[str]:  # noqa: ANN401 - as pydicom gives it: one text, several or none
    if value is None:
        return []
    return [value] if isinstance(value, str) else [str(part) for part in value]
