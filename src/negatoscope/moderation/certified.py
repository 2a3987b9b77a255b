"""A certificate in plain words. It says what these rules found, never that a release is anonymous."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from negatoscope.gate.codes import RULES
from negatoscope.moderation.wording import rule_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from negatoscope.moderation.models import Publication


@dataclass(frozen=True)
class Counted:
    """One rule, in words, and how often it applied."""

    code: str
    words: str
    count: int


@dataclass(frozen=True)
class Given:
    """An answer that the certificate keeps. `reviewer` is "" when the author gave it."""

    code: str
    words: str
    answer: str
    reviewer: str
    reason: str


@dataclass(frozen=True)
class Certified:
    """What a certificate says. `lines` are the three lines of a page; the rest is behind "see all"."""

    sealed_on: date
    rules: str
    version: str
    table: str
    files: int
    signer: str
    removed: tuple[tuple[str, tuple[Counted, ...]], ...]
    noted: tuple[Counted, ...]
    answers: tuple[Given, ...]

    @property
    def reviewers(self) -> tuple[str, ...]:
        """Who decided on what was held, each once."""
        return tuple(dict.fromkeys(given.reviewer for given in self.answers if given.reviewer))

    @property
    def lines(self) -> tuple[str, str, str]:
        """When and by which rules; what was removed; the second reading."""
        return _sealed_line(self), _removed_line(self), _second_line(self)


def certified(publication: Publication) -> Certified:
    """From the certificate of a publication, which was checked when it was published."""
    payload: dict[str, Any] = json.loads(publication.certificate)
    findings = payload["findings"]
    return Certified(
        sealed_on=date.fromisoformat(payload["sealed_on"]),
        rules=payload["rules"],
        version=payload["version"],
        table=payload["table"],
        files=len(payload["files"]),
        signer=payload["signer"],
        removed=_by_place(findings["remedied"]),
        noted=tuple(_counted(findings["open"].items())),
        answers=tuple(
            Given(
                given["code"],
                rule_in_words(given["code"]),
                given.get("answer", ""),
                given.get("reviewer", ""),
                given.get("reason", ""),
            )
            for given in payload["answers"]
        ),
    )


def _counted(found: Iterable[tuple[str, int]]) -> list[Counted]:
    return [Counted(code, rule_in_words(code), count) for code, count in found]


def _by_place(remedied: dict[str, int]) -> tuple[tuple[str, tuple[Counted, ...]], ...]:
    """What was corrected, by where it was."""
    places: dict[str, list[Counted]] = {}
    for one in _counted(remedied.items()):
        places.setdefault(_place(one.code), []).append(one)
    return tuple((place, tuple(found)) for place, found in places.items())


def _place(code: str) -> str:
    name = RULES[code].name if code in RULES else ""
    if code in ("SEC111", "SEC112", "SEC113", "SEC114", "SEC115", "RCK102"):
        return _("In the images")
    if code < "SEC11" and code.startswith("SEC10"):
        return _("In the headers of the files")
    if code.startswith(("SEC12", "SEC2")):
        return _("In the text")
    return _("Elsewhere") if name else _("By other rules")


def _sealed_line(one: Certified) -> str:
    day = one.sealed_on
    return ngettext(
        "Sealed on %(day)s (UTC) by the rules %(rules)s: %(count)d file.",
        "Sealed on %(day)s (UTC) by the rules %(rules)s: %(count)d files.",
        one.files,
    ) % {"day": _day(day), "rules": one.rules, "count": one.files}


def _day(day: date) -> str:
    return date_format(day, "j F Y")


def _removed_line(one: Certified) -> str:
    if not one.removed:
        return _("Nothing had to be removed.")
    counts = [(place.lower(), sum(c.count for c in found)) for place, found in one.removed]
    parts = [place if len(counts) == 1 else f"{place} ({count})" for place, count in counts]
    count = sum(count for _, count in counts)
    said = ngettext(
        "%(count)d thing that could identify was removed %(parts)s.",
        "%(count)d things that could identify were removed %(parts)s.",
        count,
    )
    return said % {"count": count, "parts": ", ".join(parts)}


def _second_line(one: Certified) -> str:
    if one.reviewers:
        said = _("A second reading found no sign of an identity by these rules; %(names)s decided on what was held.")
        return said % {"names": ", ".join(one.reviewers)}
    return _("A second reading of the result found no sign of an identity by these rules.")
