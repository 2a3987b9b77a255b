"""What a film is: measured on its frames, never believed from its header."""

from __future__ import annotations

import random
import struct
from dataclasses import replace

import numpy as np
import pytest

from gate.video.films import Clip, moving
from negatoscope.gate.codes.reasons import WORDS
from negatoscope.gate.media import MediaError
from negatoscope.gate.opening.sources import MemorySource
from negatoscope.gate.policy import Limits
from negatoscope.gate.video.frames import in_colours
from negatoscope.gate.video.survey import survey, window_shots

LIMITS = Limits()


@pytest.mark.parametrize(
    "clip",
    [
        Clip("mp4"),
        Clip("mov"),
        Clip("matroska"),
        Clip("webm", "libvpx-vp9"),
        Clip("avi", "mpeg4"),
        Clip("avi", "mjpeg", "yuvj420p"),
        Clip("avi", "rawvideo", "bgr24"),
        Clip("mpeg", "mpeg2video"),
        Clip("mpegts", "mpeg2video"),
        Clip("asf", "wmv2"),
    ],
    ids=lambda clip: f"{clip.container}-{clip.codec}",
)
def test_it_reads_the_containers_that_hospitals_write(clip: Clip) -> None:
    film = survey(MemorySource(clip.bytes(moving(12))), LIMITS)
    assert (film.columns, film.rows, film.frames) == (240, 160, 12)
    assert abs(film.rate - 25) < 1


def test_it_tells_what_is_beside_the_frames() -> None:
    film = survey(MemorySource(Clip(title="Marchetti Ornella", has_sound=True).bytes(moving(4))), LIMITS)
    assert set(film.hidden) == {"video-metadata", "video-sound"}


def test_it_keeps_the_times_of_frames_that_come_at_no_fixed_rate() -> None:
    film = survey(MemorySource(Clip(times=(0, 40, 400, 440, 1000)).bytes(moving(5))), LIMITS)
    assert film.milliseconds == 1000


def test_it_makes_odd_sizes_even() -> None:
    film = survey(MemorySource(Clip("avi", "rawvideo", "bgr24").bytes(moving(2, columns=101, rows=75))), LIMITS)
    assert (film.columns, film.rows) == (100, 74)


def test_a_window_is_decoded_by_itself_as_it_was_in_the_whole() -> None:
    pictures = [np.roll(picture, 40 * (number // 100), axis=1) for number, picture in enumerate(moving(220))]
    source = MemorySource(Clip().bytes(pictures))
    film = survey(source, LIMITS)
    assert len(film.windows) > 2
    assert [window.first for window in film.windows[1:]] == [window.last + 1 for window in film.windows[:-1]]
    for window in film.windows:
        assert len(window_shots(source, window, LIMITS)) == len(window)


def test_another_shot_begins_another_window() -> None:
    bright = [np.full_like(picture, 200) for picture in moving(20)]
    film = survey(MemorySource(Clip().bytes([*moving(20), *bright])), LIMITS)
    assert [(window.first, window.last) for window in film.windows] == [(0, 19), (20, 39)]


_TRUNCATED = [
    Clip(),
    Clip("matroska"),
    Clip("avi", "mpeg4"),
    Clip(options={"movflags": "frag_keyframe+empty_moov"}),
]


@pytest.mark.parametrize("share", [0.02, 0.4, 0.7])
@pytest.mark.parametrize("clip", _TRUNCATED, ids=lambda clip: clip.container + str(len(clip.options)))
def test_a_truncated_file_is_refused(share: float, clip: Clip) -> None:
    whole = clip.bytes(moving(60))
    with pytest.raises(MediaError):
        survey(MemorySource(whole[: int(len(whole) * share)]), LIMITS)


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        (replace(LIMITS, video_frames=5), "too-many-frames"),
        (replace(LIMITS, video_pixels=1000), "frame-too-large"),
        (replace(LIMITS, video_samples=100_000), "too-long"),
        (replace(LIMITS, video_seconds=0), "too-long"),
    ],
)
def test_what_is_beyond_the_limits_is_refused(limits: Limits, reason: str) -> None:
    with pytest.raises(MediaError) as error:
        survey(MemorySource(Clip().bytes(moving(12))), limits)
    assert error.value.reason == reason


def test_a_film_that_is_shorter_than_it_says_is_refused() -> None:
    data = bytearray(Clip("avi", "mpeg4").bytes(moving(12)))
    at = data.index(b"strh") + 8 + 32  # dwLength of the stream header
    assert int.from_bytes(data[at : at + 4], "little") == 12
    data[at : at + 4] = (1000).to_bytes(4, "little")
    with pytest.raises(MediaError) as error:
        survey(MemorySource(bytes(data)), LIMITS)
    assert error.value.reason == "shorter-than-stated"


@pytest.mark.parametrize("data", [b"", b"\0\0\0\x18ftypisom" + b"\0" * 60, b"RIFF\x10\0\0\0AVI ", b"\x1aE\xdf\xa3" * 9])
def test_what_is_no_film_is_refused(data: bytes) -> None:
    with pytest.raises(MediaError):
        survey(MemorySource(data), LIMITS)


_UNIT, _NONE = 0x10000, 0
_UPPER_LEFT = {  # the matrix that a phone writes -> where the upper left corner of the stored frame is seen
    (_UNIT, _NONE, _NONE, _UNIT): "top left",
    (_NONE, _UNIT, -_UNIT, _NONE): "top right",
    (-_UNIT, _NONE, _NONE, -_UNIT): "bottom right",
    (_NONE, -_UNIT, _UNIT, _NONE): "bottom left",
    (-_UNIT, _NONE, _NONE, _UNIT): "top right",
}


@pytest.mark.parametrize("matrix", _UPPER_LEFT, ids=lambda matrix: str(list(_UPPER_LEFT).index(matrix)))
def test_it_turns_frames_as_the_camera_was_held(matrix: tuple[int, int, int, int]) -> None:
    marked = np.full((64, 96, 3), 20, np.uint8)
    marked[:16, :16] = (250, 30, 30)
    data = bytearray(Clip().bytes([marked] * 3))
    at = data.index(b"tkhd") + 4 + 40
    a, b, c, d = matrix
    data[at : at + 36] = struct.pack(">9l", a, b, 0, c, d, 0, 0, 0, 0x40000000)
    source = MemorySource(bytes(data))
    film = survey(source, LIMITS)
    assert (film.columns, film.rows) == ((64, 96) if b else (96, 64))
    shown = in_colours(window_shots(source, film.windows[0], LIMITS)[0].planes)
    down, across = np.argwhere(shown[:, :, 0].astype(int) - shown[:, :, 1] > 100).mean(axis=0)
    place = ("top" if down < film.rows / 2 else "bottom", "left" if across < film.columns / 2 else "right")
    assert " ".join(place) == _UPPER_LEFT[matrix]


@pytest.mark.parametrize("clip", _TRUNCATED, ids=lambda clip: clip.container + str(len(clip.options)))
def test_whatever_a_file_holds_it_is_read_or_refused(clip: Clip) -> None:
    whole, chance = clip.bytes(moving(6, columns=96, rows=64)), random.Random(11)
    for _ in range(25):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 5, 30))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            assert survey(MemorySource(bytes(data)), LIMITS).frames > 0
        except MediaError as error:
            assert error.reason in WORDS
