"""How many people share some signs.

The signs are taken as independent, which overstates how few share them for some pairs (an age and an occupation) and
understates it for others; a reader who knows the patient needs less. So the numbers are told as an order of magnitude.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.indirect.signs import FRANCE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from negatoscope.gate.indirect.signs import Sign
    from negatoscope.gate.policy import Context

ENOUGH = 5
"""Fewer people than this is too few: the smallest cell that public statistics show (INSEE shows none under 5)."""
_CATCHMENT = 300_000
"""Inhabitants whom one establishment serves, as an order of magnitude."""
_SCANNED_A_WEEK = 1_000
"""Patients whom one imaging department examines in a week, as an order of magnitude."""

_OURS = re.compile(
    r"\b(?:dans|de|a)\s(?:notre|mon)\s(?:hopital|centre|cabinet|service|clinique|etablissement|departement)\b"
    r"|\bchez nous\b|\b(?:in|at)\s(?:our|my)\s(?:hospital|centre|center|practice|department|clinic)\b"
)
_WHEN: tuple[tuple[float, re.Pattern[str]], ...] = (
    (
        1 / 5,
        re.compile(
            r"\b(?:ce matin|cette nuit|hier|aujourd'hui|ce jour|cet apres-midi|this morning|last night"
            r"|yesterday|today)\b"
        ),
    ),
    (
        1,
        re.compile(
            r"\b(?:cette semaine|la semaine (?:derniere|passee)|this week|last week|(?:lundi|mardi|mercredi|jeudi"
            r"|vendredi|samedi|dimanche) dernier)\b"
        ),
    ),
    (4, re.compile(r"\b(?:ce mois-ci|le mois dernier|this month|last month)\b")),
)


def weeks_told(text: str) -> float | None:
    """In how many weeks the examination took place, as a folded text tells beside its date; None when it doesn't."""
    return next((weeks for weeks, pattern in _WHEN if pattern.search(text)), None)


def start(text: str, context: Context) -> tuple[float, tuple[str, ...]]:
    """Among how many people the patient stands before any sign, and what narrows that: "author-place", "when"."""
    narrowed: list[str] = []
    people: float = FRANCE
    if context.author_place or _OURS.search(text):
        people = _CATCHMENT
        narrowed.append("author-place")
        weeks = weeks_told(text)
        if weeks is not None:
            people = _SCANNED_A_WEEK * weeks
            narrowed.append("when")
    return people, tuple(narrowed)


def sharing(people: float, signs: Iterable[Sign]) -> float:
    """How many of so many people bear all these signs."""
    for sign in signs:
        people *= sign.share
    return people
