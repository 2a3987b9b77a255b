"""The impression: features, windows, and the shipped weights on plain cases."""

from __future__ import annotations

from itertools import pairwise

import pytest

from negatoscope.gate.impression import impression, reads_of_patient, windows
from negatoscope.gate.impression.grams import folded, pieces, runs, tokens
from negatoscope.gate.impression.model import model
from negatoscope.gate.impression.weighing import breaks


def test_it_knows_a_word_by_its_pieces_and_its_neighbours() -> None:
    words = tokens(folded("L’Œil, déjà !"))
    assert words == ["l", "oeil", "deja", "!"]
    assert runs(words)["oeil deja"] == 1
    assert pieces(words)["oeil"] == 1
    assert pieces(words)[" dej"] == 1


@pytest.mark.parametrize("text", ["", " ", "\n\n", "🩻", "a" * 50_000, "\ud800"])
def test_any_string_will_do(text: str) -> None:
    assert set(impression(text).odds) == set(model().labels)


def test_the_windows_of_a_long_text_cover_it_without_overlap() -> None:
    text = "Une phrase de plus sur le dépistage. " * 500
    found = windows(text)
    assert found[0][0] == 0
    assert found[-1][1] == len(text)
    assert all(first[1] == second[0] for first, second in pairwise(found))
    assert len(found) > 5


def test_a_post_is_one_window() -> None:
    assert windows("Un post.") == [(0, 8)]


def test_a_report_reads_of_a_patient_and_opening_hours_do_not() -> None:
    assert reads_of_patient("Scanner de M. Durand, 62 ans : nodule du lobe supérieur droit, revu avec le patient.")
    assert not reads_of_patient(
        "L’article R.4127-19-1 permet d’informer le public sur son exercice, sans témoignage ni comparaison avec des "
        "confrères ; le conseil départemental peut répondre aux questions des médecins."
    )


def test_a_patient_at_the_end_of_an_article_is_seen() -> None:
    article = "Le dépistage organisé concerne les femmes de 50 à 74 ans, tous les deux ans. " * 60
    assert reads_of_patient(article + "Mme Durand, 52 ans, opérée mardi, est revenue nous voir avec ses images.")


def test_rules_that_fire_where_the_impression_agrees_make_a_breach_likelier() -> None:
    offer = impression("Profitez de notre offre de rentrée : votre bilan à moitié prix jusqu’à dimanche !")
    assert breaks(offer, {"price"}) > breaks(offer, frozenset())
