"""Faces in the heads beside the repository, before the gate and after it: python -m benchmarks.faces

Each head is put upright by its headers (pydicom, SciPy; no code of the gate), its skin is rendered from 12 viewpoints
in front of it, and CenterFace is asked. Then the series goes through the whole gate, and its copy is measured the same
way: views in which a face is seen, slices kept, share of the tissue changed, and how much of it lies deep.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import pydicom
from numpy.typing import NDArray
from scipy import ndimage

from negatoscope.gate.centerface import detect
from negatoscope.gate.examination import Passage, examine
from negatoscope.gate.node_key import load_node_key
from negatoscope.gate.opening import open_case
from negatoscope.gate.policy import Limits, Policy
from negatoscope.gate.quiet import hush
from negatoscope.gate.release import Seal, release
from negatoscope.gate.workers import Crew

DATA = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "dicom"
STEP = 1.5
"""Millimetres between the points of the upright volume."""

VIEWPOINTS = [(turn, nod) for turn in (-45, -15, 15, 45) for nod in (-15, 0, 15)]
"""Degrees about the body's axis and about the axis through the ears."""

DEEP = 40.0
"""Millimetres below the skin; nose, orbits and lips lie above it."""

SEEN = 0.5
"""The detector's score from which a face counts as seen."""

SHARES = (0.15, 0.25, 0.4, 0.55)
"""Thresholds of the skin, as shares of the way from air to tissue: whoever attacks picks the best for him."""


@dataclass(frozen=True)
class Slices:
    """A series: stored values (slices, rows, columns), and where it lies: points = corner + matrix @ index."""

    values: NDArray[np.float32]
    matrix: NDArray[np.float64]
    corner: NDArray[np.float64]


def read(files: list[Path]) -> Slices:
    """The slices of one series in their order along the normal."""
    headers = [pydicom.dcmread(file) for file in files]
    row = np.array(headers[0].ImageOrientationPatient[:3], float)
    column = np.array(headers[0].ImageOrientationPatient[3:], float)
    normal = np.cross(row, column)
    headers.sort(key=lambda one: float(np.dot(np.array(one.ImagePositionPatient, float), normal)))
    first, last = (np.array(headers[index].ImagePositionPatient, float) for index in (0, -1))
    down, across = (float(value) for value in headers[0].PixelSpacing)
    matrix = np.stack([(last - first) / (len(headers) - 1), column * down, row * across], axis=1)
    return Slices(np.stack([one.pixel_array for one in headers]).astype(np.float32), matrix, first)


def upright(series: Slices) -> NDArray[np.float32]:
    """The values along (up, back, left), STEP apart."""
    shape = np.array(series.values.shape) - 1
    ends = np.array([[i, j, k] for i in (0, shape[0]) for j in (0, shape[1]) for k in (0, shape[2])])
    points = ends @ series.matrix.T + series.corner
    low, high = points.min(axis=0), points.max(axis=0)
    count = np.ceil((high - low) / STEP).astype(int) + 1
    axes = np.array([[0, 0, STEP], [0, STEP, 0], [STEP, 0, 0]], float)  # (up, back, left) to (left, back, up)
    there = np.linalg.inv(series.matrix)
    return ndimage.affine_transform(
        series.values,
        there @ axes,
        there @ (low - series.corner),
        output_shape=tuple(count[::-1]),
        order=1,
        cval=float(series.values.min()),
    )


