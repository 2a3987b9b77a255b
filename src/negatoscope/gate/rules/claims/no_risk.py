"""Acte sans aucun risque

## Ce qu’elle voit

Un examen, une injection, un rayonnement ou un geste dit sans le moindre risque, totalement inoffensif, à répéter
autant que l’on veut.

## Pourquoi

Même rare, un risque se dit : le malade a droit à une information loyale pour consentir. « Aucun risque » ne peut pas
être confirmé.

## Exemple

> L’injection de gadolinium est totalement inoffensive.

## À écrire plutôt

Dire le risque et sa fréquence, avec la source : « Les réactions graves sont rares, moins d’une pour mille
injections. »

## Ce qu’elle ne voit pas

Un risque minimisé sans mot absolu.

---

An act without any risk

## What it sees

An examination, an injection, a radiation or a procedure said to be without the slightest risk, totally harmless, to
be repeated as often as one likes.

## Why

Even a rare risk is told: consent needs fair information. “No risk at all” can’t be confirmed.

## Example

> CT scans are completely harmless.

## Write instead

Tell the risk and how often it occurs, with the source: “Severe reactions are rare, fewer than one in a thousand
injections.”

## What it can’t see

A risk played down without an absolute word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import PUBLIC_INFORMATION, Rule
from negatoscope.gate.rules.claims.assertion import CLAIM_GUARDS, asserted
from negatoscope.gate.rules.reading import Construction, Guard, stems
from negatoscope.gate.rules.reading.guards import disowned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM103",
    name="no-risk",
    family="unproven",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(PUBLIC_INFORMATION,),
    messages={
        "fr": "Un acte est dit sans aucun risque.",
        "en": "An act is said to be without any risk.",
    },
    remedies={
        "fr": "Dire les risques, même rares, et leur fréquence, avec la source.",
        "en": "Tell the risks, however rare, and how often they occur, with the source.",
    },
)

_RISK = r"(?:risques?|dangers?|effets? secondaires?|effets? indesirables?|nocivite|complications?|side effects?|harm)"
_ANCHORS = stems(
    *("risque", "risk", "danger", "effet", "effects", "inoffensif", "harmless", "safe", "nocivite", "anodin", "harm"),
    *("jamais", "never", "autant", "volonte", "many", "often"),
    *("complication", "sure", "trace", "entier", "entierement", "verre"),
)
_ACT = Construction(
    r"{examination}|{method}|produit|contrast|injection|produits?|contrastes?|contrast|gadolinium|iode|rayons?"
    r"|rayonnements?|irradiations?"
    r"|radiations?"
    r"|doses?|anesthesies?|aimants?|magnet\w*|champ magnetique|ponctions?|actes?|ondes?"
)
_TWICE = Construction(rf"(?:aucune?|zero|pas de|ni|no) {_RISK} {{~2}} (?:aucune?|zero|pas de|ni|no) [a-z]+")
_NO_RISK = (
    Construction(
        rf"(?:denue|depourvu|exempt|affranchi)\w* {{~1}}(?:toute?|tous|aucune?) {_RISK}"
        rf"|{_RISK} (?:secondaires? |indesirables? )?(?:nul(?:le)?s?|inexistant\w*|zero|absent\w*|impossibles?)"
        rf"|(?:aucune?|nulle?) {_RISK} {{~1}}(?:possible|a craindre|a redouter|imaginable)|(?:zero|0) {_RISK}"
    ),
    Construction(rf"aucune? {_RISK} n est (?:possible|envisageable|a craindre|a redouter)"),
    Construction(rf"sans (?:absolument |strictement )?(?:aucune?|l[ae] moindre|l ombre d une?) {_RISK}(?! d)"),
    Construction(
        rf"(?:(?:ne|n) {{~3}})?(?:absolument |strictement )?(?:aucune?|l[ae] moindre) {_RISK}(?! (?:d|de|des|of)\b)"
    ),
    Construction(rf"zero {_RISK}|{_RISK} (?:est |sont |is )?(?:zero|nuls?|inexistante?s?|nil)"),
    Construction(
        r"(?:totalement|parfaitement|absolument|completement|entierement|rigoureusement|strictement|100 ?%) "
        rf"(?:inoffensi\w+|sure?s?|sans {_RISK}|anodine?s?|safe)"
    ),
    Construction(
        r"(?:{body}|vous|tu|patients?|corps|on) (?:ne|n) (?:risqu\w+|craign\w+|risque) (?:plus |absolument )?rien"
    ),
    Construction(
        r"(?:tellement|si|aussi) inoffensi\w+ (?:que|qu)|(?:s en va|s elimine|disparait|part) (?:tout entier"
        r"|entierement|totalement"
        r"|completement|en totalite)|ne laisse (?:absolument )?(?:aucune|pas la moindre) trace|comme (?:un"
        r"|boire un) verre d eau"
    ),
    Construction(r"(?:totally|completely|perfectly|absolutely|entirely|utterly|100 ?%) (?:safe|harmless|risk free)"),
    Construction(
        r"no (?:side effects?|risks?|danger|harm) (?:at all|whatsoever|ever)|not the slightest risk|without any risk"
    ),
    Construction(
        r"never (?:hurt|harmed|did) (?:any (?:harm|damage) to )?(?:anyone|anybody|a soul|a (?:single )?patient)"
    ),
    Construction(r"n {~1}(?:a|ont) jamais (?:fait (?:de|le moindre) mal|tue|blesse|nui|fait de tort)"),
    Construction(
        r"autant (?:de fois |d {examination} |de {examination} )?(?:que vous|qu on|que l on) (?:vou\w+|le \w+|veut)"
    ),
    Construction(r"as (?:many|often) {~3}as (?:you|one|they) (?:like|want|please|wish)|{examination} {~3}a volonte"),
)
_DENIED = Construction(
    r"connue?s?|demontree?s?|observee?s?|rapportee?s?|signalee?s?|known|observed|reported|shown|proven|n existe pas"
    r"|n est (?:pas|jamais)|ne sont pas|does ?n t exist|is (?:not|never)|isn t|no such thing"
    r"|(?:aucun\w*|nul\w*|rien|no|nothing|none) {~4}(?:n est|ne sont|is|are|comes)"
)


def find(reading: Reading) -> Iterator[Hit]:
    """Words that leave no risk at all, about something done to patients."""
    for hit in asserted(reading, _NO_RISK, _ANCHORS, CLAIM_GUARDS - {Guard.NEGATED}):
        sentence = reading.sentence_at(hit.start)
        about_an_act = any(_ACT.stands_in(each) for each in reading.around(sentence, after=0))
        about_an_act = about_an_act or _TWICE.stands_in(sentence)
        if about_an_act and not _DENIED.stands_in(sentence) and not any(map(disowned, reading.around(sentence))):
            yield hit
