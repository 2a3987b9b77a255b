"""New texts in a release: examined, read again and sealed, and everything else carried over."""

from __future__ import annotations

import os
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

from gate.passages import Passed, check, found, item, pass_case
from negatoscope.gate.examination import Passage
from negatoscope.gate.opening import InputError
from negatoscope.gate.policy import Audience, Policy
from negatoscope.gate.release import Outcome
from negatoscope.gate.revision import Change, Dossier, RevisionError, revise
from negatoscope.gate.verdict import Verdict

NEW = {"title": "Genou", "discussion": "Vu par Ornella Marchetti le 17/09/2026.", "question": "Et le ménisque ?"}


def revised(before: Passed, out: Path, change: Change, **other: object) -> Outcome:
    dossier = Dossier.of(before.examination)
    return revise(
        before.folder, before.report, change, out, before.seal, before.passage, **{"dossier": dossier, **other}
    )


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_new_texts_take_the_place_of_the_old_ones(study: Passed, tmp_path: Path) -> None:
    outcome = revised(study, tmp_path / "after", Change(texts=NEW))
    assert outcome.report.verdict is Verdict.RELEASED
    assert (tmp_path / "after/texts/title.md").read_text() == "Genou"
    assert "Marchetti" not in (tmp_path / "after/texts/discussion.md").read_text()
    assert {finding.code for finding in item(outcome.report, "discussion").findings} >= {"SEC121", "SEC122"}
    assert check(tmp_path / "after").holds


def test_texts_stand_in_the_order_given_and_keep_their_numbers(study: Passed, tmp_path: Path) -> None:
    outcome = revised(study, tmp_path / "after", Change(texts=NEW))
    assert [(one.path, one.role) for one in outcome.report.items if one.role] == [
        ("text 1", "title"),
        ("text 3", "discussion"),
        ("text 2", "question"),
    ]


def test_a_text_left_out_goes(study: Passed, tmp_path: Path) -> None:
    revised(study, tmp_path / "after", Change(texts={"title": "Genou"}))
    assert sorted(path.name for path in (tmp_path / "after/texts").iterdir()) == ["title.md"]


def test_the_text_of_the_post_and_texts_of_files_stay(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Compte rendu joint.")
    before = pass_case([tmp_path / "notes.txt"], tmp_path / "before", text="Le post.")
    outcome = revised(before, tmp_path / "after", Change(texts={"title": "Genou"}))
    assert [(one.path, one.released_as) for one in outcome.report.items if one.kind == "text"] == [
        ("text 1", "text.md"),
        ("text 3", "texts/title.md"),
        ("text 2", "text-2.md"),
    ]
    assert check(tmp_path / "after").holds


def test_unchanged_files_are_linked_and_the_release_before_is_never_modified(study: Passed, tmp_path: Path) -> None:
    before = snapshot(study.folder)
    revised(study, tmp_path / "after", Change(texts=NEW))
    assert snapshot(study.folder) == before
    slices = [str(one.released_as) for one in study.report.items if one.kind == "dicom"]
    assert all((study.folder / path).samefile(tmp_path / "after" / path) for path in slices)
    assert not (study.folder / "texts/title.md").samefile(tmp_path / "after/texts/title.md")


def test_files_are_copied_where_links_fail(study: Passed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(os, "link", refuse)
    revised(study, tmp_path / "after", Change(texts=NEW))
    slices = [str(one.released_as) for one in study.report.items if one.kind == "dicom"]
    assert not any((study.folder / path).samefile(tmp_path / "after" / path) for path in slices)
    assert check(tmp_path / "after").holds


def test_revisions_follow_one_another(study: Passed, tmp_path: Path) -> None:
    dossier = Dossier.of(study.examination)
    folder, report = study.folder, study.report
    for number in range(3):
        outcome = revise(
            folder,
            report,
            Change(texts={"title": f"Titre {number}"}),
            tmp_path / str(number),
            study.seal,
            study.passage,
            dossier,
        )
        assert outcome.folder is not None
        folder, report = outcome.folder, outcome.report
    assert (folder / "texts/title.md").read_text() == "Titre 2"
    assert check(folder).holds


def test_a_text_that_can_not_be_made_safe_refuses_and_leaves_no_folder(study: Passed, tmp_path: Path) -> None:
    limits = replace(study.passage.policy.limits, text_chars=4)
    passage = replace(study.passage, policy=Policy(limits=limits))
    outcome = revise(
        study.folder,
        study.report,
        Change(texts={"title": "trop long"}),
        tmp_path / "after",
        study.seal,
        passage,
        Dossier.of(study.examination),
    )
    assert outcome.report.verdict is Verdict.REFUSED
    assert outcome.folder is None
    assert not (tmp_path / "after").exists()
    assert found(outcome.report, "title", "GAT103")
    assert all(one.released_as is None for one in outcome.report.items)


def test_a_case_without_anything_left_is_empty(tmp_path: Path) -> None:
    before = pass_case([], tmp_path / "before", texts={"body": "Bonjour"})
    outcome = revised(before, tmp_path / "after", Change(texts={}))
    assert outcome.report.verdict is Verdict.REFUSED
    assert found(outcome.report, "case", "GAT114")


def test_a_role_that_is_none_is_an_error(study: Passed, tmp_path: Path) -> None:
    with pytest.raises(InputError):
        revised(study, tmp_path / "after", Change(texts={"../x": "Genou"}))
    assert not (tmp_path / "after").exists()


def test_without_the_dossier_no_text_changes(study: Passed, tmp_path: Path) -> None:
    with pytest.raises(RevisionError, match="Without the original"):
        revise(study.folder, study.report, Change(texts=NEW), tmp_path / "after", study.seal, study.passage)


def test_another_audience_asks_for_a_full_passage(study: Passed, tmp_path: Path) -> None:
    public = Passage(Policy(Audience.PUBLIC), study.passage.crew)
    with pytest.raises(RevisionError, match="Another audience"):
        revise(study.folder, study.report, Change(texts=NEW), tmp_path / "after", study.seal, public)


def test_other_rules_ask_for_a_full_passage(study: Passed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("negatoscope.gate.revision.revise"), "RULES_VERSION", "2031.01")
    with pytest.raises(RevisionError, match="rules have changed"):
        revised(study, tmp_path / "after", Change(texts=NEW))
