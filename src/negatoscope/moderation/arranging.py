"""The order in which the pictures of a release are shown: series, slices in each, the key picture of each."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydicom import dcmread
from pydicom.errors import InvalidDicomError
from pydicom.uid import DeflatedExplicitVRLittleEndian

from negatoscope.drafts.alternatives import picture_of
from negatoscope.gate.case import Kind
from negatoscope.gate.media import MediaError
from negatoscope.gate.opening.sources import MemorySource
from negatoscope.gate.policy import Limits
from negatoscope.gate.recheck.documents import HiddenError, page_sizes
from negatoscope.gate.video.still import measure

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from pydicom import Dataset

_PICTURES = (".png", ".jpg")
_AROUND = 4  # small pictures on either side of the key picture, for cards


@dataclass(frozen=True)
class Shown:
    """One picture that will be shown. `is_key` in its series; `on_card` when a card may scroll to it.

    `alt` is the role of its alternative text, "" when it has none.
    """

    source: str
    kind: Kind
    frame: int
    series: int
    is_key: bool = False
    on_card: bool = False
    alt: str = ""


@dataclass(frozen=True)
class _Slice:
    """What places a DICOM file in its series."""

    path: str
    series: tuple[int, str]
    frames: int
    number: int
    position: float


def arrange(folder: Path, paths: Sequence[str], roles: Collection[str]) -> tuple[Shown, ...]:
    """All the pictures of a release in the order of showing: DICOM series by their number, pictures, documents,
    one frame of each video.

    Files without pixels, such as structured reports, are not among them. `roles` are those of the texts: the key
    picture of a series is the one that the author has described, else the middle one.
    """
    slices = [found for path in paths if path.endswith(".dcm") if (found := _read(folder, path)) is not None]
    stacks: list[list[tuple[str, Kind, int]]] = []
    for key in sorted({one.series for one in slices}):
        stack = _in_order([one for one in slices if one.series == key])
        stacks.append([(one.path, Kind.DICOM, frame) for one in stack for frame in range(one.frames)])
    pictures = sorted((path for path in paths if path.endswith(_PICTURES)), key=_picture_number)
    stacks.extend([(path, Kind.IMAGE, 0)] for path in pictures)
    documents = sorted((path for path in paths if path.endswith(".pdf")), key=_picture_number)
    stacks.extend([(path, Kind.PDF, page) for page in range(_pages(folder / path))] for path in documents)
    described = _described(folder, roles)
    videos = sorted((path for path in paths if path.endswith(".mp4")), key=_picture_number)
    stacks.extend([(path, Kind.VIDEO, _still(folder / path, path, described))] for path in videos)
    return tuple(shown for number, stack in enumerate(stacks, 1) for shown in _shown(stack, number, described))


def _pages(path: Path) -> int:
    """How many pages a document has; none where it isn't one of ours, which publishing refuses elsewhere."""
    try:
        return len(page_sizes(path.read_bytes(), Limits()))
    except (OSError, HiddenError):
        return 0


def _still(path: Path, name: str, described: Mapping[tuple[str, int], str]) -> int:
    """The frame that stands for a video: the one that its author has described, else the middle one."""
    chosen = [frame for source, frame in described if source == name]
    try:
        return chosen[0] if chosen else measure(MemorySource(path.read_bytes())).frames // 2
    except (OSError, MediaError):
        return 0


def _described(folder: Path, roles: Collection[str]) -> dict[tuple[str, int], str]:
    """Path inside the release and frame -> role of its alternative text, by the names that the report gives."""
    try:
        report = json.loads((folder / "report.json").read_bytes())
        paths = {item["path"]: item["released_as"] for item in report["items"]}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    pictures = {role: picture_of(role) for role in roles}
    return {(paths[of[0]], of[1]): role for role, of in pictures.items() if of is not None and paths.get(of[0])}


def _shown(stack: list[tuple[str, Kind, int]], number: int, described: dict[tuple[str, int], str]) -> list[Shown]:
    alts = [described.get((source, frame), "") for source, _, frame in stack]
    key = next((index for index, alt in enumerate(alts) if alt), len(stack) // 2)
    return [
        Shown(source, kind, frame, number, index == key, number == 1 and abs(index - key) <= _AROUND, alts[index])
        for index, (source, kind, frame) in enumerate(stack)
    ]


def _read(folder: Path, path: str) -> _Slice | None:
    try:
        with (folder / path).open("rb") as file:
            header = dcmread(file, stop_before_pixels=True)
            has_more = bool(file.read(1))  # it stops where the pixel data begin
    except (InvalidDicomError, OSError):
        return None
    is_deflated = header.file_meta.get("TransferSyntaxUID") == DeflatedExplicitVRLittleEndian  # read to its end
    if "Rows" not in header or not (has_more or is_deflated):
        return None
    series = _number(header, "SeriesNumber"), str(header.get("SeriesInstanceUID", ""))
    frames = max(1, _number(header, "NumberOfFrames"))
    return _Slice(path, series, frames, _number(header, "InstanceNumber"), _position(header))


def _number(header: Dataset, keyword: str) -> int:
    try:
        return int(header.get(keyword) or 0)
    except (TypeError, ValueError):
        return 0


def _position(header: Dataset) -> float:
    """How far along the normal of the slices (PS3.3 C.7.6.2.1.1); 0 where the header doesn't say."""
    try:
        row, column = (
            [float(v) for v in header.ImageOrientationPatient[:3]],
            [float(v) for v in header.ImageOrientationPatient[3:]],
        )
        at = [float(v) for v in header.ImagePositionPatient]
    except (AttributeError, TypeError, ValueError):
        return 0.0
    normal = (
        row[1] * column[2] - row[2] * column[1],
        row[2] * column[0] - row[0] * column[2],
        row[0] * column[1] - row[1] * column[0],
    )
    return sum(n * a for n, a in zip(normal, at, strict=False))


def _in_order(slices: list[_Slice]) -> list[_Slice]:
    """By instance number when it tells them apart, as workstations do; else by position."""
    if len({one.number for one in slices}) == len(slices):
        return sorted(slices, key=lambda one: one.number)
    return sorted(slices, key=lambda one: (one.position, one.number, one.path))


def _picture_number(path: str) -> tuple[int, str]:
    stem = path.rsplit("/", 1)[-1].split(".", 1)[0]
    return (int(stem) if stem.isdigit() else 0, path)
