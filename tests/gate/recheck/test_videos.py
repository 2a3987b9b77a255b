"""The second reading of a released video: one form of the file, no text, no face."""

from __future__ import annotations

from pathlib import Path

import pytest

from gate.media.test_faces import portrait
from gate.passages import ORNELLA
from gate.video.films import Clip, lettered, moving
from negatoscope.gate.case import Kind
from negatoscope.gate.opening.sources import MemorySource
from negatoscope.gate.policy import Limits
from negatoscope.gate.recheck import SecondReader
from negatoscope.gate.recheck.boxes import hidden_in_video
from negatoscope.gate.recheck.walker import WalkError
from negatoscope.gate.video.survey import survey
from negatoscope.gate.video.writing import write_film


def written(tmp_path: Path, pictures: list) -> bytes:
    """A film as releases hold it, with nothing covered."""
    source = MemorySource(Clip().bytes(pictures))
    write_film(source, survey(source, Limits()), (), tmp_path / "1.mp4", Limits())
    return (tmp_path / "1.mp4").read_bytes()


def codes(data: bytes) -> set[str]:
    return {finding.code for finding in SecondReader(ORNELLA).read(data, Kind.VIDEO)}


def test_a_film_without_text_or_face_is_clean(tmp_path: Path) -> None:
    assert codes(written(tmp_path, moving(30))) == set()


def test_it_sees_a_name_on_a_few_frames_among_many(tmp_path: Path) -> None:
    pictures = lettered(moving(60), "MARCHETTI Ornella", (10, 10), range(31, 35))
    reader = SecondReader(ORNELLA)
    [finding] = reader.read(written(tmp_path, pictures), Kind.VIDEO)
    assert finding.code == "RCK102"
    assert finding.kind == "person"
    assert finding.where.frame in range(31, 35)


def test_it_sees_a_face(tmp_path: Path) -> None:
    assert "RCK108" in codes(written(tmp_path, [portrait()] * 5))


@pytest.mark.parametrize(
    "clip", [Clip(title="Marchetti"), Clip(has_sound=True), Clip()], ids=["title", "sound", "signed by the encoder"]
)
def test_a_film_that_another_program_wrote_is_not_of_that_form(clip: Clip) -> None:
    assert hidden_in_video(clip.bytes(moving(5))) is not None


def test_words_added_anywhere_are_seen(tmp_path: Path) -> None:
    clean = written(tmp_path, moving(10))
    assert hidden_in_video(clean) is None
    note = b"Marchetti Ornella, chambre 12"
    box = (len(note) + 8).to_bytes(4, "big")
    assert hidden_in_video(clean + box + b"free" + note) == "video-box"
    assert hidden_in_video(clean + box + b"uuid" + note) == "video-box"
    at = clean.index(b"VideoHandler")
    assert hidden_in_video(clean[:at] + b"MarchettiOrn" + clean[at + 12 :]) == "video-box"
    at = clean.index(b"mvhd") + 8
    assert hidden_in_video(clean[:at] + b"19570312" + clean[at + 8 :]) == "video-box"
    at = clean.index(b"avc1", clean.index(b"stsd")) + 4 + 42
    assert hidden_in_video(clean[:at] + b"Ornella" + clean[at + 7 :]) == "video-box"


def test_bytes_behind_the_last_sample_are_seen(tmp_path: Path) -> None:
    clean = written(tmp_path, moving(10))
    at = clean.index(b"mdat") - 4
    longer = (int.from_bytes(clean[at : at + 4], "big") + 8).to_bytes(4, "big")
    assert hidden_in_video(clean[:at] + longer + clean[at + 4 :] + b"Ornella!") == "video-bytes"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_truncated_copy_is_unreadable(tmp_path: Path, share: float) -> None:
    clean = written(tmp_path, moving(10))
    with pytest.raises(WalkError):
        hidden_in_video(clean[: int(len(clean) * share)])
    assert codes(clean[: int(len(clean) * share)]) == {"RCK103"}
