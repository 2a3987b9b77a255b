"""DPC annoncé sans numéro

## Ce qu’elle voit

Une formation dite validée, agréée ou éligible au titre du développement professionnel continu, sans numéro
d’organisme ni d’action.

## Pourquoi

Seul un organisme enregistré le dit, avec son numéro ; sans lui, le lecteur ne peut rien vérifier.

## Exemple

> Soirée IRM du genou, validée DPC.

## À écrire plutôt

Le numéro de l’organisme et celui de l’action ; ou « attestation de participation ».

## Ce qu’elle ne voit pas

Un numéro faux.

---

Continuing training claimed without a number

## What it sees

A course said to be validated, approved or eligible as French continuing professional development (DPC), without the
number of its provider or action.

## Why

Only a registered provider says so, with its number; without it readers can check nothing.

## Example

> Evening course on knee MRI, DPC-approved.

## Write instead

The numbers of the provider and of the action; or “certificate of attendance”.

## What it can’t see

A false number.
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
    code="FMC102",
    name="dpc-claimed",
    family="credits",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(CREDITS,),
    messages={
        "fr": "Une validation au titre du DPC est annoncée sans numéro.",
        "en": "Validation as DPC is claimed without a number.",
    },
    remedies={
        "fr": "Ajouter le numéro de l’organisme et de l’action, ou retirer la mention.",
        "en": "Add the numbers of the provider and of the action, or take the mention out.",
    },
    in_force=CERTIFICATION_2023,
)

_ANCHORS = stems("dpc", "developpement", "continuing", "cme", "credits", "cpd", "points")
_DPC = r"(?:dpc|developpement professionnel continu)"
_CONSTRUCTIONS = (
    Construction(
        rf"(?:valid\w+|agree\w*|eligible|homologu\w+|reconnu\w*|labellis\w+|accredit\w+|certifi\w+"
        rf"|indemnis\w+|finance\w*|pris\w* en charge) {{~5}}{_DPC}"
    ),
    Construction(
        rf"{_DPC} {{~2}}(?:valid\w+|garanti\w*|agree\w*|inclus\w*|assure\w*|offert\w*|approved|accredited"
        rf"|validated|certified)"
    ),
    Construction(
        rf"(?:valant|vaut|compte\w* (?:pour|comme)|donne droit|permet de valider|valide|remplit|points?)"
        rf" {{~4}}{_DPC}"
    ),
    Construction(
        r"(?:gagnez|obtenez|validez|decrochez|recoltez|engrangez|recevez|rapporte|earn|get|claim|collect|receive|worth)"
        r" {~4}(?:(?:cme|cpd) (?:credits?|points?|hours?)|(?:credits?|points?|heures) (?:de |d )?(?:dpc|fmc|cme))"
    ),
)
_NUMBER = Construction(r"(?:organisme|action|odpc|andpc|numero|n°|no|reference|session)s?[^.]{0,30}\d{4,}|\d{4,}")
_GUARDS = frozenset({Guard.NEGATED, Guard.QUOTED, Guard.HYPOTHETICAL})
_DENIED = Construction(
    rf"(?:n est|ne sera|ne sont|non|pas|aucune?|sans|not) {{~4}}{_DPC}|(?:demande|dossier|agrement)"
    rf" {{~4}}(?:en cours|depose)"
)


def find(reading: Reading) -> Iterator[Hit]:
    """A claim of DPC without a number in its sentence or beside it."""
    for hit in hits(reading, _CONSTRUCTIONS, _ANCHORS, _GUARDS):
        sentence = reading.sentence_at(hit.start)
        if not beside(reading, hit, _NUMBER) and not _DENIED.stands_in(sentence):
            yield hit
