"""Names that no run of words shows: with carets as DICOM and HL7 write them, with digits that OCR put for letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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


def misread(words: Words) -> Iterator[tuple[int, int]]:
    """Names after a title in which digits stand for letters: "Mme Bouv1er"."""
    for title in cues.TITLES:
        for number in words.places.get(title, ()):
            found = _MISREAD.match(words.text, words.all[number].end)
            if found is None:
                continue
            name = found["name"]
            if sum(map(str.isalpha, name)) >= max(3, 2 * sum(map(str.isdigit, name))):
                yield found.span("name")
