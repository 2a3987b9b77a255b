"""What a copy holds, for pages: series with their slices in order, pictures, texts. No value is in it."""

from __future__ import annotations

import io
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import pydicom
from PIL import Image

from negatoscope.gate.case import Kind

if TYPE_CHECKING:
    from pathlib import Path

    from negatoscope.gate.reports import Report, ReportItem

_TAGS = (
    "Modality",
    "SeriesNumber",
    "InstanceNumber",
    "NumberOfFrames",
    "Rows",
    "Columns",
    "ImagePositionPatient",
    "ImageOrientationPatient",
)


@dataclass(frozen=True)
class Content:
    """One file of the copy.

    `series` counts from 1 over the series of the copy, 0 for what is in none; `place` orders the slices of a series;
    `frames`, `rows` and `columns` are 0 where there is no image.
    """

    label: str
    kind: str
    released_as: str
    role: str = ""
    modality: str = ""
    series: int = 0
    place: float = 0.0
    frames: int = 0
    rows: int = 0
    columns: int = 0


def contents_of(report: Report, folder: Path | None) -> list[dict[str, object]]:
    """The files of a copy, slices in the order of their series; nothing when none was written."""
    if folder is None:
        return []
    found = [_content(item, item.released_as, folder) for item in report.items if item.released_as is not None]
    numbers: dict[str, int] = {}
    for one in found:
        if one.kind == Kind.DICOM:
            numbers.setdefault(_series(one), len(numbers) + 1)
    numbered = [_numbered(one, numbers.get(_series(one), 0)) for one in found]
    return [asdict(one) for one in sorted(numbered, key=lambda one: (one.series, one.place))]


def read_contents(rows: list[dict[str, Any]]) -> tuple[Content, ...]:
    """As they were written into the draft's row."""
    return tuple(Content(**row) for row in rows)


def _series(one: Content) -> str:
    return one.released_as.rpartition("/")[0] if one.kind == Kind.DICOM else ""


def _numbered(one: Content, series: int) -> Content:
    return Content(**{**asdict(one), "series": series})


def _content(item: ReportItem, released_as: str, folder: Path) -> Content:
    plain = Content(item.path, item.kind, released_as, item.role or "")
    if item.kind == Kind.DICOM:
        return _slice(plain, folder / released_as)
    if item.kind == Kind.IMAGE:
        with Image.open(io.BytesIO((folder / released_as).read_bytes())) as image:
            return Content(**{**asdict(plain), "frames": 1, "rows": image.height, "columns": image.width})
    return plain


def _slice(plain: Content, path: Path) -> Content:
    header = pydicom.dcmread(path, stop_before_pixels=True, specific_tags=list(_TAGS))
    rows, columns = int(header.get("Rows") or 0), int(header.get("Columns") or 0)
    return Content(
        **{
            **asdict(plain),
            "modality": str(header.get("Modality") or ""),
            "place": _place(header),
            "frames": max(1, int(header.get("NumberOfFrames") or 1)) if rows and columns else 0,
            "rows": rows,
            "columns": columns,
        }
    )


def _place(header: pydicom.Dataset) -> float:
    """Where a slice lies in its series: along the normal of its plane (PS3.3 C.7.6.2.1.1), else its instance number."""
    position, orientation = header.get("ImagePositionPatient"), header.get("ImageOrientationPatient")
    if position is not None and orientation is not None and len(position) == 3 and len(orientation) == 6:
        (a, b, c, d, e, f), (x, y, z) = (float(v) for v in orientation), (float(v) for v in position)
        return round((b * f - c * e) * x + (c * d - a * f) * y + (a * e - b * d) * z, 3)
    return float(header.get("InstanceNumber") or 0)
