"""SARIF 2.1.0: the properties its schema requires, regions as code hosts count, and no word of the text."""

from __future__ import annotations

import json
from urllib.parse import urlsplit

import pytest

from negatoscope.gate import codes
from negatoscope.gate.finding import Place, State
from negatoscope.gate.lines import Lines
from negatoscope.gate.reports import Artifact, Report, ReportItem, as_sarif
from negatoscope.gate.verdict import Verdict

TEXT = "Bonjour 😀.\r\n😀 Jeanne\nLAVIGNE va mieux.\n"
START, END = TEXT.index("Jeanne"), TEXT.index(" va mieux")
FINDING = codes.make("SEC121", where=Place(start=START, end=END), kind="person", replacement="[nom]")
WHOLE = codes.make("GAT118", params={"reason": "not-utf-8"})


def run_of(items, artifacts=(), lang="fr"):
    report = Report("0.1.0", "2026.11", "colleagues", Verdict.REFUSED, tuple(items))
    log = json.loads(as_sarif(report, lang, artifacts))
    assert (log["version"], urlsplit(log["$schema"]).scheme) == ("2.1.0", "https")
    (run,) = log["runs"]
    return run


def items(*findings):
    return [ReportItem("un cas.md", "text", None, findings)]


def test_a_region_counts_lines_and_columns_from_1_in_utf_16():
    run = run_of(items(FINDING), [Artifact("un%20cas.md", (Lines(TEXT).region(START, END),))])
    (result,) = run["results"]
    assert run["columnKind"] == "utf16CodeUnits"
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "un%20cas.md"},
        "region": {"startLine": 2, "startColumn": 4, "endLine": 3, "endColumn": 8},
    }


def test_a_finding_about_a_whole_file_has_a_line_all_the_same():
    run = run_of(items(WHOLE), [Artifact("a.md", (None,))])
    assert run["results"][0]["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}


def test_an_item_of_a_list_stands_on_its_line():
    run = run_of(items(FINDING), [Artifact("posts.jsonl", line=12)])
    assert run["results"][0]["locations"][0]["physicalLocation"]["region"] == {"startLine": 12}


def test_the_items_of_a_release_have_offsets_in_code_points():
    run = run_of(items(FINDING))
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"][0]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "un%20cas.md"},
        "region": {"charOffset": START, "charLength": END - START},
    }


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_it_has_what_the_schema_requires(lang):
    answered = FINDING.with_state(State.ANSWERED)
    run = run_of(items(FINDING, WHOLE, answered), [Artifact("a.md", (None, None, None))], lang)
    driver = run["tool"]["driver"]
    assert driver["name"] == "negatoscope"
    ids = [rule["id"] for rule in driver["rules"]]
    assert ids == sorted(set(ids)) == ["GAT118", "SEC121"]
    for rule in driver["rules"]:
        texts = (rule["shortDescription"], rule["fullDescription"], rule["help"])
        assert all(isinstance(text["text"], str) and text["text"] for text in texts)
        assert rule["help"]["markdown"].startswith(f"# {rule['id']} ")
        assert urlsplit(rule["helpUri"]).scheme in {"http", "https"}
        assert rule["defaultConfiguration"]["level"] in {"none", "note", "warning", "error"}
    for result in run["results"]:
        assert result["message"]["text"]
        assert ids[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in {"none", "note", "warning", "error"}
    (suppression,) = run["results"][2]["suppressions"]
    assert (suppression["kind"], suppression["status"]) == ("external", "accepted")


def test_the_pages_are_those_of_the_site_that_is_named(monkeypatch):
    monkeypatch.setenv("NEGATOSCOPE_URL", "https://cases.example.org/")
    (rule,) = run_of(items(WHOLE))["tool"]["driver"]["rules"]
    assert rule["helpUri"] == "https://cases.example.org/regles/GAT118/"


def test_the_site_has_a_page_at_that_address():
    from django.urls import resolve

    assert resolve("/regles/GAT118/").url_name == "rule"


def test_several_files_stand_in_their_order():
    both = [ReportItem("b.md", "text", None, (FINDING,)), ReportItem("a.md", "text", None, (FINDING,))]
    regions = (Lines(TEXT).region(START, END),)
    run = run_of(both, [Artifact("b.md", regions), Artifact("a.md", regions)])
    uris = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]]
    assert uris == ["b.md", "a.md"]
