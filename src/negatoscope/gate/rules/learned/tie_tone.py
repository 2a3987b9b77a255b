"""Ce qui se lit comme un lien d’intérêts tu

## Ce qu’elle voit

Un passage qui ressemble, par ses mots et leurs tournures, à ceux que des médecins ont classés comme l’éloge d’un
produit ou d’une société par quelqu’un qui lui est lié, sans qu’une construction précise y soit reconnue. C’est une
impression apprise sur des exemples, pesée avec ce que disent les autres règles.

## Pourquoi

Qui s’exprime en public sur un produit de santé dit ses liens avec l’entreprise (L.4113-13), au moment où il
s’exprime (R.4113-110).

## Exemple

> Retour d’un séminaire magnifique à Lisbonne, tous frais payés par le fabricant : leur nouvelle console change
> tout, foncez.

## À écrire plutôt

Ajouter à côté du nom : « Liens d’intérêts : … », ou « aucun lien avec … ».

## Ce qu’elle ne voit pas

Le mot qui gêne : l’impression porte sur le passage entier. Elle se trompe sur l’ironie, la citation et ce qui ne
ressemble à aucun exemple.

---

What reads like an unstated tie

## What it sees

A passage that resembles, by its words and turns of phrase, those that were labelled as a tie of interest left
unsaid, though no precise construction was recognised in it. It is an impression learned from examples, weighed with
what the other rules say.

## Why

Whoever speaks in public of a health product states his ties with its company (L.4113-13), when he speaks
(R.4113-110).

## Example

> Back from a wonderful seminar in Lisbon, all expenses paid by the maker: their new console changes everything, go
> for it.

## Write instead

Add beside the name: “Interests: …”, or “no tie with …”.

## What it can’t see

The word at fault: the impression is of the whole passage. It is wrong about irony, quotation, and what resembles no
example.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import TIES, TIES_FORM, Rule
from negatoscope.gate.rules.learned.finding import found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="LIE190",
    name="tie-tone",
    family="interests",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(TIES, TIES_FORM),
    messages={
        "fr": "Le passage se lit comme l’éloge d’un produit dont le lien n’est pas dit.",
        "en": "The passage reads like praise of a product whose tie is left unsaid.",
    },
    remedies={
        "fr": "Ajouter à côté du nom : « Liens d’intérêts : … », ou « aucun lien avec … ».",
        "en": "Add beside the name: “Interests: …”, or “no tie with …”.",
    },
    preview=True,
)


def find(reading: Reading) -> Iterator[Hit]:
    """The sentence that most reads so, in each passage that does."""
    return found(reading, RULE.family)
