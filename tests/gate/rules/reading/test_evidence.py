"""Evidence is asked for in the sentence of a hit, in its neighbours, or in sentences that hold words of two sets."""

from __future__ import annotations

from negatoscope.gate.policy import Audience
from negatoscope.gate.rules.check import read
from negatoscope.gate.rules.reading import Construction, beside, hits_in, stems, with_both

TEXT = "Le scanner est libre. Venez demain. Il pleut. Prenez date pour une échographie."
CALL = Construction("(?:venez|prenez)")
EXAM = Construction("{examination}")


def test_it_finds_a_construction_once_in_each_sentence_given() -> None:
    reading = read(TEXT, Audience.COLLEAGUES)
    found = list(hits_in(reading, reading.sentences, (CALL,), frozenset()))
    assert [reading.text[hit.start : hit.end] for hit in found] == ["venez", "prenez"]


def test_evidence_counts_only_as_far_as_it_is_asked_for() -> None:
    reading = read(TEXT, Audience.COLLEAGUES)
    first, second = hits_in(reading, reading.sentences, (CALL,), frozenset())
    assert beside(reading, first, EXAM)
    assert not beside(reading, first, EXAM, 0, 0)
    assert beside(reading, second, EXAM, 0, 0)


def test_a_sentence_with_words_of_one_set_only_is_passed_over() -> None:
    reading = read(TEXT, Audience.COLLEAGUES)
    both = list(with_both(reading, stems("venez", "prenez"), stems("scanner", "echographie")))
    assert [sentence.index for sentence in both] == [3]
