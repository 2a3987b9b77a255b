"""A few slices kept of a head: which they are, what is refused, and that the copy holds them alone."""

from __future__ import annotations

from pathlib import Path

import pydicom
import pytest

from cast import mr_slice
from gate_work import hand_in, pass_through
from negatoscope.drafts import picking, queries, services, storage
from negatoscope.drafts.models import Draft, Passage
from negatoscope.drafts.passages import examining
from negatoscope.drafts.problems import DraftProblem
from negatoscope.drafts.states import State
from negatoscope.gate.dicom.heads import SlicesError
from published import DECLARED

pytestmark = pytest.mark.django_db

NAMES = {"title": "A head", "history": "Headache for three days."}


def head(folder: Path, count: int) -> list[tuple[str, bytes]]:
    """Slices of a head, the last first: the order of files isn't that of the films."""
    paths = [mr_slice(folder, n, BodyPartExamined="HEAD", PixelSpacing=[4, 4]) for n in range(count, 0, -1)]
    return [(path.name, path.read_bytes()) for path in paths]


def shown(draft: Draft) -> list[tuple[str, int]]:
    """The images of the copy in the order of the films, with their Instance Numbers."""
    copy = storage.copy_of(draft.id, draft.revision)
    return [
        (one.label, int(pydicom.dcmread(copy / one.released_as).InstanceNumber))
        for one in queries.items(draft)
        if one.frames
    ]


def test_slices_of_a_head_are_kept_alone_published_or_given_back(case: Draft, tmp_path: Path) -> None:
    hand_in(case, *head(tmp_path / "in", 7))
    services.put_texts(case, {**NAMES, "alt-dicom-2": "A head, slice six.", "alt-dicom-7": "A head, slice one."})
    pass_through(case, services.examine(case))
    (series,) = picking.to_be_picked(case)
    assert (series.number, [one.number for one in series.slices]) == (1, [1, 2, 3, 4, 5, 6, 7])
    assert shown(case)[1] == ("dicom 6", 2)
    claire = case.author
    pass_through(case, services.retouch(case, "dicom 1", 0, (4, 4, 9, 9), adds=True, reason="", by=claire))
    pass_through(case, services.retouch(case, "dicom 6", 0, (5, 5, 9, 9), adds=True, reason="", by=claire))

    made = pass_through(case, services.pick_slices(case, {1: (6, 2)}, leave_others_out=True))
    assert (made.outcome, made.work) == (Passage.Outcome.DONE, Passage.Work.EXAMINE)
    assert case.slices == {"1": [2, 6]}
    assert shown(case) == [("dicom 6", 2), ("dicom 2", 6)]
    copied = sorted(storage.copy_of(case.id, case.revision).rglob("*.dcm"))
    assert len(copied) == 2
    assert _boxes(case) == {"dicom 6": [(5, 5, 9, 9)]}
    assert set(queries.texts(case)) == {*NAMES, "alt-dicom-2"}
    assert picking.to_be_picked(case) == ()
    pass_through(case, services.declare(case, DECLARED.as_json()))
    assert queries.blockers(case) == ()

    pass_through(case, services.give_slices_back(case))
    assert case.slices == {}
    assert [number for _, number in shown(case)] == [1, 2, 3, 4, 5, 6, 7]
    assert _boxes(case) == {"dicom 1": [(4, 4, 9, 9)], "dicom 6": [(5, 5, 9, 9)]}


def _boxes(draft: Draft) -> dict[str, list[object]]:
    report = queries.report(draft)
    assert report is not None
    found = {item.path: [one.where.box for one in item.findings if one.code == "SEC115"] for item in report.items}
    return {path: boxes for path, boxes in found.items() if boxes}


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("12, 13, 20-22", (12, 13, 20, 21, 22)),
        (" 3 ;1 2\u00a04", (1, 2, 3, 4)),
        ("7 - 8", (7, 8)),
        ("7–8 , 7", (7, 8)),
        ("", ()),
    ],
)
def test_numbers_and_spans_are_read(words: str, numbers: tuple[int, ...]) -> None:
    assert picking.read_numbers(words) == numbers


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("twelve", "slices-form"),
        ("12a", "slices-form"),
        ("1-2-3", "slices-form"),
        ("-4", "slices-form"),
        ("4-", "slices-form"),
        ("9-7", "slices-form"),
        ("²", "slices-form"),
        ("1234567", "slices-form"),
        ("1-999999", "slices-many"),
    ],
)
def test_what_is_no_number_is_said(words: str, reason: str) -> None:
    with pytest.raises(DraftProblem, match=reason):
        picking.read_numbers(words)


