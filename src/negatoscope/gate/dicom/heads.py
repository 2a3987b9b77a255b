"""Which series can hold a head, from which a face could be rebuilt (PS3.15 E.3.2 asks for its removal).

Headers only: what the pixels show is another examiner's work. Unknown counts as yes. A series is not held when its kind
can't show a face (a radiograph, a 2D ultrasound), when the body part is surely another, when its field of view is too
small for a face, or when it is a few single slices; a 3D rendering or a photograph shows a face in one image.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from negatoscope.gate.dicom.head_kinds import DERIVED, FACE, FLAT, VOLUME, HeadKind, is_localizer, kind_of
from negatoscope.gate.dicom.regions import Region, region_of
from negatoscope.gate.dicom.slices import MAX_SINGLE_SLICES, SlicesError, distance, parse_slices, pick_slices

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from negatoscope.gate.dicom.heading import Geometry, Heading

__all__ = ["MAX_SINGLE_SLICES", "HeadVerdict", "SlicesError", "examine_heads", "parse_slices", "pick_slices"]

MAX_SINGLE_SLICES_OF_STUDY = 15
"""Three planes of single slices; more, spread over many small series, would be a volume again."""

MAX_SINGLE_SLICES_OF_CASE = 30
"""And so would those of many small studies."""

SMALLEST_FACE = 120.0
"""Field of view in millimetres; below it in both directions, no face fits."""

_SMALLEST_FIELD = 10.0  # of a CT, MR or PET: a smaller one is a wrong pixel spacing
LONGEST_TRUNK = 800.0
"""Millimetres from the lower edge of the pelvis to the chin; a longer series of the trunk has a head in it."""

LONGEST_TRUNK_OF_PET = 550.0
"""In a study with PET, which reaches from the thighs to the skull whatever its body part says, and so does its CT."""


@dataclass(frozen=True)
class HeadVerdict:
    """What the headers of one series say.

    Attributes:
        can_hold: a head can be in it.
        reason: a key of `codes.reasons.WORDS`, for both answers.
        single_slices_only: a head can be in it, but the series is no more than a few single slices.
        images: slices or frames in all.
    """

    can_hold: bool
    reason: str
    single_slices_only: bool = False
    images: int = 0

    @property
    def held(self) -> bool:
        """Whether the series is held back (SEC301)."""
        return self.can_hold and not self.single_slices_only


def examine_heads(series: Sequence[Sequence[Heading]]) -> tuple[HeadVerdict, ...]:
    """The verdict on each series of a case, in the same order.

    Args:
        series: all headings of the case, grouped by study and series.
    """
    studies = [group[0].study if group else "" for group in series]
    with_pet = {heading.study for group in series for heading in group if heading.modality == "PT"}
    longest = [LONGEST_TRUNK_OF_PET if study in with_pet else LONGEST_TRUNK for study in studies]
    first = [_of_series(group, limit) for group, limit in zip(series, longest, strict=True)]
    settled = [
        _by_context(
            verdict, [first[other] for other in range(len(series)) if other != index and studies[other] == study]
        )
        for index, (verdict, study) in enumerate(zip(first, studies, strict=True))
    ]
    crowded = _crowded(settled, studies)
    return tuple(
        HeadVerdict(True, "head-many-slices", False, verdict.images)
        if verdict.single_slices_only and study in crowded
        else verdict
        for verdict, study in zip(settled, studies, strict=True)
    )


def _crowded(verdicts: Sequence[HeadVerdict], studies: Sequence[str]) -> set[str]:
    """The studies whose single slices are too many together."""
    singles: dict[str, int] = {}
    for verdict, study in zip(verdicts, studies, strict=True):
        if verdict.single_slices_only:
            singles[study] = singles.get(study, 0) + verdict.images
    if sum(singles.values()) > MAX_SINGLE_SLICES_OF_CASE:
        return set(singles)
    return {study for study, images in singles.items() if images > MAX_SINGLE_SLICES_OF_STUDY}


_AWAITING_CONTEXT = "head-derived"


def _of_series(group: Sequence[Heading], longest_trunk: float) -> HeadVerdict:
    kinds = _kinds(group)
    concerned = [heading for heading, kind in zip(group, kinds, strict=True) if kind is not FLAT]
    if not concerned:
        return HeadVerdict(False, "head-no-volume")
    labels = dict.fromkeys(text for heading in concerned for text in (heading.body_part, *heading.descriptions))
    region = region_of(labels)
    images = _images(concerned)
    if FACE in kinds:
        return _of_face(region, concerned, images)
    if all(_too_small(heading) for heading in concerned):
        return HeadVerdict(False, "head-too-small", images=images)
    if region is Region.LIMB:
        return HeadVerdict(False, "head-elsewhere", images=images)
    few = images <= MAX_SINGLE_SLICES and all(heading.has_pixels for heading in concerned)
    if region is Region.TRUNK:
        if _length(concerned) > longest_trunk:
            return HeadVerdict(True, "head-long", few, images)
        return HeadVerdict(False, "head-elsewhere", images=images)
    if region is Region.HEAD:
        return HeadVerdict(True, "head-named", few, images)
    reason = "head-unknown" if VOLUME in kinds or DERIVED not in kinds else _AWAITING_CONTEXT
    return HeadVerdict(True, reason, few, images)


def _kinds(group: Sequence[Heading]) -> list[HeadKind]:
    """The kinds of a series' objects. A scan has a few localizers; a stack of "localizers" is a volume in disguise."""
    kinds = [kind_of(heading) for heading in group]
    localizers = [index for index, heading in enumerate(group) if kinds[index] is FLAT and is_localizer(heading)]
    if len(localizers) > MAX_SINGLE_SLICES:
        for index in localizers:
            kinds[index] = VOLUME
    return kinds


