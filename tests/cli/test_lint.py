"""negatoscope lint: texts only."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from negatoscope.cli import main

SAFE = "Petit épanchement du cul-de-sac de Douglas chez une femme de 62 ans. Échographie puis IRM.\n"
NAMED = "Mme LAVIGNE, née le 12/03/1957, IPP 8007421963, joignable au 06 12 34 56 78.\n"


def test_many_files_are_read_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "safe.md").write_text(SAFE, "utf-8")
    (tmp_path / "named.md").write_text(NAMED, "utf-8")
    code = main(["lint", str(tmp_path / "safe.md"), str(tmp_path / "named.md"), "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert (code, report["verdict"]) == (1, "refused")
    safe, named = report["items"]
    assert safe == {"path": str(tmp_path / "safe.md"), "kind": "text", "released_as": None, "findings": []}
    found = {(f["kind"], NAMED[f["where"]["start"] : f["where"]["end"]]) for f in named["findings"]}
    assert {kind for kind, _ in found} >= {"person", "birth_date", "patient_id", "phone"}
    assert ("phone", "06 12 34 56 78") in found
    assert all(f["state"] == "open" for f in named["findings"])


def test_a_clean_text_exits_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "safe.md").write_text(SAFE, "utf-8")
    assert main(["lint", str(tmp_path / "safe.md"), "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("CLEAN")


def test_sarif_points_at_the_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "named.md").write_text(NAMED, "utf-8")
    assert main(["lint", str(tmp_path / "named.md"), "--format", "sarif"]) == 1
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    regions = [result["locations"][0]["physicalLocation"]["region"] for result in run["results"]]
    spans = [NAMED[region["charOffset"] : region["charOffset"] + region["charLength"]] for region in regions]
    assert "06 12 34 56 78" in spans


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", "Mme Lavigne née".encode("latin-1")])
def test_a_file_that_is_missing_or_not_utf_8_exits_with_2(
    content: bytes | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if content is not None:
        (tmp_path / "text.md").write_bytes(content)
    assert main(["lint", str(tmp_path / "text.md")]) == 2
    captured = capsys.readouterr()
    assert captured.err.startswith("Error: ")
    assert captured.out == ""
