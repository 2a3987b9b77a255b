"""Classement ou titre de meilleur

## Ce qu’elle voit

L’auteur, son équipe ou son centre dit premier, meilleur, leader ou sans égal, dans une ville, une région ou un domaine.

## Pourquoi

La communication du médecin est loyale et honnête et ne compare pas. Un rang que rien ne mesure trompe le patient.

## Exemple

> Numéro 1 de l’imagerie du sport dans l’Ouest.

## À écrire plutôt

Les compétences et les conditions d’exercice : « Imagerie ostéoarticulaire, deux médiateurs, un appareil de 3 teslas. »

## Ce qu’elle ne voit pas

Un rang sous-entendu, ou donné par une image ou un logo.

---

A rank, or the name of the best

## What it sees

The author, the team or the centre said to be the first, the best, the leader or without equal in a place or a field.

## Why

What a doctor says of himself is fair and honest, and does not compare. A rank that nothing measures misleads patients.

## Example

> Number 1 in sports imaging in the West.

## Write instead

Skills and conditions of practice: “Musculoskeletal imaging; one 3-tesla scanner.”

## What it can’t see

A rank that is only hinted at, or given by a picture or a logo.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import ABOUT_ONESELF, CHARTER, DECREE_2020, Rule
from negatoscope.gate.rules.reading import ALL, Construction, Hit, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="COM206",
    name="ranking",
    family="praise",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(ABOUT_ONESELF, CHARTER),
    messages={"fr": "L’auteur se donne un rang.", "en": "The author claims a rank."},
    remedies={
        "fr": "Dire les compétences et les conditions d’exercice, sans rang.",
        "en": "State skills and conditions of practice, without a rank.",
    },
    in_force=DECREE_2020,
)

_ANCHORS = stems("numero", "number", "leader", "meilleur", "meilleure", "best", "finest", "premier", "premiere")
_CONSTRUCTIONS = (
    Construction(r"(?:numero|n°|number) ?(?:1|un|one) (?:de|du|des|en|in|for|of)"),
    Construction(r"(?:le|la|les|the) (?:meilleur\w*|best|finest|leading) {~2} (?:{practitioner}|{practice})"),
)


def find(reading: Reading) -> Iterator[Hit]:
    """A rank claimed in the author's own voice."""
    return hits(reading, _CONSTRUCTIONS, _ANCHORS, ALL)
