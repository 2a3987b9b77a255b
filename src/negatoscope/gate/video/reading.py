"""What a film is and what is covered in it, as its examination leaves it for the writing of its copy."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.finding import Finding, Place, State
from negatoscope.gate.retouching import added, added_findings, stays, taken_back
from negatoscope.gate.video.hidden import SOUND
from negatoscope.gate.video.tracks import Run, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from negatoscope.gate.finding import Box
    from negatoscope.gate.policy import Retouch
    from negatoscope.gate.video.survey import Film
    from negatoscope.gate.video.tracks import Track

_TOLD = {"text": "SEC112", "identity": "SEC111", "face": "SEC305"}
_MOST = 200  # things that are told one by one; all are covered


@dataclass(frozen=True)
class FilmReading:
    """A film with the boxes that are blacked out in it; `shown` are those that the author took back.

    `findings` are remedied once the copy is written.
    """

    film: Film
    runs: tuple[Run, ...] = field(repr=False)
    findings: tuple[Finding, ...]
    shown: tuple[Box, ...] = ()


def read_film(film: Film, runs: Iterable[Run], retouches: Sequence[Retouch]) -> FilmReading:
    """Join what the windows of a film show, and retouch it. A box that the author adds stands in all frames."""
    tracks = joined(runs, film.rate, film.frames)
    findings = list(_of_file(film))
    shown: list[Box] = []
    for one in retouches:
        if one.adds:
            continue
        at = [track for track in tracks if track.box == one.box and track.what != "face"]
        if any(track.what == "identity" for track in at):
            findings.append(stays(one.frame, one.box))
            continue
        tracks = tuple(track for track in tracks if track not in at)
        shown.append(one.box)
        findings.append(taken_back(one.frame, one.box, one.reason))
    findings += (_told(track) for track in tracks[:_MOST])
    findings += added_findings(retouches)
    boxes = dict.fromkeys(box for found in added(retouches).values() for box in found)
    covered = [run for track in tracks for run in track.runs]
    covered += (Run(0, film.frames - 1, box, "text") for box in boxes)
    return FilmReading(film, tuple(covered), tuple(findings), tuple(dict.fromkeys(shown)))


def _of_file(film: Film) -> Iterator[Finding]:
    for place in film.hidden:
        if place == SOUND:
            yield codes.make("SEC306", state=State.REMEDIED)
        else:
            yield codes.make("SEC113", state=State.REMEDIED, params={"place": place})
    yield codes.make("SEC307")


def _told(track: Track) -> Finding:
    where = Place(frame=track.seen, box=track.box)
    return codes.make(_TOLD[track.what], state=State.REMEDIED, where=where)
