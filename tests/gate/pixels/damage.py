"""Pixel data damaged on purpose: what a file may do to whoever decodes it, from a seed, again and again the same."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from random import Random

import pydicom
from pydicom.dataset import Dataset
from pydicom.encaps import generate_fragments

from gate.pixels.made_images import file_of as written
from negatoscope.gate.codes.reasons import WORDS
from negatoscope.gate.dicom.errors import DicomError
from negatoscope.gate.pixels.errors import PixelError
from negatoscope.gate.pixels.frames import open_frames
from negatoscope.gate.pixels.settle import redact
from negatoscope.gate.policy import Limits

LIMITS = Limits(deflated_bytes=1 << 26, frame_pixels=20_000_000)
FRAMES = 3
SHIPPED = (
    *("CT_small.dcm", "MR_small_bigendian.dcm", "ExplVR_BigEnd.dcm", "image_dfl.dcm", "liver_1frame.dcm"),
    *("MR_small_RLE.dcm", "SC_rgb_rle_2frame.dcm", "SC_rgb_jpeg_dcmtk.dcm", "SC_rgb_small_odd_jpeg.dcm"),
    *("JPGExtended.dcm", "MR_small_jpeg_ls_lossless.dcm", "JPEGLSNearLossless_16.dcm", "SC_rgb_jls_lossy_sample.dcm"),
    *("JPEG2000.dcm", "MR_small_jp2klossless.dcm"),
)
"""In the wheel of pydicom, one at least of each way to code pixels but the three below."""
BESIDE = ("pydicom-data/HTJ2K_08_RGB.dcm", "pydicom-data/JPEG-LL.dcm", "pydicom-data/liver_deflate.dcm")
"""Beside the repository, where it is there."""

_NUMBERS = (0, 1, 2, 3, 7, 8, 12, 16, 24, 32, 64, 255, 512, 513, 4096, 14_000, 32_768, 65_535)
_WORDS = (b"\xff\xff\xff\xff", b"\0\0\0\0", b"\0\0\0\x80", b"\xff\xff\0\0", b"\xff\xd9\xff\xd9", b"\xfe\xff\xdd\xe0")
_DEFLATED_FRAMES, _AS_LONG = "1.2.840.10008.1.2.8.1", "1.2.840.10008.1.2.4.91"
_ITEM = b"\xfe\xff\x00\xe0"
_SIZES = ("Rows", "Columns", "BitsAllocated", "BitsStored", "HighBit", "SamplesPerPixel", "PixelRepresentation")
_FRAME_MARKERS = (b"\xff\xc0", b"\xff\xc1", b"\xff\xc3", b"\xff\xf7")


def _body(data: bytes) -> int:
    """Where the pixel data begin, or the deflated data set."""
    found = max(data.rfind(b"\xe0\x7f\x10\x00"), data.rfind(b"\x7f\xe0\x00\x10"))
    return found if found > 0 else min(400, len(data) // 2)


def bits_flipped(data: bytes, random: Random) -> bytes:
    damaged, start = bytearray(data), _body(data)
    for _ in range(random.choice((1, 1, 2, 8, 40))):
        damaged[random.randrange(start, len(data))] ^= 1 << random.randrange(8)
    return bytes(damaged)


def beginning_changed(data: bytes, random: Random) -> bytes:
    """A byte of the first tables and segments, in which sizes and offsets stand."""
    damaged, start = bytearray(data), _body(data)
    damaged[random.randrange(start, min(len(data), start + 160))] = random.randrange(256)
    return bytes(damaged)


def cut_off(data: bytes, random: Random) -> bytes:
    return data[: random.randrange(_body(data), len(data))]


def word_written(data: bytes, random: Random) -> bytes:
    at = random.randrange(_body(data), len(data) - 4)
    return data[:at] + random.choice(_WORDS) + data[at + 4 :]


def piece_copied(data: bytes, random: Random) -> bytes:
    start = _body(data)
    source, target, length = (
        random.randrange(start, len(data)),
        random.randrange(start, len(data)),
        random.randrange(64),
    )
    return data[:target] + data[source : source + length] + data[target + length :]


def attribute_changed(data: bytes, random: Random) -> bytes:
    dataset = _opened(data)
    setattr(dataset, random.choice(_SIZES), random.choice(_NUMBERS))
    return file_of(dataset)


def colours_changed(data: bytes, random: Random) -> bytes:
    dataset = _opened(data)
    names = ("MONOCHROME1", "RGB", "YBR_FULL", "YBR_FULL_422", "YBR_RCT", "PALETTE COLOR", "YBR_PARTIAL_420", "HSV")
    dataset.PhotometricInterpretation = random.choice(names)
    dataset.SamplesPerPixel = random.choice((1, 3))
    dataset.PlanarConfiguration = random.choice((0, 1))
    return file_of(dataset)


def frames_claimed(data: bytes, random: Random) -> bytes:
    dataset = _opened(data)
    dataset.NumberOfFrames = random.choice((0, 2, 5, 1000, 999_999, 2_000_000_000))
    return file_of(dataset)


def fragments_missing(data: bytes, random: Random) -> bytes:
    """Fragments lost, split, doubled or empty, with an offset table that may point outside."""
    dataset = _opened(data)
    if not dataset["PixelData"].is_undefined_length:
        dataset.PixelData = dataset.PixelData[: random.randrange(len(dataset.PixelData)) & ~1]
        return file_of(dataset)
    fragments = list(generate_fragments(dataset.PixelData))
    at = random.randrange(len(fragments))
    middle = len(fragments[at]) // 4 * 2
    changed = random.choice(((), (b"",), (fragments[at],) * 2, (fragments[at][:middle], fragments[at][middle:])))
    fragments[at : at + 1] = changed
    table = struct.pack(f"<{len(offsets)}I", *offsets) if (offsets := _offsets(random)) else b""
    dataset.PixelData = b"".join(_ITEM + struct.pack("<I", len(one)) + one for one in (table, *fragments))
    if random.random() < 0.5:
        dataset.ExtendedOffsetTable = struct.pack("<Q", random.choice((0, 8, 1 << 20, 1 << 63)))
        dataset.ExtendedOffsetTableLengths = struct.pack("<Q", random.choice((0, 8, 1 << 40)))
    dataset.NumberOfFrames = random.choice((1, 1, 2, 3))
    return file_of(dataset)


def _offsets(random: Random) -> list[int]:
    return [random.choice((0, 8, 100, 1 << 20, 0xFFFFFFFF)) for _ in range(random.choice((0, 1, 2, 3)))]


def size_claimed(data: bytes, random: Random) -> bytes:
    """A huge size in the header and in the bitstream alike."""
    dataset = _opened(data)
    was, side = (int(dataset.Rows), int(dataset.Columns)), random.choice((2_000, 4_000, 4_400, 65_500))
    dataset.Rows = dataset.Columns = side
    pixels = bytearray(dataset.PixelData)
    for marker in _FRAME_MARKERS:
        at = pixels.find(marker)
        if at >= 0 and pixels[at + 5 : at + 9] == struct.pack(">HH", *was):
            pixels[at + 5 : at + 9] = struct.pack(">HH", side, side)
    at = pixels.find(b"\xff\x4f\xff\x51")
    if at >= 0:
        pixels[at + 8 : at + 16] = struct.pack(">II", side, side)
        if random.random() < 0.5:
            pixels[at + 24 : at + 32] = struct.pack(">II", side, side)
    dataset.PixelData = bytes(pixels)
    return file_of(dataset)


WAYS: tuple[Callable[[bytes, Random], bytes], ...] = (
    *(bits_flipped, beginning_changed, cut_off, word_written, piece_copied, attribute_changed, colours_changed),
    *(frames_claimed, fragments_missing, size_claimed),
)


def file_of(dataset: Dataset) -> bytes:
    """The data set as a file; pydicom writes no deflated frames, so these get their syntax afterwards."""
    meta = dataset.file_meta
    if meta.TransferSyntaxUID != _DEFLATED_FRAMES:
        return written(dataset)
    meta.TransferSyntaxUID = _AS_LONG
    return written(dataset).replace(_AS_LONG.encode(), _DEFLATED_FRAMES.encode() + b"\0", 1)


def _opened(data: bytes) -> Dataset:
    return pydicom.dcmread(io.BytesIO(data), force=True)


def outcome(data: bytes) -> str:
    """What the gate makes of a file: "read", or why it refuses it; whatever else it raises is a fault.

    Its frames are decoded and shown, then it is written as it is, and with a box.
    """
    try:
        frames = open_frames(data, LIMITS)
        for index in range(min(FRAMES, frames.info.count)):
            frames.views(index)
        redact(data, {}, LIMITS)
        redact(data, {0: [(2, 2, 6, 3)]}, LIMITS)
    except (PixelError, DicomError) as error:
        assert error.args == (error.reason,), "more is said than a reason"
        assert error.reason in WORDS, "an unknown reason"
        assert error.__cause__ is None, "what a decoder said is passed on"
        return error.reason
    return "read"
