"""Lien d’intérêts caché exprès

## Ce qu’elle voit

L’auteur laisse entendre un lien avec un fabricant et dit qu’il ne le déclarera pas, ou que cela ne regarde personne.

## Pourquoi

Un lien tu en connaissance de cause est une faute plus grave qu’un oubli : depuis le décret du 25 mars 2007 il se
déclare, par écrit.

## Exemple

> J’ai quelques parts dans la société qui édite le logiciel Thoraxio, mais chut.

## À écrire plutôt

« Liens d’intérêts : actionnaire de la société qui édite le logiciel. »

## Ce qu’elle ne voit pas

Un lien caché sans aucun clin d’œil.

---

Tie of interest hidden on purpose

## What it sees

The author hints at a tie with a maker and says that it won’t be declared, or is nobody’s business.

## Why

A tie kept silent knowingly is graver than one forgotten: since the decree of 25 March 2007 it is declared in writing.

## Example

> I hold shares in the company, but that stayed off the slide.

## Write instead

“Disclosure: shareholder of the company that makes the software.”

## What it can’t see

A tie hidden without a wink.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CHARTER, DECREE_2007, TIES, TIES_FORM, Rule
from negatoscope.gate.rules.interests.ties import ties
from negatoscope.gate.rules.reading import Construction, Guard, Hit, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="LIE104",
    name="hidden-tie",
    family="interests",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(
        TIES,
        TIES_FORM,
        CHARTER,
    ),
    messages={
        "fr": "Un lien avec un fabricant est suggéré, puis tu.",
        "en": "A tie with a maker is hinted at, then kept silent.",
    },
    remedies={"fr": "Dire le lien en toutes lettres, à côté du nom.", "en": "State the tie in full, beside the name."},
    in_force=DECREE_2007,
)

_ANCHORS = stems(
    "chut", "motus", "bouche", "dites", "dis", "dit", "repetez", "dirai", "dirais", "preciserai", "revelerai",
    "detaillerai", "tairai", "tais",
    "taire", "garde", "garderai", "passe", "passerai", "passons", "regarde", "pris", "juge", "cru", "utile",
    "inutile", "besoin", "oblige",
    "personne", "case", "rubrique", "ligne", "oublie", "connu", "entre", "silence", "montant", "secret",
    "nobody", "stayed", "left", "kept",
    "leave", "leaving", "keep", "say", "tell", "mention", "disclose", "declare", "business", "between", "hush",
    "need", "forgot", "bother",
    "quiet", "mum",
)  # fmt: skip
_CONCEALED = Construction(
    r"chut|motus|bouche cousue|ne (?:le |la |l )?(?:dites|repetez|dis|repete) (?:pas|rien|a personne)"
    r"|ne (?:vous |le |les )?(?:dirai|dirais|preciserai|revelerai|detaillerai) (?:pas|rien|ni|jamais)"
    r"|(?:je|j) (?:le |la |les )?(?:tairai|tais|prefere taire|garde pour moi|garderai pour moi|passe sur"
    r"|passerai sur)"
    r"|(?:ne )?(?:me |vous |les )?regarde (?:que|personne|pas)|(?:pas|jamais) (?:pris|eu|juge|cru|vu)"
    r" {~3}(?:d|de|l|a) {disclose}"
    r"|(?:inutile|pas (?:besoin|utile|la peine|oblige|necessaire)) (?:de|d) (?:le |la |les |l"
    r" )?{disclose}|personne ne (?:lit|demande|verifie|saura|verra)"
    r"|(?:n avait|n a|avait|a) pas (?:de|prevu de) (?:case|place|ligne|rubrique)|oublie de (?:le |la |les"
    r" |l )?{disclose}|ni vu ni connu|pas vu pas pris"
    r"|entre nous|(?:sous|passons|passer|passe) silence|sous silence|montant (?:\w+ )?(?:restera|reste)"
    r"|secret de polichinelle"
    r"|(?:nobody|no one) (?:reads|asks|checks|knows|needs to know)|(?:stayed|left|kept|leave|leaving"
    r"|keep) (?:\w+ )?off"
    r"|(?:won t|not going to|wouldn t|never) (?:say|tell|mention|disclose|declare)|(?:none of|nobody s)"
    r" (?:your )?business"
    r"|between (?:us|you and me)|hush|don t tell|no need to {disclose}|forgot to {disclose}|(?:didn t"
    r"|never) (?:bother|{disclose})|keep\w* quiet|mum s the word"
)
_GUARDS = frozenset({Guard.QUOTED, Guard.HYPOTHETICAL, Guard.LAW})


def find(reading: Reading) -> Iterator[Hit]:
    """A tie beside words that hide it."""
    for sentence in reading.with_any(_ANCHORS):
        hidden = (words for words in _CONCEALED.find(sentence) if not reading.guarded(words, _GUARDS))
        if next(hidden, None) is not None:
            tie = next(ties(reading, reading.around(sentence)), None)
            if tie is not None:
                yield tie
