from __future__ import annotations

import struct

import pytest
from pydicom.encaps import encapsulate, generate_frames
from pydicom.uid import ImplicitVRLittleEndian, JPEG2000Lossless, RLELossless

from gate.dicom.made import cleaner, element, image, part10, read, written
from negatoscope.gate.dicom.pixel_decision import PixelDecision

FRAME = b"\xff\x4f\xff\x51" + bytes(20) + b"\xff\xd9"


def encapsulated(**attributes):
    dataset = image(PixelData=encapsulate([FRAME]), **attributes)
    dataset.file_meta.TransferSyntaxUID = JPEG2000Lossless
    dataset["PixelData"].is_undefined_length = True
    return dataset


def test_pixel_data_stays_as_it_is_when_nothing_was_decided():
    assert read(cleaner().clean(written(image()))).PixelData == bytes(range(32))
    out = read(cleaner().clean(written(encapsulated())))
    assert out.file_meta.TransferSyntaxUID == JPEG2000Lossless
    assert list(generate_frames(out.PixelData, number_of_frames=1)) == [FRAME]


def test_native_pixels_are_replaced():
    decision = PixelDecision(native=b"\7" * 32, text_cleaned=True)
    out = read(cleaner().clean(written(image(BurnedInAnnotation="YES")), decision))
    assert out.PixelData == b"\7" * 32
    assert out.BurnedInAnnotation == "NO"
    assert "113101" in {code.CodeValue for code in out.DeidentificationMethodCodeSequence}


@pytest.mark.parametrize("implicit", [True, False])
def test_pixels_can_be_compressed_whatever_the_encoding_was(implicit):
    dataset = image(SeriesDescription="AXIAL T2 FLAIR", EchoTime=81.5, WindowCenter=40)
    if implicit:
        dataset.file_meta.TransferSyntaxUID = ImplicitVRLittleEndian
    decision = PixelDecision(
        fragments=((b"abc",), (b"de", b"fg")),
        transfer_syntax=RLELossless,
        attributes={0x00280008: 2, 0x00280006: 0, 0x00282110: "01", 0x00280004: "RGB", 0x00281050: None},
    )
    out = read(cleaner().clean(written(dataset), decision))
    assert out.file_meta.TransferSyntaxUID == RLELossless
    assert (out.SeriesDescription, out.EchoTime, out.Rows) == ("AXIAL T2 FLAIR", 81.5, 4)
    assert (out.NumberOfFrames, out.PlanarConfiguration, out.PhotometricInterpretation) == (2, 0, "RGB")
    assert out.LossyImageCompression == "01"
    assert "WindowCenter" not in out
    assert b"abc\0" in out.PixelData
    assert b"defg" not in out.PixelData


def test_tables_of_offsets_go_when_frames_change():
    dataset = encapsulated(ExtendedOffsetTable=struct.pack("<Q", 0), ExtendedOffsetTableLengths=struct.pack("<Q", 26))
    kept = read(cleaner().clean(written(dataset)))
    gone = read(cleaner().clean(written(dataset), PixelDecision(fragments=((FRAME,),))))
    assert "ExtendedOffsetTable" in kept
    assert "ExtendedOffsetTable" not in gone


def test_a_basic_offset_table_that_holds_something_else_is_emptied():
    fragments = b"\xfe\xff\x00\xe0" + struct.pack("<I", 8) + b"LEMAITRE"
    fragments += b"\xfe\xff\x00\xe0" + struct.pack("<I", len(FRAME)) + FRAME + b"\xfe\xff\xdd\xe0\0\0\0\0"
    data = part10(
        element(0x00080016, b"UI", b"1.2.840.10008.5.1.4.1.1.4\0"),
        struct.pack("<HH2sxxI", 0x7FE0, 0x0010, b"OB", 0xFFFFFFFF) + fragments,
        syntax=JPEG2000Lossless,
    )
    out = cleaner().clean(data).data
    assert b"LEMAITRE" not in out
    assert FRAME in out


def test_overlays_are_replaced_kept_or_removed_as_decided():
    dataset = image()
    for group in (0x6000, 0x6002, 0x6004):
        dataset.add_new(group << 16 | 0x10, "US", 4)
        dataset.add_new(group << 16 | 0x11, "US", 4)
        dataset.add_new(group << 16 | 0x3000, "OW", b"\1\2")
    decision = PixelDecision(overlays={0x6000: b"\0\0", 0x6002: None})
    out = read(cleaner().clean(written(dataset), decision))
    assert out[0x60003000].value == b"\0\0"
    assert out[0x60000010].value == 4
    assert 0x60020010 not in out
    assert 0x60023000 not in out
    assert out[0x60043000].value == b"\1\2"


def test_bytes_that_were_cleared_in_the_pixels_are_counted():
    out = cleaner().clean(written(image()), PixelDecision(native=bytes(32), padded_value=12))
    told = [finding.params for finding in out.findings if finding.code == "SEC107"]
    assert told == [{"count": 12, "place": "pixel-data"}]


def test_pixels_of_odd_length_are_padded():
    out = read(cleaner().clean(written(image()), PixelDecision(native=b"\1" * 31)))
    assert out.PixelData == b"\1" * 31 + b"\0"
