"""Produit vendu ou recommandé

## Ce qu’elle voit

Une ceinture, une crème, un complément, un objet connecté que l’auteur invite à acheter, vend, ou dit utiliser et
conseiller par son nom.

## Pourquoi

La médecine ne se pratique pas comme un commerce, et le titre de médecin n’est pas un argument de vente.

## Exemple

> Achetez la ceinture LombaFix, la seule que je recommande à mes patients.

## À écrire plutôt

Dire à quoi sert ce type d’objet, ce que l’on sait de son effet, sans marque ni lien.

## Ce qu’elle ne voit pas

Un objet montré sans un mot, un nom de marque qui n’annonce pas de produit.

---

Product sold or recommended

## What it sees

A belt, a cream, a supplement or a gadget that the author asks people to buy, sells, or says to use and advises by
name.

## Why

Medicine isn’t practised as a trade, and the title of doctor is no sales argument.

## Example

> Grab the BackFlex cushion with my discount code.

## Write instead

Say what this kind of object is for and what is known of its effect, without brand or link.

## What it can’t see

An object shown without a word, a brand name that announces no product.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CHARTER, NOT_A_TRADE, Rule
from negatoscope.gate.rules.products.pushing import pushed_goods
from negatoscope.gate.rules.reading import ALL, Construction, Guard, Hit, beside, hits, stems
from negatoscope.gate.rules.reading.clause_marks import denied
from negatoscope.gate.rules.reading.product_names import is_medicine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="PRD104",
    name="product-recommended",
    family="product",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(
        NOT_A_TRADE,
        CHARTER,
    ),
    messages={
        "fr": "Un produit est proposé à la vente ou recommandé.",
        "en": "A product is offered for sale or recommended.",
    },
    remedies={
        "fr": "Retirer la marque, le lien et l’invitation à acheter.",
        "en": "Take out the brand, the link and the call to buy.",
    },
)

_OBJECT = Construction(r"{remedy}")
_SOLD = Construction(
    r"j en (?:vends|propose)|(?:commandez|commande) (?:par|en)|achetez(?: vous)?|commandez"
    r"|procurez vous|precipitez vous|craquez|(?:dans|a) (?:votre|ton) panier"
    r"|(?:liens?|boutique) (?:\w+ ){0,4}(?:bio|profil"
    r"|commentaires?|story|description)|codes? (?:promo|reduc\w*|parrain\w*|remise|avantage|\w*\d+)|en"
    r" (?:vente|precommande)"
    r"|disponibles? (?:a l accueil|au (?:cabinet|secretariat)|sur (?:mon|notre))|(?:est|sont) vendue?s?"
    r" (?:a|au)|je (?:la |le |les )?vends"
    r"|buy|order yours|grab|get yours|(?:link|shop) (?:\w+ ){0,4}(?:bio|profile|comments?)|(?:promo"
    r"|discount|voucher) code|code \w+\d+|(?:on|for) sale"
    r"|(?:next to|at) the (?:till|counter|front desk)|(?:put|lent) (?:my|our) name|add to (?:your"
    r" )?(?:basket|cart)"
)
_ADVISED = Construction(r"{sell}|{product_praise}|{urge}")
_EVIDENCE = Construction(r"{evidence}|recommandations?|fiches?|articles?|guidelines?")
_ANCHORS = stems(
    "achetez", "commandez", "procurez", "precipitez", "craquez", "panier", "lien", "liens", "boutique", "bio",
    "code", "vente",
    "precommande", "disponible", "vendue", "vendu", "vends", "buy", "order", "grab", "get", "link", "shop", "promo",
    "discount", "voucher", "sale", "till", "counter", "front", "name", "basket", "cart",
)  # fmt: skip
_REFUSED = Construction(
    r"(?:never|not|don t|doesn t) (?:sell|stock)\w*|ne (?:vend|propos"
    r"|commercialis)\w* (?:aucun|pas|ni|plus|jamais)\w*"
)
_GUARDS = ALL - {Guard.TEACHING, Guard.HYPOTHETICAL, Guard.NEGATED}


def find(reading: Reading) -> Iterator[Hit]:
    """An object for the body, with a sale in its sentence or beside it; or one that is named and advised."""
    found: set[int] = set()
    for hit in hits(reading, (_SOLD,), _ANCHORS, _GUARDS):
        sentence = reading.sentence_at(hit.start)
        if (
            beside(reading, hit, _OBJECT)
            and not (denied(sentence, hit) or _REFUSED.stands_in(sentence))
            and not _EVIDENCE.stands_in(sentence)
        ):
            found.add(sentence.index)
            yield hit
    for name, sentence in reading.products:
        if sentence.index in found or is_medicine(reading, name) or not beside(reading, name, _OBJECT):
            continue
        said = (words for words in _ADVISED.find(sentence) if not denied(sentence, words))
        advised = any(not reading.guarded(words, _GUARDS) for words in said)
        if advised and not beside(reading, name, _EVIDENCE):
            found.add(sentence.index)
            yield name
    for goods in pushed_goods(reading):
        if reading.sentence_at(goods.start).index not in found:
            yield goods
