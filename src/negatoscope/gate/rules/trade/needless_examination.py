"""Invitation à un examen sans besoin

## Ce qu’elle voit

L’invitation à faire un examen sans symptôme ni indication : pour se rassurer, pour le plaisir, chaque année, au cas
où.

## Pourquoi

Un médecin n’encourage pas d’actes inutiles : un examen sans raison expose aux rayons, aux découvertes fortuites et
aux examens en cascade.

## Exemple

> Même sans symptôme, offrez-vous un scanner chaque année.

## À écrire plutôt

À qui l’examen est utile, selon quelle recommandation, et à qui il ne l’est pas.

## Ce qu’elle ne voit pas

Une incitation qui tient au ton, ou l’utilité réelle de l’examen pour une personne.

---

A call to an examination without need

## What it sees

The invitation to have an examination without symptom or indication: for reassurance, for pleasure, every year, just
in case.

## Why

A doctor encourages no useless act: an examination without reason exposes to radiation, chance findings and cascades
of further examinations.

## Example

> Feeling fine? Treat yourself to a scan every year.

## Write instead

Whom the examination helps, by which recommendation, and whom it does not.

## What it can’t see

A call that lies in the tone, or the real use of the examination for one person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import ABOUT_ONESELF, DECREE_2020, PUBLIC_INFORMATION, Rule
from negatoscope.gate.rules.reading import Construction, beside, hits, stems
from negatoscope.gate.rules.trade.need import ADVISED_AGAINST, GUARDS, RECOMMENDED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM306",
    name="needless-examination",
    family="inducement",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(ABOUT_ONESELF, PUBLIC_INFORMATION),
    messages={
        "fr": "Le lecteur est poussé à un examen inutile.",
        "en": "Readers are pushed towards a needless examination.",
    },
    remedies={
        "fr": "Dire à qui l’examen est utile, avec une source, ou retirer l’invitation.",
        "en": "Say whom the examination helps, with a source, or take the invitation out.",
    },
    in_force=DECREE_2020,
)

_ANCHORS = stems(
    "irm",
    "scanner",
    "tdm",
    "echo",
    "echographie",
    "doppler",
    "mammo",
    "mammographie",
    "radio",
    "radiographie",
    "coroscanner",
    "densitometrie",
    "osteodensitometrie",
    "tep",
    "pet",
    "examen",
    "examens",
    "bilan",
    "check",
    "depistage",
    "cone",
    "coloscopie",
    "coloscanner",
    "infiltration",
    "mri",
    "scan",
    "scans",
    "ultrasound",
    "mammogram",
    "rays",
    "screening",
    "imagerie",
    "imaging",
    "resonance",
    "bodyscan",
)
_EXAM = r"(?:{examination}|resonance magnetique|bodyscan|body scans?)"
_URGED = (
    Construction(r"{come} {~9} " + _EXAM + r" {~9} {needless}"),
    Construction(r"{needless} {~9} {come} {~7} " + _EXAM),
    Construction(r"{come} {~7} {needless} {~9} " + _EXAM),
    Construction(
        _EXAM + r" {~7} {needless} {~3} (?:c est|devrait|doit|s impose|fait partie|voila|suffit|is|should|keeps?|does)"
    ),
    Construction(r"(?:merite|meritent|deserves?) {~1} (?:sa|son|une?|bien|a|its|an) {~1} " + _EXAM),
    Construction(
        r"(?:aucune raison|pas besoin|inutile) (?:d |de |du |d une |of )?{~3} (?:raison|symptome|motif|attendre \w+"
        r"|etre malade|souffrir) {~6} " + _EXAM
    ),
    Construction(
        r"(?:devrait|devraient|doit|doivent|should|ought to) {~3} (?:faire|passer|avoir|s offrir|have|get) {~3} "
        + _EXAM
        + r" {~6} {needless}"
    ),
)
_ENCOURAGED = (
    Construction(
        _EXAM
        + r" {~9} \w+ {~9} (?:nous les y encourageons|nous vous y encourageons|pourquoi s en priver|ne vous en privez"
        r" pas|we encourage it)"
    ),
    Construction(r"(?:jamais|never) (?:trop|assez|too many) {~2} " + _EXAM),
    Construction(_EXAM + r" {~3} (?:de trop|for too many|en trop) {~1} (?:vaut|mieux|is better)"),
)

_UNNEEDED_WORDS = (
    r"(?:(?:meme )?sans (?:aucun |le moindre )?(?:symptomes?|raison|motif)|meme (?:en pleine forme|si tout va bien"
    r"|jeunes?)|tout va bien|en pleine forme"
    r"|on ne sait jamais|au cas ou|pour (?:le plaisir|etre tranquille|dormir tranquille|se rassurer|vous rassurer|en"
    r" avoir le coeur net)|par (?:simple )?curiosite"
    r"|curiosite suffit|mieux vaut (?:trop|prevenir)|peace of mind|just (?:in case|to be (?:safe|sure))|feel(?:ing)?"
    r" (?:perfectly |absolutely )?(?:fine|well|great)"
    r"|without (?:any )?symptoms?|no symptoms?|better safe|no excuse)"
)
_UNNEEDED = Construction(_UNNEEDED_WORDS)
_CALLED = (Construction(r"{come} {~9} " + _EXAM), Construction(r"{come} {~9} " + _UNNEEDED_WORDS))
_ANY_EXAM = Construction(_EXAM)


def find(reading: Reading) -> Iterator[Hit]:
    """An examination urged upon readers for no reason of health."""
    for hit in hits(reading, (*_URGED, *_ENCOURAGED), _ANCHORS, GUARDS):
        if not beside(reading, hit, RECOMMENDED) and not beside(reading, hit, ADVISED_AGAINST):
            yield hit
            return
    yield from _in_two_sentences(reading)


def _in_two_sentences(reading: Reading) -> Iterator[Hit]:
    """The lack of need in one sentence, the call to an examination in its neighbour."""
    for hit in hits(reading, _CALLED, _ANCHORS, GUARDS):
        if not beside(reading, hit, _UNNEEDED) or not beside(reading, hit, _ANY_EXAM, 1, 0):
            continue
        if not beside(reading, hit, RECOMMENDED) and not beside(reading, hit, ADVISED_AGAINST):
            yield hit
