"""Boxes that the author added or took back, checked against the items that they are for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from negatoscope.gate import codes
from negatoscope.gate.finding import Place, State
from negatoscope.gate.spoken_error import SpokenError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from negatoscope.gate.finding import Box, Finding
    from negatoscope.gate.policy import Retouch

BOX_CODES = frozenset({"SEC111", "SEC112", "SEC115", "SEC116", "SEC117"})
"""Findings whose boxes may be asked to be taken back."""


class RetouchError(SpokenError):
    """A retouch that can't be done; nothing was written."""

    SENTENCES: ClassVar[dict[str, dict[str, str]]] = {
        "no-item": {
            "fr": "{item} : il n’y a pas d’image de ce nom dans le cas ; reprendre le nom donné par le rapport.",
            "en": "{item}: the case has no image of that name; take the name that the report gives.",
        },
        "no-frame": {
            "fr": "{item} : il n’y a pas de vue {frame} ; l’image en compte {frames}.",
            "en": "{item}: there is no frame {frame}; the image has {frames}.",
        },
        "outside": {
            "fr": "{item} : la région est hors de l’image, qui a {columns} × {rows} pixels.",
            "en": "{item}: the box lies outside the image, which has {columns} × {rows} pixels.",
        },
        "empty": {
            "fr": "{item} : la région est vide ; sa largeur et sa hauteur sont d’au moins un pixel.",
            "en": "{item}: the box is empty; its width and height are one pixel at least.",
        },
        "no-reason": {
            "fr": "{item} : dire pourquoi la région peut être montrée.",
            "en": "{item}: say why the box may be shown.",
        },
        "no-such-box": {
            "fr": "{item} : aucune région noircie du rapport n’est à cet endroit ; reprendre celle du rapport.",
            "en": "{item}: no box of the report lies there; take it from the report.",
        },
    }


@dataclass(frozen=True)
class Canvas:
    """The size of an image: what boxes are checked against."""

    rows: int
    columns: int
    frames: int = 1


def fitted(retouch: Retouch, canvas: Canvas) -> Retouch:
    """The retouch with its box clipped to the image.

    Raises:
        RetouchError: there is no such frame, nothing of the box lies in the image, or a reason is missing.
    """
    if not 0 <= retouch.frame < canvas.frames:
        raise RetouchError("no-frame", item=retouch.item, frame=retouch.frame + 1, frames=canvas.frames)
    if not retouch.adds:
        if not retouch.reason.strip():
            raise RetouchError("no-reason", item=retouch.item)
        return retouch
    x, y, width, height = retouch.box
    if width < 1 or height < 1:
        raise RetouchError("empty", item=retouch.item)
    left, top = max(0, x), max(0, y)
    right, bottom = min(canvas.columns, x + width), min(canvas.rows, y + height)
    if right <= left or bottom <= top:
        raise RetouchError("outside", item=retouch.item, rows=canvas.rows, columns=canvas.columns)
    return replace(retouch, box=(left, top, right - left, bottom - top))


def in_force(retouches: Iterable[Retouch]) -> tuple[Retouch, ...]:
    """What holds of retouches that followed one another, for each box of each frame.

    Taking back a box that was added undoes that; adding one that was taken back blacks it out again.
    """
    black: dict[tuple[str, int, Box], Retouch] = {}
    shown: dict[tuple[str, int, Box], Retouch] = {}
    for one in retouches:
        key = (one.item, one.frame, one.box)
        if one.adds:
            black[key] = one
        elif black.pop(key, None) is None:
            shown[key] = one
    return (*black.values(), *(one for key, one in shown.items() if key not in black))


def added(retouches: Iterable[Retouch]) -> dict[int, tuple[Box, ...]]:
    """The boxes to black out, by frame."""
    boxes: dict[int, tuple[Box, ...]] = {}
    for one in retouches:
        if one.adds and one.box not in boxes.get(one.frame, ()):
            boxes[one.frame] = (*boxes.get(one.frame, ()), one.box)
    return boxes


def added_findings(retouches: Iterable[Retouch]) -> list[Finding]:
    """SEC115 for each box that is blacked out because somebody asked for it."""
    return [
        codes.make("SEC115", state=State.REMEDIED, where=Place(frame=frame, box=box))
        for frame, boxes in added(retouches).items()
        for box in boxes
    ]


def taken_back(frame: int, box: Box, reason: str) -> Finding:
    """SEC116: the box is visible, and why."""
    return codes.make("SEC116", state=State.ANSWERED, where=Place(frame=frame, box=box), params={"reason": reason})


def stays(frame: int, box: Box) -> Finding:
    """SEC117: the box was to be visible, and isn't."""
    return codes.make("SEC117", state=State.REMEDIED, where=Place(frame=frame, box=box))


def shown_boxes(findings: Iterable[Finding]) -> dict[int, tuple[Box, ...]]:
    """The boxes that were taken back, by frame, as the findings of an item tell."""
    boxes: dict[int, tuple[Box, ...]] = {}
    for finding in findings:
        if finding.code == "SEC116" and finding.where.box is not None:
            frame = finding.where.frame or 0
            boxes[frame] = (*boxes.get(frame, ()), finding.where.box)
    return boxes
