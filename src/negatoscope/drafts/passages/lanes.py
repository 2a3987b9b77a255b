"""The two lanes of background work: a post or a revision never waits behind a case, nor behind a large picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image

from negatoscope.drafts import storage
from negatoscope.drafts.choices import Kind
from negatoscope.drafts.models import Passage

if TYPE_CHECKING:
    from pathlib import Path

    from negatoscope.drafts.models import Draft

QUICK = "quick"
CASES = "cases"
AT_ONCE = 300
"""Files of a copy up to which a change of words is made while the page waits: it is sealed anew in under a second."""

_A_PICTURE = 8_000_000
"""Pixels of a picture up to which the quick lane's one process takes it: two screens, or a photograph made small."""
_A_POST = 4 * _A_PICTURE
"""Pixels of all the pictures of a post: many small ones take as long as a large one."""


def of(draft: Draft, work: str = Passage.Work.EXAMINE) -> str:
    """The lane in which that work on that draft is done."""
    is_quick = work == Passage.Work.REVISE or (draft.kind == Kind.POST and _is_light(storage.originals_of(draft.id)))
    return QUICK if is_quick else CASES


def takes_no_time(draft: Draft, work: str) -> bool:
    """Whether the work is done in a fraction of a second: words changed, no pixel to be looked at."""
    return (
        work == Passage.Work.REVISE
        and bool(draft.revision)
        and len(draft.contents) <= AT_ONCE
        and not draft.box_changes.filter(applied=False).exists()
    )


def _is_light(originals: Path) -> bool:
    """Whether nothing of what came with a post takes long to read. What is no picture may hold anything."""
    pixels = 0
    for path in originals.rglob("*"):
        if not path.is_file():
            continue
        size = _pixels(path)
        pixels += size or 0
        if size is None or size > _A_PICTURE or pixels > _A_POST:
            return False
    return True


def _pixels(path: Path) -> int | None:
    """As the header says, without decoding any; None when it can't be read."""
    try:
        with Image.open(path, formats=("PNG", "JPEG")) as opened:
            return opened.width * opened.height
    except Exception:  # noqa: BLE001 (Pillow raises many kinds on hostile bytes)
        return None
