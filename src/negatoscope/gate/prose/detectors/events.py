"""What makes a patient known without a name: an office, a title, an event in the news, being the only one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_REST = r"(?:\s[^\n.,;:!?()]{1,100})?"
_OFFICE = (
    r"(?:maire|depute|senateur|senatrice|deputee|prefete?|sous-prefete?|ministre|eveque|ambassad(?:eur"
    r"|rice)|mayor|senator|bishop"
    r"|president\sdu\s(?:club|conseil)|presidente\sdu\s(?:club|conseil))"
)
_STAR = (
    r"(?:championne?s?|medaillee?|vainqueure?|recordm[ae]n|recordwoman|gardien\sde\sbut|goalkeeper"
    r"|capitaine|attaquante?|buteur|joueu(?:r|se)|miss|laureate?e?"
    r"|present(?:ateur|atrice)|animat(?:eur|rice)|chanteu(?:r|se)|act(?:eur|rice)|comedienne?"
    r"|youtubeu(?:r|se)|influenceu(?:r|se)|champion|captain)"
)
_DISASTER = (
    r"(?:deraillement|effondrement|incendie|explosion|attentats?|fusillade|crash|avalanche|inondations?"
    r"|naufrage|carambolage|braquage|prise\sd'otages?|tornade"
    r"|seisme|tremblement\sde\sterre|eboulement|coulee\sde\sboue|bousculade|emeutes?|accident\s(?:du"
    r"|de\sla|de\sl'|d'un)\s(?:car|bus|autocar|train|ter|tgv|metro|tram\w*"
    r"|manege|telepherique|avion|helicoptere|telesiege|tribune)|derailment|collapse|shooting|bombing"
    r"|plane\scrash|train\scrash|bus\scrash|fire|flood)"
)
_PATTERNS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"(?<![\w-])(?:ancienne?\s|actuel(?:le)?\s)?{_OFFICE}\s(?:de\s(?:sa|la|notre|cette|son|leur)\s"
        rf"|d'une\s|du\s|des?\s|d'|of\s)[^\n.,;:!?()]{{2,80}}",
        rf"(?<![\w-])(?:seule?\s|premiere?\s|ancienne?\s|jeune\s|celebre\s|the\s)?{_STAR}\s(?:olympique"
        rf"|paralympique|du\smonde|d'europe|de\sfrance|national\w*|de\sl'equipe|de\snotre|du\sclub"
        rf"|de\s(?:sa|la)\s(?:region|ville)|of\sour|of\sthe\s(?:local|national)|tres\sconnue?|connue?"
        rf"|celebre){_REST}",
        rf"(?<![\w-])(?:rescapee?s?|survivante?s?|victimes?|blessee?s?|bruleee?s?|temoins?|survivor|victim"
        rf"|injured|hurt)\s(?:dans|lors|pendant|au\scours|de|du|des|in|of|during|d')?"
        rf"\s?(?:de\s)?(?:l'|du\s|de\sla\s|des\s|la\s|le\s|les\s|the\s){_DISASTER}{_REST}",
        rf"(?<![\w-])(?:l'|du\s|le\s|the\s){_DISASTER}\s(?:[^\n.,;:!?()]{{0,40}}\s)?(?:dernier|derniere"
        rf"|passee?|hier|last\s\w+|yesterday|de\s(?:lundi|mardi|mercredi|jeudi|vendredi|samedi"
        rf"|dimanche))(?!\w){_REST}",
        rf"(?<![\w-])[a-z]{{4,16}}(?:eur|rice|ienne?|iste|ier|iere|eure)\s(?:de\s|a\s|du\s)(?:l'|la\s"
        rf"|le\s)?(?:ecole|eglise|usine|mairie|creche|gare|discotheque|college|lycee|salle|bar|restaurant)\s"
        rf"(?:incendiee?|effondree?|attaquee?|inondee?|evacuee?|detruite?)\b{_REST}",
        r"(?<![\w-])(?:pere|mere|parents?|enfants?|bebe|father|mother)\s(?:du\s|de\sla\s|des\s"
        r"|of\sthe\s)?(?:premiere?|derniere?|seule?s?|triples|quadruples|quintuples|first|only"
        r"|last)\s[^\n.,;:!?()]{3,80}",
        r"(?<![\w-])(?:le|la|l'|the|un|une)?\s?(?:seule?|unique|premiere?|only"
        r"|first)\s[a-z][\w'-]{3,20}(?:\s[\w'-]{2,20}){0,3}\s(?:de|of)\s(?:sa|la|notre|son|her|his"
        r"|our)\s"
        r"(?:ville|region|commune|village|vallee|departement|pays|profession|club|town|region|village"
        r"|country)(?!\w)",
        rf"(?<![\w-])(?:dont\s(?:la\spresse|les\smedias|la\stelevision)|(?:relaye|raconte|rapporte)e?\s(?:par"
        rf"|dans)\s(?:la\spresse|les\smedias|le\sjournal)|fait\sdivers|in\sthe\snews|made\sheadlines){_REST}",
    )
)


def find(page: Page) -> Iterator[Mark]:
    """Mentions known to the public, beside a patient."""
    if not page.about_patient:
        return
    for pattern in _PATTERNS:
        for match in pattern.finditer(page.text):
            end = match.start() + len(match.group().rstrip())
            if not page.signed(match.start()):
                yield Mark(match.start(), end, "event", rank=30)
