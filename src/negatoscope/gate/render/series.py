"""The series of a release, their slices in anatomical order, the frames of a loop in the order of time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from negatoscope.gate.dicom.heading import Geometry
from negatoscope.gate.dicom.slices import distance
from negatoscope.gate.policy import Limits
from negatoscope.gate.render.errors import RenderError
from negatoscope.gate.render.headers import number, numbers, of_frame, read_header, text
from negatoscope.gate.reports import ReportError, from_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pydicom.dataset import Dataset

    from negatoscope.gate.render.released import Released

_REPORT = "report.json"
_SAME_PLACE = 0.01  # millimetres
_MOST_FRAMES = Limits().video_frames


@dataclass(frozen=True)
class Shot:
    """One frame of a file of the release."""

    path: str
    frame: int


@dataclass(frozen=True)
class Series:
    """One series with images.

    Attributes:
        number: counted from 1 over the DICOM series of the release, in the order of its report.
        shots: as they are played.
        is_loop: they follow each other in time (ultrasound, angiography), not in space.
        headers: by path.
    """

    number: int
    shots: tuple[Shot, ...]
    is_loop: bool
    headers: dict[str, Dataset] = field(repr=False)

    def header(self, shot: Shot) -> Dataset:
        """What the headers say of one frame.

        Raises:
            RenderError: they can't be read.
        """
        return of_frame(self.headers[shot.path], shot.frame)

    @property
    def modality(self) -> str:
        """The modality, "" when it isn't told."""
        return text(self.headers[self.shots[0].path], "Modality").upper()

    @property
    def is_colour(self) -> bool:
        """Whether its frames have colours, of their own or by a palette."""
        return text(self.headers[self.shots[0].path], "PhotometricInterpretation") not in {"MONOCHROME1", "MONOCHROME2"}

    def chosen(self, first: int, last: int) -> tuple[Shot, ...]:
        """The slices from one to another, counted from 1, both included.

        Raises:
            RenderError: there are no such slices.
        """
        if not 1 <= first <= last <= len(self.shots):
            raise RenderError("slice", count=len(self.shots))
        return self.shots[first - 1 : last]


def list_series(release: Released) -> tuple[Series, ...]:
    """The series that have images.

    Raises:
        RenderError: there are none, or a file can't be read or isn't what was sealed.
    """
    folders: dict[str, list[str]] = {}
    for path in _paths(release):
        folders.setdefault(path.rpartition("/")[0], []).append(path)
    found = tuple(
        series
        for number_, paths in enumerate(folders.values(), 1)
        if (series := _series(release, number_, paths)) is not None
    )
    if not found:
        raise RenderError("no-series")
    return found


def _paths(release: Released) -> Iterator[str]:
    """The DICOM files in the order of the report."""
    try:
        report = from_json(release.read(_REPORT).decode())
    except (ReportError, UnicodeDecodeError):
        raise RenderError("altered") from None
    for item in report.items:
        if item.released_as is not None and item.released_as.endswith(".dcm"):
            yield item.released_as


def _series(release: Released, number_: int, paths: Sequence[str]) -> Series | None:
    headers: dict[str, Dataset] = {}
    shots: list[Shot] = []
    for path in paths:
        header = read_header(release.read(path))
        if not number(header, "Rows") or not number(header, "Columns"):
            continue
        headers[path] = header
        count = max(1, int(number(header, "NumberOfFrames") or 1))
        if len(shots) + count > _MOST_FRAMES:
            raise RenderError("unreadable")
        shots += [Shot(path, frame) for frame in range(count)]
    if not shots:
        return None
    places = {shot: _place(of_frame(headers[shot.path], shot.frame)) for shot in shots}
    # The frames of a loop lie all at one place, or at none that is told.
    different = {place for place in places.values() if place is not None}
    is_loop = len(shots) > 1 and len(different) < 2 and len(headers) < len(shots)
    ordered = sorted(
        shots, key=lambda shot: (number(headers[shot.path], "InstanceNumber") or 0.0, shot.path, shot.frame)
    )
    return Series(number_, tuple(_along(ordered, places)), is_loop, headers)


_Place = tuple[tuple[float, ...], float]


def _place(header: Dataset) -> _Place | None:
    """The direction of a slice, and how far it lies along its normal; None when it isn't told."""
    position, orientation = numbers(header, "ImagePositionPatient", 3), numbers(header, "ImageOrientationPatient", 6)
    if position is None or orientation is None:
        return None
    x, y, z = position
    a, b, c, d, e, f = orientation
    along = distance(Geometry(position=(x, y, z), orientation=(a, b, c, d, e, f)))
    return None if along is None else (tuple(round(each, 1) + 0.0 for each in orientation), along)


def _along(shots: Sequence[Shot], places: dict[Shot, _Place | None]) -> list[Shot]:
    """In the order of their places, direction by direction; passes over the same places one after the other.

    A scan that looks several times at each place (echoes, phases, directions of diffusion) would flicker if it were
    played by place alone.
    """
    known = [(shot, place) for shot in shots if (place := places[shot]) is not None]
    if len(known) < len(shots):
        return list(shots)
    directions = list(dict.fromkeys(place[0] for _, place in known))
    passes: dict[tuple[tuple[float, ...], int], int] = {}
    keys: dict[Shot, tuple[int, int, float]] = {}
    for shot, (direction, along) in known:
        spot = direction, round(along / _SAME_PLACE)
        passes[spot] = passes.get(spot, -1) + 1
        keys[shot] = directions.index(direction), passes[spot], along
    return sorted(shots, key=lambda shot: keys[shot])
