"""Éloge de soi

## Ce qu’elle voit

Un superlatif ou un mot d’exception dit de l’auteur, de son équipe, de son centre ou de ses appareils, ou la promesse
de ne jamais se tromper.

## Pourquoi

La communication du médecin est loyale et honnête. Un éloge que rien ne mesure n’aide pas le patient à choisir : il
l’attire.

## Exemple

> Expert mondialement reconnu de l’échographie, je vous reçois désormais à Annecy.

## À écrire plutôt

Des faits : diplômes reconnus, activités, appareils, langues parlées, conditions d’accès.

## Ce qu’elle ne voit pas

Un éloge indirect, une image flatteuse, un superlatif que la phrase ne rattache ni à l’auteur ni au lieu.

---

Self-praise

## What it sees

A superlative or a word of excellence about the author, the team, the centre or its machines, or the promise never to
be wrong.

## Why

What a doctor says of himself is fair and honest. Praise that nothing measures does not help a patient to choose: it
lures.

## Example

> A world-renowned expert in ultrasound, I now see patients in Leeds.

## Write instead

Facts: recognised diplomas, activities, machines, languages, access.

## What it can’t see

Indirect praise, a flattering picture, a superlative that the sentence ties neither to the author nor to the place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.rule import ABOUT_ONESELF, CHARTER, DECREE_2020, Rule
from negatoscope.gate.rules.praise.acclaim import ACCLAIM, CHOSEN, ELSEWHERE, FLAWLESS, OF_OURS
from negatoscope.gate.rules.praise.hyperbole import EXTREMES, HYPERBOLE
from negatoscope.gate.rules.praise.somebody_else import is_of_somebody_else
from negatoscope.gate.rules.reading import ALL, Construction, Guard, Hit, beside, hits, hits_in, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="COM207",
    name="self-praise",
    family="praise",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(ABOUT_ONESELF, CHARTER),
    messages={"fr": "L’auteur fait son propre éloge.", "en": "The author praises himself."},
    remedies={
        "fr": "Remplacer l’éloge par des faits : compétences, appareils, conditions d’exercice.",
        "en": "Replace the praise by facts: skills, machines, conditions of practice.",
    },
    in_force=DECREE_2020,
)

_ANCHORS = stems(
    *word_set(
        "exceptionnel extraordinaire inegale inegalable incomparable imbattable irreprochable infaillible "
        "incontournable inconteste incontestable prestigieux legendaire phenomenal hors egale equivalent pareil "
        "rival concurrence comparaison faille precedent exception elite excellence gamme haut classe renommee "
        "reputation reputee repute mondialement internationalement unanimement universellement reconnu monde "
        "stature envergure unparalleled unrivalled unrivaled unmatched peerless unsurpassed unbeatable second "
        "world international outstanding exceptional finest notch award genius virtuose genie maestro prodige "
        "sommite pointure sorcier magicien champion main mains doigts oeil golden wizard performant pointu "
        "moderne precis avance experimente rapide puissant competent doue talentueux brillant qualifie celebre "
        "fiable sophistique innovant complet abouti demande recherche advanced experienced precise modern skilled "
        "gifted trusted respected accurate sharpest fastest greatest magic eagle trompe echappe rate ratons "
        "perfection modestie modesty egal excelle savoir missed manque loupe few aucun personne nul never close "
        "appelle equal niveau"
    )
)
_SUBJECT = r"(?:{practice}|{practitioner}|{asset}|{virtuoso})"
_SUPERLATIVE = (
    r"(?:les? |la |l une? des |parmi les )?plus (?:grand|performant|pointu|moderne|precis|avance|experimente|rapide"
    r"|puissant|competent|doue"
    r"|talentueu[xs]|brillant|qualifie|repute|celebre|fiable|sophistique|innovant|complet|fin|sur|equipe|abouti"
    r"|demandee?|recherche)\w*"
)
_CONSTRUCTIONS = (
    Construction(rf"{_SUBJECT} {{~3}} {{superb}}"),
    Construction(rf"{{superb}} {{~2}} {_SUBJECT}"),
    Construction(rf"{_SUBJECT} {{~2}} {_SUPERLATIVE} {{~3}} {{place}}"),
    Construction(
        rf"(?:le|la|les|un des|une des) {_SUBJECT} {{~3}} {_SUPERLATIVE} {{~3}} (?:{{place}}|qui soi\w+|jamais)"
    ),
    Construction(rf"{_SUPERLATIVE} {{~2}} {_SUBJECT} {{~3}} {{place}}"),
    Construction(
        r"(?:the|our|my) (?:most (?:advanced|experienced|precise|modern|skilled|gifted|trusted|respected|accurate)"
        r"|sharpest|fastest|greatest)"
        r" {~3} (?:{practitioner}|{practice}|{asset}|scanners?|mri|eyes?|hands?) {~4} {place}"
    ),
    Construction(
        r"(?:mains?|doigts?|oeil|regard|geste|hands?|eye) (?:\w+ )?(?:en or|d or|magiques?|de lynx|infaillibles?|d"
        r" expert sans \w+|golden)"
    ),
    Construction(r"(?:golden|magic) (?:hands|fingers|touch)|eagle eyes?"),
    Construction(
        r"(?:je suis|nous sommes|c est moi|on est|i am|i m|we are|we re|me voici|celui|celle) {~4} (?:{virtuoso}"
        r"|{superb}|imbattables?"
        r"|infaillibles?)"
    ),
    Construction(
        r"{virtuoso} {~1} (?:de|du|d|des|of) (?:l |la |le |les )?(?:imagerie|radiologie|{examination}|aiguille"
        r"|sonde)"
    ),
    Construction(
        r"(?:perfection|excellence|genie|virtuosite|genius) {~9} (?:notre signature|ma signature|notre marque|notre"
        r" quotidien|ma marque"
        r"|chez nous|notre adn|our signature|our trademark)"
    ),
    Construction(
        r"(?:celui|celle|ceux|le radiologue|la radiologue|l equipe) (?:qu on|que l on|que tous|que tout le monde)"
        r" {~1} (?:appelle\w*|consulte\w*"
        r"|s arrache\w*|envie\w*|reclame\w*)"
    ),
    Construction(
        r"on (?:vient|accourt|fait \w+ kilometres|traverse) {~5} (?:de loin|de toute la \w+|de toute l europe|des"
        r" quatre coins|du monde entier)"
    ),
)
_HOLDING_A_NEGATION = (
    Construction(
        r"(?:reputation|talent|savoir faire|expertise|excellence|renommee) {~3} n (?:est|sont) plus a (?:faire"
        r"|prouver|presenter|demontrer)"
    ),
    Construction(
        r"(?:pas|not|jamais|never) (?:un|une|one|a single|a) (?:seule? )?(?:missed \w+|\w+ (?:manque|rate|loupe"
        r"|oublie)e?)|few (?:can|could) claim"
    ),
    Construction(
        r"(?:pas|aucune?|nul|personne|jamais|peu|qui|rares?|no one|nobody|who) {~6} (?:plus|mieux|aussi) {~3} que"
        r" (?:moi|nous|notre|ici|chez nous)"
    ),
    Construction(
        r"(?:rien|aucune? \w+|jamais rien|nothing) (?:\w+ )?(?:n |ne |ever )?(?:nous |m |lui |me |gets? past"
        r"|escapes)(?: us| me)? ?(?:echappe\w*|resiste)?"
    ),
    Construction(
        r"(?:nous|je|on|notre \w+|mon \w+|dont l oeil|dont le \w+|we|i) {~1} (?:ne )?(?:nous |me |se )?(?:trompe\w*"
        r"|rate\w*|manqu\w+|err\w+|miss|err|fail)"
        r" (?:jamais|pas une|aucune?|pas\.)"
    ),
    Construction(r"(?:we|i) (?:never|don t ever) (?:miss|fail|err|get it wrong)"),
    Construction(r"(?:en toute|sans fausse|fausse) modestie|in all modesty|false modesty|modesty has never"),
    Construction(
        r"(?:nous|je|{practice}|{practitioner}|{asset}) {~4} (?:n a|n ont|n avons|n ai) (?:\w+ )?(?:\w+ )?(?:pas"
        r"|aucun|plus) d? ?(?:egale?s?|equivalent|rivale?s?|pareille?s?|concurrent)"
    ),
    Construction(r"(?:no|no other) \w+ {~4} (?:come|comes) close to (?:our|us|my|me)"),
)
_ABOUT_US = Construction(
    r"(?:{we}|{place}|vous|votre|venez|poussez|confiez|bienvenue|accueill\w+|you|your|us|welcome|consulte\w*|adresse"
    r"|porte|centre|cabinet|equipe|team)"
)


def find(reading: Reading) -> Iterator[Hit]:
    """Praise of the author, the team, the place or its machines, in the author's own voice."""
    guards = ALL - {Guard.OTHERS}
    found = (
        *hits(reading, _CONSTRUCTIONS, _ANCHORS, guards),
        *hits(reading, _HOLDING_A_NEGATION, _ANCHORS, guards - {Guard.NEGATED}),
        *hits(reading, HYPERBOLE, EXTREMES, guards),
    )
    told = [hit for hit in found if beside(reading, hit, _ABOUT_US) and not is_of_somebody_else(reading, hit)]
    yield from told or _acclaimed(reading)


