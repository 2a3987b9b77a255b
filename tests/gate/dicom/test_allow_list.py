"""What may stay in an object of each SOP class."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydicom import uid as u
from pydicom.datadict import tag_for_keyword

from negatoscope.gate.dicom.allow_list import allowed


def tag(keyword):
    return tag_for_keyword(keyword)


def path(*keywords):
    return tuple(tag(keyword) for keyword in keywords)


@pytest.fixture(scope="module")
def ct():
    return allowed(u.CTImageStorage)


def test_it_knows_the_attributes_of_the_iod_with_their_types(ct):
    assert ct.type_of((), tag("PatientName")) == "2"
    assert ct.type_of((), tag("PixelSpacing")) == "1"
    assert ct.type_of((), tag("KVP")) == "2"
    assert ct.type_of((), tag("SeriesDescription")) == "3"


def test_it_lets_no_private_tag_and_no_curve_pass(ct):
    assert not ct.contains((), 0x00191010)
    assert not ct.contains((), 0x50003000)


def test_it_lets_no_text_of_another_module_pass(ct):
    assert not ct.contains((), tag("TextValue"))
    assert not ct.contains((), tag("ReceiveCoilName"))
    assert not ct.contains((), tag("FilmSessionLabel"))


def test_it_lets_numbers_and_codes_of_another_image_pass():
    capture = allowed(u.SecondaryCaptureImageStorage)
    assert capture.type_of((), tag("EchoTime")) == "3"
    assert capture.contains((), tag("RescaleType"))
    assert not allowed(u.BasicTextSRStorage).contains((), tag("EchoTime"))


def test_it_lets_no_date_or_uid_of_another_image_pass():
    capture = allowed(u.SecondaryCaptureImageStorage)
    assert not capture.contains((), tag("DateOfLastDetectorCalibration"))
    assert not capture.contains((), tag("DetectorID"))
    assert not capture.contains((), tag("RadiopharmaceuticalInformationSequence"))


def test_it_follows_macros_into_sequences(ct):
    assert ct.type_of(path("AnatomicRegionSequence"), tag("CodeMeaning")) == "1"
    assert ct.contains(path("ReferencedImageSequence", "PurposeOfReferenceCodeSequence"), tag("CodeValue"))
    assert not ct.contains(path("AnatomicRegionSequence"), tag("PatientName"))


def test_it_allows_nothing_inside_a_sequence_that_may_not_stand_there(ct):
    assert not ct.contains(path("ContentSequence"), tag("TextValue"))
    assert ct.level(path("ContentSequence", "ConceptNameCodeSequence")) == {}


@pytest.mark.parametrize("groups", ["SharedFunctionalGroupsSequence", "PerFrameFunctionalGroupsSequence"])
@pytest.mark.parametrize("sop_class", [u.EnhancedCTImageStorage, u.EnhancedMRImageStorage, u.SegmentationStorage])
def test_it_knows_the_functional_groups_of_enhanced_objects(groups, sop_class):
    listed = allowed(sop_class)
    assert listed.contains(path(groups, "PixelMeasuresSequence"), tag("PixelSpacing"))
    assert listed.contains(path(groups, "PlanePositionSequence"), tag("ImagePositionPatient"))
    assert listed.contains(path(groups, "FrameContentSequence"), tag("DimensionIndexValues"))


def test_it_knows_the_macros_of_one_modality():
    listed = allowed(u.EnhancedMRImageStorage)
    assert listed.contains(path("SharedFunctionalGroupsSequence", "MREchoSequence"), tag("EffectiveEchoTime"))


@given(st.integers(min_value=1, max_value=30))
def test_content_items_nest_at_any_depth(depth):
    listed = allowed(u.ComprehensiveSRStorage)
    nested = path("ContentSequence") * depth
    assert listed.contains(nested, tag("TextValue"))
    assert listed.contains((*nested, tag("MeasuredValueSequence")), tag("NumericValue"))
    assert listed.contains((*nested, tag("ConceptNameCodeSequence")), tag("CodeMeaning"))
    assert not listed.contains(nested, tag("PatientName"))


def test_overlays_of_all_groups_count_as_the_first(ct):
    for group in (0x6000, 0x6002, 0x601E):
        assert ct.contains((), group << 16 | 0x3000)
        assert ct.contains((), group << 16 | 0x1500)
    assert not ct.contains((), 0x60013000)
    assert not allowed(u.BasicTextSRStorage).contains((), 0x60003000)


def test_it_has_no_list_for_what_is_no_sop_class():
    assert allowed("1.2.3") is None
    assert allowed("") is None


@given(st.lists(st.integers(0, 0xFFFFFFFF), max_size=4), st.integers(0, 0xFFFFFFFF))
def test_any_path_has_an_answer(nested, some):
    listed = allowed(u.MRImageStorage)
    assert listed.contains(tuple(nested), some) == (listed.type_of(tuple(nested), some) is not None)
