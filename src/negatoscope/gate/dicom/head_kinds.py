"""What kind of object a heading is, as far as a face is concerned."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from negatoscope.gate.dicom.regions import folded

if TYPE_CHECKING:
    from negatoscope.gate.dicom.heading import Heading


class HeadKind(Enum):
    """How an object could show a face."""

    FLAT = "flat"  # not at all: radiographs, 2D ultrasound, reports, waveforms
    VOLUME = "volume"  # slices, from which a surface can be rebuilt
    DERIVED = "derived"  # made from a volume: segmentation, map, dose, contour of the skin
    FACE = "face"  # in a single image: renderings, photographs, scans of the face


FLAT, VOLUME, DERIVED, FACE = HeadKind.FLAT, HeadKind.VOLUME, HeadKind.DERIVED, HeadKind.FACE

_STORAGE = "1.2.840.10008.5.1.4.1.1."


def _classes(suffixes: str) -> frozenset[str]:
    return frozenset(_STORAGE + suffix for suffix in suffixes.split())


_PHOTOGRAPHS = _classes("77.1 77.2 77.1.4 77.1.4.1 77.1.7")
_FACE_SCANS = _classes("13.1.2")  # X-Ray 3D Craniofacial
_VOLUMES = _classes("2 2.1 2.2 4 4.1 4.3 4.4 13.1.1 128 128.1 130 6.2 6.3")
_DERIVED_CLASSES = _classes("30 66.4 66.5 66.7 66.8 481.2")
_STRUCTURE_SET = _STORAGE + "481.3"
_SECONDARY = _classes("7 7.1 7.2 7.3 7.4")
_NUCLEAR = _classes("5 20")
_NEVER = _classes(
    "1 1.1 1.1.1 1.2 1.2.1 1.3 1.3.1 12.1 12.1.1 12.2 12.2.1 12.3 13.1.3 13.1.4 13.1.5 481.1 "  # radiographs
    "14.1 14.2 77.1.1 77.1.1.1 77.1.2 77.1.2.1 77.1.3 77.1.6 77.1.8 77.1.9 "  # endoscopes, microscopes
    "77.1.5.1 77.1.5.2 77.1.5.4 77.1.5.5 77.1.5.6 77.1.5.7 77.1.5.8 81.1 82.1"  # the eye
)
_VOLUME_MODALITIES = frozenset({"CT", "MR", "PT", "CBCT"})
_SKIN_TYPES = frozenset({"EXTERNAL"})
_SKIN = re.compile(
    r"(?:z )?(?:ext|external|externe|skin|peau|body|corps|outline|patient outline|contour externe)"
    r"(?: contours?)?(?: [0-9]+)?"
)
_RENDERED = re.compile(
    r"\b(?:vrt|vr|ssd|volume render\w*|volren|vol render\w*|rendu (?:de )?volum\w*|render\w*|surface render\w*|shaded"
    r"|cinematic|3d rendu|rendu 3d|3d model|modele 3d)\b"
)
_PERHAPS_RENDERED = re.compile(r"\b(?:3 ?d|mip|volume|vol)\b")
_ULTRASOUND_VOLUME = re.compile(r"\b(?:[34] ?d|rendu|render\w*)\b")
_FUSED_CAPTURE_OF = frozenset({"CT", "MR", "PT", "NM", "OT", ""})


def kind_of(heading: Heading) -> HeadKind:
    """The kind of one object, by SOP class, then modality, then image type and descriptions."""
    sop_class = heading.sop_class
    if sop_class == _STRUCTURE_SET:
        return DERIVED if _draws_the_skin(heading) else FLAT
    if sop_class == _STORAGE + "66.5":
        return DERIVED
    if not heading.has_pixels or sop_class in _NEVER:
        return FLAT
    if sop_class in _PHOTOGRAPHS or sop_class in _FACE_SCANS or heading.modality == "XC":
        return FACE
    if sop_class in _DERIVED_CLASSES:
        return DERIVED
    if heading.modality == "US":
        return _ultrasound(heading)
    if _is_rendered(heading):
        return FACE
    if is_localizer(heading):
        return FLAT
    return VOLUME if _has_slices(heading) else FLAT


def _draws_the_skin(heading: Heading) -> bool:
    if _SKIN_TYPES & {kind.strip().upper() for kind in heading.roi_types}:
        return True
    return any(_SKIN.fullmatch(folded(text)) for text in heading.descriptions)


def _words(heading: Heading) -> str:
    return " , ".join(folded(text) for text in (*heading.image_type, *heading.descriptions))


def _ultrasound(heading: Heading) -> HeadKind:
    if heading.sop_class in _VOLUMES:
        return VOLUME
    return FACE if _ULTRASOUND_VOLUME.search(_words(heading)) else FLAT


def _is_rendered(heading: Heading) -> bool:
    """Whether the image says it is a rendering. Acquisitions say "3D" too, so that counts in captures only."""
    captured = heading.sop_class in _SECONDARY
    derived = captured or any(part.strip().upper() in ("DERIVED", "SECONDARY") for part in heading.image_type)
    if not derived or (captured and heading.modality not in _FUSED_CAPTURE_OF):
        return False
    words = _words(heading)
    return _RENDERED.search(words) is not None or (captured and _PERHAPS_RENDERED.search(words) is not None)


def is_localizer(heading: Heading) -> bool:
    """A CT localizer is a radiograph; that of an MR is made of slices."""
    return heading.modality == "CT" and any(part.strip().upper() == "LOCALIZER" for part in heading.image_type)


def _has_slices(heading: Heading) -> bool:
    if heading.sop_class in _VOLUMES or heading.modality in _VOLUME_MODALITIES:
        return True
    if heading.sop_class in _NUCLEAR or heading.modality == "NM":
        return any("TOMO" in part.upper() for part in heading.image_type)
    # A capture or an unknown object that says where in the patient it lies is one slice of a stack.
    return heading.geometry.position is not None and heading.geometry.orientation is not None
