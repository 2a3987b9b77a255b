"""The role of an alternative text says which picture it is of."""

from __future__ import annotations

import pytest

from negatoscope.drafts.alternatives import picture_of, role_of


@pytest.mark.parametrize(("item", "frame"), [("dicom 3", 0), ("dicom 3", 6), ("image 2", 0)])
def test_a_role_leads_back_to_its_picture(item: str, frame: int) -> None:
    assert picture_of(role_of(item, frame)) == (item, frame)


@pytest.mark.parametrize("role", ["title", "alt-text-3", "alt-dicom-", "alt-dicom-1-2-3", "alt-dicom-1/.."])
def test_another_role_is_of_no_picture(role: str) -> None:
    assert picture_of(role) is None
