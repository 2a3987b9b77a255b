"""negatoscope rule: the page of a rule, or the list of all."""

from __future__ import annotations

from difflib import get_close_matches
from itertools import groupby
from operator import eq
from typing import TYPE_CHECKING

from negatoscope.cli.language import say
from negatoscope.cli.printing import write
from negatoscope.cli.problems import UsageError
from negatoscope.gate.codes import RULES
from negatoscope.gate.codes.families import family
from negatoscope.gate.codes.sheet import sheet, title

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

_NEAREST = 4


def run(options: argparse.Namespace) -> int:
    """Print the sheet of a code, or one line for each code."""
    lang: str = options.lang
    if options.code is None:
        write("\n".join(_list(lang)) + "\n")
        return 0
    code = options.code.strip().upper()
    if code not in RULES:
        raise UsageError(say("rule.unknown", lang, code=code, nearest=", ".join(_nearest(code))))
    write(sheet(code, lang))
    return 0


def _list(lang: str) -> Iterator[str]:
    in_order = sorted(RULES.values(), key=lambda rule: rule.code)
    for series, rules in groupby(in_order, key=lambda rule: rule.series):
        yield f"{family(series, lang)} ({series}xx)"
        for rule in rules:
            preview = f" ({say('rule.preview', lang)})" if rule.preview else ""
            yield f"  {rule.code} {title(rule.code, lang)}{preview}"
        yield ""


def _nearest(code: str) -> list[str]:
    """The codes that are most like what was asked for, by their name first; the first of all when none is."""
    alike = get_close_matches(code, RULES, 2 * _NEAREST, 0.5)
    alike.sort(key=lambda each: (-sum(map(eq, each, code)), each))
    named = {rule.name.upper(): rule.code for rule in RULES.values()}
    by_name = [named[name] for name in get_close_matches(code, named, _NEAREST, 0.6)]
    return list(dict.fromkeys([*by_name, *alike]))[:_NEAREST] or sorted(RULES)[:_NEAREST]
