"""A promise told in pieces: an act or a test, its effect, and that it never fails, in any order.

The effect and the totality stand in one sentence, the act in it or just before, without reserve, source or denial.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.rules.claims.assertion import asks, has_reserve, is_sourced, supposes
from negatoscope.gate.rules.reading import Construction, Guard

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from negatoscope.gate.rules.reading import Hit, Reading, Sentence

_GUARDS = frozenset({Guard.QUOTED, Guard.REPORTED, Guard.LAW, Guard.IRONIC})
_ACTING = Construction("{acting}|{method}")
_EFFECT = Construction("{acts_on}|{cure}")
_WHOLE = Construction("{whole}|{certainty}")
_WHOLLY = Construction("{acts_wholly}")
_SETTLED = Construction("{settled}")
_ON = Construction("{ailment}|{lesion}|{body}|{acted_on}")
_MODEST = Construction(
    r"(?:ne|n) (?:\w+ ){0,2}?(?:est|sont|etait|peu\w*|gueri\w*|soign\w*|fait|font|remplac\w*|doi\w*|permet\w*|existe\w*"
    r"|marche\w*|prouv\w*|elimin\w*|exclu\w*|suffi\w*|voi\w*|garanti\w*|offr\w*|dispens\w*|a|ont|di\w*|change\w*"
    r"|supprim\w*|detect\w*|montr\w*|regener\w*|repar\w*|nettoi\w*|decel\w*|predi\w*) (?:\w+ ){0,2}(?:pas|plus|rien|ni"
    r"|guere|aucune?)(?! (?:a demontrer|a prouver|le nier|nier))"
    r"|pas (?:toujours|tous|toutes|chez|garanti|de miracle|infaillible|systematique|une? |de certitude|forcement"
    r"|encore)"
    r"|(?:aucune?|rien|nulle?) (?:\w+ ){0,4}?(?:ne|n) (?:est|sont|{cure}|{detect}|garanti\w*|offr\w*|peu\w*|prouv\w*"
    r"|permet\w*|dispens\w*|existe\w*|remplac\w*|sera|prend\w*|montre\w*)|(?:faux|idee recue|mythe|legende|intox"
    r"|pretend\w*|soi disant|illus\w+|charlatan\w*)"
    r"|(?:ne|n) \w+ez (?:aucune?|personne|pas|jamais)|(?:n|ne) (?:ai|avons) (?:pas )?(?:lu|trouve|vu) (?:aucune?|de)"
    r"|autorites (?:sanitaires|de sante)|health authorities"
    r"|(?:not|n t|cannot|never) (?:\w+ )?(?:always|cure|work|replace|guarantee|perfect|every|all|proven|detect|see|a)"
    r"|no (?:\w+ )?(?:test|scan|exam\w*|treatment|evidence|proof|technique|method|machine|software) \w+"
    r"|(?:elimin|excret|filtr)\w* (?:\w+ )?par|fonction renale|(?:exposer?|rare\w*|parfois|souvent|certains?"
    r"|quelques uns|partie|majorite|limit\w+|incertain\w*|variabl\w+)"
)
_CLINICAL = Construction(
    r"(?:patient|patiente|homme|femme|monsieur|madame|mme|mr|enfant) (?:de|age|agee|present|hospitalis|adress)\w*"
    r"|antecedents?|hyposignal|hypersignal|rehaussement|hospitalis\w+|opere\w*|post operatoire|compte rendu|conclusion"
    r"|observ\w+|objectiv\w+|mettait|retrouvait|montrait|evolution|clinique|hypodens\w+|hyperdens\w+|cm|mm|diametre"
    r"|jour \d|j\d|traitee? (?:par|pour)|mg|biologi\w+|decidee?|service|admis\w*|quiz|diagnostic (?:differentiel"
    r"|retenu)"
    r"|sequences?|coupes?|appareil|panne|garde|equipe technique|maintenance|reunion|staff|rcp|cours|internes?"
)


def _any(evidence: Construction, sentences: Sequence[Sentence]) -> bool:
    return any(evidence.stands_in(each) for each in sentences)


def promised(reading: Reading) -> Iterator[Hit]:
    """Where an act or a test is said to work always, on everything or for everybody, or that this is settled."""
    for sentence in reading.sentences:
        hit = _claim(reading, sentence)
        if hit is None:
            continue
        near = reading.around(sentence)
        spoken_of = (_any(_ACTING, reading.around(sentence, after=0)), _any(_ON, near))
        if (
            not (any(spoken_of) if _SETTLED.stands_in(sentence) else all(spoken_of))
            or _any(_CLINICAL, near)
            or is_sourced(near)
        ):
            continue
        if asks(sentence) or has_reserve(sentence) or supposes(sentence) or reading.guarded(hit, _GUARDS):
            continue
        yield hit


def _claim(reading: Reading, sentence: Sentence) -> Hit | None:
    settled = next(_SETTLED.find(sentence), None)
    if settled:
        return settled
    if _any(_MODEST, reading.around(sentence)):
        return None
    whole = next(_WHOLE.find(sentence), None)
    if whole and _EFFECT.stands_in(sentence):
        return whole
    return next(_WHOLLY.find(sentence), None)
