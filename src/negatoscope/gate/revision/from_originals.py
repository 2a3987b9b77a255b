"""Items whose boxes changed, made anew from their originals under the key of the case."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from negatoscope.gate.case import Item, Kind
from negatoscope.gate.dicom.harvest import Learned
from negatoscope.gate.examination import Examination
from negatoscope.gate.examination.examine import look_at_pixels
from negatoscope.gate.examination.headings import read_heading
from negatoscope.gate.release.release import copy_items
from negatoscope.gate.revision.errors import RevisionError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from negatoscope.gate.examination import Examined, Passage
    from negatoscope.gate.policy import Retouch
    from negatoscope.gate.reports import ReportItem
    from negatoscope.gate.revision.dossier import Dossier

_BEFORE_LOOKING = frozenset({"GAT107", "GAT111", "GAT117", "GAT119", "SEC301"})
"""What opening and the headers said of an item: it isn't asked again."""


def remake(
    items: Sequence[ReportItem],
    retouches: Mapping[str, tuple[Retouch, ...]],
    stage: Path,
    dossier: Dossier,
    passage: Passage,
) -> list[ReportItem]:
    """The items, examined and written again with these retouches and no others.

    Raises:
        RetouchError: one is not for this image, or lies outside of it.
        RevisionError: the dossier doesn't know an item, or is that of another case, or a face was removed from one.
        StagingError: the disk is full or refuses.
    """
    if any(finding.code == "SEC303" for item in items for finding in item.findings):
        raise RevisionError("face")  # made without the plan of its series, an item would show it again
    policy = replace(passage.policy, retouches=tuple(one for item in items for one in retouches[item.path]))
    revising = replace(passage, policy=policy)
    opened = [_opened(item, dossier, passage) for item in items]
    seen = look_at_pixels(opened, dossier.identity, revising)
    examination = Examination(policy, dossier.identity, dossier.key, tuple(seen))
    copied = copy_items(examination, stage, revising)
    if any(copied[at].released_as not in (None, item.released_as) for at, item in enumerate(items)):
        raise RevisionError("dossier")  # another key gives other UIDs
    return [
        replace(item, released_as=copied[at].released_as, findings=(*seen[at].findings, *copied[at].findings))
        for at, item in enumerate(items)
    ]


def _opened(item: ReportItem, dossier: Dossier, passage: Passage) -> Examined:
    original = dossier.original(item.path)
    kind, _, number = item.path.rpartition(" ")
    told = tuple(finding for finding in item.findings if finding.code in _BEFORE_LOOKING)
    opened = Item(int(number), Kind(kind), 0, original.source, "", told)
    heading = read_heading(opened, passage.policy.limits, Learned())
    return replace(heading, own_instance=original.own_instance)
