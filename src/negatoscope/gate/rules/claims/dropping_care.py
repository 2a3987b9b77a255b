"""Incitation à abandonner des soins

## Ce qu’elle voit

Un appel à arrêter ou à refuser un traitement, un dépistage, une biopsie ou un vaccin, ou l’affirmation qu’ils tuent,
empoisonnent ou ne servent à rien.

## Pourquoi

Depuis la loi du 10 mai 2024, pousser à abandonner des soins est puni quand cet abandon met clairement en danger.

## Exemple

> Arrêtez votre chimiothérapie, votre corps sait guérir seul.

## À écrire plutôt

Dire les bénéfices et les limites, et renvoyer la décision au médecin qui suit la personne.

## Ce qu’elle ne voit pas

Une incitation par l’exemple ; un doute insinué.

---

Urging people to drop care

## What it sees

A call to stop or refuse a treatment, a screening, a biopsy or a vaccine, or the statement that they kill, poison or
are of no use.

## Why

Since the law of 10 May 2024, urging people to drop care is punished when dropping it clearly puts them in danger.

## Example

> Stop your chemotherapy, your body can heal by itself.

## Write instead

Tell benefits and limits, and leave the decision to the doctor who follows the person.

## What it can’t see

Urging by example; a doubt that is only hinted at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import DROPPING_CARE, LAW_OF_SECTS, NO_ILLUSION, Rule
from negatoscope.gate.rules.claims.assertion import CLAIM_GUARDS, asserted
from negatoscope.gate.rules.reading import Construction, Guard, stems
from negatoscope.gate.rules.reading.guards import disowned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM108",
    name="dropping-care",
    family="unproven",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(DROPPING_CARE, NO_ILLUSION),
    messages={
        "fr": "Le texte pousse à abandonner ou à refuser des soins.",
        "en": "The text urges people to drop or refuse care.",
    },
    remedies={
        "fr": "Dire bénéfices et limites ; renvoyer la décision au médecin traitant.",
        "en": "Tell benefits and limits; leave the decision to the treating doctor.",
    },
    in_force=LAW_OF_SECTS,
    for_public=Severity.BLOCK,
)

_ANCHORS = stems(
    *("arretez", "stoppez", "cessez", "refusez", "fuyez"),
    *("jetez", "boycottez", "abandonnez", "annulez", "renoncez", "dites"),
    *("laissez", "oubliez", "passez", "faites", "allez", "touchez"),
    *("acceptez", "stop", "refuse", "quit", "skip", "throw"),
    *("ditch", "cancel", "boycott", "bin", "need", "chimio", "chemo", "vaccin", "vaccine", "depistage", "screening"),
    *("mammographie", "mammogram", "mammograms", "radiotherapie"),
    *("radiotherapy", "traitement", "treatment", "statines"),
    *("besoin", "sautez", "arrete", "refuser", "come", "biopsie", "biopsy"),
)
_CARE = (
    r"(?:chimio(?:therapie)?s?|chemo(?:therapy)?|radiotherap\w+|traitements?|treatments?|medicaments?|medications?|meds"
    r"|vaccin(?:s|ation|ations)?|vaccines?|jabs?|depistages?|screenings?|mammographies?|mammograms?|frottis|smears?"
    r"|coloscopies?|colonoscop\w+|biops\w+|operation|surgery|chirurgie|anticoagulants?|blood thinners?|statine?s?"
    r"|hormonotherapie|tamoxifene?|insuline?|insulin|cortisone|antidepresseurs?|antidepressants?|oncolog\w+|hopital"
    r"|hospital)"
)
_CALLS = (
    Construction(
        r"(?:arretez|stoppez|cessez|refusez|fuyez|jetez|boycottez|abandonnez|annulez|oubliez|sautez|laissez (?:tomber"
        r"|courir)"
        rf"|renoncez a|passez vous de|dites (?:non|stop) (?:a|au|aux)|non (?:a|au|aux)) {{~2}} {_CARE}"
    ),
    Construction(
        rf"(?:stop|refuse|quit|skip|ditch|cancel|boycott|bin|say no to|throw (?:away|out)|come off|walk away from) "
        rf"(?:(?:your|the|all|that|taking|having|those|any|this|these) ){{0,2}}{_CARE}"
    ),
    Construction(
        r"(?:ne|n) (?:vous )?(?:faites|allez|prenez|acceptez|touchez|laissez|retournez|vaccinez|signez) {~2}"
        rf"(?:plus|pas|jamais|aucune?|surtout pas) {{~5}} {_CARE}"
    ),
    Construction(rf"(?:vous n avez|nul|on n a|plus|pas) {{~2}}besoin (?:de|d) {{~2}} {_CARE}"),
    Construction(rf"(?:you don t|you do not|nobody|no one) needs? {{~2}} {_CARE}"),
    Construction(
        rf"{_CARE} {{~2}}(?:tue(?:nt)?|empoisonn\w+|ne ser(?:t|vent) (?:strictement )?a rien|(?:est|sont"
        rf"|c est) {{~1}}(?:poison|"
        rf"arnaque|mensonge|inutile|dangereu\w+|du poison)|kills?|poisons?|(?:is|are) {{~1}}(?:scam|poison|useless"
        rf"|hoax))"
    ),
)
_CONDITION = Construction(
    r"avant|sans (?:avis|en parler|l avis|prescription)|si|tant que|pendant|apres|lorsque|quand|la veille|le (?:matin"
    r"|jour)"
    r"|\d+ (?:h|heures|jours)|until|unless|before|after|if|while|when|without (?:asking|advice|talking)|chez (?:la|le"
    r"|les|l)"
    r"|en l absence|en dehors|inutiles?|d un commun accord|avec votre medecin|with your doctor|enceintes?|pregnant"
)
_WARNING = Construction(
    r"(?:ne|n) (?:les |la |le |l )?(?:arret|stopp|cess|refus|abandonn|annul|saut|jet|ecout|croy)\w+ (?:pas|jamais"
    r"|surtout|rien|aucune?)"
    r"|(?:never|do not|don t) (?:stop|refuse|quit|skip|cancel)|(?:faux|false|wrong|dangereux de|danger)"
)


def find(reading: Reading) -> Iterator[Hit]:
    """A call to lay people against care, without the condition that would make of it sound advice."""
    for hit in asserted(reading, _CALLS, _ANCHORS, CLAIM_GUARDS - {Guard.NEGATED}):
        sentence = reading.sentence_at(hit.start)
        warned = _WARNING.stands_in(sentence) or any(map(disowned, reading.around(sentence)))
        if not warned and not _CONDITION.stands_in(sentence):
            yield hit
