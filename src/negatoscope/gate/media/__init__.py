"""Pictures: screenshots, exports and photographs."""

from __future__ import annotations

from negatoscope.gate.media.errors import MediaError

__all__ = ["MediaError"]
