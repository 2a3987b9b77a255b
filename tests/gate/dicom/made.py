"""Data sets written byte by byte for the tests of the header stage, and the family that is planted in them."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pydicom
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian, MRImageStorage

from negatoscope.gate.case_key import CaseKey
from negatoscope.gate.dicom.clean import Cleaned, Cleaner
from negatoscope.gate.evidence import Evidence
from negatoscope.gate.identity import Identity
from negatoscope.gate.policy import Limits

if TYPE_CHECKING:
    from negatoscope.gate.identity import Matcher

DATA = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "dicom"
KEY = CaseKey(b"k" * 32)
OTHER_KEY = CaseKey(b"o" * 32)
LIMITS = Limits()
LEMAITRE = (
    Evidence("person", "LEMAÎTRE^Clémence", "PatientName"),
    Evidence("patient_id", "20187766", "PatientID"),
    Evidence("birth_date", "19580317", "PatientBirthDate"),
)


def matcher(*evidence: Evidence) -> Matcher:
    """The matcher of a family, Lemaître when none is given."""
    return Identity.learn(evidence or LEMAITRE).matcher()


def cleaner(key: CaseKey = KEY, *evidence: Evidence) -> Cleaner:
    """A cleaner that hunts them."""
    return Cleaner(key, matcher(*evidence), LIMITS)


def image(**attributes: Any) -> Dataset:
    """An MR image of 4 x 4 pixels."""
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = MRImageStorage
    meta.MediaStorageSOPInstanceUID = "1.2.3.4.5.1"
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset = Dataset()
    dataset.file_meta = meta
    dataset.SpecificCharacterSet = "ISO_IR 100"
    dataset.SOPClassUID = MRImageStorage
    dataset.SOPInstanceUID = "1.2.3.4.5.1"
    dataset.StudyInstanceUID = "1.2.3.4.1"
    dataset.SeriesInstanceUID = "1.2.3.4.2"
    dataset.Modality = "MR"
    dataset.PatientName = "LEMAÎTRE^Clémence"
    dataset.PatientID = "20187766"
    dataset.PatientBirthDate = "19580317"
    dataset.StudyDate = "20240229"
    dataset.StudyTime = "235959.25"
    dataset.Rows = dataset.Columns = 4
    dataset.SamplesPerPixel = 1
    dataset.PhotometricInterpretation = "MONOCHROME2"
    dataset.BitsAllocated = dataset.BitsStored = 16
    dataset.HighBit = 15
    dataset.PixelRepresentation = 0
    for keyword, value in attributes.items():
        setattr(dataset, keyword, value)
    if "PixelData" not in dataset:
        dataset.PixelData = bytes(range(32))
    return dataset


def ct(**attributes: Any) -> Dataset:
    """The same as CT."""
    dataset = image(SOPClassUID=CTImageStorage, Modality="CT", **attributes)
    dataset.file_meta.MediaStorageSOPClassUID = CTImageStorage
    return dataset


def written(dataset: Dataset) -> bytes:
    """The bytes of a file, in the transfer syntax that its meta information names."""
    buffer = io.BytesIO()
    syntax = dataset.file_meta.TransferSyntaxUID
    pydicom.dcmwrite(
        buffer,
        dataset,
        implicit_vr=syntax.is_implicit_VR,
        little_endian=syntax.is_little_endian,
        enforce_file_format=True,
    )
    return buffer.getvalue()


def read(cleaned: Cleaned) -> FileDataset:
    """A cleaned file as pydicom reads it, every element decoded."""
    dataset = pydicom.dcmread(io.BytesIO(cleaned.data))
    dataset.walk(lambda _, element: element.value)
    return dataset


def clean(dataset: Dataset, key: CaseKey = KEY) -> FileDataset:
    """A data set, written, cleaned and read again."""
    return read(cleaner(key).clean(written(dataset)))


def element(tag: int, vr: bytes, value: bytes) -> bytes:
    """One element in explicit VR little endian, by hand."""
    head = struct.pack("<HH2s", tag >> 16, tag & 0xFFFF, vr)
    if vr in {b"OB", b"OW", b"SQ", b"UN", b"UT"}:
        return head + struct.pack("<xxI", len(value)) + value
    return head + struct.pack("<H", len(value)) + value


def part10(*elements: bytes, syntax: str = "1.2.840.10008.1.2.1") -> bytes:
    """A file of these elements."""
    uid = syntax.encode() + b"\0" * (len(syntax) % 2)
    return bytes(128) + b"DICM" + element(0x00020010, b"UI", uid) + b"".join(elements)
