"""Stills and clips as the networks get them: frames, size, length, and no metadata."""

from __future__ import annotations

import io
import itertools
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image, ImageSequence

from gate.pixels.made_images import image
from gate.render.releases import release_of
from negatoscope.gate.progress import Stopped
from negatoscope.gate.render import (
    ClipFormat,
    Look,
    Pace,
    Released,
    RenderError,
    Series,
    Shot,
    StillFormat,
    list_series,
    make_clip,
    make_still,
)
from negatoscope.gate.render.clips import played_shots

GREYS = (40, 90, 140, 190, 240)
SMALL = Look(marks=False, size=128)
SHOTS = tuple(Shot(str(number), 0) for number in range(100))


@pytest.fixture
def stack(tmp_path: Path) -> tuple[Released, Series]:
    """Five slices, each of one grey."""
    slices = [
        image(
            np.full((16, 16), grey, np.uint8),
            Modality="CT",
            ImagePositionPatient=[0, 0, number],
            ImageOrientationPatient=[1, 0, 0, 0, 1, 0],
        )
        for number, grey in enumerate(GREYS)
    ]
    release = release_of(tmp_path, slices)
    return release, list_series(release)[0]


def clip(stack: tuple[Released, Series], kind: ClipFormat, look: Look = SMALL, pace: Pace | None = None) -> bytes:
    release, series = stack
    return make_clip(release, series, series.shots, look, pace or Pace(), kind, lambda *_: None)


def greys(data: bytes, kind: ClipFormat) -> list[int]:
    """The grey in the middle of each frame."""
    if kind is ClipFormat.MP4:
        with av.open(io.BytesIO(data)) as container:
            return [int(frame.to_ndarray(format="rgb24")[64, 64, 0]) for frame in container.decode(video=0)]
    with Image.open(io.BytesIO(data)) as film:
        return [int(np.asarray(frame.convert("L"))[64, 64]) for frame in ImageSequence.Iterator(film)]


@pytest.mark.parametrize("kind", ClipFormat)
def test_a_stack_is_played_there_and_back(stack: tuple[Released, Series], kind: ClipFormat) -> None:
    there_and_back = [40, 90, 140, 190, 240, 190, 140, 90]
    seen = greys(clip(stack, kind), kind)
    assert len(seen) == len(there_and_back)
    assert max(abs(a - b) for a, b in zip(seen, there_and_back, strict=True)) <= 3


@pytest.mark.parametrize("kind", ClipFormat)
def test_nothing_says_who_made_it_or_when(stack: tuple[Released, Series], kind: ClipFormat) -> None:
    data = clip(stack, kind)
    for word in (b"x264", b"Lavf", b"Lavc", b"encoder", b"Exif", b"EXIF", b"XMP", b"http", b"Pillow"):
        assert word not in data
    assert data == clip(stack, kind)


def test_a_movie_has_no_time_of_making_and_no_sound(stack: tuple[Released, Series]) -> None:
    with av.open(io.BytesIO(clip(stack, ClipFormat.MP4))) as container:
        assert "creation_time" not in container.metadata
        assert [stream.type for stream in container.streams] == ["video"]
        stream = container.streams.video[0]
        assert (stream.codec_context.name, stream.codec_context.pix_fmt) == ("h264", "yuv420p")
        assert stream.average_rate == 12


@pytest.mark.parametrize(
    ("shape", "size"), [("square", (1080, 1080)), ("portrait", (1080, 1350)), ("landscape", (1920, 1080))]
)
def test_shapes_are_those_of_the_networks(stack: tuple[Released, Series], shape: str, size: tuple[int, int]) -> None:
    release, series = stack
    still = make_still(release, series, series.shots[0], Look(shape=shape), StillFormat.PNG)
    with Image.open(io.BytesIO(still)) as picture:
        assert picture.size == size


@pytest.mark.parametrize("kind", StillFormat)
def test_a_still_holds_pixels_and_nothing_else(stack: tuple[Released, Series], kind: StillFormat) -> None:
    release, series = stack
    with Image.open(io.BytesIO(make_still(release, series, series.shots[2], SMALL, kind))) as picture:
        assert not picture.getexif()
        assert not set(picture.info) - {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert abs(int(np.asarray(picture)[64, 64]) - 140) <= 1


def test_a_long_series_is_thinned_to_the_seconds() -> None:
    shots = played_shots(SHOTS, 10, Pace(seconds=5), is_loop=False)
    assert len(shots) <= 50
    steps = {abs(int(b.path) - int(a.path)) for a, b in itertools.pairwise(shots)}
    assert steps == {4}


def test_a_loop_starts_again_and_does_not_run_backwards() -> None:
    assert played_shots(SHOTS[:4], 10, Pace(), is_loop=True) == SHOTS[:4]
    assert played_shots(SHOTS[:4], 10, Pace(back=True), is_loop=True) == (*SHOTS[:4], SHOTS[2], SHOTS[1])


def test_a_clip_that_is_too_large_is_made_smaller(tmp_path: Path) -> None:
    noise = np.random.default_rng(3).integers(0, 256, (3, 64, 64), dtype=np.uint8)
    release = release_of(tmp_path, [image(one, Modality="CT", InstanceNumber=n) for n, one in enumerate(noise)])
    (series,) = list_series(release)
    look = Look(marks=False, size=600)
    whole = make_clip(release, series, series.shots, look, Pace(), ClipFormat.GIF, lambda *_: None)
    most = len(whole) / 1_000_000 / 2
    smaller = make_clip(release, series, series.shots, look, Pace(megabytes=most), ClipFormat.GIF, lambda *_: None)
    assert len(smaller) <= most * 1_000_000
    with Image.open(io.BytesIO(smaller)) as film:
        assert film.width < 600


def test_a_clip_that_cannot_be_made_small_enough_is_refused(stack: tuple[Released, Series]) -> None:
    with pytest.raises(RenderError) as refused:
        clip(stack, ClipFormat.GIF, pace=Pace(megabytes=0.00001))
    assert refused.value.reason == "too-large"


def test_one_slice_makes_no_clip(stack: tuple[Released, Series]) -> None:
    release, series = stack
    with pytest.raises(RenderError) as refused:
        make_clip(release, series, series.shots[:1], SMALL, Pace(), ClipFormat.MP4, lambda *_: None)
    assert refused.value.reason == "too-short"


def test_it_tells_how_far_it_is_and_can_be_stopped(stack: tuple[Released, Series]) -> None:
    told: list[tuple[str, int, int]] = []

    def stop(stage: str, done: int, total: int) -> None:
        told.append((stage, done, total))
        if done == 3:
            raise Stopped

    release, series = stack
    with pytest.raises(Stopped):
        make_clip(release, series, series.shots, SMALL, Pace(), ClipFormat.MP4, stop)
    assert told == [("clip", 0, 8), ("clip", 1, 8), ("clip", 2, 8), ("clip", 3, 8)]
