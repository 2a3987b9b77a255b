"""DICOM files around the phantoms, with all the identity that an archive would put into them."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import (
    UID,
    ComputedRadiographyImageStorage,
    CTImageStorage,
    DigitalMammographyXRayImageStorageForPresentation,
    ExplicitVRLittleEndian,
    MRImageStorage,
    UltrasoundImageStorage,
    generate_uid,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from negatoscope.site.demo.people import Patient

File = tuple[str, bytes]
_PRIVATE_GROUP, _PRIVATE_CREATOR = 0x0009, "ARCHIVE LOCALE"
_AXIAL, _SAGITTAL = [1, 0, 0, 0, 1, 0], [0, 1, 0, 0, 0, -1]


@dataclass(frozen=True)
class Series:
    """What the headers say of a series beside the patient."""

    study: str  # its description
    description: str
    body_part: str
    window: tuple[int, int]
    spacing: float = 1.0
    thickness: float = 1.0
    number: int = 2


def ct(patient: Patient, series: Series, slices: Iterator[NDArray[np.int16]]) -> Iterator[File]:
    """An axial CT series, from the head down."""

    def fill(dataset: Dataset, index: int, pixels: NDArray[Any]) -> None:
        dataset.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"]
        dataset.KVP, dataset.XRayTubeCurrent, dataset.ExposureTime = 120, 180, 500
        dataset.ConvolutionKernel, dataset.GantryDetectorTilt = "B30f", 0
        dataset.RescaleIntercept, dataset.RescaleSlope, dataset.RescaleType = 0, 1, "HU"
        _place(dataset, series, _AXIAL, _corner_axial(pixels, series, -index * series.thickness))

    return _stack(patient, series, _Kind(CTImageStorage, "CT", fill), slices)


def mr(patient: Patient, series: Series, slices: Iterator[NDArray[np.uint16]]) -> Iterator[File]:
    """A sagittal MR series."""

    def fill(dataset: Dataset, index: int, pixels: NDArray[Any]) -> None:
        half = (pixels.shape[0] - 1) / 2 * series.spacing
        dataset.ImageType = ["ORIGINAL", "PRIMARY", "M", "SE"]
        dataset.ScanningSequence, dataset.SequenceVariant, dataset.ScanOptions = "SE", "SK", "FS"
        dataset.MRAcquisitionType, dataset.EchoTrainLength = "2D", 9
        dataset.RepetitionTime, dataset.EchoTime, dataset.MagneticFieldStrength = 3200, 34, 1.5
        _place(dataset, series, _SAGITTAL, [index * series.thickness, -half, half])

    return _stack(patient, series, _Kind(MRImageStorage, "MR", fill), slices)


def radiograph(patient: Patient, series: Series, pixels: NDArray[np.uint16]) -> Iterator[File]:
    """A computed radiograph of one side."""

    def fill(dataset: Dataset, _: int, __: NDArray[Any]) -> None:
        dataset.ImageType = ["ORIGINAL", "PRIMARY"]
        dataset.ImagerPixelSpacing = [series.spacing, series.spacing]
        dataset.ViewPosition, dataset.Laterality, dataset.PatientOrientation = "PA", "L", ["R", "F"]

    return _stack(patient, series, _Kind(ComputedRadiographyImageStorage, "CR", fill), iter([pixels]))


def mammogram(patient: Patient, series: Series, pixels: NDArray[np.uint16]) -> Iterator[File]:
    """A mammogram for presentation, of the left breast from above."""

    def fill(dataset: Dataset, _: int, __: NDArray[Any]) -> None:
        dataset.ImageType = ["ORIGINAL", "PRIMARY"]
        dataset.PresentationIntentType, dataset.PresentationLUTShape = "FOR PRESENTATION", "IDENTITY"
        dataset.ImagerPixelSpacing = [series.spacing, series.spacing]
        dataset.ImageLaterality, dataset.PatientOrientation, dataset.PartialView = "L", ["A", "R"], "NO"
        dataset.ViewCodeSequence = Sequence([_code("399162004", "SCT", "cranio-caudal")])
        dataset.ViewCodeSequence[0].ViewModifierCodeSequence = Sequence()
        dataset.AnatomicRegionSequence = Sequence([_code("76752008", "SCT", "Breast")])
        dataset.PixelIntensityRelationship, dataset.PixelIntensityRelationshipSign = "LOG", 1
        dataset.RescaleIntercept, dataset.RescaleSlope, dataset.RescaleType = 0, 1, "US"
        dataset.LossyImageCompression, dataset.BurnedInAnnotation = "00", "NO"
        dataset.AcquisitionContextSequence, dataset.PositionerType = Sequence(), "MAMMOGRAPHIC"
        dataset.DetectorType, dataset.FieldOfViewShape, dataset.KVP = "DIRECT", "RECTANGLE", 28

    return _stack(patient, series, _Kind(DigitalMammographyXRayImageStorageForPresentation, "MG", fill), iter([pixels]))


def ultrasound(patient: Patient, series: Series, pixels: NDArray[np.uint8]) -> Iterator[File]:
    """A screen of an ultrasound machine in colour, with the patient burned in."""

    def fill(dataset: Dataset, _: int, __: NDArray[Any]) -> None:
        dataset.ImageType = ["ORIGINAL", "PRIMARY", "ABDOMINAL", "0001"]
        dataset.BurnedInAnnotation, dataset.PatientOrientation = "YES", []

    return _stack(patient, series, _Kind(UltrasoundImageStorage, "US", fill), iter([pixels]))


@dataclass(frozen=True)
class _Kind:
    """What makes one kind of image: its SOP class, its modality, and the elements that only it has."""

    sop_class: UID
    modality: str
    fill: Callable[[Dataset, int, NDArray[Any]], None]


def _stack(patient: Patient, series: Series, kind: _Kind, slices: Iterator[NDArray[Any]]) -> Iterator[File]:
    study, own, frame = (str(generate_uid()) for _ in range(3))
    for index, pixels in enumerate(slices):
        dataset = _new(kind.sop_class)
        _plant(dataset, patient, series)
        dataset.Modality = kind.modality
        dataset.StudyInstanceUID, dataset.SeriesInstanceUID, dataset.FrameOfReferenceUID = study, own, frame
        dataset.SeriesNumber, dataset.InstanceNumber = series.number, index + 1
        _pixels(dataset, pixels, series)
        kind.fill(dataset, index, pixels)
        yield f"{patient.family}_{patient.given}_{kind.modality}_{index + 1:03}.dcm", _bytes(dataset)


def _new(sop_class: UID) -> FileDataset:
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID = sop_class, generate_uid()
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset = FileDataset("", {}, file_meta=meta, preamble=b"\0" * 128)
    dataset.SOPClassUID, dataset.SOPInstanceUID = sop_class, meta.MediaStorageSOPInstanceUID
    return dataset


def _plant(dataset: Dataset, patient: Patient, series: Series) -> None:
    """The identity, wherever an archive would have it."""
    dataset.SpecificCharacterSet = "ISO_IR 192"
    dataset.PatientName, dataset.PatientID = f"{patient.family}^{patient.given}", patient.number
    dataset.PatientBirthDate, dataset.PatientSex = patient.birth, patient.sex
    dataset.PatientAge = f"{patient.age:03}Y"
    dataset.AccessionNumber, dataset.StudyID = f"A{patient.date}{patient.number[-3:]}", "1"
    dataset.StudyDate = dataset.SeriesDate = dataset.AcquisitionDate = dataset.ContentDate = patient.date
    dataset.StudyTime = dataset.SeriesTime = dataset.AcquisitionTime = dataset.ContentTime = patient.time
    dataset.ReferringPhysicianName, dataset.InstitutionName = patient.physician, patient.hospital
    dataset.StationName, dataset.OperatorsName = f"POSTE-{patient.number[-2:]}", "MANIPULATEUR^A"
    dataset.Manufacturer, dataset.ManufacturerModelName = "Fantôme calculé", "Négatoscope"
    dataset.StudyDescription = f"{series.study} {patient.family}"
    dataset.SeriesDescription, dataset.BodyPartExamined = series.description, series.body_part
    block = dataset.private_block(_PRIVATE_GROUP, _PRIVATE_CREATOR, create=True)
    block.add_new(0x01, "LO", f"{patient.given} {patient.family}")
    block.add_new(0x02, "DA", patient.birth)


def _place(dataset: Dataset, series: Series, orientation: list[int], corner: list[float]) -> None:
    dataset.PatientPosition, dataset.PositionReferenceIndicator = "HFS", ""
    dataset.AcquisitionNumber = 1
    dataset.PixelSpacing, dataset.SliceThickness = [series.spacing, series.spacing], series.thickness
    dataset.SpacingBetweenSlices = series.thickness
    dataset.ImageOrientationPatient = orientation
    dataset.ImagePositionPatient = [round(part, 3) for part in corner]


def _corner_axial(pixels: NDArray[Any], series: Series, height: float) -> list[float]:
    return [-(size - 1) / 2 * series.spacing for size in (pixels.shape[1], pixels.shape[0])] + [height]


def _pixels(dataset: Dataset, image: NDArray[Any], series: Series) -> None:
    bits = image.dtype.itemsize * 8
    colours = image.ndim == 3  # rows, columns and colours
    dataset.Rows, dataset.Columns = image.shape[:2]
    dataset.SamplesPerPixel = 3 if colours else 1
    dataset.PhotometricInterpretation = "RGB" if colours else "MONOCHROME2"
    if colours:
        dataset.PlanarConfiguration = 0
    else:
        dataset.WindowCenter, dataset.WindowWidth = series.window
    stored = 12 if image.dtype == np.uint16 else bits
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit = bits, stored, stored - 1
    dataset.PixelRepresentation = int(image.dtype.kind == "i")
    dataset.PixelData = image.tobytes()


def _code(value: str, scheme: str, meaning: str) -> Dataset:
    code = Dataset()
    code.CodeValue, code.CodingSchemeDesignator, code.CodeMeaning = value, scheme, meaning
    return code


def _bytes(dataset: FileDataset) -> bytes:
    buffer = io.BytesIO()
    dataset.save_as(buffer, enforce_file_format=True)
    return buffer.getvalue()
