"""Ce qui se lit comme une affirmation non établie

## Ce qu’elle voit

Un passage qui ressemble, par ses mots et leurs tournures, à ceux que des médecins ont classés comme une affirmation
certaine sans preuve ni source, sans qu’une construction précise y soit reconnue. C’est une impression apprise sur
des exemples, pesée avec ce que disent les autres règles.

## Pourquoi

L’information du public ne fait état que de données confirmées (R.4127-13) ; on ne divulgue pas un procédé
insuffisamment éprouvé sans les réserves qui s’imposent (R.4127-14).

## Exemple

> Notre nouvelle IA détecte tous les cancers du sein deux ans avant tout le monde : plus aucun ne lui échappe, c’est
> prouvé.

## À écrire plutôt

Donner la source, le niveau de preuve, les limites et ce qui reste à démontrer.

## Ce qu’elle ne voit pas

Le mot qui gêne : l’impression porte sur le passage entier. Elle se trompe sur l’ironie, la citation et ce qui ne
ressemble à aucun exemple.

---

What reads like an unproven claim

## What it sees

A passage that resembles, by its words and turns of phrase, those that were labelled as a claim that is not
established, though no precise construction was recognised in it. It is an impression learned from examples, weighed
with what the other rules say.

## Why

What the public is told rests on confirmed data (R.4127-13); an insufficiently proven method is not disclosed
without the reservations it calls for (R.4127-14).

## Example

> Our new AI detects every breast cancer two years before anyone else: none escapes it, it is proven.

## Write instead

Give the source, the level of evidence, the limits and what remains to be shown.

## What it can’t see

The word at fault: the impression is of the whole passage. It is wrong about irony, quotation, and what resembles no
example.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import PUBLIC_INFORMATION, UNPROVEN_METHODS, Rule
from negatoscope.gate.rules.learned.finding import found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM190",
    name="certainty-tone",
    family="unproven",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(PUBLIC_INFORMATION, UNPROVEN_METHODS),
    messages={
        "fr": "Le passage se lit comme une affirmation qui n’est pas établie.",
        "en": "The passage reads like a claim that is not established.",
    },
    remedies={
        "fr": "Donner la source, le niveau de preuve, les limites et ce qui reste à démontrer.",
        "en": "Give the source, the level of evidence, the limits and what remains to be shown.",
    },
    preview=True,
)


def find(reading: Reading) -> Iterator[Hit]:
    """The sentence that most reads so, in each passage that does."""
    return found(reading, RULE.family)
