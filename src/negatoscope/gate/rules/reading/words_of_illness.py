"""What people have, undergo and fear, named as in talk (see `classes`); folded, French and English together.

Wider than `lesion`: this says that a phrase speaks of somebody's health, not that an image shows it.
"""

from __future__ import annotations

from negatoscope.gate.rules.reading.alternatives import any_of

_CONDITION = (
    # tumours
    r"cancers?|tumeurs?|tumou?rs?|metasta\w+|lymphom\w+|leucemi\w+|leuk?a?emi\w+|melanom\w+|sarcom\w+|carcinom\w+"
    r"|glioblastom\w+|gliom\w+|meningiom\w+|myelom\w+|adenom\w+|fibrom\w+|fibroids?|myom\w+|lipom\w+|angiom\w+"
    r"|h[ae]*emangiom\w+|neurinom\w+|teratom\w+|polyp\w*|nodules?|micronodules?|kystes?|cysts?|masses?|lumps?|growths?"
    r"|grosseurs?|gleason \d|bi ?rads \d|acr ?\d|ti ?rads \d|pi ?rads \d|gh?oit(?:er|re)s?"
    # bones and joints
    r"|fractur\w+|entorses?|sprains?|luxations?|dislocat\w+|lisfranc|ruptures? (?:du|des|de la|d)|torn|tears?"
    r"|dechir(?:e|ee|ure)\w*|fissur\w+|fele\w*|broken|cassee?s?|brise\w*|descelle\w*|hernies?|herni\w+"
    r"|scolios\w+|arthros\w+|arthrit\w+|osteopor\w+|tendinit\w+|tendinop\w+|bursit\w+|sciati\w+|lombalgi\w+|lumbago"
    r"|canal (?:lombaire )?etroit|spondyl\w+|necros\w+|calcifi\w+|exostos\w+|oedemes? osseux|menis\w+ \w+e"
    r"|usee?s?|descellement|algodystroph\w+|gout|(?:la|de) goutte|osteomyel\w+|growing pains|poussees? de "
    r"croissance|worn out"
    # organs
    r"|appendicit\w+|pancreatit\w+|cholecystit\w+|diverticul\w+|cirrhos\w+|hepatit\w+|steatos\w+|gall ?stones?"
    r"|lithias\w+|calculs?|kidney stones?|coliques? (?:nephretiques?|hepatiques?)|hydroneph\w+|pyelonephr\w+"
    r"|pneumoni\w+"
    r"|pneumothora\w+|pleures\w+|emphysem\w+|tubercul\w+|tb|bpco|copd|asthm\w+|embolie?s?|embolism\w*"
    r"|phlebit\w+|thrombos\w+"
    r"|dvt|pe|infarctus|heart attacks?|avc|strokes?|hematom\w+|h[ae]+morr?h?ag\w+|anevr[iy]sm\w+|aneurysm\w*"
    r"|dissections?"
    r"|stenos\w+|occlusions?|hed|hsd|gastrit\w+|ulceres?|ulcers?|reflux|occlusion|perforat\w+|peritonit\w+|eventration"
    r"|hashimoto|hypothyr\w+|hyperthyr\w+|basedow|diabet\w+|insuffisances? (?:renale|cardiaque)|kidney failure"
    r"|prostatit\w+|hydrocel\w+|varicocel\w+|torsions?|endometrios\w+|polykystiques?|pcos|fausses? couches?|miscarr\w+"
    r"|gro?ssesses? extra|geu|ectopic|placenta pr\w+|adenomyos\w+|varices|ganglions? \w*|swollen glands?"
    # nerves, mind, infections
    r"|scleroses?|sep|multiple sclerosis|ms diagnosis|alzheimer\w*|parkinson\w*|demen\w+|epileps\w+|migraines?"
    r"|meningit\w+|encephalit\w+|sla|als|depressi\w+|anorexi\w+|bulimi\w+|schizophr\w+|burn ?out|overdos\w+"
    r"|tentative de suicide"
    r"|suicid\w+|syphilis|vih|hiv|sida|aids|chlamyd\w+|gonorrh\w+|mst|ist|covid|abces|abscess\w*|sepsis"
    r"|septic\w+|infections?"
    r"|malformations?|variantes? (?:de la normale|anatomique)|normal variant|bald spot|avortement|ivg|abortion"
    r"|calcium score|score calcique|psa|trisomi\w+|down syndrome|maladie"
)
_PREGNANT = (
    r"enceintes?|pregnan\w+|grossesses?|jumeaux|jumelles|triples?|twins|triplets|expecting|(?:en )?cloque"
    r"|futurs? (?:papa|parents)"
    r"|future (?:maman|mere)|attend (?:un|une|des|son|leur) (?:\w+ )?(?:bebe|enfant|garcon|fille|heureux"
    r"|premier|second)"
    r"|c est (?:un garcon|une fille)|it s a (?:boy|girl)|(?:12|20|twelve|twenty) week scan|accouch\w+|gave "
    r"birth|due in \w+"
    r"|heureux evenement|baby bump|baby on the way|echo(?:graphie)? (?:des|de) \d* ?(?:mois|semaines|trimestre)"
)
_TREATED = (
    r"(?:ete |est |sera |was |been |being |is )?(?:operee?|opere|hospitalisee?|admise?|traitee?|suivie?"
    r"|soignee?|reanimee?"
    r"|intubee?|transfuse\w*|ampute\w*|dialyse\w*|appareille\w*|intube\w*|infiltree?|biopsiee?|scannee?"
    r"|scannes|scannees"
    r"|radiographiee?|examinee?|prise? en charge|pris en charge|victime|atteinte?|frapp\w+|diagnostiquee?"
    r"|condamnee?) (?:\w+ )?"
    r"(?:pour|de|d|par|a|au|aux|chez|dans|en|cette|ce|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|here)"
    r"|(?:admitted|operated on|treated|diagnosed|scanned|x rayed|intubated|rushed|brought|wheeled|biopsied|imaged)"
    r" (?:\w+ )?(?:with|for|by|here|in|to|last|yesterday|on|at|this|after)"
    r"|(?:remise?|retablie?|guerie?|rescapee?|recovering|recovered|getting over) (?:\w+ ){0,4}(?:de|d|from)"
    r"|lutt\w+ (?:\w+ ){0,3}contre|battl\w+|fight\w* (?:with|against)|souffr\w+ (?:de|d)|suffer\w* from|battling"
    r"|(?:underwent|undergoing|undergo) |(?:had|having|getting) (?:his|her|their) (?:\w+ ){1,2}(?:done|fixed"
    r"|replaced|removed|checked)"
)
_PROCEDURE = (
    r"irm|tdm|scanners?|radios?|radiograph\w+|echos?|echograph\w+|mammos?|mammograph\w+|ponctions?|biops\w+"
    r"|infiltrations?"
    r"|coloscop\w+|dopplers?|angiograph\w+|clich[ee]s?|bilans?|examens?|dossiers?|analyses|prise de sang"
    r"|petscans?|tep|asp"
    r"|scintigraph\w+|controles?|visites?|depistages?|check ?ups?|mri|ct|scans?|x rays?|ultrasounds?|mammograms?"
    r"|films?|charts?|records?|results?|resultats?|blood tests?|colonoscop\w+|imaging"
)
_BODY_PART = (
    r"{body}|hips?|skulls?|crane|dents?|nez|nose|visage|ventre|belly|cartilages?|machoire|jaw|oreilles?|yeux"
    r"|eyes?|gorge"
    r"|clavicul\w+|omoplate|femur|tibia|perone|bassin|pelvis|coccyx|mollets?|calf|calves|achille|achilles"
    r"|ischio\w*|cuisses?"
    r"|thighs?|hamstrings?|biceps|pecs?|doigts?|fingers?|toes?|orteils?|intestins?|bowels?|estomac|stomach"
    r"|gonades|bladder"
    r"|sang|blood|arteres?|arteries|carotides?|valves?|colon|anus|penis|sexe|hymen|implants?|protheses?"
    r"|stents?|pacemaker"
    r"|ligaments?|meniscus|menisques?|croises|coiffe|os|bones?|poids|tension|age osseux|cholesterol"
)

ILLNESS: dict[str, str] = {
    "condition": any_of(_CONDITION),
    "pregnant": any_of(_PREGNANT),
    "treated": any_of(_TREATED),
    "procedure": any_of(_PROCEDURE),
}
"""Name -> alternatives: what somebody has, is expecting, was treated for, underwent."""
BODY_PART = _BODY_PART
"""For a construction: `{body}` and what talk adds to it."""
