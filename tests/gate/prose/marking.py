"""Lines in which what must be found stands between ⟦ and ⟧."""

from __future__ import annotations

from negatoscope.gate.policy import Audience
from negatoscope.gate.prose import TextPolicy, sweep

LINT = TextPolicy(Audience.PUBLIC)


def unmarked(line: str) -> str:
    """A line without its marks."""
    return line.replace("⟦", "").replace("⟧", "")


def marked(line: str, kinds: frozenset[str]) -> str:
    """A line with marks around each finding of the given kinds."""
    text = unmarked(line)
    found = [f.where for f in sweep(text, None, LINT) if f.kind in kinds]
    for where in sorted(found, key=lambda each: -(each.start or 0)):
        text = f"{text[: where.start]}⟦{text[where.start : where.end]}⟧{text[where.end :]}"
    return text
