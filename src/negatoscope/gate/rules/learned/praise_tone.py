"""Ce qui se lit comme un éloge de soi

## Ce qu’elle voit

Un passage qui ressemble, par ses mots et leurs tournures, à ceux que des médecins ont classés comme un éloge de soi
ou de son centre, sans qu’une construction précise y soit reconnue. C’est une impression apprise sur des exemples,
pesée avec ce que disent les autres règles.

## Pourquoi

La communication du médecin est loyale, honnête et ne fait pas de la médecine un commerce (R.4127-19, -19-1).

## Exemple

> Notre centre, référence incontournable de la région, réunit les experts les plus reconnus et une technologie sans
> équivalent.

## À écrire plutôt

Des faits vérifiables : diplômes reconnus, activité, équipement, sans adjectif.

## Ce qu’elle ne voit pas

Le mot qui gêne : l’impression porte sur le passage entier. Elle se trompe sur l’ironie, la citation et ce qui ne
ressemble à aucun exemple.

---

What reads like praise of oneself

## What it sees

A passage that resembles, by its words and turns of phrase, those that were labelled as praise of oneself or one’s
centre, though no precise construction was recognised in it. It is an impression learned from examples, weighed with
what the other rules say.

## Why

What a doctor says of himself is fair, honest, and makes no trade of medicine (R.4127-19, -19-1).

## Example

> Our centre, the undisputed reference of the region, brings together the most renowned experts and a technology
> without equal.

## Write instead

Facts that can be checked: recognised degrees, activity, equipment, without adjectives.

## What it can’t see

The word at fault: the impression is of the whole passage. It is wrong about irony, quotation, and what resembles no
example.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import ABOUT_ONESELF, NOT_A_TRADE, Rule
from negatoscope.gate.rules.learned.finding import found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM292",
    name="praise-tone",
    family="praise",
    severity=Severity.WARN,
    since="2026.11",
    basis=(ABOUT_ONESELF, NOT_A_TRADE),
    messages={
        "fr": "Le passage se lit comme un éloge de soi ou de son centre.",
        "en": "The passage reads like praise of oneself or of one’s centre.",
    },
    remedies={
        "fr": "Des faits vérifiables : diplômes reconnus, activité, équipement, sans adjectif.",
        "en": "Facts that can be checked: recognised degrees, activity, equipment, without adjectives.",
    },
    preview=True,
)


def find(reading: Reading) -> Iterator[Hit]:
    """The sentence that most reads so, in each passage that does."""
    return found(reading, RULE.family)
