"""Addresses by their parts: street, house, stairs, floor, flat, box, postcode, town, side by side in any order.

"résidence Bellerive, bât C esc. 2, 18 av. du Maréchal-Juin, 06110 Le Cannet", "Grand-Rue 12, CH-1260 Nyon", "LD La
Borie Basse", "au 27 du chemin des Loups". A street without a number, a residence or a hamlet alone is an ordinary name;
beside another part, a town or a word for living it is where somebody is found.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose import gazetteer
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_STREET_WORDS = word_set(
    "rue avenue boulevard allee allees chemin impasse quai route ruelle square place faubourg sentier venelle traverse "
    "montee esplanade promenade cours passage voie mail chaussee levee rampe cite corniche sente drève dreve steenweg "
    "rond av ave bd bld blvd bvd boul all ch che chem imp rte sq fg fbg pl grand grande petite galerie placette "
    "descente "
    "chaussee carrefour peristyle digue berge ruette rang montee autoroute"
)
_HOUSE_WORDS = word_set(
    "residence res immeuble imm lotissement lot lotiss hameau quartier lieu ld lieudit domaine clos parc villa "
    "villas mas "
    "ferme moulin cite tour hlm zac za zi zae zone parcelle morne manoir chateau camping copropriete pavillon "
    "batiment bat "
    "apt appt appartement app esc escalier bp cs tsa hauts cour ilot habitation anse section ravine"
)
_KIND = (
    r"(?:rue|avenue|ave?\.?|boulevard|boul\.?|blvd|bl?d\.?|bvd|allees?|all\.?|chemin|chem\.?|che\.?|ch\.|impasse"
    r"|imp\.?|quai"
    r"|route|rte\.?|ruelle|sentier|sente|square|sq\.?|faubourg|fb?g\.?|esplanade|promenade|rond[\s-]point|montee"
    r"|venelle"
    r"|traverse|cite|place|pl\.?|placette|cours|passage|voie|mail|chaussee|levee|rampe|corniche|dreve|galerie|descente"
    r"|carrefour|digue|berge|ruette|rang)"
)
_LINK = r"(?:(?:de[ ]la|des|du|de|la|le|les|aux|au|en|sur|sous)[ ]{1,2}|(?:de[ ]l|d|l)'[ ]?)"
_WORD = (
    r"(?:[A-Z]\.(?=[ ]?[A-Z])|(?:St|Ste|Gal|Mal|Pdt|Dr|Cdt|Col|Gen|Gl|Pr)\.|[A-Z][\w'-]{0,30}"
    r"|\d{1,2}(?:er|e|eme)?[ ](?i:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre"
    r"|decembre|RI|DI|RIC|regiment|armee)(?:[ ]\d{4})?)"
)
_NAMED = rf"(?:{_LINK}){{0,2}}{_WORD}(?:[ ](?:{_LINK}|et[ ])?{_WORD}){{0,4}}"
_NO = r"(?:\d|[lIO](?=\d)|(?<=\d)[lIO]){1,4}(?:[ ]?(?:bis|ter|quater|[A-D](?![\w'])))?(?:[ ]?[-/][ ]?\d{1,4})?"
_STREET = (
    rf"(?:{_NO}[ ]?,?[ ]{{1,2}}(?:(?:de[ ]la|de[ ]l'|du"
    rf"|des)[ ]?)?)?(?i:{_KIND})[ ]{{1,2}}{_NAMED}(?:[ ](?:n°[ ]?)?\d{{1,4}}[A-Za-z]?(?![\w/]))?"
)
_HIGH_STREET = (
    rf"(?:{_NO}[ ]?,?[ ])?(?:Grand-?[ ']?[Rr]ue|Grande[ -][Rr]ue|Petite[ -][Rr]ue|GRAND-?[ ']?RUE"
    rf"|GRANDE[ -]RUE)(?:[ ]\d{{1,3}}(?![\w/]))?"
)
_ABROAD = r"[A-Z][a-z-]+(?:strasse|stra(?:ss|ß)e|straat|laan|steenweg|gasse|weg|platz|plein)[ ]\d{1,4}[a-z]?"
_HOUSE = (
    r"(?i:residence|res\.?|immeuble|imm\.?|lotissement|lotiss\.?|lot\.?|hameau(?:[ ]d[eu]s?)?|quartier|lieu[- ]dit"
    r"|lieudit|ld"
    r"|domaine|clos|parc|villas?|mas|ferme|moulin|tour|h\.?l\.?m\.?|zac|zae|z\.?a\.?|z\.?i\.?|zone[ ](?:artisanale"
    r"|industrielle)"
    r"|morne|manoir|chateau|camping|copropriete|pavillon|hauts[ ]de|cour|ilot|habitation|anse|section|ravine)[ ]"
    rf"(?i:autonomie[ ]|senior[s]?[ ])?(?:\"[^\"\n]{{2,40}}\"|{_NAMED})(?:[ ]\d{{1,3}}(?![\w/]))?"
)
_UNIT = (
    r"(?i:appartement|appart|app(?:t)?\.?|apt\.?|batiment|bat\.?|escalier|esc\.?|etage|et\.|porte|pte|lot\.?|entree"
    r"|hall"
    r"|tour|interphone|digicode|boite|bte|villa|chambre|logement|parcelle|lgt|cage|allee)[ ]?(?:n°[ ]?|no\.?[ ]|n[ ])?"
    r"(?:[A-Z]?\d{1,5}[A-Z]?(?!\w)|[A-Z]\d{0,3}(?![\w'])|(?-i:[A-Z][a-z]{2,20})(?:[ -][A-Z][a-z]+)?)"
    r"|\d{1,2}[ ]?(?:er|e|eme|ere)[ ](?i:etage|et\.?)(?:[ ](?i:gauche|droite|face|g|d)(?!\w))?|(?i:rdc"
    r"|rez-de-chaussee)(?!\w)"
)
_BOX = r"(?:BP|B\.P\.|CS|TSA)[ ]?(?:n°[ ]?)?\d{1,6}(?:[ ]\d{1,5})?(?!\w)"
_AT_HOME = r"(?i:chez|c/o)[ ](?:(?:M|Mr|Mme|Mlle|Monsieur|Madame)\.?[ ])?[A-Z][\w'-]{1,24}"
_TOWN_WORD = r"[A-Z][A-Za-z0-9']{1,30}"
_TOWN = (
    rf"(?:L'|D')?{_TOWN_WORD}(?:(?:[ ]|-\n?|')(?:(?i:sur|sous|en|les?|lez|la|de|du|des|aux?|d|l)(?:[ ]|-\n?|'))?"
    rf"(?:(?i:la|l)[ '-])?{_TOWN_WORD}){{0,4}}(?:[ -]\d{{1,2}}(?:e|er"
    rf"|eme)?(?![\d/]))?(?:[ ](?i:cedex)(?:[ ]\d{{1,2}})?)?"
)
_PREFIX = r"(?:(?:F|FR|FRA|B|BE|CH|L|LU|LUX|D|DE|A|AT|I|IT|NL|E|ES|P|PT|MC|UK|DK|SE|PL)[ ]?-[ ]?)"
_POST = (
    rf"(?:{_PREFIX}\d{{4,5}}(?!\d)(?:[ ]{{1,3}}{_TOWN})?|(?<![\d.,/-])(?:\d[\dOlI]{{4}}"
    rf"|\d\d[ ]\d{{3}})[ ]{{1,3}}{_TOWN})"
)
_PART = re.compile(
    rf"(?P<street>{_STREET}|{_HIGH_STREET}|{_ABROAD})|(?P<post>{_POST})|(?P<house>{_HOUSE})|(?P<unit>{_UNIT})"
    rf"|(?P<box>{_BOX})"
    rf"|(?P<home>{_AT_HOME})"
)
PREFIXED = re.compile(rf"(?<![\w.-]){_POST}")
"""A postcode, with the sign of a country or with a town after it."""
_GAP = re.compile(r"(?:[ ]?[,;(|/-][ ]?\n?>?[ ]?|[ ]?\n>?[ ]?|[ ]|[ ]-[ ])")
_TO_TOWN = re.compile(rf"[ ]?[,(]?[ ]?(?:(?:a|dans|sur|de)[ ](?:la[ ]ville[ ]de[ ])?|-[ ])?(?P<town>{_TOWN})\)?")
_TOWN_AFTER = re.compile(rf",[ ](?P<town>{_TOWN})(?=\s?(?:[.;)\n|]|$))")
_NUMBER_BEFORE = re.compile(rf"(?<![\w./,-]){_NO}[ ]?,?[ ]{{1,2}}(?:(?:de[ ]la|de[ ]l'|du|des)[ ]?)?$", re.I)
_LIVING = re.compile(
    r"\b(?:domicili\w{0,3}|habit\w{1,5}|resid\w{1,6}|demeur\w{1,5}|adresse\w?|logera\w{0,2}|loge\w{0,3}|courrier"
    r"|maison|demenag\w+"
    r"|install\w+|boutique|commerce|tient[ ]une?[ ]\w+|travaill\w*|cabinet|rendez-vous|rdv|emmenag\w+|appartement"
    r"|studio|adr"
    r"|accident|parking|facture|livr\w+)\b"
    r"(?:[ ,:=]|\b(?:au|a|actuellement|toujours|desormais|dans|la|le|sa|son|chez|sis\w?|situee?|de|l')\b){0,10}$",
    re.I,
)


def _parts(text: str, start: int) -> tuple[int, list[str]]:
    """Where the parts that begin at a place end, and of which sort they are."""
    end, sorts = start, list[str]()
    part = _PART.match(text, start)
    while part and len(sorts) < 9:
        end = part.end()
        sorts.append(part.lastgroup or "")
        gap = _GAP.match(text, end)
        part = _PART.match(text, gap.end()) if gap else None
    return end, sorts


def _then_town(page: Page, end: int) -> int | None:
    """Where a listed town after a part ends: "à Quimperlé", ", Ornans"."""
    match = _TO_TOWN.match(page.text, end)
    number = page.words.at(match.start("town")) if match else None
    known = gazetteer.read(page.words, number, gazetteer.Sort.TOWN) if number is not None else None
    return page.words.all[known.last].end if known else None


def _is_behind_town(page: Page, start: int) -> bool:
    """Whether a listed town and a comma stand before a place: "Wattrelos, rue Carpeaux"."""
    number = page.words.after(start) - 1
    if number < 0 or page.text[page.words.all[number].end : start] not in {", ", " (", " - "}:
        return False
    return any(
        known is not None and known.last == number and page.words.all[known.first].text[0].isupper()
        for known in (
            gazetteer.read(page.words, first, gazetteer.Sort.TOWN) for first in range(max(0, number - 3), number + 1)
        )
    )


def _stands(page: Page, start: int, end: int, sorts: list[str]) -> bool:
    """Whether parts make an address: two of which one is a street or a house, or one that somebody lives in."""
    text = page.text
    main = {"street", "house"} & set(sorts)
    if not main:
        return False
    if len(sorts) > 1 and ("post" in sorts or "street" in sorts or "unit" in sorts or len(set(sorts)) > 1):
        return True
    numbered = any(map(str.isdigit, text[start : start + 3])) and "street" in main
    living = _LIVING.search(text, max(0, start - 60), start)
    town = "street" in main and (_then_town(page, end) is not None or _is_behind_town(page, start))
    labelled = page.is_record and text[end : end + 1] in {"", "\n", ",", ";"} and text[start - 1 : start] in {"", "\n"}
    return bool(numbered or living or town or (labelled and "street" in main))


def find_chains(page: Page) -> Iterator[Mark]:
    """Addresses of one part and more."""
    text, last = page.text, -1
    for number in page.words.of(_STREET_WORDS | _HOUSE_WORDS):
        start = page.words.all[number].start
        if start < last:
            continue
        before = _NUMBER_BEFORE.search(text, max(0, start - 20), start)
        first = before.start() if before else start
        end, sorts = _parts(text, first)
        if not sorts and before:
            first = start
            end, sorts = _parts(text, start)
        if sorts and _stands(page, first, end, sorts):
            town = _TOWN_AFTER.match(text, end) if "post" not in sorts else None
            end = _then_town(page, end) or (town.end("town") if town and "street" in sorts else end)
            last = end
            if text[max(0, first - 4) : first].lower() == "les ":
                first -= 4
            yield Mark(first, end, "address", rank=64)
