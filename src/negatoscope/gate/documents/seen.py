"""What of the text layer of a page is seen on it: only that is believed, and kept.

A text layer may say anything: what was covered, what is white on white, what a font shows as other letters. So a line
that is found in the picture is left visible only where the layer says the same there; all other text in the picture is
covered, as in any picture. And a word of the layer is kept only where it was read in the picture.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

import numpy as np

from negatoscope.gate.documents.pages import Word, around, is_centred_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from negatoscope.gate.documents.pdfium import Sheet
    from negatoscope.gate.finding import Box
    from negatoscope.gate.pixels.regions import TextRegion

_ALIKE = 0.7  # of the letters of a line, read in the picture and said by the layer: OCR errs, and so do accents
_ALIKE_SHORT = 0.5  # of up to so many letters as `_SHORT`, of which one misread is a large share
_SHORT = 4
_FOREIGN = 3  # letters read in a row that the layer doesn't say: more may be a name in a stamp beside the line
_SEEN = 0.5  # of the letters of a word
_OUTSIDE = 0.3  # of a region may lie beside the words that it shows pieces of
_WORD = re.compile(r"\S+")
_SAME_LINE = 0.3  # of the lower of two boxes


def words_of(sheet: Sheet, hidden: Iterable[tuple[int, int]] = ()) -> list[Word]:
    """The words of a text layer that have a place on the page, without those that a span in `hidden` touches."""
    spans = list(hidden)
    words: list[Word] = []
    for found in _WORD.finditer(sheet.text):
        if any(start < found.end() and found.start() < end for start, end in spans):
            continue
        boxes = [box for box in sheet.boxes[found.start() : found.end()] if box is not None]
        if boxes:
            words.append(Word(found.group(), around(boxes)))
    return words


def boxes_of(sheet: Sheet, start: int, end: int) -> list[Box]:
    """The boxes of a stretch of the text layer, one for each line that it runs over."""
    lines: list[list[Box]] = []
    for box in sheet.boxes[start:end]:
        if box is None:
            continue
        if lines and _is_beside(around(lines[-1]), box):
            lines[-1].append(box)
        else:
            lines.append([box])
    return [around(line) for line in lines]


def explained(region: TextRegion, words: Sequence[Word]) -> list[Word] | None:
    """The words of the layer that are read in a line of the picture; None when the layer doesn't say what it shows."""
    inside = [word for word in words if is_centred_in(word.box, region.box)]
    said, read = "".join(squash(word.text) for word in inside), squash(region.text)
    if not said or not read:
        return None
    matcher = SequenceMatcher(None, said, read, autojunk=False)
    if matcher.ratio() < (_ALIKE if max(len(said), len(read)) > _SHORT else _ALIKE_SHORT):
        return None
    matched = bytearray(len(said))
    last = 0
    for block in matcher.get_matching_blocks():
        if block.b - last > _FOREIGN:
            return None
        last = block.b + block.size
        matched[block.a : block.a + block.size] = b"\1" * block.size
    kept: list[Word] = []
    position = 0
    for word in inside:
        length = len(squash(word.text))
        if not length or sum(matched[position : position + length]) >= _SEEN * length:
            kept.append(word)
        position += length
    return kept


def is_part_of(region: TextRegion, kept: Iterable[Word]) -> bool:
    """Whether a region shows pieces of words that are read whole in others: strips of lines, cut by a tile or a bar."""
    left, top, width, height = region.box
    open_ = np.ones((height, width), bool)
    for word in kept:
        x, y = word.box[0] - left, word.box[1] - top
        open_[max(0, y) : max(0, y + word.box[3]), max(0, x) : max(0, x + word.box[2])] = False
    return float(open_.mean()) <= _OUTSIDE


def squash(text: str) -> str:
    """Letters and digits alone, without accents or case, those that look alike as one."""
    plain = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae")).casefold()
    return "".join(letter for letter in plain if letter.isalnum()).translate(_LOOK_ALIKE)


_LOOK_ALIKE = str.maketrans({"o": "0", "l": "1", "i": "1", "|": "1"})


def _is_beside(line: Box, box: Box) -> bool:
    """Whether a character goes on with a line of which `line` is the box so far."""
    shared = min(line[1] + line[3], box[1] + box[3]) - max(line[1], box[1])
    if shared >= _SAME_LINE * min(line[3], box[3]):
        return True
    across = min(line[0] + line[2], box[0] + box[2]) - max(line[0], box[0])  # standing text goes on below or above
    gap = max(line[1], box[1]) - min(line[1] + line[3], box[1] + box[3])
    return across >= 0.9 * min(line[2], box[2]) and gap <= 0.5 * box[3] and line[3] >= line[2]
