"""Stored values become 8 bits as a radiologist would see them: modality, window, polarity (PS3.3 C.11, PS3.4 N.2)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from pydicom.pixels.processing import apply_modality_lut, apply_voi

from negatoscope.gate.pixels.errors import PixelError
from negatoscope.gate.pixels.frames import open_frames
from negatoscope.gate.policy import Limits
from negatoscope.gate.render.errors import RenderError
from negatoscope.gate.render.headers import number, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from pydicom.dataset import Dataset

    from negatoscope.gate.pixels.frames import Frames
    from negatoscope.gate.render.released import Released
    from negatoscope.gate.render.series import Series, Shot
    from negatoscope.gate.render.windows import Window

_LIMITS = Limits()
_CLIPPED = (0.5, 99.5)  # percent of the values that auto leaves out on either side
_HOTTEST = 99.8  # percent of the values of a PET: what lies above is the bladder
_LOOKED_AT = 9  # slices from which auto learns


@dataclass(frozen=True)
class Range:
    """Values of the modality from black to white.

    `function` is the VOI LUT Function (PS3.3 C.11.2.1.2); "LUT" stands for the table of the file.
    """

    center: float
    width: float
    function: str = "LINEAR_EXACT"


class Greys:
    """Shows the frames of one series, all in the same window.

    A window of each file's own would make a clip flicker: that of the middle slice holds for all.
    """

    def __init__(self, release: Released, series: Series, shots: Sequence[Shot], window: Window) -> None:
        """Choose the window.

        Raises:
            RenderError: a window that doesn't suit the series, or a file that can't be read.
        """
        self._release = release
        self._series = series
        self._open: tuple[str, Frames] | None = None
        self._range = None if series.is_colour else self._chosen(shots, window)
        if series.is_colour and window.name not in {"", "file"}:
            raise RenderError("window-colour")

    def picture(self, shot: Shot) -> NDArray[np.uint8]:
        """One frame, shape (rows, columns) or (rows, columns, 3), RGB.

        Raises:
            RenderError: it can't be read.
        """
        frames = self._frames(shot.path)
        try:
            raw = None if self._series.is_colour else frames.raw(shot.frame)
            if raw is None or raw.ndim == 3 or self._range is None:
                return np.ascontiguousarray(frames.display(shot.frame))
        except (PixelError, IndexError):
            raise RenderError("unreadable") from None
        header = self._series.header(shot)
        shown = _shown(_values(raw, header), header, self._range)
        if frames.info.photometric == "MONOCHROME1":
            shown = 255 - shown
        is_inverse = self._series.modality == "PT" and frames.info.photometric == "MONOCHROME2"
        if is_inverse:
            shown = 255 - shown  # where there is much tracer it is dark, as PET is read
        padded = _padding(raw, header)
        if padded is not None:
            shown[padded] = 255 if self._series.modality == "PT" else 0
        return shown

    def _frames(self, path: str) -> Frames:
        """The frames of a file; the last one stays open, as its frames are shown one after the other."""
        if self._open is None or self._open[0] != path:
            try:
                self._open = path, open_frames(self._release.read(path), _LIMITS)
            except PixelError:
                raise RenderError("unreadable") from None
        return self._open[1]

    def _chosen(self, shots: Sequence[Shot], window: Window) -> Range:
        if window.name in {"", "file"}:
            stated = _stated(self._series.header(shots[len(shots) // 2]))
            if stated is not None:
                return stated
            if window.name == "file":
                raise RenderError("no-window")
        elif window.name == "own":
            return Range(window.center, window.width)
        elif window.name != "auto":
            if self._series.modality != "CT":
                raise RenderError("window-ct", name=window.name)
            return Range(window.center, window.width)
        return self._learned(shots, is_asked=window.name == "auto")

    def _learned(self, shots: Sequence[Shot], *, is_asked: bool) -> Range:
        """A window around the values that occur; for 8 bits or fewer all values, unless it was asked for."""
        step = max(1, len(shots) // _LOOKED_AT)
        ends: list[tuple[float, float]] = []
        for shot in shots[step // 2 :: step]:
            frames = self._frames(shot.path)
            header = self._series.header(shot)
            try:
                raw = frames.raw(shot.frame)
            except (PixelError, IndexError):
                raise RenderError("unreadable") from None
            info = frames.info
            if info.bits_stored <= 8 and not info.floats and not is_asked:
                low = -(1 << info.bits_stored - 1) if info.signed else 0
                whole = np.array([low, low + (1 << info.bits_stored) - 1])
                ends.append(_ends(_values(whole, header), 0, 100))
                continue
            padded = _padding(raw, header)
            kept = raw if padded is None or padded.all() else raw[~padded]
            low, high = (0.0, _HOTTEST) if self._series.modality == "PT" else _CLIPPED
            ends.append(_ends(_values(kept, header), low, high))
        low, high = min(each[0] for each in ends), max(each[1] for each in ends)
        return Range((low + high) / 2, max(high - low, 1e-6))


def _ends(values: NDArray[np.float64], low: float, high: float) -> tuple[float, float]:
    first, last = (float(each) for each in np.percentile(values, (low, high)))
    return first, last


def _values(raw: NDArray[Any], header: Dataset) -> NDArray[np.float64]:
    """The values of the modality (Hounsfield units, for example)."""
    try:
        values = np.asarray(apply_modality_lut(raw, header), dtype=np.float64)
    except Exception:  # noqa: BLE001 (a malformed table; the text of the exception can hold a value)
        raise RenderError("unreadable") from None
    return np.nan_to_num(values, nan=0.0, posinf=3e38, neginf=-3e38)


def _stated(header: Dataset) -> Range | None:
    """The table of the file if it can be read, else its first window; None when it has neither."""
    if _by_table(np.zeros((1, 1)), header) is not None:
        return Range(0, 1, "LUT")
    center, width = number(header, "WindowCenter"), number(header, "WindowWidth")
    if center is None or width is None:
        return None
    function = text(header, "VOILUTFunction").upper() or "LINEAR"
    if function not in {"LINEAR", "LINEAR_EXACT", "SIGMOID"} or width < (1 if function == "LINEAR" else 1e-6):
        return None
    return Range(center, width, function)


def _shown(values: NDArray[np.float64], header: Dataset, chosen: Range) -> NDArray[np.uint8]:
    """PS3.3 C.11.2.1.2 and C.11.2.1.3, to 8 bits."""
    if chosen.function == "LUT":
        looked_up = _by_table(values, header)
        if looked_up is None:
            raise RenderError("unreadable")
        return looked_up
    if chosen.function == "SIGMOID":
        shares = 1 / (1 + np.exp(np.clip(-4 * (values - chosen.center) / chosen.width, -700, 700)))
    elif chosen.function == "LINEAR":
        width = chosen.width - 1
        shares = (values > chosen.center - 0.5).astype(np.float64)
        if width > 0:
            shares = (values - (chosen.center - 0.5)) / width + 0.5
    else:
        shares = (values - chosen.center) / chosen.width + 0.5
    return np.rint(np.clip(shares, 0, 1) * 255).astype(np.uint8)


def _by_table(values: NDArray[np.float64], header: Dataset) -> NDArray[np.uint8] | None:
    """What the table of the file makes of values; None when it has none, or one that can't be read."""
    try:
        tables = cast("Sequence[Dataset]", header.get("VOILUTSequence") or [])
        if not tables:
            return None
        bits = int(cast("Sequence[int]", tables[0].LUTDescriptor)[2])
        kept = np.clip(np.rint(values), -(1 << 31), (1 << 31) - 1).astype(np.int32)
        looked_up = np.asarray(apply_voi(kept, header), dtype=np.float64)
    except Exception:  # noqa: BLE001 (as in `_values`)
        return None
    return np.rint(np.clip(looked_up / ((1 << bits) - 1), 0, 1) * 255).astype(np.uint8)


def _padding(raw: NDArray[Any], header: Dataset) -> NDArray[np.bool_] | None:
    """Where nothing was imaged (PS3.3 C.7.5.1.1.2); None when the file doesn't tell."""
    value, limit = _whole(header, "PixelPaddingValue"), _whole(header, "PixelPaddingRangeLimit")
    if value is None:
        return None
    low, high = sorted((value, value if limit is None else limit))
    return (raw >= low) & (raw <= high)


def _whole(header: Dataset, keyword: str) -> int | None:
    found = number(header, keyword)
    return None if found is None or not math.isfinite(found) else int(found)
