"""The frames of a DICOM file, one at a time: as stored values, and as pictures that a reader of text looks at."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from negatoscope.gate.pixels.display import Shades, read_shades, views
from negatoscope.gate.pixels.errors import PixelError
from negatoscope.gate.pixels.image import FrameInfo, read_attributes, read_image
from negatoscope.gate.pixels.native import stored_values
from negatoscope.gate.pixels.source import Source

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from negatoscope.gate.policy import Limits

__all__ = ["FrameInfo", "Frames", "PixelError", "open_frames"]


class Frames:
    """The frames of one file. Nothing decoded is kept."""

    def __init__(self, source: Source, shades: Shades) -> None:
        self._source = source
        self._shades = shades
        self.info: FrameInfo = source.info

    def raw(self, index: int) -> NDArray[Any]:
        """Stored values of a frame, shape (rows, columns) or (rows, columns, 3).

        Raises:
            PixelError: it can't be decoded.
        """
        return stored_values(self._source.containers(index), self.info)

    def display(self, index: int) -> NDArray[np.uint8]:
        """The frame as it is usually shown, shape (rows, columns) or (rows, columns, 3), RGB.

        Raises:
            PixelError: it can't be decoded.
        """
        return self.views(index)[0]

    def views(self, index: int) -> list[NDArray[np.uint8]]:
        """The frame as it is usually shown, and a second time where that could hide text (see `display`).

        Raises:
            PixelError: it can't be decoded.
        """
        return views(self.raw(index), self._source.photometric, self.info, self._shades)

    def digest(self, index: int) -> bytes:
        """The same for frames that look the same: a hash of what is stored and of how it is shown."""
        shown = self.info.photometric, self.info.rows, self.info.columns, self.info.planar, self.info.transfer_syntax
        bits = self.info.bits_allocated, self.info.bits_stored, self.info.high_bit, self.info.signed, self.info.floats
        shades = self._shades
        hashed = hashlib.blake2b(repr((shown, bits, shades.window, shades.padding, shades.first)).encode())
        if shades.palette is not None:
            hashed.update(shades.palette.tobytes())
        source = self._source
        hashed.update(source.containers(index).tobytes() if source.is_native else source.encoded[index])
        return hashed.digest()


def open_frames(data: bytes, limits: Limits) -> Frames:
    """The frames of a file.

    Raises:
        PixelError: it has no pixel data that can be read, or it is beyond the limits.
    """
    attributes = read_attributes(data, limits)
    image = read_image(attributes, limits)
    source = Source(image)
    if source.is_native:
        _ = source.values  # a file that is cut off is refused at once
    elif len(source.encoded) != image.info.count:
        raise PixelError("frames-number")
    return Frames(source, read_shades(attributes, source.info))
