"""Concours ou tirage au sort

## Ce qu’elle voit

Un jeu, un concours ou un tirage au sort ouvert aux lecteurs, qui fait gagner un examen ou un objet, ou demande de
s’abonner et de partager.

## Pourquoi

La médecine ne s’exerce pas comme un commerce : un lot attire vers un cabinet ou un acte sans raison de santé.

## Exemple

> Concours : abonnez-vous et tentez de gagner une échographie en relief.

## À écrire plutôt

Un quiz de sémiologie sans lot, avec sa réponse.

## Ce qu’elle ne voit pas

Un jeu annoncé seulement dans une image.

---

A contest or a draw

## What it sees

A game, a contest or a draw open to readers, with an examination or an object to win, or that asks them to follow and
share.

## Why

Medicine is not practised as a trade: a prize draws people to a practice or an act without any reason of health.

## Example

> Giveaway: follow us and win a 3D ultrasound.

## Write instead

A quiz on signs without a prize, with its answer.

## What it can’t see

A game announced only in a picture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.rule import CHARTER, DECREE_2020, NOT_A_TRADE, Rule
from negatoscope.gate.rules.reading import Construction, beside, hits, stems
from negatoscope.gate.rules.trade.occasions import GUARDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM312",
    name="contest-or-draw",
    family="price",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(NOT_A_TRADE, CHARTER),
    messages={
        "fr": "Un concours ou un tirage au sort attire le lecteur.",
        "en": "A contest or a draw lures the reader.",
    },
    remedies={
        "fr": "Retirer le lot et le tirage ; proposer un quiz sans récompense.",
        "en": "Take the prize and the draw out; offer a quiz without a reward.",
    },
    in_force=DECREE_2020,
)

_ANCHORS = stems(
    *word_set(
        "concours jeu jeux tirage sort gagner gagnez gagnant remportez loterie tombola lot first premier premiere "
        "meilleur plus tirerai tirerons piocherai lucky best giveaway raffle contest prize win draw competition "
        "sweepstake lots"
    )
)
_GAMES = (
    Construction(
        r"(?:le|la|les) (?:\w+ )?(?:premie\w+|meilleur\w*|plus \w+) {~9} (?:gagne\w*|remporte\w*|aura droit|se verra"
        r" offrir|repart\w* avec) {~2} (?:un|une|son|des|le|sa)"
    ),
    Construction(r"(?:first|best|one lucky) {~7} (?:wins?|gets?|receives?) {~2} (?:a|an|free|their|our)"),
    Construction(r"(?:tirerai|tirerons|tire|piocherai|piocherons) {~4} (?:noms?|prenoms?|commentaires?|gagnants?)"),
    Construction(
        r"(?:tentez|essayez|chance|chances) (?:de|d|votre chance|pour) {~2} (?:gagner|remporter|recevoir|decrocher)"
    ),
    Construction(
        r"(?:a|to) (?:gagner|remporter|win) {~3} (?:parmi|pour ceux|en (?:likant|partageant|commentant|vous)|au"
        r" tirage|by|among)"
    ),
    Construction(
        r"(?:gagnez|remportez|a gagner|a remporter|decrochez|pour gagner|faites gagner|faire gagner|win|to win) {~4}"
        r" (?:un|une|votre|vos|des|le|la|l|\d+|deux|trois|dix|a|an|your|the|one|free|this)"
    ),
    Construction(
        r"(?:grand |petit )?(?:jeu concours|tombola|loterie|giveaway|raffle|sweepstakes?|lucky draw|prize draw)"
    ),
    Construction(r"tirage au sort|tire(?:e|s|es|rons|ra|rai)? au sort"),
    Construction(
        r"(?:concours|contest|competition|jeu) {~9} (?:abonne\w+|identifi\w+|partage\w+|like\w*|lots?|gagn\w+|follow"
        r"|tag|prize|cadeau|inscri\w+)"
    ),
)
_READERS = Construction(
    r"(?:abonne\w+|identifi\w+|partage\w+|lik\w+|commentaires?|commentez|participe\w+|inscri\w+|vous|votre|vos|lots?"
    r"|followers?|follow|tag|comment\w*|your|you"
    r"|cadeau\w*|offert\w*|trouve\w*|repond\w*|chez nous|🎁|🎉|patient\w*|vendredi|dimanche|samedi|reponses?|enter)"
)
_NOT_A_GAME = Construction(
    r"(?:essai|randomis\w+|etude|bras|groupe (?:controle|temoin)|cohorte|lecteurs?|echantillon|hospitalier|internat"
    r"|praticien|attache|epreuves? (?:classantes?|orale)"
    r"|anonym\w+|tumbola|trial|randomi[sz]ed|sample|readers|cohort|temps|secondes|du temps|en (?:precision"
    r"|sensibilite|vitesse|qualite)|medaille|association|ecole"
    r"|kermesse|club|match|tournoi|marathon|course)"
)


def find(reading: Reading) -> Iterator[Hit]:
    """A game for readers; a drawn sample and an entrance examination are none."""
    for hit in hits(reading, _GAMES, _ANCHORS, GUARDS):
        if beside(reading, hit, _READERS) and not beside(reading, hit, _NOT_A_GAME, 0, 0):
            yield hit
