"""Turns of phrase that praise beyond measure, whatever they are said of; `self_praise` asks who says them of whom."""

from __future__ import annotations

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.rules.reading import Construction, stems

EXTREMES = stems(
    *word_set(
        "presente presenter volet creme gratin nec fleur fleuron cador dream envie envient jalouse temple "
        "sanctuaire haut rolls ferrari formule mecque eldorado joyau paradis bijou pionnier visionnaire "
        "precurseur trailblazer pioneer visionary aigle lynx orfevre hawk eagle horloger chirurgicale diabolique "
        "absolue infinie suisse parfait erreur error mistake zero faute excellence perfection elite genie best "
        "quality prime recompense medaille distingue multi pluri maintes redefini histoire history sharpest "
        "finest greatest safest meilleur ait aient ayez jamais connue influent repute recherche respecte admire "
        "suivi courtise consulte sollicite reclame contacte reference patron maitre legende institution "
        "incontournable echappe tout defaut nobody than quiconque personne importe nul talent flair don instinct "
        "brio virtuosite expertise domine surclasse surpasse excelle invente revolutionne brille inegale "
        "inegalable imbattable hors egale rival second unbeatable unrivalled unmatched peerless like equal "
        "incomparable inconteste figure cite coup chouchou endroit adresse reve surnomme baptise stars champions "
        "grands clubs celebres favori prefere pole"
    )
)
HYPERBOLE = (
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
    Construction(
        r"(?:meilleur\w*|best|mieux|excellence|top) {~6} (?:au bon endroit|bonne adresse|right place|c est (?:nous"
        r"|ici|moi|chez nous))"
        r"|(?:de reve|de choc|ideal\w*|parfaite?) {~6} c est (?:nous|moi|ici)"
    ),
    Construction(r"(?:me|m a|m ont|nous|on m) {~1} (?:surnomm\w+|baptis\w+) {~1} (?:le|la|les)"),
    Construction(
        r"(?:les plus (?:grand|celebre|exigeant)\w*|stars?|champions?|internationaux|celebrites|l elite|clubs) {~6}"
        r" (?:me|nous|m|trust (?:us|me)|choose (?:us|me)) ?(?:confient|font confiance|consult\w+|choisi\w+|ont choisi)?"
    ),
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
