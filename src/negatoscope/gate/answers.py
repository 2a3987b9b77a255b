"""The author's answers to findings: for each code and place the answer, for a HOLD a named reviewer and a reason.

The file is YAML:

    answers:
      - code: SEC301
        item: dicom 1
        answer: no head
        reviewer: Dr Claire Morel
        reason: Knee series, every slice looked at; no head is in it.

`item` is the path in the report ("dicom 1", "case"), or the role of a named text ("question"); without it the answer
holds for every finding of that code.
`where` narrows it to one place, with the fields of the report ({tag: ...}, {start: ..., end: ...}).

A finding about what a sentence says (the rules of the code of ethics) is answered for that sentence only, which the
answer quotes:

      - code: COM206
        sentence: Le meilleur contraste est celui de la séquence T2.
        answer: A technical comparison; nobody is praised.
        reviewer: Dr Claire Morel
        reason: It compares sequences.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

import yaml

from negatoscope.gate.codes import RULES, make, message
from negatoscope.gate.codes.declarations import OWED
from negatoscope.gate.declaration import CODES
from negatoscope.gate.finding import Severity, State
from negatoscope.gate.policy import Audience
from negatoscope.gate.rules.check import bound_to
from negatoscope.gate.spoken_error import SpokenError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from negatoscope.gate.finding import Finding
    from negatoscope.gate.reports import ReportItem

_FIELDS = frozenset({"code", "item", "where", "sentence", "answer", "reviewer", "reason"})
_REVIEWED = ("reviewer", "reason")
_HEAD = "SEC301"
_NO_HEAD = frozenset({"no head", "pas de tête", "aucune tête"})
_MAX_CHARS = 1_000_000
_SENTENCES: dict[str, dict[str, str]] = {
    "too-long": {"fr": "le fichier de réponses est trop long", "en": "the file of answers is too long"},
    "not-yaml": {"fr": "le fichier de réponses n’est pas du YAML", "en": "the file of answers is not YAML"},
    "no-list": {
        "fr": "le fichier de réponses n’a pas de liste « answers: »",
        "en": 'the file of answers holds no list "answers:"',
    },
    "no-fields": {
        "fr": "la réponse {number} n’est pas une liste de champs",
        "en": "answer {number} is not a list of fields",
    },
    "unknown-field": {
        "fr": "la réponse {number} a un champ inconnu ; les champs possibles sont {fields}",
        "en": "answer {number} has an unknown field; it may have {fields}",
    },
    "unknown-code": {
        "fr": "la réponse {number} nomme un code inconnu",
        "en": "answer {number} names an unknown code",
    },
    "blocked": {
        "fr": "réponse {number} : personne ne peut répondre à {code}, qui ne quitte jamais le brouillon",
        "en": "answer {number}: nobody may answer {code}, it never leaves the draft",
    },
    "owed": {
        "fr": "réponse {number} : {code} attend la réponse elle-même, pas un motif",
        "en": "answer {number}: {code} asks for the answer itself, not for a reason",
    },
    "says-nothing": {
        "fr": "la réponse {number} ne dit rien (champ answer)",
        "en": "answer {number} says nothing (field answer)",
    },
    "unreviewed": {
        "fr": "réponse {number} : {code} demande un relecteur nommé (reviewer) et un motif (reason)",
        "en": "answer {number}: {code} asks for a named reviewer and a reason",
    },
    "only-no-head": {
        "fr": "réponse {number} : à {code} la seule réponse est « no head », d’un relecteur nommé (reviewer)",
        "en": 'answer {number}: to {code} the only answer is "no head", by a named reviewer',
    },
    "no-place": {
        "fr": "réponse {number} : where n’est pas un endroit du rapport",
        "en": "answer {number}: where is not a place of the report",
    },
    "not-text": {
        "fr": "réponse {number} : {name} n’est pas du texte",
        "en": "answer {number}: {name} is not text",
    },
}


class AnswersError(SpokenError):
    """The file of answers can't be used; the message says where and what to do."""

    SENTENCES = _SENTENCES


