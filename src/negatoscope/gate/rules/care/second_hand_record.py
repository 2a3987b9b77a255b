"""Dossier ouvert sans soigner

## Ce qu’elle voit

Le dossier ou les images d’une personne que l’auteur ne soigne pas, ouverts par curiosité : une célébrité, un proche,
un cas qui fait parler.

## Pourquoi

Ouvrir un dossier sans prendre part aux soins est déjà une atteinte au secret ; le raconter en est une seconde.

## Exemple

> Par curiosité, j’ai ouvert le dossier du chanteur hospitalisé chez nous.

## À écrire plutôt

Ne rien publier ; signaler l’accès au responsable des données de l’établissement.

## Ce qu’elle ne voit pas

Un accès que le texte ne dit pas.

---

A record opened without giving care

## What it sees

The record or the images of a person whom the author doesn’t care for, opened out of curiosity: a celebrity, a
relative, a case that people talk about.

## Why

Opening a record without taking part in the care is already a breach of secrecy; telling it is a second one.

## Example

> Out of curiosity I opened the chart of the singer admitted last night.

## Write instead

Publish nothing; report the access to the person in charge of data at the hospital.

## What it can’t see

An access that the text doesn’t tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import PENAL, SHARED_CARE, Rule
from negatoscope.gate.rules.care.people import KNOWN
from negatoscope.gate.rules.reading import ALL, Construction, Guard, beside, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="SEC406",
    name="second-hand-record",
    family="secrecy",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(SHARED_CARE, PENAL),
    messages={
        "fr": "L’auteur dit avoir ouvert un dossier sans soigner la personne.",
        "en": "The author says that a record was opened without giving care.",
    },
    remedies={
        "fr": "Ne rien publier de ce dossier.",
        "en": "Publish nothing of that record.",
    },
)

_ANCHORS = stems(
    *("dossier", "dossiers", "chart", "record", "records", "pacs"),
    *("images", "irm", "scanner", "curiosite", "curiosity", "curieux"),
    *("compte", "report", "fouille", "peek", "peeked", "snooped", "scan", "examens", "radios", "mri"),
    *("courant", "insu", "savoir", "sait", "prevenir", "knowing", "know", "knows", "behind"),
)
_OPENED = (
    r"(?:(?:j ai|je suis alle\w*|je n ai pas pu m empecher|i|i ve|i have|on a|we|j avoue avoir"
    r"|on est alle\w*) (?:\w+ ){0,4}"
    r"(?:ouvert|ouvrir|regard\w+|consult\w+|jete un (?:oeil|coup d oeil)|jeter un (?:oeil|coup d oeil)|fouill\w+"
    r"|parcouru|parcourir"
    r"|lu|lire|retrouv\w+|cherch\w+|voir|opened|looked (?:at|up|in|into)|checked|clique\w*|tape son nom|clicked|typed"
    r"|peeked|pulled up|read|snooped"
    r"|had a (?:look|peek)))"
)
_RECORD = (
    r"(?:dossiers?|archives?|images?|irm|scanners?|radios?|compte rendu|comptes rendus|examens|pacs|charts?|records?"
    r"|scans?|mri"
    r"|ct|reports?|films?)"
)
_OPENINGS = (
    Construction(rf"{_OPENED} {{~6}} {_RECORD}"),
    Construction(rf"(?:curiosite|curieux|curieuse|curious|curiosity) {{~6}} {_RECORD}"),
)
_UNAWARE = Construction(
    r"(?:n est|n en est|ne sont|n etait) (?:meme )?pas au courant|(?:il|elle) ne (?:le |la |l )?sait (?:pas|rien)"
    r"|a (?:son|leur) insu|sans (?:le |la |l |les |lui |leur )(?:en )?(?:dire|prevenir|parler|avertir)"
    r"|(?:doesn t|don t|does not) know (?:about it|that i|i)|without (?:her|his|their) knowing|behind (?:her|his) back"
)
_HANDED_ON = Construction(
    r"(?:(?:m|nous) (?:a|ont) (?:\w+ )?(?:envoy|transmi|montr|transfer|pass|fil)\w*|sent (?:me|us)|showed (?:me|us)"
    rf"|je vous (?:les |la |le )?(?:mets|montre|partage|poste)) {{~3}} (?:{_RECORD} {{~1}} (?:de|d|du|of)"
    rf"|(?:her|his) {_RECORD})"
)
_NOT_MINE = Construction(
    r"(?:pas|not) (?:de )?(?:mon|ma|my) (?:service|patiente?|department|unit)|mon ancien\w* \w+|my old \w+"
    r"|on ne devrait pas|shouldn t have"
    r"|par (?:pure |simple )?curiosite|curieux|curieuse|out of (?:\w+ )?curiosity|curious"
    r"|je n ai pas (?:pu )?(?:resiste|m empecher)"
    r"|couldn t resist|could not resist|(?:pas|jamais|not|never) (?:\w+ )?(?:mon patient|ma patiente|soigne"
    r"|my patient|treated)|sans (?:le|la|l)"
    r" (?:soigner|connaitre|prendre en charge|avoir soigne\w*)|alors que je ne (?:le|la) (?:soigne|suis)|chanteu\w+"
    r"|acteur|actrice|ministre"
    r"|footballeu\w+|joueu\w+|star|vedette|celebr\w+|president\w*|animat\w+|singer|actor|actress|minister|footballer"
    r"|player|influenceu\w+"
    r"|dont (?:tout le monde|toute la ville|on|les journaux) parl\w+|everyone is talking|in the (?:news|papers)"
    r"|dans (?:le|les) journ\w+"
    r"|(?:mon|ma|my) (?:ex|voisine?|belle mere|belle soeur|beau frere|beau pere|neighbou?r|colleague|collegue"
    r"|patron\w*|chef\w*|boss)"
)
_RULE = Construction(
    r"congres|reunion|match|film|seance|meeting|trace\w*|interdit\w*|audit\w*|sanction\w*|licenci\w+|accord"
    r"|a sa demande|at (?:his|her) request|habilit\w+"
)


def find(reading: Reading) -> Iterator[Hit]:
    """The author opening a record, and a sign that no care called for it."""
    for hit in hits(reading, _OPENINGS, _ANCHORS, ALL - {Guard.QUOTED, Guard.NEGATED, Guard.OTHERS, Guard.TEACHING}):
        sentence = reading.sentence_at(hit.start)
        stranger = beside(reading, hit, _NOT_MINE) or any(beside(reading, hit, each) for each in KNOWN)
        if stranger and not reading.is_quoted(hit) and not _RULE.stands_in(sentence):
            yield hit
    for hit in hits(reading, (_UNAWARE,), _ANCHORS, ALL - {Guard.QUOTED, Guard.NEGATED, Guard.LAW}):
        if beside(reading, hit, _HANDED_ON) and not reading.is_quoted(hit):
            yield hit
