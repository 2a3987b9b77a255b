"""Every way in which the bytes of a text value can plausibly be read: as declared, and as nobody declared."""

from __future__ import annotations

import html
import re
from functools import cache
from urllib.parse import unquote

_CODECS = {  # Specific Character Set, PS3.3 C.12.1.1.2
    "ISO_IR 100": "latin-1",
    "ISO_IR 101": "iso8859-2",
    "ISO_IR 109": "iso8859-3",
    "ISO_IR 110": "iso8859-4",
    "ISO_IR 144": "iso8859-5",
    "ISO_IR 127": "iso8859-6",
    "ISO_IR 126": "iso8859-7",
    "ISO_IR 138": "iso8859-8",
    "ISO_IR 148": "iso8859-9",
    "ISO_IR 203": "iso8859-15",
    "ISO_IR 13": "shift_jis",
    "ISO_IR 166": "tis_620",
    "ISO_IR 192": "utf-8",
    "ISO_IR 149": "euc_kr",
    "ISO_IR 58": "gb2312",
    "GB18030": "gb18030",
    "GBK": "gbk",
}
_ANYWHERE = ("utf-8", "cp1252")
_ESCAPE = re.compile(rb"\x1b(?:\$[()-]?[@-~]|[(-/][@-~])")
_KANJI = ("ISO_IR 87", "ISO_IR 159")


@cache
def codecs_for(declared: str) -> tuple[str, ...]:
    """Python codecs for a value of (0008,0005), and those that are tried whatever it says."""
    terms = (term.strip().replace("ISO 2022 IR", "ISO_IR") for term in declared.split("\\"))
    return tuple(dict.fromkeys((*(_CODECS[term] for term in terms if term in _CODECS), *_ANYWHERE)))


def readings(raw: bytes, codecs: tuple[str, ...]) -> tuple[str, ...]:
    """The distinct texts that the bytes can be, without NULs and with URL and HTML escapes undone."""
    if b"\0" in raw:
        raw = raw.replace(b"\0", b"")
    if raw.isascii() and b"\x1b" not in raw:
        return _unescaped(raw.decode("ascii"))
    forms = [raw.decode(codec, "ignore") for codec in codecs]
    if b"\x1b" in raw:
        bare = _ESCAPE.sub(b"", raw)
        forms += [bare.decode(codec, "ignore") for codec in (*codecs, "euc_kr", "gb18030", "shift_jis")]
        forms += [raw.decode(codec, "ignore") for codec in ("iso2022_jp_2", "iso2022_kr")]
    return tuple(dict.fromkeys(text for form in forms for text in _unescaped(form)))


def _unescaped(text: str) -> tuple[str, ...]:
    if "%" in text or "&" in text:
        plain = html.unescape(unquote(text))
        if plain != text:
            return (text, plain)
    return (text,)
