"""Age String (AS, PS3.5 6.2) in bands: five years for adults, months for children under two, 90 and over together."""

from __future__ import annotations

import re

_AGE = re.compile(r"(\d{1,3})\s*([DWMY])?")
_DAYS = {"D": 1.0, "W": 7.0, "M": 30.44, "Y": 365.25}
ADULT = 18
OLDEST = 90
BAND = 5


def band(value: str) -> str:
    """The band of one age; "" when it is none. An age without a unit is in years."""
    match = _AGE.fullmatch(value.strip(" \0").upper())
    if match is None:
        return ""
    days = int(match[1]) * _DAYS[match[2] or "Y"]
    years = int(match[1]) if (match[2] or "Y") == "Y" else int(days / 365.25)
    if years >= OLDEST:
        return f"{OLDEST:03}Y"
    if years >= ADULT:
        # The band that starts under 18 is said as 18: nobody becomes a child by it.
        return f"{max(years // BAND * BAND, ADULT):03}Y"
    return f"{years:03}Y" if years >= 2 or (match[2] or "Y") == "Y" else f"{int(days / 30.44):03}M"
