"""A box added to a released video by someone who has the copy only."""

from __future__ import annotations

from pathlib import Path

import pytest

from gate.video.films import Clip, frames_of, moving
from negatoscope.gate.case import Kind
from negatoscope.gate.opening.sources import MemorySource
from negatoscope.gate.policy import Limits, Retouch
from negatoscope.gate.retouching import RetouchError
from negatoscope.gate.revision import on_copy
from negatoscope.gate.video.survey import survey
from negatoscope.gate.video.writing import write_film

LIMITS = Limits()


def sheet(tmp_path: Path, retouch: Retouch) -> on_copy.Sheet:
    source = MemorySource(Clip().bytes(moving(15)))
    write_film(source, survey(source, LIMITS), (), tmp_path / "1.mp4", LIMITS)
    return on_copy.Sheet("videos/1.mp4", Kind.VIDEO, (tmp_path / "1.mp4").read_bytes(), (retouch,), ())


def test_it_is_black_in_all_frames_and_the_copy_is_read_again(tmp_path: Path) -> None:
    given = on_copy.fit(sheet(tmp_path, Retouch("video 1", 4, (100, 80, 40, 30), adds=True)), LIMITS)
    on_copy.prepare(LIMITS)
    [made] = on_copy.blacken([given])
    on_copy.forget()
    assert [finding.code for finding in made.copied.findings] == ["SEC115"]
    assert made.data is not None
    frames = frames_of(made.data)
    assert len(frames) == 15
    assert all(frame[82:108, 104:136].max() < 30 for frame in frames)


def test_a_box_on_a_frame_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RetouchError):
        on_copy.fit(sheet(tmp_path, Retouch("video 1", 15, (0, 0, 40, 30), adds=True)), LIMITS)
