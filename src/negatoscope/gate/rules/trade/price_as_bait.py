"""Prix mis en avant

## Ce qu’elle voit

Le prix d’un examen ou d’un forfait donné comme un argument : seulement, imbattable, dès, tout compris, petit prix.

## Pourquoi

Un médecin dit ses honoraires avec clarté et sans comparaison ; il n’en fait pas une enseigne. Un prix d’appel pousse
à un acte inutile.

## Exemple

> Votre bilan par IRM pour seulement 199 euros.

## À écrire plutôt

Le tableau des honoraires : acte, montant, part remboursée, modes de paiement.

## Ce qu’elle ne voit pas

Un prix que seul le ton met en avant.

---

A price used as bait

## What it sees

The price of an examination or a package given as an argument: only, unbeatable, from, all included, low price.

## Why

A doctor states fees clearly and without comparison; they are no shop sign. A bait price pushes towards needless acts.

## Example

> Your MRI check-up for only £199.

## Write instead

The table of fees: act, amount, part reimbursed, means of payment.

## What it can’t see

A price that only the tone puts forward.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.rule import DECREE_2020, FEES, NOT_A_TRADE, Rule
from negatoscope.gate.rules.reading import Construction, beside, hits, stems
from negatoscope.gate.rules.trade.occasions import CARE, GUARDS, NOT_CARE, PAID_FOR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM305",
    name="price-as-bait",
    family="price",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(NOT_A_TRADE, FEES),
    messages={"fr": "Un prix sert d’appel.", "en": "A price is used as bait."},
    remedies={
        "fr": "Donner les honoraires en entier et sans argument, ou retirer le prix.",
        "en": "Give the fees in full and without argument, or take the price out.",
    },
    in_force=DECREE_2020,
)

_ANCHORS = stems(
    *word_set(
        "seulement imbattable partir peine petit prix tarif tarifs compris only just from inclusive unbeatable "
        "affordable lowest pack packs forfait formule package packages moins cheaper less unique cher pourquoi "
        "payer fois bilan check budget euros prestige premium essentiel cheapest mini defiant price low choc menu"
    )
)
_LURE = (
    r"(?:seulement|uniquement|a peine|que|rien que|a partir de|des|pour (?:a peine|seulement)|only|just|from|for as"
    r" little as|starting (?:at|from))"
)
_BAIT = (
    Construction(
        r"(?:moins chere?s?|cheaper|less|le prix|pour le prix|the price) {~1} (?:qu|que|than|d|of) {~1} (?:une?|a|vos"
        r"|votre|your)? ?(?:plein|cafe|repas|restaurant|coiffeur|abonnement|paire|place de|pizza|telephone|week end"
        r"|haircut|takeaway|tank|coffee|meal|night out)"
    ),
    Construction(r"tarifs? uniques? {~1} {money}"),
    Construction(
        r"{service} {~6} (?:seulement|uniquement|a peine|rien que|only|just|for as little as|starting (?:at"
        r"|from)) {~2} {money}"
    ),
    Construction(r"(?:bilans?|check ?ups?) {~5} {money}"),
    Construction(r"{money} (?:seulement|uniquement|a peine|tout compris|tout inclus|only|all in\w*|just)"),
    Construction(
        r"{service} {~6} {money} {~2} (?:seulement|uniquement|a peine|tout compris|all in\w*|only|tout inclus|c est"
        r" tout|top chrono)"
    ),
    Construction(rf"{_LURE} {{~1}} {{money}} {{~4}} (?:{{service}}|le bilan|la seance)"),
    Construction(
        r"(?:packs?|formules?|packages?|forfaits? (?:bilan|serenite|sante|prevention|famille|complet)|prestige"
        r"|premium|essentiel)"
    ),
    Construction(
        r"(?:prix|tarifs?|honoraires|prices?|rates?|fees) (?:\w+ )?(?:imbattables?|defiant \w+ \w+|les plus bas|tout"
        r" doux|mini|canon|choc|unbeatable|lowest|rock bottom|tres doux|accessibles a tous)"
    ),
    Construction(
        r"(?:plus bas|meilleurs?|petits?|lowest|best|low) (?:prix|tarifs?|prices?|rates?|fees) {~5} (?:{service}"
        r"|{place}|du marche|garanti\w*|guaranteed|in town)"
    ),
    Construction(r"(?:pourquoi|why) (?:payer|pay) (?:plus|davantage|more)"),
    Construction(r"(?:cheapest|most affordable) {~2} {service}"),
    Construction(
        r"(?:moins cher|pas cher|a bas prix|a petit prix|low cost) {~3} (?:{service}|du \w+|de {place})|{service}"
        r" {~2} (?:pas chere?s?|low cost|a bas (?:prix|cout)|a petit prix)"
    ),
)
_MONEY = Construction(
    r"(?:{money}|prix|tarifs?|prices?|rates?|fees|payer|pay|cher|cheres?|cheapest|low cost|affordable)"
)
_FEES = Construction(
    r"(?:honoraires|cotation|base de remboursement|depassement|secteur 2|conventionne\w*|reste a charge|rembours\w+"
    r"|devis|fees are|prevu par|affichage)"
)
_BOUGHT = Construction(
    r"(?:appareil|equipement|machine|console|investi\w*|achat|coute au|budget de|financ\w+|hopital|fabricant|licence)"
)


def find(reading: Reading) -> Iterator[Hit]:
    """A price that argues; one that informs, as the law asks, or that the hospital paid, doesn't."""
    for hit in hits(reading, _BAIT, _ANCHORS, GUARDS):
        if (
            beside(reading, hit, NOT_CARE, 0, 0)
            or beside(reading, hit, PAID_FOR)
            or beside(reading, hit, _BOUGHT, 0, 0)
        ):
            continue
        if beside(reading, hit, CARE) and beside(reading, hit, _MONEY, 0, 1) and not beside(reading, hit, _FEES, 0, 0):
            yield hit
