"""The engine that finds and reads text: PP-OCRv4 on ONNX Runtime, with the models of the rapidocr-onnxruntime wheel.

The models are driven directly, because RapidOCR's own pipeline shrinks large images without saying so, gives no
confidence for single characters, and starts a thread for each core.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
import onnxruntime  # pyright: ignore[reportMissingTypeStubs]

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    Image = NDArray[np.uint8]
    Points = NDArray[np.float32]

_PIXEL_THRESHOLD = 0.15
_BOX_THRESHOLD = 0.2
_UNCLIP = 1.6  # the net draws the core of a line; its authors grow it by this ratio of area to perimeter
_LEAST_SIDE = 3.0
_TILE = 1536  # bounds the memory of one run of the net
_TILE_OVERLAP = 256
_PAD = 32  # the net halves five times
_LINE_HEIGHT = 48
_BATCH = 8
_LONGEST_LINE = 60.0  # width over height


@dataclass(frozen=True)
class Line:
    """A line of text as found: its four corners (x, y) clockwise from the upper left, and the net's score (0 to 1)."""

    corners: Points
    score: float


@dataclass(frozen=True)
class Reading:
    """What a line says. `score` is the mean confidence of its characters, `weakest` the lowest."""

    text: str = field(repr=False)
    score: float
    weakest: float


class Engine:
    """One detector and one recogniser, on one thread."""

    def __init__(self) -> None:
        cv2.setNumThreads(1)
        self._finder = _Net("ch_PP-OCRv4_det_infer.onnx")
        self._reader = _Net("ch_PP-OCRv4_rec_infer.onnx")
        self._characters: tuple[str, ...] = ("", *self._reader.facts["character"].splitlines(), " ")

    def find(self, image: Image) -> list[Line]:
        """The lines of text in an image (rows, columns, 3), at the size it has."""
        lines: list[Line] = []
        for top, left, tile in _tiles(image):
            lines.extend(self._find_in_tile(tile, top, left))
        return lines

    def shrink(self) -> None:
        """Give back the memory that past images took."""
        self._finder.shrink((1, 3, 64, 64))
        self._reader.shrink((1, 3, _LINE_HEIGHT, 320))

    def _find_in_tile(self, tile: Image, top: int, left: int) -> Iterator[Line]:
        rows, columns = tile.shape[:2]
        below = _PAD + (-rows) % _PAD
        right = _PAD + (-columns) % _PAD
        ground = float(np.median(np.concatenate((tile[0], tile[-1], tile[:, 0], tile[:, -1]))))
        padded = cv2.copyMakeBorder(tile, _PAD, below, _PAD, right, cv2.BORDER_CONSTANT, value=(ground, ground, ground))
        map_ = self._finder.run(_normal(np.asarray(padded, dtype=np.uint8))[None])
        for line in _lines(map_[0, 0]):
            inside = np.clip(line.corners - _PAD, 0, (columns - 1, rows - 1))
            yield Line((inside + np.array((left, top))).astype(np.float32), line.score)

    def read(self, crops: Sequence[Image]) -> list[Reading]:
        """What each crop (rows, columns, 3), upright, says. Crops of like shape are read together."""
        order = sorted(range(len(crops)), key=lambda index: crops[index].shape[1] / crops[index].shape[0])
        readings: dict[int, Reading] = {}
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            readings.update(zip(batch, self._read_batch([crops[index] for index in batch]), strict=True))
        return [readings[index] for index in range(len(crops))]

    def _read_batch(self, crops: Sequence[Image]) -> Iterator[Reading]:
        widths = [max(8, round(_LINE_HEIGHT * min(_LONGEST_LINE, c.shape[1] / c.shape[0]))) for c in crops]
        batch = np.zeros((len(crops), 3, _LINE_HEIGHT, max(320, *widths)), dtype=np.float32)
        for row, (crop, width) in enumerate(zip(crops, widths, strict=True)):
            batch[row, :, :, :width] = _normal(np.asarray(cv2.resize(crop, (width, _LINE_HEIGHT)), dtype=np.uint8))
        for steps in self._reader.run(batch):
            yield self._decode(steps)

    def _decode(self, steps: NDArray[np.float32]) -> Reading:
        """Collapse repeats and blanks, as connectionist temporal classification asks."""
        best = steps.argmax(axis=1)
        kept = best != 0
        kept[1:] &= best[1:] != best[:-1]
        if not kept.any():
            return Reading("", 0.0, 0.0)
        sure = steps.max(axis=1)[kept]
        text = "".join(self._characters[int(index)] for index in best[kept].tolist())
        return Reading(text, float(sure.mean()), float(sure.min()))


