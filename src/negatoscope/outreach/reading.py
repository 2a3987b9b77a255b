"""The first reading: what the gate sees in a text while it is being written. Nothing is kept, nothing is decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from negatoscope.drafts.page.articles import articles
from negatoscope.gate import codes
from negatoscope.gate.finding import Severity
from negatoscope.gate.identity import Identity
from negatoscope.gate.prose import TextPolicy, sweep
from negatoscope.gate.reports import words
from negatoscope.outreach.kit.assembling import may_go
from negatoscope.outreach.kit.counting import utf16
from negatoscope.outreach.kit.networks import NETWORKS
from negatoscope.outreach.kit.threads import split

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.drafts.page.articles import Article
    from negatoscope.gate.evidence import Evidence
    from negatoscope.gate.finding import Finding
    from negatoscope.gate.policy import Audience


_LEVELS = {Severity.NOTE: "note", Severity.WARN: "held", Severity.HOLD: "held", Severity.BLOCK: "refused"}
"""Severity -> how a page marks it (the classes of components.css)."""


@dataclass(frozen=True)
class Remark:
    """One finding in words.

    `start` and `end` count UTF-16 units, as a page's script does; `found` is what stands between, "" for the whole
    text. It is shown to its writer only, and kept nowhere.
    """

    code: str
    level: str
    word: str
    start: int
    end: int
    found: str = field(repr=False)
    what: str
    why: tuple[Article, ...]
    remedy: str
    wording: str | None


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
    found = sweep(text, identity.matcher() if evidence else None, TextPolicy(audience, None))
    return [_remark(text, finding, lang) for finding in found]


def lengths(text: str, audience: Audience) -> list[Length]:
    """The text's length for each network that it may go to."""
    return [
        Length(
            network.name,
            network.count(text),
            network.text,
            len(split(text, network.fits)) if network.threads else 1,
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
        start=utf16(text[:start]),
        end=utf16(text[:end]),
        found=text[start:end],
        what=codes.message(finding, lang),
        why=articles(codes.RULES[finding.code].basis, lang),
        remedy=codes.remedy(finding, lang),
        wording=finding.replacement,
    )
