"""Who lies in a bed: "lit 4 BERGERET : drain", not "lit 4 sortie prevue"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.names.cue import NOTHING, Cue, Role
from negatoscope.gate.prose.names.facts import facts

if TYPE_CHECKING:
    from negatoscope.gate.prose.names.runs import Reader, Run

BED = re.compile(r"\s?(?:n°\s?)?\d{1,4}\s?(?:[A-Z]\b|bis)?\s?[:.–>-]?\s{0,2}")
"""What stands between the word of a bed and who lies there."""
_BORNE = 6
_SURE, _LIKELY = 7.0, 4.0


def abed(reader: Reader, run: Run) -> Cue:
    """What the number of a bed says of the name after it; an ordinary word needs a sign behind it."""
    known = facts(reader.words.all[run.first].lower)
    if known.eponym:
        return NOTHING
    signed = reader.text[run.end : run.end + 2].strip()[:1] in {":", "-"}
    if known.only_word and not (known.surname > _BORNE and signed):
        return NOTHING
    return Cue(_SURE if not known.word or known.only_word else _LIKELY, Role.FIELD)
