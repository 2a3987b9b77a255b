"""Judges what the other OCR reads in a picture.

A line refuses when it matches the identity, however badly it is read; or when it surely is text (`_SURE`, at least
three letters or digits, not all the same, and mostly such) and not harmless. Texture that a detector takes for text
is read as little, and with little confidence.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from negatoscope.gate.recheck import fixed_forms
from negatoscope.gate.recheck.folding import squash
from negatoscope.gate.recheck.harmless import is_harmless
from negatoscope.gate.recheck.hunting import Hunter
from negatoscope.gate.recheck.ocr import read_lines, read_words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box
    from negatoscope.gate.recheck.needles import Needles
    from negatoscope.gate.recheck.ocr import Line

_SURE = 0.8
_SURE_SHORT = 0.9  # of three or four characters
_LEAST = 3
_NEAR, _LEAST_NEAR = 0.4, 2  # far below what convicts: this only calls for a second look
_MOSTLY = 0.6
_WHOLE = 3  # characters from which a line that is a whole element of the identity counts


@dataclass(frozen=True)
class Remains:
    """Text that is left in a picture, with the kind of identifier if it is one, and as it was read."""

    box: Box
    kind: str | None = None
    text: str = field(default="", repr=False)


class Optical:
    """Looks at pictures with the other OCR, for one identity."""

    def __init__(self, needles: Needles) -> None:
        self._hunters = (Hunter(needles), Hunter(needles, by_eye=True))

    def remains(self, picture: NDArray[np.uint8]) -> list[Remains]:
        """The text that is left in a grey or BGR picture of 8 bits."""
        found: list[Remains] = []
        for line in read_lines(picture):
            kind = self._kind(line)
            if kind or (_is_text(line) and not is_harmless(line.text)):
                found.append(Remains(_grown(line.box), kind, line.text))
        if self._hunters[0]:
            found += self._named_in_words(picture)
        return found

    def is_near_text(self, line: Line) -> bool:
        """Whether a line, hastily read, is worth a reading at full strength of all that is around it."""
        letters = sum(letter.isalnum() for letter in line.text)
        return (letters >= _LEAST_NEAR and line.score >= _NEAR) or bool(self._kind(line))

    def _named_in_words(self, picture: NDArray[np.uint8]) -> list[Remains]:
        """Words of the identity that a third reader sees. What else it reads doesn't count: it misreads too much."""
        named: list[Remains] = []
        for word in read_words(picture):
            kind = self._hunters[0].in_text(word.text) if len(squash(word.text)) >= _WHOLE else None
            if kind:
                named.append(Remains(_grown(word.box), kind))
        return named

    def _kind(self, line: Line) -> str | None:
        for hunter in self._hunters:
            kind = hunter.in_text(line.text)
            if not kind and len(squash(line.text)) >= _WHOLE and not is_harmless(line.text):
                kind = hunter.as_whole(line.text)
            if kind:
                return kind
        return fixed_forms.in_text(line.text, days=True) if _is_text(line) else None


def _is_text(line: Line) -> bool:
    letters = [letter for letter in line.text if letter.isalnum()]
    if len(letters) < _LEAST or len(set(letters)) < 2 or len(letters) < _MOSTLY * len(line.text):
        return False
    return line.score >= (_SURE_SHORT if len(letters) < 5 else _SURE)


def _grown(box: Box) -> Box:
    """The box with a quarter of its height around it: what is blacked out in a second round must hide every stroke."""
    x, y, width, height = box
    edge = max(2, min(width, height) // 4)
    left, top = max(0, x - edge), max(0, y - edge)
    return left, top, x + width + edge - left, y + height + edge - top
