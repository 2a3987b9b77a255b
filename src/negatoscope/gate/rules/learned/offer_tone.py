"""Ce qui se lit comme une offre commerciale

## Ce qu’elle voit

Un passage qui ressemble, par ses mots et leurs tournures, à ceux que des médecins ont classés comme une offre, une
remise ou un cadeau, sans qu’une construction précise y soit reconnue. C’est une impression apprise sur des
exemples, pesée avec ce que disent les autres règles.

## Pourquoi

La médecine ne se pratique pas comme un commerce (R.4127-19) ; les honoraires sont fixés avec tact et mesure et
affichés, non bradés (R.4127-53).

## Exemple

> Pour la rentrée, votre deuxième échographie à moitié prix et un sac offert aux vingt premières inscrites !

## À écrire plutôt

Indiquer le secteur et les honoraires, comme ils sont affichés au cabinet.

## Ce qu’elle ne voit pas

Le mot qui gêne : l’impression porte sur le passage entier. Elle se trompe sur l’ironie, la citation et ce qui ne
ressemble à aucun exemple.

---

What reads like a commercial offer

## What it sees

A passage that resembles, by its words and turns of phrase, those that were labelled as an offer with a price,
though no precise construction was recognised in it. It is an impression learned from examples, weighed with what
the other rules say.

## Why

Medicine is not practised as a trade (R.4127-19); fees are set with tact and moderation, and displayed, not
discounted (R.4127-53).

## Example

> Back-to-school offer: your second ultrasound at half price and a free bag for the first twenty!

## Write instead

State the fees as they are displayed at the practice.

## What it can’t see

The word at fault: the impression is of the whole passage. It is wrong about irony, quotation, and what resembles no
example.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import FEES, NOT_A_TRADE, Rule
from negatoscope.gate.rules.learned.finding import found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM390",
    name="offer-tone",
    family="price",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(NOT_A_TRADE, FEES),
    messages={
        "fr": "Le passage se lit comme une offre commerciale.",
        "en": "The passage reads like a commercial offer.",
    },
    remedies={
        "fr": "Indiquer le secteur et les honoraires, comme ils sont affichés au cabinet.",
        "en": "State the fees as they are displayed at the practice.",
    },
    preview=True,
)


def find(reading: Reading) -> Iterator[Hit]:
    """The sentence that most reads so, in each passage that does."""
    return found(reading, RULE.family)
