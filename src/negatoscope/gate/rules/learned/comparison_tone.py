"""Ce qui se lit comme une comparaison

## Ce qu’elle voit

Un passage qui ressemble, par ses mots et leurs tournures, à ceux que des médecins ont classés comme une comparaison
avec d’autres médecins ou établissements, sans qu’une construction précise y soit reconnue. C’est une impression
apprise sur des exemples, pesée avec ce que disent les autres règles.

## Pourquoi

L’information sur l’exercice ne repose pas sur une comparaison avec d’autres médecins ou établissements (R.4127-19-1
I).

## Exemple

> Ailleurs dans le département on vous donne un rendez-vous dans trois mois ; chez nous, c’est demain, et avec une
> vraie machine.

## À écrire plutôt

Donner ses propres délais, son plateau et ses horaires, sans second terme.

## Ce qu’elle ne voit pas

Le mot qui gêne : l’impression porte sur le passage entier. Elle se trompe sur l’ironie, la citation et ce qui ne
ressemble à aucun exemple.

---

What reads like a comparison

## What it sees

A passage that resembles, by its words and turns of phrase, those that were labelled as a comparison with other
practitioners or establishments, though no precise construction was recognised in it. It is an impression learned
from examples, weighed with what the other rules say.

## Why

Information about one’s practice does not rest on a comparison with other doctors or establishments (R.4127-19-1 I).

## Example

> Elsewhere in the county you wait three months; with us it is tomorrow, and on a proper machine.

## Write instead

Give your own delays, equipment and hours, without a second term.

## What it can’t see

The word at fault: the impression is of the whole passage. It is wrong about irony, quotation, and what resembles no
example.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import ABOUT_ONESELF, Rule
from negatoscope.gate.rules.learned.finding import found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM291",
    name="comparison-tone",
    family="comparison",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(ABOUT_ONESELF,),
    messages={
        "fr": "Le passage se lit comme une comparaison avec des confrères ou d’autres centres.",
        "en": "The passage reads like a comparison with colleagues or other centres.",
    },
    remedies={
        "fr": "Donner ses propres délais, son plateau et ses horaires, sans second terme.",
        "en": "Give your own delays, equipment and hours, without a second term.",
    },
    preview=True,
)


def find(reading: Reading) -> Iterator[Hit]:
    """The sentence that most reads so, in each passage that does."""
    return found(reading, RULE.family)
