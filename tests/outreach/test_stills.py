"""Pictures within the limits of each network."""

from __future__ import annotations

import pytest

from negatoscope.outreach.kit.networks import NETWORKS
from negatoscope.outreach.kit.stills import as_png, fitted
from outreach.people import png


def test_a_picture_that_fits_is_kept_without_loss_and_at_its_size() -> None:
    still = fitted(png(640, 480), NETWORKS["bluesky"])
    assert (still.suffix, still.width, still.height) == (".png", 640, 480)


def test_a_picture_too_large_is_made_smaller_before_it_is_made_coarser() -> None:
    still = fitted(png(2600, 1300), NETWORKS["bluesky"])
    assert (still.suffix, still.width, still.height) == (".png", 2000, 1000)


@pytest.mark.parametrize("key", ["bluesky", "x"])
def test_even_noise_fits_the_bytes_of_a_network(key: str) -> None:
    network = NETWORKS[key]
    still = fitted(png(2400, 1800, noise=True), network)
    assert len(still.data) <= network.picture_bytes
    assert max(still.width, still.height) <= network.long_side


def test_for_slides_nothing_is_lost() -> None:
    assert as_png(png(64, 48, noise=True)).width == 64


def test_what_is_no_picture_is_refused() -> None:
    with pytest.raises(OSError, match="cannot identify"):
        as_png(b"GIF89a")
