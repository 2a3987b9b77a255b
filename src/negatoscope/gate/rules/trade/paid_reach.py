"""Visibilité payée

## Ce qu’elle voit

Un billet sponsorisé, boosté ou mis en avant contre paiement, l’achat d’abonnés ou d’avis, un rang acheté dans un
moteur de recherche.

## Pourquoi

Depuis le 25 décembre 2020 aucun référencement prioritaire ne s’obtient par paiement ni par un autre moyen.

## Exemple

> Publication sponsorisée : découvrez notre centre d’imagerie.

## À écrire plutôt

Un billet que ses lecteurs trouvent parce qu’il est utile.

## Ce qu’elle ne voit pas

Une mise en avant payée dont le billet ne dit rien.

---

Bought reach

## What it sees

A sponsored, boosted or promoted post, bought followers or reviews, a bought rank in a search engine.

## Why

Since 25 December 2020 no priority in search results is obtained by payment or by any other means.

## Example

> Sponsored post: discover our imaging centre.

## Write instead

A post that readers find because it is useful.

## What it can’t see

Paid promotion of which the post says nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.rule import CHARTER, DECREE_2020, DIRECTORIES, Rule
from negatoscope.gate.rules.reading import Construction, hits, stems
from negatoscope.gate.rules.trade.occasions import GUARDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM309",
    name="paid-reach",
    family="price",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(DIRECTORIES, CHARTER),
    messages={"fr": "La visibilité est achetée.", "en": "Reach is bought."},
    remedies={
        "fr": "Retirer la mise en avant payée.",
        "en": "Take the paid promotion out.",
    },
    in_force=DECREE_2020,
)

_ANCHORS = stems(
    *word_set(
        "sponsorise sponsorisee sponsored boost boostee boosted promoted payante payant paye paid achete achetez "
        "bought buy referencement annonce resultats google abonnes followers likes mise investi depense verse "
        "spent invested"
    )
)
_POST = (
    r"(?:publications?|posts?|billets?|annonces?|profils?|pages?|fiches?|videos?|comptes?|contenus?|stor(?:y|ies)"
    r"|ads?|profiles?|videos?|listing|campagnes?)"
)
_BOUGHT = (
    Construction(
        r"(?:mise|investi|depense|paye|verse|debourse|spent|invested|paid) {~4} (?:{money}|euros|pounds|dollars"
        r"|centaines) {~2} (?:pour|to|so) {~3} (?:apparaitre|remonter|etre vu\w*|passer devant|toucher|atteindre"
        r"|figurer|appear|reach|be seen|rank|show)"
    ),
    Construction(
        rf"{_POST} (?:\w+ )?(?:sponsorisee?s?|boostee?s?|payante?s?|mise?s? en avant contre|promue?s?|sponsored"
        rf"|boosted|promoted)"
    ),
    Construction(rf"(?:sponsored|boosted|promoted|paid) {_POST}"),
    Construction(
        r"(?:j ai|nous avons|on a|je viens de|nous venons de|i|we|ve|i ve|we ve) {~1} (?:paye|payer|achete|acheter"
        r"|booste|booster|sponsorise\w*|paid|bought|boosted) {~6} (?:visibilite|vues|abonnes|likes|avis|commentaires"
        r"|publication|post|billet|page|fiche|referencement|mots cles|google|followers|views|reviews|reach|keywords"
        r"|ads?|profile|listing)"
    ),
    Construction(
        r"(?:referencement|place|position|rang|mots cles|visibilite|ranking|keywords|reach) (?:\w+ )?(?:payante?s?"
        r"|achetee?s?|payee?s?|sponsorise\w*|paid for|bought)"
    ),
    Construction(
        r"(?:achetez|payez|boostez|sponsorisez|buy|boost) {~3} (?:avis|abonnes|followers|likes|commentaires|vues"
        r"|visibilite|referencement|reviews|views)"
    ),
    Construction(
        r"(?:premie(?:r|re)s?|en tete|first|top) (?:sur|dans|des|de|on|in|of) (?:les )?(?:google|resultats"
        r"|recherches?|search\w*) {~6} (?:grace|pay\w+|achet\w+|campagne|thanks|paid|ads)"
    ),
)


def find(reading: Reading) -> Iterator[Hit]:
    """Reach that is said to be paid for."""
    return hits(reading, _BOUGHT, _ANCHORS, GUARDS)
