"""Offre limitée ou compte à rebours

## Ce qu’elle voit

Un délai, un nombre de places ou une urgence commerciale qui pousse à réserver un examen.

## Pourquoi

La médecine ne s’exerce pas comme un commerce : presser le patient l’empêche de demander si l’examen lui est utile.

## Exemple

> Plus que trois places pour votre bilan par IRM, réservez avant dimanche.

## À écrire plutôt

Les jours et heures d’ouverture, les délais moyens de rendez-vous.

## Ce qu’elle ne voit pas

Une urgence dite par le seul ton ou par une image.

---

A limited offer or a countdown

## What it sees

A deadline, a number of places or commercial urgency that presses people to book an examination.

## Why

Medicine is not practised as a trade: pressing patients keeps them from asking whether the examination is any use to
them.

## Example

> Only three slots left for your MRI check-up, book before Sunday.

## Write instead

Opening hours, and the average wait for an appointment.

## What it can’t see

Urgency that only the tone or a picture conveys.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.rule import CHARTER, DECREE_2020, NOT_A_TRADE, Rule
from negatoscope.gate.rules.reading import Construction, beside, hits, stems
from negatoscope.gate.rules.trade.occasions import CARE, GUARDS, NOT_CARE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM303",
    name="limited-offer",
    family="price",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(NOT_A_TRADE, CHARTER),
    messages={
        "fr": "Une offre limitée presse de réserver un examen.",
        "en": "A limited offer presses people to book an examination.",
    },
    remedies={
        "fr": "Retirer le délai ou le nombre de places ; dire les horaires et les délais.",
        "en": "Take the deadline or the number of places out; state hours and waiting times.",
    },
    in_force=DECREE_2020,
)

_ANCHORS = stems(
    *word_set(
        "place mois profitez places creneau creneaux stock dernier derniers derniere dernieres plus premier "
        "premiers premieres jusqu avant ici semaine week aujourd offre vente expire termine rebours limited last "
        "final only just first until before hurry while offer deal"
    )
)
_PRESSED = (
    Construction(
        r"(?:{come}|vite|depechez vous|hatez vous|ne (?:tardez|ratez|manquez) pas|profitez\w*|inscri\w+) {~9} {limited}"
    ),
    Construction(r"{limited} {~9} (?:{come}|{service})"),
    Construction(r"{service} {~7} {limited}"),
    Construction(
        r"(?:dernieres? (?:places?|chances?)|derniers? (?:creneaux|jours?)|plus que {~2} (?:places?|creneaux|jours?)"
        r"|places? (?:tres )?(?:limit|compt)ees?"
        r"|creneaux limites|vente flash|last (?:chance|few \w+)|limited (?:slots|places|offer|time))"
    ),
    Construction(r"(?:⏳|⏰|⌛) ?{~3} {limited}"),
)
_URGENCY = Construction(
    r"(?:places? (?:tres )?(?:limit|compt)ee?s|creneaux limites|nombre limite|stocks? limites?|derniers? (?:creneaux"
    r"|jours?)|dernieres? (?:places?|chances?)"
    r"|plus que|premie(?:r|re)s (?:inscri\w+|arrive\w+|servi\w*|venu\w*|a)|(?:\d+|vingt|cinquante|cent|dix|trente)"
    r" premie(?:r|re)s|offre|expire|rebours|vente flash"
    r"|seulement|uniquement|vite|depechez|ne (?:tardez|ratez|manquez) pas|profitez|promo\w*|hurry|last chance|limited"
    r"|only|left|offer|deal|first|minuit|midnight"
    r"|while (?:stocks|slots) last|⏳|⏰|⌛)"
)
_HOURS = Construction(
    r"(?:ouvert\w*|fermee?s?|fermeture|horaires|vacances|permanence|travaux|garde|conges|rouvr\w+|reouv\w+"
    r"|open(?:ing)?|closed|holidays?|a jeun|injection"
    r"|compte rendu|resultats|ordonnance|annul\w+|resultat|fasting|cancel\w*)"
)


def find(reading: Reading) -> Iterator[Hit]:
    """A limit that presses towards an examination; opening hours, courses and instructions for the day are none."""
    for hit in hits(reading, _PRESSED, _ANCHORS, GUARDS):
        sentence = reading.sentence_at(hit.start)
        if not _URGENCY.stands_in(sentence) or _HOURS.stands_in(sentence):
            continue
        if beside(reading, hit, CARE) and not beside(reading, hit, NOT_CARE):
            yield hit
