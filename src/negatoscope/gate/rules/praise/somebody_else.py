"""Praise that isn't the author's of himself: thanks, tributes, speakers announced, history."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.rules.reading import Construction

if TYPE_CHECKING:
    from negatoscope.gate.rules.reading import Hit, Reading

_OTHERS = Construction(
    r"(?:chats?|chien|canape|coussins?|gateaux?|tartes?|fondant|velo|cafeteria|cantine|quittes?|siestes?"
    r"|hommage|retraite|deces|disparition|conferenc\w+|orateur|oratrice|intervenant\w*|invitee?s?|congres"
    r"|symposium"
    r"|cours|polycopies?|questions? numero|condoleances|livres?|histoire|(?:ont|avons|ai) perdu"
    r"|seminaire|webinaire|naissance|inventeur|siecle|(?:en|des|vers|annees) (?:18|19)\d\d|congratulations|tribute"
    r"|speaker"
    r"|keynote|lecture)"
)
_THANKS = re.compile(
    r"(?:un (?:grand|immense) )?(?:merci|bravo|felicitations?|chapeau|thanks?|thank you|well done|congratulations)\b"
)


def is_of_somebody_else(reading: Reading, hit: Hit) -> bool:
    """Whether the sentence begins with thanks, or honours or announces another person."""
    sentence = reading.sentence_at(hit.start)
    return _THANKS.match(sentence.content) is not None or _OTHERS.stands_in(sentence)
