"""Classement ou titre de meilleur

## Ce qu’elle voit

L’auteur, son équipe ou son centre dit premier, meilleur, leader, référence ou sans égal, dans une ville, une région
ou un domaine, ou cité dans un palmarès.

## Pourquoi

La communication du médecin est loyale et honnête et ne compare pas. Un rang que rien ne mesure trompe le patient, et
un palmarès compare.

## Exemple

> Numéro 1 de l’imagerie du sport dans l’Ouest.

## À écrire plutôt

Les compétences et les conditions d’exercice : « Imagerie ostéoarticulaire, deux médiateurs, un appareil de 3
teslas. »

## Ce qu’elle ne voit pas

Un rang sous-entendu, ou donné par une image ou un logo.

---

A rank, or the name of the best

## What it sees

The author, the team or the centre said to be the first, the best, the leader, the reference or without equal in a
place or a field, or named in a league table.

## Why

What a doctor says of himself is fair and honest, and does not compare. A rank that nothing measures misleads
patients, and a league table compares.

## Example

> Number 1 in sports imaging in the West.

## Write instead

Skills and conditions of practice: “Musculoskeletal imaging; one 3-tesla scanner.”

## What it can’t see

A rank that is only hinted at, or given by a picture or a logo.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.rule import ABOUT_ONESELF, CHARTER, DECREE_2020, Rule
from negatoscope.gate.rules.praise.somebody_else import is_of_somebody_else
from negatoscope.gate.rules.reading import ALL, Construction, Guard, Hit, beside, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="COM206",
    name="ranking",
    family="praise",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(ABOUT_ONESELF, CHARTER),
    messages={"fr": "L’auteur se donne un rang.", "en": "The author claims a rank."},
    remedies={
        "fr": "Dire les compétences et les conditions d’exercice, sans rang.",
        "en": "State skills and conditions of practice, without a rank.",
    },
    in_force=DECREE_2020,
)

_ANCHORS = stems(
    *word_set(
        "numero number leader meilleur meilleure best finest premier premiere reference classe classes classement "
        "palmares podium top elu elue elus voted ranked leading patron roi reine pape tete sommet titre first "
        "king queen trophee award"
    )
)
_FIELD = (
    r"(?:l |la |le |les |en |d |de |du |des )?(?:imagerie|radiologie|senologie|echographie|mammographie|irm|scanner"
    r"|infiltrations?"
    r"|hanche|epaule|genou|pied|main|rachis|sein|thorax|prostate|femme|sport\w*|interventionnel\w*|imaging|radiology"
    r"|mri"
    r"|ultrasound|breast|spine|scan\w*)"
)
_CONSTRUCTIONS = (
    Construction(
        rf"(?:numero|n°|number|no\.?|#) ?(?:1|un|one) (?:de|du|des|en|dans|pour|sur|a|in|for|of|at|{_FIELD}|{{place}})"
    ),
    Construction(
        r"(?:le|la|les|de|des|du|l un des|une des|l une des|parmi les|the|our|their|one of the) (?:\d+ )?(?:tout\w*"
        r" )?(?:meilleur\w*|best|finest"
        r"|leading|top|greatest) {~2} (?:{practitioner}|{practice}|experts?|specialistes?|adresses?|endroits?|paires?"
        r" d yeux|paires? de mains|yeux|oeil|choix|accueil|prise en charge|echo\w*"
        r"|plateaux?|mains|echographist\w+|specialists?|places?|imaging)"
    ),
    Construction(
        rf"(?:leaders?|references?|n°1|patron(?:ne)?|rois?|reines?|papes?|king|queen|authority|number one) {{~1}}"
        rf" (?:de|du|d|des|en|dans"
        rf"|in|of|for|on|regiona(?:l|le|ux)|nationa(?:l|le|ux)|inconteste\w*|incontournable\w*|absolu\w*) {{~2}}"
        rf" (?:{_FIELD}|{{place}})"
    ),
    Construction(
        r"(?:sommes|suis|restons|reste|devenue?s?|devient|comme|equipe|cabinet|centre|service|groupe) {~1} (?:la|une"
        r"|l une des)"
        r" (?:vraie |seule |veritable )?references? (?:incontestee?s?|incontestable|absolue|regionale|nationale"
        r"|internationale|en|de|du|dans)"
    ),
    Construction(
        r"(?:classee?s?|elue?s?|designee?s?|sacree?s?|nommee?s?|distinguee?s?|figur\w+|arriv\w+|plebiscitee?s?) {~4}"
        r" (?:premie(?:r|re)s?"
        r"|meilleur\w*|tete|palmares|podium|classement|top|numero un|n°1|n° 1|sommet)"
    ),
    Construction(
        r"(?:premie(?:r|re)s?|en tete|au sommet|sur le podium|\d+e|deuxiemes?|troisiemes?|bien places?) (?:du|au|dans"
        r" le|dans un|d un)"
        r" (?:\w+ )?(?:palmares|classement|top|magazine)"
    ),
    Construction(r"(?:voted|ranked|named|rated|crowned) {~3} (?:best|top|first|finest|number one|no\.? 1|one of the)"),
    Construction(
        r"(?:la|notre) (?:france|region|ville|profession|discipline) a (?:un|une|son|sa) (?:patron\w*|maitre|roi"
        r"|reine|pape|reference"
        r"|champion\w*)"
    ),
)
_ABOUT_US = Construction(
    r"(?:{we}|{place}|equipe|cabinet|centre|dr|docteur|venez|rejoign\w+|bienvenue|accueille\w*|team|practice|clinic)"
)


def find(reading: Reading) -> Iterator[Hit]:
    """A rank claimed in the author's own voice; thanks, tributes and announcements of a speaker are about others."""
    for hit in hits(reading, _CONSTRUCTIONS, _ANCHORS, ALL - {Guard.OTHERS}):
        if beside(reading, hit, _ABOUT_US) and not is_of_somebody_else(reading, hit):
            yield hit
