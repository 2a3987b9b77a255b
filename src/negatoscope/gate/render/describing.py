"""The alternative text of a picture, in French and English, from the headers that the release kept.

It says what kind of picture it is. What is seen on it, only the author can say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.render import vocabulary as words
from negatoscope.gate.render.headers import numbers, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydicom.dataset import Dataset

    from negatoscope.gate.render.series import Series, Shot
    from negatoscope.gate.render.windows import Window

_STRAIGHT = 0.9  # cosine: slices tilted by more than 25 degrees are oblique
_LANGS = ("fr", "en")
_NARROW_SPACE = "\u00a0"


def alternative(series: Series, shots: Sequence[Shot], window: Window) -> dict[str, str]:
    """One sentence for a still (one shot) or a clip (several), by language.

    Raises:
        RenderError: the headers can't be read.
    """
    header = series.header(shots[0])
    return {lang: _sentence(series, shots, window, header, number) for number, lang in enumerate(_LANGS)}


def plane(header: Dataset) -> str:
    """The key of `PLANES` of a slice, "" when the header doesn't tell."""
    found = numbers(header, "ImageOrientationPatient", 6)
    if found is None:
        return ""
    (a, b, c), (d, e, f) = found[:3], found[3:]
    normal = (abs(b * f - c * e), abs(c * d - a * f), abs(a * e - b * d))
    largest = max(range(3), key=lambda axis: normal[axis])
    if normal[largest] < _STRAIGHT:
        return "oblique"
    return ("sagittal", "coronal", "axial")[largest]


def summary(series: Series, lang: str) -> str:
    """A series in a few words, for a list: "CT of the chest, axial, 35 slices"."""
    number = _LANGS.index(lang)
    header = series.header(series.shots[0])
    parts = [_kind(series.modality, header, number)]
    direction = plane(header)
    if direction:
        parts.append(words.PLANES[direction][number])
    parts.append(_count(series, len(series.shots), number))
    return ", ".join(parts)


def _sentence(series: Series, shots: Sequence[Shot], window: Window, header: Dataset, number: int) -> str:
    parts = [_kind(series.modality, header, number)]
    direction = words.PLANES[key][number] if (key := plane(header)) else ""
    if len(shots) > 1:
        parts.append(_scrolling(series, len(shots), direction, number))
    elif len(series.shots) > 1:
        parts.append(_one_of(series, series.shots.index(shots[0]) + 1, direction, number))
    elif direction:
        parts.append(f"coupe {direction}" if number == 0 else f"{direction} slice")
    if window.name in words.WINDOWS:
        parts.append(words.WINDOWS[window.name][number])
    return ", ".join(parts) + "."


def _kind(modality: str, header: Dataset, number: int) -> str:
    """ "IRM du genou en T2 FLAIR", "T2 FLAIR MRI of the knee"."""
    name = words.MODALITIES.get(modality, words.NOT_TOLD)[number]
    sequence = _sequence(header, number) if modality == "MR" else ""
    part = words.BODY_PARTS.get(re.sub(r"[^A-Z]", "", text(header, "BodyPartExamined").upper()))
    if number == 0:
        return " ".join(each for each in (name, part[0] if part else "", f"en {sequence}" if sequence else "") if each)
    where = f"of the {part[1]}" if part else ""
    return " ".join(each for each in (sequence[:1].upper() + sequence[1:], name, where) if each)


def _sequence(header: Dataset, number: int) -> str:
    """The words of the description that are in the closed list, in its order."""
    said = re.split(r"[^A-Z0-9*]+", text(header, "SeriesDescription").upper())
    found = [word for word in words.SEQUENCES if word in said]
    found += [spoken[number] for word, spoken in words.SPOKEN_SEQUENCES.items() if word in said]
    return " ".join(dict.fromkeys(found))


def _count(series: Series, count: int, number: int) -> str:
    singular, plural = _units(series, number)
    space = _NARROW_SPACE if number == 0 else " "
    return f"{count}{space}{singular if count == 1 else plural}"


def _units(series: Series, number: int) -> tuple[str, str]:
    is_space = not series.is_loop and bool(plane(series.header(series.shots[0])))
    if number == 0:
        return ("coupe", "coupes") if is_space else ("image", "images")
    return ("slice", "slices") if is_space else ("frame", "frames")


def _scrolling(series: Series, count: int, direction: str, number: int) -> str:
    _, plural = _units(series, number)
    if number == 0:
        named = f"{plural} {direction}s" if direction and plural == "coupes" else plural
        verb = "en boucle" if series.is_loop else "qui défilent"
        return f"{count}{_NARROW_SPACE}{named} {verb}"
    named = f"{direction} {plural}" if direction and plural == "slices" else plural
    return f"a loop of {count} {named}" if series.is_loop else f"scrolling through {count} {named}"


def _one_of(series: Series, place: int, direction: str, number: int) -> str:
    singular, _ = _units(series, number)
    if number == 0:
        named = f"{singular} {direction}" if direction and singular == "coupe" else singular
        return f"{named} {place} sur {len(series.shots)}"
    named = f"{direction} {singular}" if direction and singular == "slice" else singular
    return f"{named} {place} of {len(series.shots)}"
