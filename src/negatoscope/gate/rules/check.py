"""Running the rules of the code of ethics over a text.

A finding knows its sentence by `params["sentence"]` (`bound_to`), so that an answer to it holds for that sentence and
no other.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.finding import Place
from negatoscope.gate.prose.folding import lower, views
from negatoscope.gate.rules.reading.construction import prepare
from negatoscope.gate.rules.reading.reading import Reading
from negatoscope.gate.rules.registry import MODULES
from negatoscope.gate.rules.weighing import standing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from negatoscope.gate.finding import Finding
    from negatoscope.gate.policy import Audience
    from negatoscope.gate.prose.page import TextPolicy
    from negatoscope.gate.rules.weighing import Fired


def read(text: str, audience: Audience, as_of: date | None = None) -> Reading:
    """The text, made ready, to be read on a day. Any string will do."""
    prepare()
    view = views(text)[-1]
    return Reading(view, lower(view.text), audience, as_of)


_WORD = re.compile(r"\w+")
_DIGITS = 16


def bound_to(sentence: str) -> str:
    """What an answer to a finding in a sentence is bound by: 16 hexadecimal digits, the same for its words however
    they are spaced, accented and punctuated.
    """
    words = " ".join(_WORD.findall(views(sentence)[-1].text.lower()))
    return hashlib.sha256(words.encode()).hexdigest()[:_DIGITS]


def check(text: str, policy: TextPolicy, identifiers: Sequence[Finding] = ()) -> list[Finding]:
    """What the code of ethics asks about a text, in the order of the text.

    Args:
        text: Markdown, in French or English; any string will do.
        policy: for whom, and the law of which day.
        identifiers: those found in the text; they are no part of what binds an answer to a sentence.

    Returns:
        Open findings; `where` is [start, end) in code points of `text`.
    """
    reading = read(text, policy.audience, policy.as_of)
    return _told(text, reading, _fired(reading, policy), policy, identifiers)


def check_weighed(text: str, policy: TextPolicy, identifiers: Sequence[Finding] = ()) -> list[Finding]:
    """Those of them that stand when what each passage reads like is weighed with them (see `weighing`).

    Takes and returns what `check` does.
    """
    reading = read(text, policy.audience, policy.as_of)
    fired = standing(reading, _fired(reading, policy), policy.as_of)
    return _told(text, reading, fired, policy, identifiers)


def _fired(reading: Reading, policy: TextPolicy) -> list[Fired]:
    return [
        (module.RULE.code, hit)
        for module in MODULES
        if module.RULE.in_force.on(policy.as_of)
        for hit in module.find(reading)
    ]


def _told(
    text: str, reading: Reading, fired: Sequence[Fired], policy: TextPolicy, identifiers: Sequence[Finding]
) -> list[Finding]:
    found: list[Finding] = []
    for code, hit in fired:
        start, end = reading.view.span(hit.start, hit.end)
        sentence = reading.sentence_at(hit.start)
        stands = reading.view.span(sentence.start, sentence.end)
        found.append(
            codes.make(
                code,
                where=Place(start=start, end=end),
                severity=codes.RULES[code].severity_for(policy.audience),
                params={"sentence": bound_to(_without(text, stands, identifiers))},
            )
        )
    return sorted(found, key=lambda finding: (finding.where.start or 0, finding.where.end or 0, finding.code))


def _without(text: str, stands: tuple[int, int], identifiers: Sequence[Finding]) -> str:
    """A sentence of the text without the identifiers in it: no report may hold so much as a digest of one."""
    position, end = stands
    kept: list[str] = []
    for finding in identifiers:
        start, stop = finding.where.start, finding.where.end
        if start is None or stop is None or stop <= position or start >= end:
            continue
        kept.append(text[position : max(position, start)])
        position = stop
    return " ".join([*kept, text[position:end]])
