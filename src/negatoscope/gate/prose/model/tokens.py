"""The tokens of a text: runs of letters, runs of figures, signs one by one, line ends."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"\d+|[^\W\d_]+|\n|[^\w\s]|_")
LINE_END = "\n"

Token = tuple[int, int, str]
"""Where it stands, [start, end), and how it is written."""


def tokens(text: str) -> list[Token]:
    """The tokens of a text, in order."""
    return [(match.start(), match.end(), match.group()) for match in _TOKEN.finditer(text)]


def shape(token: str) -> str:
    """How a token is written: figures by their number, letters by their case, "p" for a sign."""
    if token.isdigit():
        return f"d{min(len(token), 9)}"
    if not token[0].isalpha():
        return "p"
    if len(token) == 1:
        return "x1" if token.islower() else "X1"
    if token.islower():
        return "xx"
    if token.isupper():
        return "XX" if len(token) > 3 else "XX3"
    return "Xx" if token[0].isupper() and token[1:].islower() else "xX"
