"""Cadeau, gratuité ou parrainage

## Ce qu’elle voit

Un examen, un acte ou un objet offert à qui vient, prend rendez-vous ou amène un proche.

## Pourquoi

La médecine ne s’exerce pas comme un commerce : un cadeau achète une venue, et un parrainage fait du patient un
vendeur.

## Exemple

> Parrainez une amie et recevez un bon de 20 euros sur votre prochaine échographie.

## À écrire plutôt

Les honoraires, et ce que l’assurance maladie prend en charge.

## Ce qu’elle ne voit pas

Un cadeau remis sans être annoncé.

---

A gift, something free or a referral

## What it sees

An examination, an act or an object given to those who come, book or bring somebody.

## Why

Medicine is not practised as a trade: a gift buys a visit, and a referral scheme makes a salesman of the patient.

## Example

> Refer a friend and get a £20 voucher towards your next scan.

## Write instead

The fees, and what health insurance pays for.

## What it can’t see

A gift that is handed over without being announced.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.rule import CHARTER, DECREE_2020, NOT_A_TRADE, Rule
from negatoscope.gate.rules.reading import Construction, beside, hits, stems
from negatoscope.gate.rules.trade.occasions import CARE, GUARDS, NOT_CARE, PAID_FOR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM302",
    name="gift-or-referral",
    family="price",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(NOT_A_TRADE, CHARTER),
    messages={
        "fr": "Un cadeau ou une gratuité attire le patient.",
        "en": "A gift or something free lures the patient.",
    },
    remedies={
        "fr": "Retirer le cadeau, la gratuité ou le parrainage.",
        "en": "Take the gift, the free offer or the referral out.",
    },
    in_force=DECREE_2020,
)

_ANCHORS = stems(
    *word_set(
        "champagne coupon offert offerte gratuit gratuite gratuitement gratis cadeau cadeaux prime bon cheque "
        "carte frais goodies surprise free complimentary gift voucher nothing house parrainez parrainage parrain "
        "filleul amenez refer referral bring offre offrons recevez debourser invitez payer coutera coute "
        "couteront paierez remboursons rembourse payons costs pay"
    )
)
_GIVEN = (
    Construction(r"{service} {~4} {gift}"),
    Construction(r"{gift} {~7} {service}"),
    Construction(
        r"{gift} {~5} (?:aux?|pour|a|des|to|for|with|when) {~3} (?:premie\w+|inscri\w+|patiente?s?|chaque|tout|toute"
        r"|tous|nouvea\w+|first|new|every|any|reserv\w+)"
    ),
    Construction(
        r"(?:chaque|tout|toute|tous|every|any|pour|a) {~3} (?:patiente?s?|rendez vous|reservation|inscri\w+|visite"
        r"|booking|appointment) {~6} {gift}"
    ),
    Construction(
        r"(?:recevez|gagnez|obtenez|repartez avec|nous (?:vous )?offrons|on (?:vous )?offre|le cabinet (?:vous"
        r" )?offre|receive|get|we ll give) {~5} {gift}"
    ),
    Construction(
        r"(?:nous (?:vous )?offrons|on (?:vous )?offre|le (?:cabinet|centre) (?:vous )?offre|we offer you) {~3}"
        r" (?:votre |vos |un |une |la |le )?(?:{service}|premie\w+)"
    ),
)
_COSTLESS = (
    Construction(r"(?:nous|on) vous (?:remboursons|rembourserons|rembourse|payons|paierons|paie|reversons)"),
    Construction(
        r"(?:ne|n) {~1} (?:coutera|coute|couteront|payez|paierez|paiera) {~1} (?:rien|pas)|(?:costs?|pay) (?:you"
        r" )?nothing"
    ),
)
_BROUGHT = (
    Construction(r"(?:parrain\w+|filleule?s?|referral (?:scheme|bonus|reward)|refer a \w+)"),
    Construction(
        r"(?:amenez|invitez|emmenez|recommandez|envoyez|bring|send|tell) {~3} (?:ami\w*|proches?|voisine?s?"
        r"|collegues?|soeur|mere|conjoint|friends?|family|relative) {~9} (?:{gift}|{bargain}|recevez|gagnez|{percent}"
        r"|{money}|offr\w+)"
    ),
)
_OFFERED = Construction(r"(?:{service}|{examination}|{limited})")
_REWARD = Construction(
    r"(?:recevez|gagnez|{gift}|{bargain}|{money}|{percent}|offr\w+|examens?|{service}|avantages?|points?|reward|earn"
    r"|get)"
)


def find(reading: Reading) -> Iterator[Hit]:
    """Care or an object given for coming, or a reward for bringing somebody."""
    for hit in hits(reading, _GIVEN, _ANCHORS, GUARDS):
        if not beside(reading, hit, NOT_CARE) and not beside(reading, hit, PAID_FOR):
            yield hit
            return
    for hit in hits(reading, _COSTLESS, _ANCHORS, GUARDS):
        if beside(reading, hit, _OFFERED, 0, 0) and not beside(reading, hit, PAID_FOR):
            yield hit
            return
    for hit in hits(reading, _BROUGHT, _ANCHORS, GUARDS):
        if (
            beside(reading, hit, _REWARD, 0, 1)
            and beside(reading, hit, CARE)
            and not beside(reading, hit, NOT_CARE, 0, 0)
        ):
            yield hit
