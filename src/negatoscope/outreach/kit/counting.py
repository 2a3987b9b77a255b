"""How long a text is, as each network counts it. What only a table of Unicode would settle is counted upwards."""

from __future__ import annotations

import re
import unicodedata

_URL_LENGTH = 23
_ADDRESS = re.compile(
    r"https?://[^\s<>]*[^\s<>.,;:!?)»”\"'’]"
    r"|(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:fr|com|org|net|eu|io|info|edu|gov|int|be|ch|ca|uk|de|es|it)\b(?:/[^\s<>]*)?",
    re.IGNORECASE,
)
# twitter-text, config/v3.json: code points that weigh one; every other weighs two
_X_LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
_JOINER = "\u200d"
_KEYCAP = "\u20e3"
_FLAG = range(0x1F1E6, 0x1F200)
_TONES = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)
_SELECTORS = range(0xFE00, 0xFE10)


def utf16(text: str) -> int:
    """Length in UTF-16 units, as a page's script counts: most emoji are two."""
    return len(text.encode("utf-16-le")) // 2


def graphemes(text: str) -> int:
    """Characters as a reader sees them (in the manner of Unicode's UAX 29)."""
    return len(clusters(text))


def clusters(text: str) -> list[str]:
    """The text cut into what a reader takes for one character each.

    Marks, variation selectors, skin tones, joined emoji, flags, keycaps and CR LF stay together. Syllables of separate
    Hangul letters count by the letter, which is never less than their true count.
    """
    found: list[str] = []
    for character in text:
        if found and _continues(found[-1], character):
            found[-1] += character
        else:
            found.append(character)
    return found


def _continues(cluster: str, character: str) -> bool:
    code = ord(character)
    if cluster == "\r" and character == "\n":
        return True
    if cluster[-1] in "\r\n":
        return False
    if character in (_JOINER, _KEYCAP) or code in _SELECTORS or code in _TONES or code in _TAGS:
        return True
    if unicodedata.category(character) in ("Mn", "Me", "Mc"):
        return True
    if cluster[-1] == _JOINER:
        return _is_pictographic(character)
    return code in _FLAG and len(cluster) == 1 and ord(cluster) in _FLAG


def _is_pictographic(character: str) -> bool:
    return unicodedata.category(character) == "So" or ord(character) >= 0x1F000


def _is_emoji(cluster: str) -> bool:
    return cluster.endswith(_KEYCAP) or "\ufe0f" in cluster or any(ord(c) >= 0x1F000 for c in cluster)


def x_weight(text: str) -> int:
    """Length on X: normalised to NFC, addresses 23 each, an emoji two however many code points it is made of."""
    text = unicodedata.normalize("NFC", text)
    rest, addresses = _without_addresses(text)
    return addresses * _URL_LENGTH + sum(2 if _is_emoji(one) else _weight(one) for one in clusters(rest))


def _weight(cluster: str) -> int:
    return sum(1 if any(first <= ord(c) <= last for first, last in _X_LIGHT) else 2 for c in cluster)


def mastodon(text: str) -> int:
    """Length on Mastodon: graphemes, addresses 23 each."""
    rest, addresses = _without_addresses(text)
    return addresses * _URL_LENGTH + graphemes(rest)


def _without_addresses(text: str) -> tuple[str, int]:
    return _ADDRESS.subn("", text)
