"""Values made of words and signs: addresses, institutions, wards, stations, mails, handles, UIDs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from negatoscope.gate.identity import lexicon
from negatoscope.gate.identity.folding import fold
from negatoscope.gate.identity.names import is_dummy, is_unspaced
from negatoscope.gate.identity.words import FUNCTION_WORDS, TITLES, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = re.compile(r"[^\W_]+")
_LINES = re.compile(r"[\r\n^\\;=]+|,\s")
_POSTCODE = re.compile(r"(?<!\d)\d{5}(?!\d)")
_GLUE = r"[\W_]{0,8}(?:(?:" + "|".join(sorted(FUNCTION_WORDS, key=len, reverse=True)) + r")[\W_]{1,4}){0,3}"
LITERAL_KINDS = frozenset({"email", "url", "handle", "file_name"})
_TOKEN_KINDS = frozenset({"hospital", "ward", "facility_id", "address", "place", "event"})
_WAYS = word_set(
    "rue avenue av boulevard bd bld place pl chemin impasse allee allees route quai cours square lieu dit "
    "residence batiment bat appt appartement bis ter lotissement faubourg passage street road lane drive cedex bp "
    "cs st"
)


@dataclass(frozen=True)
class Phrase:
    """Words or signs in a row. `needle` must stand in the folded text for `pattern` to have a chance."""

    kind: str
    needle: str = field(repr=False)
    pattern: re.Pattern[str] = field(repr=False)
    strong: bool

    def scan(self, text: str) -> Iterator[tuple[int, int]]:
        """The spans of the folded text that are this phrase."""
        for first, last in _windows(text, self.needle):
            for found in self.pattern.finditer(text, first, last):
                yield found.span()


_WINDOW = 160  # characters around the needle that a phrase can take


def _windows(text: str, needle: str) -> Iterator[tuple[int, int]]:
    """The stretches of the text around its needles, none overlapping another."""
    first, last = -1, -1
    at = text.find(needle)
    while at >= 0:
        if first < 0:
            first = max(0, at - _WINDOW)
        elif at - _WINDOW > last:
            yield first, last
            first = at - _WINDOW
        last = at + len(needle) + _WINDOW
        at = text.find(needle, at + 1)
    if first >= 0:
        yield first, last


def _bordered(body: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_]){body}(?![^\W_])")


def _literal(value: str, kind: str) -> Phrase | None:
    text = fold(value.replace("\0", "").strip())
    if len(text) < (6 if kind == "handle" else 8):
        return None
    return Phrase(kind, text, re.compile(rf"(?<![^\W_]){re.escape(text)}(?!\d)"), strong=True)


def _is_shared(token: str) -> bool:
    """Whether many institutions have the word in their names, or every header."""
    return lexicon.is_place(token) or lexicon.is_maker(token)


def _is_rare(token: str) -> bool:
    if is_unspaced(token):
        return len(token) >= 2
    letters = token.isalpha() and len(token) >= 5 and token not in TITLES and token not in _WAYS
    return letters and not (_is_shared(token) or lexicon.is_word(token) or lexicon.is_eponym(token))


def _line(line: str, kind: str) -> list[Phrase]:
    tokens = _WORDS.findall(fold(line))
    content = [t for t in tokens if t not in FUNCTION_WORDS]
    unspaced = any(is_unspaced(t) for t in content)
    if not unspaced and (sum(map(len, content)) < 4 or all(t.isdigit() for t in content)):
        return []
    phrases: list[Phrase] = []
    needle = max(content, key=len)
    rare = [t for t in dict.fromkeys(content) if _is_rare(t)]
    telling = [t for t in content if not lexicon.is_imaging(t) and not lexicon.is_maker(t)]
    if len(content) > 1:
        strong = bool(rare) or len(telling) >= 2 or (len(telling) == 1 and len(content) >= 2 and kind != "ward")
        body = _GLUE.join(re.escape(t) for t in content)
        phrases.append(Phrase(kind, needle, _bordered(body), strong))
        towns = [t for t in content[1:] if lexicon.is_place(t)] if kind == "hospital" and len(content) > 2 else []
        for town in towns:
            phrases.append(Phrase(kind, town, _bordered(re.escape(content[0]) + _GLUE + re.escape(town)), strong=True))
        streets = content[1:] if content[0].isdigit() and kind == "address" else []
        if len(streets) >= 2 and streets[0] in _WAYS:
            body = _GLUE.join(re.escape(t) for t in streets)
            phrases.append(Phrase(kind, max(streets, key=len), _bordered(body), strong=True))
    elif content[0].isalpha() and (rare or (len(needle) > 3 and not lexicon.is_imaging(needle))):
        phrases.append(Phrase(kind, needle, _bordered(re.escape(needle)), bool(rare)))
    phrases.extend(Phrase(kind, t, _bordered(re.escape(t)), strong=True) for t in rare if len(content) > 1)
    return phrases


def parse_phrases(value: str, kind: str) -> list[Phrase]:
    """What to hunt of a value that is neither name, date nor number; empty when it says nothing."""
    if is_dummy(value) and not any(c.isdigit() for c in value):
        return []
    if kind in LITERAL_KINDS:
        found = _literal(value, kind)
        return [found] if found else []
    if kind in ("city", "postcode"):
        text = fold(value).strip()
        return [Phrase(kind, text, _bordered(re.escape(text)), strong=False)] if len(text) >= 3 else []
    phrases: list[Phrase] = []
    for line in _LINES.split(value.replace("\0", " ")):
        postcode = _POSTCODE.search(line) if kind == "address" else None
        if postcode:
            phrases.append(Phrase("postcode", postcode.group(), _bordered(postcode.group()), strong=False))
            town = line[postcode.end() :].strip()
            if town:
                phrases.extend(_line(line[postcode.start() :], kind)[:1])
                line = line[: postcode.start()]  # noqa: PLW2901
        phrases.extend(_line(line, kind))
    return phrases if kind in _TOKEN_KINDS or kind not in LITERAL_KINDS else []
