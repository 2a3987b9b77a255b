"""8-bit pictures for pages, made once at publication from the files of the release."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING

from PIL import Image

from negatoscope.drafts.rendering import NotRendered, pixels
from negatoscope.moderation.problems import PublicationError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from negatoscope.moderation.arranging import Shown

_LONGEST = 2048  # pixels of the longer side; the release keeps all of them
_LOSSLESS = 1 << 20  # up to this many pixels nothing is lost; larger radiographs are squeezed, and look the same
_CARD = 320
_SHARE = (1200, 630)  # what link previews show
SHARE_NAME = "share.jpg"


@dataclass(frozen=True)
class Drawn:
    """A picture on disk: its name among the renders, hash and size; the small one where there is one."""

    file: str
    sha256: str
    width: int
    height: int
    thumb: str = ""
    thumb_sha256: str = ""


@dataclass(frozen=True)
class DrawnAll:
    """All pictures in the order of showing, and the hash of the one for link previews ("" when there is none)."""

    pictures: tuple[Drawn, ...]
    share_sha256: str


def draw(release: Path, renders: Path, shown: Sequence[Shown]) -> DrawnAll:
    """Make the renders of a release.

    Raises:
        PublicationError: a picture can't be drawn.
        OSError: the disk is full or refuses.
    """
    renders.mkdir(mode=0o700)
    drawn: list[Drawn] = []
    share = ""
    try:
        for number, (one, image) in enumerate(_images(release, shown), 1):
            drawn.append(_draw(image, renders, number, on_card=one.on_card or one.is_key))
            if one.is_key and not share:
                share = _write(renders / SHARE_NAME, _preview(image))
    except NotRendered:
        raise PublicationError("not-shown") from None
    return DrawnAll(tuple(drawn), share)


def _images(release: Path, shown: Sequence[Shown]) -> Iterator[tuple[Shown, Image.Image]]:
    """Each with its picture; a file of many frames is read once."""
    for (source, kind), frames in groupby(shown, key=lambda one: (one.source, one.kind)):
        data = (release / source).read_bytes()
        for one in frames:
            yield one, Image.fromarray(pixels(data, kind, one.frame))


def _draw(image: Image.Image, renders: Path, number: int, *, on_card: bool) -> Drawn:
    large = _fitted(image, _LONGEST)
    is_exact = large.width * large.height <= _LOSSLESS
    name = f"{number:05}.{'png' if is_exact else 'webp'}"
    small_name = f"{number:05}-card.webp" if on_card else ""
    digest = _write(renders / name, _png(large) if is_exact else _webp(large, 92))
    small = _write(renders / small_name, _webp(_fitted(image, _CARD), 80)) if on_card else ""
    return Drawn(name, digest, large.width, large.height, small_name, small)


def _fitted(image: Image.Image, longest: int) -> Image.Image:
    scale = longest / max(image.size)
    if scale >= 1:
        return image
    size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    return image.resize(size, Image.Resampling.LANCZOS)


def _png(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "PNG", compress_level=3)  # three times as fast as the default, and hardly larger
    return out.getvalue()


def _webp(image: Image.Image, quality: int) -> bytes:
    out = BytesIO()
    image.save(out, "WEBP", quality=quality, method=2)
    return out.getvalue()


def _preview(image: Image.Image) -> bytes:
    """The picture on black, in the shape that networks show."""
    ground = Image.new("RGB", _SHARE)
    scale = min(_SHARE[0] / image.width, _SHARE[1] / image.height)
    size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    fitted = image.convert("RGB").resize(size, Image.Resampling.LANCZOS)
    ground.paste(fitted, ((_SHARE[0] - size[0]) // 2, (_SHARE[1] - size[1]) // 2))
    out = BytesIO()
    ground.save(out, "JPEG", quality=88)
    return out.getvalue()


def _write(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    return hashlib.sha256(data).hexdigest()
