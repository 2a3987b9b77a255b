"""Ce qui se lit comme un dénigrement

## Ce qu’elle voit

Un passage qui ressemble, par ses mots et leurs tournures, à ceux que des médecins ont classés comme un dénigrement
de confrères, sans qu’une construction précise y soit reconnue. C’est une impression apprise sur des exemples, pesée
avec ce que disent les autres règles.

## Pourquoi

Les médecins entretiennent des rapports de bonne confraternité (R.4127-56) et s’abstiennent de ce qui déconsidère la
profession (R.4127-31).

## Exemple

> Encore un compte rendu du cabinet d’en face : trois lignes bâclées, la fracture ratée, on se demande où ils ont eu
> leur diplôme.

## À écrire plutôt

Parler du piège et de la leçon, sans désigner qui s’est trompé.

## Ce qu’elle ne voit pas

Le mot qui gêne : l’impression porte sur le passage entier. Elle se trompe sur l’ironie, la citation et ce qui ne
ressemble à aucun exemple.

---

What reads like denigration

## What it sees

A passage that resembles, by its words and turns of phrase, those that were labelled as denigration of colleagues,
though no precise construction was recognised in it. It is an impression learned from examples, weighed with what
the other rules say.

## Why

Doctors keep good relations with their colleagues (R.4127-56) and refrain from what discredits the profession
(R.4127-31).

## Example

> Another report from the practice across the road: three botched lines, the fracture missed, one wonders where they
> got their degree.

## Write instead

Speak of the pitfall and the lesson, without pointing at who was wrong.

## What it can’t see

The word at fault: the impression is of the whole passage. It is wrong about irony, quotation, and what resembles no
example.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CONFRATERNITY, HONOUR, Rule
from negatoscope.gate.rules.learned.finding import found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="CNF190",
    name="denigration-tone",
    family="denigration",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(CONFRATERNITY, HONOUR),
    messages={
        "fr": "Le passage se lit comme un dénigrement de confrères.",
        "en": "The passage reads like denigration of colleagues.",
    },
    remedies={
        "fr": "Parler du piège et de la leçon, sans désigner qui s’est trompé.",
        "en": "Speak of the pitfall and the lesson, without pointing at who was wrong.",
    },
    preview=True,
)


def find(reading: Reading) -> Iterator[Hit]:
    """The sentence that most reads so, in each passage that does."""
    return found(reading, RULE.family)
