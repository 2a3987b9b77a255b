"""Every stage of long work that is told has words in both languages: a page or a bar that looks one up finds it."""

from __future__ import annotations

import ast
from pathlib import Path

import negatoscope
from negatoscope.gate.progress import STAGES

_SOURCE = Path(negatoscope.__file__).parent


def told() -> set[str]:
    """The names of stages in calls of `progress` or `something.progress`."""
    stages: set[str] = set()
    for path in _SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Call) and len(node.args) == 3:
                called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if called == "progress" and isinstance(node.args[0], ast.Constant):
                    stages.add(node.args[0].value)
    return stages


def test_every_stage_that_is_told_has_words_in_both_languages():
    assert len(told()) >= 10
    assert told() - set(STAGES) == set()
    assert all(set(words) == {"fr", "en"} for words in STAGES.values())


def test_no_words_outlive_their_stage():
    assert set(STAGES) - told() == set()
