"""What is seen in some frames of a stack is spread over the others only when it is text that stays."""

from __future__ import annotations

import pytest

from negatoscope.gate.pixels.reading import spread
from negatoscope.gate.pixels.regions import TextRegion

BOX = (20, 30, 60, 12)


def stack(count: int, seen: dict[int, TextRegion]) -> dict[int, tuple[TextRegion, ...]]:
    return {index: (seen[index],) if index in seen else () for index in range(count)}


def with_boxes(found: dict[int, tuple[TextRegion, ...]]) -> list[int]:
    return [index for index, regions in found.items() if regions]


def read(text: str) -> TextRegion:
    return TextRegion(BOX, text, 0.8, "text")


def test_it_spreads_a_line_that_was_read_alike_at_both_ends_of_a_stack() -> None:
    found = spread(stack(40, {0: read("KOWALSKI Anna"), 39: read("K0WALSKI Ann")}))
    assert with_boxes(found) == list(range(40))


def test_it_spreads_what_most_frames_show_whatever_it_says() -> None:
    found = spread(stack(40, {index: read("") for index in range(0, 40, 2)}))
    assert with_boxes(found) == list(range(40))


def test_it_spreads_the_identity_from_a_single_frame() -> None:
    found = spread(stack(40, {7: TextRegion(BOX, "KOWALSKI", 0.8, "identity")}))
    assert with_boxes(found) == list(range(40))


@pytest.mark.parametrize(
    "seen",
    [
        {7: read("8"), 30: read("2")},
        {7: read("BaA"), 30: read("10%")},
        {7: read("BaA"), 8: read("BaA"), 9: read("BaA")},
    ],
    ids=["two slices, each one character", "two slices, read otherwise", "a run of slices"],
)
def test_it_leaves_what_a_few_slices_show_on_those(seen: dict[int, TextRegion]) -> None:
    assert with_boxes(spread(stack(40, seen))) == sorted(seen)


def test_it_spreads_over_a_few_frames_what_two_of_them_show() -> None:
    found = spread(stack(5, {1: read("8"), 3: read("2")}))
    assert with_boxes(found) == list(range(5))
