"""One file a kind of identifier; each has `find(page)`, which yields marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.prose.detectors import (
    accounts,
    address,
    ages,
    bare_numbers,
    dates,
    email,
    english,
    events,
    fields,
    file_name,
    handle,
    hospitals,
    ids,
    initials,
    keyed_places,
    national,
    nir,
    people,
    phone,
    places,
    rpps,
    spelled,
    stories,
    tables,
    uid,
    url,
)

if TYPE_CHECKING:
    from negatoscope.gate.prose.page import Detector

DETECTORS: tuple[Detector, ...] = (
    nir.find,
    national.find,
    rpps.find,
    ids.find,
    bare_numbers.find,
    dates.find,
    phone.find,
    email.find,
    address.find,
    url.find,
    handle.find,
    accounts.find,
    uid.find,
    file_name.find,
    people.find,
    spelled.find,
    tables.find,
    initials.find,
    hospitals.find,
    ages.find,
    places.find,
    events.find,
    stories.find,
    fields.find,
    keyed_places.find,
    english.find,
)
