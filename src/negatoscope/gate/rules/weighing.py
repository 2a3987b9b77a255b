"""Which of the rules' findings stand, once the impression of each passage is weighed with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.codes import RULES
from negatoscope.gate.impression.weighing import TOO_LITTLE, breaks
from negatoscope.gate.rule import DECREE_2020

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from negatoscope.gate.rules.reading import Hit, Reading

Fired = tuple[str, "Hit"]
"""The code of a rule and the place where it fired."""
_LEARNED = "9"


def is_learned(code: str) -> bool:
    """Whether a rule speaks by impression alone (`rules/learned`)."""
    return code[4] == _LEARNED


def standing(reading: Reading, fired: Sequence[Fired], as_of: date | None) -> list[Fired]:
    """The findings that stand.

    In a passage that, all weighed, breaks no rule, a rule that fired has mistaken a quotation, a refusal or an
    explanation for what it looks for: its finding is let go. Those of families that the impression doesn't know stand;
    and so does all before the decree of 2020, since the examples are labelled by the law after it.
    """
    if not DECREE_2020.on(as_of):
        return list(fired)
    kept: list[Fired] = []
    for passage in reading.passages:
        inside = [each for each in fired if passage.start <= each[1].start < passage.end]
        known = passage.impression.families
        families = {RULES[code].family for code, _ in inside if not is_learned(code)} & known.keys()
        weighed = breaks(passage.impression, families) >= TOO_LITTLE
        kept += [each for each in inside if weighed or RULES[each[0]].family not in known]
    return kept
