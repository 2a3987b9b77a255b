"""What the tests of drafts do as a browser and a worker would: hand files in, carry a passage out, once for a run."""

from __future__ import annotations

import copy
import io
import shutil
import uuid
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.forms.models import model_to_dict

from cast import mr_slice
from negatoscope.drafts import services
from negatoscope.drafts.choices import Kind
from negatoscope.drafts.intake import uploads
from negatoscope.drafts.models import Draft, Passage
from negatoscope.drafts.passages import passage
from negatoscope.members.models import Member

_IN = "in"
_FIELDS = ("state", "verdict", "revision", "result", "dossier", "report", "contents")


@dataclass(frozen=True)
class _Work:
    """What a passage left: the files of the home, and the draft's row."""

    home: Path
    pk: uuid.UUID
    row: dict[str, object]


_done: list[_Work] = []


def hand_in(draft: Draft, *files: tuple[str, bytes]) -> None:
    """Files come in whole."""
    for (_, data), arrival in zip(files, uploads.announce(draft, [(n, len(d)) for n, d in files]), strict=True):
        uploads.receive(draft, arrival.number, 0, io.BytesIO(data))


def slices(folder: Path, count: int = 2) -> list[tuple[str, bytes]]:
    """A small knee of Ornella Marchetti."""
    return [(f"IRM/MARCHETTI/{n}.dcm", mr_slice(folder, n).read_bytes()) for n in range(1, count + 1)]


def pass_through(draft: Draft, made: Passage) -> Passage:
    """What a worker would do."""
    passage.carry_out(made.pk)
    draft.refresh_from_db()
    made.refresh_from_db()
    return made


def once_through_the_gate(author: Member, home: Path, folders: pytest.TempPathFactory) -> Draft:
    """A draft of that author at the author's review, in that home."""
    if not _done:
        return _pass(author, home, folders)
    work = _done[0]
    shutil.copytree(work.home, home, dirs_exist_ok=True)
    draft = Draft.objects.create(id=work.pk, author=author, kind=Kind.CASE, language="en", **copy.deepcopy(work.row))
    Passage.objects.create(draft=draft, work="examine", outcome="done", ended_at=draft.created_at, attempts=1)
    return draft


def _pass(author: Member, home: Path, folders: pytest.TempPathFactory) -> Draft:
    draft = services.start(author, services.Beginning(Kind.CASE, language="en"))
    hand_in(draft, *slices(folders.mktemp(_IN)))
    services.put_texts(draft, {"title": "A knee", "history": "Mrs MARCHETTI fell on 17/09/2026."})
    made = pass_through(draft, services.examine(draft))
    assert made.outcome == Passage.Outcome.DONE
    kept = folders.mktemp("work")
    shutil.copytree(home, kept, dirs_exist_ok=True)
    row = {name: value for name, value in model_to_dict(draft).items() if name in _FIELDS}
    _done.append(_Work(kept, draft.pk, row))
    return draft
