"""What `pixels` decided about the pixels of one file, for the header stage to write."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class PixelDecision:
    """Replacement of the pixel data of one file.

    Exactly one of `native` and `fragments` is set when the pixel data changes; neither when it stays as it is.

    Attributes:
        native: the new value of (7FE0,0010), little endian (or big endian when the syntax stays big endian).
        fragments: encapsulated pixel data (PS3.5 A.4), one tuple of fragments per frame.
        transfer_syntax: the transfer syntax UID of the new pixel data; None keeps that of the file.
        attributes: image attributes to set, by tag: PhotometricInterpretation, PlanarConfiguration,
            LossyImageCompression, ... Values are str, int (US, UL) or bytes (OB), None removes the element.
        overlays: new OverlayData by group (0x6000 ... 0x601E); None removes the whole group. Groups not named are kept.
        text_cleaned: every frame was examined for burned-in text and all regions found were blacked out:
            only then BurnedInAnnotation = NO and code 113101 are true.
        padded_value: bits above BitsStored, bytes after the last frame and the like were cleared (counted for SEC107).
    """

    native: bytes | None = field(default=None, repr=False)
    fragments: tuple[tuple[bytes, ...], ...] | None = field(default=None, repr=False)
    transfer_syntax: str | None = None
    attributes: Mapping[int, str | int | bytes | None] = field(default_factory=dict[int, "str | int | bytes | None"])
    overlays: Mapping[int, bytes | None] = field(default_factory=dict[int, "bytes | None"])
    text_cleaned: bool = False
    padded_value: int = 0


UNCHANGED = PixelDecision()
