"""The one registry of codes: code -> rule. Codes are never reused.

`make(code, ...)` builds the finding of a rule with its severity; `message` and `remedy` put it in words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.codes import declarations, identifiers, refusals
from negatoscope.gate.codes.reasons import WORDS
from negatoscope.gate.finding import WHOLE, Finding, Place, Severity, State
from negatoscope.gate.rule import LANGUAGES, Basis, Rule
from negatoscope.gate.rules import registry

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["LANGUAGES", "RULES", "Basis", "Rule", "make", "message", "remedy"]

RULES: dict[str, Rule] = {
    rule.code: rule
    for rule in (
        *identifiers.RULES,
        *declarations.RULES,
        *refusals.RULES,
        *(module.RULE for module in registry.MODULES),
    )
}


def make(
    code: str,
    *,
    state: State = State.OPEN,
    where: Place = WHOLE,
    kind: str | None = None,
    severity: Severity | None = None,
    replacement: str | None = None,
    params: Mapping[str, str | int] | None = None,
) -> Finding:
    """A finding of that code, with the rule's severity unless one is given.

    Raises:
        KeyError: no such code.
    """
    rule = RULES[code]
    return Finding(
        code,
        rule.severity if severity is None else severity,
        state,
        kind,
        where,
        {} if params is None else params,
        replacement,
    )


def _reason(value: str | int, lang: str) -> str:
    """A parameter in words: those in `reasons.WORDS` are translated, also in a list with commas; others stand."""
    parts = [WORDS.get(part, {}).get(lang, part) for part in str(value).split(", ")]
    return ", ".join(parts)


def message(finding: Finding, lang: str) -> str:
    """What the finding says, in `fr` or `en`."""
    params = {name: _reason(value, lang) for name, value in finding.params.items()}
    return RULES[finding.code].messages[lang].format_map(params)


def remedy(finding: Finding, lang: str) -> str:
    """What is or should be done about it, in `fr` or `en`."""
    return RULES[finding.code].remedies[lang]
