"""The ZIP of stills for slides: pictures without loss, the text with what goes with it, and the certificate."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from negatoscope.gate.certificate import CERTIFICATE_NAME
from negatoscope.outreach.kit.stills import as_png

if TYPE_CHECKING:
    from negatoscope.outreach.kit.material import Material

_DAY_ZERO = (1980, 1, 1, 0, 0, 0)  # the earliest a ZIP can say: when the kit was made is nobody's business


def slides(material: Material) -> bytes:
    """The archive. The same release gives the same bytes.

    Raises:
        NotReleasedError: a file is not what was sealed.
        OSError: a picture can't be decoded.
    """
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for picture in material.pictures:
            _add(archive, f"image-{picture.number}.png", as_png(picture.read()).data)
        _add(archive, "text.txt", (material.whole_text(describing=True) + "\n").encode())
        if material.certificate:
            _add(archive, CERTIFICATE_NAME, material.certificate)
    return written.getvalue()


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _DAY_ZERO)
    entry.compress_type = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
    archive.writestr(entry, data)
