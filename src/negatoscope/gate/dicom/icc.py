"""Colour profiles (ICC.1:2022): written anew with their curves, matrices and tables, and nothing else.

Descriptions, copyright, device names, dates, identifiers, private tags and what lies between the tags stay behind. What
is a profile by name only goes.
"""

from __future__ import annotations

import struct
from itertools import pairwise
from math import prod

_HEADER, _TABLE, _ENTRY = 128, 132, 12
_MOST = 64  # tags of a profile
_CLASSES = frozenset({b"scnr", b"mntr", b"prtr", b"spac"})
_SPACES = frozenset({b"RGB ", b"GRAY", b"XYZ ", b"Lab ", b"CMYK", b"YCbr"})
_KEPT = frozenset(b"A2B0 A2B1 A2B2 B2A0 B2A1 B2A2 gamt rXYZ gXYZ bXYZ rTRC gTRC bTRC kTRC wtpt bkpt chad lumi".split())
_PARAMETERS = {0: 1, 1: 3, 2: 4, 3: 5, 4: 7}  # of parametric curves, by their function
_D50 = bytes.fromhex("0000f6d6000100000000d32d")
_DATE = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
_NAME = "ICC"


def cleaned(profile: bytes) -> bytes | None:
    """The profile anew; None when it is none, or says in tags that aren't understood how colours are to be shown."""
    head = profile[:_HEADER]
    if len(profile) < _TABLE or head[36:40] != b"acsp" or head[12:16] not in _CLASSES:
        return None
    if head[16:20] not in _SPACES or head[20:24] not in _SPACES or head[8] not in {2, 4}:
        return None
    (count,) = struct.unpack_from(">I", profile, _HEADER)
    if count > _MOST or len(profile) < _TABLE + _ENTRY * count:
        return None
    tags: dict[bytes, bytes] = {}
    for number in range(count):
        name, offset, size = struct.unpack_from(">4sII", profile, _TABLE + _ENTRY * number)
        if name in _KEPT:
            value = _value(profile[offset : offset + size])
            if value is None:
                return None
            tags[name] = value
    return _written(head, tags) if tags else None


def _value(value: bytes) -> bytes | None:
    """The content of a tag without its surplus; None when its type isn't one of numbers."""
    kind, body = value[:4], value[8:]
    if len(value) < 12:
        return None
    if kind in {b"mAB ", b"mBA "}:
        return _stages(value)
    size: int | None = None
    if kind in {b"XYZ ", b"sf32"}:
        size = 12 if kind == b"XYZ " else 36
    elif kind == b"curv":
        size = _curve(body)
    elif kind == b"para":
        count = _PARAMETERS.get(int.from_bytes(body[:2], "big"))
        size = None if count is None else 4 + 4 * count
        body = body[:2] + b"\0\0" + body[4:]
    elif kind in {b"mft1", b"mft2"}:
        size = _table(body, 1 if kind == b"mft1" else 2)
    if size is None or len(body) < size:
        return None
    return kind + bytes(4) + body[:size]


def _curve(body: bytes) -> int | None:
    """The size of a sampled curve, which never falls: samples that do are no curve."""
    count = int.from_bytes(body[:4], "big")
    size = 4 + 2 * count
    if len(body) < size:
        return None
    samples = struct.unpack_from(f">{count}H", body, 4)
    return size if all(one <= other for one, other in pairwise(samples)) else None


def _table(body: bytes, width: int) -> int | None:
    """The size of a lookup table with its matrix, input curves, grid and output curves (10.10, 10.11)."""
    if len(body) < 44:
        return None
    inputs, outputs, points = body[0], body[1], body[2]
    if not (0 < inputs <= 4 and 0 < outputs <= 4 and points > 1):
        return None
    before, after, start = (256, 256, 40) if width == 1 else (*struct.unpack_from(">HH", body, 40), 44)
    return start + width * (inputs * before + points**inputs * outputs + outputs * after)


def _stages(value: bytes) -> bytes | None:
    """A chain of curves, matrix and grid (10.12, 10.13), laid out anew; None when it can't be followed."""
    if len(value) < 32 or not (0 < value[8] <= 4 and 0 < value[9] <= 4):
        return None
    inputs, outputs = value[8], value[9]
    first, last = (outputs, inputs) if value[:4] == b"mAB " else (inputs, outputs)
    offsets = struct.unpack_from(">5I", value, 12)
    parts = [
        _curves(value, offsets[0], first),
        value[offsets[1] : offsets[1] + 48],
        _curves(value, offsets[2], first),
        _grid(value[offsets[3] :], inputs, outputs),
        _curves(value, offsets[4], last),
    ]
    head, contents = value[:4] + bytes(4) + value[8:10] + bytes(2), b""
    for offset, part in zip(offsets, parts, strict=True):
        if offset and (not part or offset < 32):
            return None
        head += struct.pack(">I", 32 + len(contents) if offset else 0)
        contents += part or b"" if offset else b""
    return head + contents


def _curves(value: bytes, offset: int, count: int) -> bytes | None:
    """Curves one after the other, each at a multiple of four."""
    found = b""
    for _ in range(count if offset else 0):
        curve = _value(value[offset:]) if value[offset : offset + 4] in {b"curv", b"para"} else None
        if curve is None:
            return None
        found += curve + bytes(-len(curve) % 4)
        offset += len(curve) + -len(curve) % 4
    return found


def _grid(body: bytes, inputs: int, outputs: int) -> bytes | None:
    if len(body) < 20 or body[16] not in {1, 2} or not all(body[:inputs]):
        return None
    size = prod(body[:inputs]) * outputs * body[16]
    if len(body) < 20 + size:
        return None
    grid = body[:inputs] + bytes(16 - inputs) + body[16:17] + bytes(3) + body[20 : 20 + size]
    return grid + bytes(-len(grid) % 4)


def _written(head: bytes, tags: dict[bytes, bytes]) -> bytes:
    """Header (7.2), table and tags, each at a multiple of four."""
    is_old = head[8] == 2
    described = {b"cprt": _text(is_old, b"text"), b"desc": _text(is_old, b"desc"), **tags}
    position = _TABLE + _ENTRY * len(described)
    entries: list[bytes] = []
    contents: list[bytes] = []
    for name in sorted(described):
        value = described[name]
        entries.append(struct.pack(">4sII", name, position, len(value)))
        contents.append(value + bytes(-len(value) % 4))
        position += len(contents[-1])
    header = b"".join(
        (
            struct.pack(">I", position),
            bytes(4),
            bytes((head[8], head[9] & 0xF0, 0, 0)),
            head[12:24],
            _DATE,
            b"acsp",
            bytes(24),
            bytes(2) + bytes((0, head[67] & 3)),
            _D50,
            bytes(48),
        )
    )
    return b"".join((header, struct.pack(">I", len(described)), *entries, *contents))


def _text(is_old: bool, kind: bytes) -> bytes:
    """A text that says nothing, in the type that the version wants."""
    if not is_old:
        spelled = _NAME.encode("utf-16-be")
        return b"mluc" + struct.pack(">4xII4sII", 1, 12, b"enUS", len(spelled), 28) + spelled
    plain = _NAME.encode() + b"\0"
    if kind == b"text":
        return b"text" + bytes(4) + plain
    return b"desc" + struct.pack(">4xI", len(plain)) + plain + bytes(8 + 3 + 67)
