"""Whose files are these: a case is of one patient.

Files belong together when they share a patient number with names that don't contradict, or a name with a birth date.
A number alone is not enough: two hospitals give "1" to two people.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.gate.dicom.heading import Heading

_SEPARATORS = re.compile(r"[\W_]+")


def _words(name: str) -> frozenset[str]:
    folded = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    return frozenset(word for word in _SEPARATORS.split(folded) if word)


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    """Names that don't contradict: one is silent, or all the words of the shorter are in the longer."""
    return not one or not other or one <= other or other <= one


def _number(heading: Heading) -> str:
    return _SEPARATORS.sub("", heading.patient_id).casefold().lstrip("0")


def _same_patient(one: Heading, other: Heading) -> bool:
    names = _words(one.patient_name), _words(other.patient_name)
    births = one.patient_birth_date.strip(), other.patient_birth_date.strip()
    agree = _agree(*names)
    born_apart = bool(births[0] and births[1] and births[0] != births[1])
    if _number(one) and _number(one) == _number(other):
        return agree and not born_apart
    if one.study and one.study == other.study and agree and not born_apart:
        return not (_number(one) and _number(other))
    return bool(names[0] and names[1] and births[0] and births[0] == births[1] and agree)


def _is_silent(heading: Heading) -> bool:
    return not (_number(heading) or _words(heading.patient_name) or heading.patient_birth_date.strip())


def group_by_patient(headings: Sequence[Heading]) -> list[list[int]]:
    """Indexes of the headings, one list a patient, in order of first appearance.

    Headings that say nothing of a patient join the only patient there is, or else make a group of their own.
    """
    groups: list[list[int]] = []
    known: list[list[Heading]] = []
    seen: dict[tuple[str, str, str, str], int] = {}
    silent: list[int] = []
    for index, heading in enumerate(headings):
        if _is_silent(heading):
            silent.append(index)
            continue
        key = (heading.patient_id, heading.patient_name, heading.patient_birth_date, heading.study)
        if key in seen:
            groups[seen[key]].append(index)
            continue
        matches = [g for g, members in enumerate(known) if any(_same_patient(m, heading) for m in members)]
        if not matches:
            matches = [len(groups)]
            groups.append([])
            known.append([])
        target = matches[0]
        for other in matches[1:]:
            groups[target].extend(groups[other])
            known[target].extend(known[other])
            groups[other], known[other] = [], []
            seen = {k: target if g == other else g for k, g in seen.items()}
        groups[target].append(index)
        known[target].append(heading)
        seen[key] = target
    filled = [sorted(group) for group in groups if group]
    if silent:
        if len(filled) == 1:
            filled[0] = sorted(filled[0] + silent)
        else:
            filled.append(silent)
    return sorted(filled, key=lambda group: group[0])
