"""The usage and options of commands in the docs, written from the parser: python -m negatoscope.cli.document

What stands between `<!-- usage: COMMAND ... -->` and `<!-- usage: end -->` is never edited by hand; a test says when it
is out of date. Written by us and not by argparse, whose help differs from one Python to the next.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

from negatoscope.cli.main import build_parser

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCS = Path(__file__).resolve().parents[3] / "docs"
PAGES = ("lint.md", "render.md")
_BLOCK = re.compile(r"(<!-- usage: (\w+) [^\n]*-->\n).*?(<!-- usage: end -->)", re.DOTALL)
_WIDTH = 110


def regenerated(page: str) -> str:
    """A page with every block as the parser has it now."""
    return _BLOCK.sub(lambda block: f"{block[1]}{usage(block[2])}{block[3]}", page)


def usage(command: str) -> str:
    """How a command is called, and a table of what each argument means, as Markdown.

    Raises:
        KeyError: no such command.
    """
    actions = [action for action in _commands()[command]._actions if "--help" not in action.option_strings]
    lines = _wrapped(f"negatoscope {command}", [_called(action) for action in actions])
    rows = [f"| {_named(action)} | {action.help} |" for action in actions]
    return "\n".join(["```", *lines, "```", "", "| Argument | What it does |", "| --- | --- |", *rows]) + "\n"


def _commands() -> dict[str, argparse.ArgumentParser]:
    parser = build_parser("en")
    subparsers = next(each for each in parser._actions if isinstance(each, argparse._SubParsersAction))
    return dict(subparsers.choices)


def _wrapped(start: str, words: list[str]) -> Iterator[str]:
    line = start
    for word in words:
        if len(line) + len(word) + 1 > _WIDTH:
            yield line
            line = " " * len(start)
        line += f" {word}"
    yield line


def _called(action: argparse.Action) -> str:
    if not action.option_strings:
        return {"?": f"[{action.metavar}]", None: f"{action.metavar}"}.get(action.nargs, f"{action.metavar}...")
    return f"[{_option(action)}]"


def _named(action: argparse.Action) -> str:
    name = _option(action) if action.option_strings else str(action.metavar)
    return f"`{name}`".replace("|", "\\|")


def _option(action: argparse.Action) -> str:
    value = "|".join(action.choices) if action.choices else action.metavar
    if isinstance(action, argparse.BooleanOptionalAction):
        return "|".join(action.option_strings)
    return f"{action.option_strings[0]} {value}" if action.nargs != 0 and value else action.option_strings[0]


if __name__ == "__main__":
    for name in PAGES:
        page = DOCS / name
        page.write_text(regenerated(page.read_text(encoding="utf-8")), encoding="utf-8")
