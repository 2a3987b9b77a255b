"""Cas d’un lecteur tranché en public

## Ce qu’elle voit

Une personne à qui l’on parle, par son nom, par « tu », par son message ou par ses images, et dans la même réponse ce
qu’elle a, qu’elle peut être tranquille, ou ce qu’elle doit faire.

## Pourquoi

La charte du médecin créateur de contenu écarte tout conseil médical personnel : sans examen, sans dossier et en
public, il expose le lecteur et trahit souvent son secret.

## Exemple

> Merci pour ta photo Sandra ! C’est un lipome, laisse-le tranquille.

## À écrire plutôt

Dire que l’on ne répond pas sur un cas, expliquer la question en général et renvoyer au médecin qui suit la personne.

## Ce qu’elle ne voit pas

Une réponse écrite comme une information générale.

---

A reader’s case settled in public

## What it sees

A person who is spoken to, by name, by what that person sent or wrote, and in the same answer what the person has, that
it is nothing, or what has to be done.

## Why

The charter of doctors who create content rules out personal medical advice: without examination, without the record
and in public, it endangers the reader and often betrays his secrecy.

## Example

> Hi Karen! From what you sent, that liver spot is a hemangioma, you can forget about it.

## Write instead

Say that one doesn’t answer on a case, explain the question in general and send the person to the treating doctor.

## What it can’t see

An answer written as general information.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CHARTER, SECRECY, Rule
from negatoscope.gate.rules.advice.addressed import is_addressed, is_chat, owns_a_case, speaks_to_one
from negatoscope.gate.rules.advice.reader import ADVICE_GUARDS, is_for_everybody
from negatoscope.gate.rules.claims.assertion import is_sourced
from negatoscope.gate.rules.reading import Construction, Guard, Hit
from negatoscope.gate.rules.reading.words_of_advice import ACT, OBJECT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading, Sentence

RULE = Rule(
    code="COM405",
    name="case-answered",
    family="personal-advice",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(CHARTER, SECRECY),
    messages={
        "fr": "Le cas d’un lecteur est tranché en public.",
        "en": "A reader’s case is settled in public.",
    },
    remedies={
        "fr": "Répondre en général et renvoyer au médecin qui suit la personne.",
        "en": "Answer in general and send the person to the treating doctor.",
    },
)

_STATED = Construction(
    r"(?:c est|ce sont|ce n est (?:pas|qu|que|rien)|t as|tu as|vous avez|vous presentez|tu t es|vous vous "
    r"etes|il s agit|j y vois"
    r"|(?:je|nous|on) (?:y )?(?:vois|voyons|voit|lis)|evoqu\w+|releve(?:nt)?|sont ceux d|est celui d|signe"
    r"|ressemble\w*|correspond\w*|typique"
    r"|it s|it is|that s|that is|this is|looks like|you ve got|you have|i see|(?:is|are) (?:not )?(?:a|an"
    r"|the|those|old|just)) {~4}{condition}"
    r"|{condition} (?:typique|confirmee?|debutante?|classique|evident\w*|for sure|confirmed)"
    r"|(?:votre|ton|ta|vos|tes|your|le|la|l|the) {~2}(?:{body}|{condition}|prothese) (?:est|sont|is|are|has"
    r"|had|a) {~2}(?:{condition}|niquee?|foutue?|mort\w*|pris\w*"
    r"|{calming}|uses?|worn\w*|had (?:its|her|his) day|gone|shot)"
)
_CALMED = Construction(r"{calming}")
_BOUND = Construction(rf"{{must}}|{ACT} {{~3}}(?:{OBJECT})|{{drug}} {{~4}}{{dose}}|{{dose}} {{~2}}(?:{OBJECT})")
_VERDICTS = (_STATED, _CALMED, _BOUND)
_EQUALS = re.compile(r"[=→]")
_CLINICAL = Construction(
    r"{condition}|{procedure}|{body}|{drug}|{symptom}|{pregnant}|ganglions?|boules?|boutons?"
    r"|taches?|toux|tension|dos|ventre|pointe?s? blancs?"
    r"|angiomes?|cough|lump|spots?|shadows?|bumps?|kidneys|iode"
)
_GUARDS = ADVICE_GUARDS - {Guard.IRONIC, Guard.HYPOTHETICAL}


def find(reading: Reading) -> Iterator[Hit]:
    """A verdict, clinical, in words said to one reader: addressed by name or sign, or about what is that reader's."""
    for sentence in reading.sentences:
        hit = _verdict(reading, sentence)
        if hit is not None and _is_for_one(reading, sentence):
            yield hit


def _verdict(reading: Reading, sentence: Sentence) -> Hit | None:
    for construction in _VERDICTS:
        for hit in construction.find(sentence):
            if not reading.guarded(hit, _GUARDS):
                return hit
    if _EQUALS.search(sentence.content):
        return next(_CLINICAL.find(sentence), None)
    return None


def _is_for_one(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence is clinical and said to one reader, in no talk between colleagues and in no refusal."""
    whole = Hit(sentence.start, sentence.end)
    near = reading.around(sentence, before=1, after=0)
    if not any(_CLINICAL.stands_in(each) for each in near) or is_for_everybody(reading, whole):
        return False
    if is_sourced(near) or any(is_chat(each) for each in reading.around(sentence)):
        return False
    if is_addressed(reading, sentence):
        return True
    settled = sum(each.stands_in(sentence) for each in _VERDICTS)
    return (speaks_to_one(sentence) and owns_a_case(sentence)) or (owns_a_case(sentence) and settled > 1)
