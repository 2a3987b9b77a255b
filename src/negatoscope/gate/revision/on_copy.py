"""More boxes blacked out in the copy itself, by someone who doesn't have the original. This runs in other processes."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.case import Kind
from negatoscope.gate.dicom.errors import DicomError
from negatoscope.gate.dicom.part10 import open_file
from negatoscope.gate.dicom.rewriting import with_pixels
from negatoscope.gate.media import MediaError
from negatoscope.gate.opening.sources import MemorySource
from negatoscope.gate.pixels.errors import PixelError
from negatoscope.gate.pixels.frames import open_frames
from negatoscope.gate.pixels.settle import redact
from negatoscope.gate.recheck import SecondReader
from negatoscope.gate.release.copying import Copied
from negatoscope.gate.retouching import Canvas, added, added_findings, fitted, shown_boxes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from negatoscope.gate.finding import Box, Finding
    from negatoscope.gate.policy import Limits, Retouch


@dataclass(frozen=True)
class Sheet:
    """One released file with the boxes to add to it, inside its image. `told` are the findings of its item."""

    path: str
    kind: Kind
    data: bytes
    retouches: tuple[Retouch, ...]
    told: tuple[Finding, ...]


@dataclass(frozen=True)
class Blackened:
    """The file with its boxes black (None when that failed), and what is to be said of it."""

    data: bytes | None
    copied: Copied


@dataclass
class _Desk:
    """What one process needs; made once in it."""

    limits: Limits
    reader: SecondReader


_desks: list[_Desk] = []


def prepare(limits: Limits) -> None:
    """Set up this process. The second reader knows no identity: whoever has only the copy doesn't."""
    _desks[:] = [_Desk(limits, SecondReader((), limits))]


def forget() -> None:
    """Clear this process."""
    _desks.clear()


def blacken(sheets: list[Sheet]) -> list[Blackened]:
    """The files with their boxes black, read again. Never raises: what fails is a finding."""
    return [_blacken(sheet, _desks[0]) for sheet in sheets]


def crashed(_: Sheet) -> Blackened:
    """The file that killed the process."""
    return Blackened(None, Copied(None, (codes.make("GAT109", params={"reason": "decoder-died"}),)))


def fit(sheet: Sheet, limits: Limits) -> Sheet:
    """The file with its boxes clipped to its image.

    Raises:
        RetouchError: there is no such frame, or nothing of a box lies in the image.
        PixelError, MediaError: the image can't be read.
    """
    if sheet.kind is Kind.DICOM:
        info = open_frames(sheet.data, limits).info
        canvas = Canvas(info.rows, info.columns, info.count)
    elif sheet.kind is Kind.PDF:
        return replace(sheet, retouches=tuple(_on_page(one, sheet.data, limits) for one in sheet.retouches))
    elif sheet.kind is Kind.VIDEO:
        from negatoscope.gate.video.still import measure  # noqa: PLC0415 (FFmpeg, for videos only)

        film = measure(MemorySource(sheet.data))
        canvas = Canvas(film.rows, film.columns, film.frames)
    else:
        from negatoscope.gate.media.decoding import upright_size  # noqa: PLC0415 (codecs, for pictures only)

        columns, rows = upright_size(sheet.data)
        canvas = Canvas(rows, columns)
    return replace(sheet, retouches=tuple(fitted(one, canvas) for one in sheet.retouches))


def _on_page(retouch: Retouch, data: bytes, limits: Limits) -> Retouch:
    from negatoscope.gate.documents.reopening import sizes  # noqa: PLC0415 (for documents only)

    pages = sizes(data, limits)
    columns, rows = pages[retouch.frame if 0 <= retouch.frame < len(pages) else 0]
    return fitted(retouch, Canvas(rows, columns, len(pages)))


def _blacken(sheet: Sheet, desk: _Desk) -> Blackened:
    try:
        data = _blackened(sheet, added(sheet.retouches), desk.limits)
        seen = desk.reader.read(data, sheet.kind, shown_boxes(sheet.told))
    except (PixelError, MediaError) as error:
        finding = codes.make("GAT109", params={"reason": error.reason})
    except DicomError as error:
        finding = codes.make("GAT102", params={"reason": error.reason})
    except Exception as error:  # noqa: BLE001 (fail closed: whatever it is, the item is refused and nothing is said of it)
        finding = codes.make("GAT113", params={"reason": type(error).__name__})
    else:
        return Blackened(data, Copied(sheet.path, (*added_findings(sheet.retouches), *seen)))
    return Blackened(None, Copied(None, (finding,)))


def _blackened(sheet: Sheet, boxes: Mapping[int, tuple[Box, ...]], limits: Limits) -> bytes:
    if sheet.kind is Kind.DICOM:
        opened = open_file(sheet.data, limits)
        return with_pixels(opened, redact(opened, boxes, limits, text_cleaned=True))
    if sheet.kind is Kind.PDF:
        from negatoscope.gate.documents import cleaning, reopening, writing  # noqa: PLC0415 (as in `_on_page`)

        return writing.write_document(cleaning.black_out(reopening.reopen(sheet.data, limits), boxes))
    if sheet.kind is Kind.VIDEO:
        return _film(sheet.data, [box for several in boxes.values() for box in several], limits)
    from negatoscope.gate.media.picture import CleanedImage, black_out  # noqa: PLC0415 (as in `fit`)

    suffix = sheet.path[sheet.path.rindex(".") :]
    return black_out(CleanedImage(sheet.data, suffix, 0, 0), boxes.get(0, ())).data


def _film(data: bytes, boxes: Sequence[Box], limits: Limits) -> bytes:
    """The film encoded once more, with the boxes black in all its frames."""
    from negatoscope.gate.video.survey import survey  # noqa: PLC0415 (as in `fit`)
    from negatoscope.gate.video.tracks import Run  # noqa: PLC0415
    from negatoscope.gate.video.writing import write_film  # noqa: PLC0415

    source, written = MemorySource(data), io.BytesIO()
    film = survey(source, limits)
    write_film(source, film, [Run(0, film.frames - 1, box, "text") for box in boxes], written, limits)
    return written.getvalue()
