"""Médicament loué par son nom

## Ce qu’elle voit

Un médicament ou un produit de contraste est nommé, et le texte le dit le plus sûr, sans danger, ou le recommande à
tous.

## Pourquoi

Tout ce qui pousse à prescrire ou à prendre un médicament est une publicité ; devant le public, la recommandation d’un
soignant y est interdite.

## Exemple

> Le produit de contraste Gadolinix est le plus sûr du marché, je ne jure que par lui.

## À écrire plutôt

La classe, avec une source : « Les agents macrocycliques libèrent moins de gadolinium (avis de l’Agence européenne). »

## Ce qu’elle ne voit pas

Un nom de fantaisie que rien n’annonce comme un médicament.

---

Medicine praised by name

## What it sees

A medicine or a contrast agent is named, and the text calls it the safest, harmless, or recommends it to all.

## Why

Whatever pushes to prescribe or take a medicine is advertising; before the public, a health professional’s
recommendation is forbidden in it.

## Example

> The contrast agent Gadolinix is simply the best, I swear by it.

## Write instead

The class, with a source: “Macrocyclic agents release less gadolinium (opinion of the European Agency).”

## What it can’t see

A coined name that nothing presents as a medicine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import MEDICINES, MEDICINES_TO_PUBLIC, Rule
from negatoscope.gate.rules.reading import ALL, Construction, Guard, Hit, beside
from negatoscope.gate.rules.reading.clause_marks import denied
from negatoscope.gate.rules.reading.product_names import is_medicine, said_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="PRD101",
    name="medicine-brand-praised",
    family="product",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(
        MEDICINES,
        MEDICINES_TO_PUBLIC,
    ),
    messages={"fr": "Un médicament est nommé et loué.", "en": "A medicine is named and praised."},
    remedies={
        "fr": "Parler de la classe du produit, avec une source, sans éloge.",
        "en": "Speak of the class of the product, with a source and no praise.",
    },
    for_public=Severity.BLOCK,
)

_PRAISE = Construction(
    r"{product_praise}|sans (?:aucun )?(?:danger|risque|effet secondaire)s?|aucun (?:danger|risque|effet)"
    r"|ne (?:vous |te |leur )?(?:fera|fait|feront|cause|provoque|donne|abime) (?:jamais|aucun|pas)"
    r"|toujours (?:bien )?toleree?s?"
    r"|(?:tolere|supporte)e?s? par tou\w+|soulage (?:tout|tou\w+)|(?:efface|calme|guerit|supprime)"
    r" (?:tou\w+|vos)"
    r"|safest|harmless|risk free|no side effects?|never (?:hurts?|harms?)|works? (?:every time|for"
    r" everyone)|swear by"
)
_OF_MEDICINES = Construction(r"{agent}|injections?|infiltrations?")
_EVIDENCE = Construction(r"{evidence}")
_GUARDS = ALL - {Guard.TEACHING, Guard.HYPOTHETICAL, Guard.NEGATED}


def find(reading: Reading) -> Iterator[Hit]:
    """A medicine with praise in its sentence, unless a source or a reservation stands near."""
    for name, sentence in reading.products:
        if not (is_medicine(reading, name) or beside(reading, name, _OF_MEDICINES)):
            continue
        praised = any(
            not (denied(each, praise) or reading.guarded(praise, _GUARDS))
            for each in said_of(reading, sentence)
            for praise in _PRAISE.find(each)
        )
        if praised and not beside(reading, name, _EVIDENCE):
            yield name
