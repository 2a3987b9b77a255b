"""What an offer is made for: care on the one hand, a course, a book or a cleaned-up fee schedule on the other."""

from __future__ import annotations

from negatoscope.gate.rules.reading import ALL, Construction, Guard

GUARDS = ALL - {Guard.OTHERS, Guard.TEACHING}
CARE = Construction(
    r"(?:{service}|{examination}|cabinet|centre|clinique|patiente?s?|salaries|collaborateurs|practice|clinic"
    r"|patients?|radiolog\w+|imagerie)"
)
NOT_CARE = Construction(
    r"(?:congres|colloque|symposium|journees? (?:d (?:echographie|imagerie|radiologie)|francaises|scientifiques"
    r"|d etude)|seminaire|webinaires?|atelier"
    r"|formations?|diplome|du d \w+"
    r"|cotisations?|adherents?|abonnement|revue|livre|ouvrage|atlas|internes?|externes?|congressistes|e learning"
    r"|cours (?:en ligne|du soir|magistraux|gratuits?)|teaching|gateaux?|dossards?|kilometres?|la part"
    r"|masterclass|conferences?|places de parking"
    r"|stationnement|parking|entree (?:libre|gratuite)|reunion publique|soiree|exposition|talk|library|congress"
    r"|course|workshop|fellowship|residents?|students?|registration|textbook|subscription|lecture|membership)"
)
PAID_FOR = Construction(
    r"(?:depistage organise|assurance maladie|securite sociale|prise? en charge|dont \d+ rembours\w+|cpam|sans avance"
    r" de frais|tiers payant|tarif (?:conventionnel|opposable"
    r"|de base|secu)|sans depassement|secteur 1|rembours\w+|100 ?% secu|complementaire sante|c2s|cmu|ame|50 (?:a|et)"
    r" 74|campagne nationale|nhs|health"
    r" insurance|screening programme|honoraires (?:sont )?affiches|tact et mesure|devis|ccam)"
)
