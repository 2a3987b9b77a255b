"""Titre que l’on se donne

## Ce qu’elle voit

Un titre autoproclamé, mis entre guillemets, donné par les lecteurs, par un organisme inconnu ou après quelques jours
de cours.

## Pourquoi

Seuls se montrent les titres, diplômes et fonctions que l’ordre reconnaît. Un titre de fantaisie trompe le patient qui
choisit.

## Exemple

> Titre de spécialiste délivré par l’Académie mondiale du bien-être après un week-end.

## À écrire plutôt

La spécialité inscrite à l’ordre, et les diplômes reconnus, avec leur année.

## Ce qu’elle ne voit pas

Un faux diplôme au nom vraisemblable.

---

Title given to oneself

## What it sees

A title that is self-proclaimed, put between quotation marks, given by readers, by an unknown body or after a few days
of class.

## Why

Only titles, diplomas and offices that the order recognises are shown. A made-up title misleads patients who choose.

## Example

> Self-proclaimed professor of wellness imaging.

## Write instead

The specialty entered in the register, and recognised diplomas with their year.

## What it can’t see

A false diploma with a likely name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import DIRECTORIES, HONOUR, Rule
from negatoscope.gate.rules.reading import Construction, Guard, Hit
from negatoscope.gate.rules.reading.clause_marks import denied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading, Sentence

RULE = Rule(
    code="TIT102",
    name="self-proclaimed-title",
    family="author",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(
        DIRECTORIES,
        HONOUR,
    ),
    messages={"fr": "Un titre que rien ne reconnaît est affiché.", "en": "A title that nothing recognises is shown."},
    remedies={
        "fr": "Garder les seuls titres reconnus par l’ordre.",
        "en": "Keep only titles that the order recognises.",
    },
)

_TITLE = (
    r"(?:titres?|diplomes?|qualification|certificat|certification|doctorat|fellow\w*|chaire"
    r"|grade|mastere?|specialite|title|degree|diploma|certificate|doctorate)"
)
_CONSTRUCTIONS = (
    Construction(
        r"(?:nomme|fait|devenu|sacre|promu|consacre|intronise)e? (?:\w+ )?(?:professeur|docteur"
        r"|expert|maitre|chevalier|academicien|fellow|membre) {~3}(?:apres|contre|en echange"
        r"|moyennant|grace a) {~2}(?:don|cheque|stage|week end|versement|cotisation|formation"
        r"|semaine|seminaire)"
    ),
    Construction(
        r"(?:titulaire|diplomee?|laureate?|professeur|docteur|fellow|membre|prix"
        r"|graduate)[^.;]{0,40}(?:universite|academie|institut|ecole|faculte|college|university"
        r"|academy|institute) (?:libre|mondiale?|internationale?|europeenne?|ouverte|virtuelle?"
        r"|cosmique|open|world|global)"
    ),
    Construction(
        r"(?:formation|cours|cursus|ecole|programme|diplome\w*)[^.;]{0,60}(?:week end|un mois"
        r"|quinze jours|dix jours|trois jours|two days|online)[^.;]{0,40}(?:expert|titre|diplome"
        r"|certifi|specialiste)\w*"
    ),
    Construction(
        r"(?:expert|specialiste|maitre|docteur)\w*[^.;]{0,70}(?:formation en ligne|par"
        r" correspondance|apres (?:un|deux|trois|quelques) (?:week ends?|jours|semaines?|mois)"
        r"|apres un seminaire)"
    ),
    Construction(r"(?:auto|self)[\s-]?(?:proclai?m|styled)\w*"),
    Construction(
        rf"{_TITLE} {{~5}}(?:delivre|obtenu|decern|achet|remis|donn|recu|confer|accord|attribu|awarded"
        rf"|granted|given|bought|obtained|issued)\w* {{~8}}(?:week end|en ligne|par correspondance|par"
        rf" affection|deux jours|trois jours|quelques jours|une? (?:semaine|journee|matinee|apres midi)"
        rf"|academie (?:internationale|mondiale|europeenne|universelle)|institut (?:international|mondial)"
        rf"|online|by mail|weekend|few days|two days|international academy)"
    ),
    Construction(
        rf"{_TITLE}(?: \w+){{0,3}} que (?:ses|mes|les|nos) {{~1}}(?:etudiants|lecteurs|abonnes|patients"
        rf"|eleves|amis|followers) {{~2}}(?:donn|decern|attribu|accord)\w*"
    ),
    Construction(
        r"(?:n est|sans etre|sans|n etant|n ai|n a|ne suis|bien que) {~3}(?:titulaire|occup\w*|jamais (?:eu"
        r"|soutenu)) {~2}(?:aucun\w*|de|d|la|une?) (?:chaire|these|doctorat|diplome|agregation)"
    ),
    Construction(
        r"(?:me fais|se fait|font|me faire|fais) (?:appeler|nommer) (?:docteur|professeur|dr|pr)|(?:ses|mes"
        r"|nos|les) (?:lecteurs|abonnes|etudiants|eleves|patients|fideles|followers) {~2}(?:l |m |le |me"
        r" )?(?:appellent|nomment|surnomment|baptise)\w*[^.]{0,20}(?:professeur|docteur|ainsi|maitre|gourou"
        r"|pape|pr|doc)?"
    ),
    Construction(
        r"(?:fellow|membre|professeur|docteur|professor) (?:honoraire|honoris causa|honorary|a vie"
        r"|associe)s? (?:d un|d une|de l academie|de l institut|du college|d|of an?) {~3}(?:college"
        r"|academie|institut|universite|college|academy|institute)"
    ),
    Construction(
        r"(?:par|au titre d une?) equivalence (?:personnelle|d experience|de terrain)|(?:qualifie|diplome"
        r"|specialiste|expert)\w* {~4}(?:par (?:l experience|la pratique|la vie|equivalence|moi meme)|sur"
        r" le tas)"
    ),
    Construction(
        r"(?:votre|ton|le|la|je suis|moi|your|the) (?:\w+ )?(?:gourou|guru|pape|grand maitre|roi|reine"
        r"|grand pretre) (?:de|du|des|of) (?:la |l )?(?:radio\w*|irm|imagerie|scanner|echographie|sante"
        r"|\w*therapie|imaging|health|mri)"
    ),
)
_TITLED = Construction(r"{titled}")
_CONFERRED = Construction(r"{conferred}")
_OF_THE_AUTHOR = Construction(
    r"je|j|moi|mon|ma|mes|me|m|nous|notre|nos|votre|vous|i|my|me|our|we|your|appelez|bio|dr|le (?:docteur"
    r"|praticien|radiologue|pr)"
    r"|fondateur|praticien|praticienne|he|she|il|elle|call"
)
_NEAR = 70
"""Between a title and how it was got, in characters."""
_SCARE_QUOTES = re.compile(
    r'(?:par|le|la|du|signe|appelez moi|by|the)\s+"\s?(?:professeur|docteur|professor|doctor|pr|dr)\s?"\s+[a-z]'
)
_GUARDS = frozenset({Guard.LAW, Guard.HYPOTHETICAL})
_TOLD = frozenset({Guard.OTHERS, Guard.REPORTED})
_WARNED = Construction(
    r"condamn\w+|mefi\w+|denonc\w+|charlatans?|beware|fake|usurp\w+|victimes?|plainte|signale\w+|(?:les|des"
    r"|certains|ces|un|all|some) (?:\w+ )?(?:experts?|gourous?|specialistes?|professeurs?|gurus?)"
    r" (?:auto|self)|(?:auto|self)[\s-]?proclai?m\w* (?:experts|specialists|gurus|professors|doctors)\W?\w*"
)


def find(reading: Reading) -> Iterator[Hit]:
    """A title whose way of being got is told, or that stands between quotation marks before a name."""
    for sentence in reading.sentences:
        if _WARNED.stands_in(sentence):
            continue
        found = (hit for construction in _CONSTRUCTIONS for hit in construction.find(sentence))
        hit = next((each for each in found if not reading.guarded(each, _GUARDS)), None)
        if (
            hit is None
            and (quoted := _SCARE_QUOTES.search(sentence.text, sentence.start, sentence.end))
            and (reading.view.text[quoted.end() - 1].isupper())
        ):
            hit = Hit(quoted.start(), quoted.end())
        if hit is None and _OF_THE_AUTHOR.stands_in(sentence):
            hit = _got_oddly(reading, sentence)
        if hit is not None:
            yield hit


def _got_oddly(reading: Reading, sentence: Sentence) -> Hit | None:
    """A title with, near it, a way of getting it that is no order's or university's."""
    ways = [hit for hit in _CONFERRED.find(sentence) if not reading.guarded(hit, _GUARDS | _TOLD)]
    if not ways:
        return None
    for title in _TITLED.find(sentence):
        if any(max(title.start - way.end, way.start - title.end) <= _NEAR for way in ways) and not denied(
            sentence, title
        ):
            return title
    return None
