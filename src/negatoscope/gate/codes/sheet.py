"""The sheet of one code, as Markdown: what it asks, of whom, since when and by which article.

A rule of the code of ethics has a page of its own, its docstring; of every other code the registry says all there is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.articles import articles
from negatoscope.gate.codes import RULES
from negatoscope.gate.codes.sheet_words import AUDIENCES, MONTHS, SEVERITIES, WORDS
from negatoscope.gate.policy import Audience
from negatoscope.gate.rules import registry

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from negatoscope.gate.rule import InForce, Rule


def sheet(code: str, lang: str) -> str:
    """The sheet in `fr` or `en`, with a newline at the end.

    Raises:
        KeyError: no such code.
    """
    return "\n\n".join(_parts(RULES[code], lang)) + "\n"


def title(code: str, lang: str) -> str:
    """What a code is called: the title of its page, else what its finding says.

    Raises:
        KeyError: no such code.
    """
    page = registry.page(code, lang)
    return page.title if page else readable(RULES[code].messages[lang])


def readable(template: str) -> str:
    """A message without its parameters' names: "{count} files" reads "… files"."""
    return re.sub(r"\{[^{}]*\}", "…", template).replace("….", "…")


def _parts(rule: Rule, lang: str) -> Iterator[str]:
    words = WORDS[lang]
    page = registry.page(rule.code, lang)
    yield f"# {rule.code} {title(rule.code, lang)}"
    if page:
        yield readable(rule.messages[lang])
    yield f"→ {readable(rule.remedies[lang])}"
    for heading, body in page.sections.items() if page else ():
        yield f"## {heading}"
        yield body
    yield f"## {words['severity']}"
    yield "\n".join(_severities(rule, lang))
    yield f"## {words['time']}"
    yield f"{_in_force(rule.in_force, lang)} {words['since-version'].format(version=rule.since)}"
    yield f"## {words['basis']}"
    yield "\n".join(
        f"- {one.ref} ({one.kind_word}){words['colon']} {one.sentence}".removesuffix(f"{words['colon']} ")
        for one in articles(rule.basis, lang)
    )


def _severities(rule: Rule, lang: str) -> Iterator[str]:
    for audience in Audience:
        severity = rule.severity_for(audience)
        yield f"- {AUDIENCES[audience][lang]}{WORDS[lang]['colon']} {severity.name}, {SEVERITIES[severity][lang]}"
    if rule.preview:
        yield f"- {WORDS[lang]['preview']}"


def _in_force(in_force: InForce, lang: str) -> str:
    words = WORDS[lang]
    since, until = in_force.since, in_force.until
    if since and until:
        return words["between"].format(since=_day(since, lang), until=_day(until, lang))
    if since:
        return words["since"].format(since=_day(since, lang))
    return words["until"].format(until=_day(until, lang)) if until else words["always"]


def _day(day: date, lang: str) -> str:
    first = "1er" if lang == "fr" and day.day == 1 else str(day.day)
    return f"{first} {MONTHS[lang][day.month - 1]} {day.year}"
