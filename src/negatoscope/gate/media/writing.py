"""Writing a picture anew: pixels and what it takes to decode them, nothing else."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_JPEG_QUALITY = 92


def write(pixels: NDArray[np.uint8], suffix: str) -> bytes:
    """A PNG or (suffix ".jpg") a JPEG of the pixels, uint8, (rows, columns) or (rows, columns, 3)."""
    written = io.BytesIO()
    image = Image.fromarray(pixels)
    if suffix == ".jpg":
        image.save(written, "JPEG", quality=_JPEG_QUALITY, subsampling=0)
    else:
        image.save(written, "PNG")
    return written.getvalue()
