"""What one encoded frame is once nothing but the picture is left in it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Stream:
    """A canonical bitstream of one frame.

    Attributes:
        data: the bitstream from its start to its end marker, without what is no part of the picture.
        removed: bytes that were left out.
        rows, columns, components: what the bitstream says of the picture.
        precision: bits per sample in the bitstream.
        signed: whether the bitstream holds signed samples (JPEG 2000 only).
        lossy: whether its coding is irreversible.
        is_rgb: whether a decoder gives RGB (True), YCbCr (False) or what the header says (None).
        is_dct: whether it is one of the DCT processes of JPEG.
        colour_transform: whether JPEG 2000's multiple component transform was used.
        is_same_picture: whether all that was left out is what the standard has decoders pass over, so that the pictures
            before and after need no comparison.
    """

    data: bytes = field(repr=False)
    removed: int
    rows: int
    columns: int
    components: int
    precision: int
    signed: bool = False
    lossy: bool = False
    is_rgb: bool | None = None
    is_dct: bool = False
    colour_transform: bool = False
    is_same_picture: bool = False
