"""From the bytes of a picture file to upright pixels, within bounds."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from PIL import ExifTags, Image, ImageCms, ImageOps

from negatoscope.gate.media.errors import MediaError
from negatoscope.gate.media.formats import format_of, make_ready

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from negatoscope.gate.policy import Limits

_SIXTEEN_BIT = ("I", "I;16", "I;16B", "I;16L", "I;16N", "F")
_PAGED = frozenset({"TIFF", "HEIF"})
_DARK = 128
_LYING = frozenset({5, 6, 7, 8})  # orientations of EXIF that change rows for columns
_CAMERA = frozenset(
    {ExifTags.Base.ExposureTime, ExifTags.Base.FNumber, ExifTags.Base.FocalLength, ExifTags.Base.ISOSpeedRatings}
)


@dataclass(frozen=True)
class Decoded:
    """Pixels, uint8, (rows, columns) or (rows, columns, 3) in sRGB. `format` is Pillow's name of it.

    `is_photograph` when the file says that a camera took it: an exposure, an aperture, a focal length.
    """

    pixels: NDArray[np.uint8]
    format: str
    had_transparency: bool
    is_photograph: bool = False


def decode(data: bytes, limits: Limits) -> Decoded:
    """Decode a picture and turn it upright.

    Raises:
        MediaError: it is no picture that is read, is damaged, has too many pixels or several pages, or moves.
    """
    format_ = format_of(data)
    if format_ is None:
        raise MediaError("no-known-picture")
    try:
        make_ready(format_)
        with Image.open(io.BytesIO(data), formats=[format_]) as opened:
            if opened.width * opened.height > limits.image_pixels:
                raise MediaError("too-many-pixels")
            if format_ != "JPEG" and getattr(opened, "n_frames", 1) != 1:
                raise MediaError("several-pages" if format_ in _PAGED else "moving-picture")
            opened.load()
            upright = _upright(opened)
            return Decoded(_pixels(upright), format_, _shows_through(upright), _is_photograph(opened))
    except MediaError:
        raise
    except Image.DecompressionBombError:
        raise MediaError("too-many-pixels") from None
    except MemoryError:
        raise MediaError("too-many-pixels") from None
    except Exception:  # noqa: BLE001 (Pillow raises many kinds on hostile bytes, and its words may hold a value)
        raise MediaError("damaged-picture") from None


def upright_size(data: bytes) -> tuple[int, int]:
    """Columns and rows of a picture as `decode` turns it; no pixel is decoded.

    Raises:
        MediaError: it is no picture that can be read.
    """
    format_ = format_of(data)
    if format_ is None:
        raise MediaError("no-known-picture")
    try:
        make_ready(format_)
        with Image.open(io.BytesIO(data), formats=[format_]) as opened:
            turned = format_ != "TIFF" and opened.getexif().get(ExifTags.Base.Orientation) in _LYING
            return (opened.height, opened.width) if turned else (opened.width, opened.height)
    except Exception:  # noqa: BLE001 (as in `decode`)
        raise MediaError("damaged-picture") from None


def _is_photograph(image: Image.Image) -> bool:
    """Whether EXIF tells how a camera was set. EXIF that can't be read says nothing."""
    try:
        exif = image.getexif()
        return not _CAMERA.isdisjoint({*exif, *exif.get_ifd(ExifTags.IFD.Exif)})
    except Exception:  # noqa: BLE001 (hostile EXIF; the pixels are sound)
        return False


def _upright(image: Image.Image) -> Image.Image:
    """Turned as the camera was held. An orientation that can't be read leaves the pixels as they lie."""
    try:
        turned = ImageOps.exif_transpose(image)
    except Exception:  # noqa: BLE001 (hostile EXIF; the pixels are sound)
        return image
    turned.info = {**image.info}  # the colour profile goes on until the pixels are converted
    return turned


def _shows_through(image: Image.Image) -> bool:
    """Whether any pixel is less than opaque: what lies under it is hidden data."""
    if not image.has_transparency_data:
        return False
    return image.convert("RGBA").getchannel("A").getextrema()[0] != 255


def _pixels(image: Image.Image) -> NDArray[np.uint8]:
    if image.mode in _SIXTEEN_BIT:
        return _stretched(np.asarray(image).astype(np.float64))
    if _shows_through(image):
        return np.asarray(_flattened(image))
    flat = image.convert("L") if image.mode in ("1", "L", "LA") else _srgb(image)
    return np.asarray(flat)


def _stretched(levels: NDArray[np.float64]) -> NDArray[np.uint8]:
    """Sixteen bits to eight: from the darkest level in use to the brightest, as exports seldom use them all."""
    if not np.isfinite(levels).all():
        raise MediaError("damaged-picture")
    low, high = float(levels.min()), float(levels.max())
    if high <= low:
        return np.zeros(levels.shape, dtype=np.uint8)
    return ((levels - low) * (255 / (high - low))).round().astype(np.uint8)


def _flattened(image: Image.Image) -> Image.Image:
    """Laid on black or white, whichever what is visible stands out from; what was under transparency is gone."""
    layered = image.convert("RGBA")
    grey, alpha = np.asarray(layered.convert("RGB").convert("L")), np.asarray(layered.getchannel("A"))
    seen = grey[alpha > _DARK]
    ground = (255, 255, 255, 255) if seen.size and float(seen.mean()) < _DARK else (0, 0, 0, 255)
    return Image.alpha_composite(Image.new("RGBA", layered.size, ground), layered).convert("RGB")


def _srgb(image: Image.Image) -> Image.Image:
    """In sRGB. A colour profile that can't be used is left out of account."""
    profile = image.info.get("icc_profile")
    if isinstance(profile, bytes) and image.mode in ("RGB", "CMYK"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(
                image, source, cast("Any", ImageCms).createProfile("sRGB"), outputMode="RGB"
            )
            if converted is not None:
                return converted
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass
    return image.convert("RGB")
