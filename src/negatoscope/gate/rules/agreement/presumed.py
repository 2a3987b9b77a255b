"""Accord supposé du patient

## Ce qu’elle voit

Un cas ou une image publiés alors que l’auteur suppose l’accord du patient, ou dit ne pas l’avoir demandé.

## Pourquoi

Quand une personne peut se reconnaître ou être reconnue, son accord se demande avant et se garde par écrit ; il ne se
devine pas.

## Exemple

> Il ne m’en voudra pas si je montre sa radio.

## À écrire plutôt

Demander l’accord, le noter, ou changer le cas jusqu’à ce que personne ne puisse le reconnaître.

## Ce qu’elle ne voit pas

Un accord que l’auteur croit avoir sans le dire.

---

Agreement taken for granted

## What it sees

A case or an image published while the author supposes that the patient agrees, or says that nobody asked.

## Why

When people can recognise themselves or be recognised, agreement is asked before and kept in writing; it can’t be
guessed.

## Example

> He won’t mind if I show his scan.

## Write instead

Ask for agreement and note it, or change the case until nobody can recognise it.

## What it can’t see

Agreement that the author believes to have without saying so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import SECRECY, TEACHING, Rule
from negatoscope.gate.rules.reading import ALL, Construction, Guard, hits, stems
from negatoscope.gate.rules.reading.guards import disowned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading, Sentence

RULE = Rule(
    code="CON113",
    name="presumed",
    family="secrecy",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(TEACHING, SECRECY),
    messages={
        "fr": "L’accord du patient est supposé.",
        "en": "The patient’s agreement is taken for granted.",
    },
    remedies={
        "fr": "Demander l’accord et le noter, ou rendre le cas méconnaissable.",
        "en": "Ask for agreement and note it, or make the case unrecognisable.",
    },
)

_ANCHORS = stems(
    *("autorisera", "autoriserait", "voudra", "voudront", "voudrait"),
    *("accord", "permission", "demander", "demande", "mind"),
    *("agree", "object", "ask", "asked", "asking", "consent"),
    *("consentement", "pardonnera", "pardonne", "forgive", "inconvenient"),
    *("offusquera", "vexera", "espere", "hope", "sure", "oppose", "opposera", "refuse", "permettra", "agreed", "saura"),
)
_MAYBE = r"(?:sans (?:aucun )?doute|surement|certainement|probablement|j espere|je suppose|j imagine|peut etre|bien)"
_PRESUMED = (
    Construction(
        r"(?:no|sans|pas de|pas d) (?:consent\w*|formulaire|accord|autorisation) (?:(?:form|ecrite?|signee?) )?(?:but"
        r"|mais|so|tant pis)"
    ),
    Construction(
        r"(?:ne|n) (?:le |l |en )?(?:saur\w+|sait|apprendr\w+) (?:jamais|rien|pas)|(?:will|ll) never (?:know"
        r"|find out)|(?:doesn t|won t) know"
    ),
    Construction(
        rf"(?:m|nous|me) (?:autorise\w*|permett\w+|pardonn\w+) {{~1}}{_MAYBE}|{_MAYBE} {{~3}}(?:d accord|(?:m"
        rf"|nous) (?:autoris|permett|pardonn)\w+)"
    ),
    Construction(
        r"(?:ne|n) (?:m|nous|t) en (?:voudr\w+|tiendr\w+) (?:\w+ )?(?:pas|point)|(?:ne|n) (?:y verr\w+|aur\w+ rien"
        r"|trouver\w+ rien) {~3}(?:inconvenient|contre"
        r"|redire)|(?:ne s|ne) (?:opposer\w+|offusquer\w+|vexer\w+|formaliser\w+|plaindr\w+) (?:\w+ )?pas"
    ),
    Construction(
        r"sans (?:lui|leur|le lui|l|les|la|en)? ?(?:avoir )?(?:demand\w+|prevenir|averti\w*|inform\w+|dire"
        r"|parl\w+)(?: (?:son|sa|leur))?(?: (?:avis|accord|permission))?"
    ),
    Construction(
        r"(?:je|nous|on) (?:ne|n) {~3}(?:demande|pose la question|prevenu|averti|sollicite)|(?:pas|jamais|oublie de"
        r"|pas eu le temps de|pas pense a) "
        r"(?:lui |leur )?(?:demand\w+|recueill\w+) {~2}(?:accord|autorisation|consentement|permission|avis)"
    ),
    Construction(
        r"(?:won t|will not|wouldn t|would not|doesn t|don t think|hope) {~3}(?:mind|object|complain|hold it|sue)"
        r"|(?:sure|certain|guess|bet|hope|suppose) {~3}"
        r"(?:agree|be (?:fine|ok|okay|happy)|forgive|understand)|(?:didn t|did not|never|forgot to"
        r"|without) (?:bother \w+ )?ask\w*"
    ),
    Construction(
        r"qui ne dit mot consent|silence (?:vaut|means) (?:accord|consent)|(?:accord|consentement) (?:tacite"
        r"|implicite|suppose|presume)"
    ),
)
_PUBLISHED = Construction(
    r"(?:montr|publi|partag|post|mett|diffus|raconter|expos)\w*|voici|{image}|{lesion}|cas|case|show|share|sharing"
    r"|here is|here s|story|histoire|visage|face"
)
_SOMEBODY = Construction(
    r"patiente?s?|malade|il|elle|ils|lui|son|sa|ses|voisine?|collegue|monsieur|madame|dame|he|she|his|her|they|their"
    r"|him|neighbou?r|colleague"
)
_ABOUT_A_PERSON = Construction(r"{image}|{lesion}|cas|case|patiente?s?|visage|face|cliche|{examination}")
_NEVER = Construction(
    r"(?:ne|n) {~1}(?:publi|montr|partag|post)\w* (?:jamais|rien|pas|plus|aucun\w*)"
    r"|(?:jamais|never) {~2}(?:publi|montr|partag|publish|show|shar)\w*"
    r"|(?:don t|do not|won t) (?:publish|show|share|post)|(?:femme|mari|enfants?|husband|wife|kids)"
)


def find(reading: Reading) -> Iterator[Hit]:
    """Agreement guessed or not asked, near something of a patient that is shown."""
    for hit in hits(reading, _PRESUMED, _ANCHORS, ALL - {Guard.NEGATED, Guard.OTHERS, Guard.TEACHING}):
        sentence = reading.sentence_at(hit.start)
        near = reading.around(sentence)
        whose = _SOMEBODY.stands_in(sentence) and any(_ABOUT_A_PERSON.stands_in(each) for each in near)
        if whose and any(_PUBLISHED.stands_in(each) for each in near) and not any(map(_is_refusal, near)):
            yield hit


def _is_refusal(sentence: Sentence) -> bool:
    return disowned(sentence) or _NEVER.stands_in(sentence)
