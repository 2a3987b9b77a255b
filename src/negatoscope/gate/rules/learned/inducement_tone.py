"""Ce qui se lit comme une incitation

## Ce qu’elle voit

Un passage qui ressemble, par ses mots et leurs tournures, à ceux que des médecins ont classés comme une incitation
à des examens sans nécessité, sans qu’une construction précise y soit reconnue. C’est une impression apprise sur des
exemples, pesée avec ce que disent les autres règles.

## Pourquoi

La communication n’incite pas à un recours inutile à des actes (R.4127-19-1 I).

## Exemple

> Même sans symptôme, offrez-vous un scanner du corps entier chaque année : mieux vaut savoir. Réservez votre
> créneau en ligne.

## À écrire plutôt

Dire pour qui l’examen est utile, sur quelle recommandation, et renvoyer au médecin traitant.

## Ce qu’elle ne voit pas

Le mot qui gêne : l’impression porte sur le passage entier. Elle se trompe sur l’ironie, la citation et ce qui ne
ressemble à aucun exemple.

---

What reads like an inducement

## What it sees

A passage that resembles, by its words and turns of phrase, those that were labelled as an inducement to
examinations without need, though no precise construction was recognised in it. It is an impression learned from
examples, weighed with what the other rules say.

## Why

What a doctor publishes does not incite to needless acts (R.4127-19-1 I).

## Example

> Even without symptoms, treat yourself to a full-body scan every year: better to know. Book your slot online.

## Write instead

Say for whom the examination is useful, by which guideline, and refer to the family doctor.

## What it can’t see

The word at fault: the impression is of the whole passage. It is wrong about irony, quotation, and what resembles no
example.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import NO_ILLUSION, NOT_A_TRADE, Rule
from negatoscope.gate.rules.learned.finding import found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM391",
    name="inducement-tone",
    family="inducement",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(NOT_A_TRADE, NO_ILLUSION),
    messages={
        "fr": "Le passage se lit comme une incitation à des examens sans nécessité.",
        "en": "The passage reads like an inducement to needless examinations.",
    },
    remedies={
        "fr": "Dire pour qui l’examen est utile, sur quelle recommandation, et renvoyer au médecin traitant.",
        "en": "Say for whom the examination is useful, by which guideline, and refer to the family doctor.",
    },
    preview=True,
)


def find(reading: Reading) -> Iterator[Hit]:
    """The sentence that most reads so, in each passage that does."""
    return found(reading, RULE.family)
