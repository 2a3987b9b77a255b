"""The clean objects of the corpus: CT, MR and structured reports with clinical content and nothing that identifies.

`plants` then puts the patient into them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import jpeg_ls
import numpy as np
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.sequence import Sequence
from pydicom.uid import (
    CTImageStorage,
    EnhancedSRStorage,
    ExplicitVRLittleEndian,
    JPEGLSLossless,
    MRImageStorage,
)

from benchmarks.patients import Patient

SIDE = 512
CLINICAL_TEXT = "Petit épanchement du bassin. Masse hépatique du segment VI, côté droit, stable."
"""What a report says and must go on saying: some of its words are names of patients of the corpus."""


@dataclass(frozen=True)
class Slot:
    """Which file of the corpus: its number over all (kept as InstanceNumber), and its number within its series."""

    number: int
    position: int


def ct_image(patient: Patient, slot: Slot) -> Dataset:
    """One slice of an abdominal CT, 512 x 512, 16 bit, uncompressed."""
    ds = _image(patient, slot, "CT", CTImageStorage)
    ds.BodyPartExamined = "ABDOMEN"
    ds.SeriesDescription = "AXIAL PETIT BASSIN PORTAL 2.0 MM"
    ds.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"]
    ds.KVP = "120"
    ds.XRayTubeCurrent = "210"
    ds.ConvolutionKernel = "B30f"
    ds.SliceThickness = "2.0"
    ds.RescaleIntercept = "-1024"
    ds.RescaleSlope = "1"
    ds.RescaleType = "HU"
    ds.WindowCenter = "40"
    ds.WindowWidth = "400"
    ds.BitsStored, ds.HighBit, ds.PixelRepresentation = 12, 11, 0
    ds.PixelData = (_phantom(slot.position) + patient.number).astype("<u2").tobytes()
    return ds


def mr_image(patient: Patient, slot: Slot) -> Dataset:
    """One slice of an MR of the knee, 512 x 512; every sixth is compressed as JPEG-LS."""
    ds = _image(patient, slot, "MR", MRImageStorage)
    ds.BodyPartExamined = "KNEE"
    ds.SeriesDescription = "GENOU SAG T2 FAT SAT LONG TE"
    ds.ImageType = ["ORIGINAL", "PRIMARY", "M", "ND"]
    ds.ScanningSequence = "SE"
    ds.SequenceVariant = "SK"
    ds.ScanOptions = "FS"
    ds.MRAcquisitionType = "2D"
    ds.RepetitionTime = "3200"
    ds.EchoTime = "88"
    ds.EchoTrainLength = 9
    ds.MagneticFieldStrength = "1.5"
    ds.FlipAngle = "150"
    ds.SliceThickness = "3.0"
    ds.SpacingBetweenSlices = "3.3"
    ds.WindowCenter = "600"
    ds.WindowWidth = "1400"
    ds.BitsStored, ds.HighBit, ds.PixelRepresentation = 12, 11, 0
    pixels = (_phantom(slot.position + 40) + patient.number).astype(np.uint16)
    if slot.position % 6 == 0:
        ds.file_meta.TransferSyntaxUID = JPEGLSLossless
        ds.PixelData = encapsulate([bytes(jpeg_ls.encode(pixels))])
        ds["PixelData"].VR = "OB"
    else:
        ds.PixelData = pixels.astype("<u2").tobytes()
    return ds


def report(patient: Patient, slot: Slot, images: list[Dataset]) -> Dataset:
    """An enhanced SR with a finding, a measurement and the images it rests on."""
    ds = _base(patient, slot, "SR", EnhancedSRStorage)
    ds.SeriesDescription = "Compte rendu"
    ds.CompletionFlag = "COMPLETE"
    ds.VerificationFlag = "UNVERIFIED"
    ds.PerformedProcedureCodeSequence = Sequence()
    ds.ReferencedPerformedProcedureStepSequence = Sequence()
    ds.CurrentRequestedProcedureEvidenceSequence = Sequence([_evidence(images)])
    ds.ValueType = "CONTAINER"
    ds.ConceptNameCodeSequence = code("18748-4", "LN", "Diagnostic imaging report")
    ds.ContinuityOfContent = "SEPARATE"
    finding = content("TEXT", "121071", "DCM", "Finding")
    finding.TextValue = patient.words(CLINICAL_TEXT)
    length = content("NUM", "410668003", "SCT", "Length")
    measured = Dataset()
    measured.NumericValue = f"{20 + slot.number / 100:.2f}"
    measured.MeasurementUnitsCodeSequence = code("mm", "UCUM", "millimeter")
    length.MeasuredValueSequence = Sequence([measured])
    ds.ContentSequence = Sequence([finding, length, *(_image_item(image) for image in images)])
    return ds


def content(value_type: str, value: str, scheme: str, meaning: str) -> Dataset:
    """One item of a content tree, without its value."""
    item = Dataset()
    item.RelationshipType = "CONTAINS"
    item.ValueType = value_type
    item.ConceptNameCodeSequence = code(value, scheme, meaning)
    return item


def code(value: str, scheme: str, meaning: str) -> Sequence:
    """A code sequence of one item."""
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = value, scheme, meaning
    return Sequence([item])


def uid(patient: Patient, *parts: int) -> str:
    """A UID under the patient's own root: it holds the patient's number and the day of the study."""
    return ".".join([patient.uid_root, *(str(part) for part in parts)])


def _base(patient: Patient, slot: Slot, modality: str, sop_class: str) -> Dataset:
    series = {"CT": 1, "MR": 2, "SR": 3}[modality]
    ds = Dataset()
    ds.SpecificCharacterSet = patient.dicom_charset
    ds.SOPClassUID = sop_class
    ds.SOPInstanceUID = uid(patient, series, slot.number)
    ds.StudyInstanceUID = uid(patient, 0)
    ds.SeriesInstanceUID = uid(patient, series)
    ds.Modality = modality
    ds.Manufacturer = "SIEMENS"
    ds.PatientSex = "F"
    ds.SeriesNumber = str(series)
    ds.InstanceNumber = str(slot.number)
    ds.file_meta = FileMetaDataset()
    ds.file_meta.MediaStorageSOPClassUID = sop_class
    ds.file_meta.MediaStorageSOPInstanceUID = ds.SOPInstanceUID
    ds.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    return ds


def _image(patient: Patient, slot: Slot, modality: str, sop_class: str) -> Dataset:
    ds = _base(patient, slot, modality, sop_class)
    ds.FrameOfReferenceUID = uid(patient, 9, 1)
    ds.PositionReferenceIndicator = ""
    ds.PatientPosition = "HFS"
    ds.ImageOrientationPatient = ["1", "0", "0", "0", "1", "0"]
    ds.ImagePositionPatient = ["-180.5", "-180.5", str(2 * slot.position)]
    ds.SliceLocation = str(2 * slot.position)
    ds.PixelSpacing = ["0.7", "0.7"]
    ds.SamplesPerPixel = 1
    ds.PhotometricInterpretation = "MONOCHROME2"
    ds.Rows = ds.Columns = SIDE
    ds.BitsAllocated = 16
    ds.BurnedInAnnotation = "NO"
    return ds


@cache
def _phantom(position: int) -> np.ndarray:
    """An ellipse with two organs and a little noise, in 0..2000; never text."""
    source = np.random.default_rng(position)
    rows, columns = np.mgrid[-1 : 1 : SIDE * 1j, -1 : 1 : SIDE * 1j]
    body = (rows / 0.7) ** 2 + (columns / 0.85) ** 2 < 1
    organ = (rows / 0.25) ** 2 + ((columns - 0.3) / (0.2 + position / 400)) ** 2 < 1
    pixels = 100 + 900 * body + 250 * organ + source.integers(0, 16, (SIDE, SIDE))
    return pixels.astype(np.uint16)


def _evidence(images: list[Dataset]) -> Dataset:
    study, series = Dataset(), Dataset()
    study.StudyInstanceUID = images[0].StudyInstanceUID
    series.SeriesInstanceUID = images[0].SeriesInstanceUID
    series.ReferencedSOPSequence = Sequence([_reference(image) for image in images])
    study.ReferencedSeriesSequence = Sequence([series])
    return study


def _image_item(image: Dataset) -> Dataset:
    item = Dataset()
    item.RelationshipType = "CONTAINS"
    item.ValueType = "IMAGE"
    item.ReferencedSOPSequence = Sequence([_reference(image)])
    return item


def _reference(image: Dataset) -> Dataset:
    item = Dataset()
    item.ReferencedSOPClassUID = image.SOPClassUID
    item.ReferencedSOPInstanceUID = image.SOPInstanceUID
    return item
