"""Travail d’un confrère dénigré

## Ce qu’elle voit

Le compte rendu, l’examen ou le savoir-faire d’un confrère ou d’un autre centre, moqué ou méprisé.

## Pourquoi

Un confrère se critique en face, ou par la voie prévue, jamais devant ses patients. Le dénigrement trompe aussi sur
soi-même.

## Exemple

> Encore un compte rendu bâclé de la clinique voisine.

## À écrire plutôt

La leçon, sans l’auteur : « Trois pièges de l’IRM du genou, et comment ne pas y tomber. »

## Ce qu’elle ne voit pas

Un mépris tout en sous-entendus.

---

A colleague’s work denigrated

## What it sees

The report, the examination or the skill of a colleague or of another centre, mocked or despised.

## Why

Colleagues are criticised face to face, or by the way provided, never before their patients. Denigration misleads
about oneself too.

## Example

> Another sloppy report from the clinic down the road.

## Write instead

The lesson without its author: “Three pitfalls of knee MRI, and how to avoid them.”

## What it can’t see

Contempt by hints only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CONFRATERNITY, HONOUR, Rule
from negatoscope.gate.rules.reading import Construction, Guard, Hit, Sentence, beside, stems
from negatoscope.gate.rules.reading.clause_marks import supposed
from negatoscope.gate.rules.reading.words_of_colleagues import COLLEAGUE_WORDS
from negatoscope.gate.rules.reading.words_of_contempt import CONTEMPT_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="CNF102",
    name="work-denigrated",
    family="denigration",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(
        CONFRATERNITY,
        HONOUR,
    ),
    messages={"fr": "Le travail d’un confrère est dénigré.", "en": "A colleague’s work is denigrated."},
    remedies={"fr": "Garder la leçon, retirer le confrère.", "en": "Keep the lesson, leave the colleague out."},
)

_ANCHORS = stems(*CONTEMPT_WORDS)
_BOTCHED = Construction(r"{botched}")
_WORK = Construction(r"{work}")
_FROM_OTHERS = Construction(r"{from_others}")
_OWN = Construction(
    r"(?:mon|ma|mes|nos|notre|my|our) (?:\w+ )?(?:premie\w+ |propres? |anciens? |own |first |old"
    r" )?{work}|(?:je|j ai|nous avons|i|we) (?:\w+ ){0,2}(?:bacl|rat|loup|oubli|manqu|missed|botched)\w*"
)
_SKILL = Construction(r"{inept}")
_UNSKILLED = Construction(
    r"(?:{colleague}|(?:ce|cet|cette|ces|leur|that|this) (?:centre|endroit|boite|structure|maison|place"
    r"|lot)s?|ils?|elles?|on|ces gens(?: la)?|ceux qui|celui qui|qui|they|who|he|she|lot"
    r"|people)(?: {from_others})?{~6}{inept}"
)
_INEPT = (
    Construction(
        r"(?:so called|self styled|soi disant|pretendue?s?|supposee?s?) (?:experts?|specialistes?"
        r"|radiolog\w+|confreres?|medecins?|specialists?|doctors?|professionals?|professionnels)"
    ),
    Construction(
        r"(?:ne laissez|ne confiez|n envoyez|n amenez) (?:jamais|pas|surtout pas|plus) {~3}(?:dr"
        r"|docteur|pr|professeur)\.? \w+"
    ),
    Construction(
        r"ca \w+ ca (?:ne |n )?\w+|c est (?:du |de la |une |un )?(?:fast food|abattage|usine"
        r"|supermarche|low cost|travail a la chaine)"
    ),
    Construction(
        r"chez (?:nos|mes|les|certains|vos) (?:amis|voisins?|confreres?|collegues|concurrents?)"
        r" {~5}on {~5}(?:d abord|ensuite|sans|jamais|plus|apres)"
    ),
    Construction(
        r"(?:evitez|fuyez|eviter|n allez (?:pas|plus|surtout pas) (?:chez|voir)|avoid|stay away"
        r" from) {~1}(?:dr|docteur|pr|professeur|doctor)\.? \w+"
    ),
    Construction(
        r"c est (?:encore |toujours )?(?:nous|moi|a nous|a moi|le service|l hopital) (?:\w+"
        r" )?(?:qui |de |d )(?:ramass|repar|rattrap|pay|trinqu|corrig|repass|nettoy|recoll"
        r"|ecop)\w*"
    ),
    Construction(
        r"(?:a croire|on dirait|il faut croire|on jurerait) qu {~2}(?:est|sont|a|ont|touche"
        r"|touchent|s|se|n|ne|ils?|elles?)"
    ),
    Construction(
        r"(?:le|ce|notre) (?:bon|cher|fameux|celebre|grand) (?:dr|docteur|professeur|pr)\.? \w+"
        r" {~3}(?:encore|toujours|partout|decidement)"
    ),
    Construction(
        r"(?:se demande|me demande|a se demander|demandez vous|makes (?:me|you) wonder|wonders?) (?:si|s|ou"
        r"|comment|whether|if|where|how) {~5}"
        r"(?:allume|ouvert|regarde|appris|eu (?:son|leur) diplome|obtenu|lu|branche|vu|touche|forme|diplome"
        r"|conscience|honte|even|looked|opened|trained|switched|learned)\w*"
    ),
    Construction(
        r"(?:ne )?(?:lui|leur) (?:confierai\w*|donnerai\w*|laisserai\w*|enverrai\w*) (?:pas|jamais|meme"
        r" pas) {~4}(?:chat|chien|hamster|poisson|belle mere|voiture|velo|malade|patient|genou|ongle|animal"
        r"|cochon)\w*"
    ),
    Construction(
        r"(?:partout|n importe ou|where you like|anywhere) (?:sauf|but|except) {~4}{colleague}|(?:fuyez"
        r"|fuir|stay away from|steer clear of) {~4}{colleague}"
    ),
    Construction(
        r"(?:conscience|rigueur|competence|serieux|honnetete|ethique|diplomes?|savoir"
        r"|humanite)[^.]{0,40}(?:moins (?:certain|sur|evident)\w*|a (?:verifier|prouver|demontrer)|j en"
        r" doute|en doute|on (?:repassera|la cherche|le cherche)|n a (?:jamais )?(?:existe|franchi))"
    ),
    Construction(r"(?:a (?:leurs|ses) depens|payer(?:ont)? les pots casses|pay(?:ing)? the price)"),
    Construction(
        r"(?:ramasser|reparer|rattraper|corriger|recoller|reprendre|nettoyer|refaire) {~3}(?:degats|betises"
        r"|aneries|erreurs|horreurs|morceaux|conneries|sottises)"
    ),
    Construction(
        r"(?:usines?|abattoirs?|supermarches?) (?:a|d) (?:irm|images?|scanners?|malades?|patients?|examens?"
        r"|radios?|fric)|(?:usines?|abattoirs?) {~3}{inept}"
    ),
)
_COLLEAGUES = stems(*COLLEAGUE_WORDS) | {"dr", "pr"}
_COLLEAGUE = Construction(
    r"{colleague}|{from_others}|(?:ce|cet|cette|ces) (?:centre|endroit|structure|maison)s?|ceux qui"
    r" (?:ont|tiennent|dirigent|lisent|reprennent)|usines?"
)
_GUARDS = frozenset({Guard.NEGATED, Guard.QUOTED, Guard.LAW})
_OF_PREDICATES = frozenset({Guard.QUOTED, Guard.LAW})


def find(reading: Reading) -> Iterator[Hit]:
    """Work of another with a word of contempt, or a want of skill said of a colleague."""
    for sentence in reading.with_any(_ANCHORS):
        if not any(each.stems & _COLLEAGUES for each in reading.around(sentence, 1, 0)):
            continue
        hit = _contempt(reading, sentence) or _want_of_skill(reading, sentence)
        if hit is not None and not _OWN.stands_in(sentence):
            yield hit


def _contempt(reading: Reading, sentence: Sentence) -> Hit | None:
    for hit in _BOTCHED.find(sentence):
        if not reading.guarded(hit, _GUARDS) and not supposed(sentence, hit):
            return hit if _WORK.stands_in(sentence) and _FROM_OTHERS.stands_in(sentence) else None
    return None


def _want_of_skill(reading: Reading, sentence: Sentence) -> Hit | None:
    constructions = (_UNSKILLED, *_INEPT) if _SKILL.stands_in(sentence) else _INEPT
    found = (hit for construction in constructions for hit in construction.find(sentence))
    hit = next(
        (each for each in found if not reading.guarded(each, _OF_PREDICATES) and not supposed(sentence, each)), None
    )
    return hit if hit is not None and beside(reading, hit, _COLLEAGUE, after=0) else None
