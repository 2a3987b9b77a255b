"""Places of the lists, where what stands around makes them places: a preposition, a department, a fence of commas."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity import lexicon
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose import gazetteer
from negatoscope.gate.prose.gazetteer import Sort, is_weak
from negatoscope.gate.prose.names import is_eponym
from negatoscope.gate.prose.page import Mark, is_shouted
from negatoscope.gate.prose.words import Opening, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.gazetteer import Known
    from negatoscope.gate.prose.page import Page
    from negatoscope.gate.prose.words import Word

HOMES = word_set(
    "habite habitait habitant habitante habitent habitons habitais resident residant reside residait demeure demeurant "
    "domicilie domiciliee vit vivant vivait vivent originaire natif native venu venue venus venant vient viennent "
    "provenant "
    "installe installee arrive arrivee arrivent rentre rentree repart entree retour retourne vacances sejour sommes "
    "travaille travaillait scolarise scolarisee promenade randonnee coming resides from grew based viens"
)
"""Verbs and nouns of living somewhere and coming from there."""
_FENCES_BEFORE = frozenset(["", ",", "(", "|", "\n", "-", ":", ";", '"', "#", "/"])
_FENCES_AFTER = frozenset(["", ",", ")", "|", "\n", "-", ".", ";", '"', ":", "!", "?", "/"])
_PLACE_THEN = re.compile(
    r"(?:Home|Hospital|Clinic|Centre|Center|Infirmary|House|Surgery|School|Lane|Road|Street|Terrace|\d),\s$"
)
_DEPARTMENT = re.compile(r"\s?\((?:0[1-9]|[1-9]\d|2[AB]|97\d)\)")
_PREPOSITIONS = word_set("a vers in near from depuis au aux entre")
_LINKS = word_set("de d du des of sur entre pour dans")
_PROVENANCE = re.compile(
    r"\b(?:(?i:patiente?s?|malades?|homme|femme|dame|monsieur|famille|fille|fils|mere|pere|soeur|frere|epou\w+"
    r"|habitantes?"
    r"|retraitee?s?|collegues?|confreres?|medecins?|equipes?|urgences?|samu|smur|pompiers|cabinet|clinique|centre"
    r"|coiffeuse|hopital|gens|femmes?|enfants?|hommes?|gars|papi|papy|mamie|mami|pepe|meme|berger|eleves?|maternite"
    r"|site"
    r"|hopitaux|service|smur|sortie|mairie|maire|chantiers?|ambulances?|notaire|etudiante?s?"
    r"|agricult\w+|paysanne?|proche|pres|environs|region|banlieue|[a-z]{4,16}(?:eur|euse|trice|ier|iere|iste|ienne?"
    r"|ant)"
    r")|(?<=[a-z,] )[A-Z][a-z]{2,20})\s$"
)
_PEOPLE = re.compile(
    r"\b(?:homme|femme|dame|monsieur|garcon|fille|fils|famille|patiente?|habitante?s?|gars|papi|papy|mamie|jeune|enfant"
    r"|retraitee?|bebe|couple|soeur|frere|mere|pere|voisine?|amie?|oncle|tante|cousine?|epou(?:x|se)|mari"
    r"|adolescente?|fillette|gamine?|medecin|confrere|consoeur|collegue|chirurgien)s?,?\s$",
    re.I,
)
_WENT = re.compile(
    r"\b(?:accouch|habit|viv|vit|ne|nee|oper|hospitalis|transfer|adress|suivi|demenag|exerc|travaill|scolaris|log"
    r"|resid|install"
    r"|rentr|retourn|part|arriv|descend|mont|conduit|consult|opere|biops|scann|revu|vu)[a-z]{0,6}\s$"
)
_WITHIN = word_set("dans sur vers habite habitant habitait par depuis")
_WORD_TOWNS = word_set(
    "tours nice die gap sens orange lens cannes dole salon romans vire mende muret vichy vertou gardanne lure mans "
    "puy ales ham beaune vienne"
    " tulle valence grasse castres bourg langres royan rive thiers toul laval denain allauch carros guerande orly "
    "douarnenez plaisir givors"
)
"""Large towns whose names are words or people's names too."""
_CHAIN = word_set("et ou puis and or")
_AUTHOR = re.compile(
    r"\b(?:congres|faculte|universite|jfr|ecr|rsna|sfnr|diplome|formation|reunion|seminaire|je\sconsulte|symposium"
    r"|j'exerce|cabinet|radiologues?|installe|meeting|congress|conference|journees|stand)\b",
    re.I,
)


