"""Towns, villages, regions and local places tied to a patient: "vue à Brest", "patient du Finistère", "musée de Vif".

Evidence, not membership: a verb of living or of care lets any name be a place; a preposition lets a listed one be;
a compound that only communes bear ("Villeneuve-sur-Lot") needs nothing. Eponyms ("critères de Milan", "maladie de
Lyme") and the author's own town in the signature stay.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity import lexicon
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose import gazetteer
from negatoscope.gate.prose.dates.calendar_words import MONTH_NAMES
from negatoscope.gate.prose.detectors.listed_places import HOMES, find_listed, kind_of
from negatoscope.gate.prose.detectors.sites import find_sites
from negatoscope.gate.prose.gazetteer import Sort, is_weak
from negatoscope.gate.prose.names import is_common, is_eponym, is_first_name
from negatoscope.gate.prose.page import Mark, is_shouted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_ARTICLE = r"(?:(?:Le|La|Les|LE|LA|LES)\s|L')?"
_NAME = (
    rf"(?P<name>{_ARTICLE}[A-Z][A-Za-z']+(?:[-'][A-Za-z]+){{0,5}}"
    r"(?:\s(?:sur|sous|en|les|lez|SUR|SOUS|EN|LES)\s(?:l'|la\s)?[A-Z][A-Za-z]+)?)(?![\w])"
)
_IN = (
    r"(?:initialement\s|first\s|seul\w?\s|hier\s|avec\s\w{2,6}\s\w{2,8}\s|pres\s|toujours\s|desormais\s|aujourd'hui\s)?"
)
_CARE = re.compile(
    r"(?:(?:re)?vue?s?|suivie?s?|operee?s?|hospitalisee?s?|admise?s?|prise?\sen\scharge|adressee?s?|transferee?s?"
    r"|examinee?s?|nee?(?:\(e\))?s?|decedee?s?|scannee?s?|survenue?|retrouvee?|accouche|mute|arrete|seen|admitted"
    r"|treated"
    rf"|followed|operated|scanned|born|lives|living|died|transferred|rta|rtc|mva)\s{_IN}"
    r"(?i:a|dans\sla\sville\sde|pres\sde|in|at|near|to|de|depuis|from|vers)\s(?:the\s)?(?-i:" + _NAME + ")",
    re.I,
)
_LIVING = re.compile(
    r"(?:habit\w{1,5}|resid\w{1,6}|demeur\w{1,6}|domicili\w{0,3}|vi[tv]\w{0,4}|originaire|nati(?:f|ve)|ven(?:ue?s?|ant)"
    r"|provenant|installee?|arrive\w{0,2}|vien\w{1,3}|rentre\w{0,2}|repart\w{0,2}|entree|retour\w{0,4}|vacances"
    r"|sejour\w{0,2}"
    r"|sommes|travail\w{1,4}|scolarise\w?|promenade|randonnee|coming|resident|resides|from|grew\sup|based)\s"
    rf"(?:{_IN}(?:en\smer\s|prevue?\s)?(?i:a|dans\sla\sville\sde|pres\sde|in|near|of|de|d'|du|des|la\sville\sde"
    r"|le\svillage\sde|au|aux|en|from|on|at)\s?){1,2}(?:\s?(?:the\s)?)(?-i:" + _NAME + ")",
    re.I,
)
_DIRECT = re.compile(r"(?:j'|on\s|nous\s|il\s|elle\s)?habit\w{1,5}\s(?:\w{4,12}\s)?(?-i:" + _NAME + ")", re.I)
_TOWN_WORD = re.compile(
    r"(?:ville|village|commune|bourg|bourgade|hameau|canton|departement|region|ile|iles|presqu'ile|town|city|vallee"
    r"|pays|massif|lac"
    r"|quartier|county|state|province|island|parquet|cour\sd'appel|tribunal|col|cote|plage|port|foret|agglomeration"
    r"|mairie"
    r"|gare|musee|eglise|ecole|college|lycee|usine|camp|aeroport|marche|cimetiere|cathedrale|barrage|station|prison"
    r"|stade"
    r"|route|rond-point|maternelle|foire|fete|marathon|festival|fruitiere|ferme|cave|caserne|centrale|zone|banlieue)\s"
    r"(?:de\sla\s|de\sl'|de\s|d'|du\s|des\s|of\s(?:the\s)?)\s?" + f"(?-i:{_NAME})",
    re.I,
)
_NATURAL = re.compile(
    r"(?:vallee|iles?|presqu'ile|lac|col|massif|pays|camp|fruitiere|cote|foret|ferme|barrage|rond-point)\b", re.I
)
_LOCAL = re.compile(
    r"(?:[Ss]alle|[Aa]uberge|lycee|college|ecole(?:\s(?:maternelle|primaire|elementaire))?|usine"
    r"|stade(?!\sAnn\b)(?=\s[A-Z][\w']+[\s-][A-Z])|gymnase|auberge|hotel|chez\sles|camping|ferme|gare|musee"
    r"|camp"
    r"|residence|foyer|creche|piscine|salle\sdes\sfetes|lieu-dit|quartier|cite|square|parc|caserne|prison|plage)\s"
    r"(?P<name>(?:(?:du|de\sla|des|de|d')\s)?[A-Z][\w'-]{2,40}(?:[ -](?:d[eu]s?[ ])?[A-Z][\w'-]{1,40}){0,3})"
)
_ENGLISH_LOCAL = re.compile(
    r"(?P<name>[A-Z][\w'-]{2,30}(?:\s[A-Z][\w'-]{2,30}){0,2})\s(?:primary|secondary|high|nursery|grammar|elementary"
    r"|middle)?"
    r"\s?(?:school|college|roundabout|airport|station|stadium|beach|island|prison|parish|village|mine|quarry|harbour"
    r"|bridge)\b"
)
_ENGLISH_PLACES = word_set(
    "school college roundabout airport station stadium beach island prison parish village mine quarry harbour bridge"
)
_TO_PLACE = re.compile(r"\b(?:a|au|aux|de|d'|du|vers|pres\sde|dans|sur|pour|en|et|la|le|les|l')\s?$", re.I)
_BEING_THERE = re.compile(
    r"\b(?:chez\s\w{2,8}(?:\s\w{2,12})?|(?:vu|revu|ne|habit|viv|arriv|rentr|refugi|mut|hospitalis|oper|suivi"
    r"|transfer|adress|admi|deced|mort|scolaris|envoy|retrouv|install|log|perdu"
    r"|exerc|travaill|resid|domicili|demeur|parti|rest|survenu|embauch|employ|evacu|convoqu|depos|pass)[a-z]{0,6}"
    r"|docker|alors\squ'|fille|fils|soeur|frere|famille|mere|pere|entre|cours)\s$",
    re.I,
)
_AT_WORDS = word_set("a in at")
_LETTER = re.compile(r"[ ]{0,3}" + _NAME + r"(?=\s?,\s?(?:(?:ce|le|on|the)\s|\d{1,2}[\s/]))")
_DATED = re.compile(
    r"\d|\b(?:premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente)\b", re.I
)
_COMPOUND = re.compile(
    r"(?<![\w'-])(?:[A-Z][A-Za-z]+-(?:d'|l'|(?:sur|sous|les|lez|en|la|le|aux|du|de"
    r"|des)-)[A-Z]?[A-Za-z]+(?:-[A-Za-z]+){0,3}"
    r"|(?:Saint|Sainte|St|Ste)-[A-Z][A-Za-z]+(?:-[A-Za-z]+){0,4})(?![\w'])"
)
_AT_UNKNOWN = re.compile(r"(?P<name>[A-Z][a-z']{2,20}(?:-[A-Z]?[a-z']{1,20}){0,4})(?![\w])")
_ANNOUNCED = re.compile(r"(?:commune|ville|lieu|town|city|site|residence|localite)\s{0,2}[:=]\s{0,3}" + _NAME, re.I)
_NOT_PLACE = re.compile(
    r"(?:hopital|clinique|chu|chru|ch|centre|institut|domicile|[jtlcs]\d|irm|tdm|scanner|distance|droite|gauche|la"
    r"|le|les"
    r"|service|unite|rea|urgences|radiologie|dr|pr|mme|mr|monsieur|madame)\b",
    re.I,
)
_CUES = word_set(
    "vu vue vus vues revu revue suivi suivie opere operee hospitalise hospitalisee admis admise prise pris adresse "
    "adressee "
    "transfere transferee examine examinee ne nee nes decede decedee scanne survenu survenue retrouve retrouvee "
    "accouche "
    "seen admitted treated followed operated scanned born lives living died transferred rta rtc mva"
)
_PLACE_WORDS = word_set(
    "ville village commune bourg bourgade hameau canton departement region ile iles presqu town city vallee pays "
    "massif lac quartier county "
    "state province island parquet cour tribunal col cote plage port foret agglomeration mairie gare musee eglise "
    "ecole "
    "college lycee usine camp aeroport marche cimetiere cathedrale barrage station prison stade route rond "
    "maternelle foire "
    "fete marathon festival fruitiere ferme cave caserne centrale zone banlieue"
)
_LOCALS = word_set(
    "lycee college ecole usine stade gymnase camping ferme gare musee camp residence foyer creche piscine salle lieu "
    "quartier cite square parc caserne prison plage auberge hotel chez"
)
_LABELS = word_set("commune ville lieu town city site residence localite")


def _is_place(name: str) -> bool:
    """Whether a capitalised word after a sure cue can be a place."""
    return not (
        is_common(name)
        or name.lower() in MONTH_NAMES
        or _NOT_PLACE.match(name)
        or len(name) < 3
        or (name.isupper() and len(name) < 5)
    )


def _at(page: Page, wanted: frozenset[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    for number in page.words.of(wanted):
        found = pattern.match(page.text, page.words.all[number].start)
        if found:
            yield found


def _is_listed(page: Page, start: int) -> bool:
    number = page.words.at(start)
    return number is not None and any(gazetteer.read(page.words, number, sort) for sort in (Sort.TOWN, Sort.REGION))


def _ended(page: Page, match: re.Match[str]) -> int:
    """Where a place ends: a listed name can have more words than its first ("New York", "Saint Jean de Luz")."""
    number = page.words.at(match.start("name"))
    known = gazetteer.read(page.words, number, Sort.TOWN) if number is not None else None
    return max(match.end("name"), page.words.all[known.last].end if known else 0)


def _tied(page: Page) -> Iterator[Mark]:
    """Places tied to the patient by the words before them; any name will do."""
    shouted = is_shouted(page.text, len(page.text) // 2)
    for wanted, pattern in ((_CUES, _CARE), (HOMES, _LIVING), (HOMES, _DIRECT), (_PLACE_WORDS, _TOWN_WORD)):
        for match in _at(page, wanted, pattern):
            start = match.start("name")
            listed = _is_listed(page, start)
            name = match["name"]
            weak = is_first_name(name) or (shouted and is_shouted(page.text, start))
            if _is_place(name) and (listed or not weak) and not (is_eponym(page.text, start) and pattern is _TOWN_WORD):
                whole = pattern is _TOWN_WORD and _NATURAL.match(page.text, match.start())
                yield Mark(match.start() if whole else start, _ended(page, match), kind_of(page, start), rank=40)
    for match in (*_at(page, _LOCALS, _LOCAL), *_at(page, _LABELS, _ANNOUNCED)):
        if _is_place(match["name"]):
            start = match.start("name") if match.re is _ANNOUNCED else match.start()
            yield Mark(start, match.end(), "place", rank=41)
    for number in page.words.of(_ENGLISH_PLACES):
        end = page.words.all[number].end
        for match in _ENGLISH_LOCAL.finditer(page.text, max(0, end - 60), end):
            if match.end() == end and _is_place(match["name"]):
                yield Mark(match.start(), match.end(), "place", rank=39)


def _shaped(page: Page) -> Iterator[Mark]:
    """Compounds that only places bear after a little word of place; unknown names after "à"."""
    text = page.text
    if "-" in text:
        for match in _COMPOUND.finditer(text):
            if _TO_PLACE.search(text, max(0, match.start() - 16), match.start()):
                yield Mark(match.start(), match.end(), "city", rank=34)
    for number in page.words.of(_AT_WORDS):
        word = page.words.all[number]
        match = _AT_UNKNOWN.match(text, word.end + 1) if text[word.end + 1 : word.end + 2].isupper() else None
        if match is None or text[word.end] != " ":
            continue
        opens = (
            word.text[0].isupper()
            or "-" in match["name"]
            or _BEING_THERE.search(text, max(0, word.start - 24), word.start)
        )
        name = match["name"].lower()
        known = (
            is_weak(name)
            or is_common(name)
            or lexicon.is_imaging(name)
            or gazetteer.is_namesake(name)
            or is_first_name(name)
        )
        if opens and not known and _is_place(match["name"]):
            yield Mark(match.start(), match.end(), "city", rank=33)


def _letters(page: Page) -> Iterator[Mark]:
    """The town at the head of a letter: "Colmar, le 2 mai 2019"."""
    for line in page.words.lines:
        match = _LETTER.match(page.text, line)
        if match and _is_place(match["name"]) and _DATED.search(page.text, match.end(), match.end() + 30):
            yield Mark(match.start("name"), match.end("name"), "city", rank=40)


def find(page: Page) -> Iterator[Mark]:
    """Places beside the case."""
    if not page.about_patient:
        return
    for mark in (*_tied(page), *find_listed(page), *_shaped(page), *_letters(page), *find_sites(page)):
        if not page.signed(mark.start):
            yield mark
