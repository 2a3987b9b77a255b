"""Pictures: screenshots, exports and photographs in PNG or JPEG."""

from __future__ import annotations

from negatoscope.gate.media.errors import MediaError

__all__ = ["MediaError"]
