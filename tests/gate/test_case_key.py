"""What the key of a case derives."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydicom.uid import UID

from negatoscope.gate.case_key import CaseKey

KEYS = st.binary(min_size=32, max_size=32).map(CaseKey)


@given(key=KEYS, original=st.text(max_size=70))
def test_uids_are_valid_stable_and_under_2_25(key: CaseKey, original: str) -> None:
    uid = key.uid(original)
    assert UID(uid).is_valid
    assert uid.startswith("2.25.")
    assert key.uid(original) == uid


@given(first=KEYS, second=KEYS, original=st.text(min_size=1, max_size=64))
def test_two_keys_share_nothing(first: CaseKey, second: CaseKey, original: str) -> None:
    if first.secret != second.secret:
        assert first.uid(original) != second.uid(original)
        assert first.pseudonym("patient", original) != second.pseudonym("patient", original)


@given(key=KEYS)
def test_the_shift_is_a_month_to_two_years_earlier_and_moves_times_of_day(key: CaseKey) -> None:
    assert timedelta(days=-731) < key.shift < timedelta(days=-30)
    assert key.shift % timedelta(days=1)


def test_the_secret_never_shows_in_a_repr() -> None:
    key = CaseKey(b"S" * 32)
    assert "S" * 8 not in repr(key)


@pytest.mark.parametrize("secret", [b"", b"short", bytes(33)])
def test_it_refuses_a_secret_of_another_length(secret: bytes) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        CaseKey(secret)
