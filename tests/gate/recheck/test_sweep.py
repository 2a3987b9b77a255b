"""The identity in raw bytes: found wherever it is planted, and never seen in chance."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gate.recheck.made import EVIDENCE
from negatoscope.gate.evidence import Evidence
from negatoscope.gate.recheck.needles import needles_from
from negatoscope.gate.recheck.raw_needles import raw_needles
from negatoscope.gate.recheck.sweep import Sweeper

SWEEPER = Sweeper(raw_needles(needles_from(EVIDENCE)))
STRONG = ("lefevre", "duhamel", "albertine", "kowalczyk", "tadeusz", "00883412", "19600412", "a19204417", "petitrose")
ENCODINGS = ("ascii", "utf-16-le", "utf-16-be")
CASES = (str.lower, str.upper, str.title)

RANDOM = np.random.default_rng(7)
GROUNDS = {
    "noise": RANDOM.integers(0, 256, 40_000, dtype=np.uint8).tobytes(),
    "MR of 12 bits": np.clip(RANDOM.normal(300, 150, 20_000), 0, 4095).astype("<u2").tobytes(),
    "grey picture": np.clip(RANDOM.normal(105, 8, 40_000), 0, 255).astype("u1").tobytes(),
    "background": bytes(40_000),
}


@settings(max_examples=200, deadline=None)
@given(
    ground=st.sampled_from(sorted(GROUNDS)),
    needle=st.sampled_from(STRONG),
    encoding=st.sampled_from(ENCODINGS),
    case=st.sampled_from(CASES),
    offset=st.integers(0, 39_000),
)
def test_it_finds_a_planted_needle_anywhere(ground, needle, encoding, case, offset):
    data = bytearray(GROUNDS[ground])
    planted = b"\0" + case(needle).encode(encoding) + b"\0\0"
    data[offset : offset + len(planted)] = planted
    assert SWEEPER.first(bytes(data)) is not None


@pytest.mark.parametrize("encoding", ["ascii", "utf-16-le"])
def test_a_value_that_looks_like_one_digit_does_not_hide_the_number_behind_it(encoding):
    data = bytearray(GROUNDS["MR of 12 bits"])
    planted = "700883412".encode(encoding) + b"\0\0"
    data[10_000 : 10_000 + len(planted)] = planted
    assert SWEEPER.first(bytes(data)) is not None
    longer = "7700883412".encode(encoding) + b"\0\0"
    data[10_000 : 10_000 + len(longer)] = longer
    assert SWEEPER.first(bytes(data)) is None


@settings(max_examples=100, deadline=None)
@given(
    needle=st.sampled_from(["albertine", "kowalczyk"]),
    place=st.integers(1, 7),
    edit=st.sampled_from(["leave out", "replace", "double"]),
    offset=st.integers(0, 39_000),
)
def test_it_finds_a_long_name_with_one_edit(needle, place, edit, offset):
    head, letter, rest = needle[:place], needle[place], needle[place + 1 :]
    changed = head + {"leave out": "", "replace": "q", "double": letter * 2}[edit] + rest
    data = bytearray(GROUNDS["MR of 12 bits"])
    data[offset : offset + len(changed)] = changed.upper().encode()
    assert SWEEPER.first(bytes(data)) == "person"


@pytest.mark.parametrize("written", ["LEFÈVRE", "Lefèvre", "lefèvre"])
@pytest.mark.parametrize("encoding", ["latin-1", "utf-8", "utf-16-le", "utf-16-be"])
def test_it_finds_a_name_with_its_accents(written, encoding):
    data = GROUNDS["noise"] + written.encode(encoding) + GROUNDS["noise"]
    assert SWEEPER.first(data) == "person"


@pytest.mark.parametrize(
    ("name", "encoding"),
    [("山田^太郎", "utf-8"), ("山田花子^太郎", "shift_jis"), ("Иванов^Сергей", "iso8859-5"), ("김희중^길동", "euc_kr")],
)
def test_it_finds_names_of_other_scripts(name, encoding):
    sweeper = Sweeper(raw_needles(needles_from([Evidence("person", name)])))
    planted = name.split("^")[0].encode(encoding)
    assert sweeper.first(bytes(5_000) + planted + bytes(5_000)) == "person"


def test_a_uid_of_the_case_is_found_by_how_it_begins():
    assert SWEEPER.first(bytes(999) + b"1.2.840.113619.2.55.3.604688119.868.1499333210.470" + bytes(999)) == "uid"


def test_a_plain_name_needs_another_beside_it():
    blank = bytes(4_000)
    assert SWEEPER.first(blank + b"petit" + blank) is None
    assert SWEEPER.first(blank + b"Petit^Rose" + blank) == "person"


def test_a_number_inside_a_longer_one_is_another_number():
    blank = bytes(4_000)
    assert SWEEPER.first(blank + b"7883412555" + blank) is None
    assert SWEEPER.first(blank + b"883412" + blank) == "patient_id"


def test_typical_identities_raise_no_alarm_in_50_megabytes_of_noise():
    names = ["MARTIN^Sophie", "LE^Anh", "DURAND^Luc", "BLANC^Eve", "NGUYEN^Thi", "ROUX^Ana", "HEFTI^Urs", "GARCIA^Ines"]
    sweeper = Sweeper(
        raw_needles(
            needles_from(
                [Evidence("person", name) for name in names]
                + [Evidence("patient_id", "104233"), Evidence("birth_date", "19511230"), Evidence("accession", "55821")]
            )
        )
    )
    generator = np.random.default_rng(11)
    grounds = [
        generator.integers(0, 256, 30_000_000, dtype=np.uint8),
        np.clip(generator.normal(500, 300, 5_000_000), 0, 4095).astype("<u2").view(np.uint8),
        np.clip(generator.normal(107, 7, 2_000_000), 0, 255).astype("u1"),
        np.clip(generator.normal(75, 6, 2_000_000), 0, 255).astype("u1"),
        np.clip(generator.normal(52, 3, 2_000_000), 0, 255).astype("u1"),
        np.clip(generator.normal(105, 9, 2_000_000), 0, 255).astype("<u2").view(np.uint8),
    ]
    assert [sweeper.first(ground.tobytes()) for ground in grounds] == [None] * len(grounds)
