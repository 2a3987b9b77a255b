"""Addresses and postcodes of English-speaking countries, and telephone numbers in their groupings.

Sources: the forms of Royal Mail, Eircode, Canada Post, Australia Post, India Post, the South African Post Office, USPS,
SingPost; forms only, never lists.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.names import is_common
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_ROAD_WORD = (
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Crescent|Cres|Terrace|Tce|Way|Boulevard|Blvd"
    r"|Gardens|Gdns|Grove|Gr|Mews"
    r"|Row|Parade|Pde|Hill|Walk|Place|Pl|Square|Sq|Highway|Hwy|Parkway|Pkwy|Esplanade|Quay|Marg|Nagar|Layout|Colony"
    r"|Salai|Circuit|Cct|Trail|Loop"
    r"|Crossing|Rise|View|Vale|Villas|Heights|Park|Green|Wharf|Circle|Concession|Sideroad|Line|Estate|Enclave|Sector"
    r"|Cross|Main)"
)
_ROADS = frozenset(re.findall(r"[a-z]+", _ROAD_WORD.lower()))
_PROPER = r"(?:[A-Z][\w'-]*|\d{1,3}(?:st|nd|rd|th)|MG|[A-Z]\.)"
_UNIT = (
    r"(?:(?:Flat|Apt|Apartment|Unit|Suite|Ste|House|Plot|Door|Block|Blk|Shop|Level|Floor|No\.?|RR|Room|#)[ .]{0,2}"
    r"[\w-]{1,7},?[ ]{1,2})"
)
_STREET = re.compile(
    rf"{_UNIT}{{0,2}}(?:\d{{1,5}}[A-Za-z]?(?:[/-]\d{{1,5}}[A-Za-z]?)?,?[ ]{{1,2}})(?:[NSEW]\.?[ ]|North[ ]|South[ ]"
    rf"|East[ ]|West[ ])?"
    rf"(?:(?:St\.?|Mt\.?)[ ])?(?:{_PROPER}[ ]){{1,4}}{_ROAD_WORD}\.?(?!\w)(?:[ ](?:North|South|East|West"
    rf"|[NSEW]{{1,2}})(?!\w))?"
)
_INDIAN = re.compile(
    r"(?:(?:Flat|House|H\.?[ ]?No\.?|Plot|Door|D\.?[ ]?No\.?|Block"
    r"|Shop)[ .]{0,2})?[A-Z]?-?\d{1,4}(?:/\d{1,4})?,[ ](?:(?:[A-Z][\w'.-]*[ ]){1,3}"
    rf"(?:Apartments|Apts|Towers?|Society|Residency|Enclave|Nagar|Colony|Heights|Complex|Nivas|Bhavan"
    rf"|Villa),[ ])?(?:{_PROPER}[ ]){{1,3}}{_ROAD_WORD}(?!\w)"
)
_PIN = re.compile(r"(?:(?<=[A-Za-z])[ ,–-]{1,3})(?P<code>[1-9]\d{2}[ ]?\d{3})(?=[ ]?[.,;)\n]|$)")
_TOWN = re.compile(r",(?:[ ]|\n)(?P<town>[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2})(?=[ ]?[.,;)\n]|$)")
_NAMED_HOUSE = re.compile(
    rf"(?:(?:The[ ](?:Old[ ])?)?(?:[A-Z][a-z]+[ ]){{0,2}}(?:Rectory|Vicarage|Manse|Cottage|Farm|Farmhouse|Lodge"
    rf"|House|Barn|Mill|Bungalow|Villa"
    rf"|Apartments|Apts|Towers?|Mansions?|Chambers|Hall|Manor|Croft|Schoolhouse"
    rf"|Forge),[ ])(?:(?:[A-Z][\w'-]*[ ]){{1,3}}{_ROAD_WORD})(?!\w)"
)
_LIVED_ROAD = re.compile(
    rf"(?:on|in|at|of|off|along|near)[ ](?P<name>(?:{_PROPER}[ ]){{1,3}}(?:Street|Road|Avenue|Lane|Drive|Close"
    rf"|Crescent|Terrace|Boulevard|Mews|Parade|Square"
    r"|Highway|Marg|Esplanade|Quay))(?!\w)"
)
_LIVED_WORDS = word_set("on in at of off along near")
_AUSTRALIAN = re.compile(
    r"(?P<town>[A-Z][A-Za-z']+(?:[ ][A-Z][A-Za-z']+){0,2}),?[ ](?:NSW|VIC|Vic|QLD|Qld|TAS|Tas|ACT|NT|SA"
    r"|WA)[ ](?P<code>\d{4})(?!\d)"
)
_POSTCODES = re.compile(
    r"(?<![\w-])(?:[A-CEGHJ-NPR-TVXY]\d[A-CEGHJ-NPR-TV-Z][ -]?\d[A-CEGHJ-NPR-TV-Z]\d"
    r"|[AC-FHKNPRTV-Y]\d[\dW][ ]?[0-9AC-FHKNPRTV-Y]{4}(?=[\s.,;)]|$)"
    r"|(?:GIR[ ]?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?[ ]?\d[ABD-HJLNP-UW-Z]{2}))(?![\w-])"
)
_STATE_CODE = re.compile(
    r"(?P<town>[A-Z][A-Za-z.'-]+(?:[ ][A-Z][A-Za-z.'-]+){0,2}),[ ](?:[A-Z]{2})[ ]{1,2}(?P<code>\d{5}(?:-\d{4})?)(?!\d)"
)
_PHONE = re.compile(
    r"(?<![\w.,/+-])(?:\+\d{1,3}[ .-]?)?\(?0?\d{2,5}\)?(?:[ .-]\d{3,4}){2,3}(?![\w/])(?![.,-]\d)"
    r"|(?<![\w.,/+-])0\d{9,10}(?![\w/])"
)
_PHONE_CUE = re.compile(
    r"\b(?:ring|rang|call(?:ed)?|tel|telephone|ph|phone|phoned|mob|mobile|cell|fax|text|whatsapp|contact(?:able)?"
    r"|reach(?:ed|able)?|number|no|landline|home|work"
    r"|nok|him|her|them|daughter|son|wife|husband|mother|father|mum|dad|niece|nephew|sister|brother|carer"
    r"|switchboard|on|direct)\b[^\n\d]{0,16}$",
    re.I,
)
_EXTENSION = re.compile(
    r"(?<!\w)(?:x|ext\.?|extn\.?|bleep|blp|pager|dect|vocera|baton)[ :#.]{0,2}(?P<number>\d{3,6})(?![\w./-])", re.I
)
_FEWEST = 9


def _addresses(page: Page) -> Iterator[Mark]:
    text = page.text
    roads = not page.words.vocabulary.isdisjoint(_ROADS)
    for pattern in (_STREET, _INDIAN, _NAMED_HOUSE) if roads else ():
        for match in pattern.finditer(text):
            yield Mark(match.start(), match.end(), "address", rank=58)
            town = _TOWN.match(text, match.end())
            if town:
                yield Mark(town.start("town"), town.end("town"), "city", rank=40)
    for number in page.words.of(_LIVED_WORDS):
        match = _LIVED_ROAD.match(text, page.words.all[number].start)
        if match and not is_common(match["name"].split(" ")[0].lower()):
            yield Mark(match.start("name"), match.end("name"), "address", rank=43)


def _codes(page: Page) -> Iterator[Mark]:
    text = page.text
    for pattern in (_AUSTRALIAN, _STATE_CODE):
        for match in pattern.finditer(text):
            yield Mark(match.start("town"), match.end("town"), "city", rank=46)
            yield Mark(match.start("code"), match.end("code"), "postcode", rank=59)
    for match in _PIN.finditer(text):
        yield Mark(match.start("code"), match.end("code"), "postcode", rank=41)
    for match in _POSTCODES.finditer(text):
        yield Mark(match.start(), match.end(), "postcode", rank=42)


def _phones(page: Page) -> Iterator[Mark]:
    text = page.text
    for match in _PHONE.finditer(text):
        digits = sum(map(str.isdigit, match.group()))
        if _FEWEST <= digits <= 14 and _PHONE_CUE.search(text, max(0, match.start() - 40), match.start()):
            yield Mark(match.start(), match.end(), "phone", rank=59)
    for match in _EXTENSION.finditer(text):
        yield Mark(match.start("number"), match.end("number"), "phone", rank=58)


def find(page: Page) -> Iterator[Mark]:
    """Addresses, postcodes and telephones beside a patient, in English."""
    yield from _addresses(page)
    yield from _codes(page)
    yield from _phones(page)
