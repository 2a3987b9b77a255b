"""Code promotionnel ou lien d’affiliation

## Ce qu’elle voit

Un code de réduction, un lien affilié ou un lien rémunéré, pour un soin ou un produit.

## Pourquoi

La médecine ne s’exerce pas comme un commerce, et un médecin ne tire pas profit de ce qu’il conseille.

## Exemple

> Avec le code promo SANTE10, dix pour cent sur la ceinture que je recommande.

## À écrire plutôt

L’information seule, sans lien qui rapporte.

## Ce qu’elle ne voit pas

Un lien affilié dont rien ne dit qu’il l’est.

---

A promotion code or an affiliate link

## What it sees

A discount code, an affiliate link or a link that pays, for care or for a product.

## Why

Medicine is not practised as a trade, and a doctor draws no profit from what he advises.

## Example

> Use my promo code HEALTH10 for ten per cent off.

## Write instead

The information alone, without a link that pays.

## What it can’t see

An affiliate link that nothing gives away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.rule import INFLUENCE, NOT_A_TRADE, Rule
from negatoscope.gate.rules.reading import Construction, beside, hits, stems
from negatoscope.gate.rules.trade.occasions import GUARDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM304",
    name="promo-code-or-affiliate",
    family="price",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(NOT_A_TRADE, INFLUENCE),
    messages={
        "fr": "Un code promotionnel ou un lien rémunéré est donné.",
        "en": "A promotion code or a paid link is given.",
    },
    remedies={
        "fr": "Retirer le code ou le lien.",
        "en": "Take the code or the link out.",
    },
)

_ANCHORS = stems(*word_set("code codes lien liens link links affiliate affiliation affilie promo bio"))
_CODES = (
    Construction(
        r"codes? (?:de )?(?:promo\w*|reduc\w*|avantage|privilege|remise|parrain\w*|partenaire|createur|discount"
        r"|influenceu\w+)"
    ),
    Construction(r"(?:promo\w*|discount|voucher|coupon|referral|creator|partner|my) codes?"),
    Construction(
        r"(?:avec|mon|le|use|with|entrez|saisissez|utilisez|tapez|enter) {~1} codes? {~1} [a-z]{2,}[_-]?\d{1,3}"
    ),
    Construction(
        r"(?:avec|mon|le|entrez|utilisez|use|with) {~1} codes? {~6} (?:{percent}|{money}|{bargain}|{gift}|reduction)"
    ),
    Construction(
        r"(?:liens? (?:\w+ )?(?:affilie\w*|d affiliation|remunere\w*|sponsorise\w*)|affiliat(?:e|ed|ion) (?:links?"
        r"|programme?s?)|programme d affiliation)"
    ),
    Construction(
        r"(?:liens?|links?) (?:en|dans (?:la|ma)|est dans ma|in (?:my|the)) bio {~9} (?:{percent}|{money}|{bargain}"
        r"|{gift}|pour cent|off|offr\w+|commande\w*|acheter|achetez|order|buy)"
    ),
    Construction(
        r"(?:{percent}|pour cent|{bargain}|remise|reduction|commandez|achetez|order|buy) {~9} (?:liens?|links?) (?:en"
        r"|dans|in)"
    ),
)


def find(reading: Reading) -> Iterator[Hit]:
    """A code or a link that pays."""
    return (hit for hit in hits(reading, _CODES, _ANCHORS, GUARDS) if not beside(reading, hit, _SCAM, 0, 1))


_SCAM = Construction(
    r"(?:escroquerie|arnaque|fraude\w*|usurp\w+|ne cliquez pas|hameconnage|phishing|scam|en mon nom|in my name|do not"
    r" click|don t click|mefi\w+|signal\w+)"
)
