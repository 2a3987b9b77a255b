"""Santé d’une personne reconnaissable

## Ce qu’elle voit

Quelqu’un que l’on reconnaît, par son métier dans la commune, sa célébrité, son lien avec l’auteur, l’accident dont on
parle ou le moment présent, et tout près ce qu’il a, ce qu’il a passé comme examen ou ce que l’auteur en a vu.

## Pourquoi

Le secret couvre tout ce que l’on a vu, entendu ou compris en soignant. Taire le nom ne suffit pas.

## Exemple

> Notre boulanger préféré sort de mon scanner : deux côtes cassées.

## À écrire plutôt

Ne garder que la lésion et sa leçon, sans la personne, le lieu, l’événement ni le jour.

## Ce qu’elle ne voit pas

Un indice que seuls les proches comprennent.

---

The health of somebody who can be recognised

## What it sees

Somebody who can be recognised, by a trade in the town, by fame, by a tie to the author, by an accident that people talk
of or by the present moment, and close by what that person has, what examination was done or what the author saw of it.

## Why

Secrecy covers all that is seen, heard or understood while giving care. To withhold the name isn’t enough when the rest
tells it.

## Example

> My dentist came in for a scan and it’s lymphoma.

## Write instead

Keep only the lesion and its lesson, without the person, the place, the event and the day.

## What it can’t see

A hint that only those close to the person understand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import PRIVATE_LIFE, SECRECY, TEACHING, Rule
from negatoscope.gate.rules.care.story import FACT, LINK, OWNED, PERSON, PRESENT, STRANGER
from negatoscope.gate.rules.reading import Construction, Guard
from negatoscope.gate.rules.reading.guards import disowned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading, Sentence

RULE = Rule(
    code="SEC407",
    name="told-about",
    family="secrecy",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(SECRECY, PRIVATE_LIFE, TEACHING),
    messages={
        "fr": "La santé d’une personne reconnaissable est racontée.",
        "en": "The health of somebody who can be recognised is told.",
    },
    remedies={
        "fr": "Retirer la personne, le lieu, l’événement et le jour ; ne garder que la lésion.",
        "en": "Take out the person, the place, the event and the day; keep only the lesion.",
    },
)

_GUARDS = frozenset({Guard.HYPOTHETICAL, Guard.LAW})
_HARMLESS = Construction(
    r"votre medecin|your (?:own )?doctor|"
    r"inaugur\w+|parrain\w+ (?:la|le|une)|conference|congres|dans (?:ce|un|le) film|dans (?:cette|une) serie"
    r"|roman(?!c)|livre|novel|book|musee|museum|tableau|siecle|century|histoire de l|cas (?:fictif|invente"
    r"|anonymis\w+|d ecole)|fictional|fictif\w*|invente\w*|imaginaire|explique\w*|enseign\w+|m a appris"
    r"|taught me|told me|m a dit|demande (?:si|pourquoi|comment)|asks? (?:if|whether|why)|visit\w* (?:nos"
    r"|notre|our)|gagn\w+|diplome|concours|coupera|ruban|ribbon|offert|offered|open day|portes ouvertes"
    r"|fete ses|anniversaire|birthday|bienvenue|welcome to|rejoint|recrut\w+|retraite(?! par)"
    r"|m a appele|m appelle|appelle (?:moi|nous)|called me|m adresse|nous adresse|referred|demande (?:d |un "
    r")?(?:avis|scanner|irm)|prescri\w+|prevention|octobre rose|campagne|don du sang|collecte"
    r"|recommandation\w*|en cas d|en cas de|rappel\s?:|in case of|en general|souvent|frequen\w+|often"
    r"|usually|chez (?:le|les) (?:patient|enfant|sportif|sujet)\w*|metier|profession a|bless\w+ (?:frequente"
    r"|typique)\w*"
)


def find(reading: Reading) -> Iterator[Hit]:
    """Somebody known with a fact of health, theirs or seen by the author; or a patient present with such a fact."""
    for sentence in reading.sentences:
        hit = _told(reading, sentence)
        if hit is not None:
            yield hit


def _told(reading: Reading, sentence: Sentence) -> Hit | None:
    for construction, owned_only in PERSON:
        for hit in construction.find(sentence):
            if _is_told(reading, sentence, owned_only=owned_only) and not _excused(reading, sentence, hit):
                return hit
    for hit in PRESENT.find(sentence):
        near = reading.around(sentence, before=1, after=1)
        if (
            any(map(STRANGER.stands_in, near))
            and any(map(FACT.stands_in, near))
            and not _excused(reading, sentence, hit)
        ):
            return hit
    return None


def _is_told(reading: Reading, sentence: Sentence, *, owned_only: bool) -> bool:
    """Whether a fact of health follows, held by the person, or seen by the author."""
    near = reading.around(sentence, before=0, after=2)
    if any(OWNED.stands_in(each) for each in near[:2]):
        return True
    fact = any(FACT.stands_in(each) for each in near)
    return fact and not owned_only and any(LINK.stands_in(each) for each in reading.around(sentence, before=1, after=2))


def _excused(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    near = reading.around(sentence, before=0, after=1)
    said = any(_HARMLESS.stands_in(each) or disowned(each) for each in near)
    return said or reading.is_quoted(hit) or reading.guarded(hit, _GUARDS)
