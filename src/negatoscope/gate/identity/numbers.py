"""Numbers that point at one person: patient and order numbers, phones, serials, with what separates and pads them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from negatoscope.gate.identity.folding import fold

_NOT_ALNUM = re.compile(r"[\W_]+")
_DIGITS = re.compile(r"\d+")
_SEQUENCES = ("01234567890123456789", "98765432109876543210")
DELETE_NON_DIGITS = {code: None for code in range(128) if not chr(code).isdigit()}
"""For `str.translate`: what is left of an ASCII text are its digits."""


@dataclass(frozen=True)
class Number:
    """One number. `digits` must all stand in a text, in order, for `pattern` to have a chance.

    `strong`: it counts alone; otherwise only beside a second element, after a label, or where identity stands.
    `whole`: so short that it must be all of the value.
    """

    kind: str
    digits: str = field(repr=False)
    pattern: re.Pattern[str] = field(repr=False)
    strong: bool
    whole: bool = False


def is_dull(core: str) -> bool:
    """Whether a number says nothing: one digit repeated, or counting up or down."""
    digits = "".join(_DIGITS.findall(core))
    if digits != core:
        return False
    return len(set(core)) <= 1 or any(core in sequence for sequence in _SEQUENCES)


def parse_number(value: str, kind: str) -> Number | None:
    """The number that a value writes; None when it is none, or stands for none ("0000", "12345", "N/A")."""
    core = _NOT_ALNUM.sub("", fold(value.replace("\0", " ")))
    if core.isdigit():
        core = core.lstrip("0")
    digits = "".join(_DIGITS.findall(core))
    if not digits or is_dull(core) or not core.isascii():
        return None
    if core.isdigit():
        return _digits_only(core, kind)
    gap = r"[\s.\-_/:#^]{0,2}"
    strong = len(core) >= 6 and len(digits) >= 3
    glued = strong and len(digits) >= 5  # "IPPN11232344"
    before = (r"(?<!\d)" if core[0].isdigit() else "") if glued else r"(?<![^\W_])"
    after = (r"(?!\d)" if core[-1].isdigit() else "") if glued else r"(?![^\W_])"
    pattern = re.compile(before + gap.join(core) + after)
    return Number(kind, digits, pattern, strong, whole=len(core) <= 3)


def _digits_only(core: str, kind: str) -> Number:
    size = len(core)
    gap = r"[\s.\-_/]{0,2}" if size >= 8 else r"[\-._ ]?"
    body = gap.join(core)
    if size >= 8:  # long enough that chance doesn't write it: it counts inside a longer number too
        return Number(kind, core, re.compile(rf"(?:(?<!\d)(?:0{gap}){{1,16}})?{body}"), strong=True)
    pattern = re.compile(rf"(?<![\d.,])(?:0{gap}){{0,16}}{body}(?![\d]|[.,]\d)")
    return Number(kind, core, pattern, strong=size >= 6, whole=size <= 3)


def parse_phone(value: str) -> Number | None:
    """A telephone number, found with or without its country's prefix."""
    digits = "".join(_DIGITS.findall(fold(value)))
    national = digits.removeprefix("00")
    for prefix in ("33", "32", "41", "1", "44", "49", "352", "377"):
        if (value.strip().startswith(("+", "00")) or len(digits) > 10) and national.startswith(prefix):
            national = national.removeprefix(prefix)
            break
    core = national.lstrip("0")
    if len(core) < 7 or is_dull(core):
        return None
    gap = r"[\s.\-/()_]{0,3}"
    lead = r"(?:(?:\+|(?<!\d)00)\d{1,3}[\s.\-(]{0,2})?(?:\(0\)[\s.\-]?|(?<!\d)0[\s.\-)]{0,2})?"
    return Number("phone", core, re.compile(lead + gap.join(core) + r"(?!\d)"), strong=True)
