"""Where the fuzzer starts: small files of each kind that the gate opens."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from pydicom.data import get_testdata_file

from benchmarks.corpus import one_of_each

_SHIPPED = (
    *("CT_small.dcm", "MR_small.dcm", "MR_small_RLE.dcm", "MR_small_bigendian.dcm", "image_dfl.dcm", "DICOMDIR"),
    *("JPEG2000.dcm", "JPEG-LL.dcm", "rtplan.dcm", "reportsi.dcm", "nested_priv_SQ.dcm", "chrH31.dcm", "priv_SQ.dcm"),
)
"""Test files in the wheel of pydicom; those that it doesn't ship are left out."""


def write_seeds(folder: Path) -> int:
    """Write the seeds; their number."""
    folder.mkdir(parents=True, exist_ok=True)
    shipped = [(name, get_testdata_file(name, download=False)) for name in _SHIPPED]
    seeds = {name: Path(path).read_bytes() for name, path in shipped if path is not None}
    seeds |= {f"{number}.dcm": data for number, data in enumerate(one_of_each())}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a/1.dcm", seeds["CT_small.dcm"])
        archive.writestr("a/note.txt", "Petit bassin")
    seeds["case.zip"] = packed.getvalue()
    for name, data in seeds.items():
        (folder / name).write_bytes(data)
    return len(seeds)
