"""Produit jugé sans déclaration

## Ce qu’elle voit

Un produit de santé ou un fabricant est nommé et loué, et le texte ne dit ni lien ni absence de lien.

## Pourquoi

La loi demande de déclarer un lien quand il existe ; une machine ne sait pas s’il existe. Dire « aucun » prend un mot
et lève le doute.

## Exemple

> Le logiciel Thoraxio est tout simplement le meilleur du marché.

## À écrire plutôt

« Liens d’intérêts : aucun. » à la fin du texte, ou une description sans éloge.

## Ce qu’elle ne voit pas

Un produit désigné sans son nom, et une mention neutre, qui n’appelle rien.

---

Product judged without a declaration

## What it sees

A health product or a maker is named and praised, and the text states neither a tie nor that there is none.

## Why

The law asks for a tie to be declared when there is one; no machine knows whether there is. Saying “none” takes a word
and settles the doubt.

## Example

> The software Thoraxio is simply the best on the market.

## Write instead

“Disclosure: none.” at the end of the text, or a description without praise.

## What it can’t see

A product meant without being named, and a neutral mention, which asks for nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CHARTER, DECREE_2007, TIES, Rule
from negatoscope.gate.rules.interests.ties import declared
from negatoscope.gate.rules.reading import ALL, Construction, Guard, Hit, beside
from negatoscope.gate.rules.reading.clause_marks import denied
from negatoscope.gate.rules.reading.product_names import said_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="LIE102",
    name="product-without-declaration",
    family="interests",
    severity=Severity.WARN,
    since="2026.11",
    basis=(
        TIES,
        CHARTER,
    ),
    messages={
        "fr": "Un produit est nommé et loué sans déclaration de liens d’intérêts.",
        "en": "A product is named and praised without a declaration of interests.",
    },
    remedies={
        "fr": "Ajouter « Liens d’intérêts : aucun », ou dire lesquels.",
        "en": "Add “Disclosure: none”, or say which.",
    },
    in_force=DECREE_2007,
    preview=True,
)

_PRAISE = Construction(r"{product_praise}")
_EVIDENCE = Construction(r"{evidence}")
_GUARDS = ALL - {Guard.TEACHING, Guard.NEGATED}


def find(reading: Reading) -> Iterator[Hit]:
    """A named product with praise in its sentence, and no word of ties or of evidence."""
    if declared(reading):
        return
    for name, sentence in reading.products:
        praised = any(
            not (denied(each, praise) or reading.guarded(praise, _GUARDS))
            for each in said_of(reading, sentence)
            for praise in _PRAISE.find(each)
        )
        if praised and not beside(reading, name, _EVIDENCE):
            yield name
