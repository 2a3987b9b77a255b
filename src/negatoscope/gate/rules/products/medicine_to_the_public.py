"""Marque de médicament devant le public

## Ce qu’elle voit

Une marque de médicament ou de produit de contraste nommée dans un texte destiné au public, hors d’une alerte de
sécurité.

## Pourquoi

Les médicaments sur ordonnance ou remboursés ne se présentent pas au public par leur marque ; l’information de santé
s’en passe.

## Exemple

> Avant le scanner, prenez un Doliprane si vous avez mal.

## À écrire plutôt

Le nom de la substance ou de la classe : « du paracétamol », « un produit de contraste gadoliné ».

## Ce qu’elle ne voit pas

Une marque absente de sa liste.

---

Brand of a medicine before the public

## What it sees

A brand of a medicine or of a contrast agent named in a text for the public, outside a safety notice.

## Why

Medicines on prescription or reimbursed are not shown to the public by brand; health information can do without.

## Example

> Take Tylenol before the scan if you are in pain.

## Write instead

The name of the substance or of the class: “paracetamol”, “a gadolinium-based contrast agent”.

## What it can’t see

A brand that isn’t in its list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import MEDICINES_TO_PUBLIC, Rule
from negatoscope.gate.rules.reading import Construction, Guard, Hit, beside, stems
from negatoscope.gate.rules.reading.medicines import BRANDS
from negatoscope.gate.rules.reading.product_names import medicines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="PRD102",
    name="medicine-brand-to-the-public",
    family="product",
    severity=Severity.NOTE,
    since="2026.11",
    basis=(MEDICINES_TO_PUBLIC,),
    messages={
        "fr": "Une marque de médicament est nommée devant le public.",
        "en": "A brand of a medicine is named before the public.",
    },
    remedies={"fr": "Nommer la substance ou la classe.", "en": "Name the substance or the class."},
    for_public=Severity.HOLD,
)

_ANCHORS = stems(*BRANDS)
_ADDRESSED = Construction(
    r"vous|votre|vos|prenez|prends|avalez|demandez|utilisons|injectons|donnons|preferons|suffit|faut il"
    r"|peut on|you|your|take|"
    r"takes|we (?:use|give|inject)|helps?"
)
_SAFETY = Construction(
    r"ansm|ema|pharmacovigilance|rappel de (?:lots?|produit)|retrait|retiree?s?|arret de"
    r" commercialisation|rupture|alerte|contre indi\w+"
    r"|allergi\w+|(?:effets?|evenements?) (?:indesirable|secondaire)s?|surdos\w+|ne (?:prenez|prendre"
    r"|donnez) pas|avant d arreter|interaction\w*"
    r"|recall\w*|withdrawn|shortage|safety (?:notice|alert)|side effects?|contraindicat\w+|overdose"
)


def find(reading: Reading) -> Iterator[Hit]:
    """A brand, where the public reads and nothing warns of it."""
    if not reading.is_public:
        return
    for sentence in reading.with_any(_ANCHORS):
        for name in medicines(reading, sentence, brands_only=True):
            if (
                _ADDRESSED.stands_in(sentence)
                and not beside(reading, name, _SAFETY)
                and not reading.guarded(name, frozenset({Guard.LAW, Guard.QUOTED}))
            ):
                yield name
                break
