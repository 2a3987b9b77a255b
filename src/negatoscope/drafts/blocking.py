"""Why a draft can't be published yet, in sentences that lead to what is left to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from negatoscope.drafts import storage
from negatoscope.drafts.alternatives import picture_of
from negatoscope.drafts.choices import Kind
from negatoscope.drafts.contents import read_contents
from negatoscope.drafts.models import Signer, Verdict
from negatoscope.drafts.passages.progress import last_outcome
from negatoscope.drafts.passages.said import declaration_of
from negatoscope.drafts.reading import draft_report
from negatoscope.drafts.states import State
from negatoscope.gate.codes.declarations import OWED
from negatoscope.gate.declaration import owed
from negatoscope.gate.finding import Severity
from negatoscope.gate.policy import Audience

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.drafts.models import Draft
    from negatoscope.gate.reports import Report


@dataclass(frozen=True)
class Blocker:
    """One reason. `anchor` is the id of the place on the review page where it is dealt with; `needs_reviewer` says that
    the author can't deal with it alone."""

    sentence: str
    anchor: str
    needs_reviewer: bool = False


def blockers(draft: Draft) -> tuple[Blocker, ...]:
    """Every reason; none when the draft may be published."""
    return tuple(_reasons(draft))


def _reasons(draft: Draft) -> Iterator[Blocker]:
    if draft.state != State.AT_AUTHOR:
        yield _of_state(draft)
        return
    report = draft_report(draft)
    if report is None:
        yield Blocker(_("The draft has to pass the gate again: its report can't be read any more."), "verdict")
        return
    yield from _of_findings(report)
    if draft.verdict == Verdict.REFUSED:
        return
    if not storage.copy_of(draft.id, draft.revision).is_dir() or not draft.revision:
        yield Blocker(_("There is no copy of this draft: send it to the gate again."), "verdict")
        return
    if last_outcome(draft):  # what was changed is on the page, and not in the copy
        sentence = _(
            "Your last change is not in the copy. Keep your answers again or, while the originals are here, pass the "
            "gate again."
        )
        yield Blocker(sentence, "questions")
    if report.audience != draft.audience:
        yield Blocker(_("You have chosen other readers: send the draft to the gate again."), "verdict")
    if draft.signer == Signer.UNKNOWN:
        yield Blocker(_("This site does not know who sealed the release: a reviewer has to decide."), "verdict", True)
    yield from _of_questions(draft)
    yield from _of_pictures(draft)
    yield from _of_texts(draft)
    if draft.verdict == Verdict.HELD and not _holds_back(report):
        yield Blocker(_("The gate holds the draft: send it again."), "verdict")


def _of_state(draft: Draft) -> Blocker:
    sentences = {
        State.COLLECTING: _("The draft has not passed the gate yet."),
        State.EXAMINING: _("The draft is at the gate."),
        State.AT_REVIEWER: _("A reviewer has the draft."),
    }
    return Blocker(sentences.get(State(draft.state), _("The draft is published.")), "verdict")


def _of_findings(report: Report) -> Iterator[Blocker]:
    """What is open, by severity; answers owed to the questions are told with the questions."""
    counts = dict.fromkeys(Severity, 0)
    for finding in report.findings():
        if finding.is_open and finding.code not in OWED:
            counts[finding.severity] += 1
    if count := counts[Severity.BLOCK]:
        yield Blocker(
            ngettext(
                "%(count)d finding never leaves the draft: correct it.",
                "%(count)d findings never leave the draft: correct them.",
                count,
            )
            % {"count": count},
            "findings",
        )
    if count := counts[Severity.HOLD]:
        yield Blocker(
            ngettext(
                "%(count)d finding needs the decision of a reviewer.",
                "%(count)d findings need the decision of a reviewer.",
                count,
            )
            % {"count": count},
            "findings",
            needs_reviewer=True,
        )
    if count := counts[Severity.WARN]:
        yield Blocker(
            ngettext(
                "%(count)d finding waits for your answer.",
                "%(count)d findings wait for your answer.",
                count,
            )
            % {"count": count},
            "findings",
        )


def _of_questions(draft: Draft) -> Iterator[Blocker]:
    has_images = any(one.frames for one in read_contents(draft.contents))
    count = len(owed(declaration_of(draft), Audience(draft.audience), has_images))
    if count:
        yield Blocker(
            ngettext("%(count)d question is not answered.", "%(count)d questions are not answered.", count)
            % {"count": count},
            "questions",
        )


def _of_pictures(draft: Draft) -> Iterator[Blocker]:
    """Each series, and each picture by itself, needs an alternative text (RGAA 1.1); a series, of its key image."""
    contents = read_contents(draft.contents)
    described = {picture[0] for one in contents if (picture := picture_of(one.role)) is not None}
    shown: dict[tuple[int, str], set[str]] = {}
    for one in contents:
        if one.frames:
            shown.setdefault((one.series, "" if one.series else one.label), set()).add(one.label)
    count = sum(not (labels & described) for labels in shown.values())
    if count:
        yield Blocker(
            ngettext(
                "%(count)d picture has no alternative text, without which those who can't see it are left out.",
                "%(count)d pictures have no alternative text, without which those who can't see them are left out.",
                count,
            )
            % {"count": count},
            "alternatives",
        )


def _of_texts(draft: Draft) -> Iterator[Blocker]:
    roles = {one.role for one in read_contents(draft.contents)}
    if draft.kind == Kind.CASE and "title" not in roles:
        yield Blocker(_("The case has no title."), "texts")
    if draft.kind == Kind.POST and "body" not in roles:
        yield Blocker(_("The post has no text."), "texts")


def _holds_back(report: Report) -> bool:
    return any(finding.is_open and finding.severity > Severity.NOTE for finding in report.findings())
