"""What is written of the pixels of one file: only what is part of the picture, and with boxes blacked out.

`settle` changes no value of any pixel: bits above BitsStored, bytes after the last frame, segments and comments inside
bitstreams go. `redact` does the same and blacks boxes out. Entropy-coded data of unchanged frames is left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from negatoscope.gate.dicom.part10 import EXPLICIT_LE
from negatoscope.gate.dicom.pixel_decision import PixelDecision
from negatoscope.gate.faces.cutting import cut_frame
from negatoscope.gate.faces.errors import NotProvable
from negatoscope.gate.faces.planes import Plane, read_planes
from negatoscope.gate.pixels.blacken import blackened
from negatoscope.gate.pixels.decode import RLE, decode_stream
from negatoscope.gate.pixels.display import Shades, read_shades
from negatoscope.gate.pixels.encode import Target, choose_target, encode_frame
from negatoscope.gate.pixels.errors import PixelError
from negatoscope.gate.pixels.image import Attributes, pixel_elements, read_attributes, read_image
from negatoscope.gate.pixels.lossy import film_attributes, lossy_attributes, new_attributes
from negatoscope.gate.pixels.native import (
    native_bytes,
    native_frame,
    native_length,
    put_native_frame,
    settled,
    stored_containers,
    stored_values,
)
from negatoscope.gate.pixels.overlays import settled_overlays
from negatoscope.gate.pixels.source import Source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from numpy.typing import NDArray

    from negatoscope.gate.dicom.part10 import Opened
    from negatoscope.gate.faces.cutting import FacePlan
    from negatoscope.gate.finding import Box
    from negatoscope.gate.policy import Limits


def settle(data: bytes | Opened, limits: Limits, *, text_cleaned: bool = False) -> PixelDecision:
    """What must be cleared though no text was found.

    Args:
        data: the file, or the file taken apart.
        limits: bounds on what is decoded.
        text_cleaned: whether every frame was examined for text.

    Raises:
        PixelError: the pixels can't be read, or not made safe.
    """
    return redact(data, {}, limits, text_cleaned=text_cleaned)


def redact(
    data: bytes | Opened,
    boxes: Mapping[int, Sequence[Box]],
    limits: Limits,
    *,
    text_cleaned: bool = False,
    face: FacePlan | None = None,
) -> PixelDecision:
    """What must be cleared, with the boxes of each frame black and the face removed where there is a plan for it.

    Args:
        data: the file, or the file taken apart.
        boxes: by frame, counted from 0, in pixels of the image.
        limits: bounds on what is decoded.
        text_cleaned: whether every frame was examined for text.
        face: what to remove of the volume that the file is of.

    Raises:
        PixelError: the pixels can't be read, or not made safe.
    """
    attributes = read_attributes(data, limits)
    wanted = {index: found for index, found in boxes.items() if found}
    overlays = settled_overlays(attributes, limits)
    if not pixel_elements(attributes):
        if wanted or face is not None:
            raise PixelError("no-pixel-data")
        return PixelDecision(overlays=overlays, text_cleaned=text_cleaned)
    source = Source(read_image(attributes, limits))
    if any(not 0 <= index < source.info.count for index in wanted):
        raise PixelError("frames-number")
    work = _Work(attributes, source, wanted, overlays, text_cleaned, face)
    return work.native() if source.is_native else work.encapsulated()


class _Work:
    """The making of one decision."""

    def __init__(
        self,
        attributes: Attributes,
        source: Source,
        boxes: Mapping[int, Sequence[Box]],
        overlays: dict[int, bytes | None],
        text_cleaned: bool,
        face: FacePlan | None,
    ) -> None:
        self.attributes = attributes
        self.source = source
        self.boxes = boxes
        self.overlays = overlays
        self.text_cleaned = text_cleaned
        self.padded = 0
        self.is_lossy = False
        self.face = face
        self.planes = [] if face is None else _planes(attributes.opened, source)

    def native(self) -> PixelDecision:
        """Native pixel data: as they are where nothing changes."""
        source, image = self.source, self.source.image
        values = settled(source.values, source.info)
        if values is not source.values:
            self.padded += int(np.count_nonzero(values != source.values))
        if self.boxes or self.face is not None:
            values = values.copy()
            for index in range(len(self.planes)):
                put_native_frame(image, values, index, self.faceless(native_frame(image, values, index), index))
            for index, found in self.boxes.items():
                frame = blackened(
                    native_frame(image, values, index), found, source.photometric, source.info, self.shades()
                )
                put_native_frame(image, values, index, frame)
        length = native_length(image.info)
        start, end = image.element.value, image.element.end
        after = end - start - length
        is_padded = after == length % 2 and not any(image.opened.data[start + length : end])
        if not is_padded:
            self.padded += max(1, after)
        is_packed = image.info.bits_allocated == 1
        if values is source.values and is_padded and not is_packed:
            return self.decision()
        if image.info.floats:
            raise PixelError("float-pixels")  # the writer of headers knows no new value for them
        return self.decision(native=native_bytes(image, values))

    def encapsulated(self) -> PixelDecision:
        """Encapsulated pixel data: stripped, or encoded anew where pixels change."""
        source = self.source
        if source.film_method:
            return self.film()
        frames = [self.frame(index) for index in range(source.info.count)]
        if all(kept is not None for kept, _ in frames):
            if all(not changed for _, changed in frames):
                return self.decision()
            return self.decision(fragments=tuple((_even(kept or b""),) for kept, _ in frames))
        target = choose_target(source)
        encoded = [
            kept if kept is not None and target.keeps_others else self.encode(index, target)
            for index, (kept, _) in enumerate(frames)
        ]
        return self.decision(fragments=tuple((_even(one),) for one in encoded), target=target)

    def film(self) -> PixelDecision:
        """A film: its frames as JPEG, without what else was in its stream."""
        if self.face is not None:
            raise PixelError("bits")
        source = self.source
        frames = tuple((_even(source.strip(one)),) for one in source.film_frames(self.boxes))
        changed = film_attributes(source, sum(len(one[0]) for one in frames))
        return PixelDecision(None, frames, source.syntax, changed, self.overlays, self.text_cleaned)

    def frame(self, index: int) -> tuple[bytes | None, bool]:
        """The frame as it can stay and whether that differs from what came; None when it must be encoded anew."""
        source = self.source
        stream = source.stream(index) if source.is_marked else None
        self.is_lossy |= stream is not None and stream.lossy
        if index in self.boxes or self.reaches_face(index):
            return None, True
        if stream is None:
            return self.unmarked(index)
        if stream.precision > source.info.bits_stored and self.has_bits_outside(index):
            return None, True
        if not stream.removed:
            return stream.data, False
        self.padded += stream.removed
        if not stream.is_same_picture:
            before = decode_stream(stream, source.encoded[index], source.info)
            if not np.array_equal(before, decode_stream(stream, stream.data, source.info)):
                raise PixelError("strip-differs")
        return stream.data, True

    def unmarked(self, index: int) -> tuple[bytes | None, bool]:
        """RLE and deflated frames, without the bytes that no decoder reads."""
        source = self.source
        came = source.encoded[index]
        if self.has_bits_outside(index):
            return None, True
        if source.syntax != RLE:
            kept = self.encode(
                index, choose_target(source)
            )  # the only way to know that nothing hides in a deflated frame
            return kept, kept != came
        kept = source.packed(index)
        if kept.rstrip(b"\0") == came.rstrip(b"\0"):
            return came, False
        self.padded += max(1, len(came) - len(kept))
        return kept, True

    def has_bits_outside(self, index: int) -> bool:
        """Whether bits outside BitsStored are set; they are counted."""
        containers = self.source.containers(index)
        outside = int(np.count_nonzero(settled(containers, self.source.info) != containers))
        self.padded += outside
        return outside > 0

    def encode(self, index: int, target: Target) -> bytes:
        """A frame with its boxes black, in the new syntax."""
        source = self.source
        containers = self.faceless(settled(source.containers(index), source.info), index)
        if index in self.boxes:
            containers = blackened(containers, self.boxes[index], source.photometric, source.info, self.shades())
        return encode_frame(np.ascontiguousarray(containers), target.info)

    def reaches_face(self, index: int) -> bool:
        """Whether something of the frame is removed with the face."""
        if self.face is None:
            return False
        containers = settled(self.source.containers(index), self.source.info)
        return self.faceless(containers, index) is not containers

    def faceless(self, containers: NDArray[Any], index: int) -> NDArray[Any]:
        """A frame without the face; the same array where there is none in it."""
        if self.face is None:
            return containers
        info = self.source.info
        lowest = -(1 << info.bits_stored - 1) if info.signed else 0
        values = stored_values(containers, info)
        cut = cut_frame(values, self.planes[index], self.face, lowest, lowest + (1 << info.bits_stored) - 1)
        return containers if cut is values else stored_containers(cut, info)

    def shades(self) -> Shades:
        """How the values are shown."""
        return read_shades(self.attributes, self.source.info)

    def decision(
        self,
        native: bytes | None = None,
        fragments: tuple[tuple[bytes, ...], ...] | None = None,
        target: Target | None = None,
    ) -> PixelDecision:
        """The decision, with what the header must say."""
        syntax: str | None = None
        changed: dict[int, str | int | None] = {}
        if native is not None and self.source.image.was_deflated:
            syntax = EXPLICIT_LE
        if target is not None:
            syntax = target.syntax if target.syntax != self.source.syntax else None
            changed = new_attributes(self.attributes, self.source, target)
        if self.is_lossy:
            changed |= lossy_attributes(self.attributes, self.source)
        return PixelDecision(native, fragments, syntax, changed, self.overlays, self.text_cleaned, self.padded)


def _planes(opened: Opened, source: Source) -> list[Plane]:
    """Where the frames lie, of an image that a plan can be carried out on.

    Raises:
        PixelError: it is none.
    """
    if source.info.samples != 1 or source.info.floats or source.info.bits_allocated not in {8, 16}:
        raise PixelError("bits")
    try:
        return read_planes(opened, source.info.count)
    except NotProvable as error:
        raise PixelError(error.reason) from None


def _even(data: bytes) -> bytes:
    return data + b"\0" * (len(data) % 2)
