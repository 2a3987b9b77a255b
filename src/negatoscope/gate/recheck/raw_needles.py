"""What is hunted in raw bytes: needles with their anchors, the four characters by which a needle is first noticed."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from negatoscope.gate.recheck.folding import fold

if TYPE_CHECKING:
    from negatoscope.gate.recheck.needles import Needles

ANCHOR = 4
RAW_LETTERS = 4
RAW_APPROXIMATE = 8
"""Length from which one edit is forgiven in raw bytes. In bytes of pure chance a needle of n letters is matched in one
place with a probability of (2/256)^n (either case), and with one edit of about (2n + 1) (2/256)^(n-1): 3e-14 for n = 8,
or 1.4e-5 expected in 500 MB; for n = 6 it would be 0.2."""

_RUN = re.compile(rb"[a-z0-9]{4}")
_LANGUAGES_ENCODED = ("latin-1", "utf-8", "utf-16-le", "utf-16-be")
_SCRIPTS_ENCODED = ("utf-8", "utf-16-le", "utf-16-be", "gb18030", "shift_jis", "euc_jp", "euc_kr")
_SCRIPTS_ENCODED_8BIT = ("iso8859-5", "iso8859-6", "iso8859-7", "iso8859-8", "cp1251", "koi8-r", "iso8859-2")
_SPELLED_BYTES = 5
_SPELLED_MOST = 48


@dataclass(frozen=True)
class RawNeedle:
    """`text` is lower-case ASCII. `beside` are the words one of which must stand near for it to count, if any."""

    text: bytes = field(repr=False)
    kind: str
    edits: int = 0
    beside: tuple[bytes, ...] = field(default=(), repr=False)

    @property
    def is_number(self) -> bool:
        """Whether it consists of digits, and so must not stand inside a longer number."""
        return self.text.isdigit()


@dataclass(frozen=True)
class RawNeedles:
    """Needles by anchor ((needle, offset of the anchor) each), and byte strings that are hunted as they are."""

    anchors: dict[bytes, list[tuple[RawNeedle, int]]] = field(repr=False)
    spelled: tuple[tuple[bytes, str], ...] = field(repr=False)
    count: int = 0


def raw_needles(needles: Needles) -> RawNeedles:
    """The needles that are long enough to be hunted in raw bytes."""
    made: dict[bytes, RawNeedle] = {}
    for word, kind in needles.words.items():
        _add(made, word, kind)
    for phrase, kind in needles.phrases.items():
        _add(made, phrase, kind)
    for glued, kind in needles.exact.items():
        _add(made, glued, kind)
    for date, kind in needles.dates.items():
        _add(made, date, kind)
        _add(made, date[6:] + date[4:6] + date[:4], kind)
    for prefix in needles.uids:
        _add(made, prefix, "uid")
    for word, others in needles.pairs.items():
        beside = tuple(other.encode() for other in others if other.isascii() and len(other) >= 3)
        if beside:
            _add(made, word, "person", beside)
    anchors: dict[bytes, list[tuple[RawNeedle, int]]] = {}
    for needle in made.values():
        for offset in _offsets(needle):
            anchors.setdefault(needle.text[offset : offset + ANCHOR], []).append((needle, offset))
    return RawNeedles(anchors, tuple(_spelled(needles)), len(made))


def _add(made: dict[bytes, RawNeedle], text: str, kind: str, beside: tuple[bytes, ...] = ()) -> None:
    if len(text) < RAW_LETTERS or not text.isascii():
        return
    edits = 1 if len(text) >= RAW_APPROXIMATE and not any(letter.isdigit() for letter in text) and not beside else 0
    made.setdefault(text.encode(), RawNeedle(text.encode(), kind, edits, beside))


def _offsets(needle: RawNeedle) -> tuple[int, ...]:
    """Where the anchors lie: the first four characters; with one edit forgiven also those of the second half."""
    if needle.edits:
        return 0, len(needle.text) // 2
    runs = (found.start() for found in _RUN.finditer(needle.text))
    return tuple(itertools.islice(runs, 1))


def _spelled(needles: Needles) -> list[tuple[bytes, str]]:
    """Names with accents or in other scripts, in the encodings and cases in which they are usually written."""
    found: dict[bytes, str] = {}
    for name in needles.spelled:
        if name.isascii():
            continue
        latin = all(letter < "\u0250" for letter in name)
        strong = any(word in needles.words or word in needles.phrases for word in fold(name).split())
        encodings = _LANGUAGES_ENCODED if latin else (*_SCRIPTS_ENCODED, *_SCRIPTS_ENCODED_8BIT)
        for form in dict.fromkeys((name, name.upper(), name.lower(), name.title())) if strong else ():
            for encoding in encodings:
                try:
                    found[form.encode(encoding)] = "person"
                except UnicodeEncodeError:
                    continue
    return [(spelled, kind) for spelled, kind in found.items() if len(spelled) >= _SPELLED_BYTES][:_SPELLED_MOST]
