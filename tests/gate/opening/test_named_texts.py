"""Texts with a role: the question, the findings, the alternative text of an image."""

from __future__ import annotations

from pathlib import Path

import pytest

from gate.passages import check, item, pass_case
from negatoscope.gate.opening import InputError, open_case
from negatoscope.gate.policy import Limits
from negatoscope.gate.verdict import Verdict

TEXTS = {"title": "Genou", "question": "Vu par Mme Marie Kowalski ?", "alt-image-1": "Coupe axiale."}


def test_they_are_numbered_in_their_order_before_the_texts_of_files(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Notes.")
    case = open_case([tmp_path], text="Le post.", texts=TEXTS, limits=Limits())
    assert [(one.label, one.role) for one in case.with_text_first()] == [
        ("text 1", ""),
        ("text 2", "title"),
        ("text 3", "question"),
        ("text 4", "alt-image-1"),
        ("text 5", ""),
    ]


def test_a_case_may_be_made_of_them_alone(tmp_path: Path) -> None:
    passed = pass_case([], tmp_path / "out", texts=TEXTS)
    assert passed.report.verdict is Verdict.RELEASED
    assert sorted(path.name for path in (passed.folder / "texts").iterdir()) == [
        "alt-image-1.md",
        "question.md",
        "title.md",
    ]
    assert item(passed.report, "question").released_as == "texts/question.md"
    assert check(passed.folder).holds


def test_findings_point_into_the_text_as_it_was_typed(tmp_path: Path) -> None:
    passed = pass_case([], tmp_path / "out", texts=TEXTS)
    (named,) = item(passed.report, "question").findings
    assert TEXTS["question"][named.where.start : named.where.end].endswith("Kowalski")
    assert "Kowalski" not in (passed.folder / "texts/question.md").read_text()


def test_a_text_that_is_refused_keeps_its_role(tmp_path: Path) -> None:
    (tmp_path / "x.bin").write_bytes(b"\0\1\2\3" * 40)
    passed = pass_case([tmp_path / "x.bin"], tmp_path / "out", texts=TEXTS)
    assert passed.report.verdict is Verdict.REFUSED
    assert [one.role for one in passed.report.items if one.kind == "text"] == list(TEXTS)


@pytest.mark.parametrize("texts", [None, {}, {"title": " \n"}])
def test_nothing_but_blanks_is_an_empty_case(texts: dict[str, str] | None) -> None:
    case = open_case([], texts=texts, limits=Limits())
    assert [finding.code for finding in case.findings] == ["GAT114"]


@pytest.mark.parametrize("role", ["", "Title", "été", "../x", "a/b", "a_b", "1st", "a" * 42, "case", "title\n"])
def test_a_role_that_is_none_is_an_error(role: str) -> None:
    with pytest.raises(InputError, match=r"role of text no\. 2"):
        open_case([], texts={"title": "Genou", role: "x"}, limits=Limits())


def test_the_longest_role_is_one(tmp_path: Path) -> None:
    passed = pass_case([], tmp_path / "out", texts={"a" * 41: "x"})
    assert check(passed.folder).holds


def test_what_holds_the_typed_texts_never_shows_them() -> None:
    case = open_case([], texts=TEXTS, limits=Limits())
    assert "Kowalski" not in repr(case) + repr(case.with_text_first())
