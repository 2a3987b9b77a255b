"""The pages of all rules, written from the registry: python -m negatoscope.gate.codes.document

`docs/rules` is never edited by hand; a test says when it is out of date. One page a family and language.
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from negatoscope.gate.codes import LANGUAGES, RULES
from negatoscope.gate.codes.families import family
from negatoscope.gate.codes.sheet import sheet, title

FOLDER = Path(__file__).resolve().parents[4] / "docs" / "rules"

SEVERITIES = {
    "NOTE": "shown",
    "WARN": "the author must answer",
    "HOLD": "a named reviewer must decide and say why",
    "BLOCK": "never leaves the draft while it is open",
}

_HEAD = """# Rules

Written by `python -m negatoscope.gate.codes.document` from the registry of codes; don't edit these pages by hand. The
same pages are on the site (`/regles/`) and on the command line (`negatoscope rule CODE`).

A finding whose remedy was applied to the copy and that the second reading confirmed is closed (`remedied`), and holds
nothing back. What an open one does goes by its severity:

{severities}

Each rule says what it rests on, and what that is: `law`, `recommendation` or `house` (our own choice); since when the
law is in force, and until when. The gate says "no sign found by these rules", never "compliant".

| Family | Rules | Règles |
| --- | --- | --- |
"""


def pages() -> dict[str, str]:
    """Path under `docs/rules` -> Markdown: the index, then a page for each family in each language."""
    ordered = sorted(RULES.values(), key=lambda rule: rule.code)
    written: dict[str, str] = {}
    rows: list[str] = []
    for series, members in groupby(ordered, key=lambda rule: rule.series):
        known = [rule.code for rule in members]
        for lang in LANGUAGES:
            written[f"{lang}/{series}.md"] = _page(series, known, lang)
        rows.append(f"| {family(series, 'en')} | {_links(series, known, 'en')} | {_links(series, known, 'fr')} |")
    severities = "\n".join(f"- **{name}**: {what}." for name, what in SEVERITIES.items())
    return {"README.md": _HEAD.format(severities=severities) + "\n".join(rows) + "\n", **written}


def _links(series: str, known: list[str], lang: str) -> str:
    return ", ".join(f"[{code}]({lang}/{series}.md#{anchor(code, lang)})" for code in known)


def anchor(code: str, lang: str) -> str:
    """The anchor of a code in the page of its family, as code hosts make it from the heading."""
    words = f"{code} {title(code, lang)}".lower()
    return "".join(each for each in words if each.isalnum() or each in " -_").replace(" ", "-")


def _page(series: str, known: list[str], lang: str) -> str:
    sheets = (sheet(code, lang).replace("\n## ", "\n### ").replace("# ", "## ", 1) for code in known)
    return f"# {family(series, lang)} ({series}xx)\n\n" + "\n".join(sheets)


def write() -> None:
    """Write the pages, and remove those of families that are gone."""
    wanted = pages()
    for path in FOLDER.rglob("*.md"):
        if path.relative_to(FOLDER).as_posix() not in wanted:
            path.unlink()
    for name, text in wanted.items():
        path = FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
