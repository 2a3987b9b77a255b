"""The page of all rules, written from the registry: python -m negatoscope.gate.codes.document

`docs/rules.md` is never edited by hand; a test says when it is out of date.
"""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from negatoscope.gate.codes import RULES
from negatoscope.gate.codes.families import family

if TYPE_CHECKING:
    from collections.abc import Iterable

    from negatoscope.gate.rule import Basis, Rule

PAGE = Path(__file__).resolve().parents[4] / "docs" / "rules.md"

SEVERITIES = {
    "NOTE": "shown",
    "WARN": "the author must answer",
    "HOLD": "a named reviewer must decide and say why",
    "BLOCK": "never leaves the draft while it is open",
}

_HEAD = """# Rules

Written by `python -m negatoscope.gate.codes.document` from the registry of codes; don't edit it by hand.

A finding whose remedy was applied to the copy and that the second reading confirmed is closed (`remedied`), and holds
nothing back. What an open one does goes by its severity:

{severities}

Each rule says what it rests on, and what that is: `law`, `recommendation` or `house` (our own choice).
"""


def page(rules: Iterable[Rule] = RULES.values()) -> str:
    """The whole page as Markdown, the rules in the order of their codes."""
    severities = "\n".join(f"- **{name}**: {what}." for name, what in SEVERITIES.items())
    parts = [_HEAD.format(severities=severities)]
    in_order = sorted(rules, key=lambda rule: rule.code)
    for series, members in groupby(in_order, key=lambda rule: rule.series):
        parts.append(f"\n## {family(series, 'en')} ({series}xx)\n")
        parts.extend(_entry(rule) for rule in members)
    return "".join(parts)


def _entry(rule: Rule) -> str:
    preview = ", preview" if rule.preview else ""
    basis = "; ".join(_basis(basis) for basis in rule.basis)
    return (
        f"\n### {rule.code} {rule.name}\n\n"
        f"{rule.severity.name}, since {rule.since}{preview}.\n\n"
        f"- What it says: {_readable(rule.messages['en'])} *{_readable(rule.messages['fr'])}*\n"
        f"- What is done: {_readable(rule.remedies['en'])} *{_readable(rule.remedies['fr'])}*\n"
        f"- Rests on: {basis}\n"
    )


def _basis(basis: Basis) -> str:
    return f"{basis.ref} (`{basis.kind}`)"


def _readable(template: str) -> str:
    """A message without its parameters' names: "{count} files" reads "… files"."""
    return re.sub(r"\{[^{}]*\}", "…", template)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
