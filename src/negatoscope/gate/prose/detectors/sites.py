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
_IN_DEPARTMENT = re.compile(
    r"\b(?:dans|du|vers|depuis|habite|c'est)\sle\s(?P<code>0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-6])(?=\s?(?:[).,;:!?\n]|$))"
    r"|\bdu\s(?P<code2>9[1-5]|[1-8]\d)(?=\s?(?:[).,;!?\n]|$))",
    re.I,
)
_DEPARTMENT_WORDS = word_set("dans vers depuis habite c")
_PAIR = re.compile(r"\s?[-/>]{1,2}\s?")


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


def _pairs(page: Page) -> Iterator[Mark]:
    """A listed town joined to another: "Vierzon-Bourges", "Paris / Dreux", "Dreux > Chartres"."""
    words, last = page.words, -1
    for number in gazetteer.candidates(words, Sort.TOWN):
        known = gazetteer.read(words, number, Sort.TOWN) if number > last else None
        if known is None or words.all[number].shape is Shape.LOWER or known.last + 1 >= len(words.all):
            continue
        if not _PAIR.fullmatch(words.gap(known.last + 1)):
            continue
        other = gazetteer.read(words, known.last + 1, Sort.TOWN)
        if other and words.all[other.first].shape is not Shape.LOWER and (known.large or other.large):
            weak = all(gazetteer.is_weak(words.all[each.first].lower) for each in (known, other))
            if not weak:
                last = other.last
                yield Mark(words.all[number].start, words.all[other.last].end, "city", rank=35)


def _roads(page: Page) -> Iterator[Mark]:
    text = page.text
    for number in page.words.of(_ROADS):
        match = _ROAD.match(text, page.words.all[number].start)
        if match:
            yield Mark(match.start(), match.end(), "place", rank=38)
    for match in _IN_DEPARTMENT.finditer(text):
        group = "code" if match["code"] else "code2"
        yield Mark(match.start(group), match.end(group), "place", rank=30)


def find_sites(page: Page) -> Iterator[Mark]:
    """Sites, roads, departments by their number, and pairs of towns."""
    yield from _sites(page)
    yield from _roads(page)
    yield from _pairs(page)
