"""Lecteur rassuré sur son résultat

## Ce qu’elle voit

Une réponse à une personne, ou une phrase sur son résultat, qui lui dit que ce n’est rien, qu’elle peut attendre,
qu’il est inutile de contrôler.

## Pourquoi

La charte du médecin créateur de contenu écarte tout conseil médical personnel : sans examen, sans dossier et en
public, il expose le lecteur et trahit souvent son secret.

## Exemple

> Votre nodule n’est pas grave, vous pouvez attendre.

## À écrire plutôt

Expliquer ce que le mot veut dire en général, et renvoyer au médecin qui connaît le dossier.

## Ce qu’elle ne voit pas

Une réassurance sans mot connu, ou donnée à tous.

---

A reader reassured about a result

## What it sees

An answer to one person, or a sentence about that person’s result, that says it is nothing, that one can wait, that no
check is needed.

## Why

The charter of doctors who create content rules out personal medical advice: without examination, without the record
and in public, it endangers the reader and often betrays his secrecy.

## Example

> Your nodule is nothing to worry about.

## Write instead

Explain what the word means in general, and send the person to the doctor who knows the record.

## What it can’t see

Reassurance without a known word, or given to everybody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CHARTER, Rule
from negatoscope.gate.rules.advice.reader import ADVICE_GUARDS, is_advice
from negatoscope.gate.rules.reading import Construction, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM403",
    name="reassurance",
    family="personal-advice",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(CHARTER,),
    messages={
        "fr": "Un lecteur est rassuré sur son propre résultat.",
        "en": "A reader is reassured about a result.",
    },
    remedies={
        "fr": "Expliquer en général et renvoyer au médecin qui connaît le dossier.",
        "en": "Explain in general and send the person to the doctor who knows the record.",
    },
)

_ANCHORS = stems(
    *("grave", "mechant", "inquietude", "inquietez", "inquiete", "inquieter", "craignez", "crains", "benin", "benigne"),
    *("anodin", "attendre", "inutile", "tout", "toute", "seul"),
    *("seule", "tranquille", "rassurez", "rassure", "rien", "normal"),
    *("worry", "benign", "fine", "harmless", "nothing", "wait"),
    *("relax", "serious", "cancereux", "peur", "dormez", "surveille"),
    *("need", "banal", "banale", "dangereux", "souci", "peine", "clear"),
    *("just", "exclue", "scary", "alarm", "panic", "panique", "paniquez"),
)
_CALM = (
    Construction(
        r"(?:n est|n a|ne sont|n ont|c est|ce n est|est) (?:\w+ ){0,2}(?:pas|rien|aucunement"
        r"|jamais)(?: du tout)? (?:\w+ ){0,2}"
        r"(?:graves?|mechante?s?|inquietante?s?|serieu\w+|dangereu\w+|cancereu\w+|alarmante?s?|malin\w*|maligne?s?"
        r"|un cancer)"
    ),
    Construction(r"rien de (?:\w+ )?(?:casse|grave|mechant|inquietant|serieux|dangereux|alarmant|suspect)"),
    Construction(
        r"(?:ne (?:vous|t|te) (?:inquiet|fai|alarm|tracass)\w+ (?:donc )?pas|(?:ne )?paniquez pas|pas d inquietude"
        r"|aucune inquietude"
        r"|aucun souci a|n ayez (?:aucune )?(?:pas )?(?:peur|crainte)|(?:vous ne|tu ne) (?:craign\w+|crains"
        r"|risqu\w+) rien"
        r"|(?:de|d) toute inquietude|dormez (?:tranquille|sur vos)|soyez (?:tranquille|rassure\w*)|rassurez vous"
        r"|rassure toi)"
    ),
    Construction(
        r"(?:vous|tu|on) (?:pouvez|peux|peut) (?:\w+ ){0,2}(?:attendre|patienter|ignorer|oublier|laisser|partir)"
    ),
    Construction(
        r"(?:inutile|pas (?:la peine|besoin)|aucun besoin) (?:de|d) (?:\w+ ){0,3}(?:refaire|controler|consulter"
        r"|operer|surveiller"
        r"|biopsier|opere\w*|revoir|repasser|{examination})"
    ),
    Construction(r"(?:passera|partira|guerira|disparaitra|passe|part) (?:tout|toute|of|on) (?:seule?|its own)"),
    Construction(
        r"(?:est|sont|semble|c est) (?:\w+ ){0,2}(?:benin|benigne|benins|anodine?s?|banale?s?|parfaitement norma\w+)"
    ),
    Construction(
        r"(?:n a|n avez|n as|n est) (?:absolument |strictement )?rien|n a aucune (?:importance|gravite)"
        r"|de rien du tout|(?:pas la peine|inutile) (?:de"
        r"|d) (?:courir|vous"
        r"|t|aller|consulter|deranger)|cela se surveille|ca se surveille|(?:biopsie|chirurgie"
        r"|operation) {~1}(?:exclue|inutile)"
        r"|clear as a bell|all clear|just (?:a bit of |some |a )?(?:wear|age|wind|strain|bruis\w+)"
        r"|you don t (?:\w+ )?need"
    ),
    Construction(
        r"nothing to (?:worry|fear)|(?:don t|do not|no need to) (?:you )?(?:worry|panic|be (?:afraid|scared|alarmed))"
        r"|(?:it s|is|it is"
        r"|that s) (?:\w+ ){0,2}(?:benign|harmless|nothing|not (?:serious|cancer|dangerous|a (?:mass|tumou?r|cancer)))"
        r"|you (?:can|may) (?:\w+ ){0,2}(?:wait|relax|ignore|forget)|no need (?:to|for) (?:\w+ ){0,3}(?:biopsy|scan"
        r"|repeat|surgery"
        r"|check|follow up|mri|see)|(?:you re|you are) (?:\w+ )?(?:fine|ok|okay|safe)"
    ),
)


def find(reading: Reading) -> Iterator[Hit]:
    """Words that calm one reader about a finding, a result or a delay."""
    return (hit for hit in hits(reading, _CALM, _ANCHORS, ADVICE_GUARDS) if is_advice(reading, hit))
