"""Traitement ou conduite dictés à un lecteur

## Ce qu’elle voit

Une réponse à une personne qui lui dit quoi prendre, à quelle dose, quoi arrêter, refuser, demander ou attendre.

## Pourquoi

La charte du médecin créateur de contenu écarte tout conseil médical personnel : sans examen, sans dossier et en
public, il expose le lecteur et trahit souvent son secret.

## Exemple

> En réponse à Léa : prenez deux comprimés d’ibuprofène matin et soir.

## À écrire plutôt

Dire que la conduite à tenir se décide avec le médecin qui suit la personne, et quand il faut appeler le 15.

## Ce qu’elle ne voit pas

Une consigne de préparation donnée à tous, qu’elle laisse passer exprès.

---

A treatment or a conduct dictated to a reader

## What it sees

An answer to one person that says what to take, at what dose, what to stop, refuse, ask for or wait for.

## Why

The charter of doctors who create content rules out personal medical advice: without examination, without the record
and in public, it endangers the reader and often betrays his secrecy.

## Example

> Replying to Tom: stop the tamoxifen and cancel your biopsy.

## Write instead

Say that what to do is decided with the doctor who follows the person, and when to call for emergency help.

## What it can’t see

A preparation given to everybody, which it lets through on purpose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CHARTER, PUBLIC_INFORMATION, Rule
from negatoscope.gate.rules.advice.reader import ADVICE_GUARDS, is_advice, is_personal
from negatoscope.gate.rules.reading import Construction, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM402",
    name="treatment",
    family="personal-advice",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(CHARTER, PUBLIC_INFORMATION),
    messages={
        "fr": "Un traitement ou une conduite sont dictés à un lecteur.",
        "en": "A treatment or a conduct is dictated to a reader.",
    },
    remedies={
        "fr": "Renvoyer la décision au médecin qui suit la personne.",
        "en": "Leave the decision to the doctor who follows the person.",
    },
)

_ANCHORS = stems(
    *("prenez", "prends", "arretez", "arrete", "stoppez"),
    *("cessez", "doublez", "double", "diminuez", "augmentez", "reprenez"),
    *("gardez", "garde", "faites", "fais", "demandez", "demande", "refusez", "refuse", "annulez", "annule", "laissez"),
    *("laisse", "attendez", "attends", "evitez", "evite", "refaites"),
    *("buvez", "bois", "mettez", "mets", "appliquez", "passez"),
    *("operez", "exigez", "devriez", "devrais", "faut", "take"),
    *("stop", "double", "skip", "cancel", "refuse", "ask", "come"),
    *("keep", "drop", "should", "need", "wait", "quit", "ecrase", "ecrasez", "massez", "glacez", "portez"),
    *(
        "inutile",
        "place",
        "moi",
        "peux",
        "pouvez",
        "carry",
        "forget",
        "want",
        "glace",
        "bequilles",
        "would",
        "milligrammes",
    ),
)
_DO = (
    r"(?:prene?[zd]s?|prends|arrete[zs]?|stoppe[zs]?|cesse[zs]?|double[zs]?|diminue[zs]?|augmente[zs]?|reprene?z"
    r"|reprends"
    r"|garde[zs]?|faites|fais|demande[zs]?|refuse[zs]?|annule[zs]?|laisse[zs]?(?: tomber| passer)?|attende?[zs]"
    r"|evite[zs]?"
    r"|refaites|refais|buve[zs]|bois|mette[zs]|mets|applique[zs]?|passe[zs]?|exige[zs]?|continue[zs]?|oublie[zs]?"
    r"|porte[zs]?"
    r"|(?:vous devriez|tu devrais|il (?:vous |te )?faut|il faudrait|je vous conseille|je te conseille"
    r"|mieux vaut) {~1}\w+"
    r"|take|stop|double|skip|cancel|refuse|ask for|come off|keep|drop|quit|use|get|insist on|you should {~1}\w+"
    r"|you (?:don t )?(?:really )?need(?: to)?)"
)
_WHAT = (
    r"(?:{drug}|{dose}|{examination}|sports?|courir|course|injections?|infiltrations?|(?:macro|micro)?biops\w+"
    r"|operations?|chirurgie"
    r"|operer"
    r"|ponctions?|rendez vous|urgences|attelles?|platres?|bequilles?|repos|glace|kines?|cycles?|semaines?|mois"
    r"|appointments?"
    r"|surgery|splints?|casts?|crutches|rest|running|weeks?|months?|a and e|er|emergency|physio\w*|steroids?|hospital"
    r"|bequilles|glace|corsets?|ceintures?|prises? de sang|microgrammes?|controles?|follow ups?)"
)
_ORDERS = (
    Construction(rf"{_DO} {{~4}} {_WHAT}"),
    Construction(
        rf"(?:moi |donc )?(?:je|j|i) (?:(?:ne|n|would|d) )?(?:\w+(?:erais|irais|drais)|stop|drop|skip|take"
        rf"|double) {{~5}} {_WHAT}"
    ),
    Construction(
        r"(?:tu|vous|you) {~1}(?:oubli\w+|laiss\w+|peux|pouvez|can|may) {~3}(?:annul\w+|oubli\w+|arret\w+|saut\w+"
        r"|saison|cancel|stop|skip|drop|ditch)"
    ),
    Construction(
        r"(?:carry on|keep on|forget about|ne va pas|n allez pas|va pas|you want) {~4}(?:running|surgeon|gp|gyneco\w*"
        r"|urgences|medecin|consulter|doctor|{drug})"
    ),
    Construction(r"{drug} {~4}{dose}|{dose} (?:de |d |of )?{drug}"),
    Construction(r"(?:refusez|operez|attendez|annulez|refuse it|don t do it|cancel it) (?:(?:cher|chere|dear) )?\w*"),
    Construction(r"(?:(?:tu|vous) (?:l|le|la|les) )(?:ecras|mass|perc|gard|glac|arret|pren|sort|jet)\w+"),
    Construction(rf"(?:inutile|pas (?:la peine|besoin)|no need|no point) (?:de |d |to |in )(?:\w+ ){{0,3}}{_WHAT}"),
)


def find(reading: Reading) -> Iterator[Hit]:
    """An order, a drug or a dose, in an answer to one reader."""
    for hit in hits(reading, _ORDERS, _ANCHORS, ADVICE_GUARDS):
        if is_advice(reading, hit) and is_personal(reading, hit):
            yield hit
