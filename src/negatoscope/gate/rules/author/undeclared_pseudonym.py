"""Pseudonyme non déclaré

## Ce qu’elle voit

Un auteur qui signe d’un nom de plume avec un titre de médecin, ou qui dit écrire sous pseudonyme, sans dire qu’il l’a
déclaré.

## Pourquoi

On n’exerce pas sous pseudonyme ; celui qui sert à une activité liée à la profession est déclaré au conseil
départemental.

## Exemple

> Bonjour, ici Dr Pixel, radiologue de nuit.

## À écrire plutôt

Son nom ; ou « pseudonyme déclaré au conseil départemental », et le nom sur la page de présentation.

## Ce qu’elle ne voit pas

Un nom de plume qui ressemble à un nom véritable.

---

Pseudonym that isn’t declared

## What it sees

An author who signs with a pen name and a doctor’s title, or says to write under a pseudonym, without saying that it
is declared.

## Why

Nobody practises under a pseudonym; one that serves an activity tied to the profession is declared to the departmental
council.

## Example

> Hello, Dr Pixel here, night radiologist.

## Write instead

One’s name; or “pseudonym declared to the departmental council”, with the name on the page of presentation.

## What it can’t see

A pen name that looks like a real one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CHARTER, PSEUDONYMS, Rule
from negatoscope.gate.rules.reading import Construction, Guard, Hit, Sentence, beside, stems
from negatoscope.gate.rules.reading.product_names import is_a_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="TIT104",
    name="pseudonym-without-declaration",
    family="author",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(
        PSEUDONYMS,
        CHARTER,
    ),
    messages={
        "fr": "Un pseudonyme est employé sans être déclaré.",
        "en": "A pseudonym is used without being declared.",
    },
    remedies={
        "fr": "Signer de son nom, ou dire que le pseudonyme est déclaré.",
        "en": "Sign with one’s name, or say that the pseudonym is declared.",
    },
)

_ANCHORS = stems(
    "doc", "docteur", "professeur", "pseudonyme", "pseudo", "alias", "plume", "signe", "surnom", "doctor",
    "professor", "pen", "handle", "nom", "rayon", "pixel", "ombre", "radio", "scan", "irm",
    "lumen", "photon", "echo", "gadolin", "contraste", "mystere", "house", "zen", "osseux", "squelette",
    "plomb", "xray", "shadow", "bones", "conseils", "compte", "drx",
)  # fmt: skip
_PEN_NAME = (
    r"(?:rayons?(?: x)?|rx|pixels?|ombre|lumiere|lumen|lux|photon|electron|radio\w*|scan\w*|irm|mri|echo"
    r"|sonde|gadolin\w*|contraste|mystere|mysterieux|house|zen|squelette|plomb|x\s?ray\w*|shadow|bones?"
    r"|gamma|isotope|tesla|doppler|magnet"
    r"|imagerie|coupe|aimant|nuit|minuit|inconnu|masque|anonyme|sante|vie|bonheur|verite|miracle"
    r"|truth|wellness|zorro|blouse|stetho\w*|strange|fantome|ghost|midnight|clever|hibou"
    r"|owl|vitamine|detox)"
)
_CONSTRUCTIONS = (
    Construction(rf"(?<!@)(?:dr|doc|docteur|pr|prof|professeur|doctor|professor)\.?\s?(?:[\"«]\s?)?{_PEN_NAME}"),
    Construction(
        r"(?:sous|avec) (?:le |un |mon |ce )?(?:pseudonyme|pseudo|nom de plume|alias|nom d emprunt|surnom)"
        r"|(?:mon|son|notre) (?:pseudonyme|pseudo|nom de plume|nom d emprunt|alias)"
    ),
    Construction(
        r"(?:je signe|signe|signons|fondateur signe|on me connait|je publie|j ecris)(?: ici| ses|"
        r" mes| ces| nos)?(?: articles| billets| textes| chroniques| posts)?(?: sous| comme)?"
        r" (?:le nom (?:de )?)?\"\s?(?:le |la )?(?:dr|doc|docteur|pr|professeur|[a-z]+)"
    ),
    Construction(
        r"(?:under|using) (?:a|my|the) (?:pseudonym|pen name|alias|handle)|my (?:pen name|pseudonym|alias)"
        r"|(?:writes?|signs?|posting|posts?) as (?:dr|doctor|doc|professor) "
    ),
    Construction(
        r"(?:conseils|avis|reponses|chronique|thread|sante|radio)s? (?:\w+ ){0,3}(?:par|de|by) @(?:doc|dr"
        r"|docteur|radio|rayon|prof)\w*"
    ),
)
_DECLARED = Construction(
    r"(?:pseudonyme|nom de plume|pseudo|alias|pseudonym|pen name)[^.]{0,60}(?:declar|ordre|conseil"
    r" departemental|council|register)\w*|declaree? (?:au|a l|aupres) (?:conseil|ordre|cdom|cnom)"
)
_MEDICAL = Construction(
    r"soign\w+|conseill\w+|medecin\w*|radiolog\w*|docteur|doc|dr|professeur|scanners?|irm|imagerie|examens?|sante"
    r"|ordonnance\w*|patients?|rayons|doctor|radiology|health|scans?|mri|imaging|professor"
)
_GUARDS = frozenset(
    {Guard.NEGATED, Guard.QUOTED, Guard.LAW, Guard.HYPOTHETICAL, Guard.OTHERS, Guard.REPORTED, Guard.IRONIC}
)
_FICTION = Construction(
    r"serie|roman|film|bande dessinee|bd|personnages?|enfants?|chat|chien|deguis\w*|carnaval|episode"
    r"|novel|series|character|cartoon|quiz|mascotte|patients? fictif|fictif|fictive|fictional"
)


def find(reading: Reading) -> Iterator[Hit]:
    """A pen name under a doctor's title, or a pseudonym owned to, in a text that declares none."""
    for sentence in reading.with_any(_ANCHORS):
        hit = next(_pen_names(reading, sentence), None)
        if hit is None or not beside(reading, hit, _MEDICAL):
            continue
        if not beside(reading, hit, _DECLARED) and not beside(reading, hit, _FICTION):
            yield hit


def _pen_names(reading: Reading, sentence: Sentence) -> Iterator[Hit]:
    for construction in _CONSTRUCTIONS:
        guards = _GUARDS - {Guard.QUOTED} if '"' in construction.pattern else _GUARDS
        yield from (hit for hit in construction.find(sentence) if not reading.guarded(hit, guards))
    for match in _TITLED.finditer(reading.view.text, sentence.start, sentence.end):
        hit = Hit(match.start(), match.end())
        if is_a_word(match[1].lower()) and not reading.guarded(hit, _GUARDS):
            yield hit


_TITLED = re.compile(
    r"\b(?:Dr|Doc|Docteur|Docteure|Pr|Prof|Professeur|Professeure|Doctor|Professor)\b\.?\s"
    r"(?!Agrege|Emerite|Titulaire|Principal|Associe|Honoraire)([A-Z][a-z]{3,})\b(?![-'.]|\s[A-Z])"
)
"""A title before one word with a capital, no other name after it."""
