"""Looking at pixels: the work that runs in other processes, on pictures, documents and DICOM files alike."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.case import Kind
from negatoscope.gate.dicom.part10 import open_file
from negatoscope.gate.dicom.sop_classes import ENCAPSULATED_PDF
from negatoscope.gate.examination.parts import is_stack
from negatoscope.gate.media import MediaError
from negatoscope.gate.pixels.errors import PixelError

if TYPE_CHECKING:
    from negatoscope.gate.examination.examined import Examined
    from negatoscope.gate.finding import Finding
    from negatoscope.gate.identity import Identity, Matcher
    from negatoscope.gate.pixels.reading import FramesSeen
    from negatoscope.gate.policy import Policy, Retouch


@dataclass
class _Desk:
    """What one process needs to look at items; made once in it."""

    matcher: Matcher
    policy: Policy
    seen: FramesSeen
    retouches: tuple[Retouch, ...]

    def retouches_of(self, examined: Examined) -> tuple[Retouch, ...]:
        """What the author changes in one item."""
        return tuple(one for one in self.retouches if one.item == examined.item.label)


_desks: list[_Desk] = []


def prepare(identity: Identity, policy: Policy, retouches: tuple[Retouch, ...]) -> None:
    """Set up this process."""
    from negatoscope.gate.pixels.reading import FramesSeen  # noqa: PLC0415 (OCR and codecs: headers don't need them)

    _desks[:] = [_Desk(identity.matcher(), policy, FramesSeen(), retouches)]


def forget() -> None:
    """Clear this process of the identity and of what was read with it."""
    _desks.clear()


def look(examined: list[Examined]) -> list[Examined]:
    """The items with what was found in their pixels. Never raises: what fails is a finding.

    What is one part of a series (see `parts`) is looked at as a stack; when that can't be done, one by one.
    """
    return _look_at_stack(examined, _desks[0]) or [_look_at(one, _desks[0]) for one in examined]


def needs_look(examined: Examined) -> bool:
    """Whether there are pixels to look at."""
    if not examined.included or examined.is_refused:
        return False
    if examined.item.kind in (Kind.IMAGE, Kind.PDF):
        return True
    heading = examined.heading
    return heading is not None and (heading.has_pixels or heading.has_overlays or _is_document(examined))


def _is_document(examined: Examined) -> bool:
    """Whether it is a PDF inside a DICOM file."""
    return examined.heading is not None and examined.heading.sop_class == ENCAPSULATED_PDF


def is_text(examined: Examined) -> bool:
    """Whether it is a text to look at."""
    return examined.item.kind is Kind.TEXT and examined.included and not examined.is_refused


def crashed(examined: Examined) -> Examined:
    """The item whose pixels killed the process that decoded them."""
    return examined.adding(codes.make("GAT109", params={"reason": "decoder-died"}))


def _look_at_stack(part: list[Examined], desk: _Desk) -> list[Examined] | None:
    """The items of a part of a series; None when they are none, or when one of them can't be decoded."""
    if not is_stack(part):
        return None
    try:
        from negatoscope.gate.pixels.stack.series import read_series  # noqa: PLC0415 (as in `prepare`)

        retouches = [desk.retouches_of(one) for one in part]
        readings = read_series([one.item.read for one in part], desk.matcher, desk.policy.limits, retouches)
    except Exception:  # noqa: BLE001 (each is then looked at by itself, and what fails there is a finding)
        return None
    return [replace(one, reading=found).adding(*found.findings) for one, found in zip(part, readings, strict=True)]


def _look_at(examined: Examined, desk: _Desk) -> Examined:
    try:
        if examined.item.kind is Kind.PDF or _is_document(examined):
            return _look_at_document(examined, desk)
        from negatoscope.gate.media.picture import clean_image  # noqa: PLC0415 (as in `prepare`)
        from negatoscope.gate.pixels.reading import read_pixels, settled_reading  # noqa: PLC0415 (as in `prepare`)

        data = examined.item.read()
        if examined.item.kind is Kind.IMAGE:
            picture = clean_image(data, desk.matcher, desk.policy.limits, desk.retouches_of(examined))
            return replace(examined, picture=picture).adding(*picture.findings)
        if examined.heading is not None and not examined.heading.has_pixels:
            reading = settled_reading(data, {}, desk.matcher, ())  # overlays alone, as presentation states have
            return replace(examined, reading=reading).adding(*reading.findings)
        reading = read_pixels(data, desk.matcher, desk.policy.limits, desk.seen, desk.retouches_of(examined))
        return replace(examined, reading=reading).adding(*reading.findings)
    except (PixelError, MediaError) as error:
        return examined.adding(codes.make("GAT109", params={"reason": error.reason}))
    except OSError:
        return examined.adding(codes.make("GAT102", params={"reason": "unreadable-file"}))
    except Exception as error:  # noqa: BLE001 (fail closed: whatever it is, the file is refused and nothing is said of it)
        return examined.adding(_failed(error))


def _look_at_document(examined: Examined, desk: _Desk) -> Examined:
    """The document with what was found on its pages.

    Raises:
        MediaError, OSError: it can't be read.
    """
    from negatoscope.gate.documents.cleaning import clean_document  # noqa: PLC0415 (PDFium and OCR, as in `prepare`)
    from negatoscope.gate.documents.encapsulated import document_in  # noqa: PLC0415
    from negatoscope.gate.documents.told import Reading  # noqa: PLC0415
    from negatoscope.gate.prose import TextPolicy  # noqa: PLC0415 (many patterns, and most cases have no text)

    policy = desk.policy
    reading = Reading(TextPolicy(policy.audience, timedelta()), policy.context)
    data = examined.item.read()
    if examined.item.kind is Kind.DICOM:
        data = document_in(open_file(data, policy.limits))
    document = clean_document(data, desk.matcher, reading, policy.limits, desk.retouches_of(examined))
    return replace(examined, document=document).adding(*document.findings)


def _failed(error: Exception) -> Finding:
    return codes.make("GAT113", params={"reason": type(error).__name__})
