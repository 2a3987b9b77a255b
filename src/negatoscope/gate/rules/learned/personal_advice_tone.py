"""Ce qui se lit comme un avis personnel

## Ce qu’elle voit

Un passage qui ressemble, par ses mots et leurs tournures, à ceux que des médecins ont classés comme un avis donné
en public à une personne, sans qu’une construction précise y soit reconnue. C’est une impression apprise sur des
exemples, pesée avec ce que disent les autres règles.

## Pourquoi

L’information du public reste générale ; un avis personnel demande un examen et le secret (R.4127-13, charte de
l’Ordre).

## Exemple

> D’après votre photo, ce n’est qu’un kyste, rien de grave : arrêtez l’anti-inflammatoire et refaites une écho dans
> six mois.

## À écrire plutôt

Répondre en général, et renvoyer au médecin qui connaît la personne.

## Ce qu’elle ne voit pas

Le mot qui gêne : l’impression porte sur le passage entier. Elle se trompe sur l’ironie, la citation et ce qui ne
ressemble à aucun exemple.

---

What reads like personal advice

## What it sees

A passage that resembles, by its words and turns of phrase, those that were labelled as advice to one person in
public, though no precise construction was recognised in it. It is an impression learned from examples, weighed with
what the other rules say.

## Why

Information for the public stays general; advice to one person needs an examination and secrecy (R.4127-13, charter
of the Ordre).

## Example

> From your picture it is only a cyst, nothing serious: stop the anti-inflammatory and repeat the ultrasound in six
> months.

## Write instead

Answer in general terms, and refer to the doctor who knows the person.

## What it can’t see

The word at fault: the impression is of the whole passage. It is wrong about irony, quotation, and what resembles no
example.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CHARTER, PUBLIC_INFORMATION, Rule
from negatoscope.gate.rules.learned.finding import found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM490",
    name="personal-advice-tone",
    family="personal-advice",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(PUBLIC_INFORMATION, CHARTER),
    messages={
        "fr": "Le passage se lit comme un avis médical donné à une personne.",
        "en": "The passage reads like medical advice given to one person.",
    },
    remedies={
        "fr": "Répondre en général, et renvoyer au médecin qui connaît la personne.",
        "en": "Answer in general terms, and refer to the doctor who knows the person.",
    },
    preview=True,
)


def find(reading: Reading) -> Iterator[Hit]:
    """The sentence that most reads so, in each passage that does."""
    return found(reading, RULE.family)
