"""Segmented palettes, against pydicom's own expansion."""

from __future__ import annotations

import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.pixels.processing import apply_color_lut
from pydicom.uid import ExplicitVRLittleEndian

from negatoscope.gate.pixels.palette import expanded

# One discrete segment of two values, then linear ones: 8 entries in all
SEGMENTS = [0, 2, 100, 900, 1, 4, 60_000, 1, 2, 3]


def by_pydicom(value: bytes, entries: int, bits: int) -> np.ndarray:
    dataset = Dataset()
    for colour in ("Red", "Green", "Blue"):
        setattr(dataset, f"{colour}PaletteColorLookupTableDescriptor", [entries, 0, bits])
        setattr(dataset, f"Segmented{colour}PaletteColorLookupTableData", value)
    dataset.PixelRepresentation = 0
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    return apply_color_lut(np.arange(entries, dtype=np.uint16), dataset)[:, 0]


@pytest.mark.parametrize("bits", [8, 16])
def test_it_expands_as_pydicom_does(bits: int) -> None:
    words = SEGMENTS if bits == 16 else [word % 251 if position != 0 else 0 for position, word in enumerate(SEGMENTS)]
    value = struct.pack(f"<{len(words)}{'H' if bits == 16 else 'B'}", *words)
    entries = 8
    ours = expanded(value, entries, bits, big=False)
    assert ours is not None
    read = np.frombuffer(ours, "<u2" if bits == 16 else np.uint8).astype(int)
    assert np.abs(read - by_pydicom(value, entries, bits).astype(int)).max() <= 1


def test_big_endian_is_the_same_table() -> None:
    little = expanded(struct.pack("<10H", *SEGMENTS), 8, 16, big=False)
    big = expanded(struct.pack(">10H", *SEGMENTS), 8, 16, big=True)
    assert little is not None
    assert big is not None
    assert np.array_equal(np.frombuffer(little, "<u2"), np.frombuffer(big, ">u2"))


@pytest.mark.parametrize(
    "words",
    [
        [],
        [0, 9, 1],
        [1, 4, 7],
        [0, 2, 1, 2, 1, 65_535, 9],
        [7, 1, 1],
        [0, 8, *range(8), 2, 65_535, 0, 0],
        [2, 1, 0, 0],
    ],
)
def test_what_is_malformed_or_too_long_is_no_table(words: list[int]) -> None:
    assert expanded(struct.pack(f"<{len(words)}H", *words), 8, 16, big=False) is None


@given(value=st.binary(max_size=400), entries=st.integers(1, 300), bits=st.sampled_from([8, 16]))
def test_hostile_tables_yield_the_stated_number_of_entries_or_none(value: bytes, entries: int, bits: int) -> None:
    table = expanded(value, entries, bits, big=False)
    assert table is None or len(table) == entries * (2 if bits == 16 else 1)
