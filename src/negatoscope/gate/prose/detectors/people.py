"""People by what announces them: a title, a heading, a relation, a signature; and by the shape of a whole name.

An author's own signature stays, and so do doctors named in a post that is about no patient. What is named after
someone (maladie de Crohn) is no person.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.lexicon import ADJECTIVES
from negatoscope.gate.prose.names import is_common, is_eponym, is_first_name, is_ordinary, read_name
from negatoscope.gate.prose.page import Mark, is_shouted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_CIVIL = re.compile(
    r"(?<![\w.'-])(?:Monsieur|Madame|Mademoiselle|Messieurs|Mesdames|MONSIEUR|MADAME|MADEMOISELLE"
    r"|monsieur|madame|mademoiselle"
    r"|Mister|Miss|MISS|Mmes|MMES|MME|Mme|mme|Mlle|MLLE|mlle|Mrs|MRS|mrs|Mr|MR|mr|Ms|MS|(?<!\d\s)(?<!\d)M{1,2}\."
    r"|M(?=\s[A-Z][A-Za-z]))\.?[ \n]{0,2}(?=[A-Z])"
)
_DOCTOR = re.compile(
    r"(?<![\w.'-])(?:Docteure?s?|docteure?s?|DOCTEURS?|Professeure?s?|professeure?s?|PROFESSEURS?|Doctor"
    r"|Professor|doctor|professor"
    r"|Drs?|DRS?|dr|Prof|PROF|Pr|PR|pr)\.?[ \n]{1,2}(?=[A-Z])(?!-)"
)
_DOCTOR_BEFORE = re.compile(r"(?:Dr|Pr|Prof|Docteur|Professeur|Doctor|Professor)e?s?\.?\s{1,2}(?:[A-Z]\.[ -]?)?$", re.I)
_HEADING = re.compile(
    r"(?<![\w-])(?:nom(?:\s(?:de\s(?:naissance|famille|jeune\sfille)|d'usage|et\sprenoms?|patronymique))?"
    r"|prenoms?|name|surname|given\sname"
    r"|patiente?|(?:fiche|identite|dossier|nom)\s(?:du\s|de\sla\s)?patiente?|assuree?|beneficiaire"
    r"|messager|personne\s(?:de\sconfiance|a\sprevenir)"
    r"|represente\spar|tuteur|tutrice|conjointe?|epoux|epouse|temoin|partenaires?)\s?[:=]\s{0,3}(?=[A-Za-z])",
    re.I,
)
_STAFF_HEADING = re.compile(
    r"(?<![\w-])(?:(?:dicte|valide|signe|redige|relu|interprete|saisi|realise|lu|opere|demande|prescrit"
    r"|adresse)e?\spar|copie|cc"
    r"|(?:dictated|reported|signed|read|reviewed|referred|performed|validated)\sby|operateur|operatrice"
    r"|prescripteur|medecin(?:\s\w{3,12})?"
    r"|correspondante?|radiologue|chirurgien(?:ne)?|anesthesiste|manipulat(?:eur|rice)|interne|secretaire"
    r"|referring\sphysician"
    r"|physician|radiologist|surgeon|operator|destinataires?)\s?:?\s{1,3}(?=[A-Z])",
    re.I,
)
_TEAM_HEADING = re.compile(
    r"(?<![\w-])(?:[A-Za-z]{4,24}(?:logues|logistes|iens|ristes|iatres|teurs|trices)|partenaires"
    r"|collaborateurs|equipe|participants?|presents?"
    r"|professionnels\scollaborateurs)\s?:\s{0,3}\n?(?=[A-Z])",
    re.I,
)
_RELATION = re.compile(
    r"(?<![\w-])(?:fils|fille|mari|epoux|epouse|conjointe?|compagn(?:on|e)|frere|soeur|mere|pere|voisine?"
    r"|nomm[e]{1,2}s?|prenomm[e]{1,2}s?"
    r"|son|daughter|husband|wife|brother|sister|named|called)(?:\s?[,:(]\s?|\s)(?=[A-Z][a-z]|[A-Z]{3})",
    re.I,
)
_PATIENT = re.compile(
    r"(?<![\w-])(?:(?:l[ea]|du|au|de la|a la|ce|cette|notre|une?)\s)?(?:patiente?|malade|pt|enfant"
    r"|petite?|jeune)\.?\s(?=[A-Z])",
    re.I,
)
_FOR = re.compile(
    r"(?<![\w-])(?:dossier\s\w{3,12}\spour|(?:merci|bravo|thanks|thank\syou)\s(?:a|to|au?\sdr)?"
    r"|rendez-vous\spour|rdv\spour|pour|concernant"
    r"|rapport\s\w{3,10}\spour|en\sreponse\sa|reponse\sa|recapitulatif\s\w{3,14}|avec|chez|par"
    r"|suivie?\spar|vue?\spar|operee?\spar|by|with)\s(?=[A-Z])",
    re.I,
)
_WORD = re.compile(r"(?<![\w'.-])[A-Z][A-Za-z]+(?:-[A-Z][A-Za-z]+){0,3}(?![\w'-])")
_UPPER_TWO = re.compile(r"[A-Z][A-Z'-]{2,}")
_TABLE = re.compile(r"\s?\|\s?[MFH]\s?\|")
_LATER = re.compile(r"(?<![\w-])([A-Z][A-Za-z]+(?:-[A-Z][A-Za-z]+){0,2})(?![\w-])")


def _titled(page: Page) -> Iterator[Mark]:
    """Names after a title. Doctors count where a patient is in sight and they don't sign a post."""
    for match in _CIVIL.finditer(page.text):
        end = read_name(page.text, match.end())
        initial_of_doctor = _DOCTOR_BEFORE.search(page.text, max(0, match.start() - 12), match.start())
        if end > match.end() and not page.signed(match.start()) and not initial_of_doctor:
            yield Mark(match.end(), end, "person", rank=60)
    if page.about_patient:
        for match in _DOCTOR.finditer(page.text):
            end = read_name(page.text, match.end())
            if end > match.end() and not page.signed(match.start()):
                yield Mark(match.end(), end, "person", rank=60)


