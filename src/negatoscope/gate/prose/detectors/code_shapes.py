"""The shape of a number of a file: digits with letters, hyphens, dots or slashes, that is no date, measure or range."""

from __future__ import annotations

import re
from typing import NamedTuple

_DATE = re.compile(
    r"(?<!\d)(?:\d{1,2}([/.-])\d{1,2}\1(?:19|20)?\d\d|(?:19|20)\d\d([/.-])\d{1,2}\2\d{1,2})(?!\d)|(?<!\d)\d{1,2}h\d{0,2}"
)
_YEARS = re.compile(r"(?:19|20)\d\d(?:[-/](?:(?:19|20)?\d\d|\d{1,2}|[WSQT]\d{1,2}))?")
_UNIT = re.compile(
    r"\d(?:[xX]\d|(?:[mµukdcn]?[mglsv]|[kM]?V|mAs?|m?Gy|m?Sv|[MGk]?Bq|[MkG]?Hz|T|cc|UI|UH|HU|ans?|mois|h|min|mn|j|[KMG]o|[kMG]B|p|e|er"
    r"|eme|x|%)(?:[-/.]|$))|/(?:mm\d?|m?l|ul|min|m\d|kg|jours?|j|h|an|s)\b"
)
_TRIAL = re.compile(r"\d{4}-A\d{5}-\d\d")  # ID-RCB, the French register of trials
_ARTICLE = re.compile(r"[LRDA]\.?\d{3,4}(?:-\d{1,3}){1,4}")
_OTHER = re.compile(
    r"10\.\d{4,9}/|(?:nct|pmid|pmc|crd|rs|ens[gtp]|n[mpcg]_|orpha|omim|isrctn|iso|cim|acr|gse|mim|cas|iec|ean|gtin|isbn|issn|doi|hal"
    r"|arxiv|chr|loinc|ccam|ref|dn|ct\.gov)[-_.]?\d|[a-z-]+\.[a-z]{2,6}(?:/|$)|[pcg]\.[A-Za-z]*\d",
    re.I,
)
_PLAIN_RANGE = re.compile(r"[1-9]\d{0,3}[-/.][1-9]\d{0,4}|\d+[./]\d+")
_UID = re.compile(r"[0-2](?:\.\d+){3,}")
_ROUND = re.compile(r"\d+000")


class Code(NamedTuple):
    """What tells a code from a number that counts something."""

    digits: int
    mixed: bool
    """It has letters, or groups that no range or fraction has."""
    longest: int
    """Digits of its longest group."""


_GROUPS = re.compile(r"\d+")


def read(token: str) -> Code | None:
    """The shape of a token of letters, digits and the signs - . / _; None for a date, a measure or a reference."""
    groups = _GROUPS.findall(token)
    digits = sum(map(len, groups))
    if (
        digits < 4
        or _YEARS.fullmatch(token)
        or _ROUND.fullmatch(token)
        or _ARTICLE.fullmatch(token)
        or _TRIAL.fullmatch(token)
    ):
        return None
    if _UID.fullmatch(token) or _DATE.search(token) or _UNIT.search(token) or _OTHER.match(token):
        return None
    plain = len(groups) == 1 and token.isdigit()
    mixed = not plain and not _PLAIN_RANGE.fullmatch(token)
    return Code(digits, mixed, max(map(len, groups)))


def is_code(token: str) -> bool:
    """Whether a token says by its shape alone that it is the number of something: six digits with letters or groups."""
    code = read(token)
    return code is not None and code.mixed and code.digits >= 6
