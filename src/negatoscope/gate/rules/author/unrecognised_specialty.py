"""Spécialité non reconnue

## Ce qu’elle voit

L’auteur se dit spécialiste, expert certifié ou qualifié dans un domaine qui n’est pas une spécialité inscrite, ou
dans deux spécialités à la fois.

## Pourquoi

La spécialité montrée est celle qui est inscrite au tableau de l’ordre ; un diplôme universitaire n’en fait pas une.

## Exemple

> Dr Untel, spécialiste en thermo-imagerie préventive.

## À écrire plutôt

« Radiologue, exercice orienté vers l’imagerie du sport » : la spécialité inscrite, puis l’activité.

## Ce qu’elle ne voit pas

Une spécialité reconnue que l’auteur n’a pas : le compte vérifié la compare au répertoire.

---

Specialty that isn’t recognised

## What it sees

The author claims to be a specialist, a certified expert or qualified in a field that is no registered specialty, or
in two specialties at once.

## Why

The specialty shown is the one entered in the order’s register; a university diploma doesn’t make one.

## Example

> Dr Smith, certified expert in longevity imaging.

## Write instead

“Radiologist, with a practice in sports imaging”: the registered specialty, then the activity.

## What it can’t see

A recognised specialty that the author doesn’t have: the verified account compares it with the register.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import DIRECTORIES, Rule
from negatoscope.gate.rules.reading import Construction, Guard, Hit, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="TIT103",
    name="unrecognised-specialty",
    family="author",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(DIRECTORIES,),
    messages={
        "fr": "Une spécialité qui n’est pas reconnue est affichée.",
        "en": "A specialty that isn’t recognised is shown.",
    },
    remedies={
        "fr": "Écrire la spécialité inscrite, puis l’activité.",
        "en": "Write the registered specialty, then the activity.",
    },
)

_SELF = (
    r"(?:(?:dr|pr|docteur|professeur|doctor|prof)\.?[^.:;!?]{3,40},|je suis|suis|i am|i m|en"
    r" tant que|votre|medecin|radiologue|praticien(?:ne)?|docteur|par|moi|titre de|as an?)"
)
_CLAIM = (
    r"(?:specialiste|expert(?:e)?|certifiee?|diplomee?|specialisee?|formee?|maitre"
    r" praticien(?:ne)?|qualifiee?|specialist|expert|qualified)"
)
_CERTIFIED = (
    r"(?:certifiee?|diplomee?|agreee?|accreditee?|officiel(?:le)?|international(?:e)?"
    r"|reconnu(?:e)?|senior|autoproclamee?|mondial(?:e)?"
    r"|certified|accredited|board certified|licensed)"
)
_OF = r"(?:en|de|du|des|d|in|of) (?:l |la |le )?"
_NAMED = Construction(
    rf"(?:{_SELF} |(?<=[.!?]\s)|\A)(?:(?:et|mais|and|but|est|inscrit\w*|aussi|also|an?|une?|{_CERTIFIED})"
    rf" ){{0,3}}(?:{_CLAIM}(?: {_CERTIFIED})?|{_CERTIFIED} {_CLAIM}) {_OF}\w+(?:[\s'-]\w+){{0,4}}"
)
_TWO = Construction(
    r"radiologue (?:(?:qualifiee?|inscrite?|diplomee?|et|mais|aussi|egalement"
    r"|non)\s?,?\s?){1,3}(?:medecin )?(?:qualifiee? en )?(?:chirurgien|rhumatolog|cardiolog|neurolog"
    r"|gynecolog|dermatolog|pediatr|oncolog|urolog|pneumolog|endocrinolog|anesthesi|gastro|orthoped"
    r"|psychiatr|medecin esthetique|ostheopath|osteopath)\w*"
)
_TWO_TURNED = Construction(
    r"(?:chirurgien(?:ne)?|rhumatologue|cardiologue|neurologue|gynecologue|dermatologue"
    r"|pediatre|oncologue|urologue|pneumologue) et"
    r" radiologue"
)
_ONE_OF_TWO = Construction(r"(?:un|le|du|au|les|des|entre|avec|notre|son|votre|chaque|a|the) (?:\w+ )?radiologues?")
_RECOGNISED = re.compile(
    r"(?:radio\s?(?:logie|diagnostic|therapie)|imagerie|neuro\s?radiologie|senologie|echographie"
    r"|mammographie|medecine (?:nucleaire|generale|interne|d'urgence|legale|du travail|vasculaire"
    r"|physique|intensive)"
    r"|cardiologie|chirurgie|neurologie|pneumologie|gynecologie|pediatrie|psychiatrie|dermatologie"
    r"|rhumatologie|endocrinologie|gastro|hepato|nephrologie|urologie|oncologie|hematologie|anesthesie"
    r"|geriatrie|ophtalmologie"
    r"|orl|oto|biologie|sante publique|anatomie|allergologie|genetique|stomatologie|maladies infectieuses"
    r"|radiology|nuclear medicine|imaging|diagnostic radiology|interventional|paediatric|pediatric|breast"
    r"|neuroradiology|musculoskeletal"
    r"|(?:la |l'|le )?(?:radiologie|imagerie|senologie|echographie)|osteo\s?articulaire|musculo|thorac"
    r"|digesti|abdomin|cardiaque|vasculaire|interventionnel)"
)
_UNUSUAL = re.compile(
    r"therm(?!al )|longevit|jeunesse|bien[- ]etre|wellness|well-?being|quanti|quantum|energ|energy|holisti"
    r"|integrati|anti[- ]?age|prevention globale"
    r"|naturo|natur(?:el|op|al)|regenerat|mieux[- ]vieillir|bien[- ]vieillir|detox|microbiote|preventi|ondes\b"
    r"|vibrat|optimis|biohack"
    r"|micro\s?nutri|metaboli(?:que|c)\b|spiritu|astro|cosmi|karm|chakra|\baura|magneti(?:seur|sme)|lumi(?:no|ere)"
    r"|chromo|photo(?:med|the)"
    r"|sourire|bonheur|beaute|image de soi|\b(?:l')?ame\b|\bzen\b|intuiti|instinct|ancestra|chaman|guerisseu"
    r"|epigen|personnalisee|fonctionnelle"
    r"|functional|predicti|longev|homeo|phyto|aroma|iridolog|frequence|cellulaire|telepath|geobio|radiesth"
    r"|esthetique|esthetic"
    r"|anti-?inflammatoire|vitali|vital\b|mouvement interieur|emotion|conscien|sensoriel|\bsoul|mindful|lifestyle"
    r"|\bai medicine|du futur"
    r"|3\.0|neuro[- ]?energ|feminin sacre|harmonie|equilibre|radio[- ](?!log|diag|ther|anat|pedia|interv|nucl"
    r"|graph|scop)[a-z]{5,}|magique|miracle|sylvo"
    r"|micro[- ]imagerie|nano|bio[- ](?!log|ps|med|ch|stat)[a-z]{4,}|psycho[- ]?radio"
)
_WARNED = Construction(r"mefi\w+|beware|charlatans?|arnaque\w*|denonc\w+|fake|n est pas une specialite|fuyez")
_ODD = Construction(
    r"(?:specialiste|experte?|certifiee?|diplomee?|docteure?|professeur|maitre(?: de conferences| praticien\w*)?"
    r"|titulaire|titre de|formee?"
    r"|qualifiee?|coach|therapeute|praticien(?:ne)?|radiologue|medecin|fellow|fondat(?:eur|rice)|invent(?:eur"
    r"|rice)|creat(?:eur|rice)|pere|mere"
    r"|pionnie(?:r|re)|ambassad(?:eur|rice)|specialist|expert|certified|qualified|doctor|professor|master|pioneer"
    r"|founder|coach|agregee?"
    r"|academicien(?:ne)?|consultant|gourou|guru|referente?|champion(?:ne)?)s? {~2}(?:en|de|du|des|d|in|of"
    r"|for) (?:l |la |le )?\w+(?:[\s'-]\w+){0,4}"
)
_GUARDS = frozenset({Guard.NEGATED, Guard.QUOTED, Guard.LAW, Guard.HYPOTHETICAL, Guard.REPORTED})
_DIPLOMA = Construction(
    r"(?:pas|n est pas) (?:un titre de |une )?speciali\w+|inscription\w*|candidature\w*|diu|du d "
    r"|diplome (?:inter)?universitaire|recrut\w+|recherche|cherche|poste"
)


def find(reading: Reading) -> Iterator[Hit]:
    """A claim of specialty whose field isn't recognised, or two specialties claimed by one radiologist."""
    for sentence in reading.sentences:
        if _DIPLOMA.stands_in(sentence):
            continue
        hit = next(_claims(reading, sentence), None) or next(_odd(reading, sentence), None)
        if hit is None and not _ONE_OF_TWO.stands_in(sentence):
            both = (each for construction in (_TWO, _TWO_TURNED) for each in construction.find(sentence))
            hit = next(
                (each for each in both if not reading.guarded(each, _GUARDS - {Guard.LAW, Guard.HYPOTHETICAL})), None
            )
        if hit is not None:
            yield hit


