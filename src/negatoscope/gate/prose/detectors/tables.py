"""Tables of people in Markdown: columns that say Nom, Date de naissance, IPP, and their cells.

A column called "Nom" alone can list signs or drugs; it counts beside a second column that only people have.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_RULE = re.compile(r"[ \t]{0,3}\|?[ \t]*:?-{1,200}:?[ \t]*(?:\|[ \t]*:?-{1,200}:?[ \t]*){1,40}\|?[ \t]*")
_COLUMNS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.I), kind)
    for pattern, kind in (
        (
            r"(?:noms?|prenoms?|name|surname|(?:first|last|given|family)\s?name|patiente?s?"
            r"|noms?\s?(?:et|/|,|&|-)?\s?prenoms?|nom\s(?:de\snaissance|du\spatient|d'usage|patient)|patient\sname)",
            "person",
        ),
        (
            r"(?:date\s(?:de\s)?naissance|naissance|nee?(?:\(e\))?(?:\sle)?|ddn|dob|birth\s?date|date\sof\sbirth)",
            "birth_date",
        ),
        (r"(?:ipp|nip|mrn|patient\s?id|id\s?patient|n°\s?(?:de\s)?dossier|dossier)", "patient_id"),
        (r"(?:nda|iep|n°\s?(?:de\s)?sejour|sejour|venue)", "encounter_id"),
        (r"(?:accession(?:\snumber)?|n°\s?(?:d')?(?:accession|examen))", "accession"),
        (r"(?:nir|nss|n°\s?(?:de\s)?(?:ss|secu(?:rite\ssociale)?))", "national_id"),
        (r"(?:tel(?:ephone)?\.?|portable|phone|mobile)", "phone"),
        (r"(?:adresse|address)", "address"),
    )
)
_OF_PEOPLE = re.compile(r"(?:age|sexe?|sex|prenoms?|first\s?name|given\s?name)", re.I)
_LETTERS = re.compile(r"[A-Za-z]{2}")
_NUMBERED = re.compile(r"(?:patiente?|cas|case|n°|sujet|subject)?\s?[#n°]{0,2}\s?(?:\d{1,3}|[A-Za-z])", re.I)


def _cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The places of a row's cells, without the spaces and marks around their content."""
    row = text[start:end]
    inner = len(row) - len(row.lstrip(" \t|")) if row.lstrip().startswith("|") else 0
    cells: list[tuple[int, int]] = []
    at = inner
    for piece in row[inner:].split("|"):
        content = piece.strip(" \t*_`")
        first = start + at + (piece.find(content) if content else 0)
        cells.append((first, first + len(content)))
        at += len(piece) + 1
    return cells


def _kinds(text: str, header: list[tuple[int, int]]) -> dict[int, str]:
    """The kind of each column that identifies; none when the table is not one of people."""
    titles = [text[start:end] for start, end in header]
    kinds = {
        number: kind
        for number, title in enumerate(titles)
        for pattern, kind in _COLUMNS
        if pattern.fullmatch(title.rstrip(" :"))
    }
    of_people = len(set(kinds.values())) > 1 or any(_OF_PEOPLE.fullmatch(title) for title in titles)
    return kinds if of_people else {}


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _marks(text: str) -> Iterator[Mark]:
    if "|" not in text:
        return
    kinds: dict[int, str] = {}
    before: tuple[int, int] | None = None
    for start, end in _lines(text):
        if text.find("|", start, end) < 0:
            kinds, before = {}, None
        elif before is not None and _RULE.fullmatch(text, start, end):
            kinds, before = _kinds(text, _cells(text, *before)), None
        else:
            if kinds:
                yield from _row(text, _cells(text, start, end), kinds)
            before = (start, end)


def _row(text: str, cells: list[tuple[int, int]], kinds: dict[int, str]) -> Iterator[Mark]:
    for number, kind in kinds.items():
        if number >= len(cells):
            continue
        start, end = cells[number]
        content = text[start:end]
        says_something = _LETTERS.search(content) if kind in {"person", "address"} else any(map(str.isdigit, content))
        if says_something and not (kind == "person" and _NUMBERED.fullmatch(content)) and content[:1] != "[":
            yield Mark(start, end, kind, rank=62)


def lists_people(text: str) -> bool:
    """Whether a table of people stands in a text."""
    return next(_marks(text), None) is not None


def find(page: Page) -> Iterator[Mark]:
    """The cells of columns that identify."""
    yield from _marks(page.text)
