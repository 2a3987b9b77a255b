"""Boards: of pieces of many frames, those in which something is to be read are told, and each under its own name."""

from __future__ import annotations

import numpy as np

from gate.pixels.drawing import NOBODY, lettering
from negatoscope.gate.pixels.stack.boards import Boards, Piece

INK = lettering("KOWALSKI Anna", 14)
COUNT = 40


def frame(*, named: bool, seed: int) -> np.ndarray:
    """Noise in which a name stands or not, 300 x 300."""
    view = np.random.default_rng(seed).normal(60, 6, (300, 300)).astype(np.uint8)
    if named:
        place = view[100 : 100 + INK.shape[0], 80 : 80 + INK.shape[1]]
        np.maximum(place, INK, out=place)
    return view


def pieces() -> list[Piece]:
    near = (64, 84, INK.shape[1] + 32, INK.shape[0] + 32)
    return [Piece(number, near, (40, 60, 220, 120)) for number in range(COUNT)]


def test_it_tells_the_pieces_with_a_name_and_no_others() -> None:
    boards, told = Boards(NOBODY), []
    for piece in pieces():
        told += boards.add(piece, [frame(named=piece.number in {3, 21, COUNT - 1}, seed=piece.number)])
    told += boards.rest()
    assert [piece.number for piece in told] == [3, 21, COUNT - 1]


def test_it_takes_a_piece_larger_than_a_board_and_frames_of_another_kind() -> None:
    wide = np.repeat(np.repeat(frame(named=False, seed=1), 2, axis=0), 2, axis=1)
    large = Piece(0, (0, 0, 600, 600), (0, 0, 600, 600))
    coloured = np.repeat(frame(named=True, seed=2)[:, :, None], 3, axis=2)
    boards = Boards(NOBODY)
    told = [*boards.add(large, [wide]), *boards.add(pieces()[1], [coloured]), *boards.rest()]
    assert [piece.number for piece in told] == [1]


def test_it_holds_no_piece_once_all_are_told() -> None:
    boards = Boards(NOBODY)
    list(boards.add(pieces()[0], [frame(named=True, seed=0)]))
    assert len(list(boards.rest())) == 1
    assert not list(boards.rest())
