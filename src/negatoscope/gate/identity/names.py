"""Persons: how a PN (PS3.5 6.2) or a typed name comes apart into words, and how much each word is worth alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from negatoscope.gate.identity import lexicon
from negatoscope.gate.identity.folding import fold
from negatoscope.gate.identity.words import DUMMIES, PARTICLES, SUFFIXES, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable

_RUN = re.compile(r"[^\W\d_]+")
_CAMEL = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
_NOBODY = PARTICLES | DUMMIES | TITLES | SUFFIXES
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]"
)


class Worth(IntEnum):
    """What a word says when it stands alone."""

    SHORT = 0  # three letters or fewer
    COMMON = 1  # an ordinary word, a term of imaging, a town
    EPONYM = 2  # strong, but not in an eponym's phrase
    STRONG = 3


@dataclass(frozen=True)
class Word:
    """One word of a name, folded. `persons` number those who bear it; `unspaced` scripts know no word borders."""

    text: str = field(repr=False)
    worth: Worth
    kind: str
    persons: frozenset[int]
    unspaced: bool = False


@dataclass(frozen=True)
class Person:
    """One person. `components` holds folded words: family, given, middle (one, when the order is unknown)."""

    kind: str
    components: tuple[tuple[str, ...], ...] = field(repr=False)
    particles: frozenset[str] = field(repr=False)
    spellings: tuple[str, ...] = field(repr=False)  # whole, damaged spellings: lost accents, wrong character sets

    @property
    def initials(self) -> frozenset[str]:
        """First letters of the words."""
        return frozenset(word[0] for part in self.components for word in part)

    @property
    def words(self) -> frozenset[str]:
        """All words."""
        return frozenset(word for part in self.components for word in part)


def is_unspaced(token: str) -> bool:
    """Whether the script puts no spaces between words (Chinese, Japanese, Korean names, Thai...)."""
    return _UNSPACED.search(token) is not None


def worth_of(token: str) -> Worth:
    """What the folded word says alone."""
    if is_unspaced(token):
        return Worth.STRONG if len(token) >= 2 else Worth.SHORT
    if len(token) <= 3:
        return Worth.SHORT
    if lexicon.is_word(token) or lexicon.is_place(token) or lexicon.is_maker(token):
        return Worth.COMMON
    return Worth.EPONYM if lexicon.is_eponym(token) else Worth.STRONG


def is_dummy(text: str) -> bool:
    """Whether a value stands for nobody: "ANONYMOUS", "N/A", "^^", "Patient 12", "XXXX"."""
    tokens = _RUN.findall(fold(text))
    if tokens and any(not c.isascii() and not c.isalnum() and not c.isspace() for c in text):
        return False  # letters that a wrong character set left of a name
    return all(token in DUMMIES or (len(set(token)) == 1 and not is_unspaced(token)) for token in tokens)


def _components(value: str) -> list[str]:
    """A PN group's components; a typed "NAME, First" has two, anything else one."""
    if "^" in value:
        return value.split("^")
    if value.count(",") == 1:
        return value.split(",")
    return [value]


def _tokens(component: str) -> list[str]:
    parts = [component]
    if not component.isupper():
        parts = _CAMEL.split(component)
    return [token for part in parts for token in _RUN.findall(fold(part))]


def _damaged(component: str) -> Iterable[str]:
    """What is left of an accented word by a wrong character set: "H?l?ne", "HÃ©lÃ¨ne", "Hlne"; and what stands in the
    header itself when that is wrong already, "¯ó³æ": no word, but the same wherever the name is."""
    for chunk in component.split():
        if len(chunk) >= 3 and any(not c.isascii() and not c.isalnum() for c in chunk):
            yield fold(chunk)
    for word in re.findall(r"\w+", component):
        if word.isascii() or len(word) < 4 or is_unspaced(word):
            continue
        for lost in "?_\ufffd":
            yield fold("".join(c if c.isascii() else lost for c in word))
        yield fold("".join(c if c.isascii() else "??" for c in word))
        yield fold(word.encode("utf-8").decode("latin-1"))
        yield fold(word.encode("utf-8").decode("cp1252", "replace"))
        yield fold(word.encode("utf-8").decode("ascii", "replace"))


def _umlauts(component: str) -> list[str]:
    """The spellings of "Müller" that go by other letters: "Mueller", and back."""
    spread = "".join(_UMLAUTS.get(c, c) for c in component.casefold())
    tokens = _tokens(spread)
    for token in _tokens(component):
        back = token
        for plain, pair in (("a", "ae"), ("o", "oe"), ("u", "ue")):
            back = back.replace(pair, plain)
        if len(back) >= 5:
            tokens.append(back)
    return tokens


def parse_person(value: str, kind: str) -> Person | None:
    """The person that a PN or a typed name writes; None when it names nobody.

    All three groups (alphabetic, ideographic, phonetic) of a PN count for the same person.
    """
    components: list[tuple[str, ...]] = []
    particles: set[str] = set()
    damaged: set[str] = set()
    for group in value.replace("\0", " ").split("="):
        if is_dummy(group):
            continue
        for position, component in enumerate(_components(group.strip())):
            found = [t for t in _tokens(component) if position < 3 or t not in SUFFIXES]
            particles.update(t for t in found if t in PARTICLES)
            kept = [t for t in found if t not in DUMMIES and t not in PARTICLES and t not in TITLES]
            if not kept:  # all of it is a particle or a title: "LE^", "MAC^"
                kept = [t for t in found if t not in DUMMIES and position < 2 and len(t) >= 2 and t not in TITLES]
                particles.difference_update(kept)
            if kept:
                components.append(tuple(kept))
                glued = "".join(found)  # "BEN ALI" as "BENALI": longer, so worth more than its parts
                if len(found) > len(kept) and len(glued) >= 5 and not (set(found) & (DUMMIES | TITLES)):
                    components.append((glued,))
            extra = [t for t in _umlauts(component) if t not in found and t not in _NOBODY]
            if extra:
                components.append(tuple(dict.fromkeys(extra)))
            damaged.update(_damaged(component))
    if not components:
        return None
    return Person(kind, tuple(components), frozenset(particles), tuple(sorted(s for s in damaged if len(s) >= 4)))


def gather_words(persons: Iterable[Person]) -> dict[str, Word]:
    """All words of all persons; the patient's kind wins where two bear the same word."""
    bearers: dict[str, set[int]] = {}
    kinds: dict[str, str] = {}
    for number, person in enumerate(persons):
        for word in person.words:
            bearers.setdefault(word, set()).add(number)
            kinds.setdefault(word, person.kind)
    return {
        text: Word(text, worth_of(text), kinds[text], frozenset(numbers), is_unspaced(text))
        for text, numbers in bearers.items()
        if len(text) >= 2 or is_unspaced(text)
    }
