"""What one character, or a few that stand for one, reads as: look-alikes, invisible ones, wrongly decoded ones.

Source: Unicode Standard Annex 15 (compatibility decomposition), UTS 39 (confusables: the Latin look-alikes only).
"""

from __future__ import annotations

import unicodedata

_LOOKALIKES = {
    # Cyrillic
    **dict(zip("АВЕЅІЈКМНОРСТХУаеѕіјкорсухԁһԛԝѵ", "ABESIJKMHOPCTXYaesijkopcyxdhqwv", strict=True)),
    # Greek; alpha, beta, gamma and mu keep their sense in medicine as lower case
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοι", "ABEZHIKMNOPTYXoi", strict=True)),
    # Armenian, Cherokee
    **dict(zip("օոսհցᎠᎡᎢᎥᎪᎫᎬᎳᎷᎻᏀᏃᏒᏚᏞᏢᏦᏴ", "onuhgDRTiAJEWMHGZRSLPKB", strict=True)),
    # small capitals of phonetics
    **dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True)),
    # white letters in black rounds and squares, which have no decomposition
    **{chr(0x1F150 + rank): chr(65 + rank) for rank in range(26)},
    **{chr(0x1F170 + rank): chr(65 + rank) for rank in range(26)},
    "ı": "i",
    "ȷ": "j",
    "ɑ": "a",
    "ɡ": "g",
    "œ": "oe",
    "Œ": "OE",
    "æ": "ae",
    "Æ": "AE",
    "ß": "ss",
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "\ufffd": "e",  # what a decoder left of a letter: in French most often an e with its accent
}
_QUOTES = {
    **dict.fromkeys("’‘ʼ′‛´＇", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
}
_BLANK_LETTERS = "\u115f\u1160\u3164\uffa0\u2800"  # letters by category, invisible on screen
_BREAKS = "\x0b\x0c\x85"

_LATIN_1_LEADS = "ÂÃÅ"
_CONTINUATION = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
MISREAD = rf"(?:[{_LATIN_1_LEADS}][{_CONTINUATION}]|â[{_CONTINUATION}]{{2}})+"
"""A regular expression for bytes of UTF-8 that were read as Windows-1252: "Ã©" for "é"."""
MISREAD_HINTS = _LATIN_1_LEADS + "â"


def fold(character: str) -> str:
    """What one character reads as, without accent; empty when nothing shows."""
    if character == "\t":
        return " "
    if character == "\n" or " " <= character <= "~":
        return character
    known = _LOOKALIKES.get(character) or _QUOTES.get(character)
    if known:
        return known
    category = unicodedata.category(character)
    if category in {"Cf", "Mn", "Me", "Cc"} or character in _BLANK_LETTERS:
        return "\n" if character in _BREAKS else ""
    if category in {"Zl", "Zp"}:
        return "\n"
    if category == "Zs":
        return " "
    if category == "Pd" or character == "−":
        return "-"
    parts = unicodedata.normalize("NFKD", character)
    return "".join(_LOOKALIKES.get(part, part) for part in parts if unicodedata.category(part)[0] != "M")


def fold_all(text: str) -> str:
    """Each character of a short text folded."""
    return "".join(map(fold, text))


def _byte(character: str) -> bytes:
    """The byte that Windows-1252 reads as that character; the control characters it leaves out stand for themselves."""
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1", "replace")


def repaired(misread: str) -> str:
    """What a match of `MISREAD` was before it was wrongly decoded, once or twice; itself when it was nothing else."""
    for _ in range(2):
        try:
            read = b"".join(map(_byte, misread)).decode("utf-8")
        except UnicodeDecodeError:
            return misread
        if not all("\xa0" <= character <= "\u017f" or "\u2010" <= character <= "\u20ac" for character in read):
            return misread
        misread = read
    return misread
