"""The page of a rule, read from its docstring; nothing else documents a rule.

A docstring holds two pages, French then English, parted by a line of three hyphens. A page is its title, then sections
that begin with "## ": the five of `SECTIONS`, in that order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

SECTIONS = {
    "fr": ("Ce qu’elle voit", "Pourquoi", "Exemple", "À écrire plutôt", "Ce qu’elle ne voit pas"),
    "en": ("What it sees", "Why", "Example", "Write instead", "What it can’t see"),
}
"""What is seen, why that is wrong, an example that fires, what to write instead, the limits."""


@dataclass(frozen=True)
class RulePage:
    """A page in one language: its title, and its sections by heading, in order; both Markdown."""

    title: str
    sections: dict[str, str]


class PageError(ValueError):
    """The docstring of a rule is no page; the message says of which rule and what is missing."""


def page_of(code: str, docstring: str | None, lang: str) -> RulePage:
    """The page of a rule in `fr` or `en`.

    Raises:
        PageError: no docstring, no second language, or not the sections of `SECTIONS`.
    """
    parts = (docstring or "").split("\n---\n")
    if len(parts) != len(SECTIONS):
        raise PageError(f"{code}: the docstring needs a French and an English page, parted by a line of three hyphens")
    title, *rest = parts[list(SECTIONS).index(lang)].strip().split("\n## ")
    sections: dict[str, str] = {}
    for part in rest:
        heading, _, body = part.partition("\n")
        sections[heading.strip()] = _unwrapped(body.strip())
    if tuple(sections) != SECTIONS[lang] or not all(sections.values()) or not title:
        raise PageError(f"{code} ({lang}): the page needs a title and the sections {', '.join(SECTIONS[lang])}")
    return RulePage(title.strip(), sections)


def _unwrapped(body: str) -> str:
    """The body with each paragraph on one line: a docstring is wrapped for the reader of the code only."""
    quoted = re.sub(r"(?<=\S)\n> ?(?=\S)", " ", body)
    return re.sub(r"(?<=\S)\n(?![-*>|\s]|\d+\.\s)", " ", quoted)
