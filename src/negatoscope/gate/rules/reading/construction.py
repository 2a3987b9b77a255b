r"""A construction: a pattern over the folded words of a sentence, written with classes of words.

    Construction("{we} {~3} {faster} {~3} {than} {~2} {other_practice}")

- `{class}` is any word or phrase of that class (`classes`);
- `{~n}` is a gap of at most n words, that crosses a comma but neither a semicolon nor a colon;
- a space is any space, comma or apostrophe between words, " ?" is that or nothing; all else is the regular expression
  that it looks like (within brackets and lookbehinds a space is written `\s`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from negatoscope.gate.rules.reading.classes import CLASSES
from negatoscope.gate.rules.reading.prefixes import INDEX, beginnings, split

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading.reading import Reading
    from negatoscope.gate.rules.reading.sentence import Sentence

_SLOT = re.compile(r" ?\{~(?P<most>\d)\} ?|\{(?P<name>[a-z][a-z_]*)\}| +(?P<maybe>\??)")
_MAYBE = frozenset("?*{")
_GAP = re.compile(r" ?\{~\d\} ?")
_CLASS = re.compile(r"\{(?P<name>[a-z][a-z_]*)\}")
_MARKS = r"[\s,'\"*()-]"
_BETWEEN = f"{_MARKS}+"


@dataclass(frozen=True)
class Hit:
    """Where a construction stands in the folded text."""

    start: int
    end: int


@dataclass(frozen=True)
class Construction:
    """A pattern, compiled when it is first looked for.

    Raises:
        KeyError: the pattern names a class that isn't there (when first looked for).
    """

    pattern: str

    def __post_init__(self) -> None:
        _KNOWN.append(self)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?:{_SLOT.sub(_expanded, self.pattern)})(?![\w])")

    @cached_property
    def _needs(self) -> tuple[int, ...]:
        return tuple(_needed(alternative) for alternative in split(self.pattern, "|"))

    def needs(self) -> tuple[int, ...]:
        """For each of its alternatives the bits of the words that it can't do without."""
        return self._needs

    def may_stand_in(self, text: Sentence | Reading) -> bool:
        """Whether the words that it can't do without are present in a sentence or in a whole text.

        One made since the text was read asks for words that nobody looked for there, and so may stand anywhere.
        """
        needs = self.__dict__.get("_needs")
        if needs is None:
            return True
        present = text.present
        for need in needs:  # noqa: SIM110 (a generator costs more, and this is asked hundreds of times a text)
            if need & present == need:
                return True
        return False

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Where it stands in a sentence."""
        if not self.may_stand_in(sentence):
            return
        for match in self._compiled.finditer(sentence.text, sentence.start, sentence.end):
            yield Hit(match.start(), match.end())

    def stands_in(self, sentence: Sentence) -> bool:
        """Whether it stands in a sentence at all."""
        if not self.may_stand_in(sentence):
            return False
        return self._compiled.search(sentence.text, sentence.start, sentence.end) is not None


_KNOWN: list[Construction] = []
_PREPARED = [0]


def prepare() -> None:
    """Read the patterns of all constructions, so that a text knows which words it is asked for.

    A text remembers what stands in it; a pattern read only later could need a word that nobody looked for.
    """
    while _PREPARED[0] < len(_KNOWN):
        _KNOWN[_PREPARED[0]].needs()
        _PREPARED[0] += 1


def _needed(alternative: str) -> int:
    """The bits of the words of one alternative, as the blanks and gaps outside its groups part them."""
    mask = 0
    for part in split(_GAP.sub(" ", alternative), " "):
        if part.startswith("?"):  # the blank before may be missing, and then no word begins here
            continue
        opens = _CLASS.match(part)
        # A part that opens with a class begins as the class does; only a class that may be missing is read further.
        alone = opens is not None and part[opens.end() : opens.end() + 1] not in _MAYBE
        asked = beginnings(CLASSES[opens["name"]] if opens and alone else _CLASS.sub(_as_group, part))
        if asked is not None:
            mask |= INDEX.mask_of(asked)
    return mask


def _as_group(slot: re.Match[str]) -> str:
    return f"(?:{CLASSES[slot['name']]})"


def _expanded(slot: re.Match[str]) -> str:
    if slot["most"]:
        return rf"(?:{_BETWEEN}[\w%€/°.+]+?){{0,{slot['most']}}}{_BETWEEN}"
    if slot["name"]:
        return f"(?:{CLASSES[slot['name']]})"
    return f"{_MARKS}*" if slot["maybe"] else _BETWEEN
