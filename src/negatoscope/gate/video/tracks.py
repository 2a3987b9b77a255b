"""What is covered over a stretch of frames, and how what was found in windows is joined into what stays."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from negatoscope.gate.pixels.regions import area, around, likeness, shared_area

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from negatoscope.gate.finding import Box

What = Literal["text", "identity", "face"]

_ALIKE = 0.5  # likeness of two boxes from which they are the same thing, seen twice
_INSIDE = 0.8  # ... or share of the smaller one that lies in the larger, when that is
_NOT_MUCH_LARGER = 2.5  # times as large at most
_BLINK_SECONDS = 3.0  # between two sightings of what stays in place
_LINGER_SECONDS = 0.3  # before the first and after the last sighting: what fades in or out


@dataclass(frozen=True)
class Run:
    """One box over the frames `first` to `last`, both within."""

    first: int
    last: int
    box: Box
    what: What


@dataclass(frozen=True)
class Track:
    """One thing that is covered, with its boxes over the frames. `seen` is the frame in which it is seen first."""

    what: What
    seen: int
    runs: tuple[Run, ...]

    @property
    def box(self) -> Box:
        """The box that is told: where it is seen first."""
        return self.runs[0].box


def runs_of(boxes: Sequence[Iterable[tuple[Box, What]]], start: int) -> list[Run]:
    """Boxes by frame as runs; the first frame has the number `start`."""
    open_: dict[tuple[Box, What], int] = {}
    runs: list[Run] = []
    for number, found in enumerate([*boxes, ()], start):
        here = set(found)
        for key in [key for key in open_ if key not in here]:
            runs.append(Run(open_.pop(key), number - 1, *key))
        for key in here:
            open_.setdefault(key, number)
    return sorted(runs, key=lambda run: (run.first, run.box))


def joined(runs: Iterable[Run], rate: float, frames: int) -> tuple[Track, ...]:
    """Tracks of runs that lie at the same place one after the other; the gaps between them are covered too.

    Args:
        runs: of all windows.
        rate: frames in a second.
        frames: of the whole film.
    """
    reach = max(1, round(_BLINK_SECONDS * rate))
    linger = max(1, round(_LINGER_SECONDS * rate))
    tracks: list[list[Run]] = []
    growing: list[list[Run]] = []
    for run in sorted(runs, key=lambda one: (one.first, one.box)):
        growing = [track for track in growing if run.first - _end(track) <= reach]
        for track in growing:
            if (track[0].what == "face") == (run.what == "face") and _is_same(track[-1].box, run.box):
                track.extend(_bridge(track, run))
                track.append(run)
                break
        else:
            growing.append([run])
            tracks.append(growing[-1])
    return tuple(_track(track, linger, frames) for track in tracks)


def _end(track: Sequence[Run]) -> int:
    return max(run.last for run in track[-8:])


def _is_same(one: Box, other: Box) -> bool:
    if likeness(one, other) >= _ALIKE:
        return True
    small, large = sorted((area(one), area(other)))
    return large <= _NOT_MUCH_LARGER * small and shared_area(one, other) >= _INSIDE * small


def _bridge(track: Sequence[Run], run: Run) -> Iterator[Run]:
    """Over the frames between a track and its next run, what holds both boxes."""
    end = _end(track)
    if run.first > end + 1:
        yield Run(end + 1, run.first - 1, around(track[-1].box, run.box), run.what)


def _track(runs: Sequence[Run], linger: int, frames: int) -> Track:
    """A thing is the identity when any of its runs is."""
    what: What = "identity" if any(run.what == "identity" for run in runs) else runs[0].what
    end = _end(runs)
    last = max(range(len(runs)), key=lambda index: (runs[index].last, index))
    lasting = [replace(run, what=what) for run in runs]
    lasting[0] = replace(lasting[0], first=max(0, lasting[0].first - linger))
    lasting[last] = replace(lasting[last], last=min(frames - 1, end + linger))
    return Track(what, runs[0].first, tuple(lasting))
