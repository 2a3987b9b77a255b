"""A page of a PDF drawn in a process of its own: for a server, which must outlive what a file does to PDFium."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.media.errors import MediaError
from negatoscope.gate.workers import Crew, Task

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from negatoscope.gate.policy import Limits

_DIED = "decoder-died"


def draw_apart(data: bytes, number: int, limits: Limits) -> NDArray[np.uint8]:
    """A page, counted from 0, as `pdfium.Sheet.pixels`.

    Raises:
        MediaError: it can't be drawn, or not in time.
        IndexError: there is no such page.
    """
    with Crew(1) as crew:
        [(drawn, reason)] = crew.run(Task(_draw, _ready, (), _died), [(data, number, limits)], _untold)
    if drawn is None:
        raise IndexError(number) if reason is None else MediaError(reason)
    return drawn


def _untold(_done: int, _total: int) -> None:
    """Nobody watches the progress of one page."""


def _ready() -> None:
    """Nothing is kept from one page to the next."""


def _draw(asked: list[tuple[bytes, int, Limits]]) -> list[tuple[NDArray[np.uint8] | None, str | None]]:
    from negatoscope.gate.documents.pdfium import opened  # noqa: PLC0415 (PDFium is loaded in the other process only)

    drawn: list[tuple[NDArray[np.uint8] | None, str | None]] = []
    for data, number, limits in asked:
        try:
            with opened(data, limits) as document:
                drawn.append((document.sheet(number).pixels, None) if number < len(document) else (None, None))
        except MediaError as error:
            drawn.append((None, error.reason))
    return drawn


def _died(_: tuple[bytes, int, Limits]) -> tuple[None, str]:
    return None, _DIED
