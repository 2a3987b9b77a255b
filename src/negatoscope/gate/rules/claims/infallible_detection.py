"""Détection infaillible

## Ce qu’elle voit

Un examen, un logiciel ou un lecteur dit sans erreur : il trouve tout, ne manque rien, prédit avec certitude, voit la
maladie des années avant.

## Pourquoi

Tout examen a des faux négatifs et des faux positifs. Promettre qu’il n’en a pas retarde le diagnostic de ceux qu’il a
manqués et pousse à des examens inutiles.

## Exemple

> Avec ce logiciel, plus aucune embolie ne peut nous échapper.

## À écrire plutôt

Donner la sensibilité et la spécificité, la population, la source et la date, et ce que l’examen ne voit pas.

## Ce qu’elle ne voit pas

Une certitude sous-entendue ; un chiffre juste mais choisi.

---

Detection that never fails

## What it sees

An examination, a program or a reader said to make no error: it finds everything, misses nothing, predicts with
certainty, sees a disease years ahead.

## Why

Every examination has false negatives and false positives. To promise that it has none delays the diagnosis of those
that it missed, and pushes people to needless examinations.

## Example

> With this tool no cancer can be missed.

## Write instead

Give sensitivity and specificity, the population, the source and its date, and what the examination can’t see.

## What it can’t see

A certainty that is only hinted at; a figure that is right but chosen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import ABOUT_ONESELF, PUBLIC_INFORMATION, Rule
from negatoscope.gate.rules.claims.assertion import ABLE_TO_SAY_IF, asserted, is_sourced
from negatoscope.gate.rules.reading import Construction, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading, Sentence

RULE = Rule(
    code="COM102",
    name="infallible-detection",
    family="unproven",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(PUBLIC_INFORMATION, ABOUT_ONESELF),
    messages={
        "fr": "Une détection sans erreur est affirmée.",
        "en": "Detection without error is claimed.",
    },
    remedies={
        "fr": "Donner la sensibilité, la spécificité et leurs limites, avec la source.",
        "en": "Give sensitivity, specificity and their limits, with the source.",
    },
)

_ANCHORS = stems(
    *("resiste", "means", "signifie", "veut", "aucune", "aucun"),
    *("avant", "before", "ahead", "avance", "echappe", "manque", "rate", "rater", "inapercu", "oublie", "trompe"),
    *("miss", "missed", "escape", "past", "slips", "infaillible", "infallible", "certitude", "certainty", "erreur"),
    *("error", "mistake", "coup", "coups", "100", "cent"),
    *("tout", "tous", "toutes", "everything", "every", "zero", "fiable"),
    *("reliable", "foolproof", "garanti", "guarantee", "absolue", "totale"),
    *("catch", "impossible", "rien", "laisse", "voit", "absence", "fois", "always", "defaut", "wrong"),
)
_SUBJECT = Construction(r"{ailment}|{lesion}|{examination}|ia|ai|algorithm\w*|algorithmes?|logiciels?|software|lecture")
_MANY = (
    r"(?:des|plusieurs|many|several|\d+|deux|trois|quatre|cinq|six|sept|huit|dix|quinze|vingt|two|three|five|ten"
    r"|twenty)"
)
_AHEAD = Construction(
    rf"(?:{_MANY} (?:bonnes )?(?:ans|mois|months)|(?:{_MANY} )?(?:bonnes )?(?:annees|years|decades)) "
    r"(?:(?:avant|before|ahead of)"
    r" (?:les?|la|l|toute?|tout|que|qu|son|sa|leurs?|vos|the|any|it|they|you|your|symptoms?|mammogra\w+)"
    r"|a l avance|plus tot|d avance|in advance|earlier|ahead)"
)
_FINDS = Construction(r"{detect}")
_CERTAIN = Construction(r"{detect} {~5} {certainty}|{certainty} {~5} {detect}|{certainty}")
_INFALLIBLE = (
    Construction(r"aucune? {~1}{lesion} {~9}(?:ne|n) (?:\w+ )?(?:resist|echapp)\w*"),
    Construction(
        r"(?:means|signifie|veut dire|egale) {~3}(?:cancer free|tranquille pour|no (?:cancer|risk)|(?:une?|dix"
        r"|\d+) (?:ans?|annees?|decennie)"
        r" (?:de tranquillite|sans))"
    ),
    Construction(
        r"ne laiss\w+ (?:plus |absolument )?rien (?:passer|echapper|filer)|{detect} ce que {~5} (?:ne|n|can t|cannot"
        r"|never|no) \w+(?: (?:jamais|pas|plus))?"
    ),
    Construction(
        r"garanti\w* {~2}(?:absence|contre|against|no|free of|aucune?) {~3}{ailment}|guarantees? {~4}{ailment}"
    ),
    Construction(
        r"(?:(?:plus|pas un|pas une) )?(?:aucune?|seule?) {~2}(?:{ailment}|{lesion}) {~4}"
        r"(?:echapp\w+|manque\w*|rater?|ratee?s?|inapercue?s?|oubliee?s?)"
    ),
    Construction(r"(?:plus )?(?:rien|aucune?) (?:ne |n )?(?:lui|nous|leur|vous|m|t|y) echapp\w+"),
    Construction(
        r"ne (?:rat\w+|manqu\w+|laiss\w+ (?:passer|echapper|filer)|l?oubli\w+) (?:plus |jamais |plus jamais )?"
        r"(?:rien|aucune?|jamais)"
    ),
    Construction(
        r"(?:ia|algorithmes?|logiciels?|irm|scanners?|machines?|sondes?|images?|radios?|echographies?|robots?"
        r"|tests?) ne"
        r" (?:se tromp\w+|ment\w*|rat\w+) pas"
    ),
    Construction(r"ne se tromp\w+ (?:plus )?jamais|jamais (?:prise?s? en defaut)"),
    Construction(r"never (?:miss\w*|wrong|fails?)|no {~2}{ailment} {~4}(?:missed|escapes?|slips?|overlooked)"),
    Construction(r"nothing (?:gets past|escapes|slips (?:past|through)|is missed)|(?:cannot|can t) (?:miss|be missed)"),
    Construction(r"{detect} (?:absolument )?(?:tou(?:te)?s|every|all|each) {~2}(?:{ailment}|{lesion})"),
    Construction(
        r"(?:voit|detecte|repere|depiste|trouve|montre|sees|shows|finds|detects) (?:absolument )?(?:tout|everything)"
    ),
    Construction(
        r"infailli\w+|infallibl\w+|foolproof|zero (?:faux (?:negatif|positif)|erreur|rate|false \w+|errors?)s?"
    ),
    Construction(
        r"(?:fiable|fiabilite|certitude|exactitude|precision) {~1}(?:a |de )?(?:100 ?%|totale|absolue|parfaite)"
    ),
    Construction(
        r"100 ?% (?:fiables?|sure?s?|reliable|accurate)|impossible (?:de|to) (?:rater|manquer|passer a cote|miss)"
    ),
)


def find(reading: Reading) -> Iterator[Hit]:
    """Something that finds diseases, and a mark that it never fails."""
    for hit in asserted(reading, (*_INFALLIBLE, _CERTAIN, _AHEAD), _ANCHORS, ABLE_TO_SAY_IF):
        sentence = reading.sentence_at(hit.start)
        if any(_SUBJECT.stands_in(each) for each in reading.around(sentence, after=0)) and _is_total(reading, sentence):
            yield hit


def _is_total(reading: Reading, sentence: Sentence) -> bool:
    """Whether nothing is left out. Years gained on a disease count so only where no source is given."""
    if any(each.stands_in(sentence) for each in _INFALLIBLE):
        return True
    return _FINDS.stands_in(sentence) and (_CERTAIN.stands_in(sentence) or not is_sourced(reading.around(sentence)))
