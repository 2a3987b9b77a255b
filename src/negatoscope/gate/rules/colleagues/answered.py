"""A question that names somebody, and the insult that answers it: "The surgeons? Butchers." """

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.rules.reading import Construction, Guard, Hit

if TYPE_CHECKING:
    from negatoscope.gate.rules.reading import Reading, Sentence

_INSULT = Construction(
    r"(?:tou\w+ |all )?(?:des |de |d |un |une |le |la |une bande de |un ramassis de |a |a bunch of"
    r" )?(?:\w+ )?{insult}"
)
_GUARDS = frozenset({Guard.NEGATED, Guard.QUOTED, Guard.HYPOTHETICAL, Guard.LAW, Guard.REPORTED})


def insult_after(reading: Reading, sentence: Sentence, topic: Construction) -> Hit | None:
    """The insult that opens the next sentence, when `topic` stands in this one, a question."""
    following = reading.around(sentence, 0, 1)[1:]
    if not following or not sentence.content.endswith("?") or not topic.stands_in(sentence):
        return None
    opens = following[0].start
    found = (hit for hit in _INSULT.find(following[0]) if hit.start == opens)
    return next((hit for hit in found if not reading.guarded(hit, _GUARDS)), None)
