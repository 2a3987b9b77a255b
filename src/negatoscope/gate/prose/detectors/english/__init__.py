"""What English writes in its own way: labels of numbers, places, houses of care and their wards, public stories."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from negatoscope.gate.prose.detectors.english import (
    addresses,
    care,
    labels,
    numbers,
    people,
    places,
    spoken,
    stories,
)
from negatoscope.gate.prose.detectors.english.cased import cased

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Mark, Page

_FINDERS = (labels.find, spoken.find, numbers.find, places.find, care.find, stories.find, people.find, addresses.find)


def find(page: Page) -> Iterator[Mark]:
    """What English writes so beside a patient; the author's signature stays."""
    if page.language != "en" or not page.about_patient:
        return
    text = cased(page)
    seen = page if text is page.text else replace(page, text=text)
    for find_some in _FINDERS:
        for mark in find_some(seen):
            if not page.signed(mark.start):
                yield mark
