"""Formation dite certifiée

## Ce qu’elle voit

Une formation, un atelier ou une attestation de participation dits certifiés, certifiants ou diplômants.

## Pourquoi

Depuis le 1er janvier 2023 la certification périodique des médecins a ses référentiels et son ordre pour la vérifier ;
suivre un cours donne une attestation de participation.

## Exemple

> Atelier certifiant d’échographie, deux soirées en ligne.

## À écrire plutôt

« Attestation de participation, trois heures, avec les liens d’intérêts des orateurs. »

## Ce qu’elle ne voit pas

Une valeur officielle suggérée par un sceau ou un logo.

---

Training called certified

## What it sees

A course, a workshop or a certificate of attendance called certified, certifying or leading to a degree.

## Why

Since 1 January 2023 the periodic certification of doctors has its standards and its order to check them; a course
gives a certificate of attendance.

## Example

> Certified ultrasound workshop, two evenings online.

## Write instead

“Certificate of attendance, three hours, with the speakers’ ties of interest.”

## What it can’t see

An official value hinted at by a seal or a logo.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CERTIFICATION_2023, CREDITS, Rule
from negatoscope.gate.rules.reading import Construction, Guard, Hit, beside, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="FMC101",
    name="certified-words",
    family="credits",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(CREDITS,),
    messages={
        "fr": "Une formation est dite certifiée ou certifiante.",
        "en": "A course is called certified or certifying.",
    },
    remedies={"fr": "Écrire « attestation de participation ».", "en": "Write “certificate of attendance”."},
    in_force=CERTIFICATION_2023,
)

_ANCHORS = stems(
    "certifie",
    "certifiee",
    "certifiant",
    "certifiante",
    "certification",
    "diplomant",
    "diplomante",
    "qualifiante",
    "certified",
    "certifying",
    "certificat",
)
_COURSE = (
    r"(?:formations?|ateliers?|cours|webinaires?|modules?|parcours|e learnings?|stages?|seminaires?"
    r"|masterclass\w*|programmes?|sessions?|journees?|attestations?|soirees?|capsules?|quiz"
    r"|courses?|workshops?|webinars?|training|programs?|programmes?|masterclass)"
)
_WORD = r"(?:certifie(?:e|s|es)?|certifiante?s?|diplomante?s?|qualifiante?s?|certified|certifying)"
_CONSTRUCTIONS = (
    Construction(rf"{_COURSE} {{~4}}{_WORD}"),
    Construction(rf"{_WORD} {{~2}}{_COURSE}"),
    Construction(
        r"(?:serez|seras|etre|devenez|repartez|deviens|sortez|vous voila|become|get|be|are|leave)"
        r" {~2}(?:certifiee?s?|certified)"
    ),
    Construction(
        rf"{_COURSE} {{~6}}(?:vaut|valant|donne droit a|compte pour|valide|tient lieu de|confere)"
        rf" {{~3}}(?:certification|certificat|diplome)"
    ),
    Construction(
        r"(?:obtenez|decrochez|recevez|gagnez) {~2}(?:votre|la|une|un) (?:certification|certificat (?:d"
        r" expert|de specialiste|de competence|officiel))|(?:attestation|badge) (?:\w+ ){0,3}de certification"
    ),
)
_REGISTERED = Construction(
    r"qualiopi|iso\s?\d*|rncp|rs\s?\d{3,}|numero (?:d organisme|d enregistrement|odpc)|n° \d+|odpc"
    r"|enregistree? (?:au|sous)|board certified|periodique|hebergeu\w+|hds|logiciels?|appareils?|marque"
    r" ce|dispositifs?|donnees de sante|conforme"
)
_DENIED = Construction(
    r"(?:non|pas|ni|aucune?|sans|not|no|nor|neither) {~3}(?:certifi\w+|diplomant\w*)|(?:n est|n etant"
    r"|ne sont|isn t|is not) {~3}(?:certifi\w+|diplomant\w*)"
)
_GUARDS = frozenset({Guard.NEGATED, Guard.QUOTED, Guard.HYPOTHETICAL, Guard.OTHERS})


def find(reading: Reading) -> Iterator[Hit]:
    """A course with a word of certification, unless a register is named or the word is denied."""
    for hit in hits(reading, _CONSTRUCTIONS, _ANCHORS, _GUARDS):
        sentence = reading.sentence_at(hit.start)
        if not _DENIED.stands_in(sentence) and not beside(reading, hit, _REGISTERED, 0, 0):
            yield hit
