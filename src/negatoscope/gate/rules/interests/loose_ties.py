"""Ties told in any words: something given or a bond, with the maker who gives near it, in any order.

Where `ties` knows how such sentences are built, this only asks that the pieces stand together: a favour or a bond, a
maker, and no sign that it was refused, paid by oneself or given by a public body.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.rules.reading import Construction, Guard, Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading, Sentence

_FAVOUR = Construction(r"{favour}")
_BOND = Construction(r"{bond}")
_GIVER = Construction(r"{maker}|{giver}|leurs? (?:\w+ )?{device}|their (?:\w+ )?{device}")
_GOODS = Construction(
    r"{device}|{agent}|{maker}|produits?|technologies?|materiel|matos|equipements?|solutions?|consommables?|films?"
    r"|joujoux?|jouets?|technique|detectors?|coils?|scanner|hardware|products?|technology|triage|pacs|ris"
    r"|contraste|iode"
)
_UNTIED = Construction(
    r"refus\w+|declin\w+|renvoy\w+|rendu|fonds propres|de (?:ma|notre) poche|appels? d offres?|marche public"
    r"|sans contrepartie"
    r"|aucun (?:avantage|lien|partenariat|cadeau)|independan\w+|(?:turned|sent) (?:it |them )?(?:down|back)"
    r"|public tender"
    r"|(?:my|our) own (?:pocket|money)|nous payons|j ai paye|(?:a|par|de|d) (?:la |l |le |une |un |des )?(?:region"
    r"|mairie"
    r"|commune|departement|ars|hopital|universite|fondation|association|patient\w*|famille|ligue|conseil (?:regional"
    r"|departemental|general)|chu|etat|agence|institut national)"
)
_DENIAL = re.compile(
    r"\b(?:ne|n|ni|aucune?|jamais|sans|pas|not|no|never|without|nobody|rien)\b(?!\s(?:paye|cout|debours))"
)
_GUARDS = frozenset({Guard.QUOTED, Guard.HYPOTHETICAL, Guard.LAW})


def loose_ties(reading: Reading) -> Iterator[Hit]:
    """Where something is given beside its giver, or a bond with a maker is told, goods being spoken of."""
    for sentence in reading.sentences:
        hit = _told(sentence, _BOND)
        if hit is None:
            hit = _told(sentence, _FAVOUR)
            if hit is None or not any(_GIVER.stands_in(each) for each in reading.around(sentence)):
                continue
        around = reading.around(sentence, 2, 2)
        if any(_UNTIED.stands_in(each) for each in around) or not any(_GOODS.stands_in(each) for each in around):
            continue
        if not reading.guarded(hit, _GUARDS):
            yield hit


def _told(sentence: Sentence, words: Construction) -> Hit | None:
    """The words, where nothing in their clause denies them."""
    for hit in words.find(sentence):
        start = max(sentence.text.rfind(mark, sentence.start, hit.start) for mark in ",;:(.!?") + 1
        if not _DENIAL.search(sentence.text, max(start, sentence.start), hit.start):
            return hit
    return None
