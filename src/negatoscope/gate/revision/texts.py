"""The texts of a revision: examined, written and read again here, since that takes no more than a moment."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from negatoscope.gate.case import Kind, typed_text
from negatoscope.gate.examination.combination import weigh_case
from negatoscope.gate.examination.examined import Examined
from negatoscope.gate.examination.texts import examine_text
from negatoscope.gate.opening.opening import check_roles
from negatoscope.gate.recheck import SecondReader
from negatoscope.gate.release.making import make_text
from negatoscope.gate.reports import ReportItem
from negatoscope.gate.staging import write_file

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from negatoscope.gate.examination import Passage
    from negatoscope.gate.finding import Finding
    from negatoscope.gate.revision.dossier import Dossier


def revise_texts(
    texts: Mapping[str, str], items: Sequence[ReportItem], stage: Path, dossier: Dossier, passage: Passage
) -> tuple[list[ReportItem], list[Finding]]:
    """The items of a report with these named texts in the place of those it had, and what they say of the case.

    A role keeps its number; a new one takes the next that is free, so that no other item changes its name.

    Raises:
        InputError: a role isn't one.
        StagingError: the disk is full or refuses.
    """
    check_roles(texts)
    known = {item.role: item.path for item in items if item.role is not None}
    taken = max((_number(item.path) for item in items if item.kind == Kind.TEXT.value), default=0)
    desk = _Desk(stage, dossier, passage, SecondReader(dossier.identity.evidence, passage.policy.limits))
    read: list[Examined] = []
    for role, text in texts.items():
        if role in known:
            number = _number(known[role])
        else:
            number = taken = taken + 1
        read.append(desk.read(number, role, text))
    policy = passage.policy
    context = replace(policy.context, headers=any(item.kind == Kind.DICOM.value for item in items))
    weighed, told = weigh_case(read, policy, context)
    made: list[ReportItem] = []
    for done, one in enumerate(weighed, 1):
        made.append(desk.write(one))
        passage.progress("text", done, len(texts))
    place = next((at for at, item in enumerate(items) if item.role is not None), _after_the_post(items))
    before = [item for item in items[:place] if item.role is None]
    return [*before, *made, *(item for item in items[place:] if item.role is None)], told


@dataclass(frozen=True)
class _Desk:
    """What it takes to make the item of one text."""

    stage: Path
    dossier: Dossier
    passage: Passage
    reader: SecondReader

    def read(self, number: int, role: str, text: str) -> Examined:
        one = Examined(typed_text(number, role, text))
        return examine_text(one, self.dossier.identity, self.dossier.text_shift, self.passage.policy)

    def write(self, one: Examined) -> ReportItem:
        item, role = one.item, one.item.role
        if one.text is None:
            return ReportItem(item.label, item.kind.value, None, one.findings, role)
        path, data, _ = make_text(one)
        write_file(self.stage / path, data)
        seen = self.reader.read((self.stage / path).read_bytes(), Kind.TEXT)
        return ReportItem(item.label, item.kind.value, path, (*one.findings, *seen), role)


def _number(path: str) -> int:
    return int(path.rpartition(" ")[2])


def _after_the_post(items: Sequence[ReportItem]) -> int:
    """Where named texts stand in a report that has none yet: after the case, and after the text of the post."""
    return next(
        (at for at, item in enumerate(items) if item.kind != "case" and item.released_as != "text.md"), len(items)
    )
