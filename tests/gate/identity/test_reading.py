from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gate.identity.cast import DUPONT, covers, matcher_of, matcher_of_name
from negatoscope.gate.identity import lexicon
from negatoscope.gate.identity.names import Worth, is_dummy, worth_of


@pytest.mark.parametrize(
    "read",
    [
        "DUP0NT",
        "DUP0NTMARIE",
        "OUPONT",
        "DUPONI",
        "DUPON",
        "UPONT",
        "D U P O N T",
        "DU PONT",
        "12/O4/196O",
        "4743I395",
        "l2/04/1960",
    ],
)
def test_it_finds_what_a_reader_misread(read):
    assert covers(read, read, matcher_of(*DUPONT).find_read(read))


@pytest.mark.parametrize(
    "read", ["AXIAL T2 FLAIR", "W 400 L 40", "120 kV", "SE 3 IM 12", "5 cm", "Bassin", "Import", "1O mm", "S100"]
)
def test_what_an_image_says_of_itself_is_left_alone(read):
    assert matcher_of(*DUPONT).find_read(read) == []


CONFUSED = {"o": "0", "l": "1", "i": "l", "s": "5", "b": "8", "m": "rn"}


@given(
    name=st.text("abcdefghijklmnoprstuv", min_size=8, max_size=12).filter(
        lambda w: worth_of(w) is Worth.STRONG and len(set(w)) > 3 and not is_dummy(w)
    ),
    data=st.data(),
)
def test_any_long_name_is_found_with_one_letter_confused_or_lost(name, data):
    at = data.draw(st.integers(0, len(name) - 1))
    changed = data.draw(st.sampled_from([CONFUSED.get(name[at], "x"), "", "x"]))
    read = name[:at] + changed + name[at + 1 :]
    if not lexicon.is_word(read):
        assert matcher_of_name(f"{name}^ANNA").find_read(read.upper())
