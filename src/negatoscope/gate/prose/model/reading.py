"""The places of a text that the model takes for identifiers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from negatoscope.gate.prose.model.chain import beliefs
from negatoscope.gate.prose.model.tokens import LINE_END, tokens
from negatoscope.gate.prose.model.weights import weights
from negatoscope.gate.prose.names.facts import facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.model.chain import Beliefs
    from negatoscope.gate.prose.model.tokens import Token

ENOUGH = 0.15
"""The probability from which a token is taken for part of an identifier."""
_BESIDE = 0.08
"""The probability from which a token is, next to one that surely is: an identifier half covered is not covered."""
_ORDINARY = 0.5
"""The probability asked of a word in small letters that nobody is called by."""
_BETWEEN = re.compile(r"[ \-'.,/@_:]{0,3}")
"""What may stand between two parts of one identifier, and no more."""


@dataclass(frozen=True)
class Suspect:
    """A place [start, end) of the view, what it looks like, and the probability of its likeliest token."""

    start: int
    end: int
    label: str
    probability: float


def suspects(text: str) -> list[Suspect]:
    """The suspects of a view, plain and without accents, in order and apart."""
    read = tokens(text)
    return list(_joined(text, read, beliefs(text, read)))


@dataclass
class _Run:
    """Neighbouring tokens of one label, while they are gathered."""

    start: int
    end: int
    label: int
    best: float


def _joined(text: str, read: list[Token], believed: Beliefs) -> Iterator[Suspect]:
    for run in _runs(text, read, believed):
        if run.best >= ENOUGH:
            yield _made(text, run)


def _runs(text: str, read: list[Token], believed: Beliefs) -> Iterator[_Run]:
    run: _Run | None = None
    for index in sorted(believed):
        here = believed[index]
        first, last, token = read[index]
        believed_here = sum(here)
        if token == LINE_END or believed_here < _BESIDE or (believed_here < _ORDINARY and _is_ordinary(token)):
            continue
        label = here.index(max(here))
        touches = run is not None and _BETWEEN.fullmatch(text, run.end, first) is not None
        if not token[0].isalnum():
            if run is not None and touches and run.label == label:
                run.end = last
            continue
        if run is None or not touches or run.label != label:
            if run is not None:
                yield run
            run = _Run(first, last, label, 0.0)
        run.end = last
        run.best = max(run.best, believed_here)
    if run is not None:
        yield run


def _is_ordinary(token: str) -> bool:
    """Whether it is a word in small letters that nobody is called by."""
    return token.islower() and facts(token).only_word


def _made(text: str, run: _Run) -> Suspect:
    end = run.end
    while not text[end - 1].isalnum():
        end -= 1
    return Suspect(run.start, end, weights().labels[run.label], run.best)
