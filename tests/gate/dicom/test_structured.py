from __future__ import annotations

import pytest
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.uid import ComprehensiveSRStorage, GrayscaleSoftcopyPresentationStateStorage

from gate.dicom.made import clean, cleaner, image, read, written


def code(value: str, scheme: str, meaning: str) -> Dataset:
    dataset = Dataset()
    dataset.CodeValue, dataset.CodingSchemeDesignator, dataset.CodeMeaning = value, scheme, meaning
    return dataset


def content(value_type: str, concept: Dataset, **attributes) -> Dataset:
    dataset = Dataset()
    dataset.RelationshipType = "CONTAINS"
    dataset.ValueType = value_type
    dataset.ConceptNameCodeSequence = Sequence([concept])
    for keyword, value in attributes.items():
        setattr(dataset, keyword, value)
    return dataset


def report(*items: Dataset) -> Dataset:
    dataset = image(SOPClassUID=ComprehensiveSRStorage, Modality="SR")
    dataset.file_meta.MediaStorageSOPClassUID = ComprehensiveSRStorage
    for keyword in ("PixelData", "Rows", "Columns", "BitsAllocated", "BitsStored", "HighBit", "PixelRepresentation"):
        delattr(dataset, keyword)
    dataset.ValueType = "CONTAINER"
    dataset.ConceptNameCodeSequence = Sequence([code("18748-4", "LN", "Diagnostic imaging report")])
    dataset.ContinuityOfContent = "SEPARATE"
    dataset.ContentSequence = Sequence(items)
    return dataset


FINDING = code("121071", "DCM", "Finding")


def items_of(*items: Dataset) -> list[Dataset]:
    return list(clean(report(*items)).get("ContentSequence", []))


def test_the_text_of_a_report_stays_without_the_identity():
    (out,) = items_of(content("TEXT", FINDING, TextValue="Mme LEMAÎTRE : lésion de 12 mm du genou droit"))
    assert "lésion de 12 mm du genou droit" in out.TextValue
    assert "LEMA" not in out.TextValue


def test_a_person_gets_a_pseudonym():
    observer = code("121008", "DCM", "Person Observer Name")
    (out,) = items_of(content("PNAME", observer, PersonName="Kowalczyk^Jan=ヤマダ^タロウ"))
    assert str(out.PersonName).startswith("NEG-")
    assert "=" not in str(out.PersonName)


@pytest.mark.parametrize(
    ("number", "meaning"), [("121022", "Accession Number"), ("113871", "Person ID"), ("121121", "Room Identification")]
)
def test_content_items_that_identify_go(number, meaning):
    gone = content("TEXT", code(number, "DCM", meaning), TextValue="AB-1")
    kept = content("TEXT", FINDING, TextValue="normal")
    assert [item.TextValue for item in items_of(gone, kept)] == ["normal"]


def test_nothing_goes_where_items_refer_to_each_other_by_position():
    gone = content("TEXT", code("121022", "DCM", "Accession Number"), TextValue="AB-1")
    referring = Dataset()
    referring.RelationshipType = "HAS PROPERTIES"
    referring.ReferencedContentItemIdentifier = [1, 1]
    first, second = items_of(gone, referring)
    assert first.TextValue == "REMOVED"
    assert second.ReferencedContentItemIdentifier == [1, 1]


def test_codes_of_public_schemes_stay_and_local_ones_lose_what_is_no_word():
    public = content("CODE", FINDING, ConceptCodeSequence=Sequence([code("44714003", "SCT", "Xyzzyqueduct structure")]))
    local = content("CODE", FINDING, ConceptCodeSequence=Sequence([code("IRM7", "99CHU", "IRM genou Kowalczyk")]))
    kept, cut = (item.ConceptCodeSequence[0] for item in items_of(public, local))
    assert (kept.CodeValue, kept.CodeMeaning) == ("44714003", "Xyzzyqueduct structure")
    assert (cut.CodeValue, cut.CodeMeaning) == ("IRM7", "IRM genou")


def test_a_name_in_the_meaning_of_a_public_code_goes():
    planted = content("CODE", FINDING, ConceptCodeSequence=Sequence([code("1", "SCT", "Clémence Lemaître")]))
    (out,) = items_of(planted)
    assert out.ConceptCodeSequence[0].CodeMeaning == "REMOVED"


def test_dates_and_uids_of_content_items_are_those_of_the_release():
    date = content("DATETIME", code("111526", "DCM", "DateTime Started"), DateTime="20240229235959")
    uid = content("UIDREF", code("112040", "DCM", "Tracking Unique Identifier"), UID="1.2.3.4.5.1")
    out = clean(report(date, uid))
    assert out.ContentSequence[0].DateTime == out.StudyDate + out.StudyTime.split(".")[0]
    assert clean(image()).SOPInstanceUID == out.ContentSequence[1].UID


def test_the_age_of_a_subject_is_given_in_bands():
    measured = Dataset()
    measured.NumericValue = 63
    measured.MeasurementUnitsCodeSequence = Sequence([code("a", "UCUM", "year")])
    age = content("NUM", code("121033", "DCM", "Subject Age"), MeasuredValueSequence=Sequence([measured]))
    (out,) = items_of(age)
    assert out.MeasuredValueSequence[0].NumericValue == 60


def test_the_text_of_a_presentation_state_is_cleaned():
    text = Dataset()
    text.UnformattedTextValue = "lésion LEMAITRE 12/03/2019"
    annotation = Dataset()
    annotation.GraphicLayer = "LAYER1"
    annotation.TextObjectSequence = Sequence([text])
    dataset = report()
    dataset.SOPClassUID = dataset.file_meta.MediaStorageSOPClassUID = GrayscaleSoftcopyPresentationStateStorage
    dataset.GraphicAnnotationSequence = Sequence([annotation])
    dataset.ContentCreatorName = "Kowalczyk^Jan"
    out = cleaner().clean(written(dataset))
    assert b"Kowalczyk" not in out.data
    kept = read(out).GraphicAnnotationSequence[0]
    assert kept.TextObjectSequence[0].UnformattedTextValue == "lésion"
    assert kept.GraphicLayer == "LAYER1"
