"""Ce qui se lit comme un auteur mal identifié

## Ce qu’elle voit

Un passage qui ressemble, par ses mots et leurs tournures, à ceux que des médecins ont classés comme un auteur qui
cache son nom ou porte un titre non reconnu, sans qu’une construction précise y soit reconnue. C’est une impression
apprise sur des exemples, pesée avec ce que disent les autres règles.

## Pourquoi

Le médecin qui s’exprime se fait connaître ; un pseudonyme se déclare (R.4127-75), et seuls les titres reconnus
s’affichent (R.4127-80).

## Exemple

> Médecin depuis vingt ans, je préfère garder l’anonymat ici ; appelez-moi simplement Docteur Scan, votre expert
> mondial du dos.

## À écrire plutôt

Signer de son nom, de sa qualité et de ses titres reconnus.

## Ce qu’elle ne voit pas

Le mot qui gêne : l’impression porte sur le passage entier. Elle se trompe sur l’ironie, la citation et ce qui ne
ressemble à aucun exemple.

---

What reads like an unidentified author

## What it sees

A passage that resembles, by its words and turns of phrase, those that were labelled as an author who is not
identified, or a title that is not recognised, though no precise construction was recognised in it. It is an
impression learned from examples, weighed with what the other rules say.

## Why

A doctor who speaks says who he is; a pseudonym is declared (R.4127-75), and only recognised titles are shown
(R.4127-80).

## Example

> A doctor for twenty years, I prefer to stay anonymous here; just call me Doctor Scan, your world expert of the
> back.

## Write instead

Sign with your name, quality and recognised titles.

## What it can’t see

The word at fault: the impression is of the whole passage. It is wrong about irony, quotation, and what resembles no
example.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import DIRECTORIES, PSEUDONYMS, Rule
from negatoscope.gate.rules.learned.finding import found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="TIT190",
    name="author-tone",
    family="author",
    severity=Severity.WARN,
    since="2026.11",
    basis=(PSEUDONYMS, DIRECTORIES),
    messages={
        "fr": "Le passage se lit comme celui d’un auteur mal identifié ou d’un titre non reconnu.",
        "en": "The passage reads like that of an unidentified author or of a title that is not recognised.",
    },
    remedies={
        "fr": "Signer de son nom, de sa qualité et de ses titres reconnus.",
        "en": "Sign with your name, quality and recognised titles.",
    },
    preview=True,
)


def find(reading: Reading) -> Iterator[Hit]:
    """The sentence that most reads so, in each passage that does."""
    return found(reading, RULE.family)
