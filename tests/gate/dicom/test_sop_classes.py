"""Which SOP classes are accepted, and what they are called in a report."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydicom import uid as u

from negatoscope.gate.codes.reasons import WORDS
from negatoscope.gate.dicom.allow_list import allowed
from negatoscope.gate.dicom.sop_classes import ACCEPTED, is_accepted, name, successor

US_RETIRED = "1.2.840.10008.5.1.4.1.1.6"


@pytest.mark.parametrize(
    "sop_class",
    [
        u.CTImageStorage,
        u.EnhancedMRImageStorage,
        u.SecondaryCaptureImageStorage,
        u.ComprehensiveSRStorage,
        u.KeyObjectSelectionDocumentStorage,
        u.GrayscaleSoftcopyPresentationStateStorage,
        u.SegmentationStorage,
        u.RTStructureSetStorage,
        u.EncapsulatedPDFStorage,
        u.TwelveLeadECGWaveformStorage,
        u.VLWholeSlideMicroscopyImageStorage,
        u.MicroscopyBulkSimpleAnnotationsStorage,
        "1.2.840.10008.5.1.4.1.1.66.7",
        US_RETIRED,
    ],
)
def test_it_accepts_images_reports_and_what_refers_to_them(sop_class):
    assert is_accepted(str(sop_class))


@pytest.mark.parametrize(
    ("sop_class", "called"),
    [
        (u.RawDataStorage, "Raw Data Storage"),
        (u.EncapsulatedCDAStorage, "Encapsulated CDA Storage"),
        (u.EncapsulatedSTLStorage, "Encapsulated STL Storage"),
        (u.BasicVoiceAudioWaveformStorage, "Basic Voice Audio Waveform Storage"),
        (u.HangingProtocolStorage, "Hanging Protocol Storage"),
        (u.MediaStorageDirectoryStorage, "Media Storage Directory Storage"),
        ("1.2.840.113619.4.30", "private-sop-class"),
        ("1.2.840.10008.5.1.4.1.1.9999", "unknown-sop-class"),
        ("", "no-sop-class"),
    ],
)
def test_it_refuses_the_rest_by_name(sop_class, called):
    assert not is_accepted(str(sop_class))
    assert name(str(sop_class)) == called


def test_a_retired_class_goes_by_its_successor():
    assert successor(US_RETIRED) == u.UltrasoundImageStorage
    assert successor(u.CTImageStorage) == u.CTImageStorage


@given(st.text())
def test_its_name_never_repeats_what_a_file_says(text):
    shown = name(text)
    assert shown in WORDS or shown.isascii()
    assert not text or len(text) < 5 or text not in shown


@pytest.mark.parametrize("sop_class", sorted(ACCEPTED))
def test_each_accepted_class_has_an_allow_list_and_a_name(sop_class):
    listed = allowed(sop_class)
    assert listed is not None
    assert listed.type_of((), 0x00080018) == "1"  # SOPInstanceUID
    assert name(sop_class) not in WORDS
