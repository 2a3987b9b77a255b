"""Médecin qui n’en est pas un

## Ce qu’elle voit

Un auteur qui dit ne pas être médecin, ou être d’un autre métier, et lit des examens, pose des diagnostics ou se fait
appeler docteur.

## Pourquoi

Interpréter un examen est un acte médical ; nul ne prête la main à un exercice illégal de la médecine.

## Exemple

> Je ne suis pas médecin mais je lis vos IRM en message privé.

## À écrire plutôt

Son métier, et l’orientation vers le radiologue qui a signé le compte rendu.

## Ce qu’elle ne voit pas

Un faux médecin qui ne le dit pas.

---

Not a doctor, but acting as one

## What it sees

An author who says not to be a doctor, or to be of another trade, and reads scans, makes diagnoses or is called
doctor.

## Why

Reading a scan is a medical act; nobody lends a hand to the illegal practice of medicine.

## Example

> I’m not a doctor but I read your scans for you.

## Write instead

One’s trade, and the way to the radiologist who signed the report.

## What it can’t see

A false doctor who doesn’t say so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CHARTER, ILLEGAL_PRACTICE, Rule
from negatoscope.gate.rules.reading import Construction, Guard, Hit, beside, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="TIT105",
    name="title-of-another",
    family="author",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(
        ILLEGAL_PRACTICE,
        CHARTER,
    ),
    messages={
        "fr": "Quelqu’un qui n’est pas médecin interprète des examens.",
        "en": "Somebody who isn’t a doctor interprets examinations.",
    },
    remedies={
        "fr": "Orienter vers un médecin, et ne rien interpréter.",
        "en": "Refer to a doctor and interpret nothing.",
    },
)

_ANCHORS = stems(
    "rate",
    "recale",
    "quitte",
    "abandonne",
    "echoue",
    "ancien",
    "ancienne",
    "secretaire",
    "manip",
    "manipulateur",
    "infirmier",
    "infirmiere",
    "brancardier",
    "ambulancier",
    "kine",
    "technicien",
    "ingenieur",
    "informaticien",
    "patient",
    "aide",
    "passionne",
    "medecine",
    "school",
    "call",
    "medecin",
    "radiologue",
    "docteur",
    "doctor",
    "radiologist",
    "coach",
    "naturopathe",
    "magnetiseur",
    "osteopathe",
    "energeticien",
    "praticien",
    "therapeute",
    "autodidacte",
    "diplome",
    "fac",
    "etudes",
    "physician",
)
_NOT_ONE = Construction(
    r"(?:rate|recalee?|quitte|abandonne|arrete|echoue) {~2}(?:medecine|internat|etudes de"
    r" medecine|concours de medecine)|(?:ancien|ancienne) (?:prothesiste|pharmacien(?:ne)?"
    r"|opticien(?:ne)?|veterinaire|dentiste|commercial|pompier|militaire|professeur"
    r"|instituteur)|sans (?:aucun )?(?:diplome|titre|doctorat|these|inscription) (?:de |d |en "
    r"|a"
    r" )?(?:medecine|medical|medecin|l ordre|radiologie)?|(?:simple|ancien\w*|seulement|qu"
    r" une?|qu un|modeste|que) (?:\w+ )?(?:secretaire|manip\w*|infirmie\w+|brancardie\w+"
    r"|ambulancie\w+|kine\w*|technicien\w*|ingenieure?|informaticien\w*|patiente?|aide"
    r" soignante?|passionnee?|autodidacte)(?: medicale?)?|(?:medical school|fac de medecine"
    r"|medecine)\s?\? |n ai (?:pas|jamais) (?:fait|etudie|suivi) (?:la |de |d )?(?:medecine"
    r"|etudes)|(?:je )?(?:ne )?suis"
    r" (?:pas|point|ni) (?:un |une |vraiment )?(?:medecin|radiologue|docteur)|(?:sans"
    r" (?:etre|avoir)|pas (?:besoin|la peine) d etre|bien que je ne sois pas|quoique non|n etant pas)"
    r" (?:un |une |fait |de )?(?:medecin|radiologue|docteur|diplome|medecine|etudes)"
    r"|(?:coach|naturopathe|magnetiseu(?:r|se)|osteopathe|energeticien(?:ne)?|therapeute|autodidacte"
    r"|sophrologue|reflexologue|chiropracteur|guerisseu(?:r|se)|ancien\w* secretaire|passionnee? d imagerie)"
    r"|(?:i m|i am|though|although|while) (?:not|no) (?:a |an )?(?:actual |real )?(?:doctor|radiologist"
    r"|physician)|not a (?:doctor|radiologist)|self taught"
)
_ACTS = Construction(
    r"(?:vos|tes|your) {~1}(?:irm|scanners?|radios?|images?|scans?|x rays?) {~4}(?:pas de"
    r"|aucun|no) secrets?|photographiez (?:les|vos|la)|(?:me presente|me fais passer|me faire"
    r" passer) (?:comme|pour) (?:un )?(?:docteur|medecin|radiologue|professeur)|commente"
    r" {~2}(?:leurs|vos) (?:irm|scanners?|radios?|images?)|(?:je|j|nous|on) (?:vous )?(?:lis"
    r"|lit|interprete|analyse|dechiffre|decrypte|regarde|relis"
    r"|diagnosti\w+|examine|scanne|interpretons|traduis) {~2}(?:vos|tes|votre|ton|les|des|une?)"
    r" {~2}(?:irm|scanners?|radios?|images?|echo\w*|mammo\w*|examens?|cliches?|comptes? rendus?"
    r"|imageries?|resultats?|bilans?)"
    r"|(?:je|j) (?:vous )?(?:diagnostique|pose (?:mes|les|des|vos|le|un) diagnostics?)"
    r"|(?:envoyez|postez|montrez|partagez|deposez|confiez) (?:moi"
    r" )?(?:vos|tes|votre) {~2}(?:irm|scanners?|radios?|images?|clich\w+|examens?|comptes? rendus?)"
    r"|(?:peux|sais|vais|can|will|ll) (?:vous |te |t )?(?:lire|relire|interpreter|analyser"
    r"|dechiffrer|dire ce que|expliquer|read|interpret|tell you (?:what|where)) {~3}(?:votre"
    r"|vos|ta|tes|la votre|les votres|your|yours|s wrong|irm|scan|wrong)"
    r"|(?:donne|rends|propose|fais|vends|give|offer|sell) {~2}(?:avis|lectures?"
    r"|interpretations?|diagnostics?|opinions?|readings?) {~2}(?:vos|votre|tes|your)"
    r"|(?:appelez|appelle\w*) moi (?:quand meme |tout de meme |simplement )?(?:docteur|doc|dr"
    r"|professeur)"
    r"|call me (?:doctor|doc)|(?:i|we) (?:\w+ )?(?:read|interpret|analyse|analyze|decode|diagnose|review)"
    r" {~2}(?:your|people s|scans|mris?|x rays?|images?|reports?)|send (?:me )?(?:your|the) {~2}(?:scans?|mri|x"
    r" rays?|images?|reports?)"
)
_GUARDS = frozenset({Guard.QUOTED, Guard.LAW, Guard.HYPOTHETICAL, Guard.OTHERS, Guard.REPORTED})
_CHILD = Construction(
    r"mon (?:fils|chat|chien|pere)|ma (?:fille|mere)|mes enfants|my (?:son|daughter|cat|dog|mother"
    r"|father)|etudiante? en|futur\w*"
)


def find(reading: Reading) -> Iterator[Hit]:
    """A trade that isn't the doctor's, with an act that is, in one sentence or the next."""
    for hit in hits(reading, (_NOT_ONE,), _ANCHORS, _GUARDS):
        acts = (
            act for sentence in reading.around(reading.sentence_at(hit.start), 0, 2) for act in _ACTS.find(sentence)
        )
        if any(not reading.guarded(act, _GUARDS) for act in acts) and not beside(reading, hit, _CHILD, 0, 0):
            yield hit
