"""Lien d’intérêts non déclaré

## Ce qu’elle voit

L’auteur raconte ce qu’un fabricant lui a donné, prêté ou payé, ou ce qui le lie à lui, et loue son produit sans
déclarer ce lien.

## Pourquoi

Depuis le décret du 25 mars 2007 le médecin lié à une entreprise de santé le déclare quand il parle de ses produits.
Le lecteur doit pouvoir peser l’éloge.

## Exemple

> Invité à Rome par le fabricant, je peux le dire : son nouvel échographe est une merveille.

## À écrire plutôt

« Liens d’intérêts : voyage payé par le fabricant en 2026 », à côté du nom, et des faits plutôt qu’un éloge.

## Ce qu’elle ne voit pas

Un lien dont le texte ne dit rien, ou un éloge qui ne tient que dans une image.

---

Undeclared tie of interest

## What it sees

The author tells what a maker gave, lent or paid, or what binds them, and praises its product without declaring that
tie.

## Why

Since the decree of 25 March 2007 a doctor tied to a health company declares it when speaking of its products. Readers
must be able to weigh the praise.

## Example

> The vendor flew me to Rome, and its new probe is a game changer.

## Write instead

“Disclosure: travel paid by the manufacturer in 2026”, beside the name, and facts rather than praise.

## What it can’t see

A tie that the text doesn’t tell of, or praise that stands only in a picture.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CHARTER, DECREE_2007, TIES, TIES_FORM, Rule
from negatoscope.gate.rules.interests.loose_ties import loose_ties
from negatoscope.gate.rules.interests.ties import declared, ties
from negatoscope.gate.rules.reading import Construction, Guard, Hit
from negatoscope.gate.rules.reading.clause_marks import denied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="LIE101",
    name="undeclared-tie",
    family="interests",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(
        TIES,
        TIES_FORM,
        CHARTER,
    ),
    messages={
        "fr": "Un avantage reçu d’un fabricant est raconté, son produit est loué, et aucun lien n’est déclaré.",
        "en": "A benefit from a maker is told, its product is praised, and no tie is declared.",
    },
    remedies={
        "fr": "Écrire ses liens d’intérêts à côté du nom, et remplacer l’éloge par des faits.",
        "en": "State the ties of interest beside the name, and replace praise by facts.",
    },
    in_force=DECREE_2007,
)

_PRAISE = Construction(r"{product_praise}|{urge}|{acclaim}")
_GUARDS = frozenset({Guard.QUOTED, Guard.HYPOTHETICAL, Guard.LAW})
_NEAR = 2


def find(reading: Reading) -> Iterator[Hit]:
    """A tie with praise in the same sentence or near it, in a text that declares nothing."""
    if declared(reading):
        return
    seen: set[int] = set()
    for hit in chain(ties(reading), loose_ties(reading)):
        if (index := reading.sentence_at(hit.start).index) in seen:
            continue
        seen.add(index)
        around = reading.around(reading.sentence_at(hit.start), _NEAR, _NEAR)
        praised = (
            praise
            for sentence in around
            for praise in _PRAISE.find(sentence)
            if not (denied(sentence, praise) or reading.guarded(praise, _GUARDS))
        )
        if next(praised, None) is not None:
            yield hit
