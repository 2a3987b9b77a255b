"""Texts that nobody signs and that are about nobody all the same: what teaches, recruits, invites, reports a study."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set

if TYPE_CHECKING:
    from negatoscope.gate.prose.words import Words

_ALONE = word_set("hiring vacancy recrute recrutement candidatures inscriptions webinar webinaire pedagogique")
_TOGETHER = word_set(
    "formation formations inscription congres diplome candidature poste atelier ateliers seminaire cours quiz rappel "
    "recommandation recommandations guide guideline guidelines etude etudes essai article revue editorial financement "
    "effectif cohorte multicentrique retrospective randomise deontologie loi decret depistage campagne prevention "
    "horaires tarif tarifs honoraires secteur ouvert ouverte course courses register registration lecture lectures "
    "workshop apply paper preprint journal study trial cohort reminder award congratulations screening campaign "
    "opening fees team conference"
)
_ENOUGH = 2
"""One such word stands in a report too ("étude comparative", "à la suite d'un dépistage")."""


def announces(words: Words) -> bool:
    """Whether a text speaks of a course, a post, a study, a campaign or the rules, and of nobody in particular."""
    known = words.vocabulary
    return not _ALONE.isdisjoint(known) or len(known & _TOGETHER) >= _ENOUGH
