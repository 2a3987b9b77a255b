"""What pictures may be made from: a release that holds, is released, and is for those who will see them."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from cast import mr_slice
from negatoscope.cli import main
from negatoscope.gate.node_key import load_node_key
from negatoscope.gate.policy import Audience, Limits
from negatoscope.gate.progress import silent
from negatoscope.gate.render import Released, RenderError, list_series, open_released


@dataclass(frozen=True)
class Made:
    """A release of two slices, their originals, and the key that signed it."""

    originals: Path
    release: Path
    key: bytes


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("study")
    for number in (1, 2):
        mr_slice(folder / "originals", number)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEGATOSCOPE_HOME", str(folder / "home"))
        assert main(["gate", str(folder / "originals"), "--out", str(folder / "release"), "--jobs", "1"]) == 0
        key = load_node_key()
    assert key is not None
    return Made(folder / "originals", folder / "release", key.public)


@pytest.fixture
def release(made: Made, tmp_path: Path) -> Path:
    """A copy of the release, to do harm to."""
    return Path(shutil.copytree(made.release, tmp_path / "release"))


def opened(folder: Path, trusted: set[bytes], audience: Audience = Audience.COLLEAGUES) -> Released:
    return open_released(folder, trusted, audience, Limits(), silent)


def reason(folder: Path, trusted: set[bytes], audience: Audience = Audience.COLLEAGUES) -> str:
    with pytest.raises(RenderError) as refused:
        opened(folder, trusted, audience)
    return refused.value.reason


def test_it_opens_a_release_of_this_node(made: Made, release: Path) -> None:
    assert [len(series.shots) for series in list_series(opened(release, {made.key}))] == [2]


def test_nothing_for_the_public_is_made_of_what_passed_for_colleagues(made: Made, release: Path) -> None:
    assert reason(release, {made.key}, Audience.PUBLIC) == "audience"


def test_a_signer_nobody_knows_is_refused(made: Made, release: Path) -> None:
    assert reason(release, set()) == "not-a-release"


def test_originals_are_refused(made: Made) -> None:
    assert reason(made.originals, {made.key}) == "not-a-release"


def test_a_file_that_was_altered_is_refused(made: Made, release: Path) -> None:
    path = next(release.glob("dicom/*/*/*.dcm"))
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(bytes(data))
    assert reason(release, {made.key}) == "not-a-release"


def test_a_file_that_is_exchanged_after_the_check_is_refused(made: Made, release: Path) -> None:
    found = opened(release, {made.key})
    path = next(release.glob("dicom/*/*/*.dcm"))
    path.write_bytes(path.read_bytes()[::-1])
    with pytest.raises(RenderError) as refused:
        list_series(found)
    assert refused.value.reason == "altered"


def test_a_held_release_is_refused(tmp_path: Path) -> None:
    for number in range(1, 9):
        mr_slice(tmp_path / "head", number, BodyPartExamined="HEAD", PixelSpacing=[4, 4])
    assert main(["gate", str(tmp_path / "head"), "--out", str(tmp_path / "held"), "--jobs", "1"]) == 1
    key = load_node_key()
    assert key is not None
    assert reason(tmp_path / "held", {key.public}) == "held"
