"""Seul à proposer

## Ce qu’elle voit

L’auteur ou son centre dit seul, unique ou exclusif, dans une région ou un pays, à proposer un acte, un appareil ou un
soin.

## Pourquoi

Dire que l’on est seul, c’est dire que les autres ne le font pas : une comparaison, que rien ne vérifie, faite pour
attirer.

## Exemple

> Nous sommes les seuls de la région à proposer cet examen.

## À écrire plutôt

Ce qui est proposé, pour quelle indication et comment l’obtenir : « Entéro-IRM, sur demande du médecin traitant. »

## Ce qu’elle ne voit pas

Une exclusivité sous-entendue, ou le fait qu’elle soit vraie.

---

The only one

## What it sees

The author or the centre said to be alone, unique or exclusive in a region or a country in offering an act, a machine
or care.

## Why

To say that one is alone is to say that the others do not do it: a comparison that nothing checks, made to lure.

## Example

> We are the only practice in the county to offer this scan.

## Write instead

What is offered, for which indication and how to get it: “MR enterography, at the family doctor’s request.”

## What it can’t see

Exclusivity that is only hinted at, or whether it is true.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.rule import ABOUT_ONESELF, CHARTER, DECREE_2020, Rule
from negatoscope.gate.rules.reading import ALL, Construction, Guard, Hit, beside, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="COM210",
    name="exclusivity",
    family="praise",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(ABOUT_ONESELF, CHARTER),
    messages={
        "fr": "L’auteur se dit seul à proposer un soin.",
        "en": "The author claims to be the only one to offer this.",
    },
    remedies={
        "fr": "Dire ce qui est proposé et pour quelle indication, sans dire que l’on est seul.",
        "en": "Say what is offered and for which indication, without saying that nobody else does.",
    },
    in_force=DECREE_2020,
)

_ANCHORS = stems(
    *word_set(
        "seul seuls seule seules unique uniques nulle introuvable exclusif exclusive exclusivite only nowhere "
        "exclusively premier premiers first sole"
    )
)
_CONSTRUCTIONS = (
    Construction(
        r"(?:nous sommes|je suis|on est|nous restons|je reste|etant|a ce jour|sommes) {~3} (?:les?|la) seule?s? {~6}"
        r" (?:a|de|d|dans|en|qui|du)"
    ),
    Construction(
        r"(?:les?|la) seule?s? {~1} (?:{practice}|{practitioner}|irm|scanner|machine|appareil|plateau|adresse"
        r"|endroit) {~6} (?:{place}|a \w+er|qui)"
    ),
    Construction(r"(?:les?|la) seule?s? {~1} (?:de|du|dans|en|d) {place} {~2} (?:a|qui)"),
    Construction(r"seule?s? {practice} (?:de|du|dans|en|d) {place}"),
    Construction(
        r"(?:{practice}|equipe|appareil|machine|irm|scanner|technologie|technique|plateau|expertise|savoir faire"
        r"|offre|approche) {~2} (?:uniques?"
        r"|exclusi\w+) (?:en|dans|a|de|au|sur|in) {~1} {place}"
    ),
    Construction(r"uniques? (?:en france|en europe|au monde|dans {place}|en son genre|sur le territoire)"),
    Construction(
        r"(?:nulle part ailleurs|introuvables? ailleurs|que chez nous|chez nous (?:seuls|seulement|uniquement))"
    ),
    Construction(
        r"(?:en exclusivite|exclusivite (?:regionale|nationale|mondiale|departementale)|exclusivement (?:chez nous"
        r"|dans notre|ici))"
    ),
    Construction(r"(?:we are|i am|we re|i m|still) the (?:only|sole) {~9} (?:in|to|who|that|with)"),
    Construction(
        r"the only (?:{practice}|{practitioner}|scanner|mri|team|place|imaging \w+) {~4} (?:in|to|that|who|with)"
    ),
    Construction(
        r"(?:nowhere else|only (?:here|with us|at our|from us)|exclusive to (?:us|our)|exclusively (?:at|with) (?:us"
        r"|our))"
    ),
    Construction(
        r"(?:premie(?:r|re)s?|first) (?:{practice}|cabinet|centre|equipe) {~1} (?:de|du|en|dans|d|in) {place} {~1}"
        r" (?:a|to) (?:\w+er|s equiper|se doter|offer|own)"
    ),
)
_ABOUT_US = Construction(
    r"(?:nous|notre|nos|je|mon|ma|mes|chez nous|ici|vous|votre|we|our|my|i|us|you|your|here|venez|bienvenue"
    r"|accueill\w+|propos\w+)"
)


def find(reading: Reading) -> Iterator[Hit]:
    """The author or the place said to be alone, in the author's own voice."""
    for hit in hits(reading, _CONSTRUCTIONS, _ANCHORS, ALL - {Guard.OTHERS}):
        if beside(reading, hit, _ABOUT_US, 0, 0) and not beside(reading, hit, _ON_DUTY, 0, 0):
            yield hit


_ON_DUTY = Construction(
    r"(?:gardes?|astreinte|permanence|nuit|urgences?|week end|vacances|conges|reveille\w*|pour \w+ lits|recrut\w+"
    r"|renfort|departs?|retraite|on call|awake)"
)
