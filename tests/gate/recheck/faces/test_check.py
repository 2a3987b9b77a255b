"""A face that can be rebuilt from a written series is found, whichever way the head lies and whatever headers say."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from gate.recheck.faces.heads import head, write_series
from negatoscope.gate import centerface
from negatoscope.gate.policy import Limits
from negatoscope.gate.recheck.faces.check import check_series, renders
from negatoscope.gate.recheck.faces.volume import stacks

SHARED = Path(__file__).resolve().parents[4].parent / "shared" / "data" / "dicom"
HEADS = sorted(SHARED.glob("series-*-face-*"))
LIMITS = Limits()


def codes_of(files: list[Path], *, must_see: bool = False) -> list[str]:
    return [finding.code for finding in check_series(files, LIMITS, must_see=must_see)]


@pytest.mark.parametrize("axes", [(0, 1, 2), (1, 2, 0), (2, 0, 1)], ids=["axial", "coronal", "sagittal"])
def test_it_finds_the_face_of_a_head_cut_in_any_direction(tmp_path: Path, axes: tuple[int, int, int]) -> None:
    assert codes_of(write_series(tmp_path, np.transpose(head(), axes))) == ["RCK107"]


def test_it_finds_a_face_whose_headers_claim_one_place_for_all_slices(tmp_path: Path) -> None:
    assert codes_of(write_series(tmp_path, head(), truthful=False)) == ["RCK107"]


def test_it_finds_no_face_on_a_head_without_one(tmp_path: Path) -> None:
    assert codes_of(write_series(tmp_path, head(face=False)), must_see=True) == []


def test_it_finds_no_face_in_a_few_slices(tmp_path: Path) -> None:
    assert codes_of(write_series(tmp_path, head()[60:65]), must_see=True) == []


def test_it_refuses_a_defaced_series_whose_skin_it_can_not_see(tmp_path: Path) -> None:
    assert codes_of(write_series(tmp_path, np.zeros((20, 128, 128), np.int16)), must_see=True) == ["RCK103"]


def test_it_refuses_a_series_with_a_file_that_it_can_not_read(tmp_path: Path) -> None:
    files = write_series(tmp_path, head(face=False)[40:60])
    files[7].write_bytes(files[7].read_bytes()[:900])
    assert codes_of(files) == ["RCK103"]


def test_it_refuses_when_the_detector_is_not_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise centerface.DetectorMissing

    monkeypatch.setattr(centerface, "_net", missing)
    assert codes_of(write_series(tmp_path, head(face=False))) == ["RCK103"]


def test_it_looks_from_all_around(tmp_path: Path) -> None:
    (block,) = stacks(write_series(tmp_path, head()), LIMITS)
    assert len(renders(block)) == 36  # 18 directions at two levels


@pytest.mark.parametrize("folder", HEADS, ids=lambda folder: folder.name)
def test_it_finds_the_face_of_every_real_head(folder: Path) -> None:
    assert codes_of(sorted(folder.glob("*.dcm"))) == ["RCK107"]
