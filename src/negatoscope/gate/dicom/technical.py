"""Technical values that are more exact than any reading needs, and so name one machine, one site or one day."""

from __future__ import annotations

import re
import struct

_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,3})(?!\d)")
_PLAIN = re.compile(r"(?<![\w.])[vV]?(\d{1,3})(?!\w)()")
_RELEASE = re.compile(r"(?i)\b(?:syngo(?: (?:MR|CT|VIA))?|[A-Z]{1,2}\d{2,3}[A-Z]?)\b")
_DIGITS = 2


def general_version(value: str) -> str:
    """Software versions without build, date and site: product line, letter release or major.minor.

    "syngo MR B17" stays; "27\\LX\\MR Software release:14.0_M5_0737.f" becomes "27\\14.0".
    """
    general = [_one_version(part) for part in value.split("\\")]
    return "\\".join(part for part in general if part)


def _one_version(value: str) -> str:
    words = [match[0] for match in _RELEASE.finditer(value)]
    if words:
        return " ".join(words[:2])
    match = _DOTTED.search(value) or _PLAIN.search(value)
    if match is None:
        return ""
    return f"{match[1]}.{match[2][:2]}" if match[2] else match[1]


def coarse_decimal(value: str) -> str:
    """Decimal Strings with two significant digits; "" for what is no number."""
    out: list[str] = []
    for part in value.split("\\"):
        try:
            coarse = _coarse(float(part)) if part.strip() else None
            is_coarse = coarse is None or coarse == float(part)
            out.append(part if is_coarse else f"{coarse:.10g}")
        except (ValueError, OverflowError):
            return ""
    return "\\".join(out)


def coarse_double(value: bytes, big: bool) -> bytes:
    """FD with two significant digits; empty when the length is wrong."""
    if len(value) % 8:
        return b""
    form = f"{'>' if big else '<'}{len(value) // 8}d"
    return struct.pack(form, *(_coarse(number) for number in struct.unpack(form, value)))


def _coarse(number: float) -> float:
    return float(f"{number:.{_DIGITS}g}")
