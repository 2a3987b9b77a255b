"""One list of findings for a text: identifiers, signs together, and the rules."""

from __future__ import annotations

from negatoscope.gate.policy import Audience
from negatoscope.gate.proofreading import proofread
from negatoscope.gate.prose import TextPolicy

POLICY = TextPolicy(Audience.COLLEAGUES)


def test_a_sentence_is_blamed_once_for_one_kind_of_fault() -> None:
    codes = [each.code for each in proofread("Numéro 1 de l’imagerie du sport dans l’Ouest.", None, POLICY)]
    assert codes == ["COM206"]


def test_two_sentences_are_blamed_each() -> None:
    text = "Numéro 1 de l’imagerie du sport dans l’Ouest. Numéro 1 de l’échographie en Bretagne, venez."
    assert [each.code for each in proofread(text, None, POLICY)].count("COM206") == 2


def test_identifiers_and_rules_stand_in_one_list_in_the_order_of_the_text() -> None:
    text = "Mme Odette Vasseur va bien. Numéro 1 de l’imagerie du sport dans l’Ouest."
    found = proofread(text, None, POLICY)
    assert [each.code for each in found] == ["SEC121", "COM206"]
