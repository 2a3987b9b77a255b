"""Clean Descriptors (PS3.15 E.3.5): what identifies is cut out of a text, the rest stays as it was.

Five rules, from the surest to the most general:

1. What the matcher of the case's identity finds goes.
2. What identifies by its form goes: dates, times, phones, mails, paths, numbers of six digits or more; UIDs are
   replaced by those of the release.
3. People named by the way it is written go: after a title, "NAME, First", "NAME^First", and two capitalised words in a
   row that no vocabulary knows, unless all is in capitals.
4. In labels that a site writes freely (descriptions of studies, series, protocols, steps), a word of four letters or
   more that no vocabulary knows goes too: it may be a name that stands in no header. "AXIAL T2 FLAIR" stays.
5. Sentences, as reports and annotations hold them, are read as the text of a case is: hospitals, addresses and towns
   go, and people that no header names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from negatoscope.gate.dicom import fixed_forms
from negatoscope.gate.dicom.unique_ids import is_standard
from negatoscope.gate.dicom.vocabulary import is_known_word

if TYPE_CHECKING:
    from negatoscope.gate.case_key import CaseKey
    from negatoscope.gate.dicom.fixed_forms import Span
    from negatoscope.gate.dicom.hunter import Hunter

_LETTERS = re.compile(r"[^\W\d_]+")
_PIECE = re.compile(r"[A-ZÀ-Þ]?[a-zß-ÿ]+|[A-ZÀ-Þ]+(?![a-zß-ÿ])|[^\W\d_]+")
_SPACES = re.compile(r"[ \t]{2,}")
_ORPHANS = re.compile(r"(?<=[ ,;:/_-])[,;:/_-]+(?=[ ]|$)|^[ ,;:/_^-]+|[ ,;:/_^-]+$|\([ ,;]*\)|\[[ ,;]*\]")
_VALUE = re.compile(r"[^\\\s](?:[^\\]*[^\\\s])?")
_NUMBER = re.compile(r"^(?=.*\d).{4,64}$")
_SENTENCE, _PLAIN_WORDS = 3, 1  # words; those of them in small letters
_ROUNDS = 4
_REMEMBERED, _MOST = 256, 8192  # characters of one text, texts


@dataclass(frozen=True)
class Cut:
    """A cleaned text. `identity` says that the identity of the case stood in it, `changed` that anything did."""

    text: str
    identity: bool
    changed: bool


class TextCleaner:
    """Cleans texts of one case."""

    def __init__(self, key: CaseKey, matcher: Hunter) -> None:
        self._key = key
        self._matcher = matcher
        self._cuts: dict[tuple[str, bool, bool, bool], Cut] = {}

    def clean(self, text: str, *, label: bool, forms: bool = True, whole: bool = True) -> Cut:
        """Cuts out of one text what identifies.

        Args:
            text: one value, or several with backslashes between them, which stay.
            label: rule 4 applies.
            forms: rules 2 and 3 apply; without them mails and numbers of six digits or more go alone.
            whole: a short number of the case ("CT07") that is all of a value goes too.
        """
        key = (text, label, forms, whole)
        cut = self._cuts.get(key)
        if cut is None:
            cut = self._clean(text, label, forms, whole)
            if len(text) <= _REMEMBERED:
                if len(self._cuts) >= _MOST:
                    self._cuts.clear()
                self._cuts[key] = cut
        return cut

    def _clean(self, text: str, label: bool, forms: bool, whole: bool) -> Cut:
        found = [(hit.start, hit.end) for hit in self._matcher.find(text)]
        if whole:
            found += self._whole_numbers(text)
        spans = list(found)
        if forms:
            spans += fixed_forms.forms(text) + fixed_forms.people(text)
            spans += fixed_forms.names_in_a_row(text)
            if not label and _is_prose(text):
                spans += _told(text)
        else:
            spans += fixed_forms.mails(text) + fixed_forms.long_numbers(text)
        if label:
            spans += _unknown_words(text)
        cut, changed = self._replace_uids(text, spans)
        if not changed:
            cut = _without(text, spans)
        return Cut(self._again(cut) if spans or changed else cut, bool(found), bool(spans) or changed)

    def _whole_numbers(self, text: str) -> list[Span]:
        """Values that are a number of the case as a whole: alone in an element even a short one is that number."""
        spans: list[Span] = []
        for value in _VALUE.finditer(text):
            if _NUMBER.search(value[0]) and any(
                hit.end - hit.start == value.end() - value.start()
                for hit in self._matcher.find(value[0], identity_place=True)
            ):
                spans.append(value.span())
        return spans

    def _replace_uids(self, text: str, spans: list[Span]) -> tuple[str, bool]:
        """The text with new UIDs and without the spans; and whether there were UIDs to replace."""
        parts: list[str] = []
        position, replaced = 0, False
        for start, end in fixed_forms.uids(text):
            uid = text[start:end]
            if is_standard(uid) or any(start < stop and begin < end for begin, stop in spans):
                continue
            parts += [_without(text[position:start], _within(spans, position, start)), self._key.uid(uid)]
            position, replaced = end, True
        parts.append(_without(text[position:], _within(spans, position, len(text))))
        return "".join(parts), replaced

    def _again(self, text: str) -> str:
        """What a cut joins can be the identity anew; a text that doesn't come to rest is emptied."""
        for _ in range(_ROUNDS):
            hits = self._matcher.find(text)
            if not hits:
                return text
            text = _without(text, [(hit.start, hit.end) for hit in hits])
        return text if not self._matcher.hits(text) else "\\" * text.count("\\")


def _is_prose(text: str) -> bool:
    """Whether it is written in words, as reports are, rather than a label or a value."""
    words = text.split()
    return len(words) >= _SENTENCE and sum(word.islower() and len(word) > 1 for word in words) >= _PLAIN_WORDS


def _told(text: str) -> list[Span]:
    """Who and what a sentence names, as in the text of a case: people by their role, hospitals, addresses, towns."""
    from negatoscope.gate.policy import Audience  # noqa: PLC0415 (lexicons that most headers don't need)
    from negatoscope.gate.prose import TextPolicy, sweep  # noqa: PLC0415

    found = sweep(text, None, TextPolicy(Audience.PUBLIC, timedelta()))
    return [
        (finding.where.start, finding.where.end)
        for finding in found
        if finding.kind != "uid" and finding.where.start is not None and finding.where.end is not None
    ]


def _within(spans: list[Span], start: int, end: int) -> list[Span]:
    return [(max(s, start) - start, min(e, end) - start) for s, e in spans if s < end and start < e]


def _unknown_words(text: str) -> list[Span]:
    spans: list[Span] = []
    for run in _LETTERS.finditer(text):
        if is_known_word(run[0]):
            continue
        pieces = list(_PIECE.finditer(run[0]))
        if len(pieces) > 1 and all(is_known_word(piece[0]) for piece in pieces):
            continue
        spans.append(run.span())
    return spans


def _without(text: str, spans: list[Span]) -> str:
    """The text without the spans, and without the punctuation that they leave alone; backslashes stay."""
    if not spans:
        return text
    keep = bytearray(b"\1") * len(text)
    for start, end in spans:
        keep[start:end] = bytes(end - start)
    out: list[str] = []
    gap = False
    for character, kept in zip(text, keep, strict=True):
        if kept or character == "\\":
            out.append(character)
            gap = False
        elif not gap:
            out.append(" ")
            gap = True
    return "\\".join(_tidy(value) for value in "".join(out).split("\\"))


def _tidy(value: str) -> str:
    return _SPACES.sub(" ", _ORPHANS.sub("", value)).strip(" ")
