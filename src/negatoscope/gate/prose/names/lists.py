"""Lists of people: staff present, worklists. What one member has proven serves the others."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from negatoscope.gate.prose.names.candidates import ENOUGH, Candidate
from negatoscope.gate.prose.names.cue import Role

_LISTED = re.compile(
    r"\)?\s?(?:\([^()\n]{1,24}\)|[-–:]\s?[a-z]{2,14})?\s?(?:[,;/&+→]|->|\bet\b|\band\b|\n[ \t]*[-*•]?)\s{0,3}"
    r"(?:et\s|and\s)?(?:a\s|d'|de\s)?(?:(?:Dr|Pr|Mme|M|Mr|Mrs)\.?\s)?$"
)
_SPEAKS = re.compile(r"\s?[:–-]\s")
_ROW = re.compile(
    r"(?:^|\n)[ \t]*(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim|[LMJVSD])\.?"
    r"\s?(?:\d{1,2}\s?)?[:–-]?|\d{1,2}(?:[.)/]|h\d{0,2}|:\d\d)|[-*•>])[ \t]*"
    r"(?:(?:Mme|Mlle|Mr|M|Dr|Pr|bebe)\.?\s)?$",
    re.I,
)
_ROSTER = re.compile(
    r"\b(?:gardes?|astreintes?|staff|rcp|worklist|releve|transmissions?"
    r"|planning|permanences?|vacations?|roster|rota|on[ -]call)\b",
    re.I,
)
_LEAST_IN_ROW = -0.2
_LONE_M = re.compile(r"\bM\.\s?$")
_INITIALLED = re.compile(r"[A-Z]\.\s?[A-Z]")


def rows(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """The names at the head of the lines of a worklist, when two of them at least have been proven."""
    heads = [_ROW.search(text, max(0, each.run.start - 24), each.run.start) is not None for each in candidates]
    proven = sum(head and each.score >= ENOUGH for each, head in zip(candidates, heads, strict=True))
    if proven < 2 and not (sum(heads) > 1 and _ROSTER.search(text)):
        return candidates
    return [
        replace(each, score=ENOUGH) if head and _LEAST_IN_ROW <= each.score < ENOUGH and not each.cited else each
        for each, head in zip(candidates, heads, strict=True)
    ]


def _with_m(text: str, this: Candidate, other: Candidate) -> Candidate:
    """A member of a list of initialled names ("E. PENICOT, M. CHIRACHI") with its M., which is no title there."""
    found = _LONE_M.search(text, max(0, this.run.start - 4), this.run.start)
    if found and _INITIALLED.match(text, other.run.start):
        return replace(this, run=replace(this.run, start=found.start()))
    return this


def _is_list(text: str, this: Candidate, other: Candidate) -> bool:
    """Whether two names are members of one list, the first of which may be weak."""
    low, high = sorted((this, other), key=lambda each: each.run.start)
    gap = text[low.run.end : high.run.start]
    least = 0.5 if "\n" in gap else -1.2
    return len(gap) < 40 and this.score > least and _LISTED.fullmatch(gap) is not None


def spoken(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """Those who speak in a chat: the same name at the beginning of several lines, before a colon or a dash."""
    said = [text[each.run.start : each.run.end] if _SPEAKS.match(text, each.run.end) else "" for each in candidates]
    opens = [each.run.start == 0 or text[each.run.start - 1] == "\n" for each in candidates]
    often = Counter(name for name, first in zip(said, opens, strict=True) if first and len(name) > 2)
    return [
        replace(each, score=max(ENOUGH, each.score + 3), role=Role.STAFF)
        if first and often[name] > 1 and each.score < ENOUGH
        else each
        for each, name, first in zip(candidates, said, opens, strict=True)
    ]


def listed(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """The members of a list get what their neighbour has, once from each side; cited authors make the others cited."""
    for order in (range(1, len(candidates)), range(len(candidates) - 2, -1, -1)):
        for index in order:
            other = candidates[index + (1 if order.step < 0 else -1)]
            this = candidates[index]
            if other.cited and not this.titled and _is_list(text, this, other):
                candidates[index] = replace(this, score=this.score - 4, cited=True)
                continue
            if this.score >= ENOUGH and this.role is Role.ANYBODY and other.role is Role.STAFF:
                if _is_list(text, this, other):
                    candidates[index] = replace(this, role=Role.STAFF)
                continue
            if other.score < ENOUGH or (this.score >= ENOUGH and this.role is not Role.CIVIL):
                continue
            if _is_list(text, this, other) and not this.cited:
                this = _with_m(text, this, other)
                if this.score >= ENOUGH and this.run == candidates[index].run:
                    continue
                role = Role.STAFF if other.role in {Role.DOCTOR, Role.STAFF} else Role.ANYBODY
                candidates[index] = replace(this, score=max(ENOUGH, this.score + 3), role=role)
    return candidates
