"""From a file's bytes to its kind, with the findings that opening makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.case import Kind
from negatoscope.gate.finding import Finding, State
from negatoscope.gate.opening.sniffing import DICOM, FORMATLESS, TEXT, preamble_format, sniff
from negatoscope.gate.opening.zip_directory import has_end_record

if TYPE_CHECKING:
    from collections.abc import Callable

    from negatoscope.gate.policy import Limits

_BYTES_PER_CHARACTER = 4  # of UTF-8, at most


@dataclass(frozen=True)
class Judged:
    """The kind of a file, and what is to be said of it."""

    kind: Kind
    findings: tuple[Finding, ...] = ()


def judge(head: bytes, tail: bytes, size: int, read: Callable[[], bytes], limits: Limits) -> Judged:
    """What a file is.

    Args:
        head: its first `sniffing.HEAD` bytes.
        tail: its last 65,557 bytes, where a ZIP archive would have its end record.
        size: of the whole file.
        read: reads all of it; called for text only.
        limits: bounds on text.

    Raises:
        OSError: the file can't be read.
    """
    if not size:
        return Judged(Kind.UNKNOWN, (codes.make("GAT102", params={"reason": "empty-file"}),))
    sniffed = sniff(head, size)
    if sniffed.format == DICOM:
        return Judged(Kind.DICOM, (*_preamble(head), *_appended(tail)))
    if sniffed.format == TEXT:
        return _text(size, read, limits)
    if sniffed.accepted:
        return Judged(sniffed.kind, _appended(tail))
    if sniffed.format == FORMATLESS:
        return Judged(Kind.UNKNOWN, (codes.make("GAT101"),))
    return Judged(sniffed.kind, (codes.make("GAT112", params={"reason": sniffed.format}),))


def _preamble(head: bytes) -> tuple[Finding, ...]:
    """A preamble that opens another format is zeroed in the copy."""
    other = preamble_format(head)
    if other is None:
        return ()
    return (codes.make("GAT107", state=State.REMEDIED, params={"reason": other}),)


def _appended(tail: bytes) -> tuple[Finding, ...]:
    """An archive behind an image or data set doesn't enter the copy, which is written anew."""
    if not has_end_record(tail):
        return ()
    return (codes.make("GAT119", state=State.REMEDIED, params={"reason": "ZIP"}),)


def _text(size: int, read: Callable[[], bytes], limits: Limits) -> Judged:
    over = codes.make("GAT103", params={"limit": "limit-text"})
    if size > limits.text_chars * _BYTES_PER_CHARACTER:
        return Judged(Kind.TEXT, (over,))
    data = read()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Its first bytes read as text; further on it is either in another encoding, or no text at all.
        if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return Judged(Kind.UNKNOWN, (codes.make("GAT101"),))
        return Judged(Kind.TEXT, (codes.make("GAT118", params={"reason": "not-utf-8"}),))
    if "\0" in text:
        return Judged(Kind.UNKNOWN, (codes.make("GAT101"),))
    return Judged(Kind.TEXT, (over,) if len(text) > limits.text_chars else ())
