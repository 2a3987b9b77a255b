"""Reading a text as a person or a search engine would: tricks of spelling undone, every place kept.

A name can hide behind zero-width characters, bidirectional controls, look-alike letters of other alphabets, full-width
forms, HTML entities, tags, Markdown marks, percent signs, a wrong encoding or a hyphen at the end of a line. `views`
undoes them all and remembers where each character came from, so that findings point into the text as it was given.

Most characters stand for one: those are exchanged in bulk, and only where lengths differ is a place noted.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import unquote

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.characters import MISREAD, MISREAD_HINTS, fold, fold_all, repaired

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ENTITY = r"&(?:\#\d{1,7};?|\#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};)"
_TAG = r"<!--|-->|<(?P<tag>/?[A-Za-z][A-Za-z0-9]{0,15})(?P<attributes>[^<>\n]{0,400})>"
_PERCENT = r"(?P<percent>(?:%[0-9A-Fa-f]{2}){1,64})"
_MARKS = r"\*{1,3}(?![\s*])|(?<![\s*])\*{1,3}|~~|`{1,3}|(?<![A-Za-z0-9])_{1,2}(?=\w)|(?<=\w)_{1,2}(?![A-Za-z0-9_])"
_ESCAPE = r"\\(?=[!-/:-@\[\]^-`{-~])"
_CUT = r"(?<=[^\W\d_])(?P<hyphen>[-\u2010])[ \t]{0,2}\r?\n[ \t>]{0,8}(?=[^\W\d_])"

_RENDERED = re.compile("|".join((_ENTITY, _TAG, _PERCENT, _ESCAPE, _MARKS, _CUT, rf"(?P<misread>{MISREAD})")))
_HINTS = re.compile(rf"[&<%\\*~`_{MISREAD_HINTS}]|-(?=->|[ \t]{{0,2}}\r?\n)|\u2010(?=[ \t]{{0,2}}\r?\n)")
_FOREIGN = re.compile(r"[^\n -~]+")

_BLOCKS = word_set(
    "address article aside blockquote br caption dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header "
    "hr li main nav ol p pre section summary table tbody tfoot thead tr ul"
)
_CELLS = word_set("td th")
_INLINES = word_set(
    "a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup "
    "time tt u var wbr"
)
_REACH = 160
"""How much of the source is read again on each side of markup that says more than it shows."""
_MANY = 200
"""From this number of different foreign characters on, one pass over the text exchanges them all."""


@dataclass(frozen=True)
class View:
    """A text read in one way: plain and without accents.

    The view is made of pieces; piece k begins at `at[k]` in the view and at `origins[k]` in the original text. Its
    characters stand for one each, or, when `stops[k]` is not zero, all of them for [`origins[k]`, `stops[k]`). A view
    without pieces is the original text, character by character.
    """

    text: str
    at: tuple[int, ...] = ()
    origins: tuple[int, ...] = ()
    stops: tuple[int, ...] = ()

    def _origin(self, place: int) -> tuple[int, int]:
        piece = bisect_right(self.at, place) - 1
        if self.stops[piece]:
            return self.origins[piece], self.stops[piece]
        start = self.origins[piece] + place - self.at[piece]
        return start, start + 1

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the original text of the non-empty place [start, end) of the view."""
        if not self.at:
            return start, end
        return self._origin(start)[0], self._origin(end - 1)[1]

    def place(self, origin: int) -> int:
        """The first place of the view that comes from a place in the original text or from after it."""
        if not self.at:
            return min(origin, len(self.text))
        piece = bisect_right(self.origins, origin) - 1
        if piece < 0:
            return 0
        stop = self.at[piece + 1] if piece + 1 < len(self.at) else len(self.text)
        inside = 0 if self.stops[piece] and origin == self.origins[piece] else origin - self.origins[piece]
        return min(self.at[piece] + inside, stop)


class _Writer:
    """Gathers the pieces of a view of text[start:end], whose characters have been exchanged one by one before."""

    def __init__(self, plain: str, start: int, end: int) -> None:
        self._plain, self._position, self._end, self._length = plain, start, end, 0
        self._pieces: list[str] = []
        self._places: list[tuple[int, int, int]] = []

    def _add(self, piece: str, start: int, stop: int) -> None:
        if piece:
            self._places.append((self._length, start, stop))
            self._pieces.append(piece)
            self._length += len(piece)

    def replace(self, start: int, end: int, read: str) -> None:
        """What stands at [start, end) reads as `read`; what precedes it stands for itself."""
        if start >= self._position:
            self._add(self._plain[self._position : start], self._position, 0)
            self._add(read, start, end)
            self._position = end

    def view(self) -> View:
        self._add(self._plain[self._position : self._end], self._position, 0)
        at, origins, stops = zip(*self._places, strict=True) if self._places else ((), (), ())
        return View("".join(self._pieces), at, origins, stops)


