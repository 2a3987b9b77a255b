"""Témoignage d’un patient

## Ce qu’elle voit

Les mots d’un patient ou d’un proche, cités ou relayés, qui remercient ou recommandent le médecin ou son équipe.

## Pourquoi

Depuis le 25 décembre 2020 un médecin peut informer sur son exercice par tous moyens, mais non par le témoignage de
tiers : un remerciement publié devient une réclame, et il dit presque toujours qui est passé par le cabinet.

## Exemple

> « Il a trouvé ce que personne n’avait vu, merci docteur » : ce message me touche.

## À écrire plutôt

Dire ce que l’on fait et comment, sans les mots d’un patient. À un remerciement reçu, répondre en privé, en une phrase.

## Ce qu’elle ne voit pas

Un témoignage montré dans une image, une étoile sans texte, un remerciement dont rien ne dit qu’il vient d’un patient.

---

A patient’s testimonial

## What it sees

The words of a patient or a relative, quoted or passed on, that thank or recommend the doctor or the team.

## Why

Since 25 December 2020 a doctor may inform about his practice by any means, but not through the testimonial of others: a
published thank-you becomes advertising, and nearly always tells who came to the practice.

## Example

> “He found what nobody had seen, thank you doctor”: this message moved me.

## Write instead

Say what you do and how, without a patient’s words. Answer a thank-you in private, in one sentence.

## What it can’t see

A testimonial shown in a picture, a star without words, thanks that nothing says come from a patient.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import ABOUT_ONESELF, CHARTER, DECREE_2020, Rule
from negatoscope.gate.rules.reading import ALL, Construction, Guard, Hit, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="COM201",
    name="testimonial",
    family="testimonial",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(ABOUT_ONESELF, CHARTER),
    messages={
        "fr": "Le témoignage d’un patient est repris.",
        "en": "A patient’s testimonial is passed on.",
    },
    remedies={
        "fr": "Retirer ses mots ; dire ce que l’on fait, sans les faire dire par un patient.",
        "en": "Take the patient’s words out; say what you do without having a patient say it.",
    },
    in_force=DECREE_2020,
)

_GUARDS = ALL - {Guard.QUOTED, Guard.REPORTED, Guard.OTHERS, Guard.TEACHING}
_ANCHORS = stems(
    "sauve", "recommande", "merci", "remercie", "gratitude", "thank", "recommend", "saved", "reconnaissant"
)
_CONSTRUCTIONS = (
    Construction(r"m a {~2} (?:sauve|gueri|change)e?\w* (?:la |ma )?vie"),
    Construction(r"(?:je|nous) (?:le |la |les |vous )?recommand\w+ (?:a |sans |vivement|ce |cette |le |la )"),
    Construction(r"merci {~4} (?:docteur|dr|pr|professeur|doctor)"),
    Construction(r"(?:saved|changed) my life"),
)


def find(reading: Reading) -> Iterator[Hit]:
    """Words of praise that stand between quotation marks, or that the author says a patient wrote."""
    for hit in hits(reading, _CONSTRUCTIONS, _ANCHORS, _GUARDS):
        if reading.is_quoted(hit):
            yield hit
