"""How probable each label is at each token: the sums of the weights, and forward and backward over what is in doubt.

Most tokens are surely nothing. They cut the chain: only the runs between them are weighed label by label.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from math import exp
from operator import mul
from typing import TYPE_CHECKING

from negatoscope.gate.forgetting import table
from negatoscope.gate.prose.model.features import DISTANCES, class_of, of_places, of_word
from negatoscope.gate.prose.model.weights import LANE, UNIT, weights
from negatoscope.gate.prose.names.facts import facts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from negatoscope.gate.prose.model.tokens import Token
    from negatoscope.gate.prose.model.weights import Weights

_DOUBT = 9.0
"""How much less than "nothing" a label may weigh at a token, by its own weights, and still be in doubt there."""
_CAUSE = 0.0
"""How much less it may weigh at a token that casts doubt on those near it."""
_NEAR = 3
"""Tokens on each side on which doubt is cast."""
_MIDDLE = 1 << (LANE - 1)
_MOST = 40.0
_SURELY_NOTHING = 0.95
_MOST_KEPT = 20_000
_kept: dict[str, tuple[tuple[int, ...], str]] = {}
"""Sums and classes of words that nobody bears: what could be a name is kept from no text to the next."""

Beliefs = dict[int, list[float]]
"""By token in doubt the probability of each label; "nothing" is what is left of 1."""


def _weighed(model: Weights, token: str) -> tuple[int, ...]:
    """The summed weights of a token alone, for each distance at which it stands."""
    rows = [row for row in map(model.alone.get, of_word(token)) if row is not None]
    return tuple(map(sum, zip(*rows, strict=True))) if rows else (0,) * len(DISTANCES)


def _asked(model: Weights, token: str, seen: dict[str, tuple[tuple[int, ...], str]]) -> tuple[tuple[int, ...], str]:
    found = seen.get(token) or _kept.get(token)
    if found is None:
        found = (_weighed(model, token), class_of(token))
        known = facts(token.lower()) if token.isalpha() else None
        if known is not None and known.word and not (known.given or known.surname):
            if len(_kept) > _MOST_KEPT:
                _kept.clear()
            _kept[token] = found
        seen[token] = found
    return found


def _sums(model: Weights, text: str, tokens: Sequence[Token]) -> Iterator[int]:
    """The packed weights of each token."""
    seen: dict[str, tuple[tuple[int, ...], str]] = {}
    asked = [_asked(model, token, seen) for _, _, token in tokens]
    edge = model.beyond
    blank = tuple(edge[len(DISTANCES) - 1 - number] for number in range(len(DISTANCES)))
    reach = len(DISTANCES) // 2
    rows = [*((blank,) * reach), *(each[0] for each in asked), *((blank,) * reach)]
    placed = model.placed.get
    always = model.always
    for index, names in enumerate(of_places(text, tokens, lambda token: _asked(model, token, seen)[1])):
        total = always
        for number in range(len(DISTANCES)):
            total += rows[index + number][number]
        for name in names:
            weight = placed(name)
            if weight:
                total += weight
        yield total


@dataclass(frozen=True)
class _Lanes:
    """How packed weights are read.

    Attributes:
        lift: added, it raises every lane above zero; its bits are the highest of each lane.
        doubt: added, it sets the highest bit of every lane that is in doubt; `cause` does of those that cast it.
        read: reads the lanes of a lifted weight.
        ahead: by label, what a turn from it to each label multiplies by; `back` is its transpose. Nothing comes last.
    """

    lift: int
    doubt: int
    cause: int
    read: struct.Struct
    ahead: Sequence[Sequence[float]]
    back: Sequence[Sequence[float]]


@table
def _lanes() -> _Lanes:
    model = weights()
    count = len(model.labels)
    lift = sum(_MIDDLE << (LANE * lane) for lane in range(count))
    doubt, cause = (
        lift + sum(round(each / UNIT) << (LANE * lane) for lane in range(count)) for each in (_DOUBT, _CAUSE)
    )
    ahead = [[exp(turn) for turn in row] for row in model.turns]
    return _Lanes(lift, doubt, cause, struct.Struct(f"<{count}H"), ahead, list(zip(*ahead, strict=True)))


@table
def _grown() -> list[float]:
    """e to the power of each weight that a lane can hold; beyond reason a weight is as sure as can be."""
    return [exp(max(-_MOST, min(_MOST, (units - _MIDDLE) * UNIT))) for units in range(2 * _MIDDLE)]


def beliefs(text: str, tokens: Sequence[Token]) -> Beliefs:
    """The probabilities of labels at the tokens in doubt.

    Args:
        text: a view, plain and without accents.
        tokens: its tokens, in order.
    """
    lanes, grown = _lanes(), _grown()
    size, read, lift, doubt = lanes.read.size, lanes.read.unpack, lanes.lift, lanes.doubt
    sums = [*_sums(weights(), text, tokens)]
    found: Beliefs = {}
    run: list[list[float]] = []
    end = -1
    for index in _in_doubt(sums):
        total = sums[index]
        if run and index != end:
            _believe(run, end, found)
            run = []
        if (total + doubt) & lift:
            run.append([*map(grown.__getitem__, read((total + lift).to_bytes(size, "little"))), 1.0])
            end = index + 1
    if run:
        _believe(run, end, found)
    return found


def _in_doubt(sums: Sequence[int]) -> Iterator[int]:
    """The numbers of the tokens near one that casts doubt, in order."""
    lanes = _lanes()
    lift, cause, count = lanes.lift, lanes.cause, len(sums)
    after = 0
    for index, total in enumerate(sums):
        if (total + cause) & lift:
            until = min(index + _NEAR + 1, count)
            yield from range(max(after, index - _NEAR), until)
            after = max(after, until)


def _believe(run: list[list[float]], end: int, found: Beliefs) -> None:
    """Forward and backward over a run that ends before a token; "nothing" stands before and after it."""
    lanes = _lanes()
    states = range(len(lanes.ahead))
    nothing = len(lanes.ahead) - 1
    forward: list[list[float]] = []
    before = lanes.ahead[nothing]
    for weights_here in run:
        here = [*map(mul, weights_here, before)]
        total = sum(here)
        here = [share / total for share in here]
        forward.append(here)
        before = [sum(map(mul, here, lanes.back[label])) for label in states]
    after = lanes.back[nothing]
    for back in range(len(run) - 1, -1, -1):
        both = [*map(mul, forward[back], after)]
        whole = sum(both)
        if both[nothing] < _SURELY_NOTHING * whole:
            found[end - len(run) + back] = [share / whole for share in both[:nothing]]
        ahead = [*map(mul, run[back], after)]
        total = sum(ahead)
        ahead = [share / total for share in ahead]
        after = [sum(map(mul, ahead, lanes.ahead[label])) for label in states]
