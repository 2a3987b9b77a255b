"""What lies beside images without being handed in: litter of operating systems, and the programs of a medium."""

from __future__ import annotations

import re

_LITTER_NAMES = frozenset(
    {".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", ".localized", "icon\ufffd", ".directory"}
)
_LITTER_FOLDERS = frozenset(
    {
        "__macosx",
        ".spotlight-v100",
        ".trashes",
        ".fseventsd",
        ".temporaryitems",
        "$recycle.bin",
        "system volume information",
    }
)
DIRECTORY_CLASS = b"1.2.840.10008.1.3.10"
"""Media Storage Directory Storage: the SOP class of a DICOMDIR."""

_META_CLASS = re.compile(rb"\x02\x00\x02\x00(?:UI..|\x14\x00\x00\x00|\x15\x00\x00\x00)([0-9.]+)[\0 ]?", re.DOTALL)


def is_litter(name: str) -> bool:
    """Whether an operating system left the file there; `name` is a path with "/"."""
    parts = name.casefold().split("/")
    if any(part in _LITTER_FOLDERS for part in parts[:-1]):
        return True
    return parts[-1] in _LITTER_NAMES or parts[-1].startswith("._")


def is_directory(head: bytes) -> bool:
    """Whether the first bytes of a DICOM file are those of a DICOMDIR: by (0002,0002) of its meta information, which
    PS3.10 7.1 wants in explicit VR little endian."""
    if head[128:132] != b"DICM":
        return False
    found = _META_CLASS.search(head, 132)
    return found is not None and found[1] == DIRECTORY_CLASS
