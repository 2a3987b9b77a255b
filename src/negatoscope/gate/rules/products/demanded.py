"""Produit à exiger

## Ce qu’elle voit

Le lecteur est poussé à exiger ou à demander un produit par son nom pour son examen ou son soin, ou à refuser tout
autre.

## Pourquoi

Le choix du produit revient à celui qui soigne, selon le besoin. Pousser le patient à réclamer une marque est une
publicité.

## Exemple

> Pour votre IRM, exigez le contraste Gadolinix.

## À écrire plutôt

Inviter à poser ses questions : « Demandez à votre radiologue pourquoi une injection est utile. »

## Ce qu’elle ne voit pas

Une exigence sous-entendue.

---

Product to be demanded

## What it sees

Readers are urged to demand or ask for a product by name for their test or care, or to refuse any other.

## Why

The choice of a product belongs to whoever gives care, according to need. Urging patients to claim a brand is
advertising.

## Example

> Ask your radiologist for the Gadolinix contrast.

## Write instead

Invite questions: “Ask your radiologist why an injection is useful.”

## What it can’t see

A demand that is only hinted at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CHARTER, DEVICES, MEDICINES_TO_PUBLIC, Rule
from negatoscope.gate.rules.reading import ALL, Construction, Guard, Hit, hits, stems
from negatoscope.gate.rules.reading.clause_marks import denied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="PRD105",
    name="demand-a-product",
    family="product",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(
        MEDICINES_TO_PUBLIC,
        DEVICES,
        CHARTER,
    ),
    messages={"fr": "Le lecteur est poussé à exiger un produit.", "en": "Readers are urged to demand a product."},
    remedies={
        "fr": "Laisser le choix du produit à qui soigne.",
        "en": "Leave the choice of the product to whoever gives care.",
    },
)

_ANCHORS = stems(
    "exigez", "reclamez", "demandez", "insistez", "imposez", "refusez", "acceptez", "injecter", "levez", "ask",
    "insist",
    "demand", "refuse", "accept",
)  # fmt: skip
_CONSTRUCTIONS = (
    Construction(
        r"(?:exigez|reclamez|imposez|demandez|insistez pour avoir)(?: bien| toujours| donc)? (?:le|la|les|en"
        r"|l)(?! \w+ (?:de|du|des) (?:votre|vos|l))"
        r"|(?:exigez|reclamez|imposez|demandez) (?!conseil|a |au |l avis|si |pourquoi|comment)\w+"
    ),
    Construction(r"(?:refusez|n acceptez) (?:que|rien|tou\w+|les? |la )(?:\w+ )?(?:autre|d autre)"),
    Construction(r"(?:vous|t) en (?:injecter|donner|proposer|prescrire|vendre) une? autre"),
    Construction(r"ask (?:your \w+ )?for|insist on|demand|(?:refuse|accept) (?:anything|nothing|any) (?:else|other)"),
)
_GUARDS = ALL - {Guard.TEACHING, Guard.HYPOTHETICAL, Guard.NEGATED}
_FAR = 90
"""How far from the demand the name of the product can stand, in characters."""


def find(reading: Reading) -> Iterator[Hit]:
    """A demand with the name of a product close to it."""
    named = reading.products if next(reading.with_any(_ANCHORS), None) else ()
    if not named:
        return
    for hit in hits(reading, _CONSTRUCTIONS, _ANCHORS, _GUARDS):
        if denied(reading.sentence_at(hit.start), hit):
            continue
        if any(abs(name.start - hit.start) <= _FAR for name, _ in named):
            yield hit
