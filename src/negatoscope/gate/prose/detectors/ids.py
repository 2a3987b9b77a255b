"""Numbers of the patient, the stay and the examination that a word announces (IPP, NDA, MRN, accession, dossier).

A word that means nothing else (IPP, MRN) announces any number; an everyday word (dossier, examen, patient) a marked one
("n° de dossier", "dossier : ") or one so long that it counts nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.detectors import code_shapes
from negatoscope.gate.prose.detectors.neutral import is_neutral
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_SURE = {
    **dict.fromkeys(word_set("ipp nip mrn ippr nipp empi uhid umrn patientid pid idpat hospid"), "patient_id"),
    **dict.fromkeys(word_set("nda iep ndv ndsej numsej visitid"), "encounter_id"),
    **dict.fromkeys(word_set("accession accessionnumber studyid examid"), "accession"),
    **dict.fromkeys(word_set("nss ssn avs ahv niss nas"), "national_id"),
}
_EVERYDAY = {
    **dict.fromkeys(
        word_set(
            "dossier dossiers patient patiente patients patientes malade pt identifiant identifiants identification "
            "id ids "
            "matricule chart record records file hospital unit nhs inclusion randomisation mle anonymat etiquette "
            "reference ref "
            "ins sujet subject participant registre archive archives hn hosp ur case"
        ),
        "patient_id",
    ),
    **dict.fromkeys(
        word_set(
            "sejour sejours venue venues passage passages hospitalisation admission episode encounter visit visite "
            "stay iep "
            "consultation rdv facture billet ns"
        ),
        "encounter_id",
    ),
    **dict.fromkeys(
        word_set(
            "examen examens exam exams demande demandes bon cliche prelevement lame lames bloc piece etude study "
            "order request "
            "requete acc an anapath biopsie anatomopathologie rendu cr ordonnance prescription irm scanner tdm ct "
            "mri radio "
            "echographie mammographie tep scintigraphie echantillon tube specimen sample biologie labo laboratoire"
        ),
        "accession",
    ),
    **dict.fromkeys(
        word_set(
            "passeport passport permis mutuelle adherent adherente contrat allocataire affiliation beneficiaire "
            "assure assuree "
            "vitale identite sinistre police licence"
        ),
        "national_id",
    ),
}
_NUMBERED = {
    **dict.fromkeys(word_set("serie lot implant prothese stimulateur pacemaker dispositif serial"), "patient_id"),
    **dict.fromkeys(word_set("telephone client commande colis"), "patient_id"),
}
"""Words of which only the number itself ("n° de série") identifies: "série 301" is a place in the examination."""
_CUES = _SURE.keys() | _EVERYDAY.keys() | _NUMBERED.keys()

_NO = r"(?:n(?:°|os?\b\.?|b\b|r\b|um\b\.?|umero?s?\b|umbers?\b)|#)"
_FILLER = re.compile(
    rf"(?:_[A-Za-z]{{1,12}})?(?:\s{{0,3}}(?:[:=|)(\[\]*>\"]|-(?=\s?\d)|{_NO}|(?:(?:du|de\sla|de\sl'|de|d'|of"
    rf"|the)\s?)?(?:patiente?|malade"
    rf"|sejour"
    rf"|dossier|venue|examen|hospitalisation|hospital|accession|identite|assure|file)\b"
    rf"|(?:etant|est|is|was|ends?|ending|commence|debute|finit|termine|par|in|with|le|la|medical|hospitalier"
    rf"|permanent|interne|local|id|ipp|identifiant|no|provisoire"
    rf"|unique)\b"
    rf"|(?:irm|scanner|tdm|radio|ct|mri|xr|us)\s(?=[A-Z]?\d{{5}}))){{0,6}}\s{{0,3}}",
    re.I,
)
_MARKED = re.compile(r"[:=|]|n°|\bn(?:o|b|r|um(?:ero|ber)?s?)\b|#|\bid\b|\bipp\b|identifiant", re.I)
_MARK_BEFORE = re.compile(
    rf"(?:{_NO}|\b(?:numero|number|id|identifiant|code|ref(?:erence)?)\b)\s?[.:]?\s?(?:interne\s|unique\s|medical\s)?"
    r"(?:de\s(?:la\s|l')?|du\s|d'|des\s|of\s(?:the\s)?)?$",
    re.I,
)
_GROUPED = r"\d{1,4}(?:[ .\-/]\d{2,4}){1,5}(?!\d)(?![/.,:]\d)(?!\s?(?:ans|h\b|mm|cm|mg|ml|%|years?))"
_CODE = r"\d[\dA-Za-z]*(?:[-/_.][\dA-Za-z]*\d[\dA-Za-z]*){0,5}(?:-[A-Z]{1,2})?"
_VALUE = re.compile(rf"(?:(?:[A-Z]{{1,5}}[ ]|[A-Za-z]{{1,6}}[-/_.]?)?(?:{_GROUPED}|{_CODE}))(?![\w@])")
_PIECES = re.compile(r"[A-Za-z]{1,6}(?:[-_/][A-Za-z]{1,4})?[-_/]\d[\w-]{2,20}(?![\w@])")
_NEXT = re.compile(r"\s?(?:,|;|/|&|\bet\b|\band\b|\bou\b|\bpuis\b)\s?(?=[A-Za-z]{0,3}\d{5})")
_BEFORE_CUE = re.compile(r"(?<![\w.,/-])([A-Za-z]{0,4}-?\d[\d-]{3,19})\s?(?:[(\[=-]|est\sl'|\bas\b|:)\s?$")
_DATE = re.compile(r"\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d\d)|(?:19|20)\d\d([/.-])\d{1,2}\2\d{1,2}")
_DIGIT_NEAR = re.compile(r"\D{0,60}\d")
_LONGEST = 40
_PLAIN = re.compile(r"[A-Za-z]{0,4}[-_]?\d{5,}[A-Za-z]?|\d{1,4}([ .-])\d{2,4}(?:\1\d{2,4})+|\d\d/\d{4,}|\d{4,}/\d\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DOTTED = re.compile(
    r"[INM]\.(?<![\w.][INM]\.)\s?(?:(?<=I\.)P\.\s?P|(?<=N\.)D\.\s?A|(?<=N\.)I\.\s?P|(?<=I\.)E\.\s?P|(?<=M\.)R\.\s?N)\b\.?"
)
_ROUND = re.compile(r"\d{1,3}(?:[ .]?000)+")


def _digits(value: str) -> int:
    return sum(map(str.isdigit, value))


def _value(text: str, start: int) -> re.Match[str] | None:
    found = _VALUE.match(text, start) or _PIECES.match(text, start)
    return None if found is None or len(found.group()) > _LONGEST or _DATE.fullmatch(found.group()) else found


def _is_enough(value: str, *, sure: bool, marked: bool) -> bool:
    """Whether a value is long enough for what announces it."""
    digits = _digits(value)
    if sure:
        return digits >= 3 and not (_YEAR.fullmatch(value) and not marked)
    if _YEAR.fullmatch(value) or _ROUND.fullmatch(value):
        return False
    if marked:
        return digits >= 4 or (digits >= 3 and len(value) >= 5)
    return digits >= 5 and (bool(_PLAIN.fullmatch(value)) or code_shapes.is_code(value))


def _values(text: str, start: int, *, sure: bool, marked: bool, kind: str) -> Iterator[Mark]:
    """The value at a place, and those that follow it in a list."""
    while True:
        found = _value(text, start)
        if found is None or not _is_enough(found.group(), sure=sure, marked=marked):
            return
        if not (sure or marked) and is_neutral(text, found.start(), found.end()):
            return
        yield Mark(found.start(), found.end(), kind, rank=75)
        following = _NEXT.match(text, found.end())
        if following is None:
            return
        start = following.end()


def _announced(page: Page, word: str, start: int, end: int) -> Iterator[Mark]:
    """The numbers that a word announces, after it or (for a sure word) before it."""
    text = page.text
    sure = word in _SURE
    if not (sure or _DIGIT_NEAR.match(text, end)):
        return
    before = text[max(0, start - 30) : start]
    numbered = bool(_MARK_BEFORE.search(before))
    if word in _NUMBERED and not numbered:
        return
    filler = _FILLER.match(text, end)
    stop = filler.end() if filler else end
    marked = numbered or bool(filler and _MARKED.search(filler.group()))
    if not (sure or marked or page.about_patient):
        return
    kind = _SURE.get(word) or _EVERYDAY.get(word) or _NUMBERED[word]
    yield from _values(text, stop, sure=sure, marked=marked, kind=kind)
    previous = _BEFORE_CUE.search(before) if sure else None
    if previous:
        yield Mark(start - len(before) + previous.start(1), start - len(before) + previous.end(1), kind, rank=74)


def find(page: Page) -> Iterator[Mark]:
    """Announced numbers of the patient, the stay, the examination, an implant or a card."""
    places, words = page.words.places, page.words.all
    for cue in places.keys() & _CUES:
        for number in places[cue]:
            word = words[number]
            if page.text[word.end : word.end + 1] != "_" or not page.text[word.end + 1 : word.end + 2].isdigit():
                yield from _announced(page, cue, word.start, word.end)
    for match in _DOTTED.finditer(page.text):
        letters = "".join(filter(str.isalpha, match.group())).lower()
        yield from _announced(page, letters, match.start(), match.end())
