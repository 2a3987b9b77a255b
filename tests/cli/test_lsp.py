"""negatoscope lsp, spoken to as an editor does: JSON-RPC over the pipes of a real process."""

from __future__ import annotations

import importlib.util

import pytest

from editor import URI, Editor
from negatoscope.cli import main
from negatoscope.gate.codes.sheet import sheet

pytestmark = pytest.mark.native

TEXT = "# Cas 😀\r\n\r\n😀 Patiente Jeanne LAVIGNE, vue le 12 mars 2026.\u2028Tél. 06 12 34 56 78.\n"
LINE = TEXT.split("\n")[2]
RANKED = "Numéro 1 de l’imagerie du sport dans l’Ouest.\n"


def words(place: dict) -> str:
    """The words of the third line at a place in UTF-16."""
    assert place["start"]["line"] == place["end"]["line"] == 2
    line = LINE.encode("utf-16-le")
    return line[2 * place["start"]["character"] : 2 * place["end"]["character"]].decode("utf-16-le")


def at(word: str) -> dict[str, int]:
    return {"line": 2, "character": len(LINE[: LINE.index(word)].encode("utf-16-le")) // 2}


@pytest.fixture(scope="module")
def editor():
    with Editor("--stdio", lang="en") as one:
        one.open(TEXT)
        one.found = one.diagnostics()
        yield one


def hover(editor, position):
    return editor.ask("textDocument/hover", {"textDocument": {"uri": URI}, "position": position})


def actions(editor, start, end):
    asked = {"textDocument": {"uri": URI}, "range": {"start": start, "end": end}, "context": {"diagnostics": []}}
    return editor.ask("textDocument/codeAction", asked)


def test_it_speaks_utf_16_to_an_editor_that_would_rather_not(editor):
    assert editor.capabilities["positionEncoding"] == "utf-16"


def test_what_is_found_stands_on_its_words(editor):
    assert (editor.found["uri"], editor.found["version"]) == (URI, 1)
    found = {(each["code"], words(each["range"])) for each in editor.found["diagnostics"]}
    assert {("SEC121", "Jeanne LAVIGNE"), ("SEC124", "06 12 34 56 78")} <= found


def test_a_finding_says_how_grave_it_is_what_to_do_and_where_its_rule_is(editor):
    person = next(each for each in editor.found["diagnostics"] if each["code"] == "SEC121")
    assert (person["severity"], person["source"]) == (1, "negatoscope")
    assert person["message"] == "A person is named. Replace the name."
    assert person["codeDescription"]["href"].endswith("/regles/SEC121/")


def test_hovering_shows_the_page_of_the_rule(editor):
    shown = hover(editor, at("LAVIGNE"))
    assert sheet("SEC121", "en") in shown["contents"]["value"]
    assert words(shown["range"]) == "Jeanne LAVIGNE"
    assert hover(editor, at("Patiente")) is None


def test_an_action_writes_the_proposed_wording(editor):
    one, every = actions(editor, at("LAVIGNE"), at("LAVIGNE"))
    assert (one["title"], one["kind"]) == ("Write “[nom]”", "quickfix")
    (change,) = one["edit"]["documentChanges"]
    assert change["textDocument"] == {"uri": URI, "version": 1}
    (edit,) = change["edits"]
    assert (words(edit["range"]), edit["newText"]) == ("Jeanne LAVIGNE", "[nom]")
    edits = every["edit"]["documentChanges"][0]["edits"]
    assert {words(edit["range"]) for edit in edits} >= {"Jeanne LAVIGNE", "06 12 34 56 78"}


def test_the_wording_takes_the_words_before_it_along(editor):
    one = actions(editor, at("12 mars"), at("12 mars"))[0]
    (edit,) = one["edit"]["documentChanges"][0]["edits"]
    written = words(edit["range"])
    assert LINE.replace(written, edit["newText"]).count("vue en 2026") == 1


def test_there_is_no_action_where_nothing_is_found(editor):
    assert actions(editor, at("Patiente"), at("Patiente")) == []


def test_a_text_is_read_again_once_the_writer_pauses_and_forgotten_when_closed():
    with Editor(lang="fr") as editor:
        editor.open(RANKED, 1)
        (first,) = editor.diagnostics()["diagnostics"]
        assert (first["code"], first["severity"]) == ("COM206", 2)
        for version, text in enumerate(("N", "Nous", "Un scanner sans particularité.\n"), 2):
            editor.change(text, version)
        assert editor.diagnostics() == {"uri": URI, "version": 4, "diagnostics": []}
        editor.change(RANKED, 5)
        assert editor.diagnostics()["version"] == 5
        editor.tell("textDocument/didClose", {"textDocument": {"uri": URI}})
        assert editor.diagnostics()["diagnostics"] == []
        assert hover(editor, {"line": 0, "character": 20}) is None
    assert editor.status == 0


def test_the_law_of_a_day_is_applied():
    with Editor(asOf="2020-12-24") as editor:
        editor.open(RANKED)
        assert editor.diagnostics()["diagnostics"] == []


def test_an_option_that_is_not_understood_is_said_in_one_sentence():
    with Editor("--lang", "en", audience="everybody", asOf="yesterday") as editor:
        assert editor.message() == "Négatoscope: the option audience must be colleagues or public; the public is taken."
        assert (
            editor.message() == "Négatoscope: the option asOf must be a date such as 2026-01-31; today’s law is taken."
        )


def test_nothing_of_a_text_goes_to_the_log_even_of_a_message_that_is_broken():
    with Editor() as editor:
        editor.open(TEXT)
        editor.diagnostics()
        editor.tell("textDocument/didOpen", {"textDocument": {"uri": 3, "words": "Mme Jeanne LAVIGNE"}})
        editor.tell("textDocument/didChange", "Mme Jeanne LAVIGNE")
        editor.tell("made/up", {"words": "Mme Jeanne LAVIGNE"})
        assert hover(editor, at("LAVIGNE")) is not None
    assert (editor.status, editor.said) == (0, "")


def test_without_what_editors_need_it_says_how_to_install_it(monkeypatch, capsys):
    there = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "pygls" else there(name))
    assert main(["lsp", "--lang", "en"]) == 2
    assert capsys.readouterr().err == "Error: What editors need is not installed: pip install 'negatoscope[editor]'.\n"
