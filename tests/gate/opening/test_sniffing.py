"""A file is what its bytes are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gate.opening.made import JPEG, PNG, dicom_file, seen, zip_of
from negatoscope.gate.case import Kind
from negatoscope.gate.opening.sniffing import HEAD, preamble_format, sniff
from negatoscope.gate.policy import Limits


def kind(data):
    return sniff(data[:HEAD], len(data)).kind


@pytest.mark.parametrize(
    "data",
    [
        dicom_file(),
        dicom_file()[132:],  # no preamble, meta information at once
        b"\x08\0\x05\0CS\x0a\0ISO_IR 100" + b"\x08\0\x60\0CS\x02\0MR",  # no meta information
        b"\x08\0\x05\0\x0a\0\0\0ISO_IR 100" + b"\x08\0\x60\0\x02\0\0\0MR",  # implicit VR
        b"\0\x08\0\x05CS\0\x0aISO_IR 100" + b"\0\x08\0\x60CS\0\x02MR",  # big endian
    ],
)
def test_it_knows_dicom_with_and_without_preamble(data):
    assert kind(data) is Kind.DICOM


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (PNG, ("image", [])),
        (JPEG, ("image", [])),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 40, ("image", [])),
        (b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf" + b"\0" * 40, ("image", [])),
        (b"RIFF\x40\0\0\0WEBPVP8 " + b"\0" * 60, ("image", [])),
        (b"GIF89a" + b"\0" * 60, ("image", [])),
        (b"II*\0\x08\0\0\0" + b"\0" * 60, ("image", [])),
        (b"MM\0*\0\0\0\x08" + b"\0" * 60, ("image", [])),
        (b"BM\x64\0\0\0" + b"\0" * 94, ("image", [])),
        (b"II+\0\x08\0\0\0" + b"\0" * 60, ("image", ["GAT112"])),
        (b"8BPS\0\x01" + b"\0" * 60, ("image", ["GAT112"])),
        (b"%PDF-1.7\n%\xe2\xe3\n", ("pdf", [])),
        (b"\0\0\0\x18ftypisom\0\0\0\0isommp41" + b"\0" * 40, ("video", [])),
        (b"\0\0\0\x14ftypqt  \0\0\0\0qt  " + b"\0" * 40, ("video", [])),
        (b"RIFF\x40\0\0\0AVI LIST" + b"\0" * 60, ("video", [])),
        (b"\x1aE\xdf\xa3" + b"\0" * 60, ("video", [])),
        (b"Rar!\x1a\x07\x01\0", ("unknown", ["GAT112"])),
        (b"7z\xbc\xaf\x27\x1c\0\x04", ("unknown", ["GAT112"])),
        (b"\x1f\x8b\x08\0" + b"\0" * 20, ("unknown", ["GAT112"])),
        (b"name".ljust(257, b"\0") + b"ustar\x0000" + b"\0" * 300, ("unknown", ["GAT112"])),
        (b"MZ\x90\0\x03\0\0\0", ("unknown", ["GAT101"])),
        (b"\x7fELF\x02\x01\x01\0", ("unknown", ["GAT101"])),
        (b"<!DOCTYPE html><p>", ("unknown", ["GAT101"])),
        (b"  <html><script>", ("unknown", ["GAT101"])),
        (b"<?xml version='1.0'?><svg/>", ("unknown", ["GAT101"])),
        (b"#!/bin/sh\nrm -rf\n", ("unknown", ["GAT101"])),
        (b"{\\rtf1 text}", ("unknown", ["GAT101"])),
        (b"\x01\x02\x03\x04", ("unknown", ["GAT101"])),
        (b"", ("unknown", ["GAT102"])),
        ("Scanner thoracique, fenêtre médiastinale.\n".encode(), ("text", [])),
        ("\ufeffAvec une marque.\r\n\tEt une tabulation.".encode(), ("text", [])),
        (b"# Titre\n<b>gras</b>\n", ("text", [])),
        ("fenêtre médiastinale".encode("latin-1"), ("text", ["GAT118"])),
        ("fenêtre".encode("utf-16"), ("text", ["GAT118"])),
    ],
)
@pytest.mark.parametrize("name", ["a", "a.dcm", "a.png"])
def test_it_tells_files_apart_by_content_whatever_their_name(opened, data, expected, name):
    found = seen(opened({name: data}))[name]
    assert found[:2] == expected
    assert found[2] == expected[1]


def test_a_text_that_turns_binary_further_on_is_no_text(opened):
    case = opened({"a.txt": b"a" * 5000 + b"\0\x01\xff", "b.txt": b"a" * 5000 + b"\0"})
    assert [seen(case)[name][0] for name in ("a.txt", "b.txt")] == ["unknown", "unknown"]


def test_a_text_too_long_is_over_the_limit(opened):
    case = opened({"a.txt": b"a" * 30, "b.txt": b"a" * 50}, Limits(text_chars=10))
    assert [seen(case)[name] for name in ("a.txt", "b.txt")] == [("text", ["GAT103"], ["GAT103"])] * 2


@pytest.mark.parametrize(
    ("preamble", "named"),
    [
        (b"II*\0\x08\0\0\0", "TIFF"),
        (b"MM\0*\0\0\0\x08", "TIFF"),
        (b"MZ\x90\0", "program"),
        (b"\x7fELF\x02", "program"),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04", "ZIP"),
        (b"<html><script>alert(1)</script>", "markup"),
        (b"#!/bin/sh\n", "markup"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
    ],
)
def test_a_preamble_that_is_another_format_is_noted_and_the_file_stays_dicom(opened, preamble, named):
    case = opened({"1.dcm": dicom_file(preamble=preamble)})
    assert seen(case)["1.dcm"] == ("dicom", ["GAT107"], [])
    assert case.items[0].findings[0].params["reason"] == named


@pytest.mark.parametrize("preamble", [b"", b"\x01\x02\x03", b"some note"])
def test_any_other_preamble_is_nothing_to_speak_of(preamble):
    assert preamble_format(dicom_file(preamble=preamble)) is None


@pytest.mark.parametrize("front", [dicom_file(), PNG, JPEG])
def test_an_archive_behind_a_file_is_noted_and_never_opened(opened, front):
    case = opened({"1": front + zip_of({"DUPONT.dcm": dicom_file()})})
    assert len(case.items) == 1
    assert seen(case)["1"][1:] == (["GAT119"], [])


@given(st.binary(max_size=600))
def test_any_bytes_have_a_kind(data):
    sniffed = sniff(data[:HEAD], len(data))
    assert isinstance(sniffed.kind, Kind)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1).map(str.strip))
def test_prose_in_utf_8_is_text(prose):
    data = ("Lésion : " + prose).encode()
    assert kind(data) is Kind.TEXT
