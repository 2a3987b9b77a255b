"""Postal addresses: street with number, or street after a word for living; postcode and town; P.O. boxes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.lexicon import CITIES
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_KIND = (
    r"(?:rue|r\.|avenue|ave?\.?|boulevard|boul\.|blvd|bd|bvd|allees?|all\.|chemin|che\.|ch\.|impasse"
    r"|imp\.|quai|route|rte\.?|ruelle|sentier|square|sq\.|faubourg"
    r"|fg|lotissement|lot\.|residence|res\.|hameau|lieu[\s-]dit|esplanade|promenade|rond-point|montee"
    r"|venelle|traverse|cite|clos|domaine|parc|place|pl\.|cours"
    r"|passage|voie|villa|mail|zac|za|zi)"
)
_SURE_KIND = (
    r"(?:rue|avenue|boulevard|allee|chemin|impasse|quai|route|ruelle|square|place|faubourg|lotissement"
    r"|residence|hameau|lieu[\s-]dit|cite|clos)"
)
_NUMBER = r"\d{1,4}(?:\s?(?:bis|ter|quater|[A-D](?![\w'])))?(?:\s?[-/]\s?\d{1,4})?"
_LINK = r"(?:(?:de\sla|des|du|de|et|la|le|les)\s|(?:de\sl|d|l)')"
_WORD = r"[A-Z](?:[\w'-]|\.(?=\w)){0,40}"
_NAME = (
    rf"{_LINK}?(?:\d{{1,2}}(?:er)?\s[A-Za-z]{{3,9}}(?:\s\d{{4}})?|[A-Z]\.(?=\s?[A-Z])|{_WORD})"
    rf"(?:\s{_LINK}?(?:[A-Z]\.(?=\s?[A-Z])|{_WORD})){{0,4}}"
)
_FLAT = (
    r"(?:\s?,\s?(?:app(?:artemen)?t?\.?|bat(?:iment)?\.?|esc(?:alier)?\.?|etage|porte|lot|bp|cs"
    r"|cedex)\s?(?:n°\s?)?[A-Z0-9]{1,6})"
)
_TOWN_WORD = r"[A-Z][A-Za-z']{1,30}"
_TOWN_NAME = (
    rf"{_TOWN_WORD}(?:-\n{_TOWN_WORD})?(?:[\s-](?:(?:sur|sous|en|les?|la|de|du|des)[\s-])?{_TOWN_WORD}){{0,3}}"
    r"(?:\s\d{1,2}(?!\d))?(?:\scedex(?:\s\d{1,2})?)?"
)
_TOWN = rf"\s?[,\n-]?\s{{0,2}}(?:F-)?\d{{2}}\s?\d{{3}}\s{{1,2}}(?:{_TOWN_NAME})"
_STREET = re.compile(
    rf"(?<![\w./,-])(?:{_NUMBER}\s?,?\s{{1,2}})(?i:{_KIND})\s{{1,2}}{_NAME}{_FLAT}{{0,3}}(?:{_TOWN})?", re.ASCII
)
_LIVING = re.compile(
    rf"\b(?i:domicili\w{{0,3}}|habit\w{{1,5}}|resid\w{{1,6}}|demeur\w{{1,5}}|adresse|lives?|living"
    rf"|resident)\s?(?:(?:au|a|a\sl'adresse|dans\sla|:|at|in|on|l'|la)\s){{0,2}}"
    rf"(?P<street>(?:{_NUMBER}\s?,?\s{{1,2}})?(?i:{_SURE_KIND})\s{{1,2}}{_NAME}{_FLAT}{{0,3}}(?:{_TOWN})?)",
    re.ASCII,
)
_WITH_TOWN = re.compile(rf"(?<![\w-])(?i:{_SURE_KIND})\s{{1,2}}{_NAME}{_FLAT}{{0,3}}{_TOWN}", re.ASCII)
_ENGLISH = re.compile(
    r"(?<![\w./-])\d{1,5}[A-Z]?,?\s(?:[A-Z][A-Za-z'-]{1,40}\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane"
    r"|Ln|Drive|Dr|Close|Court|Ct|Crescent|Terrace|Way|Boulevard|Blvd)(?![\w])"
    r"(?:,\s[A-Z][A-Za-z]+(?:\s[A-Z][A-Za-z]+)?)?(?:,?\s(?:[A-Z]{2}\s\d{5}|[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}))?"
)
_POST_TOWN = re.compile(
    r"(?<![\w./,:-])(?<!\d )(?P<code>(?:F-)?(?:0[1-9]|[1-8]\d"
    r"|9[0-8])\d{3})\s{1,2}(?P<town>[A-Z][A-Za-z']{1,30}(?:[ -](?:(?:sur|sous|en|les?|la|de"
    r"|du)[ -])?[A-Z][A-Za-z']{1,30}){0,3})"
)
_TOWN_POST = re.compile(
    r"(?<![\w-])(?P<town>[A-Z][A-Za-z']{1,30}(?:[ -](?:(?:sur|sous|en|les?|la|de"
    r"|du)[ -])?[A-Z][A-Za-z']{1,30}){0,3})\s?[,(]\s?(?P<code>(?:0[1-9]|[1-8]\d"
    r"|9[0-8])\d{3})(?![\w.,]\d)(?!\w)"
)
_LABELLED = re.compile(
    r"\b(?:code\spostal|cp|postcode|zip(?:\scode)?|source\sprincipale"
    r"|primary\ssource)\s?[:=]?\s?(?P<code>\d{5}|[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})(?!\w)",
    re.I,
)
_BOX = re.compile(r"(?<![\w])(?:BP|B\.P\.|CS|P\.?O\.?\sBox)\s?\d{1,6}(?:\s{1,2}\d{5}\s[A-Z][A-Za-z-]+)?(?![\w])")


def _is_town(name: str) -> bool:
    """Whether a name is a town by the list or by its form (Saint-…, …-sur-…)."""
    lower = name.lower()
    return (
        lower in CITIES
        or lower.split(" ")[0] in CITIES
        or bool(
            re.match(r"(?:saint|sainte|st|ste)[\s-]\w", lower)
            or re.search(r"[\s-](?:sur|sous|les|en|le|la)[\s-]", lower)
        )
    )


def find(page: Page) -> Iterator[Mark]:
    """Streets, towns with their postcode, postcodes with a label."""
    if page.about_patient:
        for pattern in (_STREET, _WITH_TOWN, _ENGLISH, _BOX):
            for match in pattern.finditer(page.text):
                if not page.signed(match.start()):
                    yield Mark(match.start(), match.end(), "address", rank=64)
    for match in _LIVING.finditer(page.text):
        yield Mark(match.start("street"), match.end("street"), "address", rank=64)
    for match in _LABELLED.finditer(page.text):
        yield Mark(match.start("code"), match.end("code"), "postcode", rank=64)
    if page.about_patient:
        for pattern in (_POST_TOWN, _TOWN_POST):
            for match in pattern.finditer(page.text):
                if _is_town(match["town"]):
                    yield Mark(
                        match.start(),
                        match.end(),
                        "postcode",
                        "[ville]" if page.language == "fr" else "[town]",
                        rank=62,
                    )
