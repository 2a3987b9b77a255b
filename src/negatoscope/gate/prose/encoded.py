"""Text that stands in a text as Base64 or hexadecimal digits: read like any other, found where its code stands.

Source: RFC 4648. One layer only; what decodes to no text is left to whoever looks at images and files.
"""

from __future__ import annotations

import binascii
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORTEST = 24
_BASE64 = re.compile(r"(?<![A-Za-z0-9+/_=-])[A-Za-z0-9+/_-]{24,}(?:\n[A-Za-z0-9+/_-]{4,})*={0,2}")
_HEXADECIMAL = re.compile(
    r"(?<![A-Za-z0-9])(?:[0-9a-f]{2}){12,}(?![A-Za-z0-9])|(?<![A-Za-z0-9])(?:[0-9A-F]{2}){12,}(?![A-Za-z0-9])"
)
_SHOWN = 0.95
"""Which share of the characters must be ones that show for bytes to be text."""


def _text(raw: bytes) -> str | None:
    """The text that bytes are, or None."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    shown = sum(character.isprintable() or character in "\n\r\t" for character in text)
    return text if text and shown >= _SHOWN * len(text) else None


def _from_base64(run: str) -> str | None:
    compact = run.replace("\n", "").rstrip("=").replace("-", "+").replace("_", "/")
    whole = compact[: len(compact) - 1] if len(compact) % 4 == 1 else compact
    try:
        return _text(binascii.a2b_base64(whole + "=" * (-len(whole) % 4)))
    except binascii.Error:
        return None


def runs(text: str) -> Iterator[tuple[int, int, str]]:
    """Each run of Base64 or hexadecimal digits that decodes to text: where it stands, and that text."""
    if not any(len(word) >= _SHORTEST for word in text.split()):
        return
    for match in _BASE64.finditer(text):
        read = _from_base64(match.group())
        if read:
            yield match.start(), match.end(), read
    for match in _HEXADECIMAL.finditer(text):
        read = _text(bytes.fromhex(match.group()))
        if read:
            yield match.start(), match.end(), read
