"""Looking at videos: each is surveyed once, then its windows are looked at one by one, in other processes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from negatoscope.gate import codes
from negatoscope.gate.case import Kind
from negatoscope.gate.finding import Finding
from negatoscope.gate.media import MediaError
from negatoscope.gate.pixels.errors import PixelError
from negatoscope.gate.retouching import Canvas, fitted
from negatoscope.gate.workers import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from negatoscope.gate.examination.examine import Passage
    from negatoscope.gate.examination.examined import Examined
    from negatoscope.gate.identity import Identity, Matcher
    from negatoscope.gate.policy import Limits, Retouch
    from negatoscope.gate.video.survey import Film, Window
    from negatoscope.gate.video.tracks import Run

T = TypeVar("T")


@dataclass
class _Desk:
    """What one process needs; made once in it."""

    matcher: Matcher
    limits: Limits


@dataclass(frozen=True)
class _Stretch:
    """One window of a film: the unit of work."""

    examined: Examined
    film: Film
    window: Window


_desks: list[_Desk] = []


def is_film(examined: Examined) -> bool:
    """Whether it is a video to look at."""
    return examined.item.kind is Kind.VIDEO and examined.included and not examined.is_refused


def look_at_films(
    items: Sequence[Examined], identity: Identity, retouches: Sequence[Retouch], passage: Passage
) -> list[Examined]:
    """The items with what was found in the frames of those that are videos.

    Raises:
        RetouchError: a retouch is for a frame that isn't there, or lies outside the frame.
    """
    examined = list(items)
    wanted = [index for index, one in enumerate(items) if is_film(one)]
    limits = passage.policy.limits
    surveyed = passage.crew.run(
        Task(_survey, _prepare, (identity, limits), _died, _desks.clear),
        [items[index] for index in wanted],
        lambda done, total: passage.progress("films", done, total),
    )
    films: dict[int, Film] = {}
    for index, found in zip(wanted, surveyed, strict=True):
        if isinstance(found, Finding):
            examined[index] = items[index].adding(found)
        else:
            films[index] = found
    stretches = [_Stretch(items[index], film, window) for index, film in films.items() for window in film.windows]
    seen = passage.crew.run(
        Task(_look, _prepare, (identity, limits), _died, _desks.clear),
        stretches,
        lambda done, total: passage.progress("videos", done, total),
        [1] * len(stretches),
    )
    runs = iter(seen)
    for index, film in films.items():
        found = [next(runs) for _ in film.windows]
        examined[index] = _read(items[index], film, found, retouches)
    return examined


def _read(one: Examined, film: Film, found: Sequence[list[Run] | Finding], retouches: Sequence[Retouch]) -> Examined:
    from negatoscope.gate.video.reading import read_film  # noqa: PLC0415 (as in `_survey`)

    failed = [finding for finding in found if isinstance(finding, Finding)]
    if failed:
        return one.adding(failed[0])
    canvas = Canvas(film.rows, film.columns, film.frames)
    own = [fitted(retouch, canvas) for retouch in retouches if retouch.item == one.item.label]
    runs = [run for several in found if not isinstance(several, Finding) for run in several]
    reading = read_film(film, runs, own)
    return replace(one, film=reading).adding(*reading.findings)


def _died(_: object) -> Finding:
    """Of what killed the process that decoded it."""
    return codes.make("GAT109", params={"reason": "decoder-died"})


def _prepare(identity: Identity, limits: Limits) -> None:
    _desks[:] = [_Desk(identity.matcher(), limits)]


def _survey(batch: list[Examined]) -> list[Film | Finding]:
    from negatoscope.gate.video.survey import survey  # noqa: PLC0415 (FFmpeg: most cases have no video)

    return [_tried(lambda one=one: survey(one.item.source, _desks[0].limits)) for one in batch]


def _look(batch: list[_Stretch]) -> list[list[Run] | Finding]:
    from negatoscope.gate.video.window import look_at_window  # noqa: PLC0415 (as in `_survey`, and OCR)

    desk = _desks[0]
    return [
        _tried(
            lambda one=one: look_at_window(one.examined.item.source, one.film, one.window, desk.matcher, desk.limits)
        )
        for one in batch
    ]


def _tried(work: Callable[[], T]) -> T | Finding:
    """What the work gives, or why it failed."""
    try:
        return work()
    except (PixelError, MediaError) as error:
        return codes.make("GAT109", params={"reason": error.reason})
    except OSError:
        return codes.make("GAT102", params={"reason": "unreadable-file"})
    except Exception as error:  # noqa: BLE001 (fail closed: whatever it is, the file is refused and nothing is said of it)
        return codes.make("GAT113", params={"reason": type(error).__name__})
