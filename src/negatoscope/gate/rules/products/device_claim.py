"""Performance d’un appareil vantée

## Ce qu’elle voit

Un appareil ou un logiciel nommé, avec un chiffre, une promesse ou un éloge de ses performances, sans étude ni
réserve.

## Pourquoi

La publicité d’un dispositif médical est encadrée, et presque toujours interdite devant le public ; un chiffre sans
source trompe.

## Exemple

> Notre logiciel Thoraxio détecte 99 % des nodules.

## À écrire plutôt

L’étude d’abord : « Dans une étude monocentrique de 300 scanners, sensibilité de 88 % (référence). »

## Ce qu’elle ne voit pas

Une performance donnée dans une image, ou d’un appareil qui n’est pas nommé.

---

Performance of a device advertised

## What it sees

A named device or software with a figure, a promise or praise of its performance, without a study or a reservation.

## Why

Advertising of medical devices is regulated, and nearly always forbidden before the public; a figure without a source
misleads.

## Example

> Our software Thoraxio detects 99% of nodules.

## Write instead

The study first: “In a single-centre study of 300 scans, sensitivity was 88% (reference).”

## What it can’t see

A performance given in a picture, or of a device without a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CHARTER, DEVICES, Rule
from negatoscope.gate.rules.reading import ALL, Construction, Guard, Hit, beside
from negatoscope.gate.rules.reading.clause_marks import denied
from negatoscope.gate.rules.reading.product_names import is_medicine, said_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="PRD103",
    name="device-performance-claim",
    family="product",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(
        DEVICES,
        CHARTER,
    ),
    messages={
        "fr": "Les performances d’un appareil ou d’un logiciel sont vantées.",
        "en": "The performance of a device or software is advertised.",
    },
    remedies={
        "fr": "Citer l’étude, ses chiffres et ses limites, ou retirer la promesse.",
        "en": "Quote the study, its figures and its limits, or take the promise out.",
    },
)

_CLAIM = Construction(
    r"(?:detect|reper|voi|trouv|depist|reconnai|signal|predi|analys|lit|classe)\w* {~3}(?:tou\w+|100"
    r"|chaque|9\d|plus (?:vite|tot|de)|mieux|avant)"
    r"|(?:sensibilite|specificite|precision|fiabilite|performances?|exactitude|accuracy|sensitivity"
    r"|specificity) {~3}{percent}"
    r"|{percent} {~3}(?:sensibilite|specificite|precision|fiabilite|detection|sensitivity|accuracy|des"
    r" (?:nodules|fractures|cancers|lesions))"
    r"|(?:aucune?|plus aucune?|jamais) {~3}(?:manqu|rat|echapp|oubli|loup)\w*|(?:divise|reduit|diminue"
    r"|fait gagner|fait tomber)\w* {~4}(?:par|de moitie|{percent})"
    r"|(?:detects?|finds?|spots?|sees|catches|picks up) {~2}(?:all|every|everything|9\d|more|earlier)"
    r"|never miss\w*|(?:cuts|halves) {~3}(?:time|dose|errors)"
    r"|(?:ne )?(?:laisse|rate|manque|loupe|oublie)(?:nt)? {~2}(?:rien|aucun\w*|echapper|passer|jamais)"
    r"|{product_praise}|{urge}"
)
_OF_DEVICES = Construction(r"{device}|rayons|scanned|images?|dose")
_EVIDENCE = Construction(r"{evidence}")
_GUARDS = ALL - {Guard.TEACHING, Guard.HYPOTHETICAL, Guard.NEGATED}


def find(reading: Reading) -> Iterator[Hit]:
    """A named device with a claim in its sentence, unless a study or a reservation stands near."""
    for name, sentence in reading.products:
        if is_medicine(reading, name) or not beside(reading, name, _OF_DEVICES):
            continue
        claimed = any(
            not (denied(each, claim) or reading.guarded(claim, _GUARDS))
            for each in said_of(reading, sentence)
            for claim in _CLAIM.find(each)
        )
        if claimed and not beside(reading, name, _EVIDENCE):
            yield name
