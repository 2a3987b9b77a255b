"""Classes of words for prices that lure: what lowers or gives, and to whom or until when it is offered.

Folded, French and English together, in all registers (see `classes`). No entry begins with a figure, so that sentences
without their words are passed over.
"""

from __future__ import annotations

from negatoscope.gate.rules.reading.alternatives import any_of

_LESS = (
    r"(?:remise|rabais|ristourne|ristournette|abattement|promo|promotion|solde|destockage|braderie|liquidation"
    r"|escompte|remboursement immediat)s?",
    r"(?:bons?|offres?|codes?|profit\w+|benefici\w+|droit|recev\w+|votre|petite) (?:\w+ ){0,3}?reduc(?:tion)?s?",
    r"reduc(?:tion)?s? (?:immediate|exceptionnelle|tarifaire|speciale|de \d+|de (?:dix|quinze|vingt|trente|cinquante)"
    r"|sur (?:votre|vos|le prix|tout|l ensemble|les tarifs|un))",
    r"gestes? (?:commercial|commerciaux|sur (?:le|la|votre|les|son)|pour)",
    r"cash ?back",
    r"bons? (?:de reduction|de \d+|d achat|cadeaux?|plan|plans|d echange|de remise|a valoir)",
    r"bonne affaire",
    r"tarifs? (?:ouvriers?|pompiers?|soignants?|sportifs?|militaires?|enseignants?|voisins?|locaux|habitants?"
    r"|agriculteurs?"
    r"|fonctionnaires?|agents?|jeunes?|lyceens?|chomeurs?|maman|copines?|anciens?|fideles?|libre|solidaire)",
    r"prix (?:libre|coutant|d usine|d amitie|de gros)",
    r"(?:une|deux|trois) (?:seules? )?(?:facturee?|payee?|comptee?)s?(?! rendus?)",
    r"(?:ne|n) (?:se |est |vous |sera |te )?(?:pai\w+|pay\w+|factur\w+|cout\w+|compt\w+) (?:pas|rien|plus)",
    r"(?:a|pour) ce (?:prix|tarif)(?: la)?|at this price",
    r"(?:paye[zr]?|regle[zr]?|reglez) (?:\w+ )?(?:pour |qu )?(?:une?|moins|la moitie)",
    r"(?:cheque|carte|ticket)s? cadeaux?",
    r"(?:coffret|box|panier|formule|pack|package|forfait)s? (?:\w+ )?(?:cadeau|decouverte|prevention|sante|bien etre"
    r"|serenite|famille|couple|duo|mere|solo|annuel|premium|imagerie|irm|bilan|complet|tout compris)\w*",
    r"(?:moitie|demi) (?:prix|tarif)",
    r"(?:tarif|prix)s? (?:special|speciaux|speciale|etudiants?|chasseurs?|seniors?|reduits?|preferentiel\w*|negocies?"
    r"|promotionnels?|promo|amis?|d ami|avantageux|attractifs?|imbattables?|doux|mini|casses?|planchers?|sacrifies?"
    r"|canons?|fous?|ronds?|uniques?|exceptionnels?|degressifs?|privilegies?|maison|de faveur|d appel|de lancement"
    r"|decouverte|de groupe|couples?|famille|club|abonnes?|membres?|adherents?|light|choc|barres?|d ouverture)",
    r"(?:petits?|minis?|meilleurs?) (?:prix|tarifs?|couts?)",
    r"rapport qualite[\s-]prix",
    r"(?:defi\w+|sans|hors|ecras\w+) (?:toute )?concurrence",
    r"(?:les )?plus (?:bas|doux|competitifs|attractifs) (?:du|de la|de|en|tarifs|prix)",
    r"(?:moins|pas) (?:chere?s?|couteu\w+|onereu\w+)",
    r"(?:bon marche|low cost|a bas (?:prix|cout)|pas ruineu\w+|abordables?)",
    r"(?:c est|quasi|presque|autant dire) (?:donne|cadeau|gratuit|kdo)",
    r"(?:divis\w+|coupe\w*|rabote\w*|allege\w*|fond\w*|baiss\w+|casse\w*|brade\w*|sabre\w*|tranche\w*) (?:\w+ ){0,4}?"
    r"(?:factures?|notes?|additions?|prix|tarifs?|budgets?|honoraires|depassements?)",
    r"(?:sans|zero|aucun|pas de|ne compte pas (?:le|de)|offr\w+ (?:le|mon|notre)|renonc\w+ (?:au|a mon)"
    r"|saut\w+ (?:le|les)) (?:depassements?|frais)(?! de)",
    r"depassements? (?:offert|en moins|annule|supprime|efface)s?",
    r"econom(?:isez|ise|ies|ie)",
    r"(?:euros?|balles|€|%|pour cent|pourcents?) (?:de |en )?moins",
    r"moins (?:que|qu) (?:le|la|au|a la|en) (?:tarif|prix|ville|hopital|clinique|concurrence)",
    r"(?:trois|quatre|3|4|10|plusieurs) fois sans frais",
    r"happy hours?|black friday|cyber monday|french days|ventes? (?:flash|privees?)|destockage|soldes",
    r"fidelite",
    r"points? (?:\w+ ){0,5}(?:convertir|convertibles?|cumul\w+|echang\w+|fidelite|cadeaux?)",
    r"(?:rapporte|cumul\w+|gagn\w+|collect\w+) (?:\w+ ){0,2}points?",
    r"parrain\w*|filleul\w*",
    r"(?:l|un|notre|mon|votre) abonnement|abonnez vous (?:au|a notre) programme",
    r"(?:codes?|coupons?) (?:promo|de reduction|reduc|\w*[a-z]\d{1,3})\b",
    r"mon code",
    r"(?:deux|trois|2|3|quatre) pour (?:une?|deux|1|2|le prix)",
    r"pour le prix d\w*",
    r"au lieu (?:de|des|d)",
    r"prix (?:casses?|mini|d amis?|fous?)",
    r"discount\w*|bargains?|half (?:off|price)|(?:percent|per cent|%|dollars?|pounds?|bucks?) off|cut price",
    r"(?:cheap|cheaper|cheapest|low cost|affordable|budget friendly|lowest price|best price|price match)\w*",
    r"(?:special|introductory|flash|limited|exclusive) (?:offer|price|rate|deal|sale)s?",
    r"(?:towards|off) your (?:next|first|second)",
    r"(?:two|2|three|3) for (?:one|1|two|2)",
    r"(?:on sale|deal of|great deal|steal|promo code|coupon|voucher|loyalty|refer a|bundle)s?",
    r"(?:use|with) (?:my|the|our) code",
)
_GIVEN_AWAY = (
    r"offerte?s?",
    r"(?:vous |te |t )?(?:offre|offrons|offrez|offriez|offrira|offrirons)(?! (?:une vision|un panorama|la possibilite"
    r"|un aperc|des images|de meilleures|vous|toi|d emploi))",
    r"regal\w+|bienvenue offert\w*",
    r"gratuit\w*|gratis|gratos|gracieu\w+|gratis",
    r"(?:a|pour) (?:l oeil|zero euro|0 euro|0€|pas un rond|que dalle|titre gracieux)",
    r"zero (?:euro|centime|frais)",
    r"sans (?:rien )?(?:debourser|payer|sortir|mettre la main)",
    r"(?:fais|faisons|fait|ferai|font|fera) (?:\w+ )?(?:cadeau|grace|don)",
    r"cadeaux?",
    r"(?:en prime|en bonus|en plus|par dessus le marche) ",
    r"(?:fais|faire|fait|tentez de|a|pour|peut etre|de|venez) (?:vous )?(?:gagner|remporter|decrocher)",
    r"(?:gagnez|remportez|decrochez)",
    r"(?:giveaway|concours|tirage au sort|tombola|loterie|jeu (?:de|concours)|grand jeu|calendrier de l avent)",
    r"(?:free|complimentary|on the house|for nothing|free of charge|no charge|freebie|gift|win|raffle)s?",
    r"(?:c est|paye|paie|regle|invite) (?:moi|nous|le cabinet|le centre|la maison) (?:qui )?(?:paie|offre|invite"
    r"|regale)?",
    r"(?:bouteille|champagne|chocolats|tote bag|doudou|goodies|calendrier|peluche|viennoiseries|t shirt)s?",
)
_TO_WHOM = (
    r"(?:gagn|remport|decroch|pay|regl|econom|joue|particip|abonn|inscriv|profit|benefici|recev|reserv|pren|pass"
    r"|compar|parrain|invit|amen|appel|demand|cour|fonc|ven)ez",
    r"vous|votre|vos|toi|ton|ta|tes|t|te",
    r"(?:on|nous|je|mon|ma|mes|notre|nos|chez (?:moi|nous))",
    r"(?:nouve\w+|premie\w+|dix|vingt|cinquante|cent) (?:\w+ )?(?:patient|inscrit|arriv|appel|venu|client|abonne|rendez"
    r"|visiteu)\w*",
    r"(?:abonnee?s?|followers?|adherents?|membres?|visiteu\w+|etudiants?|salaries|comite d entreprise|clients?|fideles"
    r"|familles?|couples?|seniors?|retraites|mamans|copines?|amie?s?|voisine?s?|club|anciens|toute?s?|chaque|tout le"
    r" monde|celui|celle|ceux|qui)",
    r"(?:jusqu|avant|ce (?:week end|mois|soir)|cette semaine|aujourd hui|minuit|demain|noel|rentree|ete|printemps"
    r"|novembre|decembre|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|samedi|dimanche|seulement"
    r"|uniquement|limite\w*|dernier\w*|derniere|derniers|vite|profit\w+)",
    r"(?:au cabinet|au centre|a la clinique|sur place|a l accueil|en ligne|en bio|a saisir|reserv\w+|disponible)",
    r"(?:your|you|my|our|us|we|january|february|march|april|june|july|august|september|october|november|december"
    r"|first|new|only|this|until|before|every|with|when|book\w*|today|in june|weekend|left)",
)

OFFERS: dict[str, str] = {
    "less": any_of(*_LESS),
    "given_away": any_of(*_GIVEN_AWAY),
    "to_whom": any_of(*_TO_WHOM),
}
"""Name -> alternatives: a lower price, something given, and the reader or the day that it is for."""
