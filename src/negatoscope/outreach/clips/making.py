"""Making a clip in the background, from its row to its file. What goes wrong is an outcome, never an error's text."""

from __future__ import annotations

import contextlib
import hashlib
import secrets
import time
from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import DatabaseError
from django.utils import timezone

from negatoscope.drafts import faults
from negatoscope.gate.progress import Stopped
from negatoscope.gate.quiet import hush
from negatoscope.gate.render import ClipFormat, Look, Pace, RenderError, make_clip
from negatoscope.moderation import queries, storage
from negatoscope.outreach.clips import sources
from negatoscope.outreach.clips.choosing import window_of
from negatoscope.outreach.models import Clip

if TYPE_CHECKING:
    from pathlib import Path

    from django.db.models import QuerySet

    from negatoscope.moderation.models import Publication

FOLDER = "networks"
KEPT = 6
"""Clips of one publication that are kept; the oldest goes when another is made."""

PACE = Pace(seconds=60, megabytes=15)
"""What every network takes: sixty seconds, and the 15 MB of a GIF on X."""

_BEAT = 0.5  # seconds between two looks at the row
_DEAD = timedelta(seconds=60)  # without a sign of life
Outcome = Clip.Outcome


def path_of(clip: Clip) -> Path:
    """Where its file lies: in the folder of the publication, with which it goes."""
    return storage.publication_folder(clip.publication_id) / FOLDER / f"{clip.pk}.{clip.format}"


def clips_of(publication: Publication) -> QuerySet[Clip]:
    """The clips of a publication, the newest first. One whose worker has died is ended."""
    found = Clip.objects.filter(publication=publication)
    found.filter(ended_at__isnull=True, heartbeat_at__lt=timezone.now() - _DEAD).update(
        ended_at=timezone.now(), outcome=Outcome.BROKEN
    )
    return found


def remove(clip: Clip) -> None:
    """Take a clip away, with its file; one that is being made is stopped, and goes with the next clip."""
    if clip.ended_at is None:
        Clip.objects.filter(pk=clip.pk).update(stop_asked=True)
        if clip.heartbeat_at is not None:
            return
    path_of(clip).unlink(missing_ok=True)
    clip.delete()


def make_room(publication: Publication) -> None:
    """Before another is made: those that came to nothing go, and the oldest over the number."""
    ended = [clip for clip in clips_of(publication) if clip.ended_at is not None]
    made = [clip for clip in ended if clip.is_made]
    for clip in (*(each for each in ended if not each.is_made), *made[KEPT - 1 :]):
        remove(clip)


def carry_out(pk: int) -> None:
    """Make the clip with that number, unless somebody has, or it isn't wanted any more."""
    hush()
    claimed = Clip.objects.filter(pk=pk, ended_at__isnull=True, heartbeat_at__isnull=True)
    if not claimed.update(heartbeat_at=timezone.now()):
        return
    clip = Clip.objects.select_related("publication").get(pk=pk)
    made = {"outcome": Outcome.FAILED}
    try:
        made = {**_made(clip), "outcome": Outcome.DONE}
    except Stopped:
        made["outcome"] = Outcome.STOPPED
    except RenderError as error:
        known = error.reason in Outcome.values
        made["outcome"] = Outcome(error.reason) if known else Outcome.FAILED
    except Exception as error:  # noqa: BLE001 (an exception's text can hold a value: of it, type and place are logged)
        faults.log("clip.failed", error, clip=pk)
    if not Clip.objects.filter(pk=pk).update(ended_at=timezone.now(), **made):
        path_of(clip).unlink(missing_ok=True)  # withdrawn while it was made


def _made(clip: Clip) -> dict[str, object]:
    """Hash and size of the file that was made and put in its place.

    Raises:
        RenderError, Stopped, OSError: nothing was made.
    """
    publication = clip.publication
    if not queries.can_read(publication.author, publication):
        raise RenderError("altered")
    series = next((each for each in sources.series_of(publication) if each.number == clip.series), None)
    if series is None:
        raise RenderError("altered")
    data = make_clip(
        sources.release_of(publication),
        series,
        series.chosen(clip.first, clip.last),
        Look(window_of(clip.window, clip.center, clip.width), clip.shape, lang=publication.language),
        PACE,
        ClipFormat(clip.format),
        _Watch(clip.pk),
    )
    path = path_of(clip)
    path.parent.mkdir(mode=0o700, exist_ok=True)  # not its parents: the publication may have been withdrawn
    draft = path.with_name(f".{secrets.token_hex(8)}")
    try:
        draft.write_bytes(data)
        draft.chmod(0o600)
        draft.rename(path)
    finally:
        draft.unlink(missing_ok=True)
    return {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}


class _Watch:
    """The progress callback: writes how far it is, and hears whether it shall stop."""

    def __init__(self, pk: int) -> None:
        self._pk = pk
        self._last = 0.0

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Note how far it is.

        Raises:
            Stopped: the author asked for it, or the clip is gone.
        """
        if time.monotonic() - self._last < _BEAT:
            return
        self._last = time.monotonic()
        with contextlib.suppress(DatabaseError):  # locked for once: the next look will do
            mine = Clip.objects.filter(pk=self._pk, stop_asked=False, ended_at__isnull=True)
            if not mine.update(done=done, total=total, heartbeat_at=timezone.now()):
                raise Stopped
