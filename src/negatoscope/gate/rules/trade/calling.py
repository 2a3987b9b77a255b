"""A call to be examined told in pieces: an examination, a push towards it, and reasons that are none.

The three stand in any order within a sentence and its neighbours, whatever verb or lack of a verb ties them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.rules.reading import Construction, Guard
from negatoscope.gate.rules.reading.clinic import CLINICAL, tells_a_case
from negatoscope.gate.rules.trade.need import ADVISED_AGAINST, RECOMMENDED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from negatoscope.gate.rules.reading import Hit, Reading, Sentence

_GUARDS = frozenset({Guard.QUOTED, Guard.REPORTED, Guard.LAW})
_LOOK = Construction("{look}")
_CALL = Construction("{call}")
_NO_NEED = tuple(Construction(each) for each in ("{well}|{needless}", "{everyone}|{everybody}", "{regular}", "{whim}"))
_REGULAR = 2
"""Which of the reasons, with one before it, needs no word that calls: "once a year, for everybody"."""
_REFUSED = Construction(
    r"(?:ne|n) (?:\w+ ){0,2}?(?:fai|fon|propos|conseill|recommand|prescri|pratiqu|realis|imag|scann|ser|apport"
    r"|justifi|remplac|dispens|ai|avons|avait|faut|doi|devr|est|sont|etait|peu|prend|pren|cherch|sign|veu|faisons"
    r"|donn|pens|voi|vu)\w* (?:\w+ )?"
    r"(?:pas(?!\s(?:que|seulement|uniquement|fait|passe|encore|faire\sde\smal|nuire|vous\snuire))|jamais(?!\s(?:fait"
    r"|passe|trop|tue|su))|rien|plus|aucun\w*|nullement|guere)"
    r"|pas (?:de|d) (?:\w+ )?{look}|(?:aucune?|nul) {look}|{look} (?:inutiles?|injustifie\w*|sans raison)"
    r"|(?:mefi|gare a|evit|stop aux?|halte|arret)\w*|a quoi bon|pas de sens|ne rime|pourquoi (?:je|nous|on) (?:ne"
    r"|refus)"
    r"|(?<!se\s)(?:refus|deconseill|renonc)\w+|expose a|surdiagnostic|(?:not|isn t|aren t|doesn t|cannot|never)"
    r" (?:\w+ )?(?:recommended|need|needed|useful|advised|indicated|offered|offer)|don t need an? (?:\w+ )?{look}"
)
_BOUND = Construction(
    r"(?:avec|muni\w*|apport\w+|sur|selon|presentation|remise|valide|d une) (?:\w+ ){0,3}(?:ordonnance|prescription"
    r"|demande)|a jeun|anciens? (?:examens|cliches)|carte vitale|bijoux|vestiaire|(?:votre|un|ton|son|le|your|a|their)"
    r" (?:medecin|generaliste|doctor|gp) (?:traitant )?(?:vous|jug|decid|saur|peu|will|can|may|deman|propos|estim"
    r"|prescri)\w*"
    r"|(?:parle|demandez|parlez|consultez|voyez|avis|discut\w+)[\s-](?:\w+ )?(?:\w+ )?(?:votre|ton|son|leur|un) medecin"
    r"|si (?:vous avez|tu as|la douleur|les symptomes|un symptome)|en cas de|suspicion|grossesse normale"
)
_DEFIED = Construction(
    r"(?:attendre|oubli\w+|malgre|deplaise a|contre|fi des?|devanc\w+|ecoutez pas|avant) {~1} (?:recommandations?"
    r"|autorites?|experts?|avis|guidelines)|quoi qu en dis\w+|malgre ce qu|don t listen|whatever they say"
    r"|laissez (?:dire|parler)"
)


def _any(evidence: Construction, sentences: Sequence[Sentence]) -> bool:
    return any(evidence.stands_in(each) for each in sentences)


def _vetoed(sentences: Sequence[Sentence]) -> bool:
    if not _any(_DEFIED, sentences) and (_any(RECOMMENDED, sentences) or _any(ADVISED_AGAINST, sentences)):
        return True
    return any(_any(each, sentences) for each in (_REFUSED, _BOUND, CLINICAL))


def called(reading: Reading) -> Iterator[Hit]:
    """Where readers are called to an examination for no reason of health: at the examination."""
    for sentence in reading.sentences:
        hit = next(_LOOK.find(sentence), None)
        if hit is None:
            continue
        near = reading.around(sentence)
        reasons = [_any(each, near) for each in _NO_NEED]
        if not any(reasons if _any(_CALL, near) else (reasons[_REGULAR] and any(reasons[:_REGULAR]),)):
            continue
        if not _vetoed(near) and not tells_a_case(near) and not reading.guarded(hit, _GUARDS):
            yield hit
