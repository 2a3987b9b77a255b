"""What MR images share: bone with a dark cortex, the noise of a magnitude image, the falling off of a coil."""

from __future__ import annotations

import numpy as np

from negatoscope.site.demo.phantoms.drawing import Array, Grid, grain, over


def bone(
    grid: Grid, image: Array, shape: Array, marrow: Array | float, *, cortex: float = 18, width: float = 1.0
) -> None:
    """A bone: marrow within a thin dark line."""
    over(image, shape, marrow)
    over(image, grid.rim(shape, width), cortex)


def received(image: Array, *, sigma: float, seed: int, fall: Array) -> Array:
    """The slice as the coil receives it: stronger near it, with the noise of a magnitude (Rice's distribution)."""
    signal = image * fall
    real = signal + sigma * grain(image.shape, seed, soften=0.6)
    other = sigma * grain(image.shape, seed + 1, soften=0.6)
    return np.hypot(real, other)
