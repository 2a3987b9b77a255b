"""Goods pushed in any words: an object, with two signs beside it that it is being sold, vouched for or singled out.

One sign is no evidence (a doctor may well say that a cushion relieves, or that a kit is to be had at the chemist's);
a call to buy, a code or a link of affiliation is enough by itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.rules.interests.ties import declared
from negatoscope.gate.rules.reading import ALL, Construction, Guard, Hit
from negatoscope.gate.rules.reading.product_names import is_medicine, product_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading, Sentence

_GOODS = Construction(r"{goods}")
_MACHINES = Construction(
    r"{device}|{agent}|pacs|ris|logiciels?|montres?|contraste|iode|marques?|generiques?"
    r"|traitement|coils?"
)
_PUSHED = Construction(r"{pushed}")
_VOUCHED = Construction(r"{vouched}")
_BOUGHT = Construction(
    r"achetez|commandez|precommandez|craquez|(?:code|codes) (?:promo\w*|reduc\w*|[a-z]+ (?:pour|sur)|[a-z]*\d+)"
    r"|(?:lien|liens|link) (?:\w+ ){0,4}(?:bio|profil|en com|commentaires?|story|description|affili\w+|below"
    r"|profile)|affili\w+"
    r"|unboxing|(?:je|nous|on) (?:\w+ )?(?:vends|vend|vendons)|(?:shop|tap|click|swipe) (?:the |this )?(?:link|now"
    r"|up)|order yours"
    r"|grab|get yourself|(?:en vente|en stock) (?:a|chez|dans|sur|au) (?:l accueil|notre|nos|mon|la boutique|cabinet)"
    r"|buy (?!in)|(?:remportez|gagnez|gagne|tentez de gagner) (?:un|une|leur|notre|le|la|votre|ton)"
)
_SINGLED = Construction(
    r"(?:de|la|une|leur|cette|par la) (?:marque|maison)|de chez|(?:le|ce|un) modele (?:de|que|a)|(?:celui|celle"
    r"|ceux|celles) (?:ci|la|qui"
    r"|que|sans|de|dont)|derniere? (?:generation|modele)|nouvelle generation|sans effets? secondaires?|pas (?:la "
    r"|le |les )generiques?"
    r"|partenaire|exclusi\w+|by name|par son nom|(?:this|cette|cet|ce) {agent}|baptisee?|nommee?|s appelle|signee?"
    r"|version (?:pro|premium|plus)|brand"
)
_TAKEN = Construction(
    r"parlez|prenez|prends|buvez|avalez|croquez|mettez|verres?|bouteilles?|tubes?|flacons?|boites?|pots?"
    r"|cuilleres?|gouttes?|doses?|gelules?"
    r"|comprimes?|sachets?|cures?|demandez|exigez|reclamez|essayez|bottles?|jars?|box|tins?|tablets?|spoonful"
    r"|drops?|take|takes|ask|try"
)
_URGED = Construction(
    r"(?:exigez|reclamez|insistez|imposez|preferez|adoptez|choisissez|demandez|demande|passez a|equipez|installez"
    r"|prends|prenez|passe a"
    r"|optez|telechargez|essayez|parlez de|reservez|invitons a (?:le|la|les) (?:preferer|choisir|demander)"
    r"|ask (?:your|for)|insist|demand"
    r"|switch to|install|download|try|go for)"
)
_SPARED = Construction(
    r"magasin central|du service|au service|vers (?:la |le |les |une? )?(?:recommandation|fiche|article|notice"
    r"|etude|rapport)\w*"
    r"|(?:to|toward) the (?:guideline|paper|leaflet|study)|ne (?:sert|servent|soigne|soignent|protege"
    r"|protegent) (?:a rien|pas|de rien)"
    r"|sans (?:aucun )?interet|aucune? {goods}|"
    r"{evidence}|sur ordonnance|prescri(?:t|te|ption)\w*|remboursee?s?|notice|avis (?:du|de votre|medical)"
    r"|si (?:votre|le) medecin"
    r"|aucun interet|arnaque|mefi\w+|inutiles?|a vos frais|n achetez|deconseill\w+|rappel de lots?|ansm|jeun"
    r"|a retirer|retirez|otez"
    r"|enlev\w+|beware|scam"
)
_DENIAL = re.compile(
    r"\b(?:ne|n|ni|aucune?|jamais|sans|pas|not|no|never|without|don|nor|inutile|rien)\b(?!\s(?:encore|hesit|attend"
    r"|perd))"
)
_GUARDS = ALL - {Guard.TEACHING, Guard.HYPOTHETICAL, Guard.NEGATED}
_ENOUGH = 2


def pushed_goods(reading: Reading) -> Iterator[Hit]:
    """Where an object is pushed, one place a sentence."""
    for sentence in reading.sentences:
        hit = next(_GOODS.find(sentence), None)
        machine = (next(_MACHINES.find(sentence), None) or _taken(reading, sentence)) if hit is None else None
        if (hit or machine) is None:
            continue
        around = reading.around(sentence)
        if any(_SPARED.stands_in(each) for each in around) or (hit is None and declared(reading)):
            continue
        found = hit or machine
        is_pushed = (hit is not None and _is_bought(reading, around)) or _is_urged(reading, sentence, around)
        is_pushed = is_pushed or _signs(reading, sentence, around) >= (_ENOUGH if hit else _ENOUGH + 1)
        if found is not None and is_pushed and not reading.guarded(found, _GUARDS):
            yield found


def _taken(reading: Reading, sentence: Sentence) -> Hit | None:
    """A coined name that readers are told to take or to ask for; a known medicine alone is no advertisement."""
    if not _TAKEN.stands_in(sentence):
        return None
    return next((name for name in product_names(reading, sentence) if not is_medicine(reading, name)), None)


def _is_bought(reading: Reading, around: tuple[Sentence, ...]) -> bool:
    return any(_said(reading, each, _BOUGHT) for each in around)


def _signs(reading: Reading, sentence: Sentence, around: tuple[Sentence, ...]) -> int:
    """How many kinds of signs stand around goods: pushed once or twice, vouched for, singled out by name or make."""
    pushes = sum(_said(reading, each, _PUSHED) for each in around)
    vouches = sum(_said(reading, each, _VOUCHED) for each in around)
    singled = _SINGLED.stands_in(sentence) or next(product_names(reading, sentence), None) is not None
    return min(pushes, 2) + min(vouches, 1) + (singled if pushes or vouches else 0)


def _is_urged(reading: Reading, sentence: Sentence, around: tuple[Sentence, ...]) -> bool:
    """A machine or an agent that readers are urged to ask for, singled out by a name, its make or what it lacks."""
    if not (_SINGLED.stands_in(sentence) or any(next(product_names(reading, each), None) for each in around)):
        return False
    if any(_said(reading, each, _URGED) for each in around):
        return True
    return _said(reading, sentence, _VOUCHED) + _said(reading, sentence, _BOUGHT) > 0


def _said(reading: Reading, sentence: Sentence, words: Construction) -> int:
    """How often the words are said in a sentence without being denied in their clause; two at most."""
    count = 0
    for hit in words.find(sentence):
        start = max(sentence.text.rfind(mark, sentence.start, hit.start) for mark in ",;:(.!?") + 1
        end = hit.start if words is _VOUCHED else hit.end
        if not _DENIAL.search(sentence.text, max(start, sentence.start), end):
            count += not reading.guarded(hit, _GUARDS)
        if count == _ENOUGH:
            break
    return count
