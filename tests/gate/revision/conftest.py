"""The cases that are revised: made once, never written in."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from cast import mr_slice
from gate.passages import ORNELLA, Passed, lettered_picture, lettered_slice, pass_case

TEXTS = {"title": "Genou de Mme Marchetti", "question": "Lésion méniscale ?"}


@pytest.fixture(scope="session")
def study(tmp_path_factory: pytest.TempPathFactory) -> Passed:
    """Two slices without lettering and two texts."""
    folder = tmp_path_factory.mktemp("study")
    for number in (1, 2):
        mr_slice(folder / "study", number)
    return pass_case([folder / "study"], folder / "before", texts=TEXTS)


@pytest.fixture(scope="session")
def lettered(tmp_path_factory: pytest.TempPathFactory) -> Passed:
    """A lettered slice, a plain one and a lettered screenshot of the same patient."""
    folder = tmp_path_factory.mktemp("lettered")
    lettered_slice(folder / "study", 1)
    mr_slice(folder / "study", 2)
    lettered_picture(folder / "study" / "capture.png")
    return pass_case([folder / "study"], folder / "before", declared=ORNELLA)


@pytest.fixture
def own_study(study: Passed, tmp_path: Path) -> Passed:
    """The same, in a folder that the test may spoil."""
    shutil.copytree(study.folder, tmp_path / "before")
    return replace(study, outcome=replace(study.outcome, folder=tmp_path / "before"))
