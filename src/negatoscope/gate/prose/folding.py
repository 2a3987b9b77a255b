"""Reading a text as a person or a search engine would: tricks of spelling undone, every place kept.

A name can hide behind zero-width characters, bidirectional controls, look-alike letters of other alphabets, full-width
forms, HTML entities, tags, Markdown marks, percent signs, a wrong encoding or a hyphen at the end of a line. `views`
undoes them all and remembers where each character came from, so that findings point into the text as it was given.

Most characters stand for one: those are exchanged in bulk, and only where lengths differ is a place noted.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from negatoscope.gate.prose import markup
from negatoscope.gate.prose.characters import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FOREIGN = re.compile(r"[^\n -~][^\n -~]*")
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
    An address in pointed brackets stands in the first; the lines of one follow as a browser would show them.
    """
    plain = _exchanged(text)
    tricks = list(markup.tricks(text))
    doubtful = [match.span() for match in tricks if markup.is_doubtful(match)]
    sure = [match for match in tricks if not markup.is_doubtful(match)] if doubtful else tricks
    shown = _view(plain, 0, len(text), [*markup.reading(sure), *markup.wide_gaps(plain.text)])
    hidden = [match.span() for match in sure if markup.says_more(match)]
    others = [
        _view(plain, *place, markup.reading(filter(markup.is_letter, _inside(tricks, *place))))
        for place in _windows(text, hidden)
    ]
    others += [_view(plain, *place, markup.reading(_inside(tricks, *place))) for place in _windows(text, doubtful)]
    return (shown, *others)


def _inside(tricks: list[re.Match[str]], start: int, end: int) -> Iterator[re.Match[str]]:
    """The tricks that stand whole in a place."""
    first = bisect_left(tricks, start, key=lambda match: match.start())
    for match in islice(tricks, first, None):
        if match.start() >= end:
            return
        if match.end() <= end:
            yield match


def lower(text: str) -> str:
    """The text of a view in small letters, character for character."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(each if len(each.lower()) != 1 else each.lower() for each in text)
