"""Places of care by name: a word or an acronym for one and its name, or a name that everybody knows.

"au CHU", "l'hôpital de jour", "examen clinique du genou" name none; neither do learned societies and eponyms.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity import lexicon
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose import gazetteer
from negatoscope.gate.prose.detectors import wards
from negatoscope.gate.prose.detectors.care_houses import find_houses
from negatoscope.gate.prose.detectors.hospital_names import find_others
from negatoscope.gate.prose.detectors.ward_chains import find_chains
from negatoscope.gate.prose.gazetteer import Sort
from negatoscope.gate.prose.names import is_common
from negatoscope.gate.prose.page import Mark, is_shouted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_ACRONYMS = (
    "chru chu chr chi chic chiv chirc chd chs chm ch ghu ght ghi ghe gh hia clcc ehpad ssr usld msp espic aphp aphm "
    "hcl "
    "crlcc cmc epsm ehs chal chips"
)
_LONG_HEAD = r"""
    (?:centre|groupe|groupement|pole)s?\shospitaliers?(?:[\s-](?:universitaire|regional|intercommunal|general|specialise
      |departemental|territorial|sud|nord|de\sterritoire)e?s?(?:\set)?)*
    |hopita(?:l|ux)(?:\s(?:universitaires?|prives?|publics?|d'instruction\sdes\sarmees|inter[\w-]+|general|militaire|local
      |civils?))*
    |hop\.? | (?:poly)?cliniques?(?:\s(?:privee?|mutualiste|chirurgicale|medicale|universitaire|nouvelle
      |generale|internationale)s?)?
    | maternites? | instituts? | fondations?
    | hospices? | sanatorium | residences?(?:\sservices?|\sautonomie)? | foyer(?:\sd'accueil(?:\smedicalise)?)?
    | maison\s(?:de\sretraite|de\ssante(?:\spluriprofessionnelle)?|medicale|de\srepos|d'accueil)
    | centres?\s(?:d'imagerie(?:\smedicale)?|medical|medico[\s-]chirurgical|de\slutte\scontre\sle\scancer|anticancereux
      |de\s(?:sante|radiologie|reeducation|convalescence|soins(?:\sde\ssuite)?)|d'oncologie|oscar|leon|antoine|francois
      |paul|georges|eugene|henri|jean|rene)
    | cabinets?\s(?:d'imagerie(?:\smedicale)?|medical|de\sradiologie|de\smedecine) | imagerie\smedicale
    | pavillon | scanner | labo(?:ratoire)?(?:\s(?:de|d')\s?\w{4,16})? | mat(?=\sd) | SOS\smain
    """
_HEAD = re.compile(rf"(?:{_LONG_HEAD}|(?:{'|'.join(_ACRONYMS.split())})|AP-?H[PM])(?![\w-])", re.I | re.X)
_TRIGGERS = word_set(
    "centre centres groupe groupement pole hopital hopitaux hop clinique cliniques polyclinique polycliniques "
    "maternite "
    "institut fondation hospices hospice sanatorium residence foyer maison cabinet imagerie pavillon labo laboratoire "
    f"mat sos ap {_ACRONYMS}"
)
_WEAK_HEADS = word_set("institut fondation residence foyer pavillon imagerie scanner labo laboratoire mat")
"""Words for a place of care only with a capital or an article, and a name in capitals."""
_LINK = re.compile(r"\s?[,:]?\s{0,2}(?:(?:de la|des|du|de|les|la|le|et|a)\s|(?:de l|d|l)\'\s?){0,2}", re.I)
_QUOTED = re.compile(r'\s{0,2}"\s?[^"\n]{2,50}"')
_PART = r"(?:[A-Z](?:[A-Za-z]|\d(?=[A-Za-z])){0,40}|(?:d|l|D|L)'[A-Z][A-Za-z]{1,40})(?:['-][A-Za-z]{1,40}){0,5}"
_LONG_PART = r"(?:[A-Z][A-Za-z]{1,40}|(?:d|l|D|L)'[A-Z][A-Za-z]{1,40})(?:['-][A-Za-z]{1,40}){0,5}"
_INNER = r"(?:(?:de la|des|du|de|sur|sous|en|et|la|le|les|DE LA|DES|DU|DE|SUR|LA|LE|LES)[ -]|(?:de l|d|l)')"
_NAME = re.compile(
    rf"(?:[A-Z]\.\s?)?{_PART}(?:[ ]{_INNER}?{_LONG_PART}){{0,4}}(?:[ ](?:bleu|vert|blanc|fleuri|dore|rouge|rose|noir"
    rf"|gris)(?:he)?e?s?(?!\w))?(?:[ ](?:[1-4]|I{{1,3}}|[A-D])(?!\w))?"
)
_INITIAL = re.compile(r"^[A-Z]\.\s?(?:(?:DE|DU|de|du)\s)?")
_PLAIN_NAME = re.compile(
    r"(?:saint|sainte|st|ste|notre|val)[ -][a-z']{2,20}(?:[ -][a-z]{3,20})?|(?:nord|sud|est|ouest)\b"
)
_OPENS_SMALL = re.compile(r"(?:cabinet|centre)s?\sd'imagerie", re.I)
_HOUSE = re.compile(r"(?:poly)?clinique|hopital|maternite|ehpad", re.I)
_AT_HOUSE = re.compile(r"\b(?:a\sla|de\sla|a\sl'|de\sl'|vers\sla|en|la)\s?$", re.I)
_OF_SMALL = re.compile(r"\s(?:du|des|de\sla|de\sl')\s?(?P<name>[a-z][a-z'-]{3,20})(?!\w)", re.I)
_SMALL_NAME = re.compile(r"[a-z][a-z0-9'-]{2,24}(?:-[a-z0-9]{2,20})?")
_GENERIC = re.compile(
    r"(?:francaise?s?|national\w*|europeenne?s?|mondial|hospitalier|universitaires?|jour|nuit|semaine|urgences?"
    r"|reference"
    r"|france|imagerie|radiologie|cardiologie|neurologie|cancer|proximite|secteur|domicile|garde|recours|niveau|type"
    r"|ville"
    r"|campagne|origine|provenance|depistage|ia|irm|tdm|tep|scanner|ct|mri|alzheimer|parkinson)\b",
    re.I,
)
_ADJECTIVE = re.compile(
    r"\b(?:examen|essai|tableau|bilan|contexte|cas|signe|diagnostic|suivi|presentation|histoire|donnees?|etude"
    r"|recherche"
    r"|evolution|amelioration|reponse|forme|vignette|correlation|situation|pratique|score|plan|controle|surveillance"
    r"|symptomatologie|question|interet|ressemblance|observation|aspect|etat|decision|evaluation|suspicion|probabilite"
    r"|avis|medecine|pharmacien|pharmacie|radio|echo|imagerie|benefice|retentissement|pertinence)s?\s$",
    re.I,
)
_AT = re.compile(r"\b(?:a|la|une|de|cette|notre|en|l'|au|du|the|at|par|et)\s{0,2}$|(?:^|\n|[(:,.-])\s?$", re.I)
_WORDINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"CHR?U\b|C\.H\.U|centre hospitalier (?:regional )?universitaire", re.I), "[CHU]"),
    (re.compile(r"EHPAD|maison de retraite", re.I), "[EHPAD]"),
    (re.compile(r"(?:poly)?clinique", re.I), "[clinique]"),
    (re.compile(r"maternite", re.I), "[maternité]"),
    (re.compile(r"cabinet", re.I), "[cabinet]"),
    (re.compile(r"centre d'imagerie|imagerie", re.I), "[centre d’imagerie]"),
    (re.compile(r"fondation|residence|maison", re.I), "[structure de soins]"),
)


def _word(page: Page, head: str) -> str:
    """The wording that fits the article before it."""
    if page.language != "fr":
        return "[hospital]"
    for pattern, wording in _WORDINGS:
        if pattern.match(head):
            return wording
    return "[hôpital]"


def _listed_end(page: Page, start: int) -> int | None:
    """Where the listed town or hospital that begins at a place ends."""
    number = page.words.at(start)
    if number is None:
        return None
    for sort in (Sort.HOSPITAL, Sort.TOWN, Sort.REGION):
        known = gazetteer.read(page.words, number, sort)
        first = page.words.all[number].lower
        if known and (known.last > number or not lexicon.is_word(first) or known.large):
            return page.words.all[known.last].end
    return None


def _small_name_end(page: Page, head: re.Match[str], start: int) -> int | None:
    """Where a name in small letters ends: a listed one, or one that only houses bear."""
    if len(head.group()) < 3 and not page.text[start - 3 : start].lower().endswith(("de ", "d'", "du ")):
        return _listed_end(page, start) if head.group().lower() == "ch" else None
    if _OPENS_SMALL.match(head.group()) and page.text[start - 1] in {" ", "'"}:
        small = _SMALL_NAME.match(page.text, start)
        if small and start - head.end() > 2 and not _GENERIC.match(small.group()) and not is_common(small.group()):
            return small.end()
    if _HOUSE.match(head.group()) and _AT_HOUSE.search(page.text, max(0, head.start() - 12), head.start()):
        small = _OF_SMALL.match(page.text, head.end())
        if small and not (
            _GENERIC.match(small["name"]) or is_common(small["name"]) or lexicon.is_imaging(small["name"])
        ):
            return small.end()
    plain = _PLAIN_NAME.match(page.text, start)
    if plain and head.group().lower() not in _WEAK_HEADS:
        return plain.end()
    return _listed_end(page, start)


def _shouted_end(name: re.Match[str], words: list[str]) -> int:
    """Where a name ends in a text that is all in capitals: before the first common word."""
    kept = 1
    while kept < min(len(words), 4) and not is_common(words[kept]):
        kept += 1
    return name.end() - len(" ".join(words)) + len(" ".join(words[:kept]))


def _name_end(page: Page, head: re.Match[str]) -> int | None:
    """Where the name after the word for a place of care ends, or None when it names none."""
    text = page.text
    quoted = _QUOTED.match(text, head.end())
    if quoted:
        return quoted.end()
    link = _LINK.match(text, head.end())
    start = link.end() if link else head.end()
    if start == head.end() or text[start - 1 : start] == "\n":
        return None
    name = _NAME.match(text, start)
    if name is None:
        return _small_name_end(page, head, start)
    words = _INITIAL.sub("", name.group()).split(" ")
    shouted = is_shouted(text, head.start())
    if _GENERIC.match(words[0]) or (is_common(words[0].split("'")[-1]) and _listed_end(page, start) is None):
        return None
    apart = "," in text[head.end() : start] or ":" in text[head.end() : start]
    if apart and _listed_end(page, start) is None:
        return None
    at = _AT.search(text, max(0, head.start() - 10), head.start())
    if head.group()[0].islower() and head.group().lower() in _WEAK_HEADS | {"clinique", "imagerie medicale"} and not at:
        return None
    return _shouted_end(name, words) if shouted else name.end()


def _headed(page: Page) -> Iterator[Mark]:
    text = page.text
    last = -1
    for number in page.words.of(_TRIGGERS):
        start = page.words.all[number].start
        if start < last or text[max(0, start - 1) : start] in {"-", "_", "@", "."}:
            continue
        head = _HEAD.match(text, start)
        if head is None or _ADJECTIVE.search(text, max(0, start - 24), start):
            continue
        end = _name_end(page, head)
        if end is not None:
            last = end
            yield Mark(start, end, "hospital", _word(page, head.group()), rank=59)


def find(page: Page) -> Iterator[Mark]:
    """Places of care named beside a patient, with their wards; the author's own, in the signature, stays."""
    if not page.about_patient:
        return
    headed = [*_headed(page), *find_houses(page)]
    marks = [*headed, *find_others(page, headed)]
    for mark in [*marks, *wards.beside(page, marks), *find_chains(page, marks)]:
        if not page.signed(mark.start):
            yield mark
