"""Guérison certaine

## Ce qu’elle voit

Une guérison, un soulagement ou une disparition promis à coup sûr : pour toujours, à 100 %, en une séance, dans tous
les cas.

## Pourquoi

Le médecin ne communique que des données confirmées, avec prudence. Aucun traitement ne réussit toujours : une
promesse trompe le malade et le détourne d’une décision éclairée.

## Exemple

> La cryothérapie guérit définitivement toutes les tendinites de l’épaule.

## À écrire plutôt

Dire ce que montrent les études, chez qui, dans quelle proportion, avec quels échecs : « Un soulagement à six mois
chez environ deux malades sur trois, selon une méta-analyse de 2023. »

## Ce qu’elle ne voit pas

Une promesse sous-entendue par une image, un avant-après, un témoignage.

---

A certain cure

## What it sees

A cure, a relief or a disappearance promised for certain: for ever, 100 %, in one session, in every case.

## Why

A doctor states only confirmed data, and with care. No treatment always works: a promise misleads patients and keeps
them from an informed decision.

## Example

> This injection cures every slipped disc for good.

## Write instead

Say what studies show, in whom, how often, with what failures: “Relief at six months in about two patients out of
three (meta-analysis, 2023).”

## What it can’t see

A promise hinted at by a picture, a before-and-after pair, a testimonial.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import ABOUT_ONESELF, PUBLIC_INFORMATION, Rule
from negatoscope.gate.rules.claims.assertion import ABLE_TO_SAY_IF, asserted, is_denied, is_sourced
from negatoscope.gate.rules.claims.promising import promised
from negatoscope.gate.rules.reading import Construction, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading, Sentence

RULE = Rule(
    code="COM101",
    name="certain-cure",
    family="unproven",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(PUBLIC_INFORMATION, ABOUT_ONESELF),
    messages={
        "fr": "Une guérison ou un résultat est promis à coup sûr.",
        "en": "A cure or a result is promised for certain.",
    },
    remedies={
        "fr": "Dire ce que montrent les études, chez qui et dans quelle proportion, avec la source.",
        "en": "Say what studies show, in whom and how often, with the source.",
    },
)

_ANCHORS = stems(
    *(
        "marche",
        "marchent",
        "fonctionne",
        "works",
        "souvenir",
        "memory",
        "meurt",
        "starves",
        "beaten",
        "defeated",
        "conquered",
    ),
    *("terrasse", "vaincu", "vie", "life", "everyone", "monde", "toujours", "definitivement", "zero", "once", "fois"),
    *("guerit", "soigne", "elimine", "supprime", "dissout", "fondre", "disparaitre", "eradique", "efface", "repare"),
    *("regenere", "debarrasse", "bout", "annule", "detruit", "vainc", "reculer", "cure", "heal", "dissolve", "melt"),
    *("eliminate", "eradicate", "reverse", "cancel", "rid", "wipe", "shrink", "erase", "destroy", "reussite", "succes"),
    *("efficace", "garanti", "guarantee", "success", "cured"),
    *("jamais", "recidive", "back", "promets", "assure", "fini"),
    *("adieu", "goodbye", "ressort", "repart", "walk", "resultat", "soulagement", "gone", "satisfait"),
    *("soulages", "seance", "injection", "piqure", "session", "shots", "regle", "net", "never"),
)
_TOTAL = Construction(
    r"{certainty}|tou(?:te)?s (?:les|vos|ces|mes)|n importe quel\w*|chez tou(?:s|tes)|tout (?:le )?(?:risque|monde)"
    r"|en (?:une|deux|trois|\d|quelques) (?:(?:seules?|petites?|simples?) )?(?:seances?|minutes?|jours?|semaines?"
    r"|heures?|injections?)|(?:plus )?jamais|plus (?:du tout )?besoin|no {~1}surgery|without surgery|every|any|never"
    r"|in (?:one|a single|two|three|\d|a few) (?:sessions?|minutes?|days?|weeks?|shots?|visits?)|sans (?:chirurgie"
    r"|bistouri)"
    r"|no matter|whatever|quel\w* que (?:soit|soient)"
)
_EFFECTS = (
    Construction(r"{cure} {~4} {ailment}"),
    Construction(r"{ailment} {~4} (?:gueri\w*|supprime\w*|elimine\w*|efface\w*|vaincu\w*|envole\w*|cured|gone|healed)"),
)
_CURES = Construction(
    r"(?:gueri(?:t|ssent|ra)|supprim(?:e|ent|era)|diss(?:out|olvent|oudra)|f(?:ait|ont|era|eront) (?:fondre"
    r"|disparaitre)|eradiqu\w+"
    r"|effac(?:e|ent|era)|vien(?:t|nent) a bout|cures|heals|dissolves|melts(?: away)?|eradicates"
    r"|gets rid of) {~3}{ailment}"
)
"""Verbs that say a whole cure by themselves: without a reserve or a source, a promise."""
_LASTING = Construction(
    r"(?:a|pour la) vie|for (?:life|everyone|everybody|all patients)|chez tout le monde|tout de suite et pour"
    r"|pour toujours"
    r"|definitivement|une fois pour toutes|once and for all|zero (?:crises?|attacks?|rechutes?|douleurs?|pain)"
)
"""Never again, or for everybody: with a disease and an act beside it, a promise that needs no verb."""
_AILMENT = Construction(r"{ailment}")
_ACT = Construction(r"{method}|{drug}|infiltrations?|vertebroplasties?|biopsies?|prp|shots?|embolis\w+")
_PROMISES = (
    Construction(
        r"(?:marche|marchent|fonctionne|fonctionnent|works?) {~3}(?:chez tout le monde|toujours|a tous les coups"
        r"|every time|for everyone|{certainty})"
    ),
    Construction(
        r"{ailment} {~2}(?:ne (?:sont|est|sera|seront) (?:plus )?qu un {~1}souvenir|(?:is|are) (?:just )?a memory"
        r"|meur(?:t|ent)|starves?)"
    ),
    Construction(r"(?:beaten|beat|defeated|conquered|terrasse|vaincu|eradique|dompte) {~1}{ailment}"),
    Construction(
        r"{number} {~2}(?:seances?|injections?|piqures?|infiltrations?|sessions?|shots?|jabs?) {~4}(?:et"
        r"|and) {~4}{ailment} {~1}"
        r"(?:se resorb|dispara|s envol|s en va|s arret|s effac|fond|part|is gone|vanish|goes)\w*"
    ),
    Construction(
        r"{ailment} {~4}(?:s arret\w+ net|c est (?:regle|fini|termine|de l histoire ancienne)|is (?:solved|history"
        r"|over)|(?:est|sont)"
        r" (?:regle|oublie|de l histoire ancienne)\w*)|(?:c est|voila) {~1}{ailment} (?:regle|vaincu)\w*"
    ),
    Construction(
        r"(?:vous|tu|on|you) (?:ne |n |will |ll )?(?:(?:ferez|aurez|developperez|souffrirez|feras"
        r"|auras) (?:plus )?jamais"
        r"|never (?:have|get|develop|suffer)) {~3}{ailment}"
    ),
    Construction(r"depuis (?:que|qu) {~7} (?:aucune|zero|plus une) (?:seule )?(?:recidive|rechute|echec)"),
    Construction(r"suffi(?:t|sent|ra|ront) {~3} {cure} {~4} {ailment}"),
    Construction(r"(?:is|are) (?:enough|all (?:it takes|you need)) {~3} {cure} {~4} {ailment}"),
    Construction(
        r"(?:100|cent) ?(?:%|pour cent|per ?cent) (?:(?:de|d|of) )?(?:\w+ )?(?:reussites?|succes|success\w*|guerison"
        r"|gueris?"
        r"|cured?|effective|efficaces?|efficacite|recovery|satisf\w+|soulage\w*)"
    ),
    Construction(
        r"(?:reussite|succes|guerison|efficacite|resultats?|soulagement|disparition|relief|cure|success|results?) {~2}"
        r"(?:(?:est|sont|is|are) )?(?:garanti\w*|assuree?s?|certaine?s?|a 100 ?%|de 100 ?%|guaranteed)"
    ),
    Construction(r"guaranteed (?:\w+ )?(?:cure|relief|results?|recovery|success)"),
    Construction(
        r"(?:je|nous|i|we) (?:vous |te )?(?:promet\w*|garanti\w*|assur\w+|promise|guarantee) {~4}"
        r"(?:gueri\w*|soulag\w+|disparition|sans douleurs?|plus {~1}(?:mal|douleurs?)|cure|relief|pain free)"
    ),
    Construction(r"(?:ressor|repar|sor)t\w* {~1}(?:gueri\w*|debarrasse\w*|sans (?:aucune |la moindre )?douleurs?)"),
    Construction(r"(?:walk|go|leave|come|went|walked) {~2}(?:cured|pain free|healed)"),
    Construction(r"(?:finie?s?|adieu|goodbye to|bye bye|no more) (?:(?:a|aux|les?|la|l|vos|votre|your) )?{ailment}"),
    Construction(
        r"(?:ne|n) {~1}(?:revien\w+|recidiv\w+) (?:plus )?jamais|recidive {~1}impossible|zero recidive"
        r"|(?:plus )?jamais (?:de |aucune )?(?:recidives?|rechutes?|mal au|mal aux)|never (?:comes?|came|grows?) back"
    ),
)


def find(reading: Reading) -> Iterator[Hit]:
    """An effect on a disease said to be total, or a promise of one."""
    found = next(_cured(reading), None) or next(promised(reading), None)
    if found:
        yield found


def _cured(reading: Reading) -> Iterator[Hit]:
    for hit in asserted(reading, (*_PROMISES, *_EFFECTS, _LASTING), _ANCHORS, ABLE_TO_SAY_IF):
        sentence = reading.sentence_at(hit.start)
        if not any(each.stands_in(sentence) for each in (*_PROMISES, *_EFFECTS)):
            if _AILMENT.stands_in(sentence) and _ACT.stands_in(sentence) and not is_sourced(reading.around(sentence)):
                yield hit
            continue
        promised = any(each.stands_in(sentence) for each in _PROMISES)
        if promised or (_is_total(reading, sentence) and not is_denied(reading, hit)):
            yield hit


def _is_total(reading: Reading, sentence: Sentence) -> bool:
    if _TOTAL.stands_in(sentence):
        return True
    return _CURES.stands_in(sentence) and not is_sourced(reading.around(sentence))
