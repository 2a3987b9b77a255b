"""negatoscope lint: texts only."""

from __future__ import annotations

import io
import json
import os
import re
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from negatoscope.cli import main

SAFE = "Petit épanchement du cul-de-sac de Douglas chez une femme de 62 ans. Échographie puis IRM.\n"
NAMED = "Mme LAVIGNE, née le 12/03/1957, IPP 8007421963, joignable au 06 12 34 56 78.\n"
RANKED = "Numéro 1 de l’imagerie du sport dans l’Ouest.\n"


def journal(folder: Path) -> Path:
    """A folder of articles, with what no article is beside them."""
    for name in ("b.md", "a.markdown", "drafts/c.txt", "B.MD", "d.rst", ".git/e.md", "node_modules/f/g.md", ".h.md"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(SAFE, "utf-8")
    return folder


def lint(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, dict, str]:
    """The exit code, the report and what was said of problems."""
    code = main(["lint", *map(str, arguments), "--format", "json", "--lang", "en"])
    out, err = capsys.readouterr()
    return code, json.loads(out) if out else {}, err


def given(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Standard input holds these bytes."""
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))


def paths(report: dict) -> list[str]:
    return [item["path"] for item in report["items"]]


def found(item: dict) -> set[str]:
    return {finding["code"] for finding in item["findings"]}


def test_many_files_are_read_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "safe.md").write_text(SAFE, "utf-8")
    (tmp_path / "named.md").write_text(NAMED, "utf-8")
    code, report, _ = lint(capsys, tmp_path / "safe.md", tmp_path / "named.md")
    assert (code, report["verdict"]) == (1, "refused")
    safe, named = report["items"]
    assert safe == {"path": str(tmp_path / "safe.md"), "kind": "text", "released_as": None, "findings": []}
    spans = {(f["kind"], NAMED[f["where"]["start"] : f["where"]["end"]]) for f in named["findings"]}
    assert {kind for kind, _ in spans} >= {"person", "birth_date", "patient_id", "phone"}
    assert ("phone", "06 12 34 56 78") in spans
    assert all(f["state"] == "open" for f in named["findings"])


def test_a_clean_text_exits_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "safe.md").write_text(SAFE, "utf-8")
    assert main(["lint", str(tmp_path / "safe.md"), "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("CLEAN")


def test_a_folder_is_walked_in_the_order_of_names_without_what_is_hidden(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    journal(tmp_path)
    code, report, _ = lint(capsys, tmp_path)
    assert code == 0
    assert paths(report) == [str(tmp_path / name) for name in (".h.md", "B.MD", "a.markdown", "b.md", "drafts/c.txt")]


def test_a_loop_of_links_ends_and_a_folder_is_read_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.md").write_text(SAFE, "utf-8")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    code, report, _ = lint(capsys, tmp_path, tmp_path / "a.md")
    assert (code, paths(report)) == (0, [str(tmp_path / "a.md")])


def test_a_link_to_nowhere_loses_no_other_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.md").symlink_to(tmp_path / "a.md")
    (tmp_path / "b.md").write_text(NAMED, "utf-8")
    code, report, err = lint(capsys, tmp_path)
    assert (code, paths(report)) == (2, [str(tmp_path / "b.md")])
    assert err == f"Error: {tmp_path / 'a.md'} doesn't exist or can't be read.\n"


def test_a_folder_without_text_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, report, err = lint(capsys, tmp_path)
    assert (code, report) == (2, {})
    assert err == f"Error: {tmp_path} holds no text (.md, .markdown, .txt).\n"


def test_what_can_not_be_read_is_said_and_loses_no_other_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.md").write_bytes("Mme Lavigne née".encode("latin-1"))
    (tmp_path / "b.md").write_text(NAMED, "utf-8")
    code, report, err = lint(capsys, tmp_path / "gone.md", tmp_path)
    assert code == 2
    unread, named = report["items"]
    assert found(unread) == {"GAT118"}
    assert "SEC121" in found(named)
    assert [line.split(" ")[1] for line in err.splitlines()] == [str(tmp_path / "gone.md"), str(tmp_path / "a.md")]
    assert "Lavigne" not in err


def test_standard_input_is_a_text(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    given(monkeypatch, NAMED.encode())
    code, report, _ = lint(capsys, "-")
    assert (code, paths(report)) == (1, ["-"])


def test_standard_input_may_be_a_list(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    given(monkeypatch, "".join(json.dumps({"text": text}) + "\n" for text in (SAFE, NAMED)).encode())
    code, report, _ = lint(capsys, "-", "--jsonl")
    assert (code, paths(report)) == (1, ["-:1", "-:2"])
    assert not found(report["items"][0])


@pytest.mark.native
def test_a_named_pipe_is_read_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    receiving, sending = os.pipe()
    os.write(sending, NAMED.encode())
    os.close(sending)
    code, report, _ = lint(capsys, f"/dev/fd/{receiving}")
    os.close(receiving)
    assert (code, "SEC121" in found(report["items"][0])) == (1, True)


@pytest.mark.native
def test_a_list_of_posts_gives_the_same_report_on_one_core_and_on_two(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "posts.jsonl"
    padding = " " * 6000  # around an object, JSON says nothing by it
    path.write_text(
        "".join(json.dumps({"text": each}) + padding + "\n" for each in (SAFE, NAMED, RANKED) * 20), "utf-8"
    )
    assert path.stat().st_size > 300_000  # enough work for two
    code, alone, _ = lint(capsys, path, "--jsonl", "--jobs", 1)
    assert code == 1
    assert paths(alone) == [f"{path}:{number}" for number in range(1, 61)]
    assert lint(capsys, path, "--jsonl", "--jobs", 2)[1] == alone


def test_the_law_of_a_day_is_applied(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "post.md").write_text(RANKED, "utf-8")
    assert found(lint(capsys, tmp_path)[1]["items"][0]) == {"COM206"}
    assert found(lint(capsys, tmp_path, "--as-of", "2020-12-25")[1]["items"][0]) == {"COM206"}
    assert found(lint(capsys, tmp_path, "--as-of", "2020-12-24")[1]["items"][0]) == set()


@pytest.mark.parametrize("day", ["yesterday", "2026-02-30", "12/03/2026", ""])
def test_a_day_that_is_none_is_one_sentence(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["lint", "x", "--as-of", day, "--lang", "en"])
    assert end.value.code == 2
    assert capsys.readouterr().err.startswith("Error: argument --as-of: a date such as ")


def answers(folder: Path, sentence: str) -> Path:
    path = folder / "answers.yaml"
    answer = {"code": "COM206", "sentence": sentence, "answer": "Irony.", "reviewer": "Dr Morel", "reason": "Irony."}
    path.write_text(json.dumps({"answers": [answer]}), "utf-8")  # JSON is YAML
    return path


def test_an_answer_closes_the_finding_of_its_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "post.md").write_text(RANKED, "utf-8")
    code, report, _ = lint(capsys, tmp_path / "post.md", "--answers", answers(tmp_path, RANKED.strip()))
    assert (code, report["verdict"]) == (0, "clean")
    assert [f["state"] for f in report["items"][0]["findings"]] == ["answered"]


def test_an_answer_that_meets_nothing_any_more_is_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "post.md").write_text(SAFE, "utf-8")
    given_answers = answers(tmp_path, RANKED.strip())
    code, report, _ = lint(capsys, tmp_path / "post.md", "--answers", given_answers)
    assert code == 0
    assert [(item["path"], found(item)) for item in report["items"]][-1] == (str(given_answers), {"GAT120"})


def sarif_of(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict:
    main(["lint", *map(str, arguments), "--format", "sarif"])
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    return run


def test_sarif_points_at_the_words_without_saying_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "un cas.md").write_text(f"😀😀 Titre\n\n😀 {NAMED}", "utf-8")
    (tmp_path / "autre.md").write_text(NAMED, "utf-8")
    run = sarif_of(capsys, "un cas.md", tmp_path / "autre.md")
    spots = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    assert {spot["artifactLocation"]["uri"] for spot in spots} == {"un%20cas.md", "autre.md"}
    line = f"😀 {NAMED}".encode("utf-16-le")
    shown = {
        line[2 * (spot["region"]["startColumn"] - 1) : 2 * (spot["region"]["endColumn"] - 1)].decode("utf-16-le")
        for spot in spots
        if spot["artifactLocation"]["uri"] == "un%20cas.md" and spot["region"]["startLine"] == 3
    }
    assert {"LAVIGNE", "12/03/1957", "06 12 34 56 78"} <= shown
    assert not any(word in json.dumps(run) for word in shown)


def test_sarif_names_a_file_elsewhere_by_its_whole_address(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    (tmp_path / "named.md").write_text(NAMED, "utf-8")
    run = sarif_of(capsys, tmp_path / "named.md")
    uris = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]}
    assert uris == {(tmp_path / "named.md").as_uri()}


def test_sarif_points_at_the_line_of_a_list(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("posts.jsonl").write_text(f"{json.dumps({'text': SAFE})}\n{json.dumps({'text': RANKED})}\n", "utf-8")
    (result,) = sarif_of(capsys, "posts.jsonl", "--jsonl")["results"]
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "posts.jsonl"},
        "region": {"startLine": 2},
    }


def text_of(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    main(["lint", *map(str, arguments), "--lang", "en"])
    return capsys.readouterr().out


def test_the_listing_names_place_code_remedy_and_wording_and_no_word_of_the_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("named.md").write_text(f"# Titre\n\n{NAMED}", "utf-8")
    out = text_of(capsys, "named.md")
    assert re.search(r"^named\.md:3:5: SEC121 \[Blocking\] A person is named\. → Replace the name\.", out, re.M)
    assert "Proposed: “[nom]”" in out
    assert not any(word in out for word in ("LAVIGNE", "12/03/1957", "8007421963"))


def test_the_author_s_own_terminal_shows_the_words_with_a_caret_below(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    Path("named.md").write_text("# 漢\n\n漢\tPatiente Jeanne\u202e LAVIGNE.\n", "utf-8")
    lines = text_of(capsys, "named.md").splitlines()
    (shown,) = (number for number, line in enumerate(lines) if line.startswith("  3 | "))
    assert lines[shown] == "  3 | 漢 Patiente Jeanne� LAVIGNE."
    assert re.fullmatch(r"    \| {13}\^{15} \[.+\]", lines[shown + 1])  # 漢 takes two cells


def test_the_summary_counts_over_many_texts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in (("a.md", SAFE), ("b.md", RANKED), ("c.md", RANKED)):
        (tmp_path / name).write_text(text, "utf-8")
    assert text_of(capsys, tmp_path).splitlines()[-2:] == [
        "2 finding(s) in 2 of 3 text(s): COM206 ×2",
        "HELD. Of 3 texts, 0 can’t be published as they are and 2 need a colleague’s review.",
    ]
