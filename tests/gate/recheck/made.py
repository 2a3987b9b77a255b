"""DICOM bytes made by hand for the second reader: explicit or implicit, little or big endian."""

from __future__ import annotations

import struct

from negatoscope.gate.evidence import Evidence

LONG = {"OB", "OW", "UN", "UT", "SQ", "OF", "UC", "UR"}
EXPLICIT, IMPLICIT, BIG = "1.2.840.10008.1.2.1", "1.2.840.10008.1.2", "1.2.840.10008.1.2.2"

EVIDENCE = (
    Evidence("person", "LEFÈVRE-DUHAMEL^Albertine^^Mme", "PatientName"),
    Evidence("person", "PETIT^Rose", "OtherPatientNames"),
    Evidence("person", "KOWALCZYK^Tadeusz", "ReferringPhysicianName"),
    Evidence("birth_date", "19600412", "PatientBirthDate"),
    Evidence("date", "20191103", "StudyDate"),
    Evidence("patient_id", "00883412", "PatientID"),
    Evidence("accession", "A19-204417", "AccessionNumber"),
    Evidence("hospital", "Clinique des Tilleuls Bleus", "InstitutionName"),
    Evidence("phone", "06 12 34 56 78", "PatientTelephoneNumbers"),
    Evidence("uid", "1.2.840.113619.2.55.3.604688119.868.1499333210.469", "StudyInstanceUID"),
)


def element(tag: int, vr: str, value: bytes, syntax: str = EXPLICIT) -> bytes:
    """One data element, padded to an even length."""
    order = ">" if syntax == BIG else "<"
    if len(value) % 2:
        value += b"\0" if vr in {"UI", "OB", "UN"} else b" "
    head = struct.pack(f"{order}HH", tag >> 16, tag & 0xFFFF)
    if syntax == IMPLICIT:
        return head + struct.pack("<I", len(value)) + value
    if vr in LONG:
        return head + vr.encode() + b"\0\0" + struct.pack(f"{order}I", len(value)) + value
    return head + vr.encode() + struct.pack(f"{order}H", len(value)) + value


def sequence(tag: int, items: list[bytes], syntax: str = EXPLICIT) -> bytes:
    """A sequence of undefined length whose items have undefined length too."""
    order = ">" if syntax == BIG else "<"
    undefined = struct.pack(f"{order}I", 0xFFFFFFFF)

    def mark(number: int) -> bytes:
        return struct.pack(f"{order}HHI", 0xFFFE, number, 0)

    item = struct.pack(f"{order}HH", 0xFFFE, 0xE000) + undefined
    head = struct.pack(f"{order}HH", tag >> 16, tag & 0xFFFF) + (b"" if syntax == IMPLICIT else b"SQ\0\0") + undefined
    return head + b"".join(item + one + mark(0xE00D) for one in items) + mark(0xE0DD)


def number(value: int, syntax: str = EXPLICIT) -> bytes:
    """An unsigned short."""
    return struct.pack(">H" if syntax == BIG else "<H", value)


def clean_file(
    pixels: bytes = bytes(range(64)) * 2,
    *,
    rows: int = 8,
    columns: int = 8,
    allocated: int = 16,
    stored: int = 16,
    more: dict[int, bytes] | None = None,
    syntax: str = EXPLICIT,
    pixel_element: bytes | None = None,
    methods: tuple[str, ...] = ("113100", "113101"),
) -> bytes:
    """A released file. `more` are whole elements by tag: they replace those of the same tag."""

    def short(tag: int, value: int) -> bytes:
        return element(tag, "US", number(value, syntax), syntax)

    def text(tag: int, vr: str, value: str) -> bytes:
        return element(tag, vr, value.encode(), syntax)

    code_items = [
        text(0x00080100, "SH", code) + text(0x00080102, "SH", "DCM") + text(0x00080104, "LO", "Option")
        for code in methods
    ]
    parts = {
        0x00080005: text(0x00080005, "CS", "ISO_IR 100"),
        0x00080016: text(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.4"),
        0x00080018: text(0x00080018, "UI", "2.25.281537406194263051094781306218374026"),
        0x00080020: text(0x00080020, "DA", "20210307"),
        0x00080060: text(0x00080060, "CS", "MR"),
        0x00080070: text(0x00080070, "LO", "SIEMENS"),
        0x0008103E: text(0x0008103E, "LO", "AXIAL T2 FLAIR petit bassin"),
        0x00100010: text(0x00100010, "PN", "KX7QDM2A"),
        0x00100020: text(0x00100020, "LO", "KX7QDM2A"),
        0x00120062: text(0x00120062, "CS", "YES"),
        0x00120064: sequence(0x00120064, code_items, syntax),
        0x00280002: short(0x00280002, 1),
        0x00280004: text(0x00280004, "CS", "MONOCHROME2"),
        0x00280010: short(0x00280010, rows),
        0x00280011: short(0x00280011, columns),
        0x00280100: short(0x00280100, allocated),
        0x00280101: short(0x00280101, stored),
        0x00280102: short(0x00280102, stored - 1),
        0x00280103: short(0x00280103, 0),
        0x00280301: text(0x00280301, "CS", "NO"),
        0x7FE00010: pixel_element or element(0x7FE00010, "OW", pixels, syntax),
        **(more or {}),
    }
    return meta(syntax) + b"".join(parts[tag] for tag in sorted(parts))


def meta(syntax: str) -> bytes:
    """Preamble and file meta information."""
    body = (
        element(0x00020001, "OB", b"\0\1")
        + element(0x00020002, "UI", b"1.2.840.10008.5.1.4.1.1.4")
        + element(0x00020003, "UI", b"2.25.281537406194263051094781306218374026")
        + element(0x00020010, "UI", syntax.encode())
        + element(0x00020012, "UI", b"2.25.281537406194263051094781306218374026593")
    )
    return b"\0" * 128 + b"DICM" + element(0x00020000, "UL", struct.pack("<I", len(body))) + body


def encapsulated(fragments: list[bytes]) -> bytes:
    """Encapsulated pixel data with an empty offset table."""
    items = [struct.pack("<HHI", 0xFFFE, 0xE000, 0)]
    for fragment in fragments:
        even = fragment + b"\0" * (len(fragment) % 2)
        items.append(struct.pack("<HHI", 0xFFFE, 0xE000, len(even)) + even)
    end = struct.pack("<HHI", 0xFFFE, 0xE0DD, 0)
    return struct.pack("<HH", 0x7FE0, 0x0010) + b"OB\0\0" + b"\xff" * 4 + b"".join(items) + end
