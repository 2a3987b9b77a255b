"""Names that no run of words shows: with carets as DICOM and HL7 write them, with digits that OCR put for letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.names import cues
from negatoscope.gate.prose.names.facts import facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.words import Words

_CARETS = re.compile(r"[A-Za-z][A-Za-z' .-]{1,60}(?:\^[A-Za-z .'-]{0,40}){1,4}")
_LETTERS = re.compile(r"[A-Za-z]{2,}")
_MISREAD = re.compile(
    r"\.?\s{1,2}(?P<name>(?=[A-Za-z'-]{0,20}\d|\d)[A-Za-z0-9][\w'-]{2,30}(?:\s[\w'-]*\d[\w'-]*[a-z][\w'-]*)?)"
)


_MENDED = str.maketrans("01358", "olesb")
_SHORT = 3
_MISREAD_FIELD = re.compile(
    r"\s?[:=]\s{0,3}(?P<name>(?=[A-Za-z'-]{0,20}\d|\d)[A-Za-z0-9][A-Za-z0-9'-]{2,30})(?![\w/.:])", re.I
)
_NAME_LABELS = word_set(
    "medecin prescripteur docteur operateur chirurgien radiologue medecins nom prenom noms prenoms "
    "patient patiente name surname"
)
_LOGIN = re.compile(
    r"(?:radiologist|radiologue|physician|medecin|operator|operateur|reader|author|auteur|user|login)\W{1,5}"
    r"(?P<login>[a-z]{1,12}[._][a-z]{3,20})\b(?![@.\w])",
    re.I,
)


def logins(text: str) -> Iterator[tuple[int, int]]:
    """Names of accounts in the field of somebody: "radiologist": "i.sokolova"."""
    for match in _LOGIN.finditer(text):
        yield match.span("login")


def with_carets(text: str) -> Iterator[tuple[int, int]]:
    """Person names in the form of PS3.5 6.2.1 (VR PN): FAMILY^Given^Middle^Prefix."""
    if "^" not in text:
        return
    for match in _CARETS.finditer(text):
        known = [facts(word.lower()) for word in _LETTERS.findall(match.group())]
        borne = [each for each in known if not each.only_word]
        if borne and len(borne) * 2 > len(known) and any(each.given or each.surname for each in borne):
            yield match.start(), match.start() + len(match.group().rstrip(" .'-"))


SPEAKER = re.compile(
    r"(?:^|\n)[ \t]*\[?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?,?\s)?(?:a\s)?\d{1,2}[:h]\d\d(?::\d\d)?\]?\s?[-–]?\s"
    r"(?P<who>[A-Z][\w'-]{1,20}(?:\s[A-Z][\w.'-]{0,20}){0,2})\s?(?:\([^()\n]{1,20}\))?\s?:\s"
)
"""The head of a line of a chat that was copied with its times."""
_LEAST_TALKING = 2


def speakers(text: str) -> Iterator[tuple[int, int]]:
    """Who speaks in a chat that was copied with its times: "[08:12] Lulu Radio: …"."""
    found = list(SPEAKER.finditer(text))
    if len(found) >= _LEAST_TALKING:
        for match in found:
            if not facts(match["who"].split()[0].lower()).only_word:
                yield match.span("who")


def misread(words: Words) -> Iterator[tuple[int, int]]:
    """Names after a title or in a field in which digits stand for letters: "Mme Bouv1er", "NOM : H0CHARD"."""
    for number in words.of(cues.TITLES | _NAME_LABELS):
        label = words.all[number].lower in _NAME_LABELS
        found = (_MISREAD_FIELD if label else _MISREAD).match(words.text, words.all[number].end)
        if found is not None:
            name = found["name"]
            digits = sum(map(str.isdigit, name))
            if sum(map(str.isalpha, name)) >= max(3, 2 * digits) and (not label or _reads(name)):
                yield found.span("name")


def mended(words: Words) -> frozenset[str]:
    """The words of misread names with letters for their digits: "gontran" of "Dr G0NTRAN"."""
    found = {words.text[start:end].lower().translate(_MENDED) for start, end in misread(words)}
    return frozenset(word for name in found for word in _LETTERS.findall(name) if len(word) > _SHORT)


def _reads(name: str) -> bool:
    """Whether letters stand on both sides of a digit that OCR put for one."""
    return re.search(r"[A-Za-z][0158][A-Za-z]|^[0158][A-Za-z]{2}", name) is not None
