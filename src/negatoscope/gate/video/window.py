"""What must be covered in one window of a film: text that stays or comes and goes, faces that are seen or blink."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from negatoscope.gate.media.picture import views
from negatoscope.gate.pixels.find import find_text
from negatoscope.gate.pixels.stack.reading import LEAST_FRAMES, read_stack
from negatoscope.gate.pixels.stack.standing import stands
from negatoscope.gate.video.faces import faces_in
from negatoscope.gate.video.frames import in_colours, parts
from negatoscope.gate.video.survey import window_shots
from negatoscope.gate.video.tracks import runs_of
from negatoscope.gate.video.writing import covered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from negatoscope.gate.case import Source
    from negatoscope.gate.finding import Box
    from negatoscope.gate.pixels.find import ReadMatcher
    from negatoscope.gate.pixels.regions import TextRegion
    from negatoscope.gate.policy import Limits
    from negatoscope.gate.video.frames import Shot
    from negatoscope.gate.video.survey import Film, Window
    from negatoscope.gate.video.tracks import Run, What

_ASKED = 12  # frames, spread over the window


class Held:
    """The frames of a window as a stack (see `pixels.stack`): in grey where none has colours."""

    def __init__(self, shots: Sequence[Shot], *, grey: bool, black: Sequence[Box] = ()) -> None:
        self._shots = shots
        self._grey = grey
        self._black = black

    def without(self, boxes: Sequence[Box]) -> Held:
        """The same with boxes black: what is covered in all frames need not be read in each."""
        return Held(self._shots, grey=self._grey, black=boxes)

    def __len__(self) -> int:
        return len(self._shots)

    def values(self, number: int) -> NDArray[np.uint8]:
        """(rows, columns), or (rows, columns, 3) RGB."""
        planes = covered(self._shots[number].planes, self._black)
        return parts(planes)[0] if self._grey else in_colours(planes)

    def views(self, number: int) -> list[NDArray[np.uint8]]:
        """Its brightness, and besides that what could hide text in it: its strongest colour, or its contrast stretched.

        Two grey views cost one look (see `pixels.sheets`), which two views in colour don't.
        """
        brightness = np.ascontiguousarray(parts(covered(self._shots[number].planes, self._black))[0])
        if self._grey:
            return views(brightness)
        strongest: NDArray[np.uint8] = np.max(self.values(number), axis=2)
        return [brightness, views(strongest)[-1]]


def look_at_window(source: Source, film: Film, window: Window, matcher: ReadMatcher, limits: Limits) -> list[Run]:
    """The boxes to cover, with the frames over which they stand.

    Raises:
        MediaError, OSError: the frames can't be decoded again.
        DetectorMissing: faces can't be looked for.
    """
    held = Held(window_shots(source, window, limits), grey=window.is_grey)
    boxes = [_boxes(regions) for regions in read_window(held, matcher)]
    return runs_of(boxes, window.first) + faces_in(held, window.first, film.rate)


def read_window(held: Held, matcher: ReadMatcher) -> list[tuple[TextRegion, ...]]:
    """The regions of text of each frame, harmless ones left out.

    What the first frame shows and what stays in most of the others is covered in all of them, and read no more.
    """
    first = _told(find_text(held.views(0), matcher))
    if len(held) < LEAST_FRAMES:
        return [first, *(_told(find_text(held.views(number), matcher)) for number in range(1, len(held)))]
    staying = tuple(region for region in first if _stays(held, region.box))
    seen = read_stack(held.without([region.box for region in staying]), matcher)
    return [(*staying, *regions) for regions in seen]


def _told(regions: Sequence[TextRegion]) -> tuple[TextRegion, ...]:
    return tuple(region for region in regions if region.verdict != "harmless")


def _stays(held: Held, box: Box) -> bool:
    """Whether the strokes that the first frame has in a box stand in most of the others that are asked."""
    first = held.values(0)
    numbers = np.linspace(1, len(held) - 1, min(_ASKED, len(held) - 1)).round().astype(int).tolist()
    return 2 * sum(stands(first, held.values(number), box) for number in numbers) > len(numbers)


def _boxes(regions: Sequence[TextRegion]) -> set[tuple[tuple[int, int, int, int], What]]:
    return {(one.box, "identity" if one.verdict == "identity" else "text") for one in regions}