def _headed(page: Page) -> Iterator[Mark]:
    """Names after a heading ("Nom :", "Validé par")."""
    for match in _HEADING.finditer(page.text):
        end = read_name(page.text, match.end())
        if end > match.end():
            yield Mark(match.end(), end, "person", rank=58)
    if not page.about_patient:
        return
    for match in _STAFF_HEADING.finditer(page.text):
        end = read_name(page.text, match.end())
        if (
            end > match.end()
            and not page.signed(match.start())
            and _is_name(page.text, match.end(), end, match.group())
        ):
            yield Mark(match.end(), end, "person", rank=56)
    for match in _TEAM_HEADING.finditer(page.text):
        yield from _listed(page.text, match.end())


def _is_name(text: str, start: int, end: int, cue: str) -> bool:
    """Whether words after a weak cue are a whole name: an initial, a given name, or capitals beside small letters."""
    words = text[start:end].split()
    if ":" in cue and len(words) > 1:
        return True
    return _is_whole_name(text, start, end)


def _is_whole_name(text: str, start: int, end: int) -> bool:
    """Whether words have the shape of a whole name by themselves."""
    words = text[start:end].split()
    if len(words) < 2 or is_eponym(text, start):
        return len(words) == 1 and text[start:end].count(".") == 1 and len(text[start:end].split(".")[1]) > 2
    if any(is_first_name(word) for word in words):
        return True
    if words[0].endswith(".") and len(words[1]) > 2:
        return True
    if is_shouted(text, start):
        return False
    upper = [bool(_UPPER_TWO.fullmatch(word)) for word in words]
    return any(upper) and not all(upper) and not any(is_common(word) for word in words)


