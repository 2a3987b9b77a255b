"""Names of places and of hospitals that begin at a word of a text, from lists read when first asked for.

A name is compared by its words alone, so that "Saint-Brieuc", "St Brieuc" and "SAINT BRIEUC" are one. That a name is
listed proves little: 35,000 communes bear the names of people and of ordinary things. `Known.sure` says that nothing
else is called so.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from negatoscope.gate.forgetting import table
from negatoscope.gate.identity import lexicon
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.lexicon import CITIES, DEPARTMENTS, FIRST_NAMES
from negatoscope.gate.prose.words import Shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from negatoscope.gate.prose.words import Words

_LONGEST = 8
_GAPS = frozenset({" ", "-", "'", "' ", " '", "-\n", ". ", ".", "- ", " -"})
_ARTICLES = word_set("le la les des pas du de")
_SHORT = {"st": "saint", "ste": "sainte"}
_LINKS = word_set("sur sous les lez en la le du de des d l aux et a saint sainte mont")


class Sort(Enum):
    """What a listed name names."""

    TOWN = "city"
    REGION = "place"
    HOSPITAL = "hospital"


@dataclass(frozen=True, slots=True)
class Known:
    """A listed name at words [first, last] of a text.

    `sure`: it is nothing else. `large`: a town that everybody knows.
    """

    first: int
    last: int
    sort: Sort
    sure: bool
    large: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A listed name, whatever its text (see `Known`)."""

    sort: Sort
    sure: bool
    large: bool


def _packed(name: str) -> list[str]:
    path = files("negatoscope.gate.prose").joinpath("lexicons", name)
    return gzip.decompress(path.read_bytes()).decode("ascii").split("\n")


def _plain(name: str) -> list[str]:
    path = files("negatoscope.gate.prose").joinpath("lexicons", name)
    return [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]


def _key(name: str) -> str:
    """The words of a name, one space between."""
    spaced = name.replace("-", " ").replace("'", " ").replace(".", " ")
    words = spaced.split()
    return " ".join(_SHORT.get(word, word) for word in words)


def _of_lines(lines: Iterable[str]) -> dict[str, list[str]]:
    return {code: names.split("|") for code, _, names in (line.partition("|") for line in lines)}


@cache
def postcodes() -> frozenset[str]:
    """The postcodes of France."""
    return frozenset(_packed("postcodes.txt.gz"))


def is_postcode(figures: str) -> bool:
    """Whether five figures are a postcode of France."""
    return figures in postcodes()


def _is_compound(key: str) -> bool:
    """Whether a name has a form that only places have: "X sur Y", "Saint X", three words and more."""
    words = key.split(" ")
    return len(words) > 2 or (len(words) == 2 and (words[0] not in _LINKS or words[0].startswith("saint")))


@table
def _entries(sort: Sort) -> Mapping[str, Entry]:
    """The listed names of one sort, by their words."""
    found: dict[str, Entry] = {}
    if sort is Sort.HOSPITAL:
        for line in _plain("hospitals.txt"):
            found[_key(line.lstrip("?"))] = Entry(sort, sure=line[0] != "?", large=False)
        return found
    if sort is Sort.REGION:
        for name in (*_plain("regions.txt"), *DEPARTMENTS):
            key = _key(name)
            sure = " " in key or not (lexicon.is_word(key) or key in CITIES)
            found[key] = Entry(sort, sure, large=True)
        return found
    towns = _of_lines(_packed("towns.txt.gz"))
    large = {_without_article(_key(name)) for name in (*towns.pop("FR"), *CITIES)}
    small = {_key(name) for names in _of_lines(_packed("communes.txt.gz")).values() for name in names}
    abroad = {_key(name) for names in towns.values() for name in names}
    short = {first for first in map(_first_part, small) if len(first) > 4 and not is_weak(first)}
    for key in short - small:
        found[key] = Entry(sort, sure=False, large=False)
    for keys, is_large in ((small, False), (abroad, False), (large, True)):
        for key in keys:
            found[key] = Entry(sort, _is_compound(key), is_large)
    return found


