"""The key image of a series and its alternative text are one thing: a text whose role says which picture it is of.

`alt-dicom-3` is the first frame of dicom 3, `alt-dicom-3-7` its seventh, `alt-image-2` picture 2,
`alt-pdf-1-3` the third page of document 1, `alt-video-1-41` the 41st frame of video 1.
"""

from __future__ import annotations

import re

_ROLE = re.compile(r"alt-(dicom|image|pdf|video)-([0-9]{1,9})(?:-([0-9]{1,9}))?")


def role_of(item: str, frame: int = 0) -> str:
    """The role of the alternative text of a picture; `item` as in the report, `frame` counted from 0."""
    return f"alt-{item.replace(' ', '-')}" + (f"-{frame + 1}" if frame else "")


def picture_of(role: str) -> tuple[str, int] | None:
    """The item and the frame that a role is of; None when it is no role of an alternative text."""
    match = _ROLE.fullmatch(role)
    if match is None:
        return None
    return f"{match[1]} {match[2]}", max(0, int(match[3] or 1) - 1)
