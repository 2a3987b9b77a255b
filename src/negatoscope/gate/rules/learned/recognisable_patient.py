"""Un patient que l’on peut reconnaître

## Ce qu’elle voit

Un passage qui ressemble, par ses mots et leurs tournures, à ceux que des médecins ont classés comme le récit d’un
patient que son entourage peut reconnaître, sans qu’une construction précise y soit reconnue. C’est une impression
apprise sur des exemples, pesée avec ce que disent les autres règles.

## Pourquoi

Le secret couvre tout ce que le médecin a vu, entendu ou compris (R.4127-4). Un patient sans nom reste
reconnaissable par son histoire.

## Exemple

> Je ne dirai pas qui, mais la pharmacienne de la place est passée sous mon scanner ce matin et son foie ne va pas
> bien du tout.

## À écrire plutôt

Garder l’image et la leçon ; retirer le lieu, le métier, le moment, et tout ce qui raconte une personne.

## Ce qu’elle ne voit pas

Le mot qui gêne : l’impression porte sur le passage entier. Elle se trompe sur l’ironie, la citation et ce qui ne
ressemble à aucun exemple.

---

A patient who can be recognised

## What it sees

A passage that resembles, by its words and turns of phrase, those that were labelled as the story of a recognisable
patient, though no precise construction was recognised in it. It is an impression learned from examples, weighed
with what the other rules say.

## Why

Secrecy covers all that the doctor has seen, heard or understood (R.4127-4). A patient without a name can still be
recognised by the story.

## Example

> I won’t say who, but the pharmacist on the square went through my scanner this morning and her liver is not well
> at all.

## Write instead

Keep the image and the lesson; take out the place, the job, the moment, and all that tells of one person.

## What it can’t see

The word at fault: the impression is of the whole passage. It is wrong about irony, quotation, and what resembles no
example.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import PENAL, SECRECY, Rule
from negatoscope.gate.rules.learned.finding import found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="SEC490",
    name="recognisable-patient",
    family="secrecy",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(SECRECY, PENAL),
    messages={
        "fr": "Le passage se lit comme l’histoire d’un patient reconnaissable.",
        "en": "The passage reads like the story of a recognisable patient.",
    },
    remedies={
        "fr": "Garder l’image et la leçon ; retirer lieu, métier, moment et tout ce qui raconte une personne.",
        "en": "Keep the image and the lesson; take out place, job, moment and all that tells of one person.",
    },
    preview=True,
)


def find(reading: Reading) -> Iterator[Hit]:
    """The sentence that most reads so, in each passage that does."""
    return found(reading, RULE.family)
