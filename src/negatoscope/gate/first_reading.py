"""The first reading: one text while it is being written, and what the gate sees in it, as JSON has it.

The same code answers on the server of a home node and, under Pyodide, in the writer's browser on a community node.
Nothing is kept and nothing is decided: the gate reads everything again when the text is sent. The portable core.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING, cast

from negatoscope.gate import codes
from negatoscope.gate.articles import articles
from negatoscope.gate.finding import Place, Severity
from negatoscope.gate.policy import Audience
from negatoscope.gate.proofreading import proofread
from negatoscope.gate.prose import TextPolicy, apply

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negatoscope.gate.finding import Finding
    from negatoscope.gate.prose import Matcher

MOST_CHARACTERS = 20_000
"""Characters of one text; no box of the site takes more."""

_NO_SHIFT = timedelta(0)
"""As the gate reads what goes with a patient's images: a name that stands there alone counts."""

_REACH = 16
"""Characters before a finding that its wording can take with it: "le 12 mars 2026" becomes "en 2026"."""


@dataclass(frozen=True)
class Question:
    """What is asked about a text.

    Attributes:
        audience: for whom it is written.
        lang: the language of the answer, `fr` or `en`.
        allows: the kinds of identifier that may stand there, such as the author's own name in a profile.
        identifiers_only: leave the rules of ethics out, as for a reason that only the log keeps.
    """

    audience: Audience = Audience.COLLEAGUES
    lang: str = "fr"
    allows: frozenset[str] = field(default_factory=frozenset[str])
    identifiers_only: bool = False

    @staticmethod
    def read(asked: Mapping[str, object], lang: str) -> Question:
        """From JSON; what is missing or not understood takes its strictest value."""
        audience, allows = asked.get("audience"), asked.get("allows")
        kinds = cast("list[object]", allows) if isinstance(allows, list) else []
        return Question(
            audience=Audience.PUBLIC if audience == Audience.PUBLIC.value else Audience.COLLEAGUES,
            lang=lang if lang in codes.LANGUAGES else "fr",
            allows=frozenset(each for each in kinds if isinstance(each, str)),
            identifiers_only=asked.get("sort") == "identifiers",
        )


def find(text: str, question: Question, matcher: Matcher | None = None) -> list[Finding]:
    """What the rules see in a text; `matcher` hunts the patient's identity where it is known."""
    found = proofread(text, matcher, TextPolicy(question.audience, _NO_SHIFT))
    return [
        each
        for each in found
        if each.kind not in question.allows and (each.code.startswith("SEC") or not question.identifiers_only)
    ]


def is_direct(finding: Finding) -> bool:
    """Whether it is a direct identifier, which may not leave the writer's machine (CSP R.4127-4)."""
    return finding.code.startswith("SEC1") and finding.severity is Severity.BLOCK


def answer(text: str, question: Question, matcher: Matcher | None = None) -> dict[str, object]:
    """The findings in words: {"findings": [{"code", "severity", "kind", "direct", "start", "end", "what", "why",
    "remedy", "edit"}, ...]}.

    Places count code points, as everywhere in the gate; a finding about the whole text has none. `edit` is what writes
    the proposed wording: {"start", "end", "wording"}, or null.
    """
    return {"findings": [_said(text, each, question.lang) for each in find(text, question, matcher)]}


def direct(text: str, question: Question) -> list[Finding]:
    """The direct identifiers in a text: the second reading of a node that takes no originals, in memory."""
    return [each for each in find(text, question) if is_direct(each)]


def _said(text: str, finding: Finding, lang: str) -> dict[str, object]:
    where = finding.where
    return {
        "code": finding.code,
        "severity": finding.severity.name.lower(),
        "kind": finding.kind,
        "direct": is_direct(finding),
        "start": where.start,
        "end": where.end,
        "what": codes.message(finding, lang),
        "why": [
            {"ref": one.ref, "kind": one.kind, "kind_word": one.kind_word, "sentence": one.sentence}
            for one in articles(codes.RULES[finding.code].basis, lang)
        ],
        "remedy": codes.remedy(finding, lang),
        "edit": edit_of(text, finding),
    }


def edit_of(text: str, finding: Finding) -> dict[str, object] | None:
    """How to write the proposed wording, as `edit` of `answer`; None when there is none or it changes nothing."""
    start, end = finding.where.start, finding.where.end
    if finding.replacement is None or start is None or end is None:
        return None
    first = max(0, start - _REACH)
    before = text[first:end]
    moved = replace(finding, where=Place(start=start - first, end=end - first))
    after = apply(before, [moved])
    if after == before:
        return None
    kept = before[: start - first]
    same = _alike(kept, after)
    if same < len(kept):  # a word before it goes too: the whole word, so that what is proposed can be read
        same = kept.rfind(" ", 0, same) + 1
    return {"start": first + same, "end": end, "wording": after[same:]}


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(one), len(other)))
