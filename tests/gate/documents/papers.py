"""PDF files made by hand, so that tests can put anything anywhere in them."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field

import cv2
import numpy as np

HALF = (595, 421)


@dataclass
class Paper:
    """A PDF in the making: `lines` of text by page, then whatever else is added."""

    pages: list[bytes] = field(default_factory=list)
    objects: list[bytes] = field(default_factory=list)
    catalog: bytes = b""
    info: bytes = b""
    page_entries: bytes = b""
    resources: bytes = b""
    fonts: bytes = b""
    size: tuple[int, int] = HALF
    tail: bytes = b""

    def page(self, *lines: str, size: int = 12, more: bytes = b"") -> Paper:
        """A page with lines of text from its top, in Helvetica."""
        top = self.size[1] - 60
        drawn = [
            b"BT /F1 %d Tf 60 %d Td <%b> Tj ET" % (size, top - index * 2 * size, line.encode("cp1252").hex().encode())
            for index, line in enumerate(lines)
        ]
        self.pages.append(b"\n".join([*drawn, more]))
        return self

    def add(self, body: bytes) -> int:
        """One more object; its number."""
        self.objects.append(body)
        return 3 + len(self.objects)

    def stream(self, data: bytes, entries: bytes = b"") -> int:
        """One more stream; the number of its object."""
        return self.add(b"<< %b /Length %d >>\nstream\n%b\nendstream" % (entries, len(data), data))

    def picture(self, pixels: np.ndarray) -> int:
        """A grey or RGB image; the number of its object."""
        rows, columns = pixels.shape[:2]
        space = b"/DeviceGray" if pixels.ndim == 2 else b"/DeviceRGB"
        entries = b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace %b /BitsPerComponent 8" % (
            columns,
            rows,
            space,
        )
        return self.stream(zlib.compress(pixels.tobytes()), entries + b" /Filter /FlateDecode")

    def bytes(self) -> bytes:
        """The file."""
        count = 3 + len(self.objects)
        bodies = [b"", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
        bodies += self.objects
        kids: list[bytes] = []
        for content in self.pages:
            bodies.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content))
            kids.append(b"%d 0 R" % (count + 2))
            bodies.append(
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R "
                b"/Resources << /Font << /F1 3 0 R %b >> %b >> %b >>"
                % (*self.size, count + 1, self.fonts, self.resources, self.page_entries)
            )
            count += 2
        bodies[0] = b"<< /Type /Catalog /Pages 2 0 R %b >>" % self.catalog
        bodies[1] = b"<< /Type /Pages /Count %d /Kids [%b] >>" % (len(kids), b" ".join(kids))
        trailer = b"/Root 1 0 R"
        if self.info:
            bodies.append(self.info)
            trailer += b" /Info %d 0 R" % len(bodies)
        written = bytearray(b"%PDF-1.7\n")
        offsets: list[int] = []
        for number, body in enumerate(bodies, 1):
            offsets.append(len(written))
            written += b"%d 0 obj\n%b\nendobj\n" % (number, body)
        start = len(written)
        written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
        written += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
        written += b"trailer\n<< /Size %d %b >>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, trailer, start)
        return bytes(written) + self.tail


def scan(*lines: str, columns: int = 1240, rows: int = 600) -> np.ndarray:
    """A page of print as a scanner sees it."""
    picture = np.full((rows, columns), 245, np.uint8)
    for index, line in enumerate(lines):
        cv2.putText(picture, line, (80, 100 + 80 * index), cv2.FONT_HERSHEY_SIMPLEX, 1.3, 20, 3, cv2.LINE_AA)
    return picture
