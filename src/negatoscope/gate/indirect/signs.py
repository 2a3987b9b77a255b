"""The signs in a text: exact age, sex, occupation, sport, rare diagnosis, circumstance, family, origin, region, when.

Each sign says what share of the population bears it and in which broader words it can be said. Texts are folded here
(lower case, no accents).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from negatoscope.gate.prose.number_words import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

FRANCE = 68_000_000
"""Inhabitants (INSEE, 2024)."""
WORLD = 8_100_000_000


@dataclass(frozen=True)
class Sign:
    """A sign at a place of the folded text.

    Attributes:
        kind: one of the kinds of the lexicon, or "age", "sex", "reported".
        key: what it says; the same for two wordings of one thing.
        share: of the population, between 0 and 1.
        broader: wording by language that keeps the sense and singles out less; empty when there is none.
    """

    kind: str
    key: str
    start: int
    end: int
    share: float
    broader: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class _Entry:
    kind: str
    key: str
    share: float
    broader: tuple[str, str]


@cache
def _entries() -> tuple[dict[str, _Entry], re.Pattern[str]]:
    """Every phrase of the lexicon with what it says, and the pattern of them all."""
    entries: dict[str, _Entry] = {}
    text = files("negatoscope.gate.indirect").joinpath("lexicon.txt").read_text("utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        kind, people, phrases, french, english = line.split("\t")
        names = phrases.split("|")
        for name in names:
            entries[name] = _Entry(kind, names[0], int(people) / FRANCE, (french, english))
    alternatives = "|".join(re.escape(name) for name in sorted(entries, key=len, reverse=True))
    return entries, re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])")


_AGE = re.compile(
    r"(?<![\w.,/-])(?P<years>\d{1,2})(?:\s?ans\b|[\s-]year[\s-]old\b|\s?(?:yo|y/o)\b)"
    r"|(?<![\w.,/-])(?P<months>\d{1,2})(?:\s?mois\b|[\s-]month[\s-]old\b)"
)
_DURATION = re.compile(
    r"\b(?:depuis|pendant|durant|il y a|apres|avant|plus de|moins de|dans|tous les|en|a|les|des|suivi de|for|over|after"
    r"|under|every|recul de|entre|jusqu'a|de \d+ a)\s(?:environ\s|about\s)?$"
)
_WOMAN = re.compile(r"\b(?:femme|patiente|dame|fillette|jeune fille|woman|lady|girl|female|she|mother|elle)\b")
_MAN = re.compile(r"\b(?:homme|monsieur|garcon|man|gentleman|boy|male|he)\b")
_REPORTED = re.compile(
    r"\b(?:moins|a peine|pres|less|fewer|only|seulement)\s(?:de\s|d'|than\s)?(?:une?\s)?"
    r"(?P<count>\d{1,3}|[a-z]{3,10})\s(?:de\s)?(?:cas|cases|patients)\b.{0,40}"
    r"\b(?:litterature|decrits?|rapportes?|publies?|literature|described|reported|published|monde|world)"
    r"|\b(?P<first>premier cas|first case|seul cas|cas unique|only case)\b.{0,30}"
    r"\b(?:decrit|rapporte|publie|connu|described|reported|known)"
)
_ROLES = frozenset({"job", "sport"})
_SOMEBODY = re.compile(
    r"\b(?:femme|homme|patiente?|malade|monsieur|dame|ans|elle|il|fille|garcon|adolescente?|retraitee?|woman|man|lady|he|she"
    r"|old|girl|boy)\b"
)
_APPOSED = re.compile(
    r"(?:[,(]\s?|\b(?:est|etait|comme|ancien|ancienne|jeune|old|un|une|exerce|former|retired|is|was|a|an|as)\s)$"
)
_BY_TRADE = re.compile(r"\s(?:de (?:profession|metier|son etat)|a la retraite|retraitee?|by trade)\b")
_ROUND = {"dizaine": 10, "vingtaine": 20, "trentaine": 30, "cinquantaine": 50, "centaine": 100, "dozen": 12}
_LIFE = 80  # years of age, all taken as equally common


def _ages(text: str) -> Iterator[Sign]:
    for match in _AGE.finditer(text):
        if _DURATION.search(text, max(0, match.start() - 24), match.start()) and "old" not in match.group():
            continue
        years = match["years"]
        share = 1 / _LIFE if years else 1 / (12 * _LIFE)
        yield Sign("age", match.group(), match.start(), match.end(), share)
        return  # the first is the patient's; those that follow are seldom anybody's


def _sexes(text: str) -> Iterator[Sign]:
    woman, man = _WOMAN.search(text), _MAN.search(text)
    first = min((each for each in (woman, man) if each), key=lambda each: each.start(), default=None)
    if first is not None:
        yield Sign("sex", "F" if first is woman else "M", first.start(), first.end(), 0.5)


def _reported(text: str) -> Iterator[Sign]:
    for match in _REPORTED.finditer(text):
        told = match["count"]
        count = 1 if told is None else int(told) if told.isdigit() else _ROUND.get(told) or value_of(told)
        if not count:
            continue
        yield Sign("reported", "reported", match.start(), match.end(), count / WORLD)


def _is_the_patients(text: str, match: re.Match[str]) -> bool:
    """Whether an occupation is told of the patient: set beside a person, or by trade. "Facteur", "le chirurgien"
    and family names are occupations too.
    """
    if _BY_TRADE.match(text, match.end()):
        return True
    before = text[max(0, match.start() - 70) : match.start()]
    before = before[max(before.rfind(stop) for stop in ".!?\n") + 1 :]
    return bool(_SOMEBODY.search(before) and _APPOSED.search(before))


def find_signs(text: str) -> list[Sign]:
    """The signs of a folded text in lower case, in its order, one of each kind and key."""
    entries, pattern = _entries()
    found = [*_ages(text), *_sexes(text), *_reported(text)]
    for match in pattern.finditer(text):
        entry = entries[match.group()]
        if entry.kind in _ROLES and not _is_the_patients(text, match):
            continue
        found.append(Sign(entry.kind, entry.key, match.start(), match.end(), entry.share, entry.broader))
    once: dict[tuple[str, str], Sign] = {}
    for sign in sorted(found, key=lambda sign: sign.start):
        once.setdefault((sign.kind, sign.key), sign)
    return list(once.values())
