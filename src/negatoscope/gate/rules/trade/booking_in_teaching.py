"""Prise de rendez-vous dans un billet de santé

## Ce qu’elle voit

Un lien ou une invitation à prendre rendez-vous chez l’auteur, dans un billet qui explique une maladie, un signe ou un
examen.

## Pourquoi

L’information du public ne cherche pas de profit pour soi ni pour sa structure. Un billet de santé qui finit par un
rendez-vous devient une réclame.

## Exemple

> Le saviez-vous ? L’endométriose touche une femme sur dix et se voit à l’IRM. Prenez rendez-vous dans notre cabinet.

## À écrire plutôt

Le billet seul, avec sa source ; les horaires et le lien de rendez-vous sur le profil.

## Ce qu’elle ne voit pas

Un lien dont l’adresse ne dit pas où il mène. Une annonce d’horaires n’est pas visée.

---

Booking in a health post

## What it sees

A link or an invitation to book with the author, in a post that explains a disease, a sign or an examination.

## Why

Information of the public seeks no profit for oneself or one’s practice. A health post that ends in an appointment
becomes advertising.

## Example

> Did you know? Endometriosis affects one woman in ten and shows on MRI. Book with us.

## Write instead

The post alone, with its source; hours and the booking link on the profile.

## What it can’t see

A link whose address does not say where it leads. An announcement of hours is not meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.rule import CHARTER, DECREE_2020, PUBLIC_INFORMATION, Rule
from negatoscope.gate.rules.reading import ALL, Construction, Guard, beside, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM311",
    name="booking-in-teaching",
    family="price",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(PUBLIC_INFORMATION, CHARTER),
    messages={
        "fr": "Un billet de santé invite à prendre rendez-vous chez l’auteur.",
        "en": "A health post invites readers to book with the author.",
    },
    remedies={
        "fr": "Retirer l’invitation ; laisser le lien de rendez-vous sur le profil.",
        "en": "Take the invitation out; leave the booking link on the profile.",
    },
    in_force=DECREE_2020,
)

_ANCHORS = stems(
    *word_set("prenez reservez rendez rdv doctolib book booking appointment appelez contactez maiia keldoc venez call")
)
_BOOKED = (
    Construction(r"(?:prenez|prendre|prends|pris|reservez|reserver|planifiez) {~3} (?:rendez vous|rdv|creneau|place)"),
    Construction(r"(?:reservez|prenez) {~3} {service}"),
    Construction(
        r"(?:rendez vous|rdv|reservation|booking|appointments?) {~3} (?:en ligne|sur doctolib|sur maiia|sur keldoc"
        r"|doctolib|https?|www|via|en bio|en un clic|here|online|link)"
    ),
    Construction(r"doctolib\S*|maiia\.\S+|keldoc\S*"),
    Construction(r"book {~4} (?:with us|appointment|online|now|today|here|your|{service})"),
    Construction(r"(?:appelez nous|contactez nous|venez nous voir|call us) {~4} (?:pour|rendez vous|au|to|for|on)"),
)
_WITH_ANOTHER = Construction(
    r"(?:(?:avec|chez|a|with|aupres de) (?:votre|un|une|le|la|son|leur|your|a|their) (?:\w+ )?(?:medecin\w*"
    r"|generaliste|gyneco\w*|traitant|specialiste|dermato\w*|cardio\w*"
    r"|sage femme|oncologue|doctor|gp|pharmac\w+)|medecin traitant)"
)
_TAUGHT = (
    Construction(
        r"(?:le saviez vous|saviez vous|savez vous|did you know|comprendre|explique\w*|definition|en savoir plus|idee"
        r" recue|vrai ou faux|mythe|decrypt\w+|rappel|zoom sur|focus|point sur|episode|thread|fil)"
    ),
    Construction(
        r"(?:touche|concerne|affecte|frappe|represente|provoque|entraine|se manifeste|se traduit|peut etre|est une"
        r" (?:maladie|inflammation|affection|usure|infection|tumeur"
        r"|pathologie|fragilite)|affects|causes|is a (?:disease|condition))"
    ),
    Construction(
        r"(?:permet de (?:voir|detecter|depister|diagnostiquer|reperer|mesurer|chercher|rechercher)|sert a|consiste a"
        r"|se (?:voit|detecte|diagnostique|repere)|shows? (?:on|up)"
        r"|detects?|is used to|symptomes? (?:sont|de|du)|signes? (?:sont|de|d alerte|du)|warning signs?|facteurs? de"
        r" risques?|causes? (?:sont|de))"
    ),
    Construction(
        r"(?:endometriose|arthrose|osteoporose|cancers?|tendin\w+|hernies?|kystes?|nodules?|fibromes?|varices"
        r"|phlebite\w*|avc|migraine\w*|steatose|calculs?|lithiase\w*"
        r"|anevrismes?|polypes?|fractures?|sciatique|lombalgie\w*|metastases?|adenomyose|prostate|menisque|coiffe"
        r"|endometriosis|arthritis|osteoporosis|stroke|cysts?|fibroids?"
        r"|tendon\w*|stones?|aneurysms?)"
    ),
)
_ENOUGH = 2
"""How many of the marks of teaching a post must bear: one alone also stands in an announcement."""


def find(reading: Reading) -> Iterator[Hit]:
    """A booking with the author in a post that teaches lay readers."""
    marks = sum(any(mark.stands_in(each) for each in reading.sentences) for mark in _TAUGHT)
    if marks < _ENOUGH:
        return
    for hit in hits(reading, _BOOKED, _ANCHORS, ALL - {Guard.OTHERS}):
        if not beside(reading, hit, _WITH_ANOTHER, 0, 0):
            yield hit
            return
