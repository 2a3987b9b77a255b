"""Boxes that the author adds or takes back, in a whole passage: DICOM and pictures, every frame."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pydicom
import pytest
from PIL import Image

from cast import mr_slice
from gate.passages import (
    NAME_AT,
    NOBODY_S_AT,
    ORNELLA,
    Passed,
    box_at,
    check,
    found,
    item,
    lettered_picture,
    lettered_slice,
    pass_case,
)
from negatoscope.gate.finding import Box, State
from negatoscope.gate.identity import Identity
from negatoscope.gate.policy import Limits, Retouch
from negatoscope.gate.release import release
from negatoscope.gate.retouching import RetouchError, in_force
from negatoscope.gate.verdict import Verdict
from negatoscope.gate.verifying import verify

ADDED: Box = (50, 70, 30, 20)
REASON = "A word of the console, of nobody."


def pixels(passed: Passed, path: str, frame: int = 0) -> np.ndarray:
    """The pixels of one image of the copy, by frame."""
    file = passed.folder / str(item(passed.report, path).released_as)
    if file.suffix == ".dcm":
        stored = pydicom.dcmread(file).pixel_array
        return stored[frame] if stored.ndim == 3 else stored
    return np.asarray(Image.open(file).convert("L"))


def inside(image: np.ndarray, box: Box) -> np.ndarray:
    x, y, width, height = box
    return image[y : y + height, x : x + width]


def case(folder: Path, kind: str) -> list[Path]:
    if kind == "image":
        return [lettered_picture(folder / "capture.png")]
    return [lettered_slice(folder / "study", 1, frames=3 if kind == "frames" else 1)]


@pytest.fixture(scope="module", params=["image", "dicom", "frames"])
def kind(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def first(kind: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Path], Passed]:
    """A case of one image, and what came of it before it was retouched."""
    folder = tmp_path_factory.mktemp(kind)
    paths = case(folder, kind)
    return paths, pass_case(paths, folder / "first", declared=ORNELLA)


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Box, Box]:
    """A screenshot, with the boxes that the gate finds of the name and of a word that is nobody's."""
    folder = tmp_path_factory.mktemp("picture")
    path = lettered_picture(folder / "capture.png")
    report = pass_case([path], folder / "first", declared=ORNELLA).report
    return path, box_at(report, "image 1", NAME_AT), box_at(report, "image 1", NOBODY_S_AT)


def label(kind: str) -> str:
    return "image 1" if kind == "image" else "dicom 1"


def test_a_box_added_is_black_and_told(tmp_path: Path, kind: str, first: tuple[list[Path], Passed]) -> None:
    frame = 2 if kind == "frames" else 0
    retouch = Retouch(label(kind), frame, ADDED, adds=True)
    passed = pass_case(first[0], tmp_path / "out", declared=ORNELLA, retouches=(retouch,))
    assert passed.report.verdict is Verdict.RELEASED
    assert not inside(pixels(passed, label(kind), frame), ADDED).any()
    (told,) = found(passed.report, label(kind), "SEC115")
    assert (told.state, told.where.frame, told.where.box) == (State.REMEDIED, frame, ADDED)
    if kind == "frames":
        assert inside(pixels(passed, label(kind), 0), ADDED).any()
    assert check(passed.folder).holds


def test_a_box_taken_back_is_seen_with_its_reason_and_the_rest_stays_black(
    tmp_path: Path, kind: str, first: tuple[list[Path], Passed]
) -> None:
    paths, before = first
    box = box_at(before.report, label(kind), NOBODY_S_AT)
    named = box_at(before.report, label(kind), NAME_AT)
    retouch = Retouch(label(kind), 0, box, adds=False, reason=REASON)
    passed = pass_case(paths, tmp_path / "out", declared=ORNELLA, retouches=(retouch,))
    assert passed.report.verdict is Verdict.RELEASED
    frames = (0, 1, 2) if kind == "frames" else (0,)
    for frame in frames:
        assert inside(pixels(passed, label(kind), frame), box).max() > 200
        assert not inside(pixels(passed, label(kind), frame), named).any()
    told = found(passed.report, label(kind), "SEC116")
    assert [(one.where.frame, one.where.box) for one in told] == [(frame, box) for frame in frames]
    assert {(one.state, one.params["reason"]) for one in told} == {(State.ANSWERED, REASON)}
    assert check(passed.folder).holds
    assert check(passed.folder).shown == (item(passed.report, label(kind)).released_as,)


def test_a_box_with_the_identity_stays_black_and_the_report_says_so(
    tmp_path: Path, kind: str, first: tuple[list[Path], Passed]
) -> None:
    paths, before = first
    box = box_at(before.report, label(kind), NAME_AT, "SEC111")
    retouch = Retouch(label(kind), 0, box, adds=False, reason="It is only a name.")
    passed = pass_case(paths, tmp_path / "out", declared=ORNELLA, retouches=(retouch,))
    assert passed.report.verdict is Verdict.RELEASED
    assert not inside(pixels(passed, label(kind)), box).any()
    assert [one.where.box for one in found(passed.report, label(kind), "SEC117")] == [box]
    assert found(passed.report, label(kind), "SEC111")
    assert not found(passed.report, label(kind), "SEC116")


