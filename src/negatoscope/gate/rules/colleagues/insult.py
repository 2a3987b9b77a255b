"""Confrère insulté

## Ce qu’elle voit

Un confrère, une équipe ou un établissement, nommé ou désigné, à qui le texte donne un nom ou un défaut injurieux.

## Pourquoi

Les médecins se doivent respect et aide, et l’insulte publique atteint toute la profession. Un désaccord se règle
entre soi ou devant l’ordre.

## Exemple

> Le remplaçant de la clinique du Lac est un incapable.

## À écrire plutôt

Le fait, sans la personne : « Un résultat urgent doit être transmis par téléphone. »

## Ce qu’elle ne voit pas

Une insulte par allusion, une image, un surnom que seuls les initiés comprennent.

---

Colleague insulted

## What it sees

A colleague, a team or an establishment, named or pointed at, that the text calls by an insulting name or fault.

## Why

Doctors owe each other respect and help, and an insult in public harms the whole profession. A disagreement is settled
in private or before the order.

## Example

> The lot at the clinic down the road are quacks.

## Write instead

The fact, without the person: “An urgent result is to be passed on by telephone.”

## What it can’t see

An insult by allusion, a picture, a nickname that only insiders understand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CONFRATERNITY, HONOUR, Rule
from negatoscope.gate.rules.colleagues.answered import insult_after
from negatoscope.gate.rules.reading import Construction, Guard, Hit, Sentence, beside, stems
from negatoscope.gate.rules.reading.clause_marks import denied, negated_within, supposed
from negatoscope.gate.rules.reading.words_of_colleagues import COLLEAGUE_WORDS
from negatoscope.gate.rules.reading.words_of_insult import INSULT_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="CNF101",
    name="insult",
    family="denigration",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(
        CONFRATERNITY,
        HONOUR,
    ),
    messages={"fr": "Un confrère est insulté.", "en": "A colleague is insulted."},
    remedies={
        "fr": "Retirer l’insulte ; dire le fait sans la personne.",
        "en": "Take the insult out; state the fact without the person.",
    },
)

_ANCHORS = stems(*INSULT_WORDS)
_SOMEBODY = (
    r"(?:(?:le|la|les|l|ce|cet|cette|ces|notre|mon|ma|mes|leurs?|son|sa|ses|un|une|des|du|au|aux|chez"
    r"|quels?|deux|trois|the|that|this|those|our|my|their)"
    r" (?:\w+ ){0,2}(?:{colleague})|(?:dr|docteur|pr|professeur|doctor|prof)\.? \w+)"
)
_THEY = (
    r"(?:ils?|elles?|ces gens(?: la)?|ceux (?:qui|de|du|d)|celui (?:qui|ci|la|de|du)|ce"
    r" dernier|le dernier|la derniere|they|he|she|the lot|that lot|those people|this one)"
)
_BE = r"(?:est|sont|etait|etaient|sera|seront|reste|restent|demeure|deviennent|is|are|was|were|remains?)"
_DIRECT = (
    Construction(rf"{_SOMEBODY} {{~5}}{_BE} {{~3}}{{insult}}"),
    Construction(rf"{_SOMEBODY}[^.:?!]{{0,60}}[:?] (?:\w+ ){{0,3}}{{insult}}"),
    Construction(
        r"(?:ces?|cet|cette|quels?|quelles?|bande|espece|tas|un|une|the|that|those|these|what) (?:d |de |a"
        r" )?(?:\w+ ){0,1}{insult} {~3}{colleague}"
    ),
    Construction(rf"{_SOMEBODY}(?:,| qui){{~2}}(?:un |une |de |des |vrais? )?{{insult}}"),
)
_BY_PRONOUN = (
    Construction(r"(?:they re|he s|she s|ce sont|c est|you re) {~2}{insult}"),
    Construction(r"(?:incapables? (?:de|d)|reputation (?:de|d)|honte a|paye\w* a la) {~2}\w+"),
    Construction(rf"{_THEY} {{~4}}{_BE} {{~3}}{{insult}}"),
    Construction(r"(?:bande|tas|ramassis) (?:de|d) {insult}|bunch of {insult}|{insult}(?:,| et| and) {insult}"),
)
_COLLEAGUES = stems(*COLLEAGUE_WORDS) | {"dr", "pr"}
_COLLEAGUE = Construction(r"{colleague}")
_ONESELF = Construction(
    r"(?:je|j|moi|mon equipe|notre equipe|nous|i|we) {~3}(?:suis|etais|ai ete|sommes|etions|am|was|are"
    r"|were|me sens|deviens)|(?:m|nous) (?:a|ont|avait) (?:\w+ ){0,3}(?:traite|appele)"
    r"|(?:traite|appele|accuse)\w* (?:\w+ ){0,2}d"
)
_LOOSE = Construction(
    r"foot\w*|rugby|tennis|cuisine|karaoke|cartes|belote|petanque|ski|tournoi|match|ping pong|football"
    r"|cricket|quiz night|cooking"
)
_TOPIC = Construction(_SOMEBODY)
_GUARDS = frozenset({Guard.NEGATED, Guard.QUOTED, Guard.LAW})


def find(reading: Reading) -> Iterator[Hit]:
    """An insult said of a colleague: in the same clause, by a pronoun with the colleague near, or as an answer."""
    for sentence in reading.with_any(_ANCHORS):
        if not any(each.stems & _COLLEAGUES for each in reading.around(sentence, 1, 0)):
            continue
        if _ONESELF.stands_in(sentence) or _LOOSE.stands_in(sentence):
            continue
        hit = _first(reading, sentence, _DIRECT)
        if hit is None:
            hit = _first(reading, sentence, _BY_PRONOUN, _GUARDS - {Guard.NEGATED})
            if hit is not None and not beside(reading, hit, _COLLEAGUE):
                hit = None
        if hit is None:
            hit = _answer(reading, sentence)
        if hit is not None:
            yield hit


def _first(
    reading: Reading,
    sentence: Sentence,
    constructions: tuple[Construction, ...],
    guards: frozenset[Guard] = _GUARDS,
) -> Hit | None:
    for construction in constructions:
        for hit in construction.find(sentence):
            turned = negated_within(sentence, hit) or denied(sentence, hit) or supposed(sentence, hit)
            if not (turned or reading.guarded(hit, guards)):
                return hit
    return None


def _answer(reading: Reading, sentence: Sentence) -> Hit | None:
    before = reading.around(sentence, 1, 0)[0]
    return insult_after(reading, before, _TOPIC) if before is not sentence else None