def _claims(reading: Reading, sentence: Sentence) -> Iterator[Hit]:
    for hit in _NAMED.find(sentence):
        field = _FIELD.search(reading.text, hit.start, hit.end)
        words = field[1] if field else ""
        certified = _CERTIFIED_WORD.search(reading.text, hit.start, hit.end)
        if _TRAINED.match(words):
            continue
        if (certified or _UNUSUAL.search(words) or not _RECOGNISED.match(words)) and not reading.guarded(hit, _GUARDS):
            yield hit


def _odd(reading: Reading, sentence: Sentence) -> Iterator[Hit]:
    """A title in a field that has the ring of no specialty at all, whoever bears it."""
    if _WARNED.stands_in(sentence):
        return
    for hit in _ODD.find(sentence):
        if _UNUSUAL.search(reading.text, hit.start, hit.end) and not reading.guarded(
            hit, _GUARDS | {Guard.OTHERS, Guard.TEACHING}
        ):
            yield hit


_FIELD = re.compile(rf"{_CLAIM}(?:\s{_CERTIFIED})?\s(?:en|de|du|des|d'|in|of)\s?(?:l'|la\s|le\s)?(.+)")
_TRAINED = re.compile(r"(?:faculte|universite|chu|ecole de|hopita|college de|promotion|l'universite|l'ecole|medecine)")
"""Where somebody trained, which is no field."""
_CERTIFIED_WORD = re.compile(rf"\b{_CERTIFIED}\b")
