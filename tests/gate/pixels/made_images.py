"""Small DICOM images of any kind, and the files that decisions on pixels make of them."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pydicom
from pydicom.data import get_testdata_file
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian

from negatoscope.gate.policy import Limits

if TYPE_CHECKING:
    from negatoscope.gate.dicom.pixel_decision import PixelDecision

LIMITS = Limits()
SHARED = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "dicom"


def shipped(name: str) -> bytes:
    """A file that comes inside pydicom's wheel."""
    path = get_testdata_file(name, download=False)
    assert path is not None
    return Path(str(path)).read_bytes()


def image(pixels: np.ndarray[Any, Any] | bytes, **attributes: Any) -> Dataset:
    """A data set around pixels of 8 or 16 bits, one frame unless NumberOfFrames is given."""
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.MediaStorageSOPClassUID = CTImageStorage
    dataset.file_meta.MediaStorageSOPInstanceUID = "1.2.3"
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.SOPClassUID, dataset.SOPInstanceUID = CTImageStorage, "1.2.3"
    if not isinstance(pixels, bytes):
        colour = pixels.ndim == 3 and pixels.shape[-1] == 3
        dataset.Rows, dataset.Columns = pixels.shape[-3:-1] if colour else pixels.shape[-2:]
        dataset.SamplesPerPixel = 3 if colour else 1
        dataset.PhotometricInterpretation = "RGB" if colour else "MONOCHROME2"
        if colour:
            dataset.PlanarConfiguration = 0
        dataset.BitsAllocated = dataset.BitsStored = pixels.dtype.itemsize * 8
        dataset.HighBit = dataset.BitsAllocated - 1
        dataset.PixelRepresentation = int(pixels.dtype.kind == "i")
        pixels = pixels.tobytes()
        pixels += b"\0" * (len(pixels) % 2)
    dataset.PixelData = pixels
    dataset["PixelData"].VR = "OW"
    for keyword, value in attributes.items():
        setattr(dataset, keyword, value)
    return dataset


def file_of(dataset: Dataset) -> bytes:
    """The data set as a file."""
    written = io.BytesIO()
    pydicom.dcmwrite(written, dataset, enforce_file_format=True)
    return written.getvalue()


def opened(data: bytes) -> Dataset:
    """The file as pydicom reads it."""
    return pydicom.dcmread(io.BytesIO(data), force=True)


def decided(data: bytes, decision: PixelDecision) -> Dataset:
    """The file as the decision changes it, written and read again by pydicom."""
    dataset = opened(data)
    if decision.native is not None:
        dataset.PixelData = decision.native
    if decision.fragments is not None:
        assert all(len(frame) == 1 and len(frame[0]) % 2 == 0 for frame in decision.fragments)
        dataset.PixelData = encapsulate([frame[0] for frame in decision.fragments])
        dataset["PixelData"].is_undefined_length = True
    if decision.transfer_syntax is not None:
        dataset.file_meta.TransferSyntaxUID = decision.transfer_syntax
    for tag, value in decision.attributes.items():
        dataset[tag] = pydicom.DataElement(tag, pydicom.datadict.dictionary_VR(tag), value)
    return opened(file_of(dataset))
