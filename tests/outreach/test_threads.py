"""A text too long for one post becomes a numbered thread."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negatoscope.outreach.kit.networks import NETWORKS
from negatoscope.outreach.kit.threads import split

BODY = (
    "La tomosynthèse superpose moins les glandes que le cliché standard. Elle aide surtout en densité C et D, p. ex. "
    "pour les distorsions. Trois signes à chercher : une convergence des travées, une rétraction, un centre clair.\n\n"
    "Le piège est la cicatrice. Comparer aux clichés antérieurs, demander l’échographie, puis décider de la biopsie. "
    "Rien ne presse quand la distorsion est ancienne et stable ; tout presse quand elle est nouvelle."
)
THREADED = [network for network in NETWORKS.values() if network.threads]


def at_most(length: int):
    return lambda text: len(text) <= length


def test_a_text_that_fits_stays_one_post_without_a_number() -> None:
    assert split("Un nodule.", at_most(20)) == ("Un nodule.",)


def test_nothing_makes_no_post() -> None:
    assert split("  \n", at_most(20)) == ()


def test_it_cuts_at_the_ends_of_sentences() -> None:
    parts = split(BODY, NETWORKS["x"].fits)
    assert len(parts) == 2
    assert all(re.search(r"[.!?…] \(\d/2\)$", part) for part in parts)


def test_a_millimetre_may_end_a_sentence() -> None:
    assert split("Un nodule de 8 mm. Stable.", at_most(25)) == ("Un nodule de 8 mm. (1/2)", "Stable. (2/2)")


def test_an_abbreviation_ends_no_sentence() -> None:
    assert split("Une lésion, p. ex. un kyste. Puis rien.", at_most(38)) == (
        "Une lésion, p. ex. un kyste. (1/2)",
        "Puis rien. (2/2)",
    )


def test_a_sentence_too_long_is_cut_at_its_clauses_then_at_its_words() -> None:
    assert split("un deux trois, quatre cinq", at_most(21)) == ("un deux trois, (1/2)", "quatre cinq (2/2)")
    assert split("un deux trois quatre", at_most(14)) == ("un deux (1/3)", "trois (2/3)", "quatre (3/3)")


def test_a_word_too_long_is_cut_between_characters() -> None:
    parts = split("a" * 30, at_most(16))
    assert "".join(part.split(" (")[0] for part in parts) == "a" * 30


@pytest.mark.parametrize("network", THREADED, ids=lambda network: network.key)
@settings(max_examples=60, deadline=None)
@given(text=st.text(st.sampled_from("aé .,;!?\n🩻👩‍👧日»«1"), max_size=900))
def test_every_post_fits_and_nothing_is_lost(network, text: str) -> None:
    parts = split(text, network.fits)
    assert all(network.fits(part) for part in parts)
    bare = [re.sub(r" \(\d+/\d+\)$", "", part) for part in parts] if len(parts) > 1 else parts
    assert re.sub(r"\s", "", "".join(bare)) == re.sub(r"\s", "", text)
