"""Accounts on networks: @name, @name@server. Those of institutions and of journals name nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.names.facts import facts
from negatoscope.gate.prose.page import Mark, sentence_after, sentence_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_HANDLE = re.compile(
    r"(?<![\w@.+/%-])@[A-Za-z0-9_](?:[\w-]"
    r"|\.(?=\w)){2,49}(?:@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4})?(?![\w@])"
)
_SCALE = re.compile(r"@\d(?:\.\d)?x", re.I)  # @2x: the resolution of a picture
_INSTITUTION = re.compile(
    r"sante|health|hopita|hospital|chu[_-]?|aphp|radiolog|imagerie|imaging|sfr|jfr|rsna|ecr|esr|myesr"
    r"|has_|ansm|inserm"
    r"|cnom|ordre|minist|gouv|univ|faculte|journal|revue|societe|society|college|congres|acr|nejm|lancet|bmj|media",
    re.I,
)
_OF_CARE = re.compile(r"chu(?=[_.-]|[A-Z]|$)|chru|aphp|(?:^|_)ch[rg]?_|hopita|hospita|clini[qc]|urgences|ehpad", re.I)
"""Institutions that lead to the place of care when a patient is in sight."""
_LETTERS = re.compile(r"[A-Za-z]{3,}")
_ADDRESSED = re.compile(r"\b(?:vos|votre|vous|your|you)\b", re.I)


def _pieces(account: str) -> list[str]:
    return [piece.lower() for piece in _LETTERS.findall(account) if len(piece) > 3]


def _is_private(page: Page, account: str) -> bool:
    """Whether the account of a place of care, or of somebody whose name stands in it, is named beside a patient."""
    if not page.about_patient:
        return False
    given = any(facts(word.lower()).is_given for word in _LETTERS.findall(account))
    return given or _OF_CARE.search(account[1:]) is not None


def find(page: Page) -> Iterator[Mark]:
    """Accounts named beside a patient, or spoken to about their own health."""
    for match in _HANDLE.finditer(page.text):
        if page.holds_proven(match.group()) or any(piece in page.proven for piece in _pieces(match.group())):
            yield Mark(match.start(), match.end(), "handle", rank=60)
            continue
        if _SCALE.match(match.group()) or (_INSTITUTION.search(match.group()) and not _is_private(page, match.group())):
            continue
        around = sentence_before(page.text, match.start()) + sentence_after(page.text, match.end())
        if page.about_patient or _ADDRESSED.search(around):
            yield Mark(match.start(), match.end(), "handle", rank=60)
