from __future__ import annotations

import pytest
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from gate.dicom.made import LIMITS, image, written
from negatoscope.gate.dicom.harvest import harvest
from negatoscope.gate.evidence import Evidence


def heading(**attributes):
    return harvest(written(image(**attributes)), LIMITS)


def values(found, kind: str) -> set[str]:
    return {evidence.value for evidence in found.evidence if evidence.kind == kind}


def nested(depth: int, **attributes) -> Sequence:
    inner = Dataset()
    for keyword, value in attributes.items():
        setattr(inner, keyword, value)
    for _ in range(depth):
        outer = Dataset()
        outer.RequestAttributesSequence = Sequence([inner])
        inner = outer
    return Sequence([inner])


@pytest.mark.parametrize(
    ("attributes", "evidence"),
    [
        ({}, Evidence("person", "LEMAÎTRE^Clémence", "PatientName")),
        ({}, Evidence("patient_id", "20187766", "PatientID")),
        ({}, Evidence("birth_date", "19580317", "PatientBirthDate")),
        ({}, Evidence("date", "20240229", "StudyDate")),
        ({}, Evidence("uid", "1.2.3.4.1", "StudyInstanceUID")),
        ({"AccessionNumber": "A-17"}, Evidence("accession", "A-17", "AccessionNumber")),
        ({"StudyID": "S-17"}, Evidence("accession", "S-17", "StudyID")),
        ({"OtherPatientIDs": ["A1", "B2"]}, Evidence("patient_id", "B2", "OtherPatientIDs")),
        ({"InstitutionName": "CHU de Rennes"}, Evidence("hospital", "CHU de Rennes", "InstitutionName")),
        ({"PatientAddress": "3 rue X"}, Evidence("address", "3 rue X", "PatientAddress")),
        ({"PatientTelephoneNumbers": "0299"}, Evidence("phone", "0299", "PatientTelephoneNumbers")),
        ({"OperatorsName": "Roux^Anne"}, Evidence("person", "Roux^Anne", "OperatorsName")),
        ({"ReferringPhysicianName": "Roux^Anne"}, Evidence("person", "Roux^Anne", "ReferringPhysicianName")),
        ({"PatientMotherBirthName": "Roux"}, Evidence("person", "Roux", "PatientMotherBirthName")),
        ({"StationName": "MR7"}, Evidence("facility_id", "MR7", "StationName")),
        ({"DeviceSerialNumber": "417"}, Evidence("facility_id", "417", "DeviceSerialNumber")),
        ({"AdmissionID": "N17"}, Evidence("encounter_id", "N17", "AdmissionID")),
        ({"PatientAge": "066Y"}, Evidence("age", "066Y", "PatientAge")),
    ],
)
def test_every_identifying_value_is_evidence(attributes, evidence):
    assert evidence in heading(**attributes).evidence


@pytest.mark.parametrize("depth", [0, 1, 5])
def test_evidence_comes_from_every_level(depth):
    found = heading(RequestAttributesSequence=nested(depth, RequestingPhysician="Roux^Anne", AccessionNumber="A-17"))
    assert "Roux^Anne" in values(found, "person")
    assert "A-17" in values(found, "accession")


@pytest.mark.parametrize("charset", ["ISO_IR 100", "ISO_IR 192", "GB18030", ["", "ISO 2022 IR 100"]])
def test_names_are_read_in_their_character_set(charset):
    assert "LEMAÎTRE^Clémence" in values(heading(SpecificCharacterSet=charset), "person")


def test_names_are_read_whatever_is_declared():
    data = written(image(SpecificCharacterSet="ISO_IR 192")).replace(b"ISO_IR 192", b"ISO_IR 100")
    assert "LEMAÎTRE^Clémence" in values(harvest(data, LIMITS), "person")


def test_japanese_and_korean_names_keep_their_groups():
    name = "Yamada^Tarou=山田^太郎=やまだ^たろう"
    found = heading(SpecificCharacterSet=["", "ISO 2022 IR 87"], PatientName=name)
    assert name in values(found, "person")
    name = "Hong^Gildong=洪^吉洞=홍^길동"
    found = heading(SpecificCharacterSet=["", "ISO 2022 IR 149"], PatientName=name)
    assert name in values(found, "person")


def test_private_elements_and_public_uids_are_no_evidence():
    dataset = image()
    dataset.private_block(0x0011, "ACME", create=True).add_new(1, "PN", "Roux^Anne")
    found = harvest(written(dataset), LIMITS)
    assert "Roux^Anne" not in values(found, "person")
    assert not any(value.startswith("1.2.840.10008") for value in values(found, "uid"))


def test_the_heading_says_what_sorts_the_file():
    region = Dataset()
    region.CodeMeaning = "Knee"
    found = heading(
        BodyPartExamined="KNEE",
        SeriesDescription="AXIAL T2",
        ImageType=["ORIGINAL", "PRIMARY"],
        PixelSpacing=[0.5, 0.25],
        SliceThickness=3,
        ImagePositionPatient=[1, 2, 3],
        ImageOrientationPatient=[1, 0, 0, 0, 1, 0],
        AnatomicRegionSequence=Sequence([region]),
    )
    assert (found.modality, found.body_part, found.has_pixels) == ("MR", "KNEE", True)
    assert set(found.descriptions) == {"AXIAL T2", "Knee"}
    assert found.image_type == ("ORIGINAL", "PRIMARY")
    geometry = found.geometry
    assert (geometry.rows, geometry.columns, geometry.frames) == (4, 4, 1)
    assert (geometry.pixel_spacing, geometry.slice_thickness) == ((0.5, 0.25), 3)
    assert (geometry.position, geometry.orientation) == ((1, 2, 3), (1, 0, 0, 0, 1, 0))


def test_the_geometry_of_functional_groups_is_that_of_the_first_frame():
    frames = []
    for height in (10, 12):
        position, frame = Dataset(), Dataset()
        position.ImagePositionPatient = [0, 0, height]
        frame.PlanePositionSequence = Sequence([position])
        frames.append(frame)
    found = heading(PerFrameFunctionalGroupsSequence=Sequence(frames), NumberOfFrames=2)
    assert found.geometry.position == (0, 0, 10)
    assert found.geometry.frames == 2


def test_nothing_that_identifies_is_in_the_repr():
    assert "LEMA" not in repr(heading())
    assert "1.2.3.4" not in repr(heading())
