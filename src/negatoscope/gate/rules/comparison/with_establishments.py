"""Comparaison avec un autre établissement

## Ce qu’elle voit

Les délais, la qualité, les appareils ou les prix de l’auteur mis en regard de ceux d’un autre cabinet, d’un hôpital,
d’une clinique, ou d’« ailleurs ».

## Pourquoi

Depuis le 25 décembre 2020 un médecin peut informer sur son exercice, mais sans comparaison avec d’autres médecins ou
établissements.

## Exemple

> Nos délais sont deux fois plus courts qu’à la clinique d’en face.

## À écrire plutôt

Ses propres délais, appareils et honoraires, mesurés et datés.

## Ce qu’elle ne voit pas

Une comparaison par l’image, ou dont le terme n’est pas dit.

---

Comparison with another establishment

## What it sees

The author’s delays, quality, machines or prices beside those of another practice, a hospital, a clinic, or
“elsewhere”.

## Why

Since 25 December 2020 a doctor may inform about his practice, but without comparing it with other doctors or
establishments.

## Example

> Our waiting times are shorter than at the clinic next door.

## Write instead

Your own waiting times, machines and fees, measured and dated.

## What it can’t see

A comparison made by a picture, or whose term is not said.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import ABOUT_ONESELF, CHARTER, DECREE_2020, Rule
from negatoscope.gate.rules.comparison.contrast import ANCHORS, GUARDS, against, beside_us
from negatoscope.gate.rules.comparison.facing import HOUSES, facing
from negatoscope.gate.rules.comparison.opposed import is_humble, opposed
from negatoscope.gate.rules.praise.somebody_else import is_of_somebody_else
from negatoscope.gate.rules.reading import Construction, Guard, Hit, beside, hits, hits_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="COM205",
    name="comparison-with-establishments",
    family="comparison",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(ABOUT_ONESELF, CHARTER),
    messages={
        "fr": "L’auteur se compare à un autre établissement.",
        "en": "The author compares the practice with another establishment.",
    },
    remedies={
        "fr": "Donner ses propres délais, appareils ou honoraires, sans parler des autres.",
        "en": "Give your own waiting times, machines or fees, without speaking of others.",
    },
    in_force=DECREE_2020,
)

_ELSEWHERE = r"(?:partout |anywhere )?(?<!par\s)(?<!d')(?<!ou\s)(?<!et\s)(?:ailleurs|elsewhere|anywhere else)"
_HOUSES = (
    r"(?:cabinets?|centres?|cliniques?|polycliniques?|hopita(?:l|ux)|chu|etablissements?|services? (?:public"
    r"|hospitalier)|groupes?|chaines?"
    r"|structures?|concurrents?|concurrence|voisine?s?|plateformes?|usines? a \w+|practices?|clinics?|cent(?:er|re)s?"
    r"|hospitals?|providers?"
    r"|competitors?|competition|chains?|trusts?|nhs|places?|firms?|companies|teleradiolog\w+|societes)"
)
_HOUSE = (
    rf"(?:{_ELSEWHERE}|(?:(?:l|la|le|les|un|une|au|aux|du|des|d|nos|ses|tout|tous les|certains|the|a|any|most|many"
    rf"|our|other|some) )?"
    rf"(?:autres? |other |grands? |gros |local |big |district |general |public |private )*{_HOUSES}|la ville d a cote"
    rf"|chez (?:le|la|les) (?:voisin|concurren)\w*"
    r"|chez d autres|en face|down the road|next door|across town)"
)
_HOUSES_AS_A_WHOLE = (
    rf"(?:(?:(?:les|d|certains|beaucoup de|la plupart des|tant de|trop de|nos|other|most|many|some|the) (?:autres "
    rf"|other |grands |gros |big )*"
    rf"(?:cabinets|centres|cliniques|hopitaux|groupes|chaines|structures|concurrents|clinics|centres|centers"
    rf"|hospitals|practices|places|providers"
    rf"|competitors|chains))|(?:le|la|l|the) (?:centre|cabinet|clinique|hopital|groupe) (?:d en face|d a cote"
    rf"|voisine?)|(?:l |la |le |the )(?:hopital|chu|clinique|polyclinique|concurrence|hospital|competition)"
    rf"|{_ELSEWHERE}|(?:the|an|l|un|une) (?:other|autre) (?:clinic|practice|hospital|centre|cabinet|clinique|hopital))"
)
_CONSTRUCTIONS = against(_HOUSE, _HOUSES_AS_A_WHOLE)
_SPAN = (
    r"(?:heures?|h|jours?|semaines?|mois|minutes?|min|ans|annees?|euros?|€|teslas?|days?|weeks?|months?|hours?|years?"
    r"|barrettes|%)"
)
_AMOUNT = (
    rf"(?:\d[\d,.\s]*|une?|deux|trois|quatre|cinq|six|sept|huit|dix|quinze|quarante huit|vingt quatre|quelques"
    rf"|plusieurs|two|three|four|six|ten"
    rf"|several) ?{_SPAN}"
)
_NUMBER = (
    r"(?:\d[\d,.\s]*|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|vingt|trente)"
)
_FIGURES = (
    Construction(rf"{_AMOUNT} {{~6}} (?:a |au |aux |chez |dans |en |at |in )?{_HOUSE}"),
    Construction(rf"{_HOUSE} {{~5}} {_AMOUNT}"),
)
_TWO_AMOUNTS = Construction(rf"{_AMOUNT}[^.!?]{{1,80}}[^\w]{_AMOUNT}")
_SHORT_OURSELVES = Construction(
    r"(?:chez nous|ici|nous|notre|nos|la notre|le notre|les notres|here|with us|we|our|ours)"
)
_BESIDE_THEIRS = (
    Construction(
        r"(?:celles?|celui|ceux|that|those) (?:de|du|des|d|chez|of|at) {~1} " + _HOUSE + rf" {{~4}} {_NUMBER}"
    ),
)
_DONE_THERE = (Construction(rf"(?:faite?s?|passee?s?|realisee?s?|lue?s?|done|made|taken|read) {_HOUSE}"),)
_OURS = Construction(r"(?:les? notres?|la notre|ours)")
_CHALLENGE = (
    Construction(
        r"(?:trouvez|trouvez vous|connaissez|find|know) {~4} (?:plus|mieux|moins|ailleurs|better|faster|cheaper) {~6}"
        r" (?:prevenez|dites|ecrivez|appelez|faites|let us|tell us|call us)"
    ),
)
_NO_OTHER = (
    Construction(rf"(?:pas|jamais|aucune?|fini|no|never|none) {{~9}} (?:comme|as|like) {{~2}} {_HOUSE}"),
    Construction(
        rf"(?:aucune?|nul(?:le)?|pas|connais \w+|peu|no|few) {{~7}} (?:d )?(?:autres?|other) {_HOUSES} {{~5}} (?:ne|n"
        rf"|qui|can|offers?|does|has|propose\w*"
        r"|fait|dispose)"
    ),
)
_THERE = Construction(
    rf"(?:{_ELSEWHERE}|au centre hospitalier|a l hopital|au chu|a la (?:poly)?clinique|chez (?:les|d) autres|chez nos"
    rf" (?:confreres|concurrents)|en face"
    r"|dans les (?:autres|grands|gros) \w+|other (?:clinics|centres|hospitals|places)|at the hospital|down the road"
    r"|next door)"
)
_HERE = Construction(
    r"(?:ici|chez nous|pas (?:ici|chez nous|nous)|nous pas|here|not here|not us|with us)(?! (?:aussi|egalement|non"
    r" plus|comme|too|as well))"
)


def find(reading: Reading) -> Iterator[Hit]:
    """Oneself set against other establishments: by words, by two figures, or by "there" and then "here"."""
    found = (
        next(beside_us(reading, _CONSTRUCTIONS), None)
        or next(_by_figures(reading), None)
        or next(beside_us(reading, (*_BESIDE_THEIRS, *_NO_OTHER), GUARDS - {Guard.NEGATED, Guard.HYPOTHETICAL}), None)
        or next((hit for hit in hits(reading, _DONE_THERE, ANCHORS, GUARDS) if beside(reading, hit, _OURS, 0, 0)), None)
        or next(_there_then_here(reading), None)
        or next(facing(reading, HOUSES), None)
        or next(_not_everywhere(reading), None)
        or next(hits(reading, _CHALLENGE, ANCHORS, GUARDS - {Guard.HYPOTHETICAL}), None)
        or next(opposed(reading), None)
    )
    if found and not is_humble(reading, found) and not is_of_somebody_else(reading, found):
        yield found


def _by_figures(reading: Reading) -> Iterator[Hit]:
    compared = (
        sentence
        for sentence in reading.with_any(ANCHORS)
        if _TWO_AMOUNTS.stands_in(sentence) and _SHORT_OURSELVES.stands_in(sentence)
    )
    return hits_in(reading, compared, _FIGURES, GUARDS)


_NOT_EVERYWHERE = Construction(
    r"(?:partout|ailleurs|tout le monde|les autres|d autres|certains|everywhere|elsewhere|everyone)"
)
_BUT_HERE = re.compile(
    r"(?:^|[.;:,!?]\s)(?:chez nous|nous|ici|moi|au cabinet),?\s(?:si|oui|non|jamais|toujours)\b(?!\s(?:plus|aussi|le"
    r"|la|un|une|vous|nous|je|on))"
)


def _not_everywhere(reading: Reading) -> Iterator[Hit]:
    """What is not so everywhere, then two words that say that here it is."""
    for sentence in reading.sentences:
        hit = next(_NOT_EVERYWHERE.find(sentence), None)
        here = hit and _BUT_HERE.search(reading.text, hit.end, reading.around(sentence, 0, 1)[-1].end)
        if hit and here and not reading.guarded(hit, GUARDS - {Guard.NEGATED}):
            yield hit


def _there_then_here(reading: Reading) -> Iterator[Hit]:
    for sentence, after in pairwise(reading.sentences):
        there = next(_THERE.find(sentence), None)
        here = next(_HERE.find(after), None)
        begins = there and here and there.start == sentence.start and here.start == after.start
        if there and begins and not reading.guarded(there, GUARDS):
            yield there
