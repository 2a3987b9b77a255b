"""The first reading: what the gate sees in a text while it is being written. Nothing is kept, nothing is decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.articles import articles
from negatoscope.gate.finding import Severity
from negatoscope.gate.identity import Identity
from negatoscope.gate.proofreading import proofread
from negatoscope.gate.prose import TextPolicy, apply
from negatoscope.gate.reports import words
from negatoscope.outreach.kit.assembling import may_go
from negatoscope.outreach.kit.counting import utf16
from negatoscope.outreach.kit.networks import NETWORKS
from negatoscope.outreach.kit.plain import as_plain
from negatoscope.outreach.kit.threads import split

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.gate.articles import Article
    from negatoscope.gate.evidence import Evidence
    from negatoscope.gate.finding import Finding
    from negatoscope.gate.policy import Audience


_LEVELS = {Severity.NOTE: "note", Severity.WARN: "held", Severity.HOLD: "held", Severity.BLOCK: "refused"}
"""Severity -> how a page marks it (the classes of components.css)."""


@dataclass(frozen=True)
class Edit:
    """How to write the proposed wording: `start` and `end` count UTF-16 units, as a page's script does, and `found` is
    what stands between."""

    start: int
    end: int
    found: str = field(repr=False)
    wording: str = field(repr=False)


@dataclass(frozen=True)
class Remark:
    """One finding in words. `found` is shown to its writer only, and kept nowhere; "" for the whole text."""

    code: str
    level: str
    word: str
    found: str = field(repr=False)
    what: str
    why: tuple[Article, ...]
    remedy: str
    wording: str | None
    edit: Edit | None


@dataclass(frozen=True)
class Length:
    """How long the text is for one network, and in how many posts it goes."""

    network: str
    length: int
    most: int
    posts: int


def read(text: str, audience: Audience, evidence: Sequence[Evidence], lang: str) -> list[Remark]:
    """What the rules see in the text, the identity of the patient hunted when it was given."""
    identity = Identity.learn(evidence)
    found = proofread(text, identity.matcher() if evidence else None, TextPolicy(audience, None))
    return [_remark(text, finding, lang) for finding in found]


def lengths(text: str, audience: Audience) -> list[Length]:
    """The text's length for each network that it may go to."""
    plain = as_plain(text)
    return [
        Length(
            network.name,
            network.count(plain),
            network.text,
            len(split(plain, network.fits)) if network.threads else 1,
        )
        for network in NETWORKS.values()
        if may_go(network, audience)
    ]


def _remark(text: str, finding: Finding, lang: str) -> Remark:
    start, end = finding.where.start or 0, finding.where.end or 0
    return Remark(
        code=finding.code,
        level=_LEVELS[finding.severity],
        word=words.SEVERITIES[finding.severity][lang],
        found=text[start:end],
        what=codes.message(finding, lang),
        why=articles(codes.RULES[finding.code].basis, lang),
        remedy=codes.remedy(finding, lang),
        wording=finding.replacement,
        edit=None if finding.replacement is None else _edit(text, apply(text, [finding])),
    )


def _edit(before: str, after: str) -> Edit | None:
    """What differs between two texts, as one edit; None when nothing does.

    A wording can take a word before the finding with it: "le 12 mars 2026" becomes "en 2026".
    """
    if before == after:
        return None
    start = _alike(before, after)
    same = _alike(before[start:][::-1], after[start:][::-1])
    end = len(before) - same
    return Edit(
        start=utf16(before[:start]),
        end=utf16(before[:end]),
        found=before[start:end],
        wording=after[start : len(after) - same],
    )


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(one), len(other)))
