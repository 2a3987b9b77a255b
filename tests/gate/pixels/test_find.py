"""Finding burned-in text: every size, turn and contrast that people can read, and no more of the image than that."""

from __future__ import annotations

import numpy as np
import pytest

from gate.pixels.drawing import MONO, NOBODY, SANS, SERIF, Sought, burned, ink_left, lettering, phantom
from negatoscope.gate.pixels.find import find_text


def gone(image: np.ndarray, matcher: Sought = NOBODY) -> list[tuple[int, int, int, int]]:
    return [region.box for region in find_text([image], matcher) if region.verdict != "harmless"]


@pytest.mark.parametrize(
    ("size", "height", "font"),
    [(256, 9, SANS), (256, 11, SERIF), (256, 24, MONO), (256, 40, SANS), (512, 9, MONO), (512, 14, SERIF)],
)
def test_it_finds_a_name_of_any_size(size: int, height: int, font: str) -> None:
    ink = lettering("DUPONT", height, font)
    x, y = (size - ink.shape[1]) // 3, size // 12
    assert ink_left(ink, x, y, gone(burned(phantom(size), ink, x, y))) < 0.02


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_it_finds_standing_and_upside_down_text(turn: int) -> None:
    ink = lettering("DUPONT Jean 12/03/1954", 14, turn=turn)
    assert ink_left(ink, 20, 20, gone(burned(phantom(512), ink, 20, 20))) < 0.02


@pytest.mark.parametrize("corner", [(0, 0), (1, 1)])
def test_it_finds_text_that_touches_the_edge(corner: tuple[int, int]) -> None:
    ink = lettering("MARTIN Claire", 16)
    x, y = corner[0] * (512 - ink.shape[1]), corner[1] * (512 - ink.shape[0])
    assert ink_left(ink, x, y, gone(burned(phantom(512), ink, x, y))) < 0.02


def test_it_finds_black_text_on_a_white_ground() -> None:
    ink = lettering("MARTIN Claire", 14)
    white = np.full((300, 400), 255, dtype=np.uint8)
    assert ink_left(ink, 50, 80, gone(burned(white, ink, 50, 80, 0))) < 0.02


def test_it_finds_coloured_text_on_a_coloured_ground() -> None:
    ink = lettering("MARTIN Claire", 16)
    ground = np.full((300, 400, 3), (20, 60, 120), dtype=np.uint8)
    assert ink_left(ink, 50, 80, gone(burned(ground, ink, 50, 80, (230, 200, 40)))) < 0.02


def test_it_finds_text_ten_levels_above_its_ground() -> None:
    ink = lettering("MARTIN Claire", 20)
    ground = np.full((300, 400), 60, dtype=np.uint8)
    assert ink_left(ink, 50, 80, gone(burned(ground, ink, 50, 80, 70))) < 0.05


def test_it_finds_text_over_anatomy() -> None:
    ink = lettering("MARTIN Claire", 16)
    assert ink_left(ink, 190, 250, gone(burned(phantom(512), ink, 190, 250))) < 0.02


def test_it_finds_small_text_in_a_large_image() -> None:
    ink = lettering("MARTIN Claire 00047431", 18)
    assert ink_left(ink, 900, 1300, gone(burned(phantom(1400), ink, 900, 1300))) < 0.02


def test_it_finds_a_line_that_crosses_the_tiles_of_a_large_image_in_one_piece() -> None:
    ink = lettering("MARTIN Claire, 12 rue des Lilas", 60)
    image = burned(np.zeros((200, 2600), dtype=np.uint8), ink, 1200, 60)
    sought = Sought(strong=("MARTIN",))
    regions = find_text([image], sought)
    assert ink_left(ink, 1200, 60, [region.box for region in regions]) < 0.02
    assert any(region.verdict == "identity" for region in regions)


