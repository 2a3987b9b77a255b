"""Damaged pixel data of every transfer syntax: read, or refused in known words. The benchmark of fuzzing has more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from gate.pixels.damage import BESIDE, SHIPPED, WAYS, outcome
from gate.pixels.made_images import SHARED, shipped

SEEDS = {name: shipped(name) for name in SHIPPED} | {
    Path(name).name: (SHARED / name).read_bytes() for name in BESIDE if (SHARED / name).exists()
}
ROUNDS = 2


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("name", SEEDS)
@pytest.mark.filterwarnings("ignore")
def test_damaged_pixels_are_read_or_refused_in_known_words(
    name: str, way: Callable[[bytes, Random], bytes], capfd: pytest.CaptureFixture[str]
) -> None:
    for seed in range(ROUNDS):
        assert outcome(way(SEEDS[name], Random(f"{name} {seed}")))
    assert capfd.readouterr() == ("", "")  # decoders of other languages write to the screen what they think


@pytest.mark.parametrize("name", SEEDS)
def test_pixels_without_damage_are_read(name: str) -> None:
    assert outcome(SEEDS[name]) == "read"
