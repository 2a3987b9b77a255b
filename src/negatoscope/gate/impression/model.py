"""The weights of the model, as the package carries them."""

from __future__ import annotations

import base64
import gzip
import json
from array import array
from dataclasses import dataclass
from importlib.resources import files
from math import log, sqrt
from typing import TYPE_CHECKING

from negatoscope.gate.forgetting import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negatoscope.gate.impression.grams import Counts

_FILE = "weights.json.gz"


@dataclass(frozen=True)
class Block:
    """One sort of features: the number of each in the tables, and the unit of its inverse document frequency."""

    numbers: Mapping[str, int]
    idf: array[int]
    unit: float

    def vector(self, counts: Counts) -> list[tuple[int, float]]:
        """The features that the block knows with their weights in the text, of length 1 together."""
        numbers, idf, unit = self.numbers, self.idf, self.unit
        found: list[tuple[int, float]] = []
        for gram in numbers.keys() & counts.keys():
            number, times = numbers[gram], counts[gram]
            found.append((number, idf[number] * unit * (1.0 if times == 1 else 1.0 + log(times))))
        norm = sqrt(sum(weight * weight for _, weight in found))
        return [(number, weight / norm) for number, weight in found] if norm else []


@dataclass(frozen=True)
class Model:
    """A linear model: `coefficients` holds a row of `len(labels)` numbers for each feature, in units of `units`."""

    labels: tuple[str, ...]
    bias: tuple[float, ...]
    units: tuple[float, ...]
    words: Block
    letters: Block
    coefficients: array[int]
    weigher: Mapping[str, float]

    def scores(self, runs: Counts, pieces: Counts) -> dict[str, float]:
        """The log-odds of each label."""
        width = len(self.labels)
        sums = [0.0] * width
        coefficients = self.coefficients
        for number, weight in (*self.words.vector(runs), *self.letters.vector(pieces)):
            row = coefficients[number * width : number * width + width]
            sums = [total + weight * each for total, each in zip(sums, row, strict=True)]
        scaled = zip(self.labels, sums, self.units, self.bias, strict=True)
        return {label: total * unit + bias for label, total, unit, bias in scaled}


@table
def model() -> Model:
    """The model of the package, read at the first question."""
    return unpacked(files("negatoscope.gate.impression").joinpath(_FILE).read_bytes())


def unpacked(weights: bytes) -> Model:
    """A model as `scripts/train_impression.py` packs it."""
    data = json.loads(gzip.decompress(weights))
    coefficients = array("b", base64.b85decode(data["coefficients"]))
    idf = array("B", base64.b85decode(data["idf"]))
    words: list[str] = data["words"].split("\n")
    letters: list[str] = data["letters"].split("\n")
    first = len(words)
    return Model(
        tuple(data["labels"]),
        tuple(data["bias"]),
        tuple(data["units"]),
        Block({gram: number for number, gram in enumerate(words)}, idf, data["idf_unit"]),
        Block({gram: number for number, gram in enumerate(letters, first)}, idf, data["idf_unit"]),
        coefficients,
        data["weigher"],
    )
