"""Writing the demo case into a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
from PIL import Image
from pydicom import dcmread
from pydicom.data import get_testdata_file
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.uid import UID, CTImageStorage, ExplicitVRLittleEndian, SecondaryCaptureImageStorage, generate_uid

from negatoscope.demo import patient, phantom

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

_PRIVATE_GROUP = 0x0009
_PRIVATE_CREATOR = "TILLEULS RIS"


def write_case(folder: Path) -> None:
    """Write the demo case: `folder`/study with DICOM files and a screenshot, and `folder`/text.md beside it.

    Raises:
        OSError: the folder can't be written.
    """
    study = folder / "study"
    study.mkdir(parents=True, exist_ok=True)
    study_uid, series_uid, frame_of_reference = (str(generate_uid()) for _ in range(3))
    for index in range(phantom.SLICES):
        _ct(index, study_uid, series_uid, frame_of_reference).save_as(
            study / f"{patient.FILE_STEM}_{index + 1:03}.dcm", enforce_file_format=True
        )
    _capture(study_uid).save_as(study / f"{patient.FILE_STEM}_capture.dcm", enforce_file_format=True)
    _shipped(study_uid).save_as(study / f"{patient.FILE_STEM}_ancien.dcm", enforce_file_format=True)
    _screenshot(study / f"Capture {patient.FILE_STEM}.png")
    (folder / "text.md").write_text(patient.TEXT, encoding="utf-8")


def _new(sop_class: UID) -> FileDataset:
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = sop_class
    meta.MediaStorageSOPInstanceUID = generate_uid()
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset = FileDataset("", {}, file_meta=meta, preamble=b"\0" * 128)
    dataset.SOPClassUID = sop_class
    dataset.SOPInstanceUID = meta.MediaStorageSOPInstanceUID
    return dataset


def _plant(dataset: Dataset, study_uid: str) -> None:
    """The identity, wherever an archive would have it."""
    dataset.SpecificCharacterSet = "ISO_IR 100"
    dataset.PatientName = f"{patient.FAMILY}^{patient.GIVEN}"
    dataset.PatientID = patient.PATIENT_ID
    dataset.PatientBirthDate = patient.BIRTH_DATE
    dataset.PatientSex = "F"
    dataset.PatientAge = "069Y"
    dataset.AccessionNumber = patient.ACCESSION
    dataset.StudyID = "42"
    dataset.StudyInstanceUID = study_uid
    dataset.StudyDate = dataset.SeriesDate = dataset.ContentDate = patient.STUDY_DATE
    dataset.StudyTime = dataset.SeriesTime = dataset.ContentTime = patient.STUDY_TIME
    dataset.ReferringPhysicianName = patient.PHYSICIAN
    dataset.InstitutionName = patient.INSTITUTION
    dataset.StudyDescription = f"SCANNER ABDOMEN {patient.FAMILY}"
    block = dataset.private_block(_PRIVATE_GROUP, _PRIVATE_CREATOR, create=True)
    block.add_new(0x01, "LO", f"{patient.GIVEN} {patient.FAMILY}")
    block.add_new(0x02, "DA", patient.BIRTH_DATE)


def _pixels(dataset: Dataset, image: NDArray[Any], *, signed: bool) -> None:
    bits = image.dtype.itemsize * 8
    dataset.Rows, dataset.Columns = image.shape
    dataset.SamplesPerPixel = 1
    dataset.PhotometricInterpretation = "MONOCHROME2"
    dataset.BitsAllocated = dataset.BitsStored = bits
    dataset.HighBit = bits - 1
    dataset.PixelRepresentation = int(signed)
    dataset.PixelData = image.tobytes()


def _ct(index: int, study_uid: str, series_uid: str, frame_of_reference: str) -> FileDataset:
    dataset = _new(CTImageStorage)
    _plant(dataset, study_uid)
    dataset.Modality = "CT"
    dataset.Manufacturer = "Phantom"
    dataset.SeriesInstanceUID = series_uid
    dataset.FrameOfReferenceUID = frame_of_reference
    dataset.PositionReferenceIndicator = ""
    dataset.SeriesDescription = "AXIAL TEMPS ARTERIEL"
    dataset.BodyPartExamined = "ABDOMEN"
    dataset.PatientPosition = "HFS"
    dataset.SeriesNumber, dataset.InstanceNumber, dataset.AcquisitionNumber = 2, index + 1, 1
    dataset.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"]
    dataset.PixelSpacing = [phantom.PIXEL_SPACING, phantom.PIXEL_SPACING]
    dataset.SliceThickness = phantom.SLICE_SPACING
    dataset.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    dataset.ImagePositionPatient = [-192, -192, index * phantom.SLICE_SPACING]
    dataset.KVP = 120
    dataset.RescaleIntercept, dataset.RescaleSlope, dataset.RescaleType = 0, 1, "HU"
    dataset.WindowCenter, dataset.WindowWidth = 40, 400
    _pixels(dataset, phantom.ct_slice(index), signed=True)
    return dataset


def _with_banner(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    large = cv2.resize(image, (512, 512), interpolation=cv2.INTER_CUBIC)
    for line, text in enumerate(patient.BANNER):
        cv2.putText(large, text, (8, 20 + 20 * line), cv2.FONT_HERSHEY_SIMPLEX, 0.5, 255, 1, cv2.LINE_AA)
    cv2.putText(large, "R", (12, 262), cv2.FONT_HERSHEY_SIMPLEX, 0.7, 255, 2, cv2.LINE_AA)
    return np.asarray(large, dtype=np.uint8)


def _capture(study_uid: str) -> FileDataset:
    dataset = _new(SecondaryCaptureImageStorage)
    _plant(dataset, study_uid)
    dataset.Modality = "OT"
    dataset.ConversionType = "WSD"
    dataset.SeriesInstanceUID = generate_uid()
    dataset.SeriesNumber, dataset.InstanceNumber = 900, 1
    dataset.SeriesDescription = "CAPTURE"
    dataset.BodyPartExamined = "ABDOMEN"
    dataset.BurnedInAnnotation = "YES"
    dataset.PatientOrientation = ["L", "P"]
    _pixels(dataset, _with_banner(phantom.to_display(phantom.ct_slice(6))), signed=False)
    return dataset


def _shipped(study_uid: str) -> FileDataset:
    """A file that ships with pydicom, given to our patient."""
    path = get_testdata_file("MR_small.dcm", download=False)
    assert isinstance(path, str), "pydicom ships this file in its wheel"
    dataset = dcmread(path)
    series_uid = str(generate_uid())
    _plant(dataset, study_uid)
    dataset.StudyDescription = f"IRM de {patient.GIVEN} {patient.FAMILY}"
    dataset.SeriesInstanceUID = series_uid
    dataset.BodyPartExamined = "ABDOMEN"
    return dataset


def _screenshot(path: Path) -> None:
    Image.fromarray(_with_banner(phantom.to_display(phantom.ct_slice(5)))).save(path)
