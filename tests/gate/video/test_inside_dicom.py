"""Films inside DICOM objects: decoded, covered, and written as frames that everybody can read."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from pydicom import dcmread
from pydicom.encaps import encapsulate
from pydicom.uid import ExplicitVRLittleEndian

from cast import mr_slice
from gate.passages import KEY, NAME, ORNELLA
from gate.video.films import Clip, lettered, moving
from negatoscope.gate.examination import Passage, examine
from negatoscope.gate.opening import open_case
from negatoscope.gate.policy import Limits, Policy
from negatoscope.gate.release import Outcome, Seal, release
from negatoscope.gate.verdict import Verdict
from negatoscope.gate.verifying import verify
from negatoscope.gate.workers import Crew

ENDOSCOPY = "1.2.840.10008.5.1.4.1.1.77.1.1.1"
SYNTAX = "1.2.840.10008.1.2.4."
FRAMES = 24
STREAMS = {
    SYNTAX + "100": Clip("mpeg2video", "mpeg2video"),
    SYNTAX + "101": Clip("mpegts", "mpeg2video"),
    SYNTAX + "102": Clip("mpegts"),
    SYNTAX + "104": Clip("h264"),
    SYNTAX + "106.1": Clip("mp4", title=NAME, has_sound=True),
    SYNTAX + "107": Clip("hevc", "libx265"),
}


def endoscopy(folder: Path, syntax: str, stream: bytes, frames: int = FRAMES) -> Path:
    """A video endoscopic image around a stream."""
    path = mr_slice(
        folder,
        1,
        SOPClassUID=ENDOSCOPY,
        Modality="ES",
        Rows=160,
        Columns=240,
        SamplesPerPixel=3,
        PhotometricInterpretation="YBR_PARTIAL_420",
        PlanarConfiguration=0,
        BitsAllocated=8,
        BitsStored=8,
        HighBit=7,
        NumberOfFrames=frames,
        CineRate=25,
        FrameTime=40,
        LossyImageCompression="01",
    )
    dataset = dcmread(path)
    for keyword in ("ImageOrientationPatient", "ImagePositionPatient", "FrameOfReferenceUID", "BodyPartExamined"):
        delattr(dataset, keyword)
    dataset.file_meta.MediaStorageSOPClassUID = ENDOSCOPY
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.PixelData = encapsulate([stream + b"\0" * (len(stream) % 2)], has_bot=False)
    dataset["PixelData"].VR = "OB"
    dataset["PixelData"].is_undefined_length = True
    dataset.file_meta.TransferSyntaxUID = syntax
    dataset.save_as(path, enforce_file_format=True)
    return path


def passed(tmp_path: Path, given: Path) -> Outcome:
    with Crew(0) as crew:
        passage = Passage(Policy(), crew, ORNELLA)
        examination = examine(open_case([given], text=None, limits=Limits()), passage)
        return release(examination, tmp_path / "out", Seal(KEY), passage)


@pytest.mark.parametrize("syntax", STREAMS, ids=lambda syntax: syntax.rsplit(".4.", 1)[1])
def test_its_text_is_covered_and_its_frames_can_be_read(tmp_path: Path, syntax: str) -> None:
    stream = STREAMS[syntax].bytes(lettered(moving(FRAMES), NAME, (10, 10), range(6, 14)))
    outcome = passed(tmp_path, endoscopy(tmp_path, syntax, stream))
    assert outcome.report.verdict is Verdict.RELEASED, [f.code for f in outcome.report.findings() if f.is_open]
    assert outcome.folder is not None
    [path] = outcome.folder.glob("dicom/*/*/*.dcm")
    copy = dcmread(path)
    assert copy.file_meta.TransferSyntaxUID == SYNTAX + "50"
    assert (copy.SOPClassUID, copy.NumberOfFrames, copy.PhotometricInterpretation) == (
        ENDOSCOPY,
        FRAMES,
        "YBR_FULL_422",
    )
    assert list(copy.LossyImageCompressionMethod)[-1] == "ISO_10918_1"
    frames = copy.pixel_array
    assert frames[:, 8:32, 8:232].max() < 60
    for frame, before in zip(frames, moving(FRAMES), strict=True):
        assert abs(frame[40:].astype(int) - before[40:]).mean() < 3
    data = path.read_bytes()
    assert b"MARCHETTI" not in data
    assert verify(outcome.folder, {KEY.public}, Limits(), lambda *_: None).holds


@pytest.mark.parametrize("frames", [FRAMES - 1, FRAMES + 1])
def test_a_film_of_another_length_than_its_header_says_is_refused(tmp_path: Path, frames: int) -> None:
    syntax = SYNTAX + "102"
    outcome = passed(tmp_path, endoscopy(tmp_path, syntax, STREAMS[syntax].bytes(moving(FRAMES)), frames))
    assert outcome.folder is None
    assert {finding.code for finding in outcome.report.findings() if finding.severity == 3} == {"GAT109"}


@pytest.mark.parametrize("stream", [b"\0\0", b"no film at all", b"\0\0\0\x01\x67" + b"\xff" * 99], ids=len)
def test_what_is_no_film_is_refused(tmp_path: Path, stream: bytes) -> None:
    outcome = passed(tmp_path, endoscopy(tmp_path, SYNTAX + "102", stream))
    assert outcome.folder is None
    assert {finding.code for finding in outcome.report.findings() if finding.severity == 3} <= {"GAT109", "GAT102"}


def test_a_truncated_film_is_refused(tmp_path: Path) -> None:
    whole = STREAMS[SYNTAX + "106.1"].bytes(moving(FRAMES))
    outcome = passed(tmp_path, endoscopy(tmp_path, SYNTAX + "106.1", whole[: len(whole) // 2]))
    assert outcome.folder is None


def test_frames_are_of_the_size_that_the_header_says(tmp_path: Path) -> None:
    smaller = [np.ascontiguousarray(picture[:150]) for picture in moving(FRAMES)]
    outcome = passed(tmp_path, endoscopy(tmp_path, SYNTAX + "102", STREAMS[SYNTAX + "102"].bytes(smaller)))
    assert outcome.folder is None