@dataclass(frozen=True)
class _Exchanged:
    """A text whose characters that stand for one are exchanged; `odd` matches those that stand for none or for more."""

    text: str
    odd: re.Pattern[str] | None


def _exchanged(text: str) -> _Exchanged:
    foreign = set("".join(_FOREIGN.findall(text)))
    folded = {character: fold(character) for character in foreign}
    odd = [character for character, read in folded.items() if len(read) != 1]
    single = {character: read for character, read in folded.items() if len(read) == 1 and read != character}
    if len(single) < _MANY:
        for character, read in single.items():
            text = text.replace(character, read)
    else:
        text = text.translate(str.maketrans(single))
    return _Exchanged(text, re.compile(f"[{re.escape(''.join(odd))}]") if odd else None)


def _shown(match: re.Match[str]) -> str:
    """What markup, an entity, an encoded run or a word cut at the end of a line reads as."""
    token, kind = match.group(), match.lastgroup
    if kind == "misread":
        return fold_all(repaired(token))
    if kind == "percent":
        return fold_all(unquote(token, errors="replace"))
    if kind == "hyphen":
        following = match.string[match.end()]
        return "" if following.islower() else "-"
    if token[0] == "&":
        return fold_all(html.unescape(token))
    name = (match["tag"] or "").strip("/").lower()
    return "\n" if name in _BLOCKS else " " if name in _CELLS else ""


def _says_more(match: re.Match[str]) -> bool:
    """Whether markup holds words that do not show: the attributes of a tag, an unknown tag, an encoded address."""
    if match.lastgroup == "percent":
        return True
    name = match["tag"]
    if name is None:
        return False
    known = name.strip("/").lower() in _BLOCKS | _CELLS | _INLINES
    return not known or bool(match["attributes"].strip(" /"))


def _tricks(text: str) -> Iterator[re.Match[str]]:
    """The places where what shows is not what is written, apart and sorted."""
    position = 0
    for hint in _HINTS.finditer(text):
        if hint.start() >= position:
            match = _RENDERED.match(text, hint.start())
            if match:
                position = match.end()
                yield match


def _odd_places(plain: _Exchanged, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    if plain.odd is not None:
        for match in plain.odd.finditer(plain.text, start, end):
            yield match.start(), match.end(), fold(match.group())


def _view(plain: _Exchanged, start: int, end: int, tricks: Iterable[tuple[int, int, str]]) -> View:
    places = sorted([*tricks, *_odd_places(plain, start, end)])
    if not places and start == 0 and end == len(plain.text):
        return View(plain.text)
    writer = _Writer(plain.text, start, end)
    for place in places:
        writer.replace(*place)
    return writer.view()


def _windows(text: str, hidden: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The lines around places that say more than they show, those that touch made one."""
    last: tuple[int, int] | None = None
    for start, end in hidden:
        first = max(text.rfind("\n", max(0, start - _REACH), start) + 1, start - _REACH, 0)
        stop = text.find("\n", end, end + _REACH)
        final = min(len(text), end + _REACH) if stop < 0 else stop
        if last is not None and first <= last[1]:
            last = (last[0], max(final, last[1]))
            continue
        if last is not None:
            yield last
        last = (first, final)
    if last is not None:
        yield last


def views(text: str) -> tuple[View, ...]:
    """The text as it shows; then, as they are written, the lines that hold more than they show.

    Both are needed: a name in the attribute of a tag stands in the second only, a name cut by a tag in the first only.
    """
    plain = _exchanged(text)
    tricks = list(_tricks(text))
    shown = _view(plain, 0, len(text), [(match.start(), match.end(), _shown(match)) for match in tricks])
    hidden = [match.span() for match in tricks if _says_more(match)]
    written: list[View] = []
    for start, end in _windows(text, hidden):
        entities = [(each.start(), each.end(), _shown(each)) for each in _entities(tricks, start, end)]
        written.append(_view(plain, start, end, entities))
    return (shown, *written)


def _entities(tricks: list[re.Match[str]], start: int, end: int) -> Iterator[re.Match[str]]:
    """The entities and the wrongly decoded letters in a place: they are read in every view."""
    first = bisect_left(tricks, start, key=lambda match: match.start())
    for match in islice(tricks, first, None):
        if match.start() >= end:
            return
        if match.end() <= end and (match.group()[0] == "&" or match.lastgroup == "misread"):
            yield match
