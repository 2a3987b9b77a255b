"""What is written of the real files beside the repository where nothing was found: each pixel as it came.

pydicom is the judge of pixels; it decodes both files, so that what differs was changed and not only read otherwise.
"""

from __future__ import annotations

import csv
import io
import zlib
from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom.encaps import generate_frames
from pydicom.uid import ImplicitVRLittleEndian

from cast import SHARED
from gate.passages import pass_case
from negatoscope.gate.case_key import CaseKey
from negatoscope.gate.codes.reasons import WORDS
from negatoscope.gate.dicom.clean import Cleaner
from negatoscope.gate.dicom.errors import DicomError
from negatoscope.gate.dicom.harvest import harvest
from negatoscope.gate.identity import Identity
from negatoscope.gate.pixels.errors import PixelError
from negatoscope.gate.pixels.settle import redact
from negatoscope.gate.policy import Limits

DATA = SHARED / "data" / "dicom"
LIMITS = Limits()
ONE_IN = 12
"""Slices of a series resemble each other; of these, one in so many is read."""
CORNER = (2, 2, 6, 3)
DESCRIBING = (
    *("Rows", "Columns", "BitsAllocated", "BitsStored", "HighBit", "PixelRepresentation", "SamplesPerPixel"),
    *("NumberOfFrames", "PhotometricInterpretation", "PlanarConfiguration", "PixelSpacing", "PixelPaddingValue"),
    *("RescaleSlope", "RescaleIntercept", "RescaleType", "WindowCenter", "WindowWidth", "VOILUTFunction"),
    *("RedPaletteColorLookupTableDescriptor", "RedPaletteColorLookupTableData", "SmallestImagePixelValue"),
)
DEFLATED = "1.2.840.10008.1.2.8.1"
LOSSY = ("LossyImageCompression", "LossyImageCompressionRatio", "LossyImageCompressionMethod")
ALWAYS_LOSSY = {
    *("1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51", "1.2.840.10008.1.2.4.81", "1.2.840.10008.1.2.4.203"),
}


def rows() -> list[dict[str, str]]:
    path = DATA / "MANIFEST.tsv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8") as file:
        listed = list(csv.DictReader(file, delimiter="\t"))
    return [row for at, row in enumerate(listed) if not row["path"].startswith("series-") or at % ONE_IN == 0]


ALL = {row["path"]: row["transfer_syntax"] for row in rows()}
LOST = [path for path, syntax in ALL.items() if syntax in ALWAYS_LOSSY]
KEPT = [path for path, syntax in ALL.items() if syntax not in {*ALWAYS_LOSSY, DEFLATED}]
"""Lossy pictures are left to the tests of `settle`, for two decoders round them otherwise."""


def written(data: bytes, boxes: dict[int, list[tuple[int, int, int, int]]]) -> bytes:
    """The copy that is made of a file, by the steps of a release."""
    decision = redact(data, boxes, LIMITS, text_cleaned=True)
    identity = Identity.learn(harvest(data, LIMITS).evidence)
    return Cleaner(CaseKey(bytes(32)), identity.matcher(), LIMITS).clean(data, decision).data


def opened(data: bytes) -> pydicom.Dataset:
    dataset = pydicom.dcmread(io.BytesIO(data), force=True)
    if "TransferSyntaxUID" not in dataset.file_meta:
        dataset.file_meta.TransferSyntaxUID = ImplicitVRLittleEndian
    return dataset


def frames_of(dataset: pydicom.Dataset) -> list[bytes]:
    return list(generate_frames(dataset.PixelData, number_of_frames=int(dataset.get("NumberOfFrames") or 1)))


def decoded(dataset: pydicom.Dataset) -> np.ndarray:
    """All stored values; of deflated frames, which pydicom doesn't read, their bytes."""
    if dataset.file_meta.TransferSyntaxUID == DEFLATED:
        inflated = [zlib.decompress(frame, -zlib.MAX_WBITS) for frame in frames_of(dataset)]
        return np.frombuffer(b"".join(inflated), np.uint8)
    if "FloatPixelData" in dataset:
        return np.frombuffer(dataset.FloatPixelData, "<u4")
    return dataset.pixel_array


