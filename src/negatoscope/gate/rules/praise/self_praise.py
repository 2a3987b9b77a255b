"""Éloge de soi

## Ce qu’elle voit

Un superlatif ou un mot d’exception dit de l’auteur, de son équipe, de son centre ou de ses appareils, ou la promesse
de ne jamais se tromper.

## Pourquoi

La communication du médecin est loyale et honnête. Un éloge que rien ne mesure n’aide pas le patient à choisir : il
l’attire.

## Exemple

> Expert mondialement reconnu de l’échographie, je vous reçois désormais à Annecy.

## À écrire plutôt

Des faits : diplômes reconnus, activités, appareils, langues parlées, conditions d’accès.

## Ce qu’elle ne voit pas

Un éloge indirect, une image flatteuse, un superlatif que la phrase ne rattache ni à l’auteur ni au lieu.

---

Self-praise

## What it sees

A superlative or a word of excellence about the author, the team, the centre or its machines, or the promise never to
be wrong.

## Why

What a doctor says of himself is fair and honest. Praise that nothing measures does not help a patient to choose: it
lures.

## Example

> A world-renowned expert in ultrasound, I now see patients in Leeds.

## Write instead

Facts: recognised diplomas, activities, machines, languages, access.

## What it can’t see

Indirect praise, a flattering picture, a superlative that the sentence ties neither to the author nor to the place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import ABOUT_ONESELF, CHARTER, DECREE_2020, Rule
from negatoscope.gate.rules.reading import ALL, Construction, Guard, Hit, beside, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="COM207",
    name="self-praise",
    family="praise",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(ABOUT_ONESELF, CHARTER),
    messages={"fr": "L’auteur fait son propre éloge.", "en": "The author praises himself."},
    remedies={
        "fr": "Remplacer l’éloge par des faits : compétences, appareils, conditions d’exercice.",
        "en": "Replace the praise by facts: skills, machines, conditions of practice.",
    },
    in_force=DECREE_2020,
)

_ANCHORS = stems(
    "exceptionnel",
    "extraordinaire",
    "inegale",
    "inegalable",
    "incomparable",
    "imbattable",
    "irreprochable",
    "infaillible",
    "incontournable",
    "inconteste",
    "incontestable",
    "prestigieux",
    "legendaire",
    "phenomenal",
    "hors",
    "egale",
    "equivalent",
    "pareil",
    "rival",
    "concurrence",
    "comparaison",
    "faille",
    "precedent",
    "exception",
    "elite",
    "excellence",
    "gamme",
    "haut",
    "classe",
    "renommee",
    "reputation",
    "reputee",
    "repute",
    "mondialement",
    "internationalement",
    "unanimement",
    "universellement",
    "reconnu",
    "monde",
    "stature",
    "envergure",
    "unparalleled",
    "unrivalled",
    "unrivaled",
    "unmatched",
    "peerless",
    "unsurpassed",
    "unbeatable",
    "second",
    "world",
    "international",
    "outstanding",
    "exceptional",
    "finest",
    "notch",
    "award",
    "genius",
    "virtuose",
    "genie",
    "maestro",
    "prodige",
    "sommite",
    "pointure",
    "sorcier",
    "magicien",
    "champion",
    "main",
    "mains",
    "doigts",
    "oeil",
    "golden",
    "wizard",
    "performant",
    "pointu",
    "moderne",
    "precis",
    "avance",
    "experimente",
    "rapide",
    "puissant",
    "competent",
    "doue",
    "talentueux",
    "brillant",
    "qualifie",
    "celebre",
    "fiable",
    "sophistique",
    "innovant",
    "complet",
    "abouti",
    "demande",
    "recherche",
    "advanced",
    "experienced",
    "precise",
    "modern",
    "skilled",
    "gifted",
    "trusted",
    "respected",
    "accurate",
    "sharpest",
    "fastest",
    "greatest",
    "magic",
    "eagle",
    "trompe",
    "echappe",
    "rate",
    "ratons",
    "perfection",
    "modestie",
    "modesty",
    "egal",
    "excelle",
    "perfection",
    "aucun",
    "personne",
    "nul",
    "never",
    "close",
    "appelle",
    "equal",
    "niveau",
)
_SUBJECT = r"(?:{practice}|{practitioner}|{asset}|{virtuoso})"
_SUPERLATIVE = (
    r"(?:les? |la |l une? des |parmi les )?plus (?:grand|performant|pointu|moderne|precis|avance|experimente|rapide"
    r"|puissant|competent|doue"
    r"|talentueu[xs]|brillant|qualifie|repute|celebre|fiable|sophistique|innovant|complet|fin|sur|equipe|abouti"
    r"|demandee?|recherche)\w*"
)
_CONSTRUCTIONS = (
    Construction(rf"{_SUBJECT} {{~3}} {{superb}}"),
    Construction(rf"{{superb}} {{~2}} {_SUBJECT}"),
    Construction(rf"{_SUBJECT} {{~2}} {_SUPERLATIVE} {{~3}} {{place}}"),
    Construction(
        rf"(?:le|la|les|un des|une des) {_SUBJECT} {{~3}} {_SUPERLATIVE} {{~3}} (?:{{place}}|qui soi\w+|jamais)"
    ),
    Construction(rf"{_SUPERLATIVE} {{~2}} {_SUBJECT} {{~3}} {{place}}"),
    Construction(
        r"(?:the|our|my) (?:most (?:advanced|experienced|precise|modern|skilled|gifted|trusted|respected|accurate)"
        r"|sharpest|fastest|greatest)"
        r" {~3} (?:{practitioner}|{practice}|{asset}|scanners?|mri|eyes?|hands?) {~4} {place}"
    ),
    Construction(
        r"(?:mains?|doigts?|oeil|regard|geste|hands?|eye) (?:\w+ )?(?:en or|d or|magiques?|de lynx|infaillibles?|d"
        r" expert sans \w+|golden)"
    ),
    Construction(r"(?:golden|magic) (?:hands|fingers|touch)|eagle eyes?"),
    Construction(
        r"(?:je suis|nous sommes|c est moi|on est|i am|i m|we are|we re|me voici|celui|celle) {~4} (?:{virtuoso}"
        r"|{superb}|imbattables?"
        r"|infaillibles?)"
    ),
    Construction(
        r"{virtuoso} {~1} (?:de|du|d|des|of) (?:l |la |le |les )?(?:imagerie|radiologie|{examination}|aiguille"
        r"|sonde)"
    ),
    Construction(
        r"(?:perfection|excellence|genie|virtuosite|genius) {~9} (?:notre signature|ma signature|notre marque|notre"
        r" quotidien|ma marque"
        r"|chez nous|notre adn|our signature|our trademark)"
    ),
    Construction(
        r"(?:celui|celle|ceux|le radiologue|la radiologue|l equipe) (?:qu on|que l on|que tous|que tout le monde)"
        r" {~1} (?:appelle\w*|consulte\w*"
        r"|s arrache\w*|envie\w*|reclame\w*)"
    ),
    Construction(
        r"on (?:vient|accourt|fait \w+ kilometres|traverse) {~5} (?:de loin|de toute la \w+|de toute l europe|des"
        r" quatre coins|du monde entier)"
    ),
)
_EXTREMES = stems(
    "presente",
    "presenter",
    "volet",
    "creme",
    "gratin",
    "nec",
    "fleur",
    "fleuron",
    "cador",
    "dream",
    "envie",
    "envient",
    "jalouse",
    "temple",
    "sanctuaire",
    "haut",
    "rolls",
    "ferrari",
    "formule",
    "mecque",
    "eldorado",
    "joyau",
    "paradis",
    "bijou",
    "pionnier",
    "visionnaire",
    "precurseur",
    "trailblazer",
    "pioneer",
    "visionary",
    "aigle",
    "lynx",
    "orfevre",
    "hawk",
    "eagle",
    "horloger",
    "chirurgicale",
    "diabolique",
    "absolue",
    "infinie",
    "suisse",
    "parfait",
    "erreur",
    "error",
    "mistake",
    "zero",
    "faute",
    "excellence",
    "perfection",
    "elite",
    "genie",
    "best",
    "quality",
    "prime",
    "recompense",
    "medaille",
    "distingue",
    "multi",
    "pluri",
    "maintes",
    "redefini",
    "histoire",
    "history",
    "sharpest",
    "finest",
    "greatest",
    "safest",
    "meilleur",
    "ait",
    "aient",
    "ayez",
    "jamais",
    "connue",
    "influent",
    "repute",
    "recherche",
    "respecte",
    "admire",
    "suivi",
    "courtise",
    "consulte",
    "sollicite",
    "reclame",
    "contacte",
    "reference",
    "patron",
    "maitre",
    "legende",
    "institution",
    "incontournable",
    "echappe",
    "tout",
    "defaut",
    "nobody",
    "than",
    "quiconque",
    "personne",
    "importe",
    "nul",
    "talent",
    "flair",
    "don",
    "instinct",
    "brio",
    "virtuosite",
    "expertise",
    "domine",
    "surclasse",
    "surpasse",
    "excelle",
    "invente",
    "revolutionne",
    "brille",
    "inegale",
    "inegalable",
    "imbattable",
    "hors",
    "egale",
    "rival",
    "second",
    "unbeatable",
    "unrivalled",
    "unmatched",
    "peerless",
    "like",
    "equal",
    "incomparable",
    "inconteste",
    "figure",
    "cite",
    "coup",
    "chouchou",
    "favori",
    "prefere",
    "pole",
)
_HYPERBOLE = (
    Construction(
        r"(?:inegalee?s?|inegalables?|imbattables?|hors pair|sans (?:egale?|rivale?|equivalent|pareille?)|nec plus"
        r" ultra|second to none|unbeatable|unrivall?ed|unmatched|peerless"
        r"|like no other|without equal|incomparables?|incontestee?s?)"
    ),
    Construction(
        r"(?:fait|font|faisons|fais|figure) {~1} (?:figure de (?:modele|reference)|reference|autorite|ecole|en"
        r" (?:exemple|modele)|de modele)"
    ),
    Construction(r"(?:coups? de coeur|chouchous?|favoris?|prefere[es]*) (?:des|de la|de) {~3}"),
    Construction(r"(?:centre|pole|equipe|centre|team|cent(?:re|er)) (?:d |of )(?:excellence|elite)"),
    Construction(
        r"(?:on|plus besoin de|faut il (?:encore )?) ?(?:ne |n )?(?:presente|presenter) plus {~2} (?:dr|docteur|pr"
        r"|professeur|notre|equipe|cabinet|centre)"
        r"|(?:dr|docteur|pr|professeur|notre \w+) {~3} que l on ne presente plus"
    ),
    Construction(
        r"(?:triee?s? sur le volet|la creme (?:de la creme|des \w+)|le gratin|le nec plus ultra|la fine fleur|le"
        r" fleuron|les cadors?|la dream team|the creme de la creme)"
    ),
    Construction(r"(?:que|dont) {~3} (?:nous|m|lui) (?:envient?|jalousent?)"),
    Construction(
        r"(?:temple|sanctuaire|haut lieu|rolls|ferrari|formule 1|mecque|eldorado|joyau|paradis|bijou) (?:de|du|des|d)"
        r" {~2} (?:imagerie|radiologie|{examination}|moderne|technologie|diagnostic|machines?|appareils?)"
    ),
    Construction(
        r"(?:pionnie(?:r|re)s?|visionnaires?|precurseurs?|trailblaz\w+|pioneers?|visionary) {~2} (?:de|du|des|en|of"
        r"|in|mondia\w+|visionnaires?|inconteste\w*)"
    ),
    Construction(
        r"(?:oeil|regard|yeux|vue|eye|eyes|eyesight) (?:d aigle|de lynx|d orfevre|of a hawk|of an eagle)|(?:hawk"
        r"|eagle) (?:eye|eyed)|precision (?:d horloger|chirurgicale|diabolique|absolue|d orfevre|infinie|suisse)"
        r"|geste (?:parfait|sur|d orfevre)"
    ),
    Construction(
        r"(?:taux d erreurs?|erreurs?|error rate|mistakes|rate) {~3} (?:zero|nulle?|inexistante?s?|none|nil)|(?:zero"
        r"|aucune) (?:erreur|faute|rate|mistake)s? (?:en|depuis|in|since|de lecture|a notre)"
    ),
    Construction(
        r"(?:excellence|perfection|elite|genie|the best|quality) (?:a|has|porte|s appelle|tient en|habite) {~1}"
        r" (?:une|un|son|an|its|a) {~1} (?:adresse|nom|visage|address|name|home)"
    ),
    Construction(
        r"(?:pluri|multi) ?(?:prime|recompense|medaille|distingu)\w*|(?:maintes|plusieurs|de nombreuses) fois"
        r" (?:prime|recompense|distingue)\w*"
    ),
    Construction(
        r"redefini\w* {~2} (?:standards?|codes|regles|normes|limites|radiologie|imagerie|standards)|(?:ecrivons|ecrit"
        r"|ecris|marque|faisons|making|make) l? ?(?:histoire|history)"
    ),
    Construction(
        r"(?:best|sharpest|finest|greatest|safest) (?:eyes?|hands?|minds?|pair of (?:eyes|hands)|brains?) {~3}"
        r" (?:business|country|county|region|town|trade|world|north|south|west|east|field)"
    ),
    Construction(
        r"(?:meilleur\w*|plus (?:grand|fin|doue|brillant|habile|sur|competent)\w*) {~4} (?:que|qu) {~4} (?:ait|aient"
        r"|ayez|ont|a) (?:jamais |\w+ )?(?:connue?s?|vue?s?|portee?s?|eue?s?|forme\w*|rencontre\w*)"
    ),
    Construction(
        r"(?:radiologues?|medecins?|praticien\w*|docteurs?|specialistes?|experts?|centres?|cabinets?|radiologists?"
        r"|doctors?) les plus (?:influent|repute|recherche|cite|demande|respecte|admire|suivi|courtise|apprecie)\w*"
    ),
    Construction(
        r"(?:me|nous|vous) (?:consulte\w*|sollicite\w*|reclame\w*|contacte\w*) (?:de toute l? ?\w+|du monde entier"
        r"|depuis l etranger|des quatre coins)|(?:on|patients?|malades?) {~3} (?:consulte\w*|vien\w+|arrive\w*"
        r"|accour\w+) {~3} (?:de toute l? ?\w+|du monde entier|de l etranger|des quatre coins|de tres loin)"
    ),
    Construction(
        r"(?:suis|sommes|devenu\w*|deviens|devient|reste) {~6} (?:la|une|le) (?:reference|patron|maitre|legende"
        r"|institution|incontournable)"
    ),
    Construction(
        r"(?:peu de choses?|pas grand chose|presque rien) (?:m|nous|lui) echapp\w+|(?:j ai|nous avons) tout vu"
        r"|(?:jamais|rarement) (?:pris|prise) en defaut"
    ),
    Construction(r"(?:nobody|no one|no other \w+) {~7} (?:has|have|does|can|reads?) {~6} than (?:i|we|us|me|our)"),
    Construction(
        r"(?:plus|mieux|autant) {~5} (?:que|qu) (?:quiconque|personne|n importe qui|nul autre|anybody|anyone)"
    ),
    Construction(
        r"(?:mon|notre|son) (?:genie|talent|flair|don|instinct|brio|virtuosite|expertise|excellence) {~2} (?:n est"
        r" plus a|inne|rare|unique|legendaire|sans|reconnu\w*|exceptionnel\w*|fait)"
    ),
    Construction(
        r"(?:je|nous) (?:\w+ )?(?:domine|dominons|surclass\w+|surpass\w+|excell\w+|inventons|revolutionn\w+|brill\w+)"
    ),
)
_HOLDING_A_NEGATION = (
    Construction(
        r"(?:pas|aucune?|nul|personne|jamais|peu|qui|rares?|no one|nobody|who) {~6} (?:plus|mieux|aussi) {~3} que"
        r" (?:moi|nous|notre|ici|chez nous)"
    ),
    Construction(
        r"(?:rien|aucune? \w+|jamais rien|nothing) (?:\w+ )?(?:n |ne |ever )?(?:nous |m |lui |me |gets? past"
        r"|escapes)(?: us| me)? ?(?:echappe\w*|resiste)?"
    ),
    Construction(
        r"(?:nous|je|on|notre \w+|mon \w+|dont l oeil|dont le \w+|we|i) {~1} (?:ne )?(?:nous |me |se )?(?:trompe\w*"
        r"|rate\w*|manqu\w+|err\w+|miss|err|fail)"
        r" (?:jamais|pas une|aucune?|pas\.)"
    ),
    Construction(r"(?:we|i) (?:never|don t ever) (?:miss|fail|err|get it wrong)"),
    Construction(r"(?:en toute|sans fausse|fausse) modestie|in all modesty|false modesty|modesty has never"),
    Construction(
        r"(?:nous|je|{practice}|{practitioner}|{asset}) {~4} (?:n a|n ont|n avons|n ai) (?:\w+ )?(?:\w+ )?(?:pas"
        r"|aucun|plus) d? ?(?:egale?s?|equivalent|rivale?s?|pareille?s?|concurrent)"
    ),
    Construction(r"(?:no|no other) \w+ {~4} (?:come|comes) close to (?:our|us|my|me)"),
)
_ABOUT_US = Construction(
    r"(?:{we}|{place}|vous|votre|venez|poussez|confiez|bienvenue|accueill\w+|you|your|us|welcome|consulte\w*|adresse"
    r"|porte|centre|cabinet|equipe|team)"
)

_OF_SOMEBODY_ELSE = Construction(
    r"(?:merci|bravo|felicitations?|chapeau|hommage|retraite|deces|disparition|conferenc\w+|orateur|oratrice"
    r"|intervenant\w*|invitee?s?"
    r"|congres|symposium|cours|seminaire|webinaire|histoire|naissance|inventeur|siecle|(?:en|des|vers|annees) (?:18"
    r"|19)\d\d|thank\w*|congratulations|well done|tribute|speaker|keynote|lecture)"
)


def find(reading: Reading) -> Iterator[Hit]:
    """Praise of the author, the team, the place or its machines, in the author's own voice."""
    guards = ALL - {Guard.OTHERS}
    found = (
        *hits(reading, _CONSTRUCTIONS, _ANCHORS, guards),
        *hits(reading, _HOLDING_A_NEGATION, _ANCHORS, guards - {Guard.NEGATED}),
        *hits(reading, _HYPERBOLE, _EXTREMES, guards),
    )
    for hit in found:
        if beside(reading, hit, _ABOUT_US) and not beside(reading, hit, _OF_SOMEBODY_ELSE, 0, 0):
            yield hit
