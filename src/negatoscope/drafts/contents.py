"""What a copy holds, for pages: series with their slices in order, pictures, texts. No value is in it."""

from __future__ import annotations

import io
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

import pydicom
from PIL import Image

from negatoscope.gate.case import Kind
from negatoscope.gate.dicom.heading import Geometry
from negatoscope.gate.dicom.slices import distance, in_order
from negatoscope.gate.opening.sources import MemorySource
from negatoscope.gate.policy import Limits
from negatoscope.gate.recheck.documents import page_sizes
from negatoscope.gate.video.still import measure

if TYPE_CHECKING:
    from collections.abc import Sequence
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
    `number` is the slice's as the gate counts it (`Policy.slices`) while no slice of its series is left out, and the
    order of the films; 0 where it can't be told for sure: a slice without a position, a file of many frames or of none;
    `frames`, `rows` and `columns` are 0 where there is no image. `sizes` are columns and
    rows of each page of a document.
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
    number: int = 0
    sizes: Sequence[Sequence[int]] = ()

    def size(self, frame: int) -> tuple[int, int]:
        """Columns and rows of one frame."""
        columns, rows = self.sizes[frame] if self.sizes else (self.columns, self.rows)
        return columns, rows


def contents_of(report: Report, folder: Path | None) -> list[dict[str, object]]:
    """The files of a copy, slices in the order of their series; nothing when none was written."""
    if folder is None:
        return []
    found = [_content(item, item.released_as, folder) for item in report.items if item.released_as is not None]
    numbers: dict[str, int] = {}
    for one, _ in found:
        if one.kind == Kind.DICOM:
            numbers.setdefault(_series(one), len(numbers) + 1)
    counted = _counted(found)
    placed = [replace(one, series=numbers.get(_series(one), 0), number=counted.get(one.label, 0)) for one, _ in found]
    return [asdict(one) for one in sorted(placed, key=lambda one: (one.series, one.number, one.place))]


def read_contents(rows: list[dict[str, Any]]) -> tuple[Content, ...]:
    """As they were written into the draft's row."""
    return tuple(Content(**row) for row in rows)


def _series(one: Content) -> str:
    return one.released_as.rpartition("/")[0] if one.kind == Kind.DICOM else ""


def _counted(found: Sequence[tuple[Content, float | None]]) -> dict[str, int]:
    """The numbers of slices by label, of those series in which each file is one slice with a place."""
    series: dict[str, list[tuple[Content, float | None]]] = {}
    for one, where in found:
        if one.kind == Kind.DICOM:
            series.setdefault(_series(one), []).append((one, where))
    return {
        members[index][0].label: number
        for members in series.values()
        if all(one.frames == 1 and where is not None for one, where in members)
        for number, index in enumerate(in_order([where for _, where in members]), 1)
    }


def _content(item: ReportItem, released_as: str, folder: Path) -> tuple[Content, float | None]:
    """The file, and where it lies in its series when its header says so."""
    plain = Content(item.path, item.kind, released_as, item.role or "")
    if item.kind == Kind.DICOM:
        return _slice(plain, folder / released_as)
    if item.kind == Kind.IMAGE:
        with Image.open(io.BytesIO((folder / released_as).read_bytes())) as image:
            return replace(plain, frames=1, rows=image.height, columns=image.width), None
    if item.kind == Kind.PDF:
        sizes = page_sizes((folder / released_as).read_bytes(), Limits())
        return replace(plain, frames=len(sizes), columns=sizes[0][0], rows=sizes[0][1], sizes=sizes), None
    if item.kind == Kind.VIDEO:
        film = measure(MemorySource((folder / released_as).read_bytes()))
        return replace(plain, frames=film.frames, rows=film.rows, columns=film.columns), None
    return plain, None


def _slice(plain: Content, path: Path) -> tuple[Content, float | None]:
    header = pydicom.dcmread(path, stop_before_pixels=True, specific_tags=list(_TAGS))
    rows, columns = int(header.get("Rows") or 0), int(header.get("Columns") or 0)
    where = _where(header)
    content = replace(
        plain,
        modality=str(header.get("Modality") or ""),
        place=float(header.get("InstanceNumber") or 0) if where is None else round(where, 3),
        frames=max(1, int(header.get("NumberOfFrames") or 1)) if rows and columns else 0,
        rows=rows,
        columns=columns,
    )
    return content, where


def _where(header: pydicom.Dataset) -> float | None:
    """Where a slice lies along the normal of its plane (PS3.3 C.7.6.2.1.1), as the gate sees it."""
    position, orientation = header.get("ImagePositionPatient"), header.get("ImageOrientationPatient")
    if position is None or orientation is None or len(position) != 3 or len(orientation) != 6:
        return None
    (x, y, z), (a, b, c, d, e, f) = (float(v) for v in position), (float(v) for v in orientation)
    return distance(Geometry(position=(x, y, z), orientation=(a, b, c, d, e, f)))