@cache
def engine() -> Engine:
    """The engine of this process, made at first use."""
    return Engine()


def shrink() -> None:
    """Give back the memory that past images took, and with it what is left of them there."""
    if engine.cache_info().currsize:
        engine().shrink()


class _Net:
    """One model on one thread: arrays of float32 in and out."""

    def __init__(self, model: str) -> None:
        runtime: Any = onnxruntime
        options = runtime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 4
        path = str(files("rapidocr_onnxruntime") / "models" / model)
        # Memory is kept from run to run (half the time goes into asking for it anew), but no more than a tile needs.
        keep = {"arena_extend_strategy": "kSameAsRequested"}
        self._session = runtime.InferenceSession(path, options, providers=[("CPUExecutionProvider", keep)])
        self._entry: str = self._session.get_inputs()[0].name
        self.facts: dict[str, str] = self._session.get_modelmeta().custom_metadata_map

    def run(self, batch: NDArray[np.float32]) -> NDArray[np.float32]:
        """The first output of the model."""
        return np.asarray(self._session.run(None, {self._entry: batch})[0], dtype=np.float32)

    def shrink(self, shape: tuple[int, ...]) -> None:
        """One run on nothing, after which the runtime frees what it kept for larger ones."""
        runtime: Any = onnxruntime
        options = runtime.RunOptions()
        options.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
        self._session.run(None, {self._entry: np.zeros(shape, np.float32)}, options)


def _normal(image: Image) -> NDArray[np.float32]:
    return (image.transpose(2, 0, 1).astype(np.float32) - 127.5) / 127.5


def _tiles(image: Image) -> Iterator[tuple[int, int, Image]]:
    rows, columns = image.shape[:2]
    for top, bottom in _spans(rows):
        for left, right in _spans(columns):
            yield top, left, image[top:bottom, left:right]


def _spans(length: int) -> list[tuple[int, int]]:
    """Where tiles begin and end: as few as can be, all of one size, so that neighbours share `_TILE_OVERLAP`."""
    if length <= _TILE:
        return [(0, length)]
    count = -(-(length - _TILE_OVERLAP) // (_TILE - _TILE_OVERLAP))
    size = -(-(length + (count - 1) * _TILE_OVERLAP) // count)
    starts = [round(index * (length - size) / (count - 1)) for index in range(count)]
    return [(start, start + size) for start in starts]


def _lines(map_: NDArray[np.float32]) -> Iterator[Line]:
    """The connected parts of the net's map, each as a rectangle grown to the size of its text."""
    mask = cv2.dilate((map_ > _PIXEL_THRESHOLD).astype(np.uint8), np.ones((2, 2), np.uint8))
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    for found in contours:
        contour = np.asarray(found, dtype=np.int32)
        centre, (width, height), angle = cv2.minAreaRect(contour)
        if min(width, height) < _LEAST_SIDE:
            continue
        score = _score(map_, contour)
        if score < _BOX_THRESHOLD:
            continue
        grown = _UNCLIP * width * height / (width + height)
        corners = cv2.boxPoints(((centre[0], centre[1]), (width + grown, height + grown), angle))
        yield Line(_clockwise(np.asarray(corners, dtype=np.float32)), score)


def _score(map_: NDArray[np.float32], contour: NDArray[np.int32]) -> float:
    left, top, width, height = cv2.boundingRect(contour)
    inside = np.zeros((height, width), np.uint8)
    cv2.drawContours(inside, [contour - np.array((left, top), dtype=np.int32)], -1, (1,), -1)
    return float(cv2.mean(map_[top : top + height, left : left + width], inside)[0])


def _clockwise(corners: Points) -> Points:
    """From the upper left on, as the crop needs them: the long side of a slanted line stays its upper side."""
    by_x = corners[np.argsort(corners[:, 0])]
    left = by_x[:2][np.argsort(by_x[:2, 1])]
    right = by_x[2:][np.argsort(by_x[2:, 1])]
    return np.array([left[0], right[0], right[1], left[1]], dtype=np.float32)
