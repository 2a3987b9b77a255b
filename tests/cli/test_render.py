"""negatoscope render, as an author runs it."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from cast import mr_slice
from negatoscope.cli import main
from negatoscope.gate.node_key import load_node_key


@dataclass(frozen=True)
class Study:
    """Four slices of a knee, released once for each audience, and the key that signed."""

    originals: Path
    public: Path
    colleagues: Path
    key: str


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Study:
    folder = tmp_path_factory.mktemp("study")
    for number in range(1, 5):
        mr_slice(folder / "originals", number)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEGATOSCOPE_HOME", str(folder / "home"))
        for audience in ("public", "colleagues"):
            ordered = ["--out", str(folder / audience), "--jobs", "1", "--audience", audience]
            assert main(["gate", str(folder / "originals"), *ordered]) == 0
        key = load_node_key()
    assert key is not None
    return Study(folder / "originals", folder / "public", folder / "colleagues", key.public_text)


def rendered(study: Study, *ordered: str, release: Path | None = None) -> int:
    """The exit code of the command on the release for the public, or on another folder."""
    try:
        return main(["render", str(release or study.public), "--trust", study.key, *ordered])
    except SystemExit as usage:
        return int(str(usage.code))


def test_a_still_is_written_with_its_texts_in_both_languages(
    study: Study, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    out = tmp_path / "here.png"
    assert rendered(study, "--series", "1", "--slices", "3", "--out", str(out)) == 0
    said = capsys.readouterr().out
    assert "T2 FLAIR MRI of the knee, axial slice 3 of 4." in said
    assert "IRM du genou en T2 FLAIR, coupe axiale 3 sur 4." in said
    with Image.open(out) as picture:
        assert picture.size == (1080, 1080)
        assert np.asarray(picture).max() == 255


@pytest.mark.parametrize(("format_", "kind"), [("mp4", "mov,mp4,m4a,3gp,3g2,mj2"), ("gif", "gif"), ("webp", "webp")])
def test_a_clip_is_written_under_a_neutral_name(study: Study, tmp_path: Path, format_: str, kind: str) -> None:
    folder = tmp_path / "made"
    folder.mkdir()
    ordered = ["--clip", "--format", format_, "--shape", "portrait", "--size", "270", "--window", "550/500"]
    assert rendered(study, *ordered, "--out", str(folder)) == 0
    (path,) = folder.iterdir()
    assert path.name == f"series-1.{format_}"
    if format_ == "webp":
        with Image.open(path) as film:
            assert (film.format, film.size, film.n_frames) == ("WEBP", (216, 270), 6)
    else:
        with av.open(io.BytesIO(path.read_bytes())) as container:
            assert container.format.name == kind
            assert len(list(container.decode(video=0))) == 6


def test_a_second_picture_gets_a_name_of_its_own(study: Study, tmp_path: Path) -> None:
    folder = tmp_path / "made"
    folder.mkdir()
    for _ in range(2):
        assert rendered(study, "--size", "100", "--out", str(folder)) == 0
    assert sorted(path.name for path in folder.iterdir()) == ["series-1-2.png", "series-1.png"]


def test_a_window_may_have_a_negative_centre(study: Study, tmp_path: Path) -> None:
    out = tmp_path / "white.png"
    ordered = ["--window", "-600/1500", "--no-marks", "--size", "100", "--out", str(out)]
    assert rendered(study, *ordered) == 0
    with Image.open(out) as picture:
        assert np.asarray(picture)[50, 50] == 255


def test_what_passed_for_colleagues_makes_pictures_for_colleagues_only(
    study: Study, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "here.png"
    assert rendered(study, "--out", str(out), release=study.colleagues) == 1
    assert not out.exists()
    capsys.readouterr()
    assert rendered(study, "--audience", "colleagues", "--out", str(out), release=study.colleagues) == 0
    assert "colleagues only" in capsys.readouterr().out


def test_originals_make_no_picture(study: Study, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "here.png"
    assert rendered(study, "--out", str(out), "--lang", "fr", release=study.originals) == 1
    assert capsys.readouterr().out.count("\n") == 1
    assert not out.exists()


@pytest.mark.parametrize(
    ("ordered", "said"),
    [
        (["--series", "7"], "no series 7"),
        (["--slices", "9"], "has 4 slices"),
        (["--slices", "3-1", "--clip"], "has 4 slices"),
        (["--slices", "2", "--clip"], "at least two slices"),
        (["--slices", "all"], "12 or 10-40"),
        (["--window", "lungs"], "centre/width"),
        (["--window", "lung"], "is for CT"),
        (["--clip", "--format", "png"], "doesn’t go with it"),
        (["--still", "--clip"], "not allowed"),
        (["--fps", "31"], "from 1 to 30"),
        (["--size", "5000"], "from 64 to 1920"),
    ],
)
def test_what_cannot_be_made_is_said_in_one_sentence(
    study: Study, tmp_path: Path, capsys: pytest.CaptureFixture[str], ordered: list[str], said: str
) -> None:
    capsys.readouterr()
    folder = tmp_path / "made"
    folder.mkdir()
    assert rendered(study, *ordered, "--out", str(folder)) == 2
    errors = capsys.readouterr().err
    assert said in errors
    assert "Traceback" not in errors
    assert not list(folder.iterdir())


def test_nothing_is_overwritten(study: Study, tmp_path: Path) -> None:
    out = tmp_path / "here.png"
    out.write_bytes(b"mine")
    assert rendered(study, "--out", str(out)) == 2
    assert out.read_bytes() == b"mine"


def test_a_folder_that_is_not_there_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", str(tmp_path / "none")]) == 2
    assert "doesn't exist" in capsys.readouterr().err


def test_several_series_are_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mr_slice(tmp_path / "study", 1)
    mr_slice(tmp_path / "study", 2, SeriesInstanceUID="1.2.826.0.1.3680043.8.498.80", BodyPartExamined="ANKLE")
    folder = tmp_path / "release"
    assert main(["gate", str(tmp_path / "study"), "--out", str(folder), "--jobs", "1", "--audience", "public"]) == 0
    capsys.readouterr()
    assert main(["render", str(folder)]) == 2
    errors = capsys.readouterr().err
    assert "1  T2 FLAIR MRI of the knee" in errors
    assert "2  T2 FLAIR MRI of the ankle" in errors
