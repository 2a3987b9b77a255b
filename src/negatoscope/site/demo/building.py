"""Building the demo: each story is handed in, taken through the real gate and published, as a member would do it.

It is done once a node. What an interrupted building left half done is thrown away and made again.
"""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from negatoscope.drafts import queries, services
from negatoscope.drafts.models import Draft, Passage
from negatoscope.drafts.passages import crews, passage
from negatoscope.drafts.states import State
from negatoscope.moderation.models import Publication
from negatoscope.moderation.services import publish
from negatoscope.site.demo import ledger
from negatoscope.site.demo.ledger import Ledger, Step
from negatoscope.site.demo.members import members
from negatoscope.site.demo.stories import STORIES
from negatoscope.site.demo.story import End

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from negatoscope.members.models import Member
    from negatoscope.site.demo.story import Story


class DemoError(Exception):
    """A story did not end where it should. The message names it and says what is in its way; nothing of a patient."""


def build(progress: Callable[[Step], None] | None = None, stories: Sequence[Story] = STORIES) -> bool:
    """Build what isn't there yet; whether there was anything to do.

    Raises:
        DemoError: a story does not come through the gate as it should.
        OSError: the disk is full or refuses.
    """
    if ledger.read().is_done:
        return False
    authors = members()
    meter = _Meter(stories, progress)
    try:
        for story in stories:
            with meter.of(story):
                if not _is_there(story):
                    _tell(story, authors[story.author])
    finally:
        crews.end()
        meter.close()
    ledger.write(Ledger(ledger.read().drafts, is_done=True))
    return True


_STATES = {End.AT_AUTHOR: State.AT_AUTHOR, End.AT_REVIEWER: State.AT_REVIEWER}


def _is_there(story: Story) -> bool:
    """Whether an earlier start has brought the story to its end; what it left half done is thrown away."""
    number = ledger.read().drafts.get(story.name)
    if number is None:
        return False
    if story.end is End.PUBLISHED and Publication.objects.filter(draft=number).exists():
        return True
    draft = Draft.objects.filter(pk=number).first()
    if draft is None:
        return False
    if draft.verdict and draft.state == _STATES.get(story.end):
        return True
    services.discard(draft, None)
    return False


def _tell(story: Story, author: Member) -> None:
    draft = services.start(author, story.beginning)
    ledger.write(ledger.read().with_draft(story.name, str(draft.pk)))
    services.put_texts(draft, story.texts)
    for name, content in story.files():
        services.add_picture(draft, SimpleUploadedFile(name, content))
    _carry_out(story, services.examine(draft))
    _carry_out(story, services.declare(_again(draft), story.declaration))
    for item, where, code in _unanswered(_again(draft), story):
        asked = services.answer(draft, code, item, where, answer=story.answers[code], reason="", by=author)
        _carry_out(story, asked)
    if story.end is End.PUBLISHED:
        _publish(story, _again(draft), author)
    elif story.end is End.AT_REVIEWER:
        services.ask_review(_again(draft))
    if story.end is not End.PUBLISHED and _again(draft).verdict != "held":
        raise DemoError(f"{story.name}: the gate did not hold it")


def _unanswered(draft: Draft, story: Story) -> list[tuple[str, dict[str, object], str]]:
    """Where the author's answers belong: item, place and code of each open finding that the story answers."""
    report = queries.report(draft)
    return [
        (item.path, finding.where.as_json(), finding.code)
        for item in (report.items if report is not None else ())
        for finding in item.findings
        if finding.is_open and finding.code in story.answers
    ]


def _publish(story: Story, draft: Draft, author: Member) -> None:
    blockers = queries.blockers(draft)
    if blockers:
        raise DemoError(f"{story.name}: {' '.join(str(one.sentence) for one in blockers)}")
    publish(draft, author)


def _again(draft: Draft) -> Draft:
    draft.refresh_from_db()
    return draft


def _carry_out(story: Story, asked: Passage) -> None:
    """The passage, here and now; a worker of a running site may have taken it, then it is waited for."""
    passage.carry_out(asked.pk)
    while (found := Passage.objects.get(pk=asked.pk)).ended_at is None:
        time.sleep(0.2)
    if found.outcome != Passage.Outcome.DONE:
        raise DemoError(f"{story.name}: the passage ended as {found.outcome!r}")


class _Meter:
    """Counts the images that have passed, and asks the running passage now and then how far it is."""

    def __init__(self, stories: Sequence[Story], progress: Callable[[Step], None] | None) -> None:
        self._stories = stories
        self._progress = progress
        self._story = 0
        self._before = 0
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="demo", daemon=True)

    def of(self, story: Story) -> _Meter:
        """For the time of one story."""
        if not self._story and self._progress is not None:
            self._thread.start()
        self._story += 1
        self._tell(0)
        return self

    def __enter__(self) -> None:
        return

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self._before += self._stories[self._story - 1].slices

    def close(self) -> None:
        """End."""
        self._closed.set()
        if self._thread.is_alive():
            self._thread.join()

    def _watch(self) -> None:
        while not self._closed.wait(0.5):
            running = (
                Passage.objects.filter(ended_at__isnull=True, stage="pixels").values_list("done", flat=True).first()
            )
            if running:
                self._tell(running)
        connection.close()

    def _tell(self, done: int) -> None:
        most = sum(story.slices for story in self._stories)
        step = Step(self._story, len(self._stories), min(self._before + done, most), most)
        ledger.note(step)
        if self._progress is not None:
            self._progress(step)
