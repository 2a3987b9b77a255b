"""The page of all rules, written from the registry: python -m negatoscope.gate.codes.document

`docs/rules.md` is never edited by hand; a test says when it is out of date.
"""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from negatoscope.gate.codes import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from negatoscope.gate.rule import Basis, Rule

PAGE = Path(__file__).resolve().parents[4] / "docs" / "rules.md"

FAMILIES = {
    "SEC1": "Direct identifiers",
    "SEC2": "Indirect identifiers, and their combination",
    "SEC3": "Faces, bodies, voices, head volumes",
    "SEC4": "The care of the patient, live cases, people one knows",
    "COM1": "Certainty, sources, unproven methods",
    "COM2": "Testimonials, comparison, praise",
    "COM3": "Trade: prices, offers, inducement",
    "COM4": "Personal advice",
    "CNF1": "Colleagues",
    "TIT1": "Titles and authors",
    "LIE1": "Ties of interest",
    "PRD1": "Medicines, devices and other products",
    "INF1": "Influence, aesthetic acts, synthetic images",
    "FMC1": "Education credits",
    "CON1": "Agreement and objection",
    "JUD1": "Judicial secrecy",
    "CPR1": "Provenance and copyright",
    "GAT1": "What the gate could not read or finish",
    "RCK1": "What the second reading still saw",
}

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
    for family, members in groupby(in_order, key=lambda rule: rule.series):
        parts.append(f"\n## {FAMILIES.get(family, family)} ({family}xx)\n")
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
