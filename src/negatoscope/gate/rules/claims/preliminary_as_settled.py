"""Résultat préliminaire présenté comme acquis

## Ce qu’elle voit

Une prépublication, quelques cas, un seul centre ou l’animal, suivis d’une conclusion : changer la pratique,
abandonner un examen, tenir la preuve.

## Pourquoi

Une hypothèse ne se présente jamais comme acquise ; un procédé nouveau se présente aux confrères avec ses réserves.

## Exemple

> Nos douze premiers patients le montrent : il faut abandonner la biopsie dès maintenant.

## À écrire plutôt

Dire l’effectif, le plan de l’étude, ce qui manque, et ce qui ne change pas encore : « Douze cas, sans groupe témoin :
à confirmer. »

## Ce qu’elle ne voit pas

La faiblesse d’une étude que le texte ne décrit pas.

---

A preliminary result shown as settled

## What it sees

A preprint, a few cases, one centre or animals, followed by a conclusion: change practice, drop an examination, hold
the proof.

## Why

A hypothesis is never shown as settled; a new process is shown to colleagues with its reservations.

## Example

> Our first twelve patients show it: biopsy must be dropped from now on.

## Write instead

Say how many, how the study was made, what is missing and what doesn’t change yet: “Twelve cases, no control group: to
be confirmed.”

## What it can’t see

The weakness of a study that the text doesn’t describe.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import ABOUT_ONESELF, UNPROVEN_METHODS, Rule
from negatoscope.gate.rules.claims.assertion import CLAIM_GUARDS, asks
from negatoscope.gate.rules.reading import Construction, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM106",
    name="preliminary-as-settled",
    family="unproven",
    severity=Severity.WARN,
    since="2026.11",
    basis=(UNPROVEN_METHODS, ABOUT_ONESELF),
    messages={
        "fr": "Un résultat préliminaire est présenté comme acquis.",
        "en": "A preliminary result is shown as settled.",
    },
    remedies={
        "fr": "Dire l’effectif et les réserves ; retirer la conclusion ou la mettre au conditionnel.",
        "en": "State the numbers and the reservations; take the conclusion out or make it conditional.",
    },
    for_public=Severity.HOLD,
)

_ANCHORS = stems(
    *("lapins", "rats", "rabbits", "pigs", "porcs"),
    *("prepublication", "preprint", "premiers", "premieres", "first"),
    *("souris", "rat", "rats", "mice", "mouse", "animal"),
    *("animaux", "lapin", "porc", "vitro", "pilote", "pilot", "preliminaire", "preliminary", "seul", "single", "cas"),
    *("cases", "patients", "volontaires", "volunteers", "serie", "poster", "abstract", "fantome", "cellules"),
)
_FEW = r"(?:{number}|quelques|nos|mes|les|une dizaine de|une vingtaine de|a few|our|a dozen|a handful of)"
_PRELIMINARY = (
    Construction(r"{number} (?:lapins?|rats?|souris|porcs?|cochons?|mice|rabbits?|pigs?|volontaires|volunteers)"),
    Construction(r"prepublications?|preprints?|in vitro|(?:etude|essai) pilote|pilot (?:study|trial)"),
    Construction(
        r"(?:resultats?|donnees|results?|data|findings?) {~1}(?:preliminaires?|preliminary)|preliminary {~1}\w+"
    ),
    Construction(
        r"(?:chez|sur|in|on) (?:la |le |les |l |des |\d+ )?(?:souris|rats?|lapins?|porcs?|animal|animaux|mice|pigs)"
    ),
    Construction(
        rf"{_FEW} {{~1}}(?:premiers?|premieres|first|seuls?) {{~2}}(?:cas|patient\w*|malades|cases|examens|irm)"
    ),
    Construction(
        r"(?:[2-9]|[1-3]\d|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|vingt"
        r"|trente|two|three|four"
        r"|five|six"
        r"|seven|eight|nine|ten|twelve|twenty) (?:cas|patiente?s?|malades|volontaires|cases|patients|volunteers)"
    ),
)
_SETTLED = Construction(
    r"(?:je|nous|i|we) {~1}(?:propos|offr)\w+ {~4}(?:a mes|a nos|aux|a tous|to my|to our|to all)"
    r"|conclusion {~2}impose|(?:regle|tranche|clot|settles|ends) (?:la |le |the )?(?:question|debat|debate|matter)"
    r"|(?:a|ont) vecu|(?:est"
    r"|is) (?:morte?|dead)|une fois pour toutes|once and for all|place (?:a|aux) \w+|(?:il faut|on doit|nous devons"
    r"|doit|doivent|devons|va|vont|should|must|will|can) {~2}"
    r"(?:abandonner|changer|adopter|generaliser|remplacer|bannir|arreter|cesser|proposer|oublier|ranger|drop|change"
    r"|abandon"
    r"|adopt|replace|stop|retire)|chang(?:e|ent|eons|ez) (?:vos|nos|la|les|our|your|the|clinical) {~1}(?:pratiques?"
    r"|practice)"
    r"|(?:abandonnons|abandonnez|adoptons|adoptez|oubliez|oublions|rangez|jetez|drop|forget|adopt|ditch) (?:la|le|les"
    r"|l|vos"
    r"|nos|the|your|it)|la preuve (?:est faite|definitive)|(?:prouv\w+|demontr\w+|etabli\w+|proves?|proved) "
    r"(?:definitivement|sans conteste|once and for all|que|qu|that|la superiorite)|(?:question|debat|debate) {~2}"
    r"(?:reglee?|clos|tranchee?|settled|closed|over)|nouve(?:au|lle) (?:standard|reference|norme)|new standard"
    r"|(?:des|des a) (?:maintenant|present|demain|aujourd hui)|plus (?:aucune? )?(?:raison|besoin) de|practice changing"
)
_DOUBT = Construction(
    r"(?:a|reste\w* a|to be) (?:confirm\w+|valid\w+|reproduire)|avant (?:tout|de)|before (?:any|we)|prudence|trop tot"
    r"|too (?:early|soon|small)|limites?|limits?|limitations?|reserves?|ne {~2}(?:pas|rien)|not|essai {~1}randomise"
    r"|pourrai\w+|might|may|could|faible effectif|effectif {~1}(?:faible|petit|reduit)|si {~4}confirm\w+|caution"
)


def find(reading: Reading) -> Iterator[Hit]:
    """Weak evidence, and within a sentence of it a conclusion without a doubt."""
    for hit in hits(reading, _PRELIMINARY, _ANCHORS, CLAIM_GUARDS):
        near = reading.around(reading.sentence_at(hit.start), before=0)
        if any(_DOUBT.stands_in(each) or asks(each) for each in near):
            continue
        if any(_SETTLED.stands_in(each) for each in near):
            yield hit