@dataclass(frozen=True)
class Answer:
    """One answer. `reviewer` and `reason` are empty where the finding needs none.

    `sentence` is what `rules.check.bound_to` makes of the sentence it is about, "" for what is about none.
    """

    code: str
    answer: str
    item: str | None = None
    where: dict[str, object] = field(default_factory=dict[str, object])
    reviewer: str = ""
    reason: str = ""
    sentence: str = ""

    @property
    def is_bound(self) -> bool:
        """Whether it is for one place or sentence of one text, and so can outlive what it was about."""
        return bool(self.sentence) or "start" in self.where

    def meets(self, finding: Finding, item: str, role: str = "") -> bool:
        """Whether it answers that finding of that item, with what its severity asks for."""
        if finding.code in OWED or not self.is_about(finding, item, role):
            return False
        if finding.severity is Severity.HOLD:
            return bool(self.reviewer and self.reason) and (self.code != _HEAD or self.answer in _NO_HEAD)
        return finding.severity in (Severity.NOTE, Severity.WARN)

    def is_about(self, finding: Finding, item: str, role: str = "") -> bool:
        """Whether it is about that finding; what a sentence says is answered for that sentence or place only."""
        if finding.code != self.code or (self.item is not None and self.item not in (item, role)):
            return False
        sentence = finding.params.get("sentence", "")
        if self.sentence:
            return self.sentence == sentence
        if self.where:
            return self.where == finding.where.as_json()
        return not sentence

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
        raise AnswersError("too-long")
    try:
        content: object = yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError, ValueError):
        raise AnswersError("not-yaml") from None
    entries: object = cast("dict[str, object]", content).get("answers") if isinstance(content, dict) else None
    if not isinstance(entries, list):
        raise AnswersError("no-list")
    return tuple(_read_answer(number, entry) for number, entry in enumerate(cast("list[object]", entries), 1))


def _read_answer(number: int, entry: object) -> Answer:
    if not isinstance(entry, dict):
        raise AnswersError("no-fields", number=number)
    fields = cast("dict[object, object]", entry)
    unknown = sorted(str(name) for name in fields if name not in _FIELDS)
    if unknown:
        raise AnswersError("unknown-field", number=number, fields=", ".join(sorted(_FIELDS)))
    words = {
        name: _words(number, name, fields.get(name)) for name in ("code", "answer", "item", "sentence", *_REVIEWED)
    }
    rule = RULES.get(words["code"])
    if rule is None:
        raise AnswersError("unknown-code", number=number)
    least = min(rule.severity_for(audience) for audience in Audience)
    if least is Severity.BLOCK:
        raise AnswersError("blocked", number=number, code=rule.code)
    if rule.code in OWED:
        raise AnswersError("owed", number=number, code=rule.code)
    if not words["answer"]:
        raise AnswersError("says-nothing", number=number)
    if least is Severity.HOLD and not (words["reviewer"] and words["reason"]):
        raise AnswersError("unreviewed", number=number, code=rule.code)
    if rule.code == _HEAD and words["answer"] not in _NO_HEAD:
        raise AnswersError("only-no-head", number=number, code=rule.code)
    where: object = fields.get("where") or cast("dict[str, object]", {})
    if not isinstance(where, dict):
        raise AnswersError("no-place", number=number)
    return Answer(
        code=words["code"],
        answer=words["answer"],
        item=words["item"] or None,
        where=cast("dict[str, object]", where),
        reviewer=words["reviewer"],
        reason=words["reason"],
        sentence=bound_to(words["sentence"]) if words["sentence"] else "",
    )


def _words(number: int, name: str, value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise AnswersError("not-text", number=number, name=name)
    return value.strip()


def apply_answers(
    findings: Sequence[Finding], item: str, answers: Sequence[Answer], role: str = ""
) -> tuple[Finding, ...]:
    """The findings of an item, those that an answer meets marked as answered."""
    return tuple(
        finding.with_state(State.ANSWERED)
        if finding.is_open and any(answer.meets(finding, item, role) for answer in answers)
        else finding
        for finding in findings
    )


def outlived(answers: Sequence[Answer], items: Iterable[ReportItem]) -> tuple[Finding, ...]:
    """A finding for the answers that are bound to a place or a sentence and meet nothing any more; none when all do."""
    met = [(finding, item) for item in items for finding in item.findings]
    left = [
        answer
        for answer in answers
        if answer.is_bound and not any(answer.is_about(finding, item.path, item.role or "") for finding, item in met)
    ]
    if not left:
        return ()
    return (make("GAT120", params={"count": len(left), "codes": ", ".join(sorted({one.code for one in left}))}),)


def declared_answers(findings: Iterable[Finding], lang: str) -> tuple[Answer, ...]:
    """What the certificate keeps of a declaration: the findings of a case that its answers closed, in words of ours.

    Their item is "declaration", no item of a report: a revision takes them from the declaration anew.
    """
    kept = (finding for finding in findings if finding.code in CODES and finding.state is State.ANSWERED)
    return tuple(Answer(finding.code, message(finding, lang), "declaration") for finding in kept)
