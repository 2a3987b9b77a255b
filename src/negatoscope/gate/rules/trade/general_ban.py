"""Publicité, telle qu’elle était interdite jusqu’en 2020

## Ce qu’elle voit

Un cabinet ou un médecin présenté pour attirer des patients, dans un texte jugé selon le droit d’avant le 25 décembre
2020.

## Pourquoi

Jusqu’au 24 décembre 2020 le code interdisait toute forme de publicité, directe ou indirecte. Depuis, informer est
permis : cette règle ne vaut que pour un texte daté d’avant.

## Exemple

> Notre centre d’imagerie vous accueille, prenez rendez-vous dès maintenant.

## À écrire plutôt

Sous l’ancien droit : l’annonce d’une installation ou d’un changement d’adresse, sans argument.

## Ce qu’elle ne voit pas

La date réelle du texte ; elle est celle que l’on indique pour l’examen.

---

Advertising, as it was forbidden until 2020

## What it sees

A practice or a doctor presented to attract patients, in a text judged by the law before 25 December 2020.

## Why

Until 24 December 2020 the code forbade every form of advertising, direct or indirect. Since then informing is
allowed: this rule holds only for a text of an earlier date.

## Example

> Our imaging centre welcomes you, book now.

## Write instead

Under the former law: the announcement of an opening or a new address, without argument.

## What it can’t see

The real date of the text; it is the one given for the check.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.rule import BAN_ON_ADVERTISING, NOT_A_TRADE_UNTIL_2020, Rule
from negatoscope.gate.rules.reading import ALL, Construction, Guard, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM310",
    name="general-advertising-ban",
    family="price",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(NOT_A_TRADE_UNTIL_2020,),
    messages={
        "fr": "Le texte fait la publicité d’un cabinet, ce que le droit de l’époque interdisait.",
        "en": "The text advertises a practice, which the law of the time forbade.",
    },
    remedies={
        "fr": "S’en tenir à l’annonce d’un fait : ouverture, adresse, horaires.",
        "en": "Keep to the announcement of a fact: opening, address, hours.",
    },
    in_force=BAN_ON_ADVERTISING,
)

_ANCHORS = stems(
    *word_set(
        "accueille accueillent accueillons venez prenez reservez confiez choisissez decouvrez rendez faites "
        "welcomes welcome book choose discover come visit service trust disposition poussez"
    )
)
_OWN = r"(?:notre|nos|mon|votre|le|la|our|my|your|the) {~1} (?:{practice}|{practitioner}|plateau|imaging \w+)"
_ADVERTISED = (
    Construction(
        _OWN
        + r" {~6} (?:vous accueill\w+|vous attend\w*|vous propose\w*|vous offr\w+|est a votre (?:service|disposition)"
        r"|welcomes? you|is here for you|offers you)"
    ),
    Construction(r"nous vous (?:accueillons|attendons|proposons|offrons|garantissons)"),
    Construction(
        r"(?:venez|poussez la porte|decouvrez|choisissez|visit|discover|choose|come to) {~4} (?:{practice}"
        r"|{practitioner}|chez nous|nous|equipe|us)"
    ),
    Construction(
        r"(?:prenez|reservez|book) {~3} (?:rendez vous|rdv|creneau|appointment|now|today|maintenant|en ligne|online"
        r"|vite|{examination})"
    ),
    Construction(r"(?:confiez|trust) {~4} (?:examens?|sante|genou|epaule|images?|nous|notre|us|health|scan\w*)"),
    Construction(r"(?:faites|make) (?:nous )?(?:confiance a|appel a|us your)"),
)


def find(reading: Reading) -> Iterator[Hit]:
    """A practice presented to attract; asked only for a text judged by the law before 25 December 2020."""
    return hits(reading, _ADVERTISED, _ANCHORS, ALL - {Guard.OTHERS, Guard.TEACHING})
