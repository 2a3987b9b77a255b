"""A node without quarantine takes one thing: the ZIP of a sealed release. Originals by mistake go at once."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from django.conf import settings

from negatoscope.drafts import storage
from negatoscope.drafts.problems import DraftProblem
from negatoscope.gate.node_key import load_node_key

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from negatoscope.drafts.models import Draft

_ZIP = b"PK\x03\x04"


def trusted_keys() -> set[bytes]:
    """The public keys of the nodes whose releases are taken without a reviewer: this one's own, and those declared.

    Raises:
        ValueError: what is declared isn't a key.
    """
    own = load_node_key(settings.HOME, create=False)
    keys = {base64.b64decode(text, validate=True) for text in settings.TRUSTED_KEYS}
    if any(len(key) != 32 for key in keys):
        raise ValueError("a public key is 32 bytes long")
    return keys if own is None else {*keys, own.public}


def expect_announced(files: Sequence[tuple[str, int]]) -> None:
    """Make sure that, without quarantine, nothing is announced but one ZIP.

    Raises:
        DraftProblem: something else is; nothing has come in yet.
    """
    if settings.QUARANTINE:
        return
    if len(files) != 1 or not files[0][0].lower().endswith(".zip"):
        raise DraftProblem("no-originals-here")


def expect_beginning(draft: Draft, path: Path) -> None:
    """Make sure that what begins to come in is a ZIP; anything else is destroyed.

    Raises:
        DraftProblem: it isn't one.
    """
    if settings.QUARANTINE:
        return
    with path.open("rb") as file:
        head = file.read(len(_ZIP))
    if not _ZIP.startswith(head):
        storage.destroy_originals(draft.id)
        raise DraftProblem("originals-by-mistake")
