"""Pieces of many frames laid side by side, so that one look tells in which of them there is something to read.

To look at a piece by itself, with the ground that lettering is judged against, costs several times what the piece is.
Most pieces are anatomy that moved. Those are told here, and only the others are read in their frame.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from negatoscope.gate.pixels.find import find_text
from negatoscope.gate.pixels.regions import shared_area

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box
    from negatoscope.gate.pixels.find import ReadMatcher

    Image = NDArray[np.uint8]

_SIDE = 400  # pixels: the largest picture that `find_text` shows to the detector at twice its size


@dataclass(frozen=True)
class Piece:
    """`near`: where in frame `number` something may stand. `wide`: what must be looked at to read it."""

    number: int
    near: Box
    wide: Box


@dataclass
class _Board:
    """Pieces in rows from the top, each row as high as its highest piece."""

    kind: tuple[tuple[Any, ...], ...]
    laid: list[tuple[Piece, Box, list[Image]]] = field(default_factory=list["tuple[Piece, Box, list[Image]]"])
    left: int = 0
    top: int = 0
    bottom: int = 0

    def take(self, piece: Piece, cut: list[Image]) -> bool:
        """Lay a piece down; False when there is no room for it."""
        rows, columns = cut[0].shape[:2]
        left, top = self.left, self.top
        if left and left + columns > _SIDE:
            left, top = 0, self.bottom
        if self.laid and top + rows > _SIDE:
            return False
        self.laid.append((piece, (left, top, columns, rows), cut))
        self.left, self.top, self.bottom = left + columns, top, max(self.bottom, top + rows)
        return True

    def pictures(self) -> list[Image]:
        """The board in each view; what no piece covers is as grey as most of them are."""
        wide = max(left + columns for _, (left, _, columns, _), _ in self.laid)
        pictures: list[Image] = []
        for view, (_, *colours) in enumerate(self.kind):
            ground = np.median([np.median(cut[view]) for _, _, cut in self.laid])
            picture = np.full((self.bottom, wide, *colours), ground, np.uint8)
            for _, (left, top, columns, rows), cut in self.laid:
                picture[top : top + rows, left : left + columns] = cut[view]
            pictures.append(picture)
        return pictures


class Boards:
    """Takes pieces, and tells those in which something is seen as soon as a board is full."""

    def __init__(self, matcher: ReadMatcher) -> None:
        self._matcher = matcher
        self._board: _Board | None = None

    def add(self, piece: Piece, views: Sequence[Image]) -> Iterator[Piece]:
        """The next piece, with all views of its frame."""
        left, top, width, height = piece.near
        cut = [view[top : top + height, left : left + width].copy() for view in views]
        kind = tuple((number, *view.shape[2:]) for number, view in enumerate(views))
        if self._board is not None and self._board.kind == kind and self._board.take(piece, cut):
            return
        yield from self.rest()
        self._board = _Board(kind)
        self._board.take(piece, cut)

    def rest(self) -> Iterator[Piece]:
        """Those of the board that isn't full."""
        board, self._board = self._board, None
        if board is None:
            return
        regions = find_text(board.pictures(), self._matcher)
        for piece, place, _ in board.laid:
            if any(shared_area(place, region.box) for region in regions):
                yield piece
