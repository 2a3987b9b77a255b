"""People whom readers recognise without a name: by a tie to the author, a role in a place, an event in the news.

Patterns over folded text, for constructions; a person proves nothing until something of the body is told (`SEEN`).
"""

from __future__ import annotations

import re

from negatoscope.gate.rules.reading import Construction

KIN = (
    r"(?:voisine?s?|collegues?|consoeur|confrere|beau (?:frere|pere|fils)|belle (?:soeur|mere|fille)|frere|soeur|mere"
    r"|pere|oncle|tante|cousine?|neveu|niece|grand (?:mere|pere)|fils|fille|mari|femme|epouse|amie?|copain|copine"
    r"|manipulatrice|secretaire|brancardier|bailleur|locataire|nounou|coach|filleule?|parrain|marraine|neighbou?r"
    r"|colleague|(?:brother|sister|mother|father) in law|brother|sister|mother|father|uncle|aunt|cousin|son|daughter"
    r"|husband|wife|friend|landlord|tenant|nanny|nephew|boss|secretary)"
)
ROLE = (
    r"(?:boulang\w+|bouch\w+|facteur|factrice|cure|pretre|pasteur|imam|rabbin|maire|deputee?|senat\w+|institut\w+"
    r"|maitresse|maitre nageur|pharmacien\w*|garagiste|coiffeu\w+|fleuriste|capitaine|gardien\w*|joueu\w+|entraineu\w+"
    r"|coach|champion\w*|ministre|chanteu\w+|acteur|actrice|sage femme|concierge|gerante?|direct(?:eur|rice)|patron\w*"
    r"|epici\w+|plombier|president\w*|notaire|pompier|gendarme|vedette|vainqueur|bibliothecaire|adjointe?|buraliste"
    r"|conseill\w+ municipal\w*|marchande? de \w+|restaurat\w+|cuisini\w+|cantiniere?|organiste|proviseur\w*|prefete?"
    r"|chef de (?:gare|choeur)|prof(?:esseure?)?|dentiste|veterinaire|infirmiere?|ambulanci\w+|chauffeur|agricult\w+"
    r"|eleveu\w+"
    r"|garde champetre|vigneron\w*|pecheu\w+|jardini\w+|serveu\w+|tenanci\w+|tresori\w+|sacristain|bedeau"
    r"|chatelain\w*|youtubeu\w+"
    r"|influenceu\w+|rappeu\w+|boxeu\w+|cycliste|arbitre|presentat\w+|animat\w+|journaliste|avocate?|juge|footballeu\w+"
    r"|rugbym\w+|baker|butcher|postman|priest|vicar|mayor|teacher|captain|goalkeeper|keeper|player|minister|singer"
    r"|actor|actress|midwife|lollipop lady|librarian|winner|hairdresser|grocer|head ?master|head ?mistress"
    r"|head ?teacher"
    r"|policeman|mp|landlady|councillor|publican|footballer|presenter|caretaker|janitor|crossing guard|farmer|vet"
    r"|dentist|nurse|bus driver|florist|organist|choirmaster|scout leader|judge|lawyer|sheriff|barber|plumber|rapper"
    r"|boxer|cyclist|referee|journalist|newsreader)"
)
_EVENT = (
    r"(?:accidents?|drames?|fait divers|incendies?|explosions?|avalanches?|eboulement|noyade|agression|fusillade"
    r"|collision"
    r"|carambolage|naufrage|crash|match|derby|marathon|rallye|tournoi|course|finale|fire|stabbing|shooting|collapse)"
)
KNOWN = (
    Construction(
        r"(?:le|la|l|the) (?:\w+ )?\w{4,} (?:de la (?:rue|place)|du (?:village|quartier|bourg|hameau|coin|marche"
        r"|port)|d en face"
        r"|(?:of|from|in) (?:our|the) (?:street|village|corner|square|harbour))"
    ),
    Construction(rf"(?:le|la|l|the) (?:\w+ )?{ROLE} (?:qui|dont|que|who|whom|whose) \w+"),
    Construction(rf"(?:mon|ma|notre|my|our) (?:\w+ ){{0,2}}(?:{KIN}|{ROLE})"),
    Construction(
        r"(?:le|la|the|l) (?:\w+ )?(?:fils|fille|mari|femme|mere|pere|frere|soeur|son|daughter|wife|husband) "
        rf"(?:de la|de l|du|de|d|of the|of our) {{~2}}{ROLE}"
    ),
    Construction(rf"(?:le|la|l|the) (?:\w+ )?{ROLE} {{~2}}(?:de|du|des|d|of|from|at|in) \w+"),
    Construction(rf"(?:le|la|l|the) (?:\w+ )?{ROLE} {{~3}}(?:en face|a cote|voisine?|opposite|next door|across)"),
    Construction(
        rf"(?:scanner|irm|dossier|images|echo|radios?|mri|ct|scan|chart) (?:du|de la|de l|d|of the"
        rf"|of our) (?:\w+ )?{ROLE}"
    ),
    Construction(r"(?:le|la|notre|our|the) (?:garde champetre|cure|maire|facteur|vicar|mayor|postman)"),
    Construction(rf"(?:the|local|famous|une? celebre|le celebre|la celebre) {{~1}}{ROLE} (?:for|whose|dont)"),
)
IN_THE_NEWS = Construction(
    r"(?:lu|vu|suivi|entendu|read|heard) (?:\w+ )?(?:l|cette|the|about the) (?:histoire|affaire|story|case)|(?:dans"
    r"|par|a la une de|in|on) (?:les |le |la |the )?(?:journ\w+|presse|tele\w*|papers?|press|news)"
    r"|dont (?:tout le monde|toute la ville|on|les journaux|la presse) (?:a |ont )?parl\w+|everyone is talking"
    rf"|(?:l|le|la|du|au|cet|cette|the|that|this) (?:\w+ )?{_EVENT} {{~4}}(?:de|du|of|sur|dans|on|at|hier|dimanche"
    rf"|samedi"
    r"|lundi|mardi|mercredi|jeudi|vendredi|(?:sun|mon|tues|wednes|thurs|fri|satur)day\w*)"
    r"|(?:sun|mon|tues|wednes|thurs|fri|satur)day s (?:derby|match|game|race|crash|accident|fire)"
    r"|vous vous (?:souvenez|rappelez)|you (?:may |will )?remember the|suivi l (?:affaire|accident|histoire)"
    r"|(?:affaire|histoire|case|story) (?:dont|that|which) {~4}(?:parl\w+|chaines?|talking|papers?)|(?:fait|faisait"
    r"|made) (?:la une|the headlines)"
    r"|(?:toutes les|les) chaines"
)
_BY_ME = (
    r"passe (?:son|sa|un|une|l|cette|cet) {~1}(?:{image}) (?:chez|dans|avec) (?:moi|nous|mon|notre)|(?:il|elle|he"
    r"|she) (?:est|is) (?:chez nous|ici|dans notre|with us|here|in our)|sous ma sonde|(?:sur|dans|par|on"
    r"|in|through) (?:mon|ma|notre|nos|my|our) (?:scanner|irm|machine|console|ecran"
    r"|service"
    r"|table|sonde|salle|list|worklist|mri|screen|reading room)|a l ecran|sur l ecran|sur la table"
    r"|(?:j ai|j avais|nous avons|je (?:lui|leur|l) ai|i|i ve|i had|we|we ve|just) (?:\w+ ){0,2}(?:scann|examin"
    r"|radiograph"
    r"|echograph|decouv|trouv|diagnosti|infiltr|biopsi|vu |recu |x rayed|imaged|found|saw |injected)\w*"
    r"|(?:a|ont|ete|fut) (?:ete )?(?:scanne|radiographie|echographie|examine|vu)\w* (?:chez nous|ici|par moi|par nous"
    r"|dans)"
    r"|looked at by (?:yours truly|me|us)|je (?:lui|leur) ai annonce|(?:came|brought) to (?:me|us)"
    r"|pris en charge chez nous"
    r"|(?:sort|ressort|sortait|left|leaves) (?:de )?(?:mon|ma|notre|my|our) (?:bureau|cabinet|salle|box|office|room)"
    r"|(?:est |was )?(?:arrivee?|arrived|amenee?) (?:pli|en|au|aux|avec|with|in)\w*|plie\w* en (?:deux|quatre)"
    r"|(?:je|j|i) (?:viens de |just )?(?:scanne|examine|echographie|recois)"
    r"|(?:est|etait|came|comes|was) (?:passee?|venue?|in|through|entree?)"
)
_IS_THEIRS = (
    r"(?:voici|here s|here is) {~4}(?:{image}|{lesion})|(?:sa|son|ses|leur|his|her|their|dont l|dont le|dont la"
    r"|whose) (?:\w+ ){0,3}(?:{lesion}|{body}|prothese"
    r"|foetus|jumeaux|anatomie|dissection|scoliose|vessie|aorta|aorte|testicule|hip)"
    r"|(?:sa|son|ses|his|her) (?:\w+ ){0,2}(?:{image}) (?:montr|reve|show|etait|est|is|was)\w*"
    r"|(?<!a\s)(?<!ai\s)(?<!ont\s)(?:montre|revele|shows?|retrouve) (?:une?|an?|des) (?:\w+ )?{lesion}"
    r"|(?:avait|a|had|has|attend|he d|she d) (?:\w+ ){0,3}(?:une?|le|la|l|des|his|her|a|an"
    r"|bled) (?:\w+ ){0,2}(?:{lesion}"
    r"|dissection|infarctus|avc|embolie|prothese|stroke|brain|jumeaux)"
    r"|(?:est|etait|was|is|s est) (?:\w+ )?(?:casse|arrache|romp|dechire|fracture|torn|broken|enceinte|pregnant)\w*"
    r"|future (?:maman|mere)|:? ?(?:fracture|rupture|torsion|dissection|luxation|complete|tear)"
)
BY_ME = Construction(_BY_ME)
REPORT = re.compile(
    r"\b(?:scanner|irm|echo\w*|radio|ct|mri|scan|verdict|resultat|bilan|diagnostic|diagnosis|result)\s?:\s"
)
"""A report in one line: "scanner : occlusion"."""
SEEN = Construction(rf"{_BY_ME}|{_IS_THEIRS}")
"""The author saw that person, or something of the body is said to be that person's."""
IMAGED = Construction(
    r"{lesion}|colique|diagnosti\w+ de|sclerose|leucemie|parkinson|{image}|{body}|dissection|infarctus|avc|embolie"
    r"|prothese|jumeaux|jumelles|future (?:maman|mere)|enceinte"
    r"|pregnant|arrache\w*|casse\w*|romp\w*|broken|torn|sonde|probe|bled|bleed|saign\w+|stroke|metasta\w+|torsion|aorta"
    r"|aorte|testicule|acl"
)
