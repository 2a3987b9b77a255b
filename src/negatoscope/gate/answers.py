"""The author's answers to findings: for each code and place the answer, for a HOLD a named reviewer and a reason.

The file is YAML:

    answers:
      - code: SEC301
        item: dicom 1
        answer: no head
        reviewer: Dr Claire Morel
        reason: Knee series, every slice looked at; no head is in it.

`item` is the path in the report ("dicom 1", "case"); without it the answer holds for every finding of that code.
`where` narrows it to one place, with the fields of the report ({tag: ...}, {start: ..., end: ...}).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

import yaml

from negatoscope.gate.codes import RULES
from negatoscope.gate.finding import Severity, State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.gate.finding import Finding

_FIELDS = frozenset({"code", "item", "where", "answer", "reviewer", "reason"})
_REVIEWED = ("reviewer", "reason")
_HEAD = "SEC301"
_NO_HEAD = frozenset({"no head", "pas de tête", "aucune tête"})
_MAX_CHARS = 1_000_000


class AnswersError(Exception):
    """The file of answers can't be used; the message says where and what to do."""


@dataclass(frozen=True)
class Answer:
    """One answer. `reviewer` and `reason` are empty where the finding needs none."""

    code: str
    answer: str
    item: str | None = None
    where: dict[str, object] = field(default_factory=dict[str, object])
    reviewer: str = ""
    reason: str = ""

    def meets(self, finding: Finding, item: str) -> bool:
        """Whether it answers that finding of that item, with what its severity asks for."""
        if finding.code != self.code or (self.item is not None and self.item != item):
            return False
        if self.where and self.where != finding.where.as_json():
            return False
        if finding.severity is Severity.HOLD:
            return bool(self.reviewer and self.reason) and (self.code != _HEAD or self.answer in _NO_HEAD)
        return finding.severity in (Severity.NOTE, Severity.WARN)

    def as_json(self) -> dict[str, str]:
        """For the certificate: who answered what, and why."""
        fields = {
            "code": self.code,
            "item": self.item or "",
            "answer": self.answer,
            "reviewer": self.reviewer,
            "reason": self.reason,
        }
        return {name: value for name, value in fields.items() if value}


def read_answers(text: str) -> tuple[Answer, ...]:
    """The answers in a file.

    Raises:
        AnswersError: it isn't YAML of the form above, names an unknown code, or answers what nobody may (a BLOCK).
    """
    if len(text) > _MAX_CHARS:
        raise AnswersError("the file of answers is too long")
    try:
        content: object = yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError, ValueError):
        raise AnswersError("the file of answers is not YAML") from None
    entries: object = cast("dict[str, object]", content).get("answers") if isinstance(content, dict) else None
    if not isinstance(entries, list):
        raise AnswersError('the file of answers holds no list "answers:"')
    return tuple(_read_answer(number, entry) for number, entry in enumerate(cast("list[object]", entries), 1))


def _read_answer(number: int, entry: object) -> Answer:
    if not isinstance(entry, dict):
        raise AnswersError(f"answer {number} is not a list of fields")
    fields = cast("dict[object, object]", entry)
    unknown = sorted(str(name) for name in fields if name not in _FIELDS)
    if unknown:
        raise AnswersError(f"answer {number} has an unknown field; it may have {', '.join(sorted(_FIELDS))}")
    words = {name: _words(number, name, fields.get(name)) for name in ("code", "answer", "item", *_REVIEWED)}
    rule = RULES.get(words["code"])
    if rule is None:
        raise AnswersError(f"answer {number} names an unknown code")
    if rule.severity is Severity.BLOCK:
        raise AnswersError(f"answer {number}: nobody may answer {rule.code}, it never leaves the draft")
    if not words["answer"]:
        raise AnswersError(f"answer {number} says nothing (field answer)")
    if rule.severity is Severity.HOLD and not (words["reviewer"] and words["reason"]):
        raise AnswersError(f"answer {number}: {rule.code} asks for a named reviewer and a reason")
    if rule.code == _HEAD and words["answer"] not in _NO_HEAD:
        raise AnswersError(f'answer {number}: to {rule.code} the only answer is "no head", by a named reviewer')
    where: object = fields.get("where") or cast("dict[str, object]", {})
    if not isinstance(where, dict):
        raise AnswersError(f"answer {number}: where is not a place of the report")
    return Answer(
        code=words["code"],
        answer=words["answer"],
        item=words["item"] or None,
        where=cast("dict[str, object]", where),
        reviewer=words["reviewer"],
        reason=words["reason"],
    )


def _words(number: int, name: str, value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise AnswersError(f"answer {number}: {name} is not text")
    return value.strip()


def apply_answers(findings: Sequence[Finding], item: str, answers: Sequence[Answer]) -> tuple[Finding, ...]:
    """The findings of an item, those that an answer meets marked as answered."""
    return tuple(
        finding.with_state(State.ANSWERED)
        if finding.is_open and any(answer.meets(finding, item) for answer in answers)
        else finding
        for finding in findings
    )