def kind_of(page: Page, start: int) -> str:
    """Whether the name at a place is a town's or a region's."""
    number = page.words.at(start)
    known = gazetteer.read(page.words, number, Sort.REGION) if number is not None else None
    return "place" if known and gazetteer.read(page.words, known.first, Sort.TOWN) is None else "city"


def _is_shaped(page: Page, known: Known) -> bool:
    """Whether a listed name is written as a name: with a capital, where capitals tell something."""
    word = page.words.all[known.first]
    if word.shape is Shape.LOWER:
        return False
    if word.shape is Shape.UPPER and is_shouted(page.text, word.start):
        return known.sure or (known.large and not is_weak(word.lower))
    return word.opens is Opening.NOTHING or known.sure or not is_weak(word.lower)


def _before(page: Page, first: int) -> tuple[Word | None, str]:
    """The word before a name, and what stands between; an article with a capital belongs to the name."""
    words = page.words
    return (words.all[first - 1], words.gap(first)) if first else (None, "")


def _start(page: Page, first: int) -> int:
    """The first word of a name with its article: "La Rochelle", "le Havre"."""
    words = page.words.all
    if first and words[first - 1].lower in {"la", "le", "les", "l"} and page.words.gap(first) in {" ", "'"}:
        return first - 1
    return first


def _stands(page: Page, known: Known) -> bool:
    """Whether a listed name is a place here, by what precedes and follows it."""
    text, words = page.text, page.words
    name = words.all[known.first]
    start = _start(page, known.first)
    before, gap = _before(page, start)
    end = words.all[known.last].end
    if _DEPARTMENT.match(text, end):
        return name.shape is not Shape.LOWER
    weak = known.first == known.last and is_weak(name.lower) and not (known.large and name.lower not in _WORD_TOWNS)
    link = before.lower if before is not None and gap in {" ", "'"} else ""
    if name.shape is Shape.LOWER:
        return _stands_small(page, known, link, start, weak=weak)
    if not _is_shaped(page, known):
        return link in _PREPOSITIONS and not weak and name.shape is Shape.UPPER and len(name.lower) > 3
    if known.large and text[name.start - 1 : name.start] == "#":
        return True
    if (
        link in {"a", "vers"}
        and name.shape is Shape.TITLE
        and _WENT.search(text, max(0, words.all[start - 1].start - 24), words.all[start - 1].start)
    ):
        return not is_eponym(text, name.start)
    if link in _PREPOSITIONS:
        return not lexicon.is_eponym(name.lower) and (not weak or known.large or known.sort is Sort.REGION)
    if is_eponym(text, name.start) or gazetteer.is_namesake(name.lower):
        return False
    if known.sort is Sort.REGION and (start != known.first or link in {"du", "des", "en"}):
        cited = words.all[start - 1].start if start else 0
        inside = link in _WITHIN or link == "en"
        return known.sure or inside or bool(_PROVENANCE.search(text, max(0, cited - 30), cited))
    if link in _LINKS:
        if (
            link in {"de", "d"}
            and _is_shaped(page, known)
            and name.shape is not Shape.UPPER
            and _PEOPLE.search(text, max(0, words.all[start - 1].start - 24), words.all[start - 1].start)
        ):
            return True
        linked = words.all[start - 1].start
        return known.sure or (not weak and bool(_PROVENANCE.search(text, max(0, linked - 30), linked)))
    lonely = known.large and known.sort is Sort.TOWN and _is_lonely(page, start, known.last)
    return known.sure or (not weak and (lonely or _is_set_apart(page, start, end, large=known.large)))


