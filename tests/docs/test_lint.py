"""docs/lint.md says what the commands take: their usage is written from the parser, their examples are read."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest
import yaml

from negatoscope.cli.document import regenerated, usage
from negatoscope.cli.lsp.settings import Settings, read_settings
from negatoscope.cli.main import build_parser
from negatoscope.gate.answers import read_answers

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "lint.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.M | re.S)


def test_the_usage_of_commands_is_current():
    assert regenerated(PAGE) == PAGE, "run: python -m negatoscope.cli.document"


@pytest.mark.parametrize("command", ["lint", "rule", "lsp"])
def test_each_command_has_its_section_with_its_usage(command):
    section = PAGE.split(f"## negatoscope {command}\n")[1].split("\n## ")[0]
    assert usage(command) in section


def test_an_option_that_is_added_shows_in_the_usage():
    (lint,) = (each.choices["lint"] for each in build_parser("en")._actions if each.choices)
    options = [name for action in lint._actions for name in action.option_strings if name not in ("-h", "--help")]
    assert "--as-of" in options
    assert [name for name in options if f"[{name}" not in usage("lint") or f"| `{name}" not in usage("lint")] == []


def test_the_example_of_answers_is_read():
    page = next(block for block in blocks("yaml") if block.startswith("answers:"))
    assert [(answer.code, answer.reviewer) for answer in read_answers(page)] == [("COM206", "Dr Claire Morel")]


def test_the_example_for_pre_commit_names_the_hook():
    page = next(block for block in blocks("yaml") if block.startswith("repos:"))
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    (hook,) = yaml.safe_load(page)["repos"][0]["hooks"]
    assert hook["id"] in {each["id"] for each in hooks}
    build_parser("en").parse_args(["lint", *hook["args"], "post.md"])


def test_the_options_for_editors_are_understood():
    settings, problems = read_settings(json.loads(blocks("json")[0]), "en")
    assert not problems
    assert settings.lang == "fr"
    assert settings != Settings("fr")
    (helix,) = blocks("toml")
    assert read_settings(tomllib.loads(helix)["language-server"]["negatoscope"]["config"], "en")[1] == []


def test_every_page_that_the_docs_of_the_command_line_name_is_there():
    for name in re.findall(r"\]\((\w+\.md)\)", PAGE):
        assert (ROOT / "docs" / name).is_file()
