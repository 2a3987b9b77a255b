"""The other OCR: RapidOCR 3 with the PP-OCRv6 models of its wheel, one thread; Tesseract beside it where installed."""

from __future__ import annotations

import csv
import logging
import os
import shutil
import subprocess
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box

    Picture = NDArray[np.uint8]

_TILE = 1600  # pixels: RapidOCR shrinks what is larger than `max_side_len` without a word
_LAP = 160  # pixels that neighbouring tiles share, more than a line of text is high
_ELONGATED = 4  # beyond this ratio of the sides a picture is padded: readers of lines take it for one line
_TWICE, _LARGE = 400, 1000  # pixels of the longer side up to which a picture is enlarged twice, and at all
_BETWEEN = 1.35
_DETECT, _BOX = 0.2, 0.3  # thresholds of the detector; lower ones than the usual 0.3 and 0.5 cost no time
_MARGIN = 16
_TESSERACT_SECONDS = 60


@dataclass(frozen=True)
class Line:
    """A line of text as it was read: its box in pixels, the reading, and how sure the reader is (0 to 1)."""

    box: Box
    text: str = field(repr=False)
    score: float = 0.0


def read_lines(picture: Picture) -> list[Line]:
    """All text in a grey (rows, columns) or BGR (rows, columns, 3) picture of 8 bits."""
    return _read(picture, _by_rapidocr)


def read_words(picture: Picture) -> list[Line]:
    """The words that Tesseract reads; none where it isn't installed."""
    return _read(picture, _by_tesseract) if _tesseract() else []


def find_boxes(picture: Picture) -> list[Box]:
    """Where the detector alone sees lines in a grey picture (rows, columns) of 8 bits."""
    colour = np.asarray(cv2.cvtColor(np.ascontiguousarray(picture), cv2.COLOR_GRAY2BGR), np.uint8)
    found: list[Box] = []
    for x, y, tile in _tiles(colour):
        shown, scale = _enlarged(_padded(tile))
        corners = getattr(_engine()(shown, use_det=True, use_cls=False, use_rec=False), "boxes", None)
        for one in () if corners is None else corners:
            left, top, width, height = cv2.boundingRect(np.asarray(one, np.float32) / np.float32(scale))
            box = (left + x - _MARGIN, top + y - _MARGIN, width, height)
            found.append(_inside(box, picture.shape[1], picture.shape[0]))
    return found


def read_crops(crops: Sequence[Picture]) -> list[Line]:
    """What the reader alone reads in each grey picture (rows, columns) of 8 bits that holds one line."""
    lines: list[Line] = []
    for crop in crops:
        found = _engine()(np.repeat(crop[:, :, None], 3, axis=2), use_det=False, use_cls=False, use_rec=True)
        for text, score in zip(found.txts or (), found.scores or (), strict=True):
            lines.append(Line((0, 0, crop.shape[1], crop.shape[0]), str(text), float(score)))
    return lines


def _read(picture: Picture, read: Callable[[Picture], list[Line]]) -> list[Line]:
    colour = np.asarray(cv2.cvtColor(picture, cv2.COLOR_GRAY2BGR), np.uint8) if picture.ndim == 2 else picture
    lines: list[Line] = []
    for x, y, tile in _tiles(np.ascontiguousarray(colour)):
        for line in read(_padded(tile)):
            box = (line.box[0] + x - _MARGIN, line.box[1] + y - _MARGIN, line.box[2], line.box[3])
            lines.append(Line(_inside(box, colour.shape[1], colour.shape[0]), line.text, line.score))
    return lines


def _tiles(picture: Picture) -> list[tuple[int, int, Picture]]:
    rows, columns = picture.shape[:2]
    if max(rows, columns) <= _TILE:
        return [(0, 0, picture)]
    step = _TILE - _LAP
    return [
        (x, y, picture[y : y + _TILE, x : x + _TILE])
        for y in range(0, max(1, rows - _LAP), step)
        for x in range(0, max(1, columns - _LAP), step)
    ]


