"""Fields whose key, in whatever words, says that their value is a town, a postcode, an address, a house or a ward.

Forms, exports and messages name the same few things in a hundred ways: "BUREAU DISTRIB.", "CPOSTAL", "birth_place",
"Commune de résidence .....:", "adr1", "REFERRING_SITE". A key is read by its words; it stands at the head of a line or
of a cell, and a colon, an equals sign, dots or a wide space part it from its value.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity import lexicon
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.names import is_common
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_KINDS: dict[str, frozenset[str]] = {
    "postcode": word_set("cp cpostal postal zip zipcode postcode plz npa insee"),
    "city": word_set(
        "ville commune city town localite municipality distrib distributeur naissance ne nee birthplace village "
        "bourg born"
    ),
    "place": word_set("dept dep departement region canton district county pays"),
    "address": word_set("adresse adr addr address domicile street rue voie streetaddress residence complement"),
    "hospital": word_set(
        "etablissement etab hopital facility institution site centre structure clinique hospital hosp ehpad "
        "employeur ets"
    ),
    "ward": word_set(
        "service serv unite uf um ward unit loc localisation secteur lit chambre ch box provenance prov salle poste "
        "bed "
        "room location pole emplacement lieu destination orientation"
    ),
    "patient_id": word_set("numdos nia ipp nip nipp numpat idpat patid patientid patnum numpatient"),
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words}
_TRIGGERS = frozenset(_KIND_OF)
_LEAD = re.compile(
    r"(?:^|[\n|{;\t<(]|[a-z0-9]\.(?=\s[A-Z])|,(?=\s?\")|,(?=\w+=)"
    r"|\s{2})\s{0,8}[\"'*_>-]{0,3}\s?(?P<lead>(?:[A-Za-z]{1,14}[.]?\d?(?:[ _/'-]{1,2}|(?<=[a-z])(?=[A-Z]))){0,3})$"
)
_TRAIL = re.compile(
    r"(?P<trail>(?:[ _/'-]{0,2}[A-Za-z0-9()]{1,14}){0,4}?)[.]?[\"'*_]{0,3}"
    r"(?:[ ]?\.{2,40}[ ]?[:=]?|[ ]{0,12}[:=]|\t{1,3}|[ ]{3,24}|>)[ ]{0,12}(?P<value>[^\n]{1,90})"
)
_QUOTED = re.compile(r"[\"'](?P<inner>[^\"'\n]{1,80})[\"']")
_CUT = re.compile(r"\s{2,}|[|;\t{}<>\]\"]|\s[-/]\s|,\s?\"|[,;.]?\s[A-Za-z_]{2,16}\s?[:=]|\.\s|\s\(|,\s(?=[a-z])")
_TOWN = re.compile(r"(?:\d{4,5}\s)?(?:[A-Z][\w'().-]*)(?:[ '-][\w'.-]{1,24}){0,6}")
_CODE = re.compile(r"(?:[A-Z]{1,3}-)?\d{4,5}(?!\d)|\d[\dAB]\d{3}|[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}")
_DEPARTMENT = re.compile(r"\d{2,3}|2[AB]|[A-Z][\w' -]{2,40}")
_NOTHING = re.compile(
    r"(?:n/?a|nil|none|null|neant|inconnue?s?|unknown|nr|nc|non\b.*|oui\b.*|-+|\[.*|mm|cm|ml?|uh|msv|mg|%|domicile"
    r"|externe"
    r"|ambulatoire|france|francaise|fr|fra|idem|aucun\w*|etc)$",
    re.I,
)
_OF_LESIONS = word_set("localisation location site lieu loc centre")
"""Keys that also say where a lesion is."""
_OF_BIRTH = word_set("naissance ne nee born")
_BIRTH_PLACE = re.compile(r"\b(?:lieu|ville|commune|place|pays|departement|dept)\b", re.I)
_AT = re.compile(r"^(?:[ _]?\(?e?\)?)?[ _]a$", re.I)
_SENTENCE_WORDS = 8


def _value(text: str, start: int, end: int) -> tuple[int, int]:
    """The place of a value: what is quoted, or what stands before the next field."""
    quoted = _QUOTED.match(text, start, end)
    if quoted:
        return quoted.span("inner")
    cut = _CUT.search(text, start, end)
    end = cut.start() if cut else end
    written = text[start:end].rstrip(" ,.;")
    return start, start + len(written)


def _is_house(written: str, word: str, kind: str) -> bool:
    """Whether a value names a house or a ward: with a capital or a figure, and not where in the body."""
    first = re.split(r"[\s/'-]", written, maxsplit=1)[0].lower()
    if word in _OF_LESIONS and (lexicon.is_imaging(first) or (is_common(first) and not any(map(str.isdigit, written)))):
        return False
    numbered = kind == "ward" and any(map(str.isdigit, written))
    return (written[0].isupper() or numbered) and len(written.split()) <= _SENTENCE_WORDS


def _fits(kind: str, written: str, word: str) -> bool:
    """Whether a value can be of the kind that its key announces."""
    if len(written) < 2 or _NOTHING.fullmatch(written) or not any(map(str.isalnum, written)):
        return False
    if kind == "postcode":
        return bool(_CODE.match(written))
    if kind == "city":
        return bool(_TOWN.fullmatch(written)) and not written.isdigit()
    if kind == "place":
        return bool(_DEPARTMENT.fullmatch(written))
    if kind == "address":
        return any(map(str.isalpha, written)) and written[0].isalnum() and len(written.split()) <= 14 and (
            written[0].isupper() or written[0].isdigit()
        )  # fmt: skip
    if kind == "patient_id":
        return sum(map(str.isdigit, written)) >= 3 and " " not in written
    return _is_house(written, word, kind)


def _kind(word: str, lead: str, trail: str) -> str | None:
    """What a key announces; None when its words say something else."""
    kind = _KIND_OF[word]
    if word in _OF_BIRTH:
        return "city" if _BIRTH_PLACE.search(lead) or _AT.match(trail) else None
    return kind


def find(page: Page) -> Iterator[Mark]:
    """The values of such fields."""
    if not page.about_patient:
        return
    text = page.text
    for number in page.words.of(_TRIGGERS):
        word = page.words.all[number]
        lead = _LEAD.search(text, max(0, word.start - 48), word.start)
        if lead is None:
            continue
        trail = _TRAIL.match(text, word.end)
        if trail is None:
            continue
        kind = _kind(word.lower, lead["lead"], trail["trail"])
        start, end = _value(text, *trail.span("value"))
        if kind and start < end and _fits(kind, text[start:end], word.lower):
            yield Mark(start, end, kind, rank=60 if kind != "ward" else 44)
