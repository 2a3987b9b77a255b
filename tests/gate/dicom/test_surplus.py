"""What follows the last entry of an array is dropped, and said."""

from __future__ import annotations

import numpy as np
import pytest
from pydicom.dataset import Dataset

from gate.dicom.made import clean, cleaner, image, read, written

MARK = b"Kowalski Zbigniew, Moulin Perdu."


def table(entries: int, bits: int, data: bytes) -> Dataset:
    lut = Dataset()
    lut.add_new(0x00283002, "US", [entries % 65536, 0, bits])
    lut.add_new(0x00283006, "OW", data)
    return lut


@pytest.mark.parametrize(
    ("entries", "bits", "data"),
    [
        (16, 16, bytes(32)),
        (256, 8, bytes(range(256))),
        (256, 8, np.arange(256, dtype="<u2").tobytes()),
        (65536, 12, bytes(131072)),
    ],
)
def test_a_lookup_table_ends_with_its_last_entry(entries: int, bits: int, data: bytes) -> None:
    plain = clean(image(VOILUTSequence=[table(entries, bits, data)]))
    longer = clean(
        image(VOILUTSequence=[table(entries, bits, data if bits == 8 and len(data) == 256 else data + MARK)])
    )
    assert plain.VOILUTSequence[0].LUTData == data
    assert longer.VOILUTSequence[0].LUTData == data


def test_it_is_told_where_bytes_were_hidden() -> None:
    out = cleaner().clean(written(image(VOILUTSequence=[table(16, 16, bytes(32) + MARK)])))
    assert MARK not in out.data
    [told] = [one for one in out.findings if one.code == "SEC107" and one.params["place"] == "after-the-array"]
    assert told.params["count"] == len(MARK)


def test_two_tables_of_the_same_bytes_are_cut_each_as_its_descriptor_says() -> None:
    data = bytes(range(64))
    out = clean(image(VOILUTSequence=[table(16, 16, data), table(32, 16, data)]))
    assert [len(one.LUTData) for one in out.VOILUTSequence] == [32, 64]


def test_a_table_without_a_descriptor_is_left_as_it_is() -> None:
    lut = Dataset()
    lut.add_new(0x00283006, "OW", bytes(40))
    assert len(clean(image(VOILUTSequence=[lut])).VOILUTSequence[0].LUTData) == 40


def test_a_file_without_surplus_is_written_as_before() -> None:
    out = cleaner().clean(written(image(VOILUTSequence=[table(16, 16, bytes(32))])))
    assert not [one for one in out.findings if one.code == "SEC107"]
    assert read(out).VOILUTSequence[0].LUTData == bytes(32)