def has_readable_pixels(data: bytes) -> bool:
    """Whether there are pixels; a file that is refused is refused in known words."""
    try:
        if not harvest(data, LIMITS).has_pixels:
            return False
        written(data, {})
    except (PixelError, DicomError) as error:
        assert error.reason in WORDS
        return False
    return True


@pytest.mark.parametrize("path", ALL)
def test_a_file_in_which_nothing_was_found_keeps_every_pixel_or_is_refused_in_known_words(path: str) -> None:
    data = (DATA / path).read_bytes()
    if not has_readable_pixels(data):
        return
    before, after = opened(data), opened(written(data, {}))
    assert np.array_equal(decoded(before), decoded(after))
    assert {name: before.get(name) for name in DESCRIBING} == {name: after.get(name) for name in DESCRIBING}


@pytest.mark.parametrize("path", LOST)
def test_what_came_with_loss_and_is_not_touched_keeps_its_coded_bytes(path: str) -> None:
    data = (DATA / path).read_bytes()
    if not has_readable_pixels(data):
        return
    before, after = opened(data), opened(written(data, {}))
    assert before.file_meta.TransferSyntaxUID == after.file_meta.TransferSyntaxUID
    for came, went in zip(frames_of(before), frames_of(after), strict=True):
        coded = came[len(came) // 2 : -16]  # comments stand before it, fill bytes at the end
        assert coded
        assert coded in went


@pytest.mark.parametrize("path", LOST)
@pytest.mark.parametrize("boxes", [{}, {0: [CORNER]}], ids=["untouched", "touched"])
def test_what_came_with_loss_says_so_with_its_method_and_ratio(
    path: str, boxes: dict[int, list[tuple[int, int, int, int]]]
) -> None:
    data = (DATA / path).read_bytes()
    if not has_readable_pixels(data):
        return
    before, after = opened(data), opened(written(data, boxes))
    assert after.LossyImageCompression == "01"
    assert after.get("LossyImageCompressionRatio") or after.get("LossyImageCompressionMethod")
    if before.get("LossyImageCompression") == "01":
        told = [name for name in LOSSY if before.get(name)]
        assert len(told) == 1 or [before.get(name) for name in told] == [after.get(name) for name in told]


@pytest.mark.parametrize("path", KEPT)
def test_a_file_with_one_box_keeps_every_other_pixel(path: str) -> None:
    data = (DATA / path).read_bytes()
    if not has_readable_pixels(data) or "FloatPixelData" in opened(data):
        return
    before = opened(data)
    came, went = before.pixel_array, opened(written(data, {0: [CORNER]})).pixel_array
    inside = np.zeros(came.shape, bool)
    x, y, width, height = CORNER
    (inside[0] if int(before.get("NumberOfFrames") or 1) > 1 else inside)[y : y + height, x : x + width] = True
    assert came.shape == went.shape
    assert np.array_equal(came[~inside], went[~inside])


THROUGH = (
    *("CT_small.dcm", "MR_small_RLE.dcm", "MR_small_jpeg_ls_lossless.dcm", "MR_small_jp2klossless.dcm"),
    *("SC_rgb_dcmtk_+eb+cy+n2.dcm", "ExplVR_BigEnd.dcm"),
)


@pytest.mark.parametrize("path", [path for path in ALL if Path(path).name in THROUGH])
def test_outside_the_boxes_of_its_report_a_release_holds_the_pixels_that_came(path: str, tmp_path: Path) -> None:
    passed = pass_case([DATA / path], tmp_path / "out")
    [copy] = passed.folder.rglob("*.dcm")
    came, went = pydicom.dcmread(DATA / path).pixel_array, pydicom.dcmread(copy).pixel_array
    outside = np.ones(came.shape, bool)
    for finding in passed.report.findings():
        if finding.where.box is not None:
            x, y, width, height = finding.where.box
            outside[y : y + height, x : x + width] = False
    assert outside.mean() > 0.5
    assert np.array_equal(came[outside], went[outside])
