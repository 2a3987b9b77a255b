"""What makes of a phrase a claim: it is asserted, without reserve, and no source is given."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.rules.reading import ALL, Construction, Guard, Hit, hits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from negatoscope.gate.rules.reading import Reading, Sentence

CLAIM_GUARDS = ALL - {Guard.TEACHING}
"""A claim made before students is still a claim."""

ABLE_TO_SAY_IF = CLAIM_GUARDS - {Guard.HYPOTHETICAL}
"""For what is said to detect or predict, where "dire si vous mentez" is no condition; `supposes` asks the rest."""

_SUPPOSES = Construction(r"imagin\w+|suppos\w+|admettons|would|aurai\w+|serai\w+|pourrai\w+")
_OPENS_WITH_IF = re.compile(r"\W*(?:si|s'ils?|if|meme si|even if)\b")
_DENIAL = re.compile(r"\b(?:ne\b|n'(?!importe)|not\b|never\b|cannot\b|rien\b|aucun)|n't\b")
_RESERVE = Construction(
    r"pourrai\w+|semblent?|sembleraient|suggere\w*|a confirmer|reste(?:nt)? a|prudence|hypotheses?|encourageante?s?"
    r"|la plupart|souvent|parfois|en general|generalement|habituellement|le plus souvent|environ|a ce jour"
    r"|dans {percent}|chez (?:certain\w*|une partie|{percent})"
    r"|dans (?:notre|cette|une|la|leur) (?:serie|etude|cohorte)|may|might|could|seems?|suggests?|most|often|sometimes"
    r"|usually|generally|about|so far|in (?:this|our|a|the|one) (?:series|study|cohort|trial)"
)
_SOURCE = Construction(
    r"selon|d apres (?:une?|les?|la|l|cette)|etudes?|essais?|(?:meta )?analyses?|haute autorite|inca|ansm|oms|asn"
    r"|references?|publie\w*|publications?|revues?|registres?|societes? savantes?|recommandations?|recommande\w*"
    r"|guides?"
    r"|doi|https?|cochrane|consensus|series?|cohortes?|donnees|stud(?:y|ies)|trials?|published|guidelines?"
    r"|according to|registry|registries|et al|evidence|agence|academie|enquete|rapports?"
)
_ENDS_ASKING = re.compile(r"\?[\"')\]]*$")


def asks(sentence: Sentence) -> bool:
    """Whether a sentence is a question."""
    return _ENDS_ASKING.search(sentence.content) is not None


def supposes(sentence: Sentence) -> bool:
    """Whether a sentence states what would be, under a condition with which it begins."""
    return _SUPPOSES.stands_in(sentence) or _OPENS_WITH_IF.match(sentence.content) is not None


def is_denied(reading: Reading, hit: Hit) -> bool:
    """Whether a construction of which no part is negative holds a negation: "une IRM ne dit rien de l'intelligence"."""
    return _DENIAL.search(reading.text, hit.start, hit.end) is not None


def has_reserve(sentence: Sentence) -> bool:
    """Whether a sentence says how far what it states holds: "semble", "dans 60 % des cas", "may"."""
    return _RESERVE.stands_in(sentence)


def is_sourced(sentences: Iterable[Sentence]) -> bool:
    """Whether one of the sentences says where what is stated comes from."""
    return any(_SOURCE.stands_in(sentence) for sentence in sentences)


def asserted(
    reading: Reading,
    constructions: Iterable[Construction],
    anchors: frozenset[str],
    guards: frozenset[Guard] = CLAIM_GUARDS,
) -> Iterator[Hit]:
    """The constructions that are neither guarded, nor asked, nor said with a reserve."""
    for hit in hits(reading, constructions, anchors, guards):
        sentence = reading.sentence_at(hit.start)
        if not asks(sentence) and not supposes(sentence) and not has_reserve(sentence):
            yield hit
