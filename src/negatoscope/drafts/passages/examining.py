"""What the gate is given of a draft, and what it makes of it. Runs in a worker; no transaction is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

from negatoscope.drafts import storage
from negatoscope.drafts.intake import private_folder, typed
from negatoscope.drafts.passages import crews, lanes
from negatoscope.drafts.passages.countersigning import countersign
from negatoscope.drafts.passages.making import changed, made_of
from negatoscope.drafts.passages.readers import context_of
from negatoscope.drafts.passages.said import answers_of, declaration_of, retouches_of, slices_of
from negatoscope.drafts.reading import copy_report
from negatoscope.gate.examination import Passage, declare, examine
from negatoscope.gate.node_key import load_node_key
from negatoscope.gate.opening import open_case
from negatoscope.gate.policy import Audience, Policy
from negatoscope.gate.release import Seal, release
from negatoscope.gate.revision import Change, Dossier, RevisionError, revise

if TYPE_CHECKING:
    from negatoscope.drafts.models import Draft
    from negatoscope.drafts.passages.making import Made
    from negatoscope.gate.node_key import NodeKey
    from negatoscope.gate.policy import Retouch
    from negatoscope.gate.progress import Progress
    from negatoscope.gate.reports import Report


def examine_everything(draft: Draft, revision: int, progress: Progress) -> Made:
    """Open, examine, release: the whole way.

    Raises:
        Stopped: the author asked for it.
        RetouchError: a box no longer fits its image.
        SlicesError: the slices that the author keeps aren't there.
        StagingError, OSError: the disk is full or refuses.
    """
    policy = Policy(
        audience=Audience(draft.audience),
        slices=slices_of(draft),
        retouches=retouches_of(draft),
        context=context_of(draft),
    )
    declaration, seal = declaration_of(draft), seal_of(draft)
    files = storage.originals_of(draft.id)
    private_folder.make(storage.copies_of(draft.id))
    with crews.crew(lanes.of(draft)).passage() as crew:
        passage = Passage(policy, crew, typed.declared_evidence(draft), progress)
        case = open_case(
            [files] if files.is_dir() else [],
            texts=typed.read_texts(draft),
            limits=policy.limits,
            progress=progress,
        )
        examination = declare(examine(case, passage), declaration)
        Dossier.of(examination).write(storage.dossier_of(draft.id, revision))
        outcome = release(examination, storage.copy_of(draft.id, revision), seal, passage)
    return made_of(draft, revision, outcome, dossier=revision)


def look_again(draft: Draft, revision: int, progress: Progress) -> Made:
    """Carry the copy over with what has changed: texts, boxes, answers. Where that can't be, the whole way again.

    Raises:
        Stopped, RetouchError, StagingError, OSError: as `examine_everything`.
        RevisionError: it can't be, and the originals are gone.
    """
    dossier = _dossier(draft)
    report = copy_report(draft)
    if draft.signer and report is not None and not draft.box_changes.filter(applied=False):
        return _countersign(draft, report, revision)
    if report is not None:
        try:
            return _revise(draft, report, dossier, revision, progress)
        except RevisionError:
            if dossier is None:
                raise
    return examine_everything(draft, revision, progress)


def _revise(draft: Draft, report: Report, dossier: Dossier | None, revision: int, progress: Progress) -> Made:
    change = Change(
        texts=None if dossier is None else typed.read_texts(draft),
        retouches=_new_retouches(draft),
        declaration=declaration_of(draft),
    )
    seal = seal_of(draft)
    before, out = storage.copy_of(draft.id, draft.revision), storage.copy_of(draft.id, revision)
    with crews.crew(lanes.QUICK).passage() as crew:
        policy = Policy(audience=Audience(draft.audience), context=context_of(draft))
        passage = Passage(policy, crew, progress=progress)
        outcome = revise(before, report, change, out, seal, passage, dossier)
    return changed(draft, revision, outcome)


def _countersign(draft: Draft, report: Report, revision: int) -> Made:
    before, out = storage.copy_of(draft.id, draft.revision), storage.copy_of(draft.id, revision)
    outcome = countersign(before, report, declaration_of(draft), out, seal_of(draft))
    return changed(draft, revision, outcome)


def _new_retouches(draft: Draft) -> dict[str, tuple[Retouch, ...]]:
    """All the boxes of those images on which one is new."""
    concerned = set(draft.box_changes.filter(applied=False).values_list("item", flat=True))
    retouches = retouches_of(draft)
    return {item: tuple(one for one in retouches if one.item == item) for item in sorted(concerned)}


def _dossier(draft: Draft) -> Dossier | None:
    if draft.originals_gone_at is not None:
        return None
    try:
        return Dossier.read(storage.dossier_of(draft.id, draft.dossier))
    except RevisionError:
        return None


def seal_of(draft: Draft) -> Seal:
    """What a copy of the draft is sealed with."""
    return Seal(node_key(), draft.language, answers_of(draft))


def node_key() -> NodeKey:
    """The node's key; made at first use."""
    key = load_node_key(settings.HOME)
    assert key is not None, "a key is made when there is none"
    return key
