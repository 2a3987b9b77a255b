"""The original behind an item of the report, for "before" images. The gate's dossier says where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.drafts import storage
from negatoscope.drafts.problems import DraftProblem
from negatoscope.gate.revision import Dossier, RevisionError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from negatoscope.drafts.models import Draft


def read(draft: Draft, label: str) -> bytes:
    """The bytes of the original that the report calls `label` ("dicom 3", "image 1").

    Raises:
        DraftProblem: the originals are gone, or there is no such item.
        OSError: it can't be read.
    """
    return next(read_all(draft, [label]))


def read_all(draft: Draft, labels: Sequence[str]) -> Iterator[bytes]:
    """The bytes of several originals, each read when it is asked for.

    Raises:
        DraftProblem: the originals are gone, or there is no such item; before the first is read.
        OSError: one can't be read.
    """
    path = storage.dossier_of(draft.id, draft.dossier)
    if draft.originals_gone_at is not None or not path.exists():
        raise DraftProblem("originals-gone")
    try:
        dossier = Dossier.read(path)
        sources = [dossier.original(label).source for label in labels]
    except RevisionError:
        raise DraftProblem("no-such-item") from None
    return (source.read() for source in sources)
