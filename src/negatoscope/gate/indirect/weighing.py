"""Holding a text whose signs together are shared by too few, and proposing broader words (SEC212, SEC213).

Source: CSP R.4127-73; opinion 05/2014 of the article 29 working party (singling out, linkability, inference).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.finding import Place
from negatoscope.gate.indirect import population
from negatoscope.gate.indirect.signs import Sign, find_signs
from negatoscope.gate.policy import NOTHING
from negatoscope.gate.prose import wording
from negatoscope.gate.prose.context import language_of, page_of
from negatoscope.gate.prose.folding import lower, views

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.gate.finding import Finding
    from negatoscope.gate.policy import Context
    from negatoscope.gate.prose.folding import View
    from negatoscope.gate.prose.page import TextPolicy

_FEWEST = 2
"""One sign singles nobody out that the direct identifiers don't; age and sex are told of every patient."""
_ORDINARY = frozenset({"age", "sex"})
_WHO = {
    "job": "who-work",
    "sport": "who-sport",
    "diagnosis": "who-disease",
    "reported": "who-disease",
    "circumstance": "who-press",
    "region": "who-neighbours",
    "origin": "who-neighbours",
    "author-place": "who-establishment",
    "when": "who-establishment",
}
"""What betrays -> who could recognise the patient by it."""


_GAIN = {"age": 10}
"""By how much more people an age of ten years' band is shared than an exact one."""
_OTHER_GAIN = 1 / 20
"""The share of people that the broader words of a sign leave, as an order of magnitude."""
_OF_HEADERS = (Sign("age", "band", 0, 0, 1 / 8), Sign("sex", "told", 0, 0, 1 / 2))


@dataclass(frozen=True)
class _Weighed:
    people: float
    signs: tuple[Sign, ...]
    narrowed: tuple[str, ...]

    @property
    def kinds(self) -> list[str]:
        """What betrays, the ordinary left out, each once."""
        named = [*self.narrowed, *(sign.kind for sign in self.signs if sign.kind != "sex")]
        return list(dict.fromkeys(named))

    @property
    def is_too_few(self) -> bool:
        marks = [*self.narrowed, *(sign for sign in self.signs if sign.kind not in _ORDINARY)]
        return len(marks) >= _FEWEST and self.people < population.ENOUGH


def weigh(text: str, identifiers: Sequence[Finding], policy: TextPolicy, context: Context = NOTHING) -> list[Finding]:
    """What singles the patient out together, once the identifiers found are replaced.

    Args:
        text: as handed in.
        identifiers: found in it; signs that stand in one of them go with it.
        policy: as for `sweep`.
        context: what a reader knows beside it.

    Returns:
        Nothing where no patient is in sight or enough people share the signs; else one SEC212 for the whole text, then
        a SEC213 for each place that broader words would mend, with those words.
    """
    view = views(text)[-1]
    folded = lower(view.text)
    hidden = [
        (each.where.start, each.where.end)
        for each in identifiers
        if each.where.start is not None and each.where.end is not None
    ]
    signs = [sign for sign in find_signs(folded) if _stands(view, sign, hidden)]
    weighed = _weigh(folded, signs, context)
    if not weighed.is_too_few or not page_of(view.text, policy).about_patient:
        return []
    params = {
        "count": max(1, round(weighed.people)),
        "signs": ", ".join(weighed.kinds),
        "who": ", ".join(dict.fromkeys(_WHO[kind] for kind in weighed.kinds if kind in _WHO)),
    }
    return [codes.make("SEC212", params=params), *_broader(view, weighed)]


def _stands(view: View, sign: Sign, hidden: Sequence[tuple[int, int]]) -> bool:
    """Whether a sign stays in the copy, and is no name: an occupation with a capital inside a sentence is one."""
    start, end = view.span(sign.start, sign.end)
    if any(first < end and start < last for first, last in hidden):
        return False
    written = view.text[sign.start : sign.end]
    return not (sign.kind == "job" and written[0].isupper() and not written.isupper())


def _weigh(folded: str, signs: Sequence[Sign], context: Context) -> _Weighed:
    people, narrowed = population.start(folded, context)
    all_signs = list(signs)
    told = {sign.kind for sign in signs}
    all_signs += [sign for sign in _OF_HEADERS if context.headers and sign.kind not in told]
    all_signs += _told_before(all_signs, context)
    return _Weighed(population.sharing(people, all_signs), tuple(all_signs), narrowed)


def _told_before(signs: Sequence[Sign], context: Context) -> list[Sign]:
    """What an earlier text of the author tells of the same patient: one with the same rare sign, age and sex."""
    rare = {(sign.kind, sign.key) for sign in signs if sign.kind not in _ORDINARY}
    plain = {(sign.kind, sign.key) for sign in signs if sign.kind in _ORDINARY}
    known = rare | plain
    added: list[Sign] = []
    for text in context.earlier:
        before = find_signs(lower(views(text)[-1].text))
        theirs = {(sign.kind, sign.key) for sign in before}
        if rare & theirs and plain <= theirs | {each for each in plain if each[0] not in {kind for kind, _ in theirs}}:
            added += [
                Sign(sign.kind, sign.key, 0, 0, sign.share)
                for sign in before
                if (sign.kind, sign.key) not in known and sign.kind not in {kind for kind, _ in plain}
            ]
            known |= theirs
    return added


def _broader(view: View, weighed: _Weighed) -> list[Finding]:
    """Broader words for the rarest signs first, until enough people share what is left; the diagnosis stays."""
    people = weighed.people
    english = language_of(view.text) == "en"
    proposed: list[Finding] = []
    for sign in sorted(weighed.signs, key=lambda sign: sign.share):
        if sign.start == sign.end or people >= population.ENOUGH:
            continue
        words = _words(view, sign, english=english)
        if not words:
            continue
        start, end = view.span(sign.start, sign.end)
        proposed.append(codes.make("SEC213", where=Place(start=start, end=end), kind="combination", replacement=words))
        people *= _GAIN[sign.kind] if sign.kind in _GAIN else _OTHER_GAIN / sign.share
    return sorted(proposed, key=lambda finding: finding.where.start or 0)


def _words(view: View, sign: Sign, *, english: bool) -> str:
    """The broader words for a sign in the language of the text, "" where there are none."""
    if sign.kind != "age":
        return sign.broader[1 if english else 0]
    written = view.text[sign.start : sign.end].lower()
    years = 0 if written.lstrip("0123456789").strip(" -").startswith("mo") else int(re.sub(r"\D", "", written))
    return wording.age_en(years) if english else wording.age_fr(years)
