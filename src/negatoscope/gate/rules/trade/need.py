"""When an examination is called for: what recommends it, and what advises against it."""

from __future__ import annotations

from negatoscope.gate.rules.reading import ALL, Construction, Guard

GUARDS = ALL - {Guard.OTHERS, Guard.TEACHING}
RECOMMENDED = Construction(
    r"(?:depistages? organises?|50 (?:a|et) 74|cinquante a soixante quatorze|25 (?:a|et) 65|programme national"
    r"|campagne nationale|haute autorite|(?:la|l) has|inca"
    r"|recommand\w+ (?:par|de la|des|du|nationale\w*)|recommandations?|facteurs? de risques?|antecedents? famili\w+"
    r"|genetique|brca\w*|haut risque"
    r"|selon (?:le|la|les|l) \w+|societes? savantes?|surdiagnostic|benefices? et|en parler|parlez en|demandez (?:a"
    r"|conseil|l avis)|votre medecin (?:vous|decid\w+|saura|peut)"
    r"|invitations?|a reception|courrier|tuberculose|vaccin\w*|organi[sz]ed screening|screening programme|guidelines?"
    r"|risk factors?|family history|invited|invitation"
    r"|your doctor (?:will|can|may)|talk to|ask your (?:doctor|gp) (?:if|whether))"
)
ADVISED_AGAINST = Construction(
    r"(?:inutiles?|deconseill\w+|surdiagnostic|faux positifs?|incidentalomes?|decouvertes? fortuites?|pas"
    r" (?:recommand\w+|utile|d interet|d indication|justifi\w+|besoin d une?)"
    r"|aucun (?:interet|benefice)|n est pas|ne sert|n apporte|n ont pas|ne faut pas|rarement|irradi\w+ pour rien"
    r"|evit\w+|not (?:recommended|needed|useful|indicated|necessary)"
    r"|no (?:benefit|evidence|need for (?:a|an|imaging))|overdiagnosis|incidental\w*|unnecessary|pointless|avoid\w*"
    r"|rarely)"
)
