"""Specific Character Set (PS3.3 C.12.1.1.2, PS3.5 6.1): bytes to text in every way that is plausible, and back.

What a file declares is often wrong. So the hunt reads each value as declared and in the other ways that its bytes
allow; a value that stays as it was keeps its own bytes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pydicom.charset import python_encoding

KNOWN_TERMS = frozenset(python_encoding)
"""Defined terms of (0008,0005)."""
_SINGLE = ("utf-8", "gb18030", "cp1252")
_PAIRED_BYTES = re.compile(rb"[\x80-\xff]{2}")
_ESCAPE = re.compile(rb"\x1b(?:\$\)[CA]|\$[@AB]|\$\([D]|\([BJI]|\)[I]|-[A-Z])")
_BY_ESCAPE = {
    b"\x1b$)C": "euc_kr",
    b"\x1b$)A": "gb2312",
    b"\x1b$B": "iso2022_jp",
    b"\x1b$@": "iso2022_jp",
    b"\x1b$(D": "iso2022_jp_2",
    b"\x1b(J": "shift_jis",
    b"\x1b)I": "shift_jis",
    b"\x1b(I": "shift_jis",
    b"\x1b-A": "latin_1",
    b"\x1b-B": "iso8859_2",
    b"\x1b-C": "iso8859_3",
    b"\x1b-D": "iso8859_4",
    b"\x1b-F": "iso8859_7",
    b"\x1b-G": "iso8859_6",
    b"\x1b-H": "iso8859_8",
    b"\x1b-L": "iso8859_5",
    b"\x1b-M": "iso8859_9",
    b"\x1b-T": "tis_620",
}


@dataclass(frozen=True)
class CharacterSets:
    """The declared sets, as Python codecs; the first is the default one. `extended` says that escapes may switch."""

    codecs: tuple[str, ...]
    extended: bool

    @property
    def default(self) -> str:
        """The codec at the start of each value."""
        return self.codecs[0]


def declared(value: bytes) -> CharacterSets:
    """The sets of (0008,0005); unknown terms count as the default repertoire."""
    terms = [term.strip() for term in value.decode("ascii", "replace").replace("\0", "").split("\\")]
    known = tuple(_codec(term) for term in terms)
    return CharacterSets(known or ("latin_1",), len(terms) > 1 or terms[0].startswith("ISO 2022"))


def _codec(term: str) -> str:
    codec = python_encoding.get(term) or python_encoding.get(term.upper().replace("ISO-IR", "ISO_IR"), "latin_1")
    return "latin_1" if codec in {"iso8859", "iso_ir_58"} else codec


def readings(value: bytes, sets: CharacterSets) -> list[str]:
    """The texts that the bytes can be, the declared one first; one only where there is no doubt.

    A reading never fails: bytes that mean nothing become U+FFFD.
    """
    if value.isascii() and b"\x1b" not in value:
        return [value.decode("ascii")]
    found: list[str] = []
    if b"\x1b" in value:
        found.append(_switched(value, sets.default))
    else:
        found.append(_decoded(value, sets.default))
    for codec in (*sets.codecs[1:], *_SINGLE):
        try:
            text = value.decode(codec)
        except (UnicodeDecodeError, LookupError):
            continue
        if text not in found:
            found.append(text)
    return found


def _decoded(value: bytes, codec: str) -> str:
    if codec == "latin_1":  # declared ASCII or Latin-1, but the bytes are UTF-8: chance is not that long
        try:
            return value.decode("utf-8")
        except UnicodeDecodeError:
            return value.decode("latin_1")
    try:
        return value.decode(codec, "replace")
    except LookupError:
        return value.decode("latin_1")


def _switched(value: bytes, default: str) -> str:
    """A value with ISO 2022 escapes, each part in the set that its escape names."""
    parts: list[str] = []
    position, codec, escape = 0, default, b""
    for match in _ESCAPE.finditer(value):
        parts.append(_part(value[position : match.start()], codec, escape))
        position, escape = match.end(), match[0]
        codec = _BY_ESCAPE.get(escape, default)
    parts.append(_part(value[position:], codec, escape))
    return "".join(parts)


def _part(part: bytes, codec: str, escape: bytes) -> str:
    if codec.startswith("iso2022"):
        part = escape + part
    try:
        return part.decode(codec, "replace")
    except (LookupError, UnicodeError):
        return part.decode("latin_1")


def encoded(text: str, sets: CharacterSets) -> bytes:
    """A changed text in the declared default set. Characters that it doesn't have are dropped: what can't be written
    without escapes isn't worth a wrong byte."""
    try:
        return text.encode("ascii")
    except UnicodeEncodeError:
        codec = "ascii" if sets.default in {"shift_jis", "iso2022_jp", "iso2022_jp_2"} else sets.default
        return text.encode(codec, "ignore")


def likely_readings(value: bytes, sets: CharacterSets) -> list[str]:
    """The readings that are worth hunting elsewhere: as declared, and as UTF-8 or Latin-1 where the bytes allow it.

    An arbitrary multi-byte reading of Latin bytes would only add noise; but bytes above 127 that all stand alone are
    no multi-byte text, whatever is declared.
    """
    found = readings(value, sets)[:1]
    if b"\x1b" in value or value.isascii():
        return found
    for codec in ("utf-8", "cp1252"):
        try:
            text = value.decode(codec)
        except UnicodeDecodeError:
            continue
        if text not in found and (codec == "utf-8" or "�" in found[0] or not _PAIRED_BYTES.search(value)):
            found.append(text)
    return found
