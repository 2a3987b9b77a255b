"""People, by the evidence for each name (`names`), and their names again wherever they come back.

An author's own signature stays, and so do doctors named in a post that is about no patient. What is named after
someone (maladie de Crohn) is no person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.prose.names.again import places_of
from negatoscope.gate.prose.names.typos import slips
from negatoscope.gate.prose.names.written import logins, misread, speakers, with_carets
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page


def find(page: Page) -> Iterator[Mark]:
    """People named, then their names again without what announced them."""
    for candidate in page.named:
        yield Mark(candidate.run.start, candidate.run.end, "person", rank=60 if candidate.titled else 50)
    proven = page.proven
    named = {candidate.run.start for candidate in page.named}
    for candidate in page.people.candidates:
        if candidate.run.start in named or page.signed(candidate.run.start):
            continue
        words = page.words.all[candidate.run.first : candidate.run.last + 1]
        if candidate.score > 0 and len(words) > 1 and any(word.lower in proven for word in words):
            yield Mark(candidate.run.start, candidate.run.end, "person", rank=40)
    for start, end in (*with_carets(page.text), *misread(page.words), *logins(page.text), *speakers(page.text)):
        yield Mark(start, end, "person", rank=45)
    slipped = frozenset(slips(page.words.vocabulary, proven))
    for start, end in (*places_of(page.words, proven), *places_of(page.words, slipped)):
        if not page.signed(start):
            yield Mark(start, end, "person", rank=30)
