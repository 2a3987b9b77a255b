"""Postal addresses whole: number, kind of street, name, flat and building, postcode and town; British and American too.

A street with a number is an address beside a patient; without one it needs a word for living, a postcode, or a line of
its own. Postcodes of France are those of La Poste's list.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose import gazetteer
from negatoscope.gate.prose.detectors.address_chains import find_chains
from negatoscope.gate.prose.detectors.postcodes import find_codes
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_SURE_KINDS = (
    "rue avenue boulevard allee allees chemin impasse quai route ruelle square place faubourg lotissement residence "
    "hameau "
    "sentier venelle traverse montee esplanade promenade"
)
_KINDS = f"{_SURE_KINDS} cite clos domaine parc cours passage voie villa mail zac zone cour lieu rond mas ferme moulin"
_SHORT_KINDS = "r av ave bd bld blvd bvd boul all ch che chem imp rte sq fg fbg lot res pl za zi pass"
_TRIGGERS = word_set(f"{_KINDS} {_SHORT_KINDS}")
_SURE = word_set(_SURE_KINDS)
_SMALL_KINDS = word_set("rue avenue boulevard chemin impasse quai ruelle faubourg lotissement residence av bd imp rte")
_KIND = (
    r"(?:rue|r\.|avenue|ave?\.?|boulevard|boul\.?|blvd|bl?d\.?|bvd|allees?|all\.?|chemin|chem\.?|che\.?|ch\.|impasse"
    r"|imp\.?|quai"
    r"|route|rte\.?|ruelle|sentier|square|sq\.?|faubourg|fb?g\.?|lotissement|lot\.?|residence|res\.?|hameau"
    r"|lieu[\s-]dit|lieudit"
    r"|esplanade|promenade|rond[\s-]point|montee|venelle|traverse|cite|clos|domaine|parc|place|pl\.?|cours?|passage"
    r"|pass\.?"
    r"|voie|villa|mail|zac|za|zi|zone|mas|ferme|moulin|chaussee|levee)"
)
_NUMBER = r"\d{1,4}(?:\s?(?:bis|ter|quater|[A-D](?![\w'])))?(?:\s?[-/]\s?\d{1,4})?"
_NUMBER_BEFORE = re.compile(rf"(?<![\w./,-]){_NUMBER}\s?,?\s{{1,2}}$", re.I)
_LINK = (
    r"(?:(?:de\sla|des|du|de|et|la|le|les|aux|au|en|sur|a\sla|DE\sLA|DES|DU|DE|LA|LE|LES)\s{1,2}|(?:de\sl|d|l|D|L)'\s?)"
)
_WORD = (
    r"(?:[A-Z](?:[\w'-]|\.(?=\w)){0,40}|\d{1,2}(?:er)?\s(?i:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre"
    r"|octobre|novembre|decembre)(?:\s\d{4})?)"
)
_BREAK = r"(?:\s?\n>?\s?|\s)"
_NAME = rf"(?:{_LINK})?(?:[A-Z]\.(?=\s?[A-Z])|{_WORD})(?:\s(?:{_LINK}){{0,2}}(?:[A-Z]\.(?=\s?[A-Z])|{_WORD})){{0,4}}"
_FOLLOWING = re.compile(rf"{_KIND}{_BREAK}{{1,2}}(?-i:(?:{_LINK})?{_NAME})(?:\s\d{{1,3}}(?![\w/]))?", re.I)
_SMALL = re.compile(
    rf"{_KIND}\s(?:(?:de\sla|de\sl'|des|du|de|d'|la|le|les|l')\s?){{0,2}}[a-z][a-z0-9'-]{{2,24}}(?:\s(?:(?:de|du|des"
    rf"|la|le)\s)?"
    r"[a-z][a-z'-]{2,24}){0,1}(?:\sa\s[a-z]{3,12})?",
    re.I,
)
_FLAT = re.compile(
    r"\s?[,(-]?\s?(?:app(?:artemen)?t?\.?|apt\.?|bat(?:iment)?\.?|esc(?:alier)?\.?|etage|et\.|porte|lot|bp|cs|entree"
    r"|hall|tour"
    r"|interphone|villa|residence|res\.?|chambre|logement|boite|flat|unit|suite|apartment)\s?(?:n°\s?|no\.?\s)?"
    r"(?:[A-Z]?\d{1,5}[A-Z]?|[A-Z]\d{0,3}|(?-i:[A-Z][a-z]+(?:\s[A-Z][a-z]+)?))(?!\w)\)?"
    r"|\s?,\s?(?:\d{1,2}(?:e|er|eme)\s?(?:etage|et\.?)|rdc|rez-de-chaussee|(?:apres|derriere|face)\s(?:a\s)?(?:la|le"
    r"|l')\s?[a-z]+)",
    re.I,
)
_FLAT_BEFORE = re.compile(
    r"(?:(?:flat|apt\.?|unit|suite|appt\.?|bat\.?|residence|res\.?)\s(?:[A-Z]?\d{1,4}[A-Z]?"
    r"|[A-Z](?:[a-z]+)?),?\s)$",
    re.I,
)
_TOWN_WORD = r"[A-Z][A-Za-z']{1,30}"
_TOWN_NAME = (
    rf"(?:{_TOWN_WORD}|L')(?:-\n{_TOWN_WORD})?(?:[\s-](?:(?:sur|sous|en|les?|la|de|du|des|aux?|SUR|SOUS|EN|LES?|LA"
    rf"|DE)[\s-])?"
    rf"{_TOWN_WORD}|(?<=L'){_TOWN_WORD}){{0,3}}(?:[\s-]\d{{1,2}}(?:e|er|eme)?(?![\d/]))?(?:\s(?:cedex|CEDEX"
    rf"|Cedex)(?:\s\d{{1,2}})?)?"
)
_POST_TOWN = re.compile(
    rf"(?:F-|FR-|CH-|B-|L-)?(?P<code>\d{{5}}|\d\d\s\d{{3}}|\d{{4}})[ ]{{1,2}}(?P<town>{_TOWN_NAME})"
)
_THEN_TOWN = re.compile(rf"\s?[,\n;(|-]{{0,2}}\s{{0,2}}(?:chez\s[^\n,]{{2,40}},\s)?{_POST_TOWN.pattern}")
_CODE_ALONE = re.compile(r"(?<![\w./,:-])(?<!\d\s)\d{5}(?:-\d{4})?(?![\w.,]\d)(?![\w-])")
_TOWN_THEN_CODE = re.compile(rf"(?P<town>{_TOWN_NAME})\s?[,(]{{1,2}}\s?(?P<code>\d{{5}})(?![\w.,]\d)(?!\w)\)?")
_LIVING = re.compile(
    r"\b(?:domicili\w{0,3}|habit\w{1,5}|resid\w{1,6}|demeur\w{1,5}|adresse\w?|lives?|living|resident|loge\w{0,2}"
    r"|parking\sis|address)"
    r"\s{0,2}:?\s?(?:(?:au|a|a\sl'adresse|dans\sla|:|at|in|on|l'|la|le)\s?){0,3}$",
    re.I,
)
_LABELLED = re.compile(
    r"\b(?:code\spostal|cp|postcode|zip(?:\scode)?|source\sprincipale|primary\ssource)\s?[:=]?\s?\"?"
    r"(?P<code>\d{5}|[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})(?!\w)",
    re.I,
)
_LABELS = word_set("code cp postcode zip source primary")
_BOXES = word_set("bp b cs p po")
_BOX = re.compile(r"(?<![\w])(?:BP|B\.P\.|CS|P\.?O\.?\sBox)\s?\d{1,6}(?:\s{1,2}\d{5}\s[A-Z][A-Za-z-]+)?(?![\w])")

_UK_CODE = r"(?:[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})"
_UK = re.compile(rf"(?<![\w-]){_UK_CODE}(?![\w-])")
_US_BEFORE = re.compile(r"(?<![\w-])[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2},?\s(?P<state>[A-Z]{2})\s$")
_STATES = word_set(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR "
    "PA RI SC SD"
    " TN TX UT VT VA WA WV WI WY DC"
)
_ROADS = word_set(
    "street st road rd avenue ave lane ln drive dr close court ct crescent terrace way boulevard blvd gardens grove "
    "mews row parade"
    " hill walk place square highway hwy parkway pkwy"
)
_ROAD = re.compile(
    r"(?:(?:\d{1,5}[A-Z]?(?:-\d{1,4})?,?\s)(?:[NSEW]\.?\s|North\s|South\s|East\s|West\s)?)(?:(?:[A-Z][\w'-]{0,40}"
    r"|\d{1,3}(?:st|nd|rd|th))\s){1,4}$"
)
_ROAD_ALONE = re.compile(r"(?:[A-Z][\w'-]{1,40}\s){1,3}$")
_ROAD_AFTER = re.compile(
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Crescent|Terrace|Way|Boulevard|Blvd|Gardens"
    r"|Grove|Mews|Row"
    r"|Parade|Hill|Walk|Place|Square|Highway|Hwy|Parkway|Pkwy|AVE|ST|RD|DR|LN|BLVD)\.?(?!\w)"
    r"(?:,?\s(?:Apt|Unit|Flat|Suite|#)\.?\s?\w{1,5})?(?:,\s[A-Z][A-Za-z]+(?!\w)(?:\s[A-Z][A-Za-z]+(?!\w))?)?"
    rf"(?:,?\s(?:[A-Z]{{2}}\s\d{{5}}(?:-\d{{4}})?|{_UK_CODE}))?"
)
_GERMAN = re.compile(r"(?:[A-Z][a-z-]+)?(?:strasse|str\.|gasse|weg|platz)\s\d{1,4}[a-z]?(?:,\s\d{4,5}\s[A-Z][a-z]+)?")


def _town_is_real(page: Page, match: re.Match[str]) -> bool:
    """Whether a postcode and what follows it are one of France, or of a listed town."""
    code = match["code"].replace(" ", "")
    if len(code) == 5 and code in gazetteer.postcodes():
        return True
    number = page.words.at(match.start("town"))
    listed = number is not None and gazetteer.read(page.words, number, gazetteer.Sort.TOWN) is not None
    return listed and (len(code) == 5 or not code.startswith(("18", "19", "20")))


def _followed(page: Page, end: int) -> tuple[int, bool]:
    """The end of an address with its flats and its postcode and town, and whether those stand there."""
    flat = _FLAT.match(page.text, end)
    while flat:
        end = flat.end()
        flat = _FLAT.match(page.text, end)
    town = _THEN_TOWN.match(page.text, end)
    if town and _town_is_real(page, town):
        return town.end(), True
    return end, False


def _streets(page: Page) -> Iterator[Mark]:
    text = page.text
    for number in page.words.of(_TRIGGERS):
        word = page.words.all[number]
        street = _FOLLOWING.match(text, word.start)
        numbered = _NUMBER_BEFORE.search(text, max(0, word.start - 16), word.start)
        if street is None and (numbered or _LIVING.search(text, max(0, word.start - 30), word.start)):
            street = _SMALL.match(text, word.start) if word.lower in _SMALL_KINDS else None
        if street is None:
            continue
        end, with_town = _followed(page, street.end())
        start = numbered.start() if numbered else word.start
        living = _LIVING.search(text, max(0, start - 30), start)
        alone = page.is_record and text[start - 1 : start] in {"", "\n"} and text[end : end + 1] in {"", "\n", ","}
        if numbered or with_town or (word.lower in _SURE and (living or alone)):
            before = _FLAT_BEFORE.search(text, max(0, start - 24), start)
            yield Mark(before.start() if before else start, end, "address", rank=64)


def _british(page: Page) -> Iterator[Mark]:
    text = page.text
    for number in page.words.of(_ROADS):
        word = page.words.all[number]
        after = _ROAD_AFTER.match(text, word.start)
        before = _ROAD.search(text, max(0, word.start - 70), word.start)
        if after is None:
            continue
        if before is None:
            alone = _ROAD_ALONE.search(text, max(0, word.start - 60), word.start)
            coded = _UK.search(text, after.end(), after.end() + 12) or _UK.search(text, word.start, after.end())
            before = (
                alone if alone and (coded or _LIVING.search(text, max(0, alone.start() - 30), alone.start())) else None
            )
        if before is not None:
            flat = _FLAT_BEFORE.search(text, max(0, before.start() - 24), before.start())
            yield Mark(flat.start() if flat else before.start(), after.end(), "address", rank=63)


def _codes(page: Page) -> Iterator[Mark]:
    """Postcodes, with the town before or after."""
    text = page.text
    word = "[ville]" if page.language == "fr" else "[town]"
    for match in _CODE_ALONE.finditer(text):
        after = _POST_TOWN.match(text, match.start())
        if after and _town_is_real(page, after):
            yield Mark(after.start(), after.end(), "postcode", word, rank=62)
        elif match.group() in gazetteer.postcodes():
            for before in _TOWN_THEN_CODE.finditer(text, max(0, match.start() - 60), match.end() + 1):
                if before.start("code") == match.start():
                    yield Mark(before.start(), before.end(), "postcode", word, rank=62)
        american = _US_BEFORE.search(text, max(0, match.start() - 50), match.start())
        if american and american["state"] in _STATES:
            yield Mark(american.start(), match.end(), "address", rank=60)
    for match in _UK.finditer(text):
        yield Mark(match.start(), match.end(), "postcode", rank=60)
    for number in page.words.of(_BOXES):
        match = _BOX.match(text, page.words.all[number].start)
        if match:
            yield Mark(match.start(), match.end(), "address", rank=60)


def find(page: Page) -> Iterator[Mark]:
    """Streets, towns with their postcode, postcodes with a label."""
    if page.about_patient:
        for mark in (
            *_streets(page),
            *find_chains(page),
            *_british(page),
            *_codes(page),
            *find_codes(page),
        ):
            if not page.signed(mark.start):
                yield mark
    else:
        for mark in _streets(page):
            if _LIVING.search(page.text, max(0, mark.start - 30), mark.start):
                yield mark
    for number in page.words.of(_LABELS):
        match = _LABELLED.match(page.text, page.words.all[number].start)
        if match:
            yield Mark(match.start("code"), match.end("code"), "postcode", rank=64)