@pytest.mark.parametrize(
    ("picked", "reason"),
    [
        ({1: (8,)}, "slices-range"),
        ({1: (0,)}, "slices-range"),
        ({1: (1, 2, 3, 4, 5, 6)}, "slices-many"),
        ({9: (1,)}, "slices-series"),
        ({5: (1,)}, "slices-whole"),
        ({1: ()}, "slices-none"),
        ({}, "slices-none"),
        (dict.fromkeys((1, 2, 3, 4), (1, 2, 3, 4)), "slices-study"),
    ],
)
def test_a_wrong_choice_is_refused_and_nothing_is_lost(
    held: Draft, picked: dict[int, tuple[int, ...]], reason: str
) -> None:
    with pytest.raises(DraftProblem, match=reason):
        services.pick_slices(held, picked, leave_others_out=True)
    held.refresh_from_db()
    assert (held.state, held.slices, held.passages.count()) == (State.AT_AUTHOR, {}, 0)
    assert set(queries.texts(held)) == {"title", "alt-dicom-3"}


def test_series_without_a_number_are_left_out_or_stay_held(held: Draft) -> None:
    services.pick_slices(held, {1: (4,)}, leave_others_out=False)
    assert held.slices == {"1": [4]}
    services.stop(held)
    assert [one.number for one in picking.to_be_picked(held)] == [1, 2, 3, 4, 5]
    services.pick_slices(held, {2: (1, 2)}, leave_others_out=True)
    assert held.slices == {"1": [], "2": [1, 2], "3": [], "4": [], "5": []}
    assert set(queries.texts(held)) == {"title"}


def test_what_the_copy_holds_already_stays_chosen(held: Draft) -> None:
    Draft.objects.filter(pk=held.pk).update(slices={"8": [4]})
    held.refresh_from_db()
    services.pick_slices(held, {2: (1, 2)}, leave_others_out=False)
    assert held.slices == {"8": [4], "2": [1, 2]}


def test_without_originals_nothing_is_chosen_and_nothing_given_back(held: Draft) -> None:
    held.originals_gone_at = held.created_at
    with pytest.raises(DraftProblem, match="originals-gone"):
        services.pick_slices(held, {1: (4,)}, leave_others_out=False)
    with pytest.raises(DraftProblem, match="originals-gone"):
        services.give_slices_back(held)


def test_in_a_second_window_the_choice_is_not_kept(held: Draft) -> None:
    other = Draft.objects.get(pk=held.pk)
    services.pick_slices(held, {1: (4,)}, leave_others_out=False)
    with pytest.raises(DraftProblem):
        services.pick_slices(other, {1: (5,)}, leave_others_out=False)
    assert Draft.objects.get(pk=held.pk).slices == {"1": [4]}


def test_with_other_files_the_choice_goes(held: Draft) -> None:
    Draft.objects.filter(pk=held.pk).update(slices={"1": [4]})
    services.reopen(held)
    held.refresh_from_db()
    assert held.slices == {}


def test_a_choice_that_the_gate_refuses_is_dropped(held: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(*_: object, **__: object) -> None:
        raise SlicesError("slices-range", "the series has 2 slices")

    monkeypatch.setattr(examining, "examine", refusing)
    made = pass_through(held, services.pick_slices(held, {1: (4,)}, leave_others_out=False))
    assert made.outcome == Passage.Outcome.NO_SUCH_SLICE
    assert (held.state, held.slices) == (State.AT_AUTHOR, {})
    assert "choice was dropped" in queries.last_outcome(held)
