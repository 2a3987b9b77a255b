"""Déclaration de plus d’un an

## Ce qu’elle voit

Une déclaration de liens d’intérêts dont la date a plus de douze mois le jour où le texte est lu.

## Pourquoi

Une déclaration dit les liens du moment. Passé un an, le lecteur ne sait plus si elle vaut encore.

## Exemple

> Déclaration d’intérêts mise à jour en mars 2019.

## À écrire plutôt

La même déclaration, relue et datée de cette année.

## Ce qu’elle ne voit pas

Une déclaration sans date, et l’année d’un avantage déclaré, qui n’est pas celle de la déclaration. Sans date de
lecture, cette règle ne dit rien.

---

Declaration more than a year old

## What it sees

A declaration of interests whose date is more than twelve months before the day on which the text is read.

## Why

A declaration states the ties of the moment. After a year readers no longer know whether it still holds.

## Example

> Declaration of interests updated in March 2019.

## Write instead

The same declaration, read again and dated this year.

## What it can’t see

A declaration without a date, and the year of a benefit declared, which isn’t that of the declaration. Without a day
of reading this rule says nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CHARTER, DECREE_2007, TIES_FORM, Rule
from negatoscope.gate.rules.reading import Construction, Hit, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="LIE103",
    name="old-declaration",
    family="interests",
    severity=Severity.NOTE,
    since="2026.11",
    basis=(
        TIES_FORM,
        CHARTER,
    ),
    messages={
        "fr": "La déclaration d’intérêts a plus d’un an.",
        "en": "The declaration of interests is more than a year old.",
    },
    remedies={
        "fr": "La relire, la compléter et la dater d’aujourd’hui.",
        "en": "Read it again, complete it and date it today.",
    },
    in_force=DECREE_2007,
)

_MONTHS = (
    r"janv\w*|jan\w*",
    r"fev\w*|feb\w*",
    r"mars|march",
    r"avr\w*|apr\w*",
    r"mai|may",
    r"juin|june?",
    r"juil\w*|july?",
    r"aout|aug\w*",
    r"sept\w*",
    r"oct\w*",
    r"nov\w*",
    r"dec\w*",
)
_ANCHORS = stems("declaration", "liens", "lien", "disclosure", "conflict", "interets", "interests")
_DATED = Construction(
    r"(?:declarations?|liens?|interets?|disclosures?|interests?|declared?|declares?) {~2}(?:du|datee?s?"
    r" du|faite?s?|au|en date du"
    r"|signee?s?|deposee?s?|remplie?s?|mise?s? a jour|actualisee?s?|declares?|dated|updated|as of|made|signed)"
    r" (?:le |en |du |on |in |au )?(?:\d{1,2}(?:er|st|nd|rd|th)? )?(?:[a-z]{3,9} )?20\d\d"
)
_OF_TIES = Construction(r"liens?|interets?|interests?|conflicts?|disclosures?")
_MONTH = re.compile("|".join(rf"(?P<m{number}>\b(?:{words}))" for number, words in enumerate(_MONTHS, 1)))
_MONTHS_KEPT = 12


def find(reading: Reading) -> Iterator[Hit]:
    """The date of a declaration, when it is too long ago for the day of reading."""
    today = reading.as_of
    if today is None:
        return
    for sentence in reading.with_any(_ANCHORS):
        if not _OF_TIES.stands_in(sentence):
            continue
        for hit in _DATED.find(sentence):
            year, month = _when(reading.text[hit.start : hit.end])
            if (today.year - year) * 12 + today.month - month > _MONTHS_KEPT:
                yield hit


def _when(words: str) -> tuple[int, int]:
    """The year and the month of a date; December when no month is written."""
    months = [found.lastgroup for found in _MONTH.finditer(words) if found.lastgroup]
    month = int(months[-1][1:]) if months else 12
    return int(words[-4:]), month
