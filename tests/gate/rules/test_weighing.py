"""What stands of the rules' findings once what a passage reads like is weighed with them."""

from __future__ import annotations

from datetime import date

from negatoscope.gate.codes import RULES
from negatoscope.gate.policy import Audience
from negatoscope.gate.prose import TextPolicy
from negatoscope.gate.rules.check import check, check_weighed, read
from negatoscope.gate.rules.reading import Hit
from negatoscope.gate.rules.weighing import is_learned, standing

COLLEAGUES = TextPolicy(Audience.COLLEAGUES)
HOURS = "Le cabinet est ouvert du lundi au vendredi, de 8 h à 18 h. Secteur 1, honoraires affichés à l’accueil."


def test_a_plain_offer_stands() -> None:
    found = check_weighed("Jusqu’à dimanche, moins 20 % sur votre bilan complet : réservez vite !", COLLEAGUES)
    assert "price" in {RULES[each.code].family for each in found}


def test_a_rule_that_fired_on_opening_hours_is_let_go() -> None:
    reading = read(HOURS, Audience.COLLEAGUES)
    assert standing(reading, [("COM301", Hit(0, 10))], None) == []


def test_a_family_that_the_impression_does_not_know_stands() -> None:
    reading = read(HOURS, Audience.COLLEAGUES)
    fired = [("FMC101", Hit(0, 10))]
    assert standing(reading, fired, None) == fired


def test_nothing_is_weighed_by_the_law_before_the_decree() -> None:
    reading = read(HOURS, Audience.COLLEAGUES, date(2019, 5, 2))
    fired = [("COM301", Hit(0, 10))]
    assert standing(reading, fired, date(2019, 5, 2)) == fired


def test_what_stands_is_part_of_what_the_rules_found() -> None:
    text = "Merci à tous nos patients pour leurs avis cinq étoiles ! Ailleurs on attend trois mois."
    everything = {(each.code, each.where) for each in check(text, COLLEAGUES)}
    assert {(each.code, each.where) for each in check_weighed(text, COLLEAGUES)} <= everything


def test_the_learned_rules_are_known_by_their_codes() -> None:
    assert is_learned("COM290")
    assert not is_learned("COM209")
