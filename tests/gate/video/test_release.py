"""A video through the whole gate: examined, encoded anew, read again, sealed, verified."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from gate.passages import KEY, ORNELLA
from gate.video.films import COLUMNS, Clip, frames_of, lettered, moving, streams_of
from negatoscope.gate.examination import Passage, examine
from negatoscope.gate.finding import State
from negatoscope.gate.opening import open_case
from negatoscope.gate.policy import Audience, Limits, Policy, Retouch
from negatoscope.gate.release import Outcome, Seal, release
from negatoscope.gate.verdict import Verdict
from negatoscope.gate.verifying import verify
from negatoscope.gate.workers import Crew

NAME = "MARCHETTI Ornella"
NAME_AT = (10, 10)


def passed(tmp_path: Path, data: bytes, policy: Policy | None = None) -> Outcome:
    given = tmp_path / "Marchetti Ornella.mp4"
    given.write_bytes(data)
    with Crew(0) as crew:
        passage = Passage(policy or Policy(), crew, ORNELLA)
        examination = examine(open_case([given], text=None, limits=Limits()), passage)
        return release(examination, tmp_path / "out", Seal(KEY), passage)


def brightest(picture: np.ndarray) -> int:
    """In the corner where the name is burned in."""
    return int(picture[8:32, 8 : COLUMNS - 8].max())


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """Of a clip with the name on the frames 12 to 19 only, in the title too, and with sound."""
    pictures = lettered(moving(40), NAME, NAME_AT, range(12, 20))
    return passed(tmp_path_factory.mktemp("film"), Clip(title=NAME, has_sound=True).bytes(pictures))


@pytest.fixture(scope="module")
def copy(outcome: Outcome) -> bytes:
    assert outcome.folder is not None
    return (outcome.folder / "videos/1.mp4").read_bytes()


def test_it_is_released_and_its_receiver_can_check_it(outcome: Outcome) -> None:
    assert outcome.report.verdict is Verdict.RELEASED
    assert outcome.folder is not None
    [item] = outcome.report.items
    assert (item.path, item.kind, item.released_as) == ("video 1", "video", "videos/1.mp4")
    assert verify(outcome.folder, {KEY.public}, Limits(), lambda *_: None).holds


def test_the_name_is_gone_from_the_frames_that_bore_it_and_the_others_keep_their_picture(copy: bytes) -> None:
    frames, came = frames_of(copy), moving(40)
    assert len(frames) == 40
    assert all(brightest(frame) < 60 for frame in frames)
    for frame, before in zip(frames, came, strict=True):
        assert abs(frame[40:].astype(int) - before[40:]).mean() < 2


def test_nothing_but_the_frames_is_left(outcome: Outcome, copy: bytes) -> None:
    assert streams_of(copy) == ["video"]
    assert b"archetti" not in copy
    assert b"MARCHETTI" not in copy
    assert b"x264" not in copy
    assert outcome.folder is not None
    assert "archetti" not in json.dumps(json.loads((outcome.folder / "report.json").read_text())).lower()


def test_the_report_tells_what_was_done(outcome: Outcome) -> None:
    findings = outcome.report.items[0].findings
    told = {finding.code for finding in findings if finding.state is State.REMEDIED}
    assert told == {"SEC111", "SEC113", "SEC306"}
    [name] = [finding for finding in findings if finding.code == "SEC111"]
    assert name.where.frame is not None
    assert abs(name.where.frame - 12) <= 1
    assert [finding.code for finding in findings if finding.is_open] == ["SEC307"]


def test_for_the_public_a_reviewer_must_watch_it(tmp_path: Path) -> None:
    outcome = passed(tmp_path, Clip().bytes(moving(10)), Policy(Audience.PUBLIC))
    assert outcome.report.verdict is Verdict.HELD


def test_a_truncated_video_is_refused_with_one_finding(tmp_path: Path) -> None:
    data = Clip().bytes(moving(20))
    outcome = passed(tmp_path, data[: len(data) // 2])
    assert outcome.folder is None
    codes = [finding.code for finding in outcome.report.items[0].findings if finding.is_open]
    assert codes == ["GAT109"]


def test_a_box_that_the_author_adds_is_black_in_all_frames_and_one_taken_back_is_seen(tmp_path: Path) -> None:
    pictures = lettered(moving(20), "Kowalski relu", NAME_AT, range(20))
    first = passed(tmp_path, Clip().bytes(pictures))
    [box] = {finding.where.box for finding in first.report.items[0].findings if finding.code == "SEC112"}
    assert box is not None
    retouches = (
        Retouch("video 1", 0, box, adds=False, reason="nom d’un exemple"),
        Retouch("video 1", 3, (100, 100, 40, 30), adds=True),
    )
    folder = tmp_path / "again"
    folder.mkdir()
    second = passed(folder, Clip().bytes(pictures), Policy(retouches=retouches))
    assert second.folder is not None
    codes = {finding.code for finding in second.report.items[0].findings}
    assert {"SEC115", "SEC116"} <= codes
    frames = frames_of((second.folder / "videos/1.mp4").read_bytes())
    assert all(brightest(frame) > 180 for frame in frames)
    assert all(frame[102:128, 104:136].max() < 30 for frame in frames)
    assert verify(second.folder, {KEY.public}, Limits(), lambda *_: None).holds
