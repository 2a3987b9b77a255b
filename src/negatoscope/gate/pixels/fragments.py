"""Encapsulated pixel data, taken apart into frames (PS3.5 A.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.dicom.errors import DicomError
from negatoscope.gate.pixels.errors import PixelError

if TYPE_CHECKING:
    from negatoscope.gate.pixels.image import Image

_EXTENDED_OFFSETS = 0x7FE00001
_STARTS = (b"\xff\xd8\xff", b"\xff\x4f\xff\x51", b"\0\0\0\x0cjP  ")
Span = tuple[int, int]


def encoded_frames(image: Image) -> list[bytes]:
    """The bitstream of each frame, its fragments joined.

    A fragment belongs to a frame by the only possible division, or by the offset tables, or by the start of a
    bitstream. When none of these gives as many frames as the header states, nothing is guessed.

    Raises:
        PixelError: the fragments don't make that many frames.
    """
    opened = image.opened
    spans = _spans(image)
    table, fragments = spans[0], spans[1:]
    groups = _groups(image, table, fragments)
    data = opened.data
    return [b"".join(data[start:end] for start, end in group) for group in groups]


def joined_fragments(image: Image) -> bytes:
    """All fragments as one stream, as films lie in them (PS3.5 8.2.5).

    Raises:
        PixelError: there are none.
    """
    data = image.opened.data
    return b"".join(data[start:end] for start, end in _spans(image)[1:])


def _spans(image: Image) -> list[Span]:
    try:
        spans = image.opened.walker.fragments(image.element, image.opened.syntax)
    except DicomError as error:
        raise PixelError(error.reason) from None
    if not spans:
        raise PixelError("frames-number")
    return spans


def _groups(image: Image, table: Span, fragments: list[Span]) -> list[list[Span]]:
    count = image.info.count
    if count == len(fragments):
        return [[fragment] for fragment in fragments]
    if not fragments or count > len(fragments):
        raise PixelError("frames-number")
    for starts in (_basic(image, table), image.attributes.numbers(_EXTENDED_OFFSETS, "Q")):
        if len(starts) > 1 or (starts and count == 1):
            return _by_offsets(starts, fragments, count)
    starting = [index for index, (start, _) in enumerate(fragments) if image.opened.data.startswith(_STARTS, start)]
    if count == 1 and len(starting) < 2:
        return [fragments]
    return _by_indexes(starting, fragments, count)


def _basic(image: Image, table: Span) -> tuple[int, ...]:
    data = image.opened.data[table[0] : table[1]]
    if len(data) % 4:
        raise PixelError("frames-number")
    return tuple(int.from_bytes(data[index : index + 4], "little") for index in range(0, len(data), 4))


def _by_offsets(offsets: tuple[int, ...], fragments: list[Span], count: int) -> list[list[Span]]:
    first = fragments[0][0] - 8
    places = {start - 8 - first: index for index, (start, _) in enumerate(fragments)}
    if any(offset not in places for offset in offsets):
        raise PixelError("frames-number")
    return _by_indexes([places[offset] for offset in offsets], fragments, count)


def _by_indexes(starting: list[int], fragments: list[Span], count: int) -> list[list[Span]]:
    if len(starting) != count or starting[0] != 0 or starting != sorted(set(starting)):
        raise PixelError("frames-number")
    return [fragments[start:end] for start, end in zip(starting, [*starting[1:], len(fragments)], strict=True)]
