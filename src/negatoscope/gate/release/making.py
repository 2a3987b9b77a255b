"""The safe bytes of one item, and the path they get inside the release."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.dicom.errors import DicomError
from negatoscope.gate.dicom.part10 import open_file
from negatoscope.gate.dicom.sop_classes import ENCAPSULATED_PDF
from negatoscope.gate.documents.encapsulated import with_document
from negatoscope.gate.finding import State
from negatoscope.gate.pixels.overlays import blacken_overlays
from negatoscope.gate.pixels.settle import redact, settle
from negatoscope.gate.staging import write_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from negatoscope.gate.dicom.clean import Cleaner
    from negatoscope.gate.documents.pages import CleanedDocument
    from negatoscope.gate.examination import Examined
    from negatoscope.gate.finding import Box, Finding
    from negatoscope.gate.policy import Policy

Made = tuple[str, bytes, "tuple[Finding, ...]"]


def make_dicom(one: Examined, cleaner: Cleaner, policy: Policy, more: Mapping[int, tuple[Box, ...]]) -> Made:
    """The cleaned DICOM file under dicom/study/series/instance.dcm, by its new UIDs.

    Raises:
        OSError: the original can't be read any more.
        PixelError, DicomError: the copy can't be made.
    """
    data = one.item.read()
    opened = open_file(data, policy.limits)
    boxes = {} if one.document is not None else _merged(one.reading.boxes if one.reading else {}, more)
    has_pixels = one.heading is not None and one.heading.has_pixels
    cleaned_text = (one.reading is not None and has_pixels) or one.document is not None
    if boxes or one.face is not None:
        pixels = redact(opened, boxes, policy.limits, text_cleaned=cleaned_text, face=one.face)
    else:
        pixels = settle(opened, policy.limits, text_cleaned=cleaned_text)
    if one.reading is not None and one.reading.overlays:
        pixels = blacken_overlays(opened, pixels, one.reading.overlays)
    if one.document is None and one.heading is not None and one.heading.sop_class == ENCAPSULATED_PDF:
        raise DicomError("sop-class")  # nobody has looked into its document
    if one.document is not None:
        pixels = with_document(pixels, _document(one.document, more))
    cleaned = cleaner.clean(
        data, pixels, opened=opened, own_instance=one.own_instance, faces_cleaned=one.face is not None
    )
    path = f"dicom/{cleaned.study}/{cleaned.series}/{cleaned.instance}.dcm"
    return path, cleaned.data, cleaned.findings


def make_picture(one: Examined, more: Mapping[int, tuple[Box, ...]]) -> Made:
    """The picture as it was written anew, with the boxes of a second round blacked out."""
    from negatoscope.gate.media.picture import black_out  # noqa: PLC0415 (codecs of pictures, which DICOM doesn't need)

    assert one.picture is not None, "a picture that was not cleaned is never copied"
    picture = black_out(one.picture, more.get(0, ())) if more else one.picture
    return f"images/{one.item.number}{picture.suffix}", picture.data, ()


def make_document(one: Examined, more: Mapping[int, tuple[Box, ...]]) -> Made:
    """The document written anew, with the boxes of a second round covered.

    Raises:
        MediaError: it can't be written.
    """
    assert one.document is not None, "a document that was not cleaned is never copied"
    return f"documents/{one.item.number}.pdf", _document(one.document, more), ()


def _document(document: CleanedDocument, more: Mapping[int, tuple[Box, ...]]) -> bytes:
    from negatoscope.gate.documents.cleaning import black_out  # noqa: PLC0415 (PDFium, which images don't need)
    from negatoscope.gate.documents.writing import write_document  # noqa: PLC0415

    return write_document(black_out(document, more) if more else document)


def make_video(one: Examined, stage: Path, policy: Policy, more: Mapping[int, tuple[Box, ...]]) -> str:
    """The video encoded anew into the stage: its path. The boxes of a second round stand in all its frames.

    Raises:
        MediaError: it can't be decoded again as it was.
        OSError: it can't be read any more.
        StagingError: the disk is full or refuses.
    """
    from negatoscope.gate.video.tracks import Run  # noqa: PLC0415 (FFmpeg, which most cases don't need)
    from negatoscope.gate.video.writing import write_film  # noqa: PLC0415

    assert one.film is not None, "a video that was not looked at is never copied"
    film = one.film.film
    added = (Run(0, film.frames - 1, box, "text") for boxes in more.values() for box in boxes)
    path = f"videos/{one.item.number}.mp4"
    write_file(stage / path, b"")
    write_film(one.item.source, film, (*one.film.runs, *added), stage / path, policy.limits)
    return path


def make_text(one: Examined) -> Made:
    """The text with its replacements: texts/ROLE.md for one with a role; of the others the first is text.md."""
    from negatoscope.gate.prose import apply  # noqa: PLC0415 (many patterns, and most cases have no text)

    assert one.text is not None, "a text that was not read is never copied"
    number, role = one.item.number, one.item.role
    name = f"texts/{role}.md" if role else "text.md" if number == 1 else f"text-{number}.md"
    remedied = [finding for finding in one.findings if finding.state is State.REMEDIED]
    return name, apply(one.text, remedied).encode(), ()


def _merged(boxes: Mapping[int, tuple[Box, ...]], more: Mapping[int, tuple[Box, ...]]) -> dict[int, tuple[Box, ...]]:
    return {frame: (*boxes.get(frame, ()), *more.get(frame, ())) for frame in sorted({*boxes, *more})}