@pytest.mark.parametrize(("size", "seed"), [(64, 0), (64, 1), (128, 2), (256, 3), (256, 4), (512, 5)])
def test_it_leaves_an_image_without_text_alone(size: int, seed: int) -> None:
    assert gone(phantom(size, seed)) == []


def test_it_leaves_a_uniform_image_alone() -> None:
    assert gone(np.zeros((16, 16), dtype=np.uint8)) == []
    assert find_text([], NOBODY) == []


@pytest.mark.parametrize("mark", ["R", "L", "AXIAL T2 FLAIR", "W 400 L 40", "12.3 mm", "120 kV"])
def test_a_mark_of_imaging_stays(mark: str) -> None:
    ink = lettering(mark, 24)
    assert gone(burned(phantom(512), ink, 20, 20)) == []


def test_a_mark_that_is_also_the_name_goes() -> None:
    image = burned(phantom(512), lettering("AXIAL", 24), 20, 20)
    assert [region.verdict for region in find_text([image], Sought(strong=("AXIAL",)))] == ["identity"]
    assert [region.verdict for region in find_text([image], Sought(weak=("AXIAL",)))] == ["text"]


def test_a_mark_in_one_banner_with_the_identity_goes_too_and_another_stays() -> None:
    image = burned(phantom(512), lettering("DUPONT", 20), 20, 20)
    image = burned(image, lettering("12.3 mm", 20), 20, 48)
    image = burned(image, lettering("12.3 mm", 20), 380, 470)
    verdicts = [region.verdict for region in find_text([image], Sought(strong=("DUPONT",)))]
    assert verdicts == ["identity", "text", "harmless"]


def test_a_name_whose_parts_stand_apart_on_one_row_is_put_together() -> None:
    image = burned(phantom(512), lettering("PETIT", 20), 20, 20)
    image = burned(image, lettering("Anne", 20), 300, 20)
    together = Sought(strong=("PETIT Anne",))
    assert {region.verdict for region in find_text([image], together)} == {"identity"}


def test_what_only_one_view_shows_is_found() -> None:
    ink = lettering("MARTIN Claire", 16)
    plain = phantom(512)
    shown = burned(plain, ink, 40, 40)
    boxes = [region.box for region in find_text([plain, shown], NOBODY)]
    assert ink_left(ink, 40, 40, boxes) < 0.02


def test_it_finds_faint_text_in_a_narrow_bright_banner() -> None:
    ink = lettering("WESTWAY MEDICAL", 14)
    image = phantom(512)
    image[:24] = 238
    assert ink_left(ink, 60, 4, gone(burned(image, ink, 60, 4))) < 0.05


def test_what_is_harmless_in_one_view_does_not_shield_what_another_shows() -> None:
    plain = phantom(512)
    mark = burned(plain, lettering("AXIAL T2 FLAIR", 20), 40, 40)
    name = burned(plain, lettering("DUPONT JEAN MA", 20), 40, 40)
    assert [region.verdict for region in find_text([mark, name], NOBODY)] == ["text"]


def test_a_box_keeps_off_the_line_that_stands_close_to_it() -> None:
    image = np.zeros((200, 400), dtype=np.uint8)
    first, second = lettering("BAPTIST", 12), lettering("MARTIN", 12)
    image = burned(burned(image, first, 40, 60), second, 40, 60 + first.shape[0] + 2)
    boxes = sorted(gone(image), key=lambda box: box[1])
    assert len(boxes) == 2
    assert boxes[0][1] + boxes[0][3] <= boxes[1][1] + 4


def test_little_more_than_the_text_changes() -> None:
    ink = lettering("DUPONT Jean", 14)
    boxes = gone(burned(phantom(512), ink, 40, 40))
    assert sum(width * height for _, _, width, height in boxes) < 3.5 * ink.size


def test_nothing_that_was_read_shows_in_a_repr() -> None:
    image = burned(phantom(512), lettering("DUPONT", 24), 20, 20)
    assert "DUPONT" not in repr(find_text([image], NOBODY))
