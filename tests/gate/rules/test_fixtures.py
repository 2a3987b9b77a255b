"""Each rule fires on the lines of its `fires.txt` and on none of its `silent.txt`: one post a line.

A line may begin with "public: " or with a day ("2019-05-02: "): then it is read for that audience or by the law of that
day. A line break inside a post is written "\\n".
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from negatoscope.gate.policy import Audience
from negatoscope.gate.prose import TextPolicy
from negatoscope.gate.rules.check import check
from negatoscope.gate.rules.registry import BY_CODE

HERE = Path(__file__).parent


def lines(code: str, name: str) -> list[str]:
    return [line for line in (HERE / code / name).read_text(encoding="utf-8").splitlines() if line.strip()]


def codes_of(line: str) -> set[str]:
    policy = TextPolicy(Audience.COLLEAGUES)
    while match := re.match(r"(public|\d{4}-\d\d-\d\d): ", line):
        line = line[match.end() :]
        if match[1] == "public":
            policy = replace(policy, audience=Audience.PUBLIC)
        else:
            policy = replace(policy, as_of=date.fromisoformat(match[1]))
    return {finding.code for finding in check(line.replace("\\n", "\n"), policy)}


def each(name: str) -> list[object]:
    return [
        pytest.param(code, line, id=f"{code}-{n}") for code in BY_CODE for n, line in enumerate(lines(code, name), 1)
    ]


@pytest.mark.parametrize(("code", "line"), each("fires.txt"))
def test_a_rule_fires_on_what_it_is_for(code: str, line: str) -> None:
    assert code in codes_of(line)


@pytest.mark.parametrize(("code", "line"), each("silent.txt"))
def test_a_rule_is_silent_where_nothing_is_wrong(code: str, line: str) -> None:
    assert code not in codes_of(line)


@pytest.mark.parametrize("code", BY_CODE)
def test_every_rule_has_lines_of_both_kinds(code: str) -> None:
    assert len(lines(code, "fires.txt")) >= 3
    assert len(lines(code, "silent.txt")) >= 3


def test_no_fixtures_are_left_behind_by_a_rule_that_is_gone() -> None:
    assert {folder.name for folder in HERE.iterdir() if folder.is_dir() and folder.name != "__pycache__"} <= set(
        BY_CODE
    ) | {"reading"}
