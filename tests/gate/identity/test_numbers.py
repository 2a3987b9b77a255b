from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gate.identity.cast import DUPONT, covers, matcher_of, pieces
from negatoscope.gate.evidence import Evidence


@pytest.mark.parametrize(
    "written",
    ["00047431395", "47431395", "000 474 313 95", "IPP:47431395", "47.431.395", "MRN00047431395", "47-431-395"],
)
def test_a_long_number_is_found_whatever_pads_or_parts_it(written):
    matches = matcher_of(*DUPONT).find(f"n° {written} ;")
    assert [m.kind for m in matches] == ["patient_id"]


@pytest.mark.parametrize(
    "written",
    [
        "06 12 34 56 78",
        "0612345678",
        "+33612345678",
        "+33 6 12 34 56 78",
        "06.12.34.56.78",
        "0033612345678",
        "+33 (0)6 12 34 56 78",
    ],
)
def test_a_telephone_is_found_with_and_without_its_prefix(written):
    text = f"Tél. {written}."
    matches = matcher_of(*DUPONT).find(text)
    assert [m.kind for m in matches] == ["phone"]
    assert covers(text, written, matches)


def test_a_short_number_counts_only_after_its_label_beside_another_element_or_where_identity_stands():
    matcher = matcher_of(*DUPONT, Evidence("patient_id", "4711", "OtherPatientIDs"))
    assert matcher.find("TE 4711 ms") == []
    assert pieces("IPP : 4711", matcher.find("IPP : 4711")) == ["4711"]
    assert covers("Dupont 4711", "4711", matcher.find("Dupont 4711"))
    assert pieces("4711", matcher.find("4711", identity_place=True)) == ["4711"]


@pytest.mark.parametrize("value", ["0000", "000000", "12345678", "N/A", "ANON", "1111111111", "^"])
def test_a_number_that_stands_for_nobody_is_not_learned(value):
    assert (
        matcher_of(Evidence("patient_id", value, "PatientID")).find(f"id: {value} 12345678", identity_place=True) == []
    )


def test_a_number_of_two_digits_is_not_taken_for_any_count():
    matcher = matcher_of(Evidence("patient_id", "47", "PatientID"))
    assert matcher.find("case 47, n° 47, 47 mm") == []
    assert pieces("IPP: 47", matcher.find("IPP: 47")) == ["47"]


def test_a_number_of_letters_and_digits_is_found_with_separators_and_case_changed():
    matcher = matcher_of(Evidence("accession", "A-82486096", "AccessionNumber"))
    assert pieces("acc a82486096", matcher.find("acc a82486096")) == ["a82486096"]
    assert pieces("A 82486096", matcher.find("A 82486096")) == ["A 82486096"]


@pytest.mark.parametrize("text", ["47431396", "4743139", "0.47431", "b 1000", "512 x 512", "1.2.840.10008.5.1.4.1.1.4"])
def test_other_numbers_are_left_alone(text):
    assert matcher_of(*DUPONT).find(text) == []


@given(
    number=st.from_regex(r"[1-9][0-9]{7,11}", fullmatch=True).filter(lambda n: len(set(n)) > 3),
    zeros=st.integers(0, 4),
    step=st.integers(2, 4),
    separator=st.sampled_from(["", " ", "-", ".", "/"]),
)
def test_any_long_number_is_found_padded_and_parted(number, zeros, step, separator):
    padded = "0" * zeros + number
    written = separator.join(padded[i : i + step] for i in range(0, len(padded), step))
    text = f"dossier {written} reçu"
    matches = matcher_of(Evidence("patient_id", number, "PatientID")).find(text)
    assert covers(text, written.lstrip("0 -./"), matches) if number not in "01234567890123456789" else True
