"""Places smaller than a town or larger: schools, stadiums, halls, roads, departments by number, pairs of towns.

"collège Anatole-France", "l'école jules ferry", "amphi Bichat", "parking des Oulles", "la D904", "dans le 28",
"je fais Vierzon-Bourges".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose import gazetteer
from negatoscope.gate.prose.gazetteer import Sort
from negatoscope.gate.prose.names import is_common, is_first_name
from negatoscope.gate.prose.page import Mark
from negatoscope.gate.prose.words import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.gazetteer import Known
    from negatoscope.gate.prose.page import Page

_SITES = word_set(
    "ecole ecoles college lycee internat creche maternelle garderie pensionnat institution conservatoire cfa campus "
    "stade "
    "gymnase piscine patinoire velodrome hippodrome dojo circuit terrain parking parc square jardin theatre cinema "
    "mediatheque "
    "bibliotheque auditorium amphi amphitheatre salle hotel auberge gite camping refuge cafe bar brasserie "
    "restaurant discotheque "
    "boulangerie pharmacie supermarche magasin usine chantier chantiers atelier entrepot mine carriere scierie "
    "abattoir ferme "
    "domaine chateau haras gare aeroport aerodrome port halte station barrage pont tunnel viaduc ecluse phare plage "
    "lac etang "
    "foret bois col mont pic massif vallee gorges ile presqu baie pointe cap quartier cite tour residence foyer "
    "caserne prison "
    "centrale base camp monastere abbaye eglise cathedrale chapelle temple mosquee synagogue paroisse cimetiere "
    "funerarium "
    "marche foire zoo musee lotissement hameau hlm"
)
_SURE_SITES = word_set(
    "ecole college lycee internat creche gymnase amphi amphitheatre parking conservatoire patinoire piscine "
    "mediatheque "
    "caserne cimetiere eglise cathedrale usine aeroport velodrome hippodrome hlm lotissement camping abbaye chateau"
)
_CAPITAL = re.compile(
    r"[ ](?:(?:communale?|primaire|elementaire|maternelle|publique|privee?|municipale?|nautique|olympique|agricole"
    r"|professionnel(?:le)?|technique|militaire|polyvalente?|naval\w?|equestre|regional|maritime|penitentiaire|hotelier"
    r"|sncf|rer|routiere)[ ]){0,2}"
    r"(?:(?:de la|des|du|de|aux?)[ ]|(?:de l|d|l)'[ ]?)?(?P<name>(?:(?:La|Le|Les|Aux?|Chez)[ ]|L')?[A-Z][\w'-]{2,40}"
    r"(?:[ -](?:(?:du|de|des|la|le)[ -])?[A-Z][\w'-]{1,40}){0,3})"
)
_SMALL = re.compile(r"[ ](?P<first>[a-z]{3,14})[ -](?P<second>[a-z]{3,16})(?!\w)")
_OF_BODY = re.compile(
    r"(?:pont|col|tunnel|foramen|bois|ile|iles|ilot|base|pic|pointe|tour|lac|port|marche|terrain|salle|temple|parc"
    r"|tunnel|plage"
    r"|mont|vallee|station|circuit|technique|domaine|bar|gite|refuge|cap|camp|centrale|residence|institution)\b"
)
_OF_BODY_NAME = re.compile(r"(?:Varole|Wormian|Langerhans|Guyon|Vater|Reil|Sylvius|[A-Z]{2,4}\b|IRM|TDM|PACS|DICOM)")
_GOING = re.compile(
    r"\b(?:a|au|aux|a\sla|a\sl'|du|de\sla|de\sl'|de|des|le|la|l'|les|sur|vers|devant|derriere|dans|pres|son|sa|notre"
    r"|mon|ma"
    r"|leur|cette|en|[(,:])\s{0,2}$|(?:^|\n)\W{0,4}$",
    re.I,
)
_ROAD = re.compile(
    r"(?:\b(?:departementale|nationale|autoroute|rocade|voie\srapide)\s(?:[ADNM]\s?)?\d{1,4}\b"
    r"|(?<=\bla )(?:RD|RN|D|N)\s?\d{2,4}(?![\w.,-]\w)|(?<=\bl')A\d{1,3}(?![\w.,-]\w))",
    re.I,
)
_ROADS = word_set("departementale nationale autoroute rocade voie rd rn d n")
_IN_DEPARTMENT = re.compile(r"[ ](?P<code>0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-6])(?=\s?(?:[).,;:!?\n]|$))")
_THERE = re.compile(r"\b(?:dans|vers|depuis|habit\w{1,4}|c'est|parti\w?|monte\w?)\s$", re.I)
_OF_DEPARTMENT = word_set("le du")
_OUTSKIRTS = 91
_PAIR = re.compile(r"[-/>]{1,2}\s?(?=[A-Z])")


def _sites(page: Page) -> Iterator[Mark]:
    text = page.text
    for number in page.words.of(_SITES):
        word = page.words.all[number]
        if word.lower not in _SURE_SITES and not _GOING.search(text, max(0, word.start - 8), word.start):
            continue
        match = _CAPITAL.match(text, word.end)
        if match:
            name = match["name"]
            first = re.split(r"[ '-]", name, maxsplit=1)[0]
            compound = any(sign in name for sign in " -'")
            anatomical = _OF_BODY.match(word.lower) and (not compound or _OF_BODY_NAME.match(name))
            staged = word.lower == "stade" and not ("-" in name or " de" in text[word.end : match.end()])
            if not (staged or anatomical or _OF_BODY_NAME.match(name) or (is_common(first) and not compound)):
                yield Mark(word.start, match.end(), "place", rank=38)
            continue
        small = _SMALL.match(text, word.end)
        if small and is_first_name(small["first"]) and not is_common(small["second"]):
            yield Mark(word.start, small.end(), "place", rank=38)


def _town_at(page: Page, number: int) -> Known | None:
    """The listed town, with a capital, that ends at a word."""
    for first in range(max(0, number - 3), number + 1):
        known = gazetteer.read(page.words, first, Sort.TOWN)
        if known and known.last == number and page.words.all[first].shape is not Shape.LOWER:
            return known
    return None


def _pairs(page: Page) -> Iterator[Mark]:
    """A listed town joined to another: "Vierzon-Bourges", "Paris / Dreux", "Dreux > Chartres"."""
    words = page.words
    for sign in _PAIR.finditer(page.text):
        number = words.at(sign.end())
        other = gazetteer.read(words, number, Sort.TOWN) if number else None
        known = _town_at(page, number - 1) if number and other else None
        if known is None or other is None or not (known.large or other.large):
            continue
        if not all(gazetteer.is_weak(words.all[each.first].lower) for each in (known, other)):
            yield Mark(words.all[known.first].start, words.all[other.last].end, "city", rank=35)


def _roads(page: Page) -> Iterator[Mark]:
    text = page.text
    for number in page.words.of(_ROADS):
        match = _ROAD.match(text, page.words.all[number].start)
        if match:
            yield Mark(match.start(), match.end(), "place", rank=38)
    for number in page.words.of(_OF_DEPARTMENT):
        word = page.words.all[number]
        match = _IN_DEPARTMENT.match(text, word.end) if text[word.end + 1 : word.end + 2].isdigit() else None
        if match is None:
            continue
        code = match["code"]
        near = code.isdigit() and _OUTSKIRTS <= int(code) < 100 and word.lower == "du"
        if near or (word.lower == "le" and _THERE.search(text, max(0, word.start - 14), word.start)):
            yield Mark(match.start("code"), match.end("code"), "place", rank=30)


def find_sites(page: Page) -> Iterator[Mark]:
    """Sites, roads, departments by their number, and pairs of towns."""
    yield from _sites(page)
    yield from _roads(page)
    yield from _pairs(page)
