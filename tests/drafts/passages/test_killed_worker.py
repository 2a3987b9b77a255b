"""A worker killed with -9 in the middle of a passage: another begins it again, and nothing half is left."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from cast import mr_slice
from gate_work import pass_through
from negatoscope.drafts import queries, services, storage
from negatoscope.drafts.models import Draft, Passage
from negatoscope.drafts.passages import reviving
from negatoscope.drafts.passages.watching import DEAD_AFTER
from negatoscope.drafts.states import State

_PATIENCE = 600  # seconds; only a bound, for a machine that does much else


def _until(true: Callable[[], object], what: str) -> None:
    for _ in range(_PATIENCE * 10):
        if true():
            return
        time.sleep(0.1)
    raise AssertionError(f"{what} didn't come about")


class Node:
    """A node in a folder, seen through its database."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            **os.environ,
            "NEGATOSCOPE_HOME": str(folder),
            "DJANGO_SETTINGS_MODULE": "negatoscope.site.settings",
        }

    def ask(self, query: str) -> tuple:
        with sqlite3.connect(self.folder / "site.sqlite3", timeout=20) as database:
            return database.execute(query).fetchone() or ()

    def write(self, statement: str) -> None:
        with sqlite3.connect(self.folder / "site.sqlite3", timeout=20) as database:
            database.execute(statement)

    def worker(self) -> subprocess.Popen[bytes]:
        """Its worker for cases, and that of the quick lane, which looks for the dead."""
        return subprocess.Popen(
            [sys.executable, "-m", "negatoscope.site.serving.worker", "cases"],
            env=self.environment,
            stdin=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def do(self, verb: str) -> None:
        """What another process of the node does: a page, or the quick lane's worker."""
        code = (
            "import django; django.setup(); from negatoscope.drafts import life, services; "
            f"from negatoscope.drafts.models import Draft; {verb}"
        )
        subprocess.run([sys.executable, "-c", code], env=self.environment, check=True, timeout=_PATIENCE)


def end(process: subprocess.Popen[bytes]) -> None:
    os.killpg(process.pid, signal.SIGKILL)
    process.wait(_PATIENCE)


@pytest.mark.slow
def test_a_passage_whose_worker_was_killed_is_carried_out_by_another(tmp_path: Path) -> None:
    for number in range(1, 17):
        mr_slice(tmp_path / "in", number)
    node = Node(tmp_path / "node")
    node.folder.mkdir(mode=0o700)
    ready = [sys.executable, str(Path(__file__).with_name("killed_worker.py")), str(tmp_path / "in")]
    made = subprocess.run(ready, env=node.environment, check=True, capture_output=True, timeout=_PATIENCE)
    draft = made.stdout.decode().strip()

    first = node.worker()
    try:
        _until(lambda: node.ask("select 1 from drafts_passage where stage in ('pixels', 'writing')"), "work")
    finally:
        end(first)
    assert node.ask("select state from drafts_draft") == ("examining",)

    long_ago = (timezone.now() - timedelta(seconds=DEAD_AFTER + 5)).strftime("%Y-%m-%d %H:%M:%S")
    node.write(f"update drafts_passage set heartbeat_at = '{long_ago}'")
    node.do("life.sweep()")
    second = node.worker()
    try:
        _until(lambda: node.ask("select 1 from drafts_passage where ended_at is not null"), "the end")
        _until(lambda: node.ask("select 1 from drafts_draft where state = 'at-author'"), "the review")
        copies = node.folder / "copies" / draft
        _until(lambda: len(list(copies.iterdir())) == 1, "one copy")
        node.do(f"services.examine(Draft.objects.get(pk='{draft}'))")
        _until(lambda: node.ask("select 1 from drafts_passage where id = 2 and started_at is not null"), "work")
        node.write("update drafts_passage set stop_asked = 1 where id = 2")  # as `services.stop` does, but at once
        _until(lambda: node.ask("select 1 from drafts_passage where outcome = 'stopped'"), "the stop")
    finally:
        end(second)
    assert node.ask("select outcome, attempts from drafts_passage order by id") == ("done", 2)
    assert node.ask("select state from drafts_draft") == ("at-author",)
    (revision,) = node.ask("select revision from drafts_draft")
    assert [path.name for path in copies.iterdir()] == [str(revision)]
    assert len(list((copies / str(revision)).rglob("*.dcm"))) == 16


@pytest.fixture
def waiting(case: Draft) -> Passage:
    """A passage that no worker has begun."""
    services.put_texts(case, {"title": "A knee"})
    return services.examine(case)


def _killed(made: Passage) -> None:
    """What a worker that was killed leaves: a claim, a heartbeat that grows old, half a copy."""
    Passage.objects.filter(pk=made.pk).update(
        heartbeat_at=timezone.now() - timedelta(seconds=DEAD_AFTER + 1), attempts=made.attempts + 1
    )
    made.refresh_from_db()
    half = storage.copies_of(made.draft_id) / ".negatoscope-0123456789abcdef"
    half.mkdir(parents=True, exist_ok=True)
    (half / "text.md").write_text("half")
    before = timezone.now().timestamp() - DEAD_AFTER - 1
    os.utime(half, (before, before))


@pytest.mark.django_db
def test_a_passage_that_is_killed_three_times_ends_clean(waiting: Passage) -> None:
    for attempt in (1, 2, 3):
        _killed(waiting)
        reviving.revive(timezone.now())
        waiting.refresh_from_db()
        assert (waiting.ended_at is None) == (attempt < 3)
    draft = waiting.draft
    draft.refresh_from_db()
    assert waiting.outcome == Passage.Outcome.INTERRUPTED
    assert draft.state == State.COLLECTING
    assert queries.last_outcome(draft).startswith("The passage")
    assert queries.texts(draft) == {"title": "A knee"}
    assert not storage.copies_of(draft.id).exists()


@pytest.mark.django_db
def test_one_that_lives_is_left_alone(waiting: Passage) -> None:
    Passage.objects.filter(pk=waiting.pk).update(heartbeat_at=timezone.now(), attempts=1)
    reviving.revive(timezone.now())
    waiting.refresh_from_db()
    assert waiting.heartbeat_at is not None


@pytest.mark.django_db
def test_one_whose_task_was_lost_gets_another(waiting: Passage) -> None:
    from django_tasks_db.models import DBTaskResult

    DBTaskResult.objects.update(status="RUNNING")  # its worker died between the two claims
    later = timezone.now() + timedelta(minutes=2)
    reviving.revive(later)
    reviving.revive(later)
    assert DBTaskResult.objects.filter(status="READY").count() == 1


@pytest.mark.django_db
def test_a_worker_that_was_thought_dead_changes_nothing_any_more(
    waiting: Passage, monkeypatch: pytest.MonkeyPatch
) -> None:
    from negatoscope.drafts.passages import examining, passage

    real = examining.examine_everything

    def overtaken(*given: object) -> object:
        made = real(*given)
        Passage.objects.filter(pk=waiting.pk).update(attempts=2)  # another has taken the passage over meanwhile
        return made

    monkeypatch.setitem(passage._WORK, Passage.Work.EXAMINE, overtaken)
    pass_through(waiting.draft, waiting)
    assert waiting.ended_at is None
    assert waiting.draft.state == State.EXAMINING
    assert list(storage.copies_of(waiting.draft_id).glob("*")) == []
