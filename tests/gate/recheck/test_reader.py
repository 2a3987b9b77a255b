"""The second reader on whole files: clean ones pass, and whatever is planted is seen."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gate.recheck.made import BIG, EVIDENCE, EXPLICIT, IMPLICIT, clean_file, element, encapsulated, sequence
from negatoscope.gate.case import Kind
from negatoscope.gate.evidence import Evidence
from negatoscope.gate.recheck import SecondReader

READER = SecondReader(EVIDENCE, read_pixels=False)


def codes_of(data: bytes, kind: Kind = Kind.DICOM, reader: SecondReader = READER) -> set[str]:
    return {finding.code for finding in reader.read(data, kind)}


@pytest.mark.parametrize("syntax", [EXPLICIT, IMPLICIT, BIG])
def test_it_says_nothing_of_a_clean_file(syntax):
    assert READER.read(clean_file(syntax=syntax), Kind.DICOM) == []


@pytest.mark.parametrize(
    ("vr", "value"),
    [
        ("LO", "Lefevre"),
        ("LO", "LEFÈVRE"),
        ("LO", "M. Duhamle vu hier"),  # two letters swapped
        ("LO", "IRM AlbertineLefevre"),
        ("PN", "Petit"),
        ("LO", "rose petit"),
        ("LO", "PETITROSE"),
        ("SH", "883412"),
        ("LO", "IPP 00883412"),
        ("LO", "A19 204417"),
        ("LO", "Clinique des Tilleuls Bleu"),
        ("LT", "tel 06.12.34.56.78"),
        ("LT", "née le 12 avril 1960"),
        ("LT", "DOB 12/04/1960"),
        ("DA", "19600412"),
        ("DT", "19600412101500"),
        ("UT", "%4Cef%C3%A8vre"),
        ("LO", "Kowalczik"),
    ],
)
@pytest.mark.parametrize("syntax", [EXPLICIT, IMPLICIT, BIG])
def test_it_sees_the_identity_in_a_value(vr, value, syntax):
    planted = element(0x00104000 if vr != "PN" else 0x00081070, vr, value.encode(), syntax)
    tag = 0x00081070 if vr == "PN" else 0x00104000
    if vr == "PN" and syntax == IMPLICIT:
        return  # without a dictionary the reader knows a name by its tag, which `test_..._by_tag` covers
    assert codes_of(clean_file(more={tag: planted}, syntax=syntax)) == {"RCK101"}


def test_a_moved_day_may_fall_on_another_day_of_the_case_but_the_only_one_must_have_moved():
    one = (*(e for e in EVIDENCE if e.kind != "date"), Evidence("date", "20240229", "StudyDate"))
    two = (*one, Evidence("date", "20240101", "StudyDate"))
    file = clean_file(more={0x00080020: element(0x00080020, "DA", b"20240229", EXPLICIT)}, syntax=EXPLICIT)
    assert codes_of(file, reader=SecondReader(one, read_pixels=False)) == {"RCK101"}
    assert codes_of(file, reader=SecondReader(two, read_pixels=False)) == set()


def test_a_dump_of_bytes_is_no_telephone_number():
    dump = b"00f6 : 02 00 10 00 55 49 12 00 31 2e 32 2e 38 34 30 2e"
    assert codes_of(dump, Kind.TEXT) == set()
    assert codes_of(b"appeler le 04 22 31 57 88 ou le 01 23 45 67 89", Kind.TEXT) == {"RCK106"}


def test_the_root_of_a_registry_is_no_uid():
    planted = element(0x00080103, "SH", b"1.2.840.113619.2", IMPLICIT)
    assert codes_of(clean_file(more={0x00080103: planted}, syntax=IMPLICIT)) == set()


@pytest.mark.parametrize("syntax", [EXPLICIT, IMPLICIT, BIG])
def test_it_sees_a_plain_name_where_names_stand_by_tag(syntax):
    assert codes_of(clean_file(more={0x00100010: element(0x00100010, "PN", b"petit", syntax)}, syntax=syntax)) == {
        "RCK101"
    }


@pytest.mark.parametrize("codec", ["latin-1", "utf-8", "utf-16-le", "utf-16-be", "cp1252"])
def test_it_sees_the_identity_in_any_encoding(codec):
    raw = "Lefèvre".encode(codec)
    assert codes_of(clean_file(more={0x00104000: element(0x00104000, "LT", raw)})) == {"RCK101"}


@pytest.mark.parametrize("syntax", [EXPLICIT, IMPLICIT, BIG])
def test_it_sees_the_identity_deep_inside(syntax):
    inner = sequence(0x00400275, [element(0x00400007, "LO", b"IRM de Mme Lefevre", syntax)], syntax)
    seen = READER.read(clean_file(more={0x00081140: sequence(0x00081140, [inner], syntax)}, syntax=syntax), Kind.DICOM)
    assert [finding.where.tag for finding in seen] == ["00081140[0].00400275[0].00400007"]


@pytest.mark.parametrize(
    "value",
    [
        "petit bassin",
        "coupe de la rose",
        "AX T2 TSE FS 3MM",
        "matin",
        "Albert",
        "20191103 sain"[9:],
        "Duhem",
        "883413",
        "1.5\\0.5",
    ],
)
def test_it_lets_what_is_not_the_identity_be(value):
    assert codes_of(clean_file(more={0x0008103E: element(0x0008103E, "LO", value.encode())})) == set()


def test_it_sees_identifiers_of_fixed_form_in_free_text():
    for text in (
        "jean.dupont@chu.fr",
        "+33 6 98 76 54 32",
        "1 85 05 78 006 084 91",
        "1.3.12.2.1107.5.2.32.35162.30000",
    ):
        assert codes_of(clean_file(more={0x00104000: element(0x00104000, "LT", text.encode())})) == {"RCK106"}


def test_it_sees_a_uid_that_names_the_machine_that_made_it():
    planted = element(0x0020000D, "UI", b"1.2.840.113619.2.55.3.604688119.868")
    assert codes_of(clean_file(more={0x0020000D: planted})) == {"RCK106"}


@pytest.mark.parametrize(
    "more",
    [
        {0x00880200: sequence(0x00880200, [element(0x00280010, "US", b"\x08\0")])},
        {0x50000010: element(0x50000010, "US", b"\1\0")},
        {0x00091001: element(0x00091001, "LO", b"orphan")},
        {0x00420011: element(0x00420011, "OB", b"%PDF")},
        {0x04000561: sequence(0x04000561, [element(0x00080060, "CS", b"MR")])},
        {0xFFFCFFFC: element(0xFFFCFFFC, "OB", b"left over")},
    ],
)
def test_it_sees_hidden_places(more):
    assert codes_of(clean_file(more=more)) == {"RCK104"}


def test_it_lets_private_elements_with_their_creator_be():
    more = {0x00190010: element(0x00190010, "LO", b"SIEMENS MR HEADER"), 0x0019100C: element(0x0019100C, "IS", b"1000")}
    assert codes_of(clean_file(more=more)) == set()


def test_it_sees_a_preamble_bytes_after_the_last_frame_and_bits_above():
    data = clean_file()
    assert codes_of(b"MZ" + data[2:]) == {"RCK104"}
    assert codes_of(clean_file(bytes(128) + b"hidden")) == {"RCK104"}
    assert codes_of(clean_file(b"\0\xf0" * 64, stored=12)) == {"RCK104"}
    assert codes_of(clean_file(b"\0\x0f" * 64, stored=12)) == set()


def test_it_sees_statements_that_are_not_true():
    assert codes_of(clean_file(more={0x00120062: element(0x00120062, "CS", b"NO")})) == {"RCK105"}
    assert codes_of(clean_file(methods=())) == {"RCK105"}
    assert codes_of(clean_file(methods=("113100", "113101", "113102"))) == {"RCK105"}
    eyes = SecondReader(EVIDENCE)
    assert codes_of(clean_file(methods=("113100",)), reader=eyes) == {"RCK105"}


def test_it_refuses_what_it_cannot_walk():
    whole = clean_file()
    for data in (b"", b"no DICOM", whole[:-3], whole + b"\1\2\3", whole[:200]):
        assert codes_of(data) == {"RCK103"}
    assert codes_of(b"whatever", Kind.VIDEO) == {"RCK103"}


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_hostile_bytes_never_raise_and_never_pass_unseen(data):
    whole = bytearray(clean_file())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(132, len(whole) - 1))
        whole[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(whole)))
    for finding in SecondReader((), read_pixels=False).read(bytes(whole[:cut]), Kind.DICOM):
        assert finding.code.startswith("RCK10")


def test_it_reads_text_with_word_borders():
    assert codes_of(b"Femme de 60 ans, douleur du petit bassin, rose sur la joue.", Kind.TEXT) == set()
    assert codes_of(b"Mme Lefebvre-Duhamel va bien", Kind.TEXT) == {"RCK101"}
    assert codes_of(b"Vu le 3/11/2019", Kind.TEXT) == {"RCK101"}
    assert codes_of(b"Vu le 12/05/2018", Kind.TEXT) == {"RCK106"}


def test_it_says_what_it_cannot_check_without_the_identity():
    assert "identity-in-values" in SecondReader(()).unchecked()
    assert SecondReader(EVIDENCE).unchecked() == []


def test_it_can_be_sent_to_another_process_and_shows_no_value():
    again = pickle.loads(pickle.dumps(READER))
    assert {finding.code for finding in again.read(b"Lefevre", Kind.TEXT)} == {"RCK101"}
    assert "LEF" not in repr(again).upper()


def test_no_finding_holds_the_value():
    seen = READER.read(clean_file(more={0x00104000: element(0x00104000, "LT", b"Lefevre 883412")}), Kind.DICOM)
    assert seen
    assert all("efevre" not in repr(finding) and "883412" not in repr(finding) for finding in seen)


def test_it_sees_what_rides_in_compressed_pixels():
    import cv2
    import numpy as np

    _, coded = cv2.imencode(".jpg", np.full((8, 8), 90, np.uint8))
    jpeg = coded.tobytes()
    assert jpeg[2:4] == b"\xff\xe0"
    bare = jpeg[:2] + jpeg[4 + int.from_bytes(jpeg[4:6], "big") :]
    comment = bare[:2] + b"\xff\xfe\x00\x08hidden" + bare[2:]
    for stream, expected in ((bare, set()), (jpeg, {"RCK104"}), (comment, {"RCK104"}), (bare + b"more", {"RCK104"})):
        data = clean_file(pixel_element=encapsulated([stream]), syntax=EXPLICIT, allocated=8, stored=8)
        compressed = data.replace(
            element(0x00020010, "UI", EXPLICIT.encode()), element(0x00020010, "UI", b"1.2.840.10008.1.2.4.50")
        )
        assert codes_of(compressed) == expected
