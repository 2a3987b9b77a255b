"""Series that can hold a head, of which the author picked slices, or none."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from negatoscope.gate.codes.reasons import WORDS
from negatoscope.gate.dicom.heading import Geometry, Heading
from negatoscope.gate.dicom.slices import SlicesError
from negatoscope.gate.examination.examined import Examined
from negatoscope.gate.examination.head_series import hold_heads, is_not_picked
from negatoscope.gate.policy import Policy

AXIAL = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)


def stack(series: str, count: int = 10, study: str = "study", frames: int = 1) -> list[Examined]:
    """A series of a head."""
    made = []
    for number in range(count):
        geometry = Geometry(256, 256, frames, (1.0, 1.0), 1.0, None, (0.0, 0.0, float(number)), AXIAL)
        heading = Heading("", "", "MR", "", series, study, "", "", "", "HEAD", (), (), geometry, True, ())
        made.append(Examined(SimpleNamespace(label=f"dicom {number}"), heading=heading))
    return made


def kept(items: list[Examined]) -> list[tuple[str, int]]:
    return [(one.heading.series, int(one.heading.geometry.position[2])) for one in items if one.included]


def test_slices_that_were_not_picked_are_left_out_and_nothing_stays_open():
    items = hold_heads(stack("a"), Policy(slices=((1, (2, 9)),)))
    assert kept(items) == [("a", 1), ("a", 8)]
    assert [is_not_picked(one) for one in items].count(True) == 8
    assert not any(finding.is_open for one in items for finding in one.findings)


@pytest.mark.parametrize("frames", [1, 20])
def test_a_series_without_a_number_is_left_out_whole_and_the_others_keep_theirs(frames):
    items = hold_heads([*stack("a", frames=frames), *stack("b")], Policy(slices=((1, ()), (2, (3,)))))
    assert kept(items) == [("b", 2)]
    assert [f.params["series"] for one in items for f in one.findings if f.code == "SEC301"] == [2]


def test_of_one_study_fifteen_slices_can_be_picked_and_no_more():
    items = [one for name in "abcd" for one in stack(name)]
    picked = tuple((number, (1, 2, 3, 4, 5)) for number in (1, 2, 3))
    rest = ((4, ()),)
    assert len(kept(hold_heads(items, Policy(slices=(*picked, *rest))))) == 15
    with pytest.raises(SlicesError) as caught:
        hold_heads(items, Policy(slices=(*picked, (4, (1,)))))
    assert caught.value.key == "slices-study"
    assert set(WORDS["slices-study"]) == {"fr", "en"}


def test_few_slices_that_came_alone_count_among_those_picked():
    items = [*stack("a"), *stack("b"), *stack("c"), *stack("few", 3)]
    with pytest.raises(SlicesError, match="at most 15"):
        hold_heads(items, Policy(slices=tuple((number, (1, 2, 3, 4, 5)) for number in (1, 2, 3))))


def test_of_a_case_thirty_slices_can_be_picked_and_no_more():
    items = [one for name in "abcdefg" for one in stack(name, study=name)]
    with pytest.raises(SlicesError, match="at most 15"):
        hold_heads(items, Policy(slices=tuple((number, (1, 2, 3, 4, 5)) for number in range(1, 8))))
    six = (*((number, (1, 2, 3, 4, 5)) for number in range(1, 7)), (7, ()))
    assert len(kept(hold_heads(items, Policy(slices=six)))) == 30