def _of_face(region: Region, concerned: Sequence[Heading], images: int) -> HeadVerdict:
    """A rendering, photograph or craniofacial scan: one image is enough, so no few slices are spared."""
    if region in (Region.TRUNK, Region.LIMB):
        return HeadVerdict(False, "head-elsewhere", images=images)
    photograph = all(heading.modality in ("XC", "DMS", "") or ".77.1." in heading.sop_class for heading in concerned)
    return HeadVerdict(True, "head-photograph" if photograph else "head-rendering", images=images)


def _by_context(verdict: HeadVerdict, neighbours: Iterable[HeadVerdict]) -> HeadVerdict:
    """A segmentation, contour or dose that names no region goes by the volumes of its study."""
    if verdict.reason != _AWAITING_CONTEXT:
        return verdict
    volumes = [other for other in neighbours if other.reason not in ("head-no-volume", _AWAITING_CONTEXT)]
    if volumes and not any(other.can_hold for other in volumes):
        return HeadVerdict(False, "head-elsewhere", images=verdict.images)
    return verdict


def _images(headings: Sequence[Heading]) -> int:
    """Slices at different places; the phases of one slice count once.

    Where all slices claim one place, the position tells nothing (converters write zeros), and each counts.
    """
    places: list[tuple[float, ...]] = []
    elsewhere = 0
    for heading in headings:
        geometry = heading.geometry
        where = distance(geometry)
        if geometry.frames > 1 or where is None or geometry.orientation is None:
            elsewhere += max(1, geometry.frames)
        else:
            places.append((round(where, 1), *(round(part, 2) for part in geometry.orientation)))
    different = len(set(places))
    return elsewhere + (len(places) if different == 1 else different)


def _too_small(heading: Heading) -> bool:
    geometry = heading.geometry
    if geometry.pixel_spacing is None:
        return False
    height = geometry.rows * geometry.pixel_spacing[0]
    width = geometry.columns * geometry.pixel_spacing[1]
    smallest = 0.0 if kind_of(heading) is DERIVED else _SMALLEST_FIELD
    return smallest < min(height, width) and max(height, width) < SMALLEST_FACE


def _length(headings: Sequence[Heading]) -> float:
    """Extent of the series in millimetres from its first to its last slice, or the longer side of an image along it."""
    distances = [where for heading in headings if (where := distance(heading.geometry)) is not None]
    spread = max(distances) - min(distances) if distances else 0.0
    stacks = [_depth(heading.geometry) for heading in headings]
    counted = sum(stacks) if len(distances) < len(headings) else 0.0
    return max(spread, counted, *stacks, *(_height(heading.geometry) for heading in headings))


def _depth(geometry: Geometry) -> float:
    spacing = geometry.slice_spacing or geometry.slice_thickness or 0.0
    return abs(spacing) * max(1, geometry.frames)


def _height(geometry: Geometry) -> float:
    """Of a coronal or sagittal image: how far it reaches along the body's axis."""
    if geometry.orientation is None or geometry.pixel_spacing is None:
        return 0.0
    along_row, along_column = abs(geometry.orientation[2]), abs(geometry.orientation[5])
    row = geometry.columns * geometry.pixel_spacing[1] * along_row
    column = geometry.rows * geometry.pixel_spacing[0] * along_column
    return max(row, column)
