"""The heads of a draft, drawn before and after: which series have one, and the drawing, made when it is looked at.

The drawing of an original is a face. It is made in memory for one answer and kept nowhere: no file, no cache, no task.
"""

from __future__ import annotations

from contextlib import contextmanager
from threading import BoundedSemaphore
from typing import TYPE_CHECKING

from negatoscope.drafts import queries, storage
from negatoscope.drafts.intake import originals
from negatoscope.drafts.rendering import NotRendered
from negatoscope.gate.finding import State
from negatoscope.gate.policy import Limits
from negatoscope.gate.portrait import NoPortrait, portrait

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from negatoscope.drafts.contents import Content
    from negatoscope.drafts.models import Draft
    from negatoscope.gate.reports.report import Report

_FACE_REMOVED = "SEC303"
_MOST_FILES = 320  # of a longer series evenly spaced slices are enough for what the eye sees
_PATIENCE = 90.0  # seconds for which one waits for the drawings that others asked for
_limits = Limits()
_one_at_a_time = BoundedSemaphore(1)
_in_line = BoundedSemaphore(8)  # who comes when so many wait is asked to come again


def defaced_series(contents: Iterable[Content], report: Report | None) -> tuple[int, ...]:
    """The numbers of the series of the copy from which a face was removed."""
    if report is None:
        return ()
    removed = {
        item.path
        for item in report.items
        if any(finding.code == _FACE_REMOVED and finding.state is State.REMEDIED for finding in item.findings)
    }
    return tuple(dict.fromkeys(one.series for one in contents if one.series and one.label in removed))


def before(draft: Draft, series: int) -> bytes:
    """The PNG of the head as it came in; for the author only.

    Raises:
        DraftProblem: the originals are gone, or there is no such item.
        LookupError: no face was removed from such a series.
        NotRendered: it can't be drawn.
    """
    labels = [one.label for one in _members(draft, series)]
    return _drawn(lambda: originals.read_all(draft, labels))


def after(draft: Draft, series: int) -> bytes:
    """The PNG of the head as the copy has it.

    Raises:
        LookupError, NotRendered: as `before`.
    """
    folder = storage.copy_of(draft.id, draft.revision)
    paths = [folder / one.released_as for one in _members(draft, series)]
    return _drawn(lambda: (path.read_bytes() for path in paths))


def _members(draft: Draft, series: int) -> Sequence[Content]:
    contents = queries.items(draft)
    if series not in defaced_series(contents, queries.report(draft)):
        raise LookupError("no face was removed from such a series")
    members = [one for one in contents if one.series == series and one.frames]
    return members[:: -(-len(members) // _MOST_FILES)]


def _drawn(read: Callable[[], Iterable[bytes]]) -> bytes:
    with _its_turn():
        try:
            return portrait(read, _limits)
        except NoPortrait as error:
            raise NotRendered(error.reason) from None
        except (OSError, MemoryError):
            raise NotRendered("face-unreadable") from None


@contextmanager
def _its_turn() -> Iterator[None]:
    if not _in_line.acquire(blocking=False):
        raise NotRendered("face-busy")
    try:
        if not _one_at_a_time.acquire(timeout=_PATIENCE):
            raise NotRendered("face-busy")
        try:
            yield
        finally:
            _one_at_a_time.release()
    finally:
        _in_line.release()
