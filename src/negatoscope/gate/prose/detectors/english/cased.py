"""A text with the capitals that its writer left out, or wrote everywhere: names in capitals, ordinary words in none.

Of the same length, so that places stay. What a lexicon holds as a name and as no word gets its capital in small text;
in a shouted line every ordinary word loses its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.identity.lexicon import is_imaging
from negatoscope.gate.prose import gazetteer
from negatoscope.gate.prose.gazetteer import Sort
from negatoscope.gate.prose.names.facts import facts
from negatoscope.gate.prose.words import Shape

if TYPE_CHECKING:
    from negatoscope.gate.prose.page import Page
    from negatoscope.gate.prose.words import Word

_SHORTEST = 3


def _is_borne(page: Page, number: int, word: Word) -> bool:
    """Whether a word in small letters is a name of somebody or of a town, and nothing else."""
    known = facts(word.lower)
    if known.word or known.common or len(word.text) < _SHORTEST or is_imaging(word.lower):
        return False
    if known.given >= 9 or known.surname >= 8:
        return True
    town = gazetteer.read(page.words, number, Sort.TOWN)
    return town is not None and town.large


def cased(page: Page) -> str:
    """The text of a page with telling capitals; the same text where it has them."""
    words, shouted, casual = page.words, page.words.shouted, page.people.is_casual
    if not casual and not any(shouted):
        return page.text
    pieces, end = list[str](), 0
    for number, word in enumerate(words.all):
        written = word.text
        if shouted[number] and word.shape is Shape.UPPER and len(written) > 1:
            known = facts(word.lower)
            ordinary = known.only_word or known.common or (known.word > known.given + 1) or is_imaging(word.lower)
            written = word.text.lower() if ordinary else word.text.capitalize()
        elif casual and word.shape is Shape.LOWER and _is_borne(page, number, word):
            written = word.text.capitalize()
        pieces += [page.text[end : word.start], written if len(written) == len(word.text) else word.text]
        end = word.end
    return "".join(pieces) + page.text[end:]
