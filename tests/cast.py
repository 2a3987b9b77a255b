"""DICOM files made for tests, and what is planted in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, MRImageStorage, generate_uid

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
"""The data beside the repository; it may be absent."""


def mr_slice(folder: Path, number: int, **attributes: Any) -> Path:
    """Write one slice of a knee MR into a folder, with the attributes given, and return its path."""
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = MRImageStorage
    meta.MediaStorageSOPInstanceUID = generate_uid()
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset = FileDataset("", {}, file_meta=meta, preamble=b"\0" * 128)
    dataset.SOPClassUID = MRImageStorage
    dataset.SOPInstanceUID = meta.MediaStorageSOPInstanceUID
    dataset.Modality = "MR"
    dataset.Manufacturer = "Maker"
    dataset.BodyPartExamined = "KNEE"
    dataset.SeriesDescription = "AXIAL T2 FLAIR"
    dataset.PatientPosition = "HFS"
    dataset.ImageType = ["ORIGINAL", "PRIMARY"]
    dataset.ScanningSequence = "SE"
    dataset.SequenceVariant = "NONE"
    dataset.ScanOptions = ""
    dataset.MRAcquisitionType = "2D"
    dataset.EchoTime = 90
    dataset.RepetitionTime = 4000
    dataset.EchoTrainLength = 1
    dataset.PixelSpacing = [0.5, 0.5]
    dataset.SliceThickness = 3
    dataset.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    dataset.ImagePositionPatient = [0, 0, 3 * number]
    dataset.FrameOfReferenceUID = "1.2.826.0.1.3680043.8.498.77"
    dataset.StudyInstanceUID = "1.2.826.0.1.3680043.8.498.78"
    dataset.SeriesInstanceUID = "1.2.826.0.1.3680043.8.498.79"
    dataset.SeriesNumber, dataset.InstanceNumber = 1, number
    dataset.StudyDate = dataset.SeriesDate = dataset.ContentDate = "20260917"
    dataset.StudyTime = dataset.SeriesTime = dataset.ContentTime = "101522"
    dataset.AccessionNumber = dataset.StudyID = dataset.ReferringPhysicianName = dataset.PatientBirthDate = ""
    dataset.PatientSex = "F"
    dataset.PatientName, dataset.PatientID = "MARCHETTI^Ornella", "5548120937"
    dataset.Rows = dataset.Columns = 64
    dataset.SamplesPerPixel = 1
    dataset.PhotometricInterpretation = "MONOCHROME2"
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit, dataset.PixelRepresentation = 16, 12, 11, 0
    rows, columns = np.mgrid[0:64, 0:64]
    image = 400 + 300 * (((rows - 32) ** 2 + (columns - 32) ** 2) < 400 + 10 * number)
    dataset.PixelData = image.astype(np.uint16).tobytes()
    for keyword, value in attributes.items():
        setattr(dataset, keyword, value)
    path = folder / f"slice{number}.dcm"
    folder.mkdir(parents=True, exist_ok=True)
    dataset.save_as(path, enforce_file_format=True)
    return path
