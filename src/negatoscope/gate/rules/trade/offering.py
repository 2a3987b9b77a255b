"""An offer told in pieces: care, a lower price or a gift, and the reader or the day that it is for, in any order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.rules.reading import Construction, Guard
from negatoscope.gate.rules.reading.clause_marks import denied
from negatoscope.gate.rules.trade.occasions import PAID_FOR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from negatoscope.gate.rules.reading import Hit, Reading, Sentence

_GUARDS = frozenset({Guard.QUOTED, Guard.REPORTED, Guard.LAW})
_CARE = Construction(
    r"{look}|{service}|genoux?|knees?|cabinet|centre|clinique|honoraires|depassements?|doct\w+|radiolog\w+|creneaux?"
    r"|reserv\w+|rdv|vacations?|patient\w*|prevention|bien etre|sante|me voir|images?|second cote|cote|me consulter"
    r"|(?:nos|mes|our) (?:prix|tarifs?|prices|rates)|clinic|practice|wellness"
)
_LESS = Construction("{less}")
_GIVEN = Construction("{given_away}")
_FOR = Construction("{to_whom}")
_PRICED = (
    Construction(
        r"{money} {~2} (?:par mois|mois|l (?:examen|irm|echo)|seulement|uniquement|au lieu|tout compris|tout inclus)"
    ),
    Construction(r"(?:des|a partir de|from|for just|for only|a seulement|facture\w*|a peine|c est|just) {money}"),
    Construction(r"(?:ailleurs|en ville|concurrence|elsewhere|chez nous|chez moi|with us|here) {~2} {money}"),
    Construction(r"\d{2,3} balles|{money} le (?:scan\w*|bilan|check ?up|irm)"),
    Construction(r"(?:a|pour|for|les deux pour) (?:seulement |just )?{money}"),
    Construction(r"(?:-|moins |remise de |de )?\d{1,2} ?(?:%|euros?|€|pour cent|£) (?:de moins|en moins|off|offerts?)"),
)
_BAIT = Construction(
    r"(?:faites le calcul|ailleurs|comparez|offre|illimite\w*|abonne\w*|places|creneaux|jusqu|courez|foncez"
    r"|profite\w*|bilan|check ?up|pour la vie|tout|dm"
    r"|nouveaux|premier|tarif special|petit prix|the deal|hurry|only|spots?|left|grab|book|decouverte|deux)"
)
_ADDRESSED = Construction(
    r"vous|votre|vos|\w{3,}ez|abonnee?s?|de la page|a l accueil|sur place|patientele|nouveaux venus|followers?|your|you"
    r"|premiers? (?:arrive|inscrit|appel)\w*|jusqu a|ce mois|cette semaine|this week|today only"
)
_BOUNTY = Construction(
    r"(?:cheques?|cartes?|bons?) {~1} (?:cadeaux?|reduction|achat)|cash ?back|parrain\w*|promo\w*|moitie prix"
    r"|ristournes?"
    r"|rabais|remises?|tombola|fidelite|dejeuner|massage|cadeaux?|gift|voucher|raffle"
)
"""What nobody gives who only says what health insurance pays."""
_REFUSED = Construction(
    r"(?:ne|n) (?:\w+ ){0,2}?(?:fai|fon|propos|pratiqu|offr|vend|ven|donn|accord|est|sont|etait|peu|pren|cherch|doi"
    r"|faut"
    r"|conn|ferai|ai|a|acceptons)\w* (?:\w+ )?(?:pas|jamais|rien|plus|aucun\w*|ni)(?! (?:le depassement|cher))"
    r"|(?:pas|ni|aucune?|sans) (?:de |d )?(?:promo\w*|rabais|remises?|reductions?|cadeaux?|parrain\w*|soldes|concours"
    r"|codes?|publicite)|(?:refus|mefi|arnaqu|interdi|renonce|ferai)\w+"
)
_OTHER = Construction(
    r"(?:live|video|chaine|webinar|questions|nobel|dose|irradiation|fracture|luxation|livre|atlas|logiciel"
    r"|open source|licence|libre|(?:un|notre|ce) du|webinaire|replay|podcast"
    r"|article|pdf|application|(?:l|un|cet|dans l) essai(?! gratuit)|randomis\w+|etude|trial|inscription|cours"
    r"|formation|congres|conference"
    r"|parking|stationnement|wifi|entree|masque|appareil|fabricant|hopital a achete|devis|conventionne\w*"
    r"|colloque|seminaire|symposium|atelier|diplome|cotisations?|revue|ouvrage|e learning|masterclass|exposition"
    r"|library"
    r"|workshop|fellowship|textbook|lecture|journees? (?:francaises|scientifiques|d etude|d echographie)"
    r"|antecedents?|admission"
    r"|examen (?:neurologique|clinique)|symptom\w+|(?:prise? en|reste a) charge|mutuelle|tiers payant|nomenclature"
    r"|ccam|cotation|secteur [12]|benevole\w*|don du"
    r" sang|merci|thank\w*|chirurgien|internes?|residents?|ecole|association|table|restaurant|repas|glace|gateau"
    r"|velo|vends|vendre|voiture|meubles?|vins?|billets?|maison|appartement|jardin|marche|livres?|train|avion|hotel"
    r"|concert|spectacle|supermarche|boulang\w+|essence)"
)


def _any(evidence: Construction, sentences: Sequence[Sentence]) -> bool:
    return any(evidence.stands_in(each) for each in sentences)


def _unnamed(sentence: Sentence) -> Hit | None:
    """A lower price for the reader that doesn't say of what, in a place where care is what one offers."""
    if not _ADDRESSED.stands_in(sentence):
        return None
    return next((each for each in _LESS.find(sentence) if not denied(sentence, each)), None)


def _lure(sentence: Sentence, near: Sequence[Sentence]) -> Hit | None:
    for evidence in (_LESS, _GIVEN):
        hit = next((each for each in evidence.find(sentence) if not denied(sentence, each)), None)
        if hit and (_any(_FOR, near) or (_any(_LESS, near) and _any(_GIVEN, near))):
            return hit
    if not _any(_BAIT, near):
        return None
    return next((hit for each in _PRICED for hit in each.find(sentence)), None)


def offered(reading: Reading) -> Iterator[Hit]:
    """Where care is offered at a price, or with a gift, that lures."""
    for sentence in reading.sentences:
        near = reading.around(sentence)
        hit = _lure(sentence, near) if _any(_CARE, near) else _unnamed(sentence)
        if hit is None or reading.guarded(hit, _GUARDS):
            continue
        if _any(PAID_FOR, near) and not _any(_BOUNTY, near):
            continue
        if not any(_any(each, near) for each in (_REFUSED, _OTHER)):
            yield hit
