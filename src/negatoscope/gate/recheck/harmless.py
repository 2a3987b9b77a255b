"""What may stand in an image: the second reader's own strict grammar of text that identifies nobody.

Every token must be a side or orientation mark, a number of at most four digits with or without its unit, or a word of
imaging. Dates, times of day, years and longer numbers have no place in it.
"""

from __future__ import annotations

import re
import unicodedata

from negatoscope.gate.recheck.folding import fold
from negatoscope.gate.recheck.words import is_of_consoles, is_of_imaging

_DAY_OR_TIME = re.compile(
    r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}\s?[:hH]\s?\d{2}(?!\d)|\d{5,}|(?<![\d.,])(?:19[2-9]|20[0-4])\d(?![\d.,])"
)
_TOKENS = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)?|[°%µ]")
_MARKS_TEXT = "l r a p h f s i d g lt rt lat ap pa rl lr hf si ra la rp lp ah af ph pf rh rf lh lf"
_MARKS = frozenset(_MARKS_TEXT.split())
_UNITS_TEXT = (
    "mm cm m ms s sec min hz khz mhz ghz db kv kvp ma mas msv mgy gy cgy hu t tesla ml cc cl l kg g mg ug w mw "
    "bpm fps deg c px dpi ppi x y z vs v kpa mmhg mbq"
)
_UNITS = frozenset(_UNITS_TEXT.split())
_SETTINGS_TEXT = (
    "w c ww wl wc wd we te tr ti fa et etl nex nsa avg bw fov dfov sfov th sl st sp gap im se ex sc acq ref mi "
    "tis tib tic tib fr frq frm pwr pw cw dr gn tgc prf map scl wf svd sv sd max min mean dist area vol vel pg ed "
    "es ef hr bl fs ir pd dwi adc ct mr mri us rx cr dx pt pet nm xa rf mg io ot fl ge hd sd id2 k b e no of in "
    "on to at by de du la le et en sur par i ii iii iv v1 v2 v3 q m p2 p3 tof epi tra cor sag ax obl res har thi "
    "chi"
)
_SETTINGS = frozenset(_SETTINGS_TEXT.split())
_ALLOWED = _MARKS | _UNITS | _SETTINGS


def is_harmless(text: str) -> bool:
    """Whether a line of text says nothing of anybody."""
    plain = unicodedata.normalize("NFKC", text)
    if _DAY_OR_TIME.search(plain):
        return False
    return all(_is_allowed(token) for token in _TOKENS.findall(plain))


def _is_allowed(token: str) -> bool:
    if token[0].isdigit() or len(token) == 1:
        return True
    word = fold(token)
    return word in _ALLOWED or is_of_imaging(word) or is_of_consoles(word) or _is_glued(word)


def _is_glued(word: str) -> bool:
    """Whether the word is two words of imaging without the space between them, which OCR loses."""
    return len(word) >= 6 and any(
        (is_of_imaging(word[:at]) or word[:at] in _ALLOWED) and (is_of_imaging(word[at:]) or word[at:] in _ALLOWED)
        for at in range(2, len(word))
    )
