"""Files of one case that bear the same instance UID."""

from __future__ import annotations

import pytest

from gate.dicom.made import LIMITS, image, written
from negatoscope.gate.examination.headings import read_headings
from negatoscope.gate.opening import open_case
from negatoscope.gate.progress import silent


@pytest.fixture
def headings(tmp_path):
    """Reads files, given as {name: bytes}; `after_opening` is called between opening and reading them."""

    def read(files, after_opening=None):
        for name, data in files.items():
            (tmp_path / name).write_bytes(data)
        case = open_case([tmp_path], text=None, limits=LIMITS)
        if after_opening:
            after_opening(tmp_path)
        return read_headings(case.items, LIMITS, silent)

    return read


def codes_of(one):
    return [finding.code for finding in one.findings]


FIRST = written(image())
OTHER = written(image(SeriesDescription="T2"))
ALONE = written(image(SOPInstanceUID="1.2.3.4.5.2"))


def test_a_file_that_came_twice_is_set_aside(headings):
    kept, double, alone = headings({"1": FIRST, "2": FIRST, "3": ALONE})
    assert (kept.included, double.included, alone.included) == (True, False, True)
    assert (codes_of(kept), codes_of(double), codes_of(alone)) == ([], ["GAT111"], [])


def test_other_files_with_the_same_uid_get_uids_of_their_own(headings):
    kept, other, double = headings({"1": FIRST, "2": OTHER, "3": OTHER})
    assert kept.own_instance is None
    assert other.own_instance is not None
    assert other.included
    assert codes_of(other) == ["GAT117"]
    assert not double.included


def test_it_refuses_a_file_that_is_gone_when_it_is_read(headings):
    kept, gone = headings({"1": FIRST, "2": ALONE}, lambda folder: (folder / "2").unlink())
    assert codes_of(kept) == []
    assert codes_of(gone) == ["GAT102"]
