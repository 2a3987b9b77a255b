"""Fields of messages, dumps and forms that name a place, an address, an age: HL7 segments, DICOM dumps, "ward: 4 West".

Names and numbers of such fields are found elsewhere; here are where the patient lives and was looked after. Sources:
HL7 v2.5 (PID-7, PID-11, PV1-3, MSH-4 and MSH-6), DICOM PS3.6.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose import wording
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_SEGMENT = re.compile(r"(?:^|(?<=\n))(?P<name>MSH|PID|PV1|ORC|OBR)\|[^\n]*")
_HL7: dict[str, dict[int, str]] = {
    "MSH": {3: "hospital", 5: "hospital"},
    "PID": {
        2: "patient_id",
        3: "patient_id",
        4: "patient_id",
        18: "encounter_id",
        7: "birth_date",
        11: "address",
        23: "city",
    },
    "PV1": {3: "ward", 6: "ward", 19: "encounter_id", 39: "hospital"},
}
_TAGS = {
    "0008,0080": "hospital",
    "0008,0081": "address",
    "0008,1040": "ward",
    "0010,0030": "birth_date",
    "0010,1040": "address",
    "0010,21f0": "place",
    "0038,0300": "ward",
}
_DUMP = re.compile(
    r"\((?P<tag>[0-9A-Fa-f]{4},[0-9A-Fa-f]{4})\)\s{0,4}(?:[A-Z]{2}\s{0,4})?(?P<word>\w{0,40}\s{0,4})[:=]?\s{0,4}"
    r"(?:\[(?P<boxed>[^\]\n]{2,80})\]|'(?P<quoted>[^'\n]{2,80})'|(?<=[:=]\s)(?P<plain>[^\n#\[]{2,80}?)(?=\s*(?:\n|#"
    r"|$)))"
)
_SEVERAL = re.compile(r"\d|\S\s+\S")
_KEYS = {
    "hospital": word_set("facility hospital hosp institution institutionname site centre etablissement etab clinic"),
    "ward": word_set("ward service unit unite uf location provenance prov lieu secteur department departement"),
    "city": word_set("commune ville city town"),
    "address": word_set("address adresse patientaddress addr"),
    "place": word_set("region county district"),
}
_KIND_OF = {word: kind for kind, words in _KEYS.items() for word in words}
_ALL_KEYS = frozenset(_KIND_OF)
_KEYED = re.compile(
    r"[A-Za-z]{2,20}[ _]?(?:name|nom)?\"?\s{0,8}[:=]\s{0,3}(?P<value>\"[^\"\n]{2,60}\"|[^\n\"|;{}\[\]<>]{2,60})"
)
_OPENS = re.compile(r"(?:^|[\n|{,;\"(<])\s{0,8}\"?$")
_ELEMENT = re.compile(r"[A-Za-z]{2,20}>(?P<value>[^<\n]{2,60})<")
_NOTHING = re.compile(r"(?:n/?a|nil|none|neant|inconnue?|unknown|nr|-+|\[.*)$", re.I)
_AGE_KEY = re.compile(r"(?:age|PatientAge)\"?\s{0,3}[:=]?\s{0,3}[\"\[]?0?(?P<years>9\d|1[01]\d)(?![\w.,/%]\d)(?!\d)")
_AGE_STRING = re.compile(r"(?<![\w.])0?(?P<years>9\d|1[01]\d)Y(?!\w)")
_AGE_KEYS = word_set("age patientage")
_YEARS_SIGN = word_set("y")
_STOP = re.compile(r"\s{2,}|\s-\s|,\s(?=[a-z]+\s?[:=])|\.\s")


def _segments(text: str) -> Iterator[Mark]:
    """The fields of HL7 segments, with the parts between their separators."""
    for segment in _SEGMENT.finditer(text):
        wanted = _HL7.get(segment["name"], {})
        at = segment.start()
        for number, field in enumerate(segment.group().split("|")):
            kind = wanted.get(number)
            if kind and any(map(str.isalnum, field)):
                yield Mark(at, at + len(field.rstrip()), kind, rank=63)
            at += len(field) + 1


def _dumped(text: str) -> Iterator[Mark]:
    for match in _DUMP.finditer(text):
        kind = _TAGS.get(match["tag"].lower())
        for group in ("boxed", "quoted", "plain"):
            if kind and match[group] and (kind != "ward" or _SEVERAL.search(match[group])):
                yield Mark(match.start(group), match.end(group), kind, rank=63)


def _keyed(page: Page) -> Iterator[Mark]:
    text = page.text
    for number in page.words.of(_ALL_KEYS):
        word = page.words.all[number]
        if not _OPENS.search(text, max(0, word.start - 10), word.start):
            continue
        kind = _KIND_OF[word.lower]
        match = _KEYED.match(text, word.start) or (
            _ELEMENT.match(text, word.start) if text[word.start - 1] == "<" else None
        )
        if match is None or _NOTHING.match(match["value"].strip('" ')):
            continue
        start, end = match.span("value")
        if text[start] == '"':
            start, end = start + 1, end - 1
        else:
            cut = _STOP.search(text, start, end)
            end = cut.start() if cut else end
            end = start + len(text[start:end].rstrip(" ,."))
        yield Mark(start, end, kind, rank=43)


def _ages(page: Page) -> Iterator[Mark]:
    words = page.words
    for number in words.of(_AGE_KEYS):
        match = _AGE_KEY.match(page.text, words.all[number].start)
        if match:
            yield Mark(
                match.start("years"), match.end("years"), "age", wording.age_band(int(match["years"]), page.language)
            )
    for number in words.of(_YEARS_SIGN):
        start = words.all[number].start
        match = _AGE_STRING.match(page.text, max(0, start - 3)) or _AGE_STRING.match(page.text, max(0, start - 2))
        if match:
            yield Mark(match.start(), match.end(), "age", wording.age_band(int(match["years"]), page.language))


def find(page: Page) -> Iterator[Mark]:
    """Fields that say where a patient lives and was looked after, and an age of 90 and over."""
    text = page.text
    if "|" in text:
        yield from _segments(text)
    if "00" in text and "(0" in text:
        yield from _dumped(text)
    if page.about_patient:
        yield from _keyed(page)
    yield from _ages(page)
