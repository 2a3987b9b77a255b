"""Files and archives for the tests of opening."""

from __future__ import annotations

import io
import zipfile

CT = b"1.2.840.10008.5.1.4.1.1.2\0"
INDEX = b"1.2.840.10008.1.3.10"


def dicom_file(preamble=b"", sop_class=CT, name=b"DOE^JANE"):
    """A small DICOM file with meta information and one element, explicit VR little endian."""
    sop_class += b"\0" * (len(sop_class) % 2)
    meta = b"\x02\x00\x02\x00UI" + len(sop_class).to_bytes(2, "little") + sop_class
    meta += b"\x02\x00\x10\x00UI\x14\x001.2.840.10008.1.2.1\0"
    length = b"\x02\x00\x00\x00UL\x04\x00" + len(meta).to_bytes(4, "little")
    body = b"\x10\x00\x10\x00PN" + len(name).to_bytes(2, "little") + name
    return preamble.ljust(128, b"\0") + b"DICM" + length + meta + body


def zip_of(files, method=zipfile.ZIP_DEFLATED):
    """A well-made archive of name -> bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0" + b"\0" * 40
JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF\0" + b"\0" * 40


def seen(case):
    """Name -> (kind, codes of its findings, those open)."""
    return {
        item.name: (
            item.kind.value,
            [finding.code for finding in item.findings],
            [finding.code for finding in item.findings if finding.is_open],
        )
        for item in case.items
    }
