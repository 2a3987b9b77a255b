"""Décision urgente demandée aux lecteurs

## Ce qu’elle voit

Un appel à décider tout de suite pour un patient : opérer, injecter, transférer, rendre un résultat attendu.

## Pourquoi

Une décision urgente se prend avec ceux qui soignent et qui ont le dossier. La demander à des lecteurs expose le
patient et son secret.

## Exemple

> Avis urgent : le chirurgien attend ma réponse, j’injecte ou pas ?

## À écrire plutôt

Téléphoner au confrère de garde ou au centre de recours, et le noter dans le dossier.

## Ce qu’elle ne voit pas

Une urgence que rien dans le texte ne dit.

---

An urgent decision asked of readers

## What it sees

A call to decide at once for a patient: operate, inject, transfer, give an awaited result.

## Why

An urgent decision is taken with those who give the care and have the record. Asking readers for it exposes the
patient and the secret.

## Example

> Urgent opinion needed: the surgeon is waiting, do I inject or not?

## Write instead

Telephone the colleague on duty or the referral centre, and note it in the record.

## What it can’t see

An urgency that nothing in the text says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import SHARED_CARE, Rule
from negatoscope.gate.rules.reading import ALL, Construction, Guard, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="SEC404",
    name="urgent-decision",
    family="secrecy",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(SHARED_CARE,),
    messages={
        "fr": "Une décision urgente est demandée aux lecteurs.",
        "en": "Readers are asked for an urgent decision.",
    },
    remedies={
        "fr": "Téléphoner au confrère de garde.",
        "en": "Telephone the colleague on duty.",
    },
)

_ANCHORS = stems(
    *("urgent", "urgente", "urgence", "vite", "attend", "attendent"),
    *("waiting", "asap", "quick", "quickly", "need", "besoin"),
    *("bloc", "decider", "decision", "decide", "heure", "minutes", "immediat", "rapide"),
    *("rapidement", "help", "avis", "soir", "tonight", "maintenant"),
    *("now", "suite", "eyes", "theatre", "dropping", "chute"),
)
_DECIDE = (
    r"(?:oper\w+|inject\w+|transfer\w+|embolis\w+|thrombolys\w+|drain\w+|ponctionn?\w*|biops\w+|rendre|appel\w+"
    r"|sort\w*|gard\w+"
    r"|operate|inject|transfer|drain|discharge|call|send|scan\w*)"
)
_URGENT = (
    Construction(
        r"(?:need|besoin de) (?:your |vos |d )?(?:eyes|vous|help|yeux|aide|avis|lumieres) {~2}(?:now|tout de suite"
        r"|vite|asap|urgent\w*|maintenant|immediat\w*)"
    ),
    Construction(
        r"(?:tension|ta|bp|sats?|saturation|pouls|hemoglobine) (?:qui |en train de )?(?:chute|s effondre|dropping"
        r"|falling|crashing|baisse)"
    ),
    Construction(
        rf"{_DECIDE} (?:ou|or) (?:bloc|theatre|theater|chirurgie|surgery|rien|nothing|wait|attendre|transfert)"
    ),
    Construction(
        r"(?:avis|aide|reponse|opinion|help|advice|second look) {~2}(?:tres )?(?:urgente?|urgently|asap|immediate?"
        r"|rapide)"
    ),
    Construction(r"(?:urgent|asap|vite) {~3}(?:avis|aide|reponse|opinion|help|advice|idee|regardez|besoin)"),
    Construction(
        r"(?:besoin|need) {~4}(?:avis|reponse|opinion|answer|help|advice|decision) {~4}(?:avant|dans|tout de suite"
        r"|vite|now"
        r"|before|within|asap|fast|quickly|maintenant)"
    ),
    Construction(
        r"(?:chirurgien|reanimateur|urgentiste|bloc|equipe|surgeon|team|theatre|registrar|clinicien"
        r"|patient\w*) {~2}(?:m |nous |me )?"
        r"(?:attend\w*|is waiting|are waiting|waits)"
    ),
    Construction(
        rf"(?:j|je|on|nous|i|we|do i|do we|should i|should we) {_DECIDE} {{~4}}(?:ou (?:pas|non|j|on)|or (?:not|do)"
        rf"|ce soir|maintenant"
        r"|now|tonight|tout de suite)"
    ),
    Construction(
        rf"(?:faut il|dois je|doit on|should (?:i|we)) {{~3}}{_DECIDE} {{~4}}(?:ce soir|maintenant|tout de suite"
        rf"|avant|en urgence|now|tonight"
        r"|right away)"
    ),
)
_ASKED = Construction(
    r"eyes|besoin de vous|(?:ou|or) (?:bloc|theatre|theater|chirurgie|surgery|transfert)|dites moi|tell me|avis|aide"
    r"|que (?:feriez|pensez|faire)|qu en pensez|idee|idees|reponse|repondez|regardez"
    r"|vous feriez|opinions?"
    r"|help|advice|thoughts"
    r"|what (?:would|do)|answer|look|ou pas|ou non|or not"
)
_CASE = Construction(
    r"\d{1,3} ?[fmh]|gamine?|angio|ventre|patiente?s?|malade|enfant|bebe|\d{1,3} (?:ans|mois|yo)|images?|scanner|irm"
    r"|echo|coupes?|chirurgien|surgeon|bloc"
    r"|lesion|fracture"
    r"|saignement|dissection|ischemie|j inject\w+|j oper\w+|inject|operate|child|man|woman|scan|mri|ct"
)
_TOPIC = Construction(
    r"materiel|panne|logiciel|script|planning|remplacant\w*|protocoles?|recrut\w+|ordinateur|imprimante|recette|cafe"
    r"|printer|coffee|software"
    r"|bonne pratique|on appelle|appelez|appeler le|15|samu|consult\w+|delais?"
)


def find(reading: Reading) -> Iterator[Hit]:
    """Urgency, a request to readers, and a patient to whom it is owed."""
    for hit in hits(reading, _URGENT, _ANCHORS, ALL - {Guard.OTHERS, Guard.TEACHING}):
        near = reading.around(reading.sentence_at(hit.start))
        asked = any(_ASKED.stands_in(each) for each in near) and any(
            "?" in e.content or _ASKED.stands_in(e) for e in near
        )
        if asked and any(_CASE.stands_in(each) for each in near) and not any(_TOPIC.stands_in(each) for each in near):
            yield hit
