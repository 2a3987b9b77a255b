"""One slice as a PNG or a JPEG file. It holds pixels and what it takes to decode them, nothing else."""

from __future__ import annotations

import io
from enum import Enum
from typing import TYPE_CHECKING

from PIL import Image

from negatoscope.gate.render.look import Painter

if TYPE_CHECKING:
    from negatoscope.gate.render.look import Look
    from negatoscope.gate.render.released import Released
    from negatoscope.gate.render.series import Series, Shot

_QUALITY = 92


class StillFormat(str, Enum):
    """The formats of stills; the values are their suffixes."""

    PNG = "png"
    JPEG = "jpg"


def make_still(release: Released, series: Series, shot: Shot, look: Look, kind: StillFormat) -> bytes:
    """The file.

    Raises:
        RenderError: a window that doesn't suit the series, or a file that can't be read.
    """
    image = Image.fromarray(Painter(release, series, (shot,), look).paint(shot))
    written = io.BytesIO()
    if kind is StillFormat.PNG:
        image.save(written, "PNG", optimize=True)
    else:
        image.save(written, "JPEG", quality=_QUALITY, subsampling=0)
    return written.getvalue()
