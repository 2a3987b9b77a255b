"""A picture of a release within the limits of a network: as it is if it fits, else smaller and, last, coarser."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from negatoscope.outreach.kit.networks import Network

_QUALITIES = (92, 85, 78, 70)
_SHRINK = 0.8
_LEAST_SIDE = 320


@dataclass(frozen=True)
class Still:
    """A picture file. It holds pixels and what it takes to decode them, nothing else."""

    data: bytes = field(repr=False)
    suffix: str
    width: int
    height: int

    @property
    def media_type(self) -> str:
        """Its type on the web."""
        return "image/png" if self.suffix == ".png" else "image/jpeg"


def as_png(data: bytes) -> Still:
    """The picture whole, without loss, for slides and for the clipboard.

    Raises:
        OSError: it is no picture.
    """
    return _encoded(_opened(data), ".png")


def fitted(data: bytes, network: Network) -> Still:
    """The picture within the network's limits.

    Raises:
        OSError: it is no picture.
    """
    image = _opened(data)
    if max(image.size) > network.long_side:
        image = _scaled(image, network.long_side / max(image.size))
    whole = _encoded(image, ".png")
    if len(whole.data) <= network.picture_bytes:
        return whole
    while True:
        for quality in _QUALITIES:
            still = _encoded(image, ".jpg", quality)
            if len(still.data) <= network.picture_bytes or max(image.size) <= _LEAST_SIDE:
                return still
        image = _scaled(image, _SHRINK)


def _opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data), formats=("PNG", "JPEG"))
    return image.convert("L" if image.mode in ("1", "L", "I;16", "I") else "RGB")


def _scaled(image: Image.Image, factor: float) -> Image.Image:
    width, height = (max(1, round(side * factor)) for side in image.size)
    return image.resize((width, height), Image.Resampling.LANCZOS)


def _encoded(image: Image.Image, suffix: str, quality: int = 92) -> Still:
    written = io.BytesIO()
    if suffix == ".png":
        image.save(written, "PNG", optimize=False)
    else:
        image.save(written, "JPEG", quality=quality, subsampling=0)
    return Still(written.getvalue(), suffix, *image.size)
