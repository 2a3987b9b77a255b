"""Appel à tous

## Ce qu’elle voit

L’appel à se faire examiner ou dépister adressé à tous, quel que soit l’âge, ou à une tranche d’âge qu’aucune
recommandation ne vise.

## Pourquoi

Un dépistage hors recommandation fait plus de mal que de bien : faux positifs, surdiagnostic, rayons. Un médecin
n’encourage pas d’actes inutiles.

## Exemple

> Dépistez-vous tous, à tout âge, un scanner suffit.

## À écrire plutôt

Qui est invité, à quel âge, à quel rythme, avec les bénéfices et les limites.

## Ce qu’elle ne voit pas

Si l’âge et l’examen correspondent à une recommandation récente.

---

A call to everybody

## What it sees

A call to be examined or screened addressed to all, whatever their age, or to an age group that no recommendation
names.

## Why

Screening outside recommendations does more harm than good: false positives, overdiagnosis, radiation. A doctor
encourages no useless act.

## Example

> Everybody, young and old: book your scan.

## Write instead

Who is invited, at what age, how often, with benefits and limits.

## What it can’t see

Whether the age and the examination match a recent recommendation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.rule import ABOUT_ONESELF, DECREE_2020, PUBLIC_INFORMATION, Rule
from negatoscope.gate.rules.reading import Construction, beside, hits_in, stems, with_both
from negatoscope.gate.rules.trade.need import ADVISED_AGAINST, GUARDS, RECOMMENDED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM313",
    name="mass-call",
    family="inducement",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(ABOUT_ONESELF, PUBLIC_INFORMATION),
    messages={
        "fr": "Tous les lecteurs sont appelés à se faire examiner.",
        "en": "All readers are called to be examined.",
    },
    remedies={
        "fr": "Dire qui est concerné, selon quelle recommandation, avec les limites.",
        "en": "Say whom it concerns, by which recommendation, with the limits.",
    },
    in_force=DECREE_2020,
)

_ANCHORS = stems(
    *word_set(
        "tous toutes tout chacun chacune famille enfants age ages ans jeunes petits everyone everybody whole "
        "whatever young over depistez scannez quel conjoint conjoints quarante trente vingt matter partner "
        "parents proches"
    )
)
_CALLING = stems(
    *word_set(
        "irm scanner echographie mammographie radiographie coroscanner densitometrie osteodensitometrie examen "
        "bilan check depistage depistez scannez scan mri ultrasound mammogram screening screen checked resonance "
        "imagerie imaging coloscanner tep tdm doppler emmenez amenez bring rays echo mammo"
    )
)
_SCREENED = r"(?:{examination}|depist\w+|scann\w+|screen\w*|checked|resonance magnetique)"
_CALLS = (
    Construction(r"(?:tous|toutes|all|everyone) (?:au |a la |a l |aux |to the )" + _SCREENED),
    Construction(
        r"(?:depistez|scannez|radiographiez|echographiez|faites) vous (?:tous|toutes|tous et toutes|depister tous"
        r"|tous depister|tous scanner|scanner tous)"
    ),
    Construction(r"{come} {~9} " + _SCREENED + r" {~9} {everybody}"),
    Construction(r"{everybody} {~7} {come} {~7} " + _SCREENED),
    Construction(r"{come} {~6} {everybody} {~6} " + _SCREENED),
    Construction(r"(?:{examination}|depistage|screening) {~4} (?:pour|for|a) {~2} {everybody}"),
    Construction(r"(?:{examination}|depistage|screening) {~4} {everybody}"),
    Construction(
        r"(?:passage|controle|bilan|visite|rendez vous|examen|scan|check) (?:annuel|regulier|yearly)\w* {~2}"
        r" {everybody}"
    ),
    Construction(
        r"{everybody} {~3} (?:devrait|devraient|doit|doivent|a droit|merite|should|must|needs?|deserves?) {~5} "
        + _SCREENED
    ),
    Construction(
        r"(?:emmenez|amenez|inscrivez|bring|book) {~3} (?:vos enfants|votre (?:conjoint|famille|mari|femme)|your"
        r" (?:partner|kids|children|family)|toute la famille|the whole family) {~9} " + _SCREENED
    ),
    Construction(
        _SCREENED
        + r" {~9} \w+ {~3} (?:emmenez|amenez|inscrivez|bring) {~3} (?:vos enfants|votre (?:conjoint|famille)|your"
        r" (?:partner|kids|children|family)|toute la famille)"
    ),
)
_EVERYBODY = Construction(r"{everybody}")
_BOOKED = (
    Construction(r"{come} {~7} " + _SCREENED),
    Construction(r"(?:emmenez|amenez|bring) {~3} (?:enfants|kids|children|conjoint|partner|famille|family)"),
)
_ANY_EXAM = Construction(_SCREENED)
_URGED = Construction(
    r"(?:{come}|annuel\w*|tous (?:au|a la|aux)|{everybody} {~3} (?:devrait|devraient|doit|doivent|should|must|needs?)"
    r"|vous tous|vous toutes|au cabinet|chez nous|nous avons (?:choisi|decide)|offr\w+|ouvert|sans \w+|gratuit\w*"
    r"|appel\w*)"
)
_BANAL = Construction(
    r"(?:merci|bonne|bon|bienvenue|voeux|fetes|annee|a jeun|equipes?|gants|masque|port du|tabac|vaccin\w*"
    r"|autopalpation|consultez|symptomes?|douleur|signes?"
    r"|en cas de|thank\w*|welcome|grossesse|porteu\w+)"
)


def find(reading: Reading) -> Iterator[Hit]:
    """Everybody called to an examination, where no recommendation is named."""
    called = tuple(with_both(reading, _ANCHORS, _CALLING))
    everybody = (hit for hit in hits_in(reading, called, _BOOKED, GUARDS) if beside(reading, hit, _EVERYBODY, 0, 0))
    for hit in (*hits_in(reading, called, _CALLS, GUARDS), *everybody):
        sentence = reading.sentence_at(hit.start)
        if _BANAL.stands_in(sentence) or beside(reading, hit, RECOMMENDED) or beside(reading, hit, ADVISED_AGAINST):
            continue
        if _URGED.stands_in(sentence) and beside(reading, hit, _ANY_EXAM, 2, 0):
            yield hit
            return