def entry(sort: Sort, word: str) -> Entry | None:
    """What a list of names says of one word alone."""
    return _entries(sort).get(word)


def _without_article(key: str) -> str:
    """A name as INSEE lists it: "rochelle" for "la rochelle"."""
    first, _, rest = key.partition(" ")
    return rest if rest and first in {"le", "la", "les", "l"} else key


def _first_part(key: str) -> str:
    """What people call a commune with a long name: "Évian" for "Évian-les-Bains"; empty when nothing is left out."""
    words = key.split(" ")
    return words[0] if len(words) > 2 and words[1] in _LINKS and words[0] not in _LINKS else ""


@table
def heads(sort: Sort) -> Mapping[str, int]:
    """The first word of each listed name of a sort, with how many words the longest such name has."""
    found: dict[str, int] = {}
    for key in _entries(sort):
        first = key.partition(" ")[0]
        length = key.count(" ") + 1
        if length > found.get(first, 0):
            found[first] = length
    for short, whole in _SHORT.items():
        if whole in found:
            found[short] = found[whole]
    return found


_NAMESAKES = word_set(
    "milan rome paris lyme lugano vienne vienna atlanta chicago boston helsinki barcelone barcelona lausanne "
    "montreal kyoto fukuoka tokyo"
    " baveno sydney prague amsterdam rotterdam maastricht denver bethesda stanford oxford cambridge dallas berlin "
    "banff toronto"
    " marburg framingham philadelphie minnesota edmonton salzbourg stockholm copenhague edinburgh glasgow hannover "
    "utrecht bochum ottawa"
    " canton turin sendai jackson florence seattle bologne munich kiel montgomery lancaster"
)
"""Towns after which criteria, classifications, viruses and instruments are called."""


def is_namesake(word: str) -> bool:
    """Whether criteria, a classification or a virus bears the name of that town."""
    return word in _NAMESAKES or lexicon.is_eponym(word)


def is_weak(word: str) -> bool:
    """Whether a name of one word is also an ordinary word, a given name or an eponym."""
    return lexicon.is_word(word) or word in FIRST_NAMES or lexicon.is_eponym(word)


def read(words: Words, first: int, sort: Sort) -> Known | None:
    """The longest listed name of a sort that begins at a word, or None."""
    longest_of, entries, _ = _tables(sort)
    longest = longest_of.get(words.all[first].lower)
    if longest is None:
        return None
    key, best = "", None
    for number in range(first, min(first + min(longest, _LONGEST), len(words.all))):
        if number > first and words.gap(number) not in _GAPS:
            break
        word = words.all[number].lower
        key = f"{key} {_SHORT.get(word, word)}".lstrip()
        entry = entries.get(key)
        if entry is not None:
            best = Known(first, number, sort, entry.sure, entry.large)
    return best


@table
def _dull(sort: Sort) -> frozenset[str]:
    """First words of short names that in small letters are nearly always something else."""
    found = {word for word, longest in heads(sort).items() if len(word) < 2 or (longest < 3 and is_weak(word))}
    return frozenset(found if sort is Sort.HOSPITAL else found | _ARTICLES)


@table
def _tables(sort: Sort) -> tuple[Mapping[str, int], Mapping[str, Entry], frozenset[str]]:
    """What reading a name asks for, at once."""
    first = heads(sort)
    return first, _entries(sort), frozenset(first)


def candidates(words: Words, sort: Sort) -> list[int]:
    """The numbers of the words at which a listed name of a sort may begin, in order."""
    dull = _dull(sort)
    found: list[int] = []
    for word in words.vocabulary & _tables(sort)[2]:
        numbers = words.places[word]
        found += numbers if word not in dull else [n for n in numbers if words.all[n].shape is not Shape.LOWER]
    found.sort()
    return found
