"""Usage non éprouvé, dit au public

## Ce qu’elle voit

Devant le public, une technique proposée ou vantée alors que le texte la dit hors autorisation, sans marquage CE, à
son premier usage, à l’essai.

## Pourquoi

Les médecins ne divulguent pas au public un procédé insuffisamment éprouvé.

## Exemple

> Nous proposons désormais ce produit hors AMM pour l’arthrose du genou.

## À écrire plutôt

Réserver l’annonce aux confrères, avec ses réserves ; au public, parler des méthodes recommandées.

## Ce qu’elle ne voit pas

Une technique neuve dont le texte ne dit pas qu’elle l’est.

---

An untested use, told to the public

## What it sees

Before the public, a technique offered or praised while the text says it is off-label, without a CE mark, used for the
first time, on trial.

## Why

Doctors don’t spread before the public a process that isn’t sufficiently tested.

## Example

> We now offer this off-label injection for knee osteoarthritis.

## Write instead

Keep the announcement for colleagues, with its reservations; to the public, speak of recommended methods.

## What it can’t see

A new technique that the text doesn’t call new.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import UNPROVEN_METHODS, Rule
from negatoscope.gate.rules.claims.assertion import CLAIM_GUARDS, asserted
from negatoscope.gate.rules.reading import Construction, Guard, stems
from negatoscope.gate.rules.reading.guards import disowned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM110",
    name="untested-use",
    family="unproven",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(UNPROVEN_METHODS,),
    messages={
        "fr": "Un usage non éprouvé est proposé au public.",
        "en": "An untested use is offered to the public.",
    },
    remedies={
        "fr": "Réserver l’annonce aux confrères, avec ses réserves.",
        "en": "Keep the announcement for colleagues, with its reservations.",
    },
    preview=True,
)

_ANCHORS = stems(
    *("hors", "off-label", "off", "marquage", "experimental"),
    *("experimentale", "prototype", "premiere", "premier", "first"),
    *("autorise", "approved", "cleared", "teste", "tested", "essai", "trial", "valide"),
)
_UNTESTED = (
    Construction(r"hors (?:amm|autorisation)|off label"),
    Construction(
        r"(?:sans|pas (?:encore )?(?:de|le)|without (?:a )?|no) (?:marquage )?ce(?: mark)?|without {~2}ce mark"
    ),
    Construction(r"experimenta(?:l|le|ux)|prototypes?|first in (?:human|man)"),
    Construction(
        r"(?:pas|jamais|non|not|never) (?:encore |yet )?(?:autorise|approuve|valide|teste|approved|cleared|tested)\w*"
    ),
)
_OFFER = Construction(
    r"(?:nous|je|on|we|i) (?:vous |le |la |l )?(?:\w+ )?(?:propos\w+|offr\w+|utilis\w+|inject\w+|offer|use|provide"
    r"|inject)"
    r"|disponibles?|available|profitez|venez|prenez rendez vous|book|come (?:and )?(?:try|see)|au cabinet|essayez"
    r"|try it"
    r"|reservez|inscrivez vous|rejoignez"
)
_TRIAL = Construction(r"protocole|comite|promoteur|ethics committee|essai clinique|clinical trial|recherche|research")


def find(reading: Reading) -> Iterator[Hit]:
    """An untested thing and an offer of it, in a text for the public."""
    if not reading.is_public:
        return
    for hit in asserted(reading, _UNTESTED, _ANCHORS, CLAIM_GUARDS - {Guard.NEGATED}):
        sentence = reading.sentence_at(hit.start)
        offered = _OFFER.stands_in(sentence) and not _TRIAL.stands_in(sentence)
        if offered and not any(map(disowned, reading.around(sentence))):
            yield hit
