"""What radiographs share: bones that add up, and the way from attenuation to grey."""

from __future__ import annotations

import numpy as np

from negatoscope.site.demo.phantoms.drawing import Array, Grid, grain


def bone(grid: Grid, shape: Array, *, seed: int, thick: float = 1.0, cortex: float = 1.3) -> Array:
    """What a bone adds to the attenuation: a dense shell seen edge-on, and a spongy inside of crossing struts."""
    depth = grid.depth(shape)
    width = max(float(depth.max()), 1.0)
    inside = np.sqrt(np.clip(depth / width, 0, 1) * (2 - np.clip(depth / width, 0, 1)))
    shell = np.exp(-((depth / cortex) ** 2))
    struts = grid.ridges(seed, 2.6, 0, 3.5) + 0.8 * grid.ridges(seed + 7, 1.7, 0, 3)
    return shape * thick * (0.40 * inside + 0.52 * shell + 0.11 * struts * inside + 0.05 * grid.texture(seed + 3, 4))


def exposed(attenuation: Array, *, seed: int, blur: float, noise: float) -> Array:
    """The film's grey, 0 to 1, brighter where less came through."""
    light = np.exp(-np.clip(attenuation, 0, None))
    light = light + noise * np.sqrt(np.clip(light, 0, None) + 0.02) * grain(attenuation.shape, seed, soften=blur)
    return np.clip(-np.log(np.clip(light, 1e-3, None)), 0, None)