def test_what_the_second_reader_takes_for_the_identity_refuses_though_the_author_took_it_back(
    tmp_path: Path, picture: tuple[Path, Box, Box]
) -> None:
    """The first reader knew nobody; the second one does: as if the first had missed the name."""
    path, name, _ = picture
    retouch = Retouch("image 1", 0, name, adds=False, reason=REASON)
    blind = pass_case([path], tmp_path / "blind", retouches=(retouch,))
    assert blind.report.verdict is Verdict.RELEASED
    knowing = replace(blind.examination, identity=Identity.learn(ORNELLA))
    outcome = release(knowing, tmp_path / "out", blind.seal, blind.passage)
    assert outcome.report.verdict is Verdict.REFUSED
    assert {one.kind for one in found(outcome.report, "image 1", "RCK102")} == {"person"}
    assert not (tmp_path / "out").exists()


def test_text_that_nobody_took_back_is_still_seen_by_the_second_reader(
    tmp_path: Path, picture: tuple[Path, Box, Box]
) -> None:
    path, _, box = picture
    retouch = Retouch("image 1", 0, box, adds=False, reason=REASON)
    passed = pass_case([path], tmp_path / "out", declared=ORNELLA, retouches=(retouch,))
    report = passed.folder / "report.json"
    report.write_text(report.read_text().replace('"SEC116"', '"SEC112"'))
    assert ("altered", "report.json") in check(passed.folder).problems
    assert [finding.code for _, finding in check(passed.folder).findings] == ["RCK102"]


def test_a_box_that_reaches_beyond_the_image_is_clipped(
    tmp_path: Path, kind: str, first: tuple[list[Path], Passed]
) -> None:
    retouch = Retouch(label(kind), 0, (-50, -50, 60, 60), adds=True)
    passed = pass_case(first[0], tmp_path / "out", declared=ORNELLA, retouches=(retouch,))
    assert [one.where.box for one in found(passed.report, label(kind), "SEC115")] == [(0, 0, 10, 10)]


@pytest.mark.parametrize(
    ("retouch", "words"),
    [
        (Retouch("dicom 1", 0, (900, 900, 10, 10), adds=True), "outside the image"),
        (Retouch("dicom 1", 0, (5, 5, 0, 10), adds=True), "empty"),
        (Retouch("dicom 1", 1, (5, 5, 10, 10), adds=True), "no frame 2"),
        (Retouch("dicom 1", -1, (5, 5, 10, 10), adds=True), "no frame 0"),
        (Retouch("dicom 9", 0, (5, 5, 10, 10), adds=True), "no image of that name"),
        (Retouch("text 1", 0, (5, 5, 10, 10), adds=True), "no image of that name"),
        (Retouch("dicom 1", 0, (5, 5, 10, 10), adds=False, reason=" "), "why the box may be shown"),
    ],
)
def test_a_retouch_that_can_not_be_done_is_an_error_of_one_sentence(
    tmp_path: Path, retouch: Retouch, words: str
) -> None:
    mr_slice(tmp_path / "study", 1)
    with pytest.raises(RetouchError, match=words):
        pass_case([tmp_path / "study"], tmp_path / "out", text="Bonjour", retouches=(retouch,))
    assert not (tmp_path / "out").exists()


def test_a_reason_that_names_the_patient_refuses(tmp_path: Path, picture: tuple[Path, Box, Box]) -> None:
    path, _, box = picture
    retouch = Retouch("image 1", 0, box, adds=False, reason="Not the name of Ornella Marchetti")
    passed = pass_case([path], tmp_path / "out", declared=ORNELLA, retouches=(retouch,))
    assert passed.report.verdict is Verdict.REFUSED
    assert not (tmp_path / "out").exists()


def test_a_receiver_who_does_not_know_the_signer_does_not_take_its_word(
    tmp_path: Path, picture: tuple[Path, Box, Box]
) -> None:
    path, _, box = picture
    retouch = Retouch("image 1", 0, box, adds=False, reason=REASON)
    passed = pass_case([path], tmp_path / "out", declared=ORNELLA, retouches=(retouch,))
    seen = verify(passed.folder, [], Limits(), lambda *_: None)
    assert [finding.code for _, finding in seen.findings] == ["RCK102"]
    assert seen.shown == ()


BOX: Box = (1, 2, 3, 4)
ADD, BACK = Retouch("image 1", 0, BOX, adds=True), Retouch("image 1", 0, BOX, adds=False, reason="x")


@pytest.mark.parametrize(
    ("order", "holds"),
    [
        ([ADD], [ADD]),
        ([BACK], [BACK]),
        ([ADD, BACK], []),
        ([BACK, ADD], [ADD]),
        ([BACK, ADD, BACK], [BACK]),
        ([ADD, BACK, ADD], [ADD]),
        ([ADD, ADD, BACK], []),
    ],
)
def test_of_several_retouches_of_one_box_the_last_counts(order: list[Retouch], holds: list[Retouch]) -> None:
    elsewhere = replace(ADD, frame=1)
    assert in_force([elsewhere, *order]) == (elsewhere, *holds)
