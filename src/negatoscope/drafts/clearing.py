"""Destroying what is on disk of a draft that is published or gone."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from negatoscope.drafts import storage

if TYPE_CHECKING:
    from negatoscope.drafts.models import Draft


def clear(draft: Draft) -> None:
    """Destroy what is on disk of a draft that is published or gone; `moderation` calls it once a publication stands."""
    with contextlib.suppress(OSError):  # the minute's sweep goes on with it: a folder without its draft is destroyed
        storage.destroy_originals(draft.id)
    with contextlib.suppress(OSError):
        storage.destroy_copies(draft.id)
