"""Nombre d’actes mis en avant

## Ce qu’elle voit

Un grand nombre d’examens ou de patients donné comme une preuve de valeur : record, expérience unique, invitation à en
tirer confiance.

## Pourquoi

Dire son activité est permis ; en faire un argument attire sans informer, et pousse à compter les actes plutôt qu’à
les justifier.

## Exemple

> Plus de 20 000 examens par an, personne n’en fait autant.

## À écrire plutôt

L’activité en une phrase neutre, datée, sans conclusion : « Activité 2025 : 12 000 examens, dont 4 000 IRM. »

## Ce qu’elle ne voit pas

Un nombre donné sans commentaire, qu’une image ou le ton rend flatteur.

---

Numbers used to boast

## What it sees

A large number of examinations or patients given as proof of worth: a record, unique experience, a reason to trust.

## Why

Stating one’s activity is allowed; arguing from it lures without informing, and makes acts counted rather than
justified.

## Example

> Over 20,000 scans a year, nobody else does as many.

## Write instead

Activity in one neutral, dated sentence without a conclusion: “2025: 12,000 examinations, of which 4,000 MRI.”

## What it can’t see

A number given without comment, which a picture or the tone makes flattering.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import ABOUT_ONESELF, CHARTER, DECREE_2020, Rule
from negatoscope.gate.rules.reading import ALL, Construction, Guard, Hit, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="COM209",
    name="volume-boasting",
    family="praise",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(ABOUT_ONESELF, CHARTER),
    messages={"fr": "Un nombre d’actes sert d’argument.", "en": "A number of acts is used as an argument."},
    remedies={
        "fr": "Donner l’activité sans en tirer d’argument, ou retirer le nombre.",
        "en": "State the activity without arguing from it, or take the number out.",
    },
    in_force=DECREE_2020,
)

_ANCHORS = stems(
    "examens",
    "patients",
    "patientes",
    "actes",
    "irm",
    "scanners",
    "echographies",
    "mammographies",
    "infiltrations",
    "biopsies",
    "lectures",
    "comptes",
    "interventions",
    "scans",
    "exams",
    "mris",
    "ultrasounds",
    "procedures",
    "radiographies",
    "mammograms",
    "genoux",
    "epaules",
    "clichés".replace("é", "e"),
    "images",
    "injections",
    "ponctions",
    "personnes",
)
_MANY = (
    r"(?:\d{1,3}(?:[\s.,]\d{3})+|\d{3,6}|(?:des |plusieurs |\w+ )?(?:milliers?|centaines?|dizaines de milliers"
    r"|millions?)|(?:\w+ )?mille|(?:ten |tens of |hundreds of |)thousands?)"
)
_ACTS = (
    r"(?:examens?|patiente?s?|actes?|{examination}|lectures?|comptes? rendus?|interventions?|procedures?|exams?"
    r"|reports?|genoux|epaules|images"
    r"|injections?|ponctions?|personnes|cliches|people|knees|cases)"
)
_COUNTED = (Construction(rf"{_MANY} {{~2}} {_ACTS}"),)
_BOAST = Construction(
    r"(?:personne (?:n|d autre|ne)|nul (?:ne|n|autre)|aucun autre|qui (?:dit mieux|peut en dire autant|en fait"
    r" autant)|record\w*|a mon actif|a notre actif"
    r"|au compteur|sous (?:mes|nos) (?:doigts|mains|yeux)|ne (?:s invente|s improvise|ment\w*) pas|ca (?:se voit"
    r"|compte|parle)|c est (?:pourquoi|pour cela)"
    r"|parlent? d eux memes?|pas une (?:plainte|erreur)|ne s (?:achete|apprend)|aucune (?:plainte|erreur)|la preuve"
    r"|preuve de|gage de|garantie? d\w*|faites? (?:nous|moi) confiance|vous pouvez (?:nous|me) faire confiance"
    r"|imbattables?|inegalee?s?|aucun secret|fie(?:r|re)s? d\w+|chiffres? (?:record|qui)|vous (?:etes|serez) entre de"
    r" bonnes mains|tout (?:vu|est dit)"
    r"|nobody|no one|no other|beat that|more than any\w*|under my belt|speaks? for itself|trust us|trust me|you re in"
    r" good hands|seen it all"
    r"|que (?:tous les|n importe quel|tout) \w+|plus que \w+ (?:d autre|dans|en))"
)


def find(reading: Reading) -> Iterator[Hit]:
    """A large number of acts beside words that make an argument of it."""
    for hit in hits(reading, _COUNTED, _ANCHORS, ALL - {Guard.OTHERS}):
        sentence = reading.sentence_at(hit.start)
        if _BOAST.stands_in(sentence) or any(
            _BOAST.stands_in(each) and len(each.words) <= _SHORT for each in reading.around(sentence, 0, 1)
        ):
            yield hit


_SHORT = 9
"""A short sentence right after the number comments on it; a longer one speaks of something else."""
