"""Pictures: screenshots, exports and photographs in PNG or JPEG."""

from __future__ import annotations

from negatoscope.gate.media.errors import MediaError
from negatoscope.gate.media.picture import CleanedImage, black_out, clean_image

__all__ = ["CleanedImage", "MediaError", "black_out", "clean_image"]
