"""Tables of people, in Markdown or with separators: columns that say Nom, Date de naissance, IPP, and their cells.

A column called "Nom" alone can list signs or drugs; it counts beside a second column that only people have.
"""

from __future__ import annotations

import re
from itertools import pairwise
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
            r"|forename|nom_?(?:patient|famille)|patient_?name|prenom_?patient|consultant|reporter|reported\sby"
            r"|author|sonographer|radiographer|surgeon|physician|provider|gp|technologist|radiologu?e|radiologist"
            r"|operat(?:eur|rice|or)"
            r"|(?:ordering|referring|reading|attending)\s?(?:md|physician|doctor|dr)|prescripteur"
            r"|medecin(?:\s\w{3,12})?"
            r"|ref\.?|resp(?:onsable)?\.?|senior|interne|(?:re)?lu[\s_]par|lecteur|relecteur|signataire"
            r"|chir(?:urgien)?|aidant"
            r"|pt|correspondant|demandeur|manip(?:ulateur)?|conjoint|referent"
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
        (r"(?:cp|code\s?postal|zip(?:\s?code)?|post\s?code|npa|plz)", "postcode"),
        (r"(?:ville|commune|city|town|residence|localite|lieu\s(?:de\s)?naissance)(?:\s(?:de\s)?\w{3,12})?", "city"),
        (
            r"(?:hopital|etablissement|ets|etab|hospital|facility|site|clinique|institution|centre|structure"
            r"|employeur)",
            "hospital",
        ),
        (r"(?:service|uf|unite|ward|unit|lit|chambre|bed|room|localisation|provenance|secteur|salle|um|box)", "ward"),
        (r"age(?:\s?\(?(?:ans|years|yrs)\)?)?", "age"),
    )
)
_OF_THINGS_TOO = frozenset({"city", "postcode", "hospital", "ward", "age"})
"""Kinds whose columns a table of equipment or of centres has too."""
_IN_LETTERS = frozenset({"person", "address", "city", "hospital"})
_OLD = re.compile(r"(?:9\d|1[01]\d)(?:\s?(?:ans|a|y|yo|years))?", re.I)
_OF_PEOPLE = re.compile(r"(?:age|sexe?|sex|prenoms?|first\s?name|given\s?name)", re.I)
_SIGNS = "\t;|,"
_FEWEST_SIGNS = 2
_WIDE_CELL = re.compile(r"\S+(?: \S+)*")
_LONGEST_HEADER = 400
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
    of_people = sum(kind not in _OF_THINGS_TOO for kind in kinds.values()) > 1 or any(
        _OF_PEOPLE.fullmatch(title) for title in titles
    )
    return kinds if of_people else {}


def _split(row: str, sign: str) -> list[tuple[int, int]]:
    """The places in a row of the cells that a sign parts; what stands between quotes is one cell."""
    cells: list[tuple[int, int]] = []
    start, quoted = 0, False
    for index, character in enumerate(row + sign):
        if character == '"':
            quoted = not quoted
        elif character == sign and (not quoted or index == len(row)):
            content = row[start:index].strip(' "')
            first = row.find(content, start) if content else start
            cells.append((first, first + len(content)))
            start = index + 1
    return cells


def _has_titles_in_a_row(text: str, cells: list[tuple[int, int]]) -> bool:
    """Whether two cells side by side are titles; where a value stands between them the row is no header."""
    titled = [any(pattern.fullmatch(text[start:end].rstrip(" :")) for pattern, _ in _COLUMNS) for start, end in cells]
    titled = [
        known or bool(_OF_PEOPLE.fullmatch(text[start:end])) for known, (start, end) in zip(titled, cells, strict=True)
    ]
    return any(first and second for first, second in pairwise(titled))


def _separated(text: str) -> Iterator[Mark]:
    """The cells of a table whose rows are lines with commas, semicolons, tabulations or bars."""
    sign, width, kinds = "", 0, dict[int, str]()
    for start, end in _lines(text):
        row = text[start:end]
        if kinds and abs(row.count(sign) + 1 - width) <= 1 + row.count('"') // 2:
            cells = [(start + first, start + last) for first, last in _split(row, sign)]
            yield from _row(text, cells, kinds)
            continue
        kinds = {}
        sign = max(_SIGNS, key=row.count)
        if row.count(sign) >= _FEWEST_SIGNS and len(row) < _LONGEST_HEADER:
            cells = [(start + first, start + last) for first, last in _split(row, sign)]
            kinds, width = _kinds(text, cells) if _has_titles_in_a_row(text, cells) else {}, len(cells)


def _apart(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The places of the cells of a row whose columns only wide gaps part."""
    return [match.span() for match in _WIDE_CELL.finditer(text, start, end)]


def _spaced(text: str) -> Iterator[Mark]:
    """The cells of a table set in columns of equal width; a cell belongs to the title above it."""
    if "   " not in text:
        return
    columns: list[tuple[int, str]] = []
    for start, end in _lines(text):
        cells = _apart(text, start, end) if text.find("   ", start, end) >= 0 else []
        if len(cells) <= _FEWEST_SIGNS:
            columns = []
        elif columns:
            for first, last in cells:
                kind = min(columns, key=lambda column: abs(column[0] - (first - start)))[1]
                yield from _row(text, [(first, last)], {0: kind} if kind else {})
        elif end - start < _LONGEST_HEADER and _has_titles_in_a_row(text, cells):
            kinds = _kinds(text, cells)
            columns = (
                [(first - start, kinds.get(number, "")) for number, (first, _) in enumerate(cells)] if kinds else []
            )


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
        if kind == "age":
            says_something = bool(_OLD.fullmatch(content.strip('"')))
        elif kind == "ward":
            says_something = any(map(str.isalnum, content))
        else:
            says_something = bool(_LETTERS.search(content)) if kind in _IN_LETTERS else any(map(str.isdigit, content))
        if says_something and not (kind == "person" and _NUMBERED.fullmatch(content)) and content[:1] != "[":
            yield Mark(start, end, kind, rank=62)


def lists_people(text: str) -> bool:
    """Whether a table of people stands in a text."""
    return (
        next(_marks(text), None) is not None
        or next(_separated(text), None) is not None
        or next(_spaced(text), None) is not None
    )


def find(page: Page) -> Iterator[Mark]:
    """The cells of columns that identify."""
    yield from _marks(page.text)
    yield from _separated(page.text)
    yield from _spaced(page.text)
