"""Single frames of a film, by their number."""

from __future__ import annotations

import numpy as np
import pytest

from gate.video.films import Clip, moving
from negatoscope.gate.opening.sources import MemorySource
from negatoscope.gate.policy import Limits
from negatoscope.gate.video.still import measure, still

CLIPS = [Clip(), Clip("matroska"), Clip("avi", "mpeg4"), Clip("mpegts", "mpeg2video"), Clip("webm", "libvpx-vp9")]


@pytest.mark.parametrize("clip", CLIPS, ids=lambda clip: clip.container)
def test_each_frame_is_found(clip: Clip) -> None:
    pictures = [np.full((64, 96, 3), 20, np.uint8) for _ in range(70)]
    for number, picture in enumerate(pictures):
        picture[:, number : number + 20] = 200
    source = MemorySource(clip.bytes(pictures))
    for number in (0, 1, 33, 51, 69):
        bright = np.flatnonzero(still(source, number, Limits())[32, :, 1] > 110)
        assert abs(float(bright.mean()) - (number + 9.5)) < 0.6


def test_there_is_none_behind_the_last() -> None:
    source = MemorySource(Clip().bytes(moving(5)))
    assert measure(source).frames == 5
    for number in (5, -1):
        with pytest.raises(IndexError):
            still(source, number, Limits())
