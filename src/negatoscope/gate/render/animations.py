"""Animated WebP and GIF, for where no video can be put."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

_WEBP = {"quality": 75, "method": 2}
_TICK = 10  # milliseconds: the clock of a GIF


def animation(frames: Iterator[NDArray[np.uint8]], rate: float, kind: str) -> bytes:
    """The file, which plays for ever. `kind` is "webp" or "gif"."""
    images = (Image.fromarray(pixels) for pixels in frames)
    first = next(images)
    written = io.BytesIO()
    milliseconds = max(2 * _TICK, round(1000 / rate / _TICK) * _TICK)
    settings = _WEBP if kind == "webp" else {"optimize": False, "disposal": 1}
    first.save(written, kind.upper(), save_all=True, append_images=images, duration=milliseconds, loop=0, **settings)
    return written.getvalue()
