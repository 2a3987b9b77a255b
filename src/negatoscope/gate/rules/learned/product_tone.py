"""Ce qui se lit comme la promotion d’un produit

## Ce qu’elle voit

Un passage qui ressemble, par ses mots et leurs tournures, à ceux que des médecins ont classés comme la promotion
d’un produit par sa marque, sans qu’une construction précise y soit reconnue. C’est une impression apprise sur des
exemples, pesée avec ce que disent les autres règles.

## Pourquoi

La publicité des dispositifs et des médicaments auprès du public est réglée (L.5213-1, L.5122-1) ; le médecin ne met
pas son nom au service d’une marque (R.4127-19, -20).

## Exemple

> Demandez le produit de contraste Lumivue : meilleur goût, moins d’effets, c’est celui que j’utilise pour tous mes
> patients.

## À écrire plutôt

Nommer la technique ou la molécule, non la marque, sans recommander.

## Ce qu’elle ne voit pas

Le mot qui gêne : l’impression porte sur le passage entier. Elle se trompe sur l’ironie, la citation et ce qui ne
ressemble à aucun exemple.

---

What reads like the promotion of a product

## What it sees

A passage that resembles, by its words and turns of phrase, those that were labelled as the promotion of a product
by its brand, though no precise construction was recognised in it. It is an impression learned from examples,
weighed with what the other rules say.

## Why

Advertising devices and medicines to the public is regulated (L.5213-1, L.5122-1); a doctor doesn’t lend his name to
a brand (R.4127-19, -20).

## Example

> Ask for Lumivue contrast: better taste, fewer effects, it is the one I use for all my patients.

## Write instead

Name the technique or the molecule, not the brand, without recommending.

## What it can’t see

The word at fault: the impression is of the whole passage. It is wrong about irony, quotation, and what resembles no
example.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import DEVICES, NOT_A_TRADE, Rule
from negatoscope.gate.rules.learned.finding import found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="PRD190",
    name="product-tone",
    family="product",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(NOT_A_TRADE, DEVICES),
    messages={
        "fr": "Le passage se lit comme la promotion d’un produit.",
        "en": "The passage reads like the promotion of a product.",
    },
    remedies={
        "fr": "Nommer la technique ou la molécule, non la marque, sans recommander.",
        "en": "Name the technique or the molecule, not the brand, without recommending.",
    },
    preview=True,
)


def find(reading: Reading) -> Iterator[Hit]:
    """The sentence that most reads so, in each passage that does."""
    return found(reading, RULE.family)