def _acclaimed(reading: Reading) -> Iterator[Hit]:
    """Praise by concepts, of us or of nobody in particular: a slogan has no verb and names nobody."""
    guards = ALL - {Guard.OTHERS, Guard.HYPOTHETICAL}
    bold = guards - {Guard.NEGATED}
    found = (
        *hits_in(reading, reading.sentences, ACCLAIM, guards),
        *(
            hit
            for hit in hits_in(reading, reading.sentences, FLAWLESS, guards - {Guard.NEGATED})
            if _of_ours(reading, hit)
        ),
        *hits_in(reading, reading.sentences, CHOSEN, bold),
    )
    for hit in found:
        slogan = len(reading.sentence_at(hit.start).words) <= _SLOGAN
        if (
            (slogan or beside(reading, hit, _ABOUT_US) or beside(reading, hit, OF_OURS, 0, 0))
            and not beside(reading, hit, ELSEWHERE, 0, 0)
            and not is_of_somebody_else(reading, hit)
        ):
            yield hit


def _of_ours(reading: Reading, hit: Hit) -> bool:
    sentence = reading.sentence_at(hit.start)
    aim = _TO_AVOID.search(reading.text[sentence.start : hit.start])
    return aim is None and (len(sentence.words) <= _FRAGMENT or OF_OURS.stands_in(sentence))


_TO_AVOID = re.compile(r"(?:\b(?:pour|a|de|afin de|comment|to|not to|pourquoi|quand|if|si)\s*|n'?e?\s*)$")
_FRAGMENT = 5
"""Words of a sentence that are a slogan's last cry."""
_SLOGAN = 14
"""Words of a sentence that can be a slogan."""
