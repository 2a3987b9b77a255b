"""Chiffre ou preuve sans source

## Ce qu’elle voit

Devant le public, un chiffre d’efficacité, de fiabilité ou de sécurité, ou l’affirmation que « c’est prouvé », sans
source dans le texte.

## Pourquoi

Un chiffre sans source ne peut pas être vérifié, ni daté. La charte demande une source précise et datée.

## Exemple

> Notre technique soulage 92 % des lombalgies.

## À écrire plutôt

Ajouter l’étude, l’année et la population : « 62 % de soulagement à six mois (essai de 2022, 140 personnes). »

## Ce qu’elle ne voit pas

Une source qui ne dit pas ce qu’on lui fait dire ; un chiffre donné par une image.

---

A figure or a proof without a source

## What it sees

Before the public, a figure of efficacy, reliability or safety, or the statement that “it is proven”, without a source
in the text.

## Why

A figure without a source can’t be checked nor dated. The charter asks for a precise, dated source.

## Example

> Our technique relieves 92 % of back pain.

## Write instead

Add the study, the year and the population: “62 % relief at six months (trial of 2022, 140 people).”

## What it can’t see

A source that doesn’t say what it is made to say; a figure given by a picture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CHARTER, PUBLIC_INFORMATION, Rule
from negatoscope.gate.rules.claims.assertion import asserted, is_sourced
from negatoscope.gate.rules.reading import Construction, beside, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM105",
    name="missing-source",
    family="unproven",
    severity=Severity.WARN,
    since="2026.11",
    basis=(PUBLIC_INFORMATION, CHARTER),
    messages={
        "fr": "Un chiffre ou une preuve est avancé sans source.",
        "en": "A figure or a proof is put forward without a source.",
    },
    remedies={
        "fr": "Ajouter la source et sa date, ou retirer l’affirmation.",
        "en": "Add the source and its date, or take the claim out.",
    },
)

_ANCHORS = stems(
    *("prouve", "prouvee", "proven", "demontre", "science", "scientifique", "scientifiquement", "reussite", "succes"),
    *("efficacite", "fiabilite", "guerison", "soulage", "soulagent"),
    *("gueris", "detecte", "sauve", "success", "accuracy"),
    *("accurate", "effective", "relieves", "detects", "sait", "divise", "reduit", "precision", "sauvees"),
)
_PROVEN = (
    Construction(r"c est (?:\w+ )?prouve|(?:it s|it is) (?:\w+ )?proven|(?:it has|it s) been proven"),
    Construction(r"(?:scientifiquement|cliniquement|clinically|scientifically) (?:prouve|demontre|valide|proven)\w*"),
    Construction(
        r"la science (?:l a|le|nous le|est) (?:\w+ )?(?:prouv|demontr|formelle|dit)\w*|science (?:says so|proves it)"
    ),
    Construction(r"on (?:le )?sait (?:desormais|maintenant|aujourd hui|enfin) (?:que|qu)"),
)
_EFFECT = (
    r"(?:reussites?|succes|efficacite|efficaces?|fiabilite|fiables?|guerisons?|gueri\w*|soulag\w+|satisf\w+|sauve\w*"
    r"|precision|success|effective\w*|accura\w+|relief|relieved?s?|cured?)"
)
_FIGURES = (
    Construction(rf"{_EFFECT} {{~3}} {{percent}}"),
    Construction(rf"{{percent}} {{~3}} {_EFFECT}"),
    Construction(r"{detect} {~2}{percent} {~2}{ailment}"),
    Construction(
        r"(?:divise\w*|reduit|diminue|cuts?|reduces?|halves) {~6}(?:mortalite|risque|mortality|risk) {~3}par {number}"
    ),
)
_HEALTH = Construction(r"{ailment}|{examination}|{method}|{body}|{drug}|{patient}")


def find(reading: Reading) -> Iterator[Hit]:
    """A figure of efficacy, or a claim of proof, in a text for the public that names no source."""
    if not reading.is_public or is_sourced(reading.sentences):
        return
    for hit in asserted(reading, (*_PROVEN, *_FIGURES), _ANCHORS):
        if beside(reading, hit, _HEALTH):
            yield hit
