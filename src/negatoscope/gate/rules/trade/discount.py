"""Remise, promotion ou prix réduit

## Ce qu’elle voit

Une remise, un pourcentage ou un montant en moins, des soldes, un tarif de groupe ou « au lieu de », pour un examen,
un acte ou une visite.

## Pourquoi

La médecine ne s’exerce pas comme un commerce. Un prix en baisse pousse à un acte que la santé ne demande pas.

## Exemple

> Offre de rentrée : 30 % de remise sur votre échographie.

## À écrire plutôt

Les honoraires tels qu’ils sont, avec le mode de paiement et le remboursement.

## Ce qu’elle ne voit pas

Une remise dite à l’oral ou par une image, une remise qui n’est pas liée à un soin.

---

A discount, a promotion or a reduced price

## What it sees

A discount, a percentage or an amount less, sales, a group rate or “instead of”, for an examination, an act or a
visit.

## Why

Medicine is not practised as a trade. A falling price pushes towards an act that health does not call for.

## Example

> Back-to-school offer: 30% off your ultrasound.

## Write instead

The fees as they are, with means of payment and reimbursement.

## What it can’t see

A discount given by word of mouth or in a picture, or one that is not tied to care.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.rule import CHARTER, DECREE_2020, NOT_A_TRADE, Rule
from negatoscope.gate.rules.reading import Construction, beside, hits, hits_in, stems
from negatoscope.gate.rules.trade.occasions import CARE, GUARDS, NOT_CARE
from negatoscope.gate.rules.trade.offering import offered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM301",
    name="discount",
    family="price",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(NOT_A_TRADE, CHARTER),
    messages={"fr": "Un soin est proposé avec une remise.", "en": "Care is offered at a discount."},
    remedies={
        "fr": "Retirer la remise ; donner les honoraires sans les mettre en avant.",
        "en": "Take the discount out; give the fees without promoting them.",
    },
    in_force=DECREE_2020,
)

_ANCHORS = stems(
    *word_set(
        "now maintenant desormais sale pay carte programme points club coutera couteront payez paierez rendus "
        "rembourses deduits refunded back seul profitez beneficiez abonnes promo promotion remise rabais "
        "ristourne soldes solde brade prix tarif tarifs moitie demi affaire plan black happy moins fidelite "
        "avantage discount price prices rate half bargain offer offers loyalty two deux buy cheap cheaper "
        "reduction reduit lieu instead off economisez save degressif offre trois rates gratuit knocked"
    )
)
_CUT = (
    Construction(
        r"(?:-|moins|jusqu a|de) ?\d{1,2} ?(?:%|€|euros?|pour cent) {~2} (?:sur|pour|de remise|de reduction|de"
        r" rabais) {~6} {service}"
    ),
    Construction(r"\d{1,2} ?(?:%|€|euros?|pour cent) (?:de )?(?:remise|reduction|rabais|ristourne|moins|economie)"),
    Construction(
        r"(?:reductions?|remises?|rabais|ristournes?|economies?) (?:\w+ )?(?:de|sur|pour|jusqu a|immediate"
        r"|exceptionnelle) {~4} (?:\d|{service}|prix|tarifs?)"
    ),
    Construction(
        r"(?:beneficiez|profitez|profiter|beneficier|droit|accordons|consentons|offrons|proposons) {~3}"
        r" (?:reductions?|remises?|rabais|{bargain})"
    ),
    Construction(r"(?:{service}|pack|forfait|formule) {~6} (?:{bargain}|-\d{1,2} ?%)"),
    Construction(r"{bargain} {~6} (?:{service}|salaries|collaborateurs|comites? d entreprise)"),
    Construction(r"{money} {~2} (?:au lieu d\w*|contre|rather than|instead of|was|down from) {~1} (?:{money}|\d+)"),
    Construction(r"(?:deux|2|trois|3|two|three) {~2} {service} (?:pour le prix d|for the price of)"),
    Construction(
        r"(?:tarifs? (?:reduit|preferentiel|degressif|promotionnel|special|privilegie|negocie|exceptionnel|d ami"
        r"|decouverte|de lancement|de groupe"
        r"|famille|couple)s?|prix (?:casse|choc|sacrifie|d ami|fou|barre)s?|a moitie prix|black friday|bargain"
        r" prices?|special rates?)"
    ),
    Construction(
        r"(?:le )?(?:prix|tarif|price|rate)s? {~3} (?:chute|baisse|fond|tombe|divise|s effondre|slashed|drops?"
        r"|halved)\w*"
    ),
    Construction(r"(?:economisez|save|get|enjoy) (?:up to )?(?:{money}|{percent})"),
    Construction(r"(?:{percent}|{money}|half) off"),
    Construction(
        r"(?:was|were|avant|etait|hier) {~1} {money} {~3} (?:now|maintenant|desormais|aujourd hui) {~2}"
        r" {money}"
    ),
    Construction(r"moins vous (?:payez|paierez)|the less you pay|plus vous etes nombreu\w+"),
    Construction(r"tarifs? (?:etudiants?|seniors?|jeunes?|abonnes?|famille|duo|couple|amis?|solidaire|membre)s?"),
    Construction(r"{money} {~2} (?:rendus?|offerts?|deduits?|reverses?|back|refunded)"),
    Construction(
        r"(?:deux|trois|2|3|two|three) {~3} (?:une? seule? (?:paiement|prix|facture|reglement)|pour une? seule?|one"
        r" (?:price|payment))"
    ),
    Construction(r"(?:profitez|beneficiez|beneficient|profitent|droit|get|enjoy) {~2} {percent}"),
    Construction(r"(?:spring|summer|winter|autumn|january|flash|clearance) sale|on sale|pay for (?:one|1|just one)"),
    Construction(r"(?:carte|programme|points?|club) (?:de )?fidelite|loyalty (?:card|points?|scheme|programme)"),
    Construction(r"(?:coutera|couteront|payez|paierez|payer|costs?) {~3} {money} {~1} (?:de )?(?:moins|less)"),
    Construction(r"(?:pour (?:fete\w*|celebrer|feter)|a l occasion|to celebrate) {~9} {money}"),
    Construction(
        r"offre (?:de (?!soins)|d (?!imagerie)|speciale|exceptionnelle|flash|decouverte|famille|couple|duo)(?:\w+)?"
        r" {~6} {service}"
    ),
    Construction(r"(?:-|–|moins )\d{2} ?%"),
)
_PHYSICS = Construction(
    r"(?:dose|bruit|rayonnement|irradiation|msv|volume|diametre|signal|graisse|fracture|luxation|taille|temps de"
    r"|duree|delai|incidence|mortalite"
    r"|risque|artefacts?|emissions?|consommation|papier|noise|radiation|risk|mortality|size|diameter|scan time"
    r"|sensib\w+|specific\w+|vitesse|debit"
    r"|fraction|intensite|unites|stenose|perte|masse|densite osseuse)"
)


def find(reading: Reading) -> Iterator[Hit]:
    """A price made smaller, for care; a dose, a fracture or a course may be reduced."""
    found = next(_cut(reading), None) or next(offered(reading), None)
    if found:
        yield found


def _cut(reading: Reading) -> Iterator[Hit]:
    priced = (each for each in reading.sentences if "%" in each.content or "€" in each.content)
    for hit in list(hits(reading, _CUT, _ANCHORS, GUARDS)) or hits_in(reading, priced, _CUT[:2], GUARDS):
        if _PHYSICS.stands_in(reading.sentence_at(hit.start)) or beside(reading, hit, NOT_CARE, 0, 0):
            continue
        if beside(reading, hit, CARE):
            yield hit
