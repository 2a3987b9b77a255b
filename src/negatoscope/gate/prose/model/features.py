"""What the model asks of each token: of itself, of its neighbours, of its line and of the document.

The text is a view: plain, without accents (see `folding`). A feature is a name. Those of a token alone (`of_word`) are
asked of its neighbours too, under their distance; those of a place (`of_places`) tie classes of neighbours together.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from negatoscope.gate.prose import gazetteer
from negatoscope.gate.prose.gazetteer import Sort
from negatoscope.gate.prose.lexicon import MEDICAL_WORDS, TRADES
from negatoscope.gate.prose.model.tokens import LINE_END, shape
from negatoscope.gate.prose.names.facts import facts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from negatoscope.gate.prose.model.tokens import Token

DISTANCES = (-3, -2, -1, 0, 1, 2, 3)
FAR = {
    2: ("s=", "W=", "p=", "n=", "to", "sc", "NL"),
    3: ("s=", "W=", "p="),
}
"""The beginnings of the names that are asked of neighbours two and three tokens away; of nearer ones all are."""
_FREQUENT = 8
_CALLED = 0.5
_SURELY = 2
_SHORT = 4
_MOST_LOWER = 0.008
ALWAYS = "b"


def of_word(token: str) -> tuple[str, ...]:
    """The features of a token alone."""
    if token == LINE_END:
        return ("NL",)
    form = shape(token)
    if form == "p":
        return (f"p={token}",)
    if form[0] == "d":
        return (f"s={form}", *_of_figures(token))
    word = token.lower()
    known = facts(word)
    found = [
        f"s={form}",
        f"g={min(known.given // 3, 6)}",
        f"f={known.surname // 3}",
        f"w={known.word // 2}",
        f"sc={round(known.score)}",
        f"e3={word[-3:]}",
        f"b3={word[:3]}",
    ]
    if known.common:
        found.append("common")
    if known.eponym:
        found.append("epo")
    found += _of_places(word)
    if word in TRADES:
        found.append("trade")
    if word in MEDICAL_WORDS:
        found.append("med")
    if known.word or len(word) < _SHORT:
        found.append(f"W={word}")
    if len(word) > _SHORT:
        found.append(f"e4={word[-4:]}")
    return tuple(found)


def _of_figures(token: str) -> Iterator[str]:
    length = len(token)
    if length <= 2:
        yield f"n={token}"
    elif length == 4 and token[:2] in ("19", "20"):
        yield "year"
    elif length == 5 and gazetteer.is_postcode(token):
        yield "cp"


def _of_places(word: str) -> Iterator[str]:
    town = gazetteer.entry(Sort.TOWN, word)
    if town:
        yield f"town{town.sure:d}{town.large:d}"
    if gazetteer.entry(Sort.REGION, word):
        yield "region"


def class_of(token: str) -> str:
    """The one coarse class of a token, for what ties neighbours together: a frequent word is its own class."""
    if token == LINE_END:
        return "NL"
    form = shape(token)
    if form == "p":
        return token
    if form[0] == "d":
        return form
    word = token.lower()
    known = facts(word)
    if known.word >= _FREQUENT and known.score < _CALLED:
        return f"w:{word}"
    called = "N" if known.score >= _SURELY else "n" if known.score >= _CALLED else "u" if known.is_unknown else "o"
    return form + called


def is_asked(name: str, distance: int) -> bool:
    """Whether a feature of a token alone is asked of a neighbour at a distance."""
    beginnings = FAR.get(abs(distance))
    return beginnings is None or name.startswith(beginnings)


def case_of(text: str) -> str:
    """Whether a text is written in capitals, in small letters, or in both."""
    upper, lower = sum(map(str.isupper, text)), sum(map(str.islower, text))
    return "CAPS" if upper > lower else "low" if upper < lower * _MOST_LOWER else "mix"


def of_places(text: str, tokens: Sequence[Token], class_for: Callable[[str], str]) -> Iterator[list[str]]:
    """For each token the features that tie it to its place.

    Args:
        tokens: of the text, in order.
        class_for: `class_of`, or what remembers its answers.
    """
    words = [token for _, _, token in tokens]
    classes = [class_for(word) for word in words]
    count = len(words)
    case = case_of(text)
    times = Counter(word.lower() for word in words if len(word) >= _SHORT and word[0].isalpha())
    first: str | None = None
    key: str | None = None
    glued = [False, *(left[1] == right[0] for left, right in pairwise(tokens)), False]
    around = ["B", "B", *classes, "E", "E"]
    for index in range(count):
        before2, before, own, after, after2 = around[index : index + 5]
        word = words[index]
        if word == LINE_END:
            first, key = None, None
        elif first is None:
            first = own
        found = [
            f"pc|{before}|{own}",
            f"cn|{own}|{after}",
            f"ppc|{before2}|{before}|{own}",
            f"pcn|{before}|{own}|{after}",
            f"cnn|{own}|{after}|{after2}",
            f"d|{case}|{own}",
            f"lf|{first or 'NL'}|{own}",
            f"t{glued[index]:d}{glued[index + 1]:d}",
        ]
        if glued[index]:
            found.append(f"tp|{before}|{own}")
        if word in {":", "="} and index and words[index - 1] != LINE_END:
            key = words[index - 1].lower()
        elif key:
            found.append(f"key|{key}")
        if len(word) >= _SHORT and word[0].isalpha() and times[word.lower()] > 1:
            found.append(f"rep|{own}")
        yield found


def named(text: str, tokens: Sequence[Token]) -> list[list[str]]:
    """All features of each token by name, as the training takes them."""
    alone = [of_word(token) for _, _, token in tokens]
    count = len(tokens)
    rows: list[list[str]] = []
    for index, placed in enumerate(of_places(text, tokens, class_of)):
        row = [ALWAYS, *placed]
        for distance in DISTANCES:
            other = index + distance
            if 0 <= other < count:
                row += [f"{distance}|{name}" for name in alone[other] if is_asked(name, distance)]
            else:
                row.append(f"{distance}|END")
        rows.append(row)
    return rows