def best_scores(volume: NDArray[np.float32]) -> list[float]:
    """The detector's best score at each viewpoint, over the thresholds."""
    low, high = np.percentile(volume, (1, 99.5))
    grey = np.clip((volume - low) * (255 / (high - low)), 0, 255).astype(np.uint8)
    between, _ = cv2.threshold(grey.reshape(-1, 1), 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    air, tissue = float(np.median(volume[grey <= between])), float(np.median(volume[grey > between]))
    smooth = ndimage.gaussian_filter(volume, 0.7)
    scores: list[float] = []
    for turn, nod in VIEWPOINTS:
        turned = ndimage.rotate(smooth, turn, axes=(1, 2), order=1, cval=air)
        nodded = ndimage.rotate(turned, nod, axes=(0, 1), order=1, cval=air)
        pictures = [render(nodded, air + share * (tissue - air)) for share in SHARES]
        scores.append(max(face for picture in pictures for face in [0.0, *(f.score for f in detect(picture, 0.2))]))
    return scores


def render(volume: NDArray[np.float32], level: float) -> NDArray[np.uint8]:
    """The skin from the front, head up, lit from above the viewer."""
    inside = ndimage.binary_opening(volume > level)[::-1]
    depth = np.where(inside.any(axis=1), inside.argmax(axis=1), inside.shape[1]).astype(np.float32)
    depth = ndimage.gaussian_filter(ndimage.zoom(depth, 1.6, order=1), 1.5)
    down, across = np.gradient(depth)
    light = (1 + 0.4 * -down) / np.sqrt(1 + down**2 + across**2) / np.sqrt(1.16)
    return np.where(depth < inside.shape[1] - 1, 40 + 200 * np.clip(light, 0, 1), 0).astype(np.uint8)


def deep(before: NDArray[np.float32], after: NDArray[np.float32]) -> tuple[float, int]:
    """The share of the tissue that changed, and how many of its points that lie `DEEP` mm or more below the skin."""
    low, high = np.percentile(before, (1, 99.5))
    grey = np.clip((before - low) * (255 / (high - low)), 0, 255).astype(np.uint8)
    between, _ = cv2.threshold(grey.reshape(-1, 1), 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    tissue = ndimage.binary_opening(grey > between / 2)
    regions, _ = ndimage.label(~tissue)
    # Air that reaches the front, the back or the sides is outside; what is cut off above and below is no skin.
    edges = np.concatenate(
        [regions[:, 0].ravel(), regions[:, -1].ravel(), regions[:, :, 0].ravel(), regions[:, :, -1].ravel()]
    )
    inside = ~np.isin(regions, np.unique(edges[edges > 0]))
    changed = (before != after) & tissue & inside
    depth = ndimage.distance_transform_edt(inside) * STEP
    return float(changed.sum() / max(1, tissue.sum())), int((changed & (depth >= DEEP)).sum())


def measure(folder: Path) -> str:
    """One row of the table."""
    files = sorted(folder.glob("*.dcm"))
    before = read(files)
    seen = sum(score >= SEEN for score in best_scores(upright(before)))
    home = Path(tempfile.mkdtemp())
    try:
        key = load_node_key(home)
        assert key is not None
        begun = time.perf_counter()
        with Crew(1) as crew:
            passage = Passage(Policy(), crew)
            outcome = release(
                examine(open_case([folder], text=None, limits=Limits()), passage),
                home / "out",
                Seal(key, "en"),
                passage,
            )
        seconds = time.perf_counter() - begun
        copies = sorted((home / "out").rglob("*.dcm"))
        verdict = outcome.report.verdict.value
        codes = sorted({f.code for f in outcome.report.findings() if f.is_open and f.severity > 0})
        head = f"| {folder.name} | {len(files)} | {seen} of {len(VIEWPOINTS)} | {verdict} {' '.join(codes)} |"
        if not copies:
            return f"{head} - | - | - | - | {seconds:.1f} |"
        after = read(copies)
        left = sum(score >= SEEN for score in best_scores(upright(after)))
        share, below = deep(upright(before), upright(after))
        return (
            f"{head} {left} of {len(VIEWPOINTS)} | {len(copies)} of {len(files)} | {share:.1%} "
            f"| {below} | {seconds:.1f} |"
        )
    finally:
        shutil.rmtree(home, ignore_errors=True)


def main() -> None:
    """Measure each head and print the table."""
    hush()
    cv2.setNumThreads(1)
    heads = sorted(DATA.glob("series-*-face-*"))
    if not heads:
        print("There are no real heads beside the repository: nothing measured.")
        return
    print("| series | slices | seen before | verdict | seen after | kept | tissue changed | of it deep | seconds |")
    print("| --- | ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: |")
    for folder in heads:
        print(measure(folder), flush=True)


if __name__ == "__main__":
    main()
