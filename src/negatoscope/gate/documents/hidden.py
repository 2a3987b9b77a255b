"""What a PDF carries beside what is seen on its pages. All of it is dropped; here it is only named for the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.documents.pdfium import raw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.documents.pdfium import Document

_FACTS = ("Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate")
_MARKS = (
    (b"/Type/Metadata", "xmp"),
    (b"<x:xmpmeta", "xmp"),
    (b"/OCProperties", "pdf-layers"),
    (b"/PieceInfo", "application-data"),
    (b"/Thumb", "thumbnail"),
)
"""Entries of ISO 32000-2 by how they are written. In compressed object streams they aren't seen, but dropped all the
same."""


def hidden_data(data: bytes, document: Document) -> tuple[str, ...]:
    """The places, as keys of `codes.reasons.WORDS`, each once."""
    return tuple(dict.fromkeys(_places(data, document)))


def _places(data: bytes, document: Document) -> Iterator[str]:
    handle = document.handle
    if any(handle.get_metadata_value(key) for key in _FACTS):
        yield "pdf-metadata"
    yield from (place for mark, place in _MARKS if mark in data.replace(b"/Type /", b"/Type/"))
    if handle.count_attachments():
        yield "pdf-attachments"
    if raw.FPDFDoc_GetJavaScriptActionCount(handle.raw) > 0 or b"/JavaScript" in data:
        yield "pdf-scripts"
    if raw.FPDF_GetFormType(handle.raw) != raw.FORMTYPE_NONE:
        yield "pdf-form"
    if raw.FPDF_GetSignatureCount(handle.raw) > 0:
        yield "pdf-signature"
    if next(iter(handle.get_toc()), None) is not None:
        yield "pdf-outline"
    if any(document.has_annotations(number) for number in range(len(document))):
        yield "pdf-annotations"
    if data.count(b"%%EOF") > (2 if b"/Linearized" in data[:1024] else 1):
        yield "pdf-revisions"
    end = data.rfind(b"%%EOF")
    if end >= 0 and data[end + 5 :].strip(b"\r\n \0"):
        yield "trailing-bytes"
