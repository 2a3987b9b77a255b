"""Mots de révolution ou de miracle

## Ce qu’elle voit

« Révolutionnaire », « miracle », « game changer », « change tout », « enfin la solution », dits d’une méthode, d’un
appareil ou d’un logiciel.

## Pourquoi

L’information au public reste mesurée. Ces mots promettent plus que les preuves ne donnent, et ressemblent à une
réclame.

## Exemple

> Cette technique d’embolisation est révolutionnaire.

## À écrire plutôt

Dire ce que la méthode apporte, sur quelles données, et à qui.

## Ce qu’elle ne voit pas

L’emphase sans mot connu ; un nom de produit qui dit déjà la promesse.

---

Words of revolution or miracle

## What it sees

“Revolutionary”, “miracle”, “game changer”, “changes everything”, “the solution at last”, said of a method, a device
or a program.

## Why

Information for the public stays measured. Such words promise more than the evidence gives, and look like an
advertisement.

## Example

> This embolisation technique is a game changer.

## Write instead

Say what the method brings, on what data, and for whom.

## What it can’t see

Emphasis without a known word; a product name that already says the promise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import ABOUT_ONESELF, PUBLIC_INFORMATION, Rule
from negatoscope.gate.rules.claims.assertion import asserted
from negatoscope.gate.rules.reading import ALL, Construction, beside, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM109",
    name="breakthrough",
    family="unproven",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(PUBLIC_INFORMATION, ABOUT_ONESELF),
    messages={
        "fr": "Une méthode est dite révolutionnaire ou miraculeuse.",
        "en": "A method is called revolutionary or miraculous.",
    },
    remedies={
        "fr": "Dire ce qu’elle apporte, sur quelles données.",
        "en": "Say what it brings, on what data.",
    },
)

_ANCHORS = stems(
    *("revolutionnaire", "revolution", "miracle", "miraculeux"),
    *("game", "gamechanger", "prodige", "prodigieux", "magique"),
    *("magic", "magical", "breakthrough", "percee", "graal"),
    *("grail", "bouleverse", "ultime", "solution", "changer", "tout"),
    *("jamais", "transforms", "everything"),
)
_WONDER = (
    r"(?:revolutionnaires?|revolutionary|revolution|miracles?|miraculeu\w+|miraculous|game ?changers?|game changing"
    r"|prodigieu\w+|prodige|magiques?|magical|(?:historic |major )?breakthrough|percee (?:majeure|historique"
    r"|spectaculaire)"
    r"|(?:saint )?graal|holy grail|(?:solution|arme) (?:ultime|absolue|definitive)|jamais vue?s?)"
)
_THING = (
    r"(?:{method}|{examination}|{drug}|agents?|produits? de contraste|contrastes?|contrast agents?|robots?|implants?"
    r"|antennes?)"
)
_CLAIMS = (
    Construction(rf"{_THING} {{~5}}(?:{{be}}|c est|voila|reste\w*|s annonce) (?:\w+ ){{0,3}}{_WONDER}"),
    Construction(rf"{_THING} {{~1}}{_WONDER}"),
    Construction(rf"{_WONDER} (?:(?:en|dans|pour|de|du|in|for|of) (?:\w+ ){{0,2}})?{_THING}"),
    Construction(
        rf"(?:une?|la|le|l|cette|ce|vraie?|veritable|a|the|real|true) {{~1}}{_WONDER} (?:dans|pour|en|in|for) \w+"
    ),
    Construction(
        rf"{_THING} {{~4}}(?:change\w*|bouleverse\w*|transforme\w*|revolutionne\w*) (?:tout|la vie|everything|lives)"
    ),
    Construction(
        r"(?:enfin|voici|at last|finally) (?:la |une |the |a )(?:\w+ )?(?:vraie "
        r"|veritable )?solution {~4}{ailment}"
    ),
)
_PAST = Construction(
    r"1[89]\d\d|fut|furent|avait|avaient|historien\w*|histoire|siecle|rontgen|curie|hounsfield|century"
)
_MEDICINE = Construction(
    r"{examination}|{method}|{ailment}|{body}|{drug}|services?|diagnosti\w+|contrastes?|contrast|implants?|robots?"
)


def find(reading: Reading) -> Iterator[Hit]:
    """A word of wonder tied to something that radiologists use, outside history and measured speech."""
    for hit in asserted(reading, _CLAIMS, _ANCHORS, ALL):
        if beside(reading, hit, _MEDICINE) and not beside(reading, hit, _PAST):
            yield hit
