"""The release that tests of the kit are about: Dr Morel's post on tomosynthesis, passed for the public."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image

from negatoscope.gate.policy import Audience
from negatoscope.outreach.kit.material import Material, Picture

TIES = "orateur pour un fabricant de mammographes"
SENTENCE = "La tomosynthèse superpose moins les glandes que le cliché standard. "


def png(width: int = 64, height: int = 48, *, noise: bool = False) -> bytes:
    """A picture as a release holds it."""
    shape = (height, width, 3)
    pixels = np.random.default_rng(7).integers(0, 255, shape, np.uint8) if noise else np.full(shape, 90, np.uint8)
    written = io.BytesIO()
    Image.fromarray(pixels).save(written, "PNG")
    return written.getvalue()


def material(
    text: str = SENTENCE, *, pictures: int = 1, audience: Audience = Audience.PUBLIC, alt: str = "Une distorsion."
) -> Material:
    """Dr Morel's post."""
    return Material(
        audience=audience,
        language="fr",
        text=text,
        pictures=tuple(Picture(number, alt, png) for number in range(1, pictures + 1)),
        ties=TIES,
        certificate=b"{}",
    )
