"""The examples in docs/ are what the program takes and gives."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from cast import mr_slice
from negatoscope.cli.main import build_parser
from negatoscope.gate import codes
from negatoscope.gate.answers import read_answers
from negatoscope.gate.finding import Place, State
from negatoscope.gate.identity.declared import read_identity
from negatoscope.gate.reports.json_report import as_object, finding_as_object
from negatoscope.gate.reports.report import Report, ReportItem
from negatoscope.gate.verdict import Verdict

DOCS = Path(__file__).resolve().parents[2] / "docs"
GATE = (DOCS / "gate.md").read_text(encoding="utf-8")
LINT = (DOCS / "lint.md").read_text(encoding="utf-8")
REPORT = (DOCS / "report.md").read_text(encoding="utf-8")


def example(page: str, language: str, starting: str) -> str:
    """The code block of that language that starts so."""
    blocks = re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    return next(block for block in blocks if block.startswith(starting))


def test_the_example_of_an_identity_file_is_read():
    evidence = read_identity(example(GATE, "", "name:"))
    assert {"person", "birth_date", "patient_id"} <= {one.kind for one in evidence}


def test_the_example_of_an_answers_file_is_read():
    answers = read_answers(example(GATE, "yaml", "answers:"))
    assert [(one.code, one.item) for one in answers] == [("SEC301", "dicom 1")]


@pytest.mark.parametrize("command", ["gate", "verify", "key", "demo"])
def test_every_command_has_its_section(command):
    assert f"## negatoscope {command}\n" in GATE


@pytest.mark.parametrize("command", ["gate", "verify"])
def test_every_option_of_a_command_stands_in_its_section(command):
    section = GATE.split(f"## negatoscope {command}\n")[1].split("\n## ")[0]
    subparsers = next(action for action in build_parser("en")._actions if action.choices and "gate" in action.choices)
    options = {name for action in subparsers.choices[command]._actions for name in action.option_strings}
    assert [name for name in options - {"-h", "--help"} if name not in section] == []


def test_the_example_of_a_report_is_what_the_program_writes():
    finding = codes.make(
        "SEC121", state=State.REMEDIED, where=Place(start=4, end=17), kind="person", replacement="[nom]"
    )
    item = ReportItem("text 1", "text", "text.md", (finding,))
    written = as_object(Report("0.1.0", "2026.11", "colleagues", Verdict.RELEASED, (item,)), "en")
    assert json.loads(example(REPORT, "json", "{")) == json.loads(json.dumps(written))


def test_every_field_of_a_finding_is_explained():
    fields = finding_as_object(codes.make("SEC121"), "en")
    assert [name for name in fields if f"`{name}`" not in REPORT] == []


def test_every_family_of_rules_is_named():
    assert [each for each in sorted({rule.family for rule in codes.RULES.values()}) if f"`{each}`" not in REPORT] == []


def test_the_passage_on_the_page_of_the_library_runs(tmp_path, monkeypatch):
    page = (DOCS / "library.md").read_text(encoding="utf-8")
    program = example(page, "python", "from pathlib import Path").replace("jobs=2", "jobs=0")
    mr_slice(tmp_path / "study", 1)
    monkeypatch.chdir(tmp_path)
    scope = {}
    exec(program, scope)
    seal, passage, quarantine = scope["Seal"](scope["load_node_key"]()), scope["passage"], tmp_path
    revision = example(page, "python", "from negatoscope.gate.revision").replace("\n...", "")
    exec(revision, {**scope, "seal": seal, "passage": passage, "quarantine": quarantine})
    assert (tmp_path / "copy-2/texts/discussion.md").is_file()