def _listed(text: str, start: int) -> Iterator[Mark]:
    """The names of a list with commas."""
    position = start
    for _ in range(40):
        end = read_name(text, position)
        if end == position or len(text[position:end].split()) < 2:
            return
        yield Mark(position, end, "person", rank=54)
        comma = re.compile(r"\s?[,;]\s?|\set\s|\sand\s").match(text, end)
        if comma is None:
            return
        position = comma.end()


def _related(page: Page) -> Iterator[Mark]:
    """The family, and the patient named after the word."""
    for match in _RELATION.finditer(page.text):
        end = read_name(page.text, match.end(), most=3)
        first = page.text[match.end() : end].split(" ")[0]
        if end > match.end() and (
            is_first_name(first)
            or (match.group()[-1] in ",:( " and "(" in page.text[max(0, match.start() - 1) : match.end()])
        ):
            yield Mark(match.end(), end, "person", rank=54)
    for pattern in (_PATIENT, _FOR):
        for match in pattern.finditer(page.text):
            end = read_name(page.text, match.end())
            first = page.text[match.end() : end].split(" ")[0]
            lone = match.group().lower().startswith(("en reponse", "reponse"))
            if page.signed(match.start()) or not (page.about_patient or lone):
                continue
            if _is_whole_name(page.text, match.end(), end) or (lone and is_first_name(first)):
                yield Mark(match.end(), end, "person", rank=54)
            elif pattern is _PATIENT and is_first_name(first) and not is_eponym(page.text, match.end()):
                yield Mark(match.end(), end, "person", rank=52)


def _shaped(page: Page) -> Iterator[Mark]:
    """Whole names that nothing announces: a given name beside a family name, a name in a table."""
    if not page.about_patient:
        return
    position = 0
    for match in _WORD.finditer(page.text):
        if match.start() < position or is_common(match.group()):
            continue
        end = read_name(page.text, match.start(), most=4)
        if end == match.start() or page.signed(match.start()):
            continue
        position = end
        if _TABLE.match(page.text, end) or _is_whole_name(page.text, match.start(), end):
            yield from _trimmed(page.text, match.start(), end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Mark]:
    """A whole name found by shape; without a given name only where one word is in capitals and one is not."""
    words = text[start:end].split()
    given = [word for word in words if is_first_name(word)]
    if not given and not _TABLE.match(text, end):
        return
    others = [word for word in words if word not in given and len(word) > 3]
    plain = all(map(is_ordinary, given)) and any(is_ordinary(w) and w.lower() not in ADJECTIVES for w in others)
    if plain and is_shouted(text, start):  # "PIERRE VESICULAIRE"
        return
    yield Mark(start, end, "person", rank=40)


def _opens_with_ordinary_word(text: str, match: re.Match[str]) -> bool:
    """Whether an ordinary word opens a sentence: "Petit bassin libre", "Tour de taille", for a Mme Petit or La Tour."""
    opens = match.start() == 0 or bool(re.search(r"[.!?:;\n-]\s?$", text[max(0, match.start() - 2) : match.start()]))
    ordinary = match.group(1).lower() in ADJECTIVES or is_ordinary(match.group(1))
    return opens and ordinary and text[match.end() : match.end() + 2].strip().islower()


def _again(page: Page, marks: list[Mark]) -> Iterator[Mark]:
    """The family names already seen, wherever they come back without their title."""
    known: set[str] = set()
    for mark in marks:
        for word in re.findall(r"[A-Za-z]+(?:-[A-Za-z]+)*", page.text[mark.start : mark.end]):
            if len(word) > 3 and not is_common(word):
                known.add(word.lower())
    if not known:
        return
    for match in _LATER.finditer(page.text):
        if is_shouted(page.text, match.start()) or _opens_with_ordinary_word(page.text, match):
            continue
        if (
            match.group(1).lower() in known
            and not is_eponym(page.text, match.start())
            and not page.signed(match.start())
        ):
            yield Mark(match.start(), match.end(), "person", rank=30)


def find(page: Page) -> Iterator[Mark]:
    """People named, then their names again without title."""
    marks = [*_titled(page), *_headed(page), *_related(page), *_shaped(page)]
    yield from marks
    yield from _again(page, marks)
