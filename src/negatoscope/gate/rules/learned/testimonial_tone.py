"""Ce qui se lit comme un témoignage

## Ce qu’elle voit

Un passage qui ressemble, par ses mots et leurs tournures, à ceux que des médecins ont classés comme le témoignage
d’un patient mis en avant, sans qu’une construction précise y soit reconnue. C’est une impression apprise sur des
exemples, pesée avec ce que disent les autres règles.

## Pourquoi

L’information sur l’exercice ne fait pas appel au témoignage de tiers (R.4127-19-1 I), même paraphrasé.

## Exemple

> Merci à nos patients pour leurs cinq étoiles : « équipe au top, je recommande », ça fait chaud au cœur.

## À écrire plutôt

Dire ce que l’on fait et comment, sans les mots ni l’enthousiasme d’un patient.

## Ce qu’elle ne voit pas

Le mot qui gêne : l’impression porte sur le passage entier. Elle se trompe sur l’ironie, la citation et ce qui ne
ressemble à aucun exemple.

---

What reads like a testimonial

## What it sees

A passage that resembles, by its words and turns of phrase, those that were labelled as the testimonial of a
patient, though no precise construction was recognised in it. It is an impression learned from examples, weighed
with what the other rules say.

## Why

Information about one’s practice does not rest on the testimonial of others (R.4127-19-1 I), even paraphrased.

## Example

> One more star on our page: “perfect welcome, a doctor who listens, I recommend it to all my family”. Thank you!

## Write instead

Say what you do and how, without a patient’s words or enthusiasm.

## What it can’t see

The word at fault: the impression is of the whole passage. It is wrong about irony, quotation, and what resembles no
example.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import ABOUT_ONESELF, CHARTER, Rule
from negatoscope.gate.rules.learned.finding import found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM290",
    name="testimonial-tone",
    family="testimonial",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(ABOUT_ONESELF, CHARTER),
    messages={
        "fr": "Le passage se lit comme le témoignage d’un patient.",
        "en": "The passage reads like a patient’s testimonial.",
    },
    remedies={
        "fr": "Dire ce que l’on fait et comment, sans les mots ni l’enthousiasme d’un patient.",
        "en": "Say what you do and how, without a patient’s words or enthusiasm.",
    },
    preview=True,
)


def find(reading: Reading) -> Iterator[Hit]:
    """The sentence that most reads so, in each passage that does."""
    return found(reading, RULE.family)
