"""What the header must say of pixels that were encoded anew: colours, bits, and that what came lossy is lossy."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from negatoscope.gate.pixels.encode import Target
    from negatoscope.gate.pixels.image import Attributes
    from negatoscope.gate.pixels.source import Source

_PHOTOMETRIC, _PLANAR, _HIGH_BIT = 0x00280004, 0x00280006, 0x00280102
_LOSSY, _RATIO, _METHOD = 0x00282110, 0x00282112, 0x00282114
_JPEG = "1.2.840.10008.1.2.4."
_METHODS = {  # PS3.3 C.7.6.1.1.5.1
    _JPEG + "50": "ISO_10918_1",
    _JPEG + "51": "ISO_10918_1",
    _JPEG + "81": "ISO_14495_1",
    _JPEG + "91": "ISO_15444_1",
    _JPEG + "203": "ISO_15444_15",
}


def new_attributes(attributes: Attributes, source: Source, target: Target) -> dict[int, str | int | None]:
    """Attributes to set beside pixel data encoded anew in `target`."""
    changed: dict[int, str | int | None] = {}
    info = target.info
    if info.photometric != attributes.text(_PHOTOMETRIC):
        changed[_PHOTOMETRIC] = info.photometric
    if info.samples == 3 and info.planar != attributes.number(_PLANAR):
        changed[_PLANAR] = info.planar
    if attributes.number(_HIGH_BIT) != info.high_bit:
        changed[_HIGH_BIT] = info.high_bit
    return changed


def lossy_attributes(attributes: Attributes, source: Source) -> dict[int, str | int | None]:
    """Attributes to set where a bitstream lost something: what its header says of that stays, what it hides is said."""
    is_said = attributes.text(_LOSSY) == "01"
    if is_said and (attributes.text(_METHOD) or attributes.text(_RATIO)):
        return {}
    return {_LOSSY: "01", _METHOD: _METHODS.get(source.syntax, "ISO_15444_1"), _RATIO: _ratio(source)}


def film_attributes(source: Source, length: int) -> dict[int, str | int | None]:
    """Attributes to set beside a film whose frames, `length` bytes of them, were encoded as JPEG."""
    info = source.info
    native = info.frame_samples * info.count
    ratios = (native / max(1, len(source.film)), native / max(1, length))
    return {
        _PHOTOMETRIC: info.photometric,
        _PLANAR: info.planar,
        _HIGH_BIT: info.high_bit,
        _LOSSY: "01",
        _METHOD: f"{source.film_method}\\{_METHODS[source.syntax]}",
        _RATIO: "\\".join(f"{max(1.0, ratio):.2f}" for ratio in ratios),
    }


def _ratio(source: Source) -> str:
    """How much smaller the pixel data came than native ones (PS3.3 C.7.6.1.1.5.2)."""
    native = source.info.frame_samples * source.info.count * source.info.bits_allocated / 8
    return f"{max(1.0, native / max(1, sum(len(frame) for frame in source.encoded))):.2f}"