def _is_lonely(page: Page, first: int, last: int) -> bool:
    """Whether a name stands inside a sentence without another name beside it, which makes it a person or a journal."""
    words = page.words.all
    if words[first].opens is not Opening.NOTHING or words[last].shape is Shape.UPPER:
        return False
    after = words[last + 1] if last + 1 < len(words) and page.words.gap(last + 1) == " " else None
    before = words[first - 1] if page.words.gap(first) == " " else None
    return before is not None and before.shape is Shape.LOWER and (after is None or after.shape is Shape.LOWER)


def _is_set_apart(page: Page, first: int, end: int, *, large: bool) -> bool:
    """Whether a name stands between commas, brackets, bars or line ends, as in an address or a list.

    A town that few know must moreover follow a name of a place: "Sunnybank Nursing Home, Kidderminster".
    """
    start = page.words.all[first].start
    before, after = page.text[max(0, start - 2) : start].strip(" "), page.text[end : end + 2].strip(" ")
    if not large:
        return bool(_PLACE_THEN.search(page.text, max(0, start - 40), start))
    return before[-1:] in _FENCES_BEFORE and after[:1] in _FENCES_AFTER


def _stands_small(page: Page, known: Known, link: str, start: int, *, weak: bool) -> bool:
    """Whether a listed name in small letters is a place: an unusual word after a preposition, or a compound."""
    if known.first != known.last:
        return known.sure and known.last - known.first > 1 and "-" in page.words.gap(known.first + 1)
    if weak or len(page.words.all[known.first].lower) < 4:
        return False
    linked = page.words.all[start - 1].start if start else 0
    if link in HOMES:
        return True
    if link in {"a", "vers", "in", "near"}:
        return known.large or _is_small_text(page, page.words.all[known.first].start)
    provenance = _PROVENANCE.search(page.text, max(0, linked - 30), linked)
    home = start > 1 and page.words.all[start - 2].lower in HOMES
    return link in {"de", "d", "from"} and (home or (known.large and bool(provenance)) or bool(
        provenance and _is_small_text(page, page.words.all[known.first].start)
    ))  # fmt: skip


def _is_small_text(page: Page, start: int) -> bool:
    """Whether the text around a place is written without capitals."""
    around = page.text[max(0, start - 150) : start + 150]
    return not any(
        a.islower() and b == " " and c.isupper() for a, b, c in zip(around, around[1:], around[2:], strict=False)
    ) and (sum(map(str.isupper, around)) * 60 < len(around))


def find_listed(page: Page) -> Iterator[Mark]:
    words = page.words
    for sort in (Sort.TOWN, Sort.REGION):
        last, chained = -1, False
        for number in gazetteer.candidates(words, sort):
            known = gazetteer.read(words, number, sort) if number > last else None
            if known is None:
                continue
            joined = chained and last == number - 2 and words.all[number - 1].lower in _CHAIN
            if _stands(page, known) or (joined and words.all[number].shape is not Shape.LOWER):
                first = _start(page, known.first)
                before = page.text[max(0, words.all[first].start - 60) : words.all[first].start]
                chained, last = True, known.last
                if not _AUTHOR.search(before) or page.is_record:
                    kind = sort.value if sort is Sort.TOWN else kind_of(page, words.all[known.first].start)
                    capital = words.all[first].shape is not Shape.LOWER
                    shown = (
                        first
                        if capital or sort is Sort.REGION or words.all[number].shape is Shape.LOWER
                        else known.first
                    )
                    yield Mark(words.all[shown].start, words.all[last].end, kind, rank=35)
