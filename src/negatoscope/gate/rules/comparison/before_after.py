"""Avant et après

## Ce qu’elle voit

Deux images ou deux états d’un patient, avant et après nos soins, montrés comme un résultat à admirer.

## Pourquoi

Une paire choisie parmi cent promet ce que l’on ne peut pas promettre : elle tient lieu de témoignage et pousse à
l’acte. En enseignement elle reste possible, avec l’évolution, les limites et les échecs.

## Exemple

> Avant / après notre infiltration : jugez par vous-même du résultat.

## À écrire plutôt

L’effet attendu en général, sa fréquence et ses risques, avec une source.

## Ce qu’elle ne voit pas

Une paire d’images sans légende.

---

Before and after

## What it sees

Two images or two states of a patient, before and after our care, shown as a result to admire.

## Why

A pair chosen among a hundred promises what cannot be promised: it stands for a testimonial and pushes towards the
act. In teaching it remains possible, with the course, the limits and the failures.

## Example

> Before/after our injection: see the result for yourself.

## Write instead

The effect to be expected in general, how often, and its risks, with a source.

## What it can’t see

A pair of images without a caption.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import ABOUT_ONESELF, CHARTER, DECREE_2020, Rule
from negatoscope.gate.rules.reading import ALL, Construction, Guard, Hit, beside, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="COM208",
    name="before-after",
    family="testimonial",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(ABOUT_ONESELF, CHARTER),
    messages={
        "fr": "Un avant-après sert de preuve de résultat.",
        "en": "A before-and-after serves as proof of a result.",
    },
    remedies={
        "fr": "Retirer la paire ou l’éclat du résultat ; dire l’effet attendu, sa fréquence et ses limites.",
        "en": "Take out the pair or its glamour; give the effect to be expected, how often, and its limits.",
    },
    in_force=DECREE_2020,
)

_ANCHORS = stems("avant", "before", "avantapres", "transformation", "apres", "after")
_PAIR = (
    Construction(r"avant ?(?:/|-|–|&|\+|vs|→|>|\|)+ ?(?:et )?apres|avant,? apres"),
    Construction(r"avantapres|avant_apres|beforeandafter|beforeafter"),
    Construction(
        r"(?:a gauche|la|ici|photo|image|cliche|voici|regardez) {~3} avant {~9} (?:a droite|la|ici|photo|image|et"
        r"|cliche) {~3} apres"
    ),
    Construction(r"before ?(?:/|-|–|&|\+|vs|→|>|and)+ ?after"),
    Construction(r"before and after (?:photos?|pictures?|shots?|images?|our|my|the)"),
    Construction(
        r"(?:images?|photos?|cliches?|silhouette|visage|genou|ventre) (?:\w+ )?avant et apres (?:notre|nos|mon|mes|la"
        r" seance|le soin|une? seule)"
    ),
)
_GLAMOUR = Construction(
    r"(?:resultats?|bluffant\w*|spectaculaire\w*|incroyable\w*|impressionnant\w*|etonnant\w*|magique\w*|miracle\w*"
    r"|juge(?:z|r)|admire[rz]|jugez en"
    r"|par vous meme\w*|transform\w+|metamorphose\w*|faites glisser|swipe|slide|wow|waouh|avouez|la difference"
    r"|parle\w* d elles? memes?|qui dit mieux"
    r"|notre|nos|mon|mes|sans chirurgie|en une seance|une seule seance|sourire|rides?|silhouette|varices|cellulite"
    r"|levres|cernes|disparu\w*|envole\w*"
    r"|results?|stunning|amazing|spectacular|see for yourself|our|my|wrinkles?|gone|judge)"
)
_TECHNICAL = Construction(
    r"(?:injection (?:de|d|du|iv|intraveineuse)|gadolinium|contraste|produit|chimiotherapie|radiotherapie|recist"
    r"|mictionnel\w*|miction|reduction|pose"
    r"|drainage|clampage|biopsie|sequences?|bolus|soustraction|saturation|reconstruction\w*|filtre|debruitage"
    r"|contrast|gadolinium|chemotherapy|washout"
    r"|reconstruction|denoising|cas clinique|enseign\w+|quiz|serie|limites|echec\w*|complications?|delais?|travaux"
    r"|formation|mise a jour|logiciel"
    r"|anonymis\w+|salle d attente|peinture|update|upgrade|refurb\w+)"
)


def find(reading: Reading) -> Iterator[Hit]:
    """A pair before and after beside words that admire it, where nothing says that it is technical."""
    for hit in hits(reading, _PAIR, _ANCHORS, ALL - {Guard.OTHERS}):
        if beside(reading, hit, _GLAMOUR) and not beside(reading, hit, _TECHNICAL):
            yield hit
