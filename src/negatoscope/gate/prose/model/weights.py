"""The weights of the model, as the package carries them, packed so that one addition adds those of all labels.

A packed weight is a whole number with a lane of 16 bits for each label; adding two adds every lane, borrows included.
Weights are those of a label less those of "nothing", in units of 1/64, so that "nothing" weighs zero everywhere.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from negatoscope.gate.forgetting import table
from negatoscope.gate.prose.model.features import DISTANCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

FILE = "weights.txt.gz"
UNIT = 1 / 64
LANE = 16
_FIRST = ord("a")
NOTHING = "O"
_END = "END"


@dataclass(frozen=True)
class Weights:
    """The weights, ready to be added.

    Attributes:
        labels: the kinds that the model tells, one a lane.
        always: packed, of every token.
        alone: by feature of a token alone, packed, for each of `DISTANCES` at which it stands from the token weighed.
        beyond: packed, where the text ends, for each of `DISTANCES`.
        placed: packed, by feature of a place.
        turns: in units of 1, from a label to a label; the last row and column are those of nothing.
    """

    labels: tuple[str, ...]
    always: int
    alone: Mapping[str, Sequence[int]]
    beyond: Sequence[int]
    placed: Mapping[str, int]
    turns: Sequence[Sequence[float]]


def packed(row: Iterable[tuple[int, int]]) -> int:
    """The number whose lanes are those given, (lane, units)."""
    return sum(units << (LANE * lane) for lane, units in row)


def _row(text: str) -> int:
    """A row of the file: letters for lanes, each with its units."""
    total = 0
    for piece in text.split():
        total += int(piece[1:]) << (LANE * (ord(piece[0]) - _FIRST))
    return total


def written(row: Mapping[int, int]) -> str:
    """A row as the file holds it, from units by lane."""
    return " ".join(f"{chr(_FIRST + lane)}{units}" for lane, units in sorted(row.items()) if units)


def parsed(text: str) -> Weights:
    """The weights in a file: labels, turns, then a feature a line with its row.

    Raises:
        ValueError: the text is no such file.
    """
    head, *lines = text.split("\n")
    labels = tuple(head.split())
    states = len(labels) + 1
    turns = [[int(each) * UNIT for each in line.split()] for line in lines[:states]]
    index = {str(distance): number for number, distance in enumerate(DISTANCES)}
    alone: dict[str, list[int]] = {}
    placed: dict[str, int] = {}
    beyond = [0] * len(DISTANCES)
    always = 0
    for line in lines[states:]:
        name, _, row = line.partition("\t")
        distance, bar, rest = name.partition("|")
        if distance in index and bar:
            if rest == _END:
                beyond[index[distance]] = _row(row)
            else:
                alone.setdefault(rest, [0] * len(DISTANCES))[index[distance]] = _row(row)
        elif bar or name[:1] == "t":
            placed[name] = _row(row)
        else:
            always = _row(row)
    return Weights(labels, always, alone, beyond, placed, turns)


@table
def weights() -> Weights:
    """The weights of the package, read at the first question."""
    path = files("negatoscope.gate.prose").joinpath("model", FILE)
    return parsed(gzip.decompress(path.read_bytes()).decode("utf-8"))