def _padded(tile: Picture) -> Picture:
    """A margin on all sides, for letters that touch the edge; more on the short side of an elongated picture."""
    rows, columns = tile.shape[:2]
    right = max(0, -(-rows // _ELONGATED) - columns)
    bottom = max(0, -(-columns // _ELONGATED) - rows)
    padded = cv2.copyMakeBorder(
        tile, _MARGIN, _MARGIN + bottom, _MARGIN, _MARGIN + right, cv2.BORDER_CONSTANT, value=(0, 0, 0)
    )
    return np.asarray(padded, np.uint8)


def _inside(box: Box, columns: int, rows: int) -> Box:
    x, y = min(max(0, box[0]), columns - 1), min(max(0, box[1]), rows - 1)
    right, bottom = min(columns, max(x + 1, box[0] + box[2])), min(rows, max(y + 1, box[1] + box[3]))
    return x, y, right - x, bottom - y


def _by_rapidocr(tile: Picture) -> list[Line]:
    shown, scale = _enlarged(tile)
    # Each call says what it wants: the engine keeps what it was told last.
    found = _engine()(shown, use_det=True, use_cls=False, use_rec=True)
    lines: list[Line] = []
    boxes, texts, scores = (getattr(found, name, None) for name in ("boxes", "txts", "scores"))
    if boxes is not None and texts is not None and scores is not None:
        for corners, text, score in zip(boxes, texts, scores, strict=True):
            x, y, width, height = cv2.boundingRect(np.asarray(corners, np.float32) / np.float32(scale))
            lines.append(Line((x, y, width, height), str(text), float(score)))
    return lines


def _enlarged(tile: Picture) -> tuple[Picture, float]:
    """The picture at the size at which the detector sees small letters, and how many times larger that is."""
    longest = max(tile.shape[:2])
    scale = 2.0 if longest <= _TWICE else _BETWEEN if longest <= _LARGE else 1.0
    shown = tile if scale == 1 else cv2.resize(tile, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    return np.asarray(shown, np.uint8), scale


@cache
def _engine() -> Any:  # noqa: ANN401 (the library's own types say too little of what it takes and gives)
    """The reader of this process. Its models are named by path, so that it never looks for them elsewhere."""
    import rapidocr  # noqa: PLC0415 (a second of import that the header stage doesn't need)

    logging.getLogger("RapidOCR").setLevel(logging.CRITICAL + 1)
    cv2.setNumThreads(1)
    models = resources.files("rapidocr") / "models"
    return rapidocr.RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.use_cls": False,
            "Global.text_score": 0.0,
            "Global.max_side_len": 2 * _TILE,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            "Det.model_path": str(models / "PP-OCRv6_det_small.onnx"),
            "Rec.model_path": str(models / "PP-OCRv6_rec_small.onnx"),
            "Det.limit_side_len": 32,  # pictures are enlarged before: 736 would make five times as much of a small one
            "Det.thresh": _DETECT,
            "Det.box_thresh": _BOX,
        }
    )


@cache
def _tesseract() -> str:
    """The path of the program, "" where it isn't installed."""
    return shutil.which("tesseract") or ""


def _by_tesseract(tile: Picture) -> list[Line]:
    written, png = cv2.imencode(".png", tile)
    if not written:
        return []
    run = subprocess.run(  # noqa: S603 (a fixed command; the picture goes through a pipe, never through a file)
        [_tesseract(), "stdin", "stdout", "--psm", "11", "tsv"],
        input=png.tobytes(),
        capture_output=True,
        timeout=_TESSERACT_SECONDS,
        check=True,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )
    rows = csv.DictReader(run.stdout.decode("utf-8", "replace").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [
        Line(
            (int(row["left"]), int(row["top"]), int(row["width"]), int(row["height"])),
            row["text"],
            max(0.0, float(row["conf"]) / 100),
        )
        for row in rows
        if (row["text"] or "").strip()
    ]
