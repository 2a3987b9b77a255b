"""Confrère nommé dans une critique

## Ce qu’elle voit

Un médecin nommé par son titre et son nom, à qui le texte reproche une erreur, un oubli ou un manquement.

## Pourquoi

Un confrère nommé doit pouvoir répondre, et le reproche public nuit même quand il est fondé. Un désaccord scientifique
cite un texte, non une faute.

## Exemple

> Le Dr Untel a encore raté une fracture évidente.

## À écrire plutôt

« Une fracture facile à manquer : où regarder », sans nom ; le reproche se fait au confrère.

## Ce qu’elle ne voit pas

Un confrère reconnaissable sans son nom.

---

Colleague named in a criticism

## What it sees

A doctor named by title and name, whom the text blames for an error, an omission or a breach.

## Why

A colleague who is named must be able to answer, and blame in public harms even when it is founded. Scientific
disagreement quotes a text, not a fault.

## Example

> Dr Smithson missed an obvious fracture again.

## Write instead

“A fracture that is easily missed: where to look”, without a name; the blame is told to the colleague.

## What it can’t see

A colleague who can be recognised without a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CONFRATERNITY, USE_OF_NAME, Rule
from negatoscope.gate.rules.reading import Construction, Guard, Hit, beside, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="CNF104",
    name="colleague-named-in-criticism",
    family="denigration",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(
        CONFRATERNITY,
        USE_OF_NAME,
    ),
    messages={"fr": "Un confrère est nommé dans un reproche.", "en": "A colleague is named in a reproach."},
    remedies={"fr": "Retirer le nom et garder la leçon.", "en": "Take the name out and keep the lesson."},
)

_ANCHORS = stems(
    "docteur",
    "professeur",
    "doctor",
    "professor",
    "rate",
    "loupe",
    "oublie",
    "manque",
    "trompe",
    "passe",
    "missed",
    "wrong",
    "failed",
    "overlooked",
    "erreur",
    "faute",
    "devrait",
    "aurait",
)
_CONSTRUCTIONS = (
    Construction(
        r"(?:dr|docteur|pr|professeur|confrere|consoeur|doctor|professor|prof)\.? (?!\w+ (?:et|and) (?:moi|nous"
        r"|i|we|me)\b)[a-z][\w'-]+(?: [a-z][\w'-]+)? {~2}(?:(?:a|avait|aura) (?:encore |de nouveau |tout "
        r"|completement |tout simplement )?"
        r"(?:rate|loupe|oublie|manque|tort|faux|bacle|sous estime|confondu|massacre|passe a cote|failli)\w*"
        r"|est passee? a cote|s est (?:encore |lourdement |completement )?trompee?|se trompe"
        r"|(?:aurait|devrait) (?:du )?(?:mieux|voir|savoir|reapprendre|retourner|relire|avoir honte|ouvrir)|n"
        r" a (?:pas|rien|jamais|meme pas) (?:vu|su|lu|compris|regarde|fait|examine)"
        r"|ne (?:sait|voit|comprend) (?:pas|plus|rien)|(?:missed|overlooked|misread|botched|failed)|got it"
        r" (?:all |completely )?wrong|(?:was|is) (?:\w+ )?wrong|should (?:have|know|go back))"
    ),
    Construction(
        r"(?:erreur|faute|bourde|negligence|loupe|ratage|boulette|blunder|mistake|error)s? (?:du|de la|de"
        r"|by) (?:dr|docteur|pr|professeur|doctor)\.? \w+"
    ),
)
_OF_A_TEXT = Construction(
    r"editoria(?:l|ux)|articles?|auteurs?|papier|lettre|etudes?|revue|hypothese|courtois\w*|respect\w*"
    r"|editorial|paper|study|authors?|letter|kindly|respectfully"
)
_GUARDS = frozenset({Guard.QUOTED, Guard.HYPOTHETICAL, Guard.LAW})


def find(reading: Reading) -> Iterator[Hit]:
    """A named doctor as the subject of a fault, unless a text of theirs is what is discussed."""
    for hit in hits(reading, _CONSTRUCTIONS, _ANCHORS, _GUARDS):
        if not beside(reading, hit, _OF_A_TEXT):
            yield hit
