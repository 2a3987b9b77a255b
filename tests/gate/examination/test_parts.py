"""Parts: slices of one series stay together in the order of their places, the rest goes by few."""

from __future__ import annotations

from negatoscope.gate.case import Item, Kind, TextSource
from negatoscope.gate.dicom.heading import Geometry, Heading
from negatoscope.gate.examination.examined import Examined
from negatoscope.gate.examination.parts import is_stack, parts

AXIAL = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)


def slice_(number: int, series: str = "1.2", place: float | None = None, frames: int = 1) -> Examined:
    at = (0.0, 0.0, float(number if place is None else place))
    geometry = Geometry(rows=64, columns=64, frames=frames, position=at, orientation=AXIAL)
    heading = Heading(
        "ct", "le", "CT", f"1.{number}", series, "1", "", "", "", "", (), (), geometry, has_pixels=True, evidence=()
    )
    return Examined(Item(number, Kind.DICOM, 1, TextSource(""), ""), heading=heading)


def test_slices_are_in_the_order_of_their_places() -> None:
    items = [slice_(number, place=-number) for number in range(10)]
    assert parts(items, 2) == [list(range(9, -1, -1))]


def test_a_long_series_is_shared_evenly_among_hands() -> None:
    cut = parts([slice_(number) for number in range(300)], 2)
    assert [len(part) for part in cut] == [150, 150]


def test_few_slices_and_clips_are_no_stack() -> None:
    items = [*(slice_(number) for number in range(3)), slice_(9, "1.3", frames=30)]
    cut = parts(items, 2)
    assert sorted(position for part in cut for position in part) == [0, 1, 2, 3]
    assert not any(is_stack([items[position] for position in part]) for part in cut)


def test_everything_is_in_one_part_once() -> None:
    items = [slice_(number, f"1.{number % 3}") for number in range(100)]
    cut = parts(items, 4)
    assert sorted(position for part in cut for position in part) == list(range(100))
    assert all(is_stack([items[position] for position in part]) for part in cut)
