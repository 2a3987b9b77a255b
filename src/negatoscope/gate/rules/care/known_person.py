"""Personne connue des lecteurs

## Ce qu’elle voit

Une personne que l’on peut reconnaître par son lien ou son rôle, un voisin, un proche, une collègue, un élu, un
sportif, le boulanger, avec ce que l’auteur a vu d’elle.

## Pourquoi

Le secret couvre ce que l’on a vu, même sans nom : ceux qui connaissent l’auteur, le quartier ou la commune
reconnaissent la personne.

## Exemple

> Ma voisine du dessus est passée au cabinet : sa mammographie montre un cancer.

## À écrire plutôt

Retirer le lien et le rôle, et tout ce qui situe la personne ; ne garder que la lésion et ce qu’elle apprend.

## Ce qu’elle ne voit pas

Un rôle dont elle ne connaît pas le nom ; une personne montrée dans une image.

---

A person whom readers know

## What it sees

A person who can be recognised by a tie or a role, a neighbour, a relative, a colleague, a mayor, a player, the baker,
with what the author saw of that person.

## Why

Secrecy covers what one has seen, even without a name: those who know the author, the street or the town recognise the
person.

## Example

> My neighbour came in today and her scan shows a tumour.

## Write instead

Take out the tie and the role, and all that places the person; keep only the lesion and what it teaches.

## What it can’t see

A role whose name it doesn’t know; a person shown in a picture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import PRIVATE_LIFE, SECRECY, TEACHING, Rule
from negatoscope.gate.rules.care.people import BY_ME, IMAGED, IN_THE_NEWS, KNOWN, REPORT, SEEN
from negatoscope.gate.rules.reading import ALL, Construction, Guard, hits, stems
from negatoscope.gate.rules.reading.guards import disowned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="SEC405",
    name="known-person",
    family="secrecy",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(SECRECY, PRIVATE_LIFE, TEACHING),
    messages={
        "fr": "Une personne connue de lecteurs est décrite avec ce que l’auteur a vu d’elle.",
        "en": "A person known to readers is described with what the author saw.",
    },
    remedies={
        "fr": "Retirer le lien ou le rôle ; ne garder que la lésion.",
        "en": "Take the tie or the role out; keep only the lesion.",
    },
)

_GUARDS = ALL - {Guard.QUOTED, Guard.NEGATED, Guard.OTHERS, Guard.TEACHING, Guard.REPORTED}
_NEWS = stems(
    *("histoire", "story"),
    *("journal", "journaux", "presse", "papers", "press", "news"),
    *("tele", "dont", "accident", "drame", "divers", "incendie"),
    *("explosion", "avalanche", "eboulement", "noyade"),
    *("agression", "fusillade", "collision", "carambolage", "naufrage"),
    *("crash", "match", "derby", "marathon", "rallye", "tournoi", "finale", "fire", "stabbing", "shooting", "souvenez"),
    *("rappelez", "affaire", "chaines", "headlines", "remember", "suivi", "everyone", "sunday", "saturday"),
)
_ANCHORS = stems(
    *("rue", "place", "village", "quartier", "bourg", "hameau"),
    *("coin", "marche", "port", "face", "street", "corner", "square"),
    *("voisin", "voisine", "neighbour", "neighbor", "collegue"),
    *("colleague", "beau", "belle", "brother", "sister", "mother"),
    *("father", "frere", "soeur", "mere", "pere", "oncle", "tante"),
    *("cousin", "cousine", "uncle", "aunt", "fils", "fille", "son"),
    *("daughter", "ami", "amie", "friend", "boulanger"),
    *("boulangere", "baker", "boucher", "butcher", "facteur", "postman"),
    *("cure", "pretre", "priest", "vicar", "maire"),
    *("mayor", "institutrice", "instituteur", "maitresse", "teacher", "depute"),
    *("pharmacien", "pharmacienne", "garagiste", "coiffeuse"),
    *("coiffeur", "fleuriste", "capitaine", "captain", "gardien"),
    *("goalkeeper", "joueur", "joueuse", "player", "coach"),
    *("entraineur", "champion", "championne", "ministre", "minister"),
    *("chanteur", "chanteuse", "singer", "acteur", "actrice"),
    *("actor", "sage", "midwife", "concierge", "lollipop", "gerant"),
    *("directeur", "directrice", "patron", "patronne", "epicier"),
    *("epiciere", "plombier", "president", "presidente", "copain"),
    *("copine", "notaire", "pompier", "gendarme", "landlord"),
    *("nanny", "nounou", "secretaire", "brancardier", "vedette"),
    *("celebre", "famous", "celebrity", "vainqueur", "winner", "prof", "professeur"),
    *("dentiste", "veterinaire", "infirmiere", "chauffeur", "agriculteur", "vigneron", "pecheur", "jardinier"),
    *("serveuse", "tenancier", "tresorier", "cycliste", "arbitre"),
    *("animatrice", "animateur", "journaliste", "avocat", "juge"),
    *("caretaker", "janitor", "farmer", "vet", "dentist", "nurse"),
    *("driver", "florist", "organist", "judge", "lawyer", "head"),
    *("barber", "plumber", "rapper", "boxer", "referee"),
    *("crossing", "landlady", "presenter", "presentateur", "rugbyman"),
    *("maitre", "adjoint", "conseiller", "bibliothecaire", "librarian"),
)
_HARMLESS = Construction(
    r"merci|thanks|thank|bravo|congratulations|felicitations a (?:notre|mon|ma|l)|roman|livre|recette|film|retraites?"
    r"|mis en place|anniversaire|a (?:fini|soutenu|publie)|prix|prize|award|demand\w+ (?:souvent|pourquoi|comment|si)"
    r"|explique\w*|cuisin\w+|cas fictif|invente\w*|inaugur\w+|dit que|says|trouve que|rule|regle"
)


def find(reading: Reading) -> Iterator[Hit]:
    """Somebody known by a tie, a role or the news, and near it what the author saw of that person's body."""
    yield from _seen(reading, KNOWN, _ANCHORS, SEEN)
    yield from _seen(reading, (IN_THE_NEWS,), _NEWS, BY_ME)


def _seen(
    reading: Reading, people: tuple[Construction, ...], anchors: frozenset[str], evidence: Construction
) -> Iterator[Hit]:
    for hit in hits(reading, people, anchors, _GUARDS):
        sentence = reading.sentence_at(hit.start)
        near = reading.around(sentence, before=0, after=2)
        told = any(evidence.stands_in(each) or REPORT.search(each.content) for each in near)
        seen = told and any(IMAGED.stands_in(each) for each in near)
        if seen and not reading.is_quoted(hit) and not _HARMLESS.stands_in(sentence) and not disowned(sentence):
            yield hit
