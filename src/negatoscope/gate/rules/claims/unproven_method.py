"""Méthode non éprouvée

## Ce qu’elle voit

Une méthode que rien n’établit, ou un usage que l’imagerie n’a pas, présenté comme efficace : examen « quantique »,
biorésonance, thermographie des seins, scanner qui révèle le caractère ou l’avenir, logiciel qui rend la biopsie
inutile.

## Pourquoi

Un procédé nouveau ou mal éprouvé ne se divulgue pas au public, et ne se présente aux confrères qu’avec ses réserves.

## Exemple

> La biorésonance repère les tumeurs débutantes.

## À écrire plutôt

Dire où en est la recherche et ce qui manque, ou s’en tenir aux méthodes recommandées.

## Ce qu’elle ne voit pas

Une méthode neuve dont le nom n’est pas connu d’elle.

---

An unproven method

## What it sees

A method that nothing establishes, or a use that imaging doesn’t have, shown as effective: “quantum” scans,
bioresonance, breast thermography, a scan that reveals character or the future, software that makes biopsy needless.

## Why

A new or poorly tested process isn’t told to the public, and is shown to colleagues only with its reservations.

## Example

> Bioresonance detects early tumours.

## Write instead

Say where research stands and what is missing, or keep to recommended methods.

## What it can’t see

A new method whose name the rule doesn’t know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import NO_ILLUSION, PUBLIC_INFORMATION, UNPROVEN_METHODS, Rule
from negatoscope.gate.rules.claims.assertion import ABLE_TO_SAY_IF, asserted, is_denied, is_sourced
from negatoscope.gate.rules.reading import Construction, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM104",
    name="unproven-method",
    family="unproven",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(UNPROVEN_METHODS, PUBLIC_INFORMATION, NO_ILLUSION),
    messages={
        "fr": "Une méthode non éprouvée est présentée comme efficace.",
        "en": "An unproven method is shown as effective.",
    },
    remedies={
        "fr": "Dire l’état des preuves et les réserves, ou retirer l’affirmation.",
        "en": "Say how far it is proven, with the reservations, or take the claim out.",
    },
    for_public=Severity.BLOCK,
)

_ANCHORS = stems(
    *("hernie", "vertebre", "tendon", "tendons", "prise", "amniocentese", "infrarouge"),
    *("quantique", "quantum", "bioresonance", "bio"),
    *("thermographie", "thermography", "iridologie", "iridology", "aura"),
    *("radiesthesie", "magnetotherapie", "biophotonique", "vibratoire"),
    *("scalaires", "energetique", "energie", "kirlian"),
    *("caractere", "personnalite", "intelligence", "metier", "mensonge", "pensees", "avenir", "personality", "mind"),
    *("biopsie", "biopsy", "radiologue", "radiologist", "mammographie", "mammogram", "menteur", "talent", "career"),
    *(
        "hyperactif",
        "ondes",
        "cellules",
        "detruisent",
        "whether",
        "enfant",
        "conjoint",
        "coloscopie",
        "chirurgie",
        "surgery",
        "infrarouge",
        "palpation",
        "goutte",
        "salive",
        "amour",
        "amoureux",
        "reves",
        "dreams",
        "fidele",
        "surdoue",
        "liar",
        "future",
    ),
    *(
        "prouve",
        "proven",
        "ultrasons",
        "cristal",
        "pendule",
        "emotions",
        "sentiments",
        "conjoint",
        "feelings",
        "soul",
        "cartilage",
        "disque",
        "menisque",
        "nerf",
    ),
)
_METHOD = (
    r"(?:(?:osteo |bio |micro )?(?:irm|scanner|echographie|medecine|therapie|soin|bilan|analyse|imagerie|appareil"
    r"|test|scan"
    r"|healing|medicine|mri|imaging|therapy) quantique|quantum {~1}(?:scan\w*|mri|healing|medicine|therapy|imaging"
    r"|analysis"
    r"|test)|bio ?resonan\w+|thermograph\w+ (?:du sein|des seins|mammaire|corporelle|corps entier)"
    r"|breast thermograph\w+"
    r"|iridolog\w+|radiesthesi\w+|magnetotherap\w+|biophotoni\w+|(?:medecine|soin|therapie|(?:osteo )?radiologie"
    r"|imagerie|echographie|irm|lecture) (?:vibratoire|energetique|holistique)s?"
    r"|ondes scalaires|scalar waves|photographie kirlian|aura|pendule|live blood analysis|crystal healing)"
)
_WORKS = (
    r"(?:{detect}|{cure}|permet\w*|fonctionn\w+|marche|soulag\w+|reequilibr\w+|prouv\w+|efficaces?|remplac\w+|trait\w+"
    r"|revele\w*|mesur\w+|works?|treats?|proven|proves?|replaces?|restor\w+|balanc\w+|measures?|beats?"
    r"|remet\w* {~4}en place)"
)
_TRAIT = (
    r"(?:caractere|personnalite|intelligence|qi|metiers?|menson\w+|ment(?:ez|eur\w*)?|pensees|avenir|talents?|fidel\w+"
    r"|hyperacti\w+|surdou\w+|orientation|personality|iq|careers?|lie|lying|liars?|mind|thoughts?|future|faithful"
    r"|emotions?|sentiments?|amour(?:eu\w+)?|aime|humeurs?|ames?|reves?|feelings?|soul|dreams?|emotional|desirs?)"
)
_IMAGING = r"(?:irm|scanners?|echographies?|imagerie|mri|scans?|imaging|ia|ai|algorithmes?)"
_OBSOLETE = (
    Construction(
        r"(?:prises? de sang|biopsies?|mammographies?|chirurgie|amniocentese|coloscopies?|scanners?|irm|radiologues?"
        r"|blood tests?|biopsy|surgery)"
        r" (?:devien\w+|becomes?) (?:inutiles?|superflue?s?|obsoletes?|useless|unnecessary|pointless)"
    ),
    Construction(
        r"(?:biopsies?|mammographies?|biopsy|mammograms?|chirurgie|surgery|radiologues?|radiologists?"
        r"|coloscopies?) {~2}(?:(?:n a|n ont|ne|n) "
        r"plus {~3}(?:utilite|interet|raison|place|sert|servent|lieu|rien)|appartien\w+ au passe|(?:est|sont|is"
        r"|are) (?:depassee?s?|morte?s?"
        r"|finie?s?|obsolete|history|dead))"
    ),
)
_CLAIMS = (
    Construction(
        r"(?:rayons?|lasers?|infrarouges?|ondes?|aimants?|seances?|minutes?|injections?|manipulations?) {~9}"
        r"(?:disques?|hernies?|cartilages?|vertebres?|nerfs?|menisques?|tendons?) se (?:remet|recoll|resorb"
        r"|reconstitu|repar|regener)\w*"
    ),
    Construction(
        rf"(?:\w+ )?{_IMAGING} {{~8}} (?:si|whether|if) (?:votre|vos|ton|your|l|un|a) (?:enfant|fils|fille|conjoint"
        rf"|bebe|mari"
        rf"|femme|child|kid|son"
        r"|daughter|partner|baby) {~2}(?:sera|deviendra|aura|reussira|est|will|is|has)"
    ),
    Construction(
        r"(?:prp|ozone|cellules souches|acide hyaluronique|laser|collagene|ondes|ultrasons|injections?|seances?"
        r"|stem cells?"
        r"|shock waves?) {~5}(?:reconstrui\w+|regener\w+|refai\w+|repar\w+|repousse\w*|rebuilds?|regrows?|restores?"
        r"|repairs?) {~3}"
        r"(?:cartilages?|disques?|dis[ck]s?|menisques?|nerfs?|moelle|neurones?|nerves?|articulations?|joints?)"
    ),
    Construction(
        r"(?:thermographie|infrarouges?|palpation|goutte de sang|salive|cheveux?|iris|infrared|drop of blood|saliva"
        r"|hair) {~4}"
        r"(?:suffi\w+|remplac\w+|vau\w+ mieux|is (?:enough|all)|replaces?|beats?)"
    ),
    Construction(rf"{_METHOD} {{~5}} {_WORKS}"),
    Construction(rf"{_WORKS} {{~4}} {_METHOD}"),
    Construction(rf"{_IMAGING} {{~5}} (?:{{detect}}|sa(?:it|voir)|connai\w+|li(?:t|re)|read\w*) {{~6}} {_TRAIT}"),
    Construction(
        r"(?:plus (?:du tout |aucun )?besoin (?:de|d)|rend\w* {~2}inutiles?|no (?:more )?need for"
        r"|makes? {~3}(?:needless"
        r"|obsolete|unnecessary)) {~3}(?:biops\w+|radiolog\w+|mammogra\w+|chirurg\w+|surgery|medecins?|doctors?)"
    ),
    Construction(r"rend\w* {~1}(?:biopsie|mammographie|chirurgie|radiologue) {~2}(?:inutile|superflue?|obsolete)"),
    Construction(
        r"(?:ia|ai|algorithme|logiciel|software|algorithm) (?:\w+ ){0,3}(?:remplace|lit mieux que|depasse|surpasse"
        r"|replaces"
        r"|outperforms|beats) {~3}(?:radiolog\w+|medecins?|doctors?|specialistes?)"
    ),
    Construction(
        r"(?:ultrasons?|ondes?|lasers?|aimants?|champs? magnetiques?|lumiere|infrarouges?|ultrasound|waves?|magnets?"
        r"|light)"
        r" {~5}(?:{cure}) {~4}(?:cancers?|tumeurs?|tumou?rs?|calcifications?|metastas\w+|nodules?|kystes?|cysts?"
        r"|cellules|cells)"
    ),
)


def find(reading: Reading) -> Iterator[Hit]:
    """A method without proof with a verb of effect, or imaging said to see what it can't."""
    for hit in asserted(reading, (*_CLAIMS, *_OBSOLETE), _ANCHORS, ABLE_TO_SAY_IF):
        obsolete = any(each.stands_in(reading.sentence_at(hit.start)) for each in _OBSOLETE)
        if (obsolete or not is_denied(reading, hit)) and not is_sourced((reading.sentence_at(hit.start),)):
            yield hit
