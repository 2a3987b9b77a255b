"""What most rules do: look for constructions in the sentences that can hold them, unless a guard stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from negatoscope.gate.rules.reading.construction import Construction, Hit
    from negatoscope.gate.rules.reading.guards import Guard
    from negatoscope.gate.rules.reading.reading import Reading
    from negatoscope.gate.rules.reading.sentence import Sentence


def hits(
    reading: Reading, constructions: Iterable[Construction], anchors: frozenset[str], guards: frozenset[Guard]
) -> Iterator[Hit]:
    """Where one of the constructions stands, one place a sentence, and none of the guards does.

    Args:
        reading: the text.
        constructions: tried in that order.
        anchors: `stems` of the words without which none of them can stand.
        guards: those that silence the rule.
    """
    possible = [each for each in constructions if each.may_stand_in(reading)]
    return hits_in(reading, reading.with_any(anchors), possible, guards) if possible else iter(())


def hits_in(
    reading: Reading, sentences: Iterable[Sentence], constructions: Iterable[Construction], guards: frozenset[Guard]
) -> Iterator[Hit]:
    """The same in the sentences given, for what no word announces: a percentage, a price."""
    for sentence in sentences:
        for construction in constructions:
            found = next((hit for hit in construction.find(sentence) if not reading.guarded(hit, guards)), None)
            if found is not None:
                yield found
                break


def with_both(reading: Reading, some: frozenset[str], others: frozenset[str]) -> Iterator[Sentence]:
    """The sentences that hold a word of each of two sets of anchors (`stems`)."""
    return (sentence for sentence in reading.with_any(some) if not others.isdisjoint(sentence.stems))


def beside(reading: Reading, hit: Hit, evidence: Construction, before: int = 1, after: int = 1) -> bool:
    """Whether a second piece of evidence stands in the sentence of a hit or in its neighbours."""
    sentence = reading.sentence_at(hit.start)
    return any(evidence.stands_in(each) for each in reading.around(sentence, before, after))
