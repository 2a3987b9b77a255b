"""Profession ou spécialité dénigrée

## Ce qu’elle voit

Une profession, une spécialité ou une manière d’exercer, jugée tout entière par une insulte ou un reproche
d’incompétence.

## Pourquoi

Le respect dû aux confrères et aux autres soignants ne s’arrête pas quand on les vise tous à la fois.

## Exemple

> Les urgentistes ? Des incapables qui scannent tout le monde.

## À écrire plutôt

Le problème, sans le groupe : « Un scanner sur quatre demandé la nuit n’a pas d’indication écrite. »

## Ce qu’elle ne voit pas

L’ironie douce, et la critique d’une organisation.

---

A profession or a specialty denigrated

## What it sees

A profession, a specialty or a way of practising, judged as a whole by an insult or a charge of incompetence.

## Why

The respect owed to colleagues and to other caregivers doesn’t stop when all of them are aimed at.

## Example

> Surgeons? Butchers, the lot of them.

## Write instead

The problem without the group: “One night CT in four is requested without a written indication.”

## What it can’t see

Gentle irony, and criticism of an organisation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CONFRATERNITY, HONOUR, Rule
from negatoscope.gate.rules.colleagues.answered import insult_after
from negatoscope.gate.rules.reading import Construction, Guard, Hit, Sentence, stems
from negatoscope.gate.rules.reading.clause_marks import negated_within
from negatoscope.gate.rules.reading.words_of_colleagues import SPECIALIST_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="CNF103",
    name="group-denigrated",
    family="denigration",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(
        CONFRATERNITY,
        HONOUR,
    ),
    messages={"fr": "Toute une profession est dénigrée.", "en": "A whole profession is denigrated."},
    remedies={"fr": "Dire le problème sans juger le groupe.", "en": "State the problem without judging the group."},
)

_ANCHORS = stems(*SPECIALIST_WORDS)
_GROUP = (
    r"(?:les|ces|tous les|nos|vos|des|que les|la plupart des|ah les|all|most|the|these|those) (?:\w+"
    r" )?(?:{specialists})(?<=s)"
)
_INSULTED = (
    Construction(rf"{_GROUP} {{~4}}(?:est|sont|etaient|restent|are|were|remain) {{~3}}{{insult}}"),
    Construction(
        rf"{_GROUP}(?: \w+){{0,4}}\s?[?:,] (?:tou\w+ |all )?(?:des |de |d |une bande de |un ramassis de |a"
        rf" bunch of )?(?:\w+ )?{{insult}}"
    ),
)
_INEPT = Construction(rf"{_GROUP} {{~4}}{{inept}}")
_FURTHER = Construction(rf"{_GROUP}[^.;?!]{{0,60}} (?:ils|elles|qui|they|who) {{inept}}")
_TOPIC = Construction(
    rf"(?:{_GROUP}|(?:the |these )?(?:surgeons|radiologists|physicians|gps|locums|residents)"
    rf"|generalistes|chirurgiens|urgentistes"
    r"|teleradiologues|osteopathes)"
)
_GUARDS = frozenset({Guard.QUOTED, Guard.HYPOTHETICAL, Guard.LAW, Guard.REPORTED})


def find(reading: Reading) -> Iterator[Hit]:
    """A whole group with an insult or a want of skill for predicate, or as the question that an insult answers."""
    for sentence in reading.with_any(_ANCHORS):
        if hit := _predicate(reading, sentence) or insult_after(reading, sentence, _TOPIC):
            yield hit


def _predicate(reading: Reading, sentence: Sentence) -> Hit | None:
    for construction in _INSULTED:
        for hit in construction.find(sentence):
            if not negated_within(sentence, hit) and not reading.guarded(hit, _GUARDS | {Guard.NEGATED}):
                return hit
    found = (hit for construction in (_INEPT, _FURTHER) for hit in construction.find(sentence))
    return next((hit for hit in found if not reading.guarded(hit, _GUARDS)), None)
