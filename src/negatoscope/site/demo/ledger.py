"""What the demo remembers in the node's folder: the draft that each story became, how far it is, that it is done."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Step:
    """How far the building of the demo is."""

    story: int  # from 1
    stories: int
    images: int
    of_images: int

    def in_words(self, lang: str = "fr") -> str:
        """The same in a few words."""
        words = {
            "fr": "Démonstration : {story} sur {stories}, {images} images sur {of_images} passées au négatoscope",
            "en": "Demo: {story} of {stories}, {images} of {of_images} images taken through the gate",
        }
        return words[lang].format(**asdict(self))


@dataclass(frozen=True)
class Ledger:
    """Story -> number of its draft; and whether all is done."""

    drafts: dict[str, str]
    is_done: bool = False

    def with_draft(self, story: str, draft: str) -> Ledger:
        """The same with one more."""
        return Ledger({**self.drafts, story: draft})


def read() -> Ledger:
    """What is remembered; nothing at first."""
    try:
        found = json.loads(_ledger_file().read_bytes())
        return Ledger(dict(found["drafts"]), bool(found["is_done"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Ledger({})


def write(ledger: Ledger) -> None:
    """Remember it, in one step.

    Raises:
        OSError: the disk refuses.
    """
    _write(_ledger_file(), asdict(ledger))
    if ledger.is_done:
        _step_file().unlink(missing_ok=True)


def note(step: Step) -> None:
    """Let the pages know how far it is.

    Raises:
        OSError: the disk refuses.
    """
    _write(_step_file(), asdict(step))


def step() -> Step | None:
    """How far it is; None when nothing is being built."""
    try:
        return Step(**json.loads(_step_file().read_bytes()))
    except (OSError, ValueError, TypeError):
        return None


def _ledger_file() -> Path:
    return settings.HOME / "demo.json"


def _step_file() -> Path:
    return settings.HOME / "demo-step.json"


def _write(path: Path, content: object) -> None:
    beside = path.with_suffix(f".{os.getpid()}.part")
    beside.write_text(json.dumps(content), encoding="utf-8")
    beside.replace(path)
