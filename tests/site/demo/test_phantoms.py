"""The computed images look like what they are said to show."""

from __future__ import annotations

import numpy as np
import pytest

from negatoscope.site.demo.phantoms import abdomen, breast, chest, head, knee, spine, ultrasound, wrist

_STACKS = {"abdomen": abdomen, "chest": chest, "head": head, "knee": knee, "spine": spine}


def _around(image: np.ndarray, grid: object, x: float, y: float, radius: float) -> np.ndarray:
    """The pixels within so many millimetres of a place."""
    return image[np.hypot(grid.x - x, grid.y - y) < radius]  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", _STACKS)
def test_it_draws_the_same_slice_twice(name: str) -> None:
    phantom = _STACKS[name]

    assert np.array_equal(phantom.slice_at(5), phantom.slice_at(5))


@pytest.mark.parametrize("name", _STACKS)
def test_neighbouring_slices_resemble_each_other_more_than_distant_ones(name: str) -> None:
    phantom = _STACKS[name]
    first, next_one, far = (phantom.slice_at(index).astype(np.float32) for index in (4, 5, phantom.SLICES - 1))

    assert np.abs(first - next_one).mean() < np.abs(first - far).mean()


def test_the_cyst_of_the_kidney_is_of_water_and_the_kidney_beside_it_enhances() -> None:
    key = abdomen.slice_at(abdomen.SLICES // 2)
    cyst = _around(key, abdomen.GRID, 88, 30, 6)

    assert -15 < cyst.mean() < 25
    assert np.percentile(_around(key, abdomen.GRID, 66, 40, 28), 90) > 150


def test_the_nodule_is_solid_in_a_lung_of_air() -> None:
    key = chest.slice_at(chest.SLICES // 2)

    assert _around(key, chest.GRID, -80, -26, 4).mean() > -50
    assert np.median(_around(key, chest.GRID, 80, -20, 15)) < -750


def test_the_clot_is_denser_than_the_brain() -> None:
    middle = head.slice_at(9)

    assert _around(middle, head.GRID, -54, -4, 4).mean() > _around(middle, head.GRID, 40, 10, 6).mean() + 15


def test_the_fragment_of_the_meniscus_is_dark_between_bright_fluid() -> None:
    key = knee.slice_at(knee.SLICES // 2)

    assert _around(key, knee.GRID, 10, -9, 1.2).mean() < 0.4 * np.percentile(_around(key, knee.GRID, 4, -2, 9), 95)


def test_water_in_the_canal_is_the_brightest_of_the_spine_and_the_lowest_disc_the_darkest() -> None:
    key = spine.slice_at(spine.SLICES // 2).astype(np.float32)

    assert np.percentile(key[60:180], 99) > 3 * np.median(_around(key, spine.GRID, -4, 101, 3))


def test_the_stone_throws_a_shadow() -> None:
    sector = ultrasound.sector()
    stone = np.unravel_index(np.argmax(sector[300:360, 380:500]), (60, 120))
    column = 380 + int(stone[1])

    assert sector[420:520, column - 4 : column + 4].mean() < 0.2 * sector[420:520, column - 150 : column - 100].mean()


@pytest.mark.parametrize("film", [wrist.image, breast.image])
def test_a_film_uses_its_twelve_bits_and_no_more(film: object) -> None:
    image = film()  # type: ignore[operator]

    assert image.dtype == np.uint16
    assert image.max() <= 4095
    assert np.percentile(image, 99) > 1200
