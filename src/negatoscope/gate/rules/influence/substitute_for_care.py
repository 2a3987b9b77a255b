"""Nicotine, ou substitut aux soins

## Ce qu’elle voit

La cigarette électronique ou un sachet de nicotine vanté, ou un produit présenté comme remplaçant un traitement, une
opération ou un examen.

## Pourquoi

La loi du 9 juin 2023 interdit de promouvoir la nicotine et ce qui prétend remplacer un soin ; laisser un traitement
pour un produit met en danger.

## Exemple

> Avec ce curcuma, jetez vos anti-inflammatoires.

## À écrire plutôt

Ce que l’on sait, avec une source : « Le curcuma n’a pas montré d’effet sur l’arthrose ; ne pas arrêter un traitement
sans avis. »

## Ce qu’elle ne voit pas

Une promesse sans produit, que d’autres règles regardent.

---

Nicotine, or a substitute for care

## What it sees

Vaping or nicotine pouches advertised, or a product said to replace a treatment, an operation or a test.

## Why

The law of 9 June 2023 forbids promoting nicotine and whatever claims to replace care; leaving a treatment for a
product is dangerous.

## Example

> With these drops you can bin your tablets.

## Write instead

What is known, with a source: “Turmeric has shown no effect on osteoarthritis; don’t stop a treatment without advice.”

## What it can’t see

A promise without a product, which other rules look at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import DROPPING_CARE, INFLUENCE, INFLUENCE_2023, Rule
from negatoscope.gate.rules.reading import Construction, Guard, Hit, Sentence, beside, stems
from negatoscope.gate.rules.reading.clause_marks import denied
from negatoscope.gate.rules.reading.words_of_products import REMEDY_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="INF104",
    name="nicotine-or-substitute-for-care",
    family="product",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(
        INFLUENCE,
        DROPPING_CARE,
    ),
    messages={
        "fr": "La nicotine ou un substitut aux soins est promu.",
        "en": "Nicotine or a substitute for care is promoted.",
    },
    remedies={
        "fr": "Retirer la promotion, et rappeler de ne pas arrêter un traitement sans avis.",
        "en": "Take the promotion out, and say not to stop a treatment without advice.",
    },
    in_force=INFLUENCE_2023,
)

_ANCHORS = stems(
    "jetez", "oubliez", "adieu", "fini", "finis", "remplace", "remplacer", "remplacent", "besoin", "lieu",
    "plutot", "arretez", "dechirez", "passez",
    "rangez", "evite", "eviterez", "dispense", "vapotez", "vapotage", "vape", "cigarette", "puff", "puffs",
    "snus", "nicotine", "chauffe",
    "tear", "bin", "throw", "forget", "goodbye", "replaces", "instead", "ditch", "need", "vaping", "stop",
)  # fmt: skip
_CARE = (
    r"(?:traitement|medicament|comprime|ordonnance|chimio\w*|anti[\s-]?inflammatoire|antalgique|antibiotique"
    r"|corticoide|infiltration|operation|chirurgie|biopsie|irm|scanner"
    r"|arthroscanner|mammographie|examen|metformine|statine|insuline|radiotherapie|vaccin|medecin|tablet"
    r"|treatment|medication|medicine|surgery|operation|chemo\w*|mri|scan|form"
    r"|painkiller|statin|doctor|drug|biopsy)s?"
)
_DROPPED = Construction(
    r"(?:jetez|oubliez|dechirez|rangez|arretez|adieu|fini[es]*|au revoir|exit|au placard) (?:\w+ ){0,3}"
    + _CARE
    + r"|(?:remplace|remplacent|remplacera|dispense|evite|eviterez|evitera|eviteront|evitent|epargne|epargneront) {~3}"
    + _CARE
    + r"|(?:plus|aucun|pas) (?:besoin |utile |necessaire )?(?:d |de |du |des )(?:\w+ ){0,2}"
    + _CARE
    + r"|(?:au lieu|plutot) (?:que )?(?:de |d |du |des )?(?:\w+ ){0,2}"
    + _CARE
    + r"|(?:tear up|bin|throw (?:away|out)|forget|goodbye to|ditch|stop|replaces?|no"
    r" (?:more )?(?:need for )?|instead of|come off) (?:\w+ ){0,3}" + _CARE
)
_GOODS_STEMS = stems(
    *REMEDY_WORDS, "plante", "jeune", "regime", "jus", "argile", "magnetisme", "herb", "herbs", "fasting",
    "juice", "diet", "cannabis",
    "aimants", "pierre", "cristaux", "crystal",
)  # fmt: skip
_NICOTINE_STEMS = stems(
    "vapotez", "vape", "vapes", "vaping", "cigarette", "puff", "puffs", "snus", "nicotine", "chauffe", "pouches"
)
_GOODS = Construction(
    r"{remedy}|plantes?|jeunes?|regime|jus|argile|magnetis\w+|herbs?|fasting|juice|diet|cannabis"
    r"|aimants? therapeutiques?|pierres?|cristaux|crystals?"
)
_NICOTINE = Construction(
    r"(?:oubliez|quittez|troquez|remplacez|fini|finie|jetez) (?:la|votre|les|vos) (?:cigarette"
    r"|clope)s?|vapot\w+|vapes?|vaping|cigarettes? electroniques?|puffs?|snus|(?:sachets?"
    r"|pouches?) de nicotine"
    r"|nicotine pouches|tabac chauffe|e cigarettes?"
)
_TOUTED = Construction(
    r"zero (?:goudron|fumee|risque|culpabilite)|passez a|sans (?:goudron|fumee)|{sell}"
    r"|{product_praise}|sans (?:aucun )?(?:danger|risque)|inoffensi\w+|saveurs?|gouts?"
    r"|harmless"
    r"|safe|flavou?rs?|(?:testez|essayez|adoptez|choisissez|preferez)"
)
_GUARDS = frozenset({Guard.QUOTED, Guard.LAW, Guard.OTHERS, Guard.REPORTED, Guard.IRONIC})
_WARNED = Construction(
    r"ne (?:remplac\w+|dispens\w+) (?:pas|jamais|en rien)|n est pas|ne sont pas|does not replace|doesn t"
    r" replace|not a (?:substitute|replacement)|sans (?:avis|en parler)|mefi\w+|dangereu\w+|arnaque"
    r"|n (?:arretez|oubliez) (?:pas|jamais)|beware|without (?:asking|talking|advice)|ne (?:\w+"
    r" )?(?:jetez|arretez|oubliez|remplacez) (?:pas"
    r"|jamais)|aucun effet|n a pas"
)


def find(reading: Reading) -> Iterator[Hit]:
    """Care to be dropped beside the product that would replace it; or nicotine that is touted."""
    for sentence in reading.with_any(_ANCHORS):
        hit = _dropped(sentence) or _touted(reading, sentence)
        if hit is not None and not beside(reading, hit, _WARNED) and not reading.guarded(hit, _GUARDS):
            yield hit


def _dropped(sentence: Sentence) -> Hit | None:
    if not (sentence.stems & _GOODS_STEMS and _GOODS.stands_in(sentence)):
        return None
    return next((hit for hit in _DROPPED.find(sentence) if not denied(sentence, hit)), None)


def _touted(reading: Reading, sentence: Sentence) -> Hit | None:
    if not sentence.stems & _NICOTINE_STEMS:
        return None
    nicotine = next(_NICOTINE.find(sentence), None)
    touted = (words for words in _TOUTED.find(sentence) if not denied(sentence, words))
    return nicotine if any(not reading.guarded(words, _GUARDS) for words in touted) else None
