"""Boxes changed in a release: from the original with the dossier, on the copy without it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pydicom
import pytest

from gate.passages import NAME_AT, NOBODY_S_AT, Passed, box_at, check, found, item, picture_of
from negatoscope.gate.case_key import CaseKey
from negatoscope.gate.finding import Box
from negatoscope.gate.opening.sources import FileSource
from negatoscope.gate.policy import Retouch
from negatoscope.gate.release import Outcome
from negatoscope.gate.retouching import RetouchError
from negatoscope.gate.revision import Change, Dossier, RevisionError, revise
from negatoscope.gate.revision.dossier import Original
from negatoscope.gate.verdict import Verdict

ADDED: Box = (50, 70, 30, 20)
REASON = "A word of the console."


def retouched(before: Passed, out: Path, *retouches: Retouch, dossier: Dossier | None = None) -> Outcome:
    by_item: dict[str, tuple[Retouch, ...]] = {}
    for one in retouches:
        by_item[one.item] = (*by_item.get(one.item, ()), one)
    return revise(before.folder, before.report, Change(retouches=by_item), out, before.seal, before.passage, dossier)


def dataset(outcome: Outcome, path: str) -> pydicom.Dataset:
    assert outcome.folder is not None
    return pydicom.dcmread(outcome.folder / str(item(outcome.report, path).released_as))


def without_pixels(read: pydicom.Dataset) -> pydicom.Dataset:
    del read.PixelData
    return read


def inside(image: np.ndarray, box: Box) -> np.ndarray:
    x, y, width, height = box
    return image[y : y + height, x : x + width]


def test_only_the_item_concerned_is_written_again_under_the_same_identifiers(lettered: Passed, tmp_path: Path) -> None:
    dossier = Dossier.of(lettered.examination)
    outcome = retouched(lettered, tmp_path / "after", Retouch("dicom 1", 0, ADDED, adds=True), dossier=dossier)
    assert outcome.report.verdict is Verdict.RELEASED
    assert not inside(dataset(outcome, "dicom 1").pixel_array, ADDED).any()
    assert without_pixels(dataset(outcome, "dicom 1")) == without_pixels(dataset(lettered.outcome, "dicom 1"))
    for path in ("dicom 2", "image 1"):
        kept = str(item(outcome.report, path).released_as)
        assert (lettered.folder / kept).samefile(tmp_path / "after" / kept)
    assert check(tmp_path / "after").holds


def test_the_findings_of_an_item_are_those_of_its_new_examination(lettered: Passed, tmp_path: Path) -> None:
    dossier = Dossier.of(lettered.examination)
    outcome = retouched(lettered, tmp_path / "after", Retouch("dicom 1", 0, ADDED, adds=True), dossier=dossier)
    before = [one for one in item(outcome.report, "dicom 1").findings if one.code != "SEC115"]
    assert sorted(before, key=repr) == sorted(item(lettered.report, "dicom 1").findings, key=repr)


@pytest.mark.parametrize("path", ["dicom 1", "image 1"])
def test_a_box_is_taken_back_and_given_again(lettered: Passed, tmp_path: Path, path: str) -> None:
    dossier = Dossier.of(lettered.examination)
    box = box_at(lettered.report, path, NOBODY_S_AT)
    shown = retouched(lettered, tmp_path / "shown", Retouch(path, 0, box, adds=False, reason=REASON), dossier=dossier)
    assert shown.report.verdict is Verdict.RELEASED
    assert [one.params["reason"] for one in found(shown.report, path, "SEC116")] == [REASON]
    assert check(tmp_path / "shown").holds
    again = revise(
        tmp_path / "shown",
        shown.report,
        Change(retouches={path: ()}),
        tmp_path / "again",
        lettered.seal,
        lettered.passage,
        dossier,
    )
    assert not found(again.report, path, "SEC116")
    assert box_at(again.report, path, NOBODY_S_AT) == box


def test_a_box_taken_back_stays_so_when_only_a_text_changes(lettered: Passed, tmp_path: Path) -> None:
    dossier = Dossier.of(lettered.examination)
    box = box_at(lettered.report, "image 1", NOBODY_S_AT)
    retouch = Retouch("image 1", 0, box, adds=False, reason=REASON)
    shown = retouched(lettered, tmp_path / "shown", retouch, dossier=dossier)
    text = Change(texts={"title": "Genou"})
    outcome = revise(
        tmp_path / "shown", shown.report, text, tmp_path / "after", lettered.seal, lettered.passage, dossier
    )
    assert outcome.report.verdict is Verdict.RELEASED
    assert found(outcome.report, "image 1", "SEC116") == found(shown.report, "image 1", "SEC116")
    assert check(tmp_path / "after").holds


def test_the_identity_stays_black_in_a_revision_too(lettered: Passed, tmp_path: Path) -> None:
    box = box_at(lettered.report, "image 1", NAME_AT, "SEC111")
    retouch = Retouch("image 1", 0, box, adds=False, reason="Only a name")
    outcome = retouched(lettered, tmp_path / "after", retouch, dossier=Dossier.of(lettered.examination))
    assert not inside(picture_of(outcome, "image 1"), box).any()
    assert found(outcome.report, "image 1", "SEC117")


def test_a_box_that_the_report_does_not_know_is_not_taken_back(lettered: Passed, tmp_path: Path) -> None:
    retouch = Retouch("image 1", 0, (1, 2, 30, 40), adds=False, reason=REASON)
    with pytest.raises(RetouchError, match="no box of the report"):
        retouched(lettered, tmp_path / "after", retouch, dossier=Dossier.of(lettered.examination))


def test_the_dossier_of_another_case_is_noticed(lettered: Passed, tmp_path: Path) -> None:
    other = replace(Dossier.of(lettered.examination), key=CaseKey())
    with pytest.raises(RevisionError, match="dossier"):
        retouched(lettered, tmp_path / "after", Retouch("dicom 1", 0, ADDED, adds=True), dossier=other)
    assert not (tmp_path / "after").exists()


def test_an_original_that_is_gone_refuses(lettered: Passed, tmp_path: Path) -> None:
    gone = {"dicom 1": Original(FileSource(tmp_path / "gone.dcm", 1, 1))}
    dossier = replace(Dossier.of(lettered.examination), originals=gone)
    outcome = retouched(lettered, tmp_path / "after", Retouch("dicom 1", 0, ADDED, adds=True), dossier=dossier)
    assert outcome.report.verdict is Verdict.REFUSED
    assert not (tmp_path / "after").exists()


@pytest.mark.parametrize("path", ["dicom 1", "dicom 2", "image 1"])
def test_a_reviewer_adds_a_box_to_the_copy_itself(lettered: Passed, tmp_path: Path, path: str) -> None:
    retouch = Retouch(path, 0, (30, 30, 20, 20), adds=True)
    outcome = retouched(lettered, tmp_path / "after", retouch)
    assert outcome.report.verdict is Verdict.RELEASED
    assert [one.where.box for one in found(outcome.report, path, "SEC115")] == [(30, 30, 20, 20)]
    if path == "image 1":
        before, after = picture_of(lettered.outcome, path), picture_of(outcome, path)
    else:
        assert without_pixels(dataset(outcome, path)) == without_pixels(dataset(lettered.outcome, path))
        before, after = dataset(lettered.outcome, path).pixel_array, dataset(outcome, path).pixel_array
    assert not inside(after, (30, 30, 20, 20)).any()
    changed = before != after
    changed[30:50, 30:50] = False
    assert not changed.any()
    assert check(tmp_path / "after").holds


def test_a_reviewer_can_not_take_a_box_back(lettered: Passed, tmp_path: Path) -> None:
    box = box_at(lettered.report, "image 1", NOBODY_S_AT)
    with pytest.raises(RevisionError, match="Without the original"):
        retouched(lettered, tmp_path / "after", Retouch("image 1", 0, box, adds=False, reason=REASON))


def test_a_reviewer_s_box_outside_the_image_is_an_error(lettered: Passed, tmp_path: Path) -> None:
    with pytest.raises(RetouchError, match="outside the image"):
        retouched(lettered, tmp_path / "after", Retouch("image 1", 0, (5000, 5, 10, 10), adds=True))


def test_a_reviewer_s_box_joins_what_the_author_retouched_before(lettered: Passed, tmp_path: Path) -> None:
    box = box_at(lettered.report, "image 1", NOBODY_S_AT)
    by_author = (
        Retouch("image 1", 0, box, adds=False, reason=REASON),
        Retouch("image 1", 0, ADDED, adds=True),
    )
    authors = retouched(lettered, tmp_path / "author", *by_author, dossier=Dossier.of(lettered.examination))
    wanted = (*by_author, Retouch("image 1", 0, (120, 70, 10, 10), adds=True))
    outcome = revise(
        tmp_path / "author",
        authors.report,
        Change(retouches={"image 1": wanted}),
        tmp_path / "after",
        lettered.seal,
        lettered.passage,
    )
    assert outcome.report.verdict is Verdict.RELEASED
    assert [one.where.box for one in found(outcome.report, "image 1", "SEC115")] == [ADDED, (120, 70, 10, 10)]
    assert inside(picture_of(outcome, "image 1"), box).any()
    assert check(tmp_path / "after").holds


def test_a_box_that_the_author_added_is_taken_back(lettered: Passed, tmp_path: Path) -> None:
    dossier, add = Dossier.of(lettered.examination), Retouch("image 1", 0, ADDED, adds=True)
    black = retouched(lettered, tmp_path / "black", add, dossier=dossier)
    back = replace(add, adds=False, reason="Too much.")
    change = Change(retouches={"image 1": (add, back)})
    outcome = revise(
        tmp_path / "black", black.report, change, tmp_path / "after", lettered.seal, lettered.passage, dossier
    )
    assert item(outcome.report, "image 1") == item(lettered.report, "image 1")
    assert (picture_of(outcome, "image 1") == picture_of(lettered.outcome, "image 1")).all()
