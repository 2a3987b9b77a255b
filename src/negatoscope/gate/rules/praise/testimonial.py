"""Témoignage d’un patient

## Ce qu’elle voit

Les mots d’un patient ou d’un proche, cités ou rapportés, qui remercient, louent ou recommandent le médecin, son
équipe ou son cabinet.

## Pourquoi

Depuis le 25 décembre 2020 un médecin peut informer sur son exercice par tous moyens, mais non par le témoignage de
tiers : un remerciement publié devient une réclame, et il dit presque toujours qui est passé par le cabinet.

## Exemple

> « Il a trouvé ce que personne n’avait vu, merci docteur » : ce message d’une patiente me touche.

## À écrire plutôt

Dire ce que l’on fait et comment, sans les mots d’un patient. À un remerciement reçu, répondre en privé, en une
phrase.

## Ce qu’elle ne voit pas

Un témoignage montré dans une image, ou un remerciement dont rien ne dit qu’il vient d’un patient.

---

A patient’s testimonial

## What it sees

The words of a patient or a relative, quoted or reported, that thank, praise or recommend the doctor, the team or the
practice.

## Why

Since 25 December 2020 a doctor may inform about his practice by any means, but not through the testimonial of others:
a published thank-you becomes advertising, and nearly always tells who came to the practice.

## Example

> “He found what nobody had seen, thank you doctor”: this message from a patient moved me.

## Write instead

Say what you do and how, without a patient’s words. Answer a thank-you in private, in one sentence.

## What it can’t see

A testimonial shown in a picture, or thanks that nothing says come from a patient.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.rule import ABOUT_ONESELF, CHARTER, DECREE_2020, Rule
from negatoscope.gate.rules.praise.voices import voices
from negatoscope.gate.rules.reading import ALL, Construction, Guard, Hit, Sentence, beside, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="COM201",
    name="testimonial",
    family="testimonial",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(ABOUT_ONESELF, CHARTER),
    messages={"fr": "Le témoignage d’un patient est repris.", "en": "A patient’s testimonial is passed on."},
    remedies={
        "fr": "Retirer ses mots ; dire ce que l’on fait, sans les faire dire par un patient.",
        "en": "Take the patient’s words out; say what you do without having a patient say it.",
    },
    in_force=DECREE_2020,
)

_GUARDS = ALL - {Guard.QUOTED, Guard.REPORTED, Guard.OTHERS, Guard.TEACHING}
_PRAISE = Construction(r"{gratitude}")
_FROM_PATIENT = Construction(r"{from_patient}")
_VOICE = Construction(r"(?:je|j|m|me|moi|ma|mon|mes|nous|vous|votre|docteur|dr|on|i|my|me|you|your|doctor|dr|we)")
_BOOK = Construction(r"(?:livre d or|guest book|avis|temoignages?|reviews?|testimonials?|{patient})")
_WARM = Construction(
    r"(?:rechauff\w+|rougi\w*|(?:me|nous) touche\w*|emue?s?|emot\w+|bouleverse\w*|larmes?|chaud au coeur|du bien"
    r"|(?:nous|me) porte\w*|recompense\w*"
    r"|si fie\w+|tres fie\w+|precieu\w+|bonheur|(?:me|nous|se) leve\w*|pour (?:ces|de tels) moments|beau metier"
    r"|resiste pas|(?:nous|me) gate\w*"
    r"|(?:quel|grand|immense) (?:plaisir|bonheur|honneur)|(?:tres |si )?(?:joli|beau|gentil|doux) (?:texte|mot"
    r"|message|temoignage|retour|courrier)|recopie|donne envie|baume|savoure\w*"
    r"|merci a (?:vous|tous ceux|toutes celles)|merci (?:de|pour) vos|continuez|couverte?s? d eloges|❤\ufe0f?|🥰|😍|🙏"
    r"|so kind|lovely|moved|touched|made (?:my|our) \w+|means? the world|melted|keeps us going|why (?:we|i) do)"
)
_COMPLAINT = Construction(
    r"(?:inadmissible|decue?s?|honte\w*|scandal\w+|attente|arnaque|deplorable|furieu\w+|colere|enfermee?|terrible"
    r"|awful|rude|disappoint\w+)"
)
_SIGNED = re.compile(r"\W{1,4}(?:-|signe) ?(?!dr\b|pr\b|docteur|pour\b)[a-z]")
_COLLEAGUE = Construction(
    r"(?:confreres?|consoeurs?|collegues?|internes?|externes?|etudiante?s?|prescripteurs?|correspondants?"
    r"|urgentistes?|chirurgien\w*|relecteurs?"
    r"|(?:mon|ma|mes) (?:fils|fille|enfants?|femme|mari|epouse|chef\w*|interne|voisin\w*)|manipulat\w+|editorial\w*"
    r"|journaliste|auteurs?|colleagues?"
    r"|residents?|registrar|students?|my (?:son|daughter|wife|husband|boss)|reviewer)"
)
_ANCHORS = stems(
    *word_set(
        "patient patiente malade dame monsieur madame maman papa famille mamie grand couple mari epouse disent "
        "remercient femme homme"
    )
)
_SPOKEN_OF = (
    Construction(
        r"{patient} {~4} (?:dit|dis|declare\w*|repete\w*|assure\w*|confie\w*|jure\w*|ecrit|affirme\w*) {~1} (?:que|qu)"
        r" {~9} (?:aussi bien|si bien|mieux|meilleur\w*|parfait\w*|aussi \w+) {~5} (?:moi|nous|ici|notre)"
    ),
    Construction(
        r"(?:dame|monsieur|mamie|grand mere|homme|femme) {~9} \w+ {~9} (?:dit|declare\w*|repete\w*|assure\w*"
        r"|affirme\w*)"
        r" {~6} (?:que|qu) {~9} (?:aussi bien|si bien|mieux|meilleur\w*) {~5} (?:moi|nous|ici|notre)"
    ),
    Construction(
        r"(?:nos|mes) patiente?s? {~3} (?:temoignent|remercient|plebiscitent|adorent|recommandent|felicitent"
        r"|(?:sont|repartent) (?:unanimes|ravie?s|conquise?s|enchantee?s|heureux)|en redemandent|parlent pour nous)"
    ),
    Construction(r"(?:ce que|ce qu|ainsi que) {~2} (?:disent|pensent|ecrivent|racontent) {~1} patients"),
    Construction(r"(?:ce que|ce qu) {~2} patients {~1} (?:disent|pensent|ecrivent|racontent)"),
    Construction(r"(?:our|my) patients {~2} (?:love|recommend|praise|rave|thank|adore|can t stop)"),
    Construction(r"what (?:our|my) patients {~1} (?:say|think|write)"),
)
_PERSON = (
    r"(?:{patient}|dame|monsieur|madame \w+|maman|papa|famille|mamie|grand (?:mere|pere)|couple|mari|epouse|jeune"
    r" (?:femme|homme))"
)
_TOLD_ME = (
    Construction(
        _PERSON
        + r" {~9} (?:m|nous) (?:a|ont|avait) {~1} (?:dit|serre|embrasse|remercie|offert|confie|ecrit|glisse|lance"
        r"|felicite|tombe|souffle|apporte"
        r"|rapporte|assure|promis|repete|couvert|complimente|applaudi)\w*"
    ),
    Construction(_PERSON + r" {~9} (?:vous|nous|me|m) (?:dire|confier|remercier|glisser|raconter|serrer|embrasser)"),
    Construction(
        _PERSON
        + r" {~5} (?:a|ont) (?:ecrit|dit|publie|poste|laisse|raconte|repete) {~4} (?:que|qu|sur) {~2} (?:nous|j|je"
        r"|notre)"
    ),
)
_CLEARLY_PATIENT = Construction(rf"(?:{_PERSON}|livre d or|avis|google|doctolib|our patients?|reviews?)")
_KIND = Construction(
    r"(?:sauvee?s?|(?:plus|jamais) {~2} ailleurs|anges?|meilleur\w*|grace a|miracle\w*|aussi bien|merveill\w+"
    r"|formidable\w*|gueri\w*|revi(?:t|vre|s)|change\w* (?:sa|leur|la)"
    r" vie|ne jure\w*|recommand\w*|eloges?|louanges|compliments?|mains? (?:en|d) or|plus beau|en larmes|{superb})"
)


def find(reading: Reading) -> Iterator[Hit]:
    """Praise in quotation marks that a patient is said to have spoken, or that the author reports of patients."""
    quoted = [
        hit
        for hit in (Hit(start, end) for start, end in reading.quotes)
        if _is_testimonial(reading, hit) and not reading.guarded(hit, _GUARDS)
    ]
    found = quoted or list(_reported(reading))
    yield from found or voices(reading)


def _reported(reading: Reading) -> Iterator[Hit]:
    yield from hits(reading, _SPOKEN_OF, _ANCHORS, _GUARDS)
    for hit in hits(reading, _TOLD_ME, _ANCHORS, _GUARDS):
        if beside(reading, hit, _KIND, 0, 0) or (beside(reading, hit, _WARM) and beside(reading, hit, _PRAISE, 0, 0)):
            yield hit


def _is_testimonial(reading: Reading, hit: Hit) -> bool:
    words = Sentence(reading.text, hit.start + 1, hit.end - 1, 0)
    patient = beside(reading, hit, _FROM_PATIENT, after=2)
    if _COMPLAINT.stands_in(words) or reading.text[hit.start : hit.end].rstrip(' "').endswith("?"):
        return False
    if beside(reading, hit, _COLLEAGUE) and not beside(reading, hit, _CLEARLY_PATIENT):
        return False
    if not _PRAISE.stands_in(words):
        return patient and beside(reading, hit, _WARM)
    warm = beside(reading, hit, _WARM, after=2) or _SIGNED.match(reading.text, hit.end) is not None
    return (patient or warm) and (warm or _VOICE.stands_in(words) or beside(reading, hit, _BOOK))
