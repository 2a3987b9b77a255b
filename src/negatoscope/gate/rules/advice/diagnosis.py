"""Diagnostic donné à un lecteur

## Ce qu’elle voit

Une réponse à une personne, ou une phrase sur ses images, qui dit ce qu’elle a.

## Pourquoi

La charte du médecin créateur de contenu écarte tout conseil médical personnel : sans examen, sans dossier et en
public, il expose le lecteur et trahit souvent son secret.

## Exemple

> @lecteur, d’après vos photos, c’est une entorse du ligament latéral.

## À écrire plutôt

Informer en termes généraux, et renvoyer au radiologue qui a signé le compte rendu ou au médecin traitant.

## Ce qu’elle ne voit pas

Un avis donné en message privé ; une réponse dont rien ne dit qu’elle en est une.

---

A diagnosis given to a reader

## What it sees

An answer to one person, or a sentence about that person’s images, that says what the person has.

## Why

The charter of doctors who create content rules out personal medical advice: without examination, without the record
and in public, it endangers the reader and often betrays his secrecy.

## Example

> Replying to Ann: on your scan, it’s a torn meniscus.

## Write instead

Inform in general terms, and send the person to the radiologist who signed the report or to the treating doctor.

## What it can’t see

Advice given in a private message; an answer that nothing shows to be one.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CHARTER, SECRECY, Rule
from negatoscope.gate.rules.advice.reader import ADVICE_GUARDS, has_looked, is_advice, is_answer
from negatoscope.gate.rules.claims.assertion import is_sourced
from negatoscope.gate.rules.reading import Construction, Hit, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="COM401",
    name="diagnosis",
    family="personal-advice",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(CHARTER, SECRECY),
    messages={
        "fr": "Un diagnostic est donné à un lecteur.",
        "en": "A diagnosis is given to a reader.",
    },
    remedies={
        "fr": "Répondre en termes généraux et renvoyer au médecin qui suit la personne.",
        "en": "Answer in general terms and send the person to the doctor in charge.",
    },
)

_ANCHORS = stems(
    "gallstones",
    *("nodule", "micronodule", "kyste", "cyst", "hernie"),
    *("hernia", "fracture", "fissure", "entorse", "sprain", "rupture"),
    *("dechirure", "tear", "torn", "tumeur", "tumour", "cancer"),
    *("metastase", "masse", "mass", "tache", "spot", "ombre"),
    *("shadow", "opacite", "calcul", "stone", "lesion"),
    *("polype", "polyp", "fibrome", "fibroid", "angiome", "hemangiome"),
    *("lipome", "adenome", "meningiome", "anevrisme", "aneurysm"),
    *("arthrose", "tendinite", "bursite", "sciatique", "boule"),
    *("pneumonie", "phlebite", "embolie", "ganglion", "lymph", "artefact", "artifact", "variante", "grosseur", "lump"),
    *("disc", "disk", "marker", "casse", "broken", "break"),
    *("rompu", "fele", "luxe", "benin", "benign", "malin", "malignant"),
    *("infecte", "croise", "fibroadenome", "anevrysme"),
)
_LESION = Construction(r"{lesion}|cassee?s?|rompue?s?|dechiree?s?|broken|torn|croise")
_CALLS = stems(
    *("votre", "ton", "your", "vos", "tes", "attelle", "platre", "plaques", "descellee", "fendu", "use", "usee"),
)
_DIAGNOSES = (
    Construction(r"(?:it s|it is|that s|c est|ce sont) (?:only|just|simply|juste|seulement|simplement) {~1}{lesion}"),
    Construction(
        r"(?:c est|il s agit|ce n est qu|ce n est que|cela (?:ressemble|correspond) a|ca ressemble a|j y vois"
        r"|je (?:vois|lis)|on"
        r" voit|it s|it is|that s|that is|this is|looks like|i (?:can )?see) {~3}(?:une?|d une?|l|le|la|a|an|your|the"
        r"|un petit) "
        r"{~1}{lesion}"
    ),
    Construction(r"(?:vous (?:avez|presentez|souffrez)|tu (?:as|souffres)|you (?:have|ve got|do have)) {~3}{lesion}"),
    Construction(
        r"(?:votre|vos|ton|ta|tes|your|that|this|ce|cette|cet) {~2}(?:{image}|{lesion}|{body}) {~3}(?:{be}|montre\w*"
        r"|shows?"
        r"|evoque\w*|correspond\w*|signe\w*|means?) {~2}(?:{lesion}|fractur\w+|casse\w*|dechir\w+|romp\w+|fissur\w+"
        r"|fele\w*"
        r"|luxe\w*|broken|torn|fractured|benin\w*|benigne?s?|malin\w*|maligne?s?|benign|malignant|cancereu\w+"
        r"|infecte\w*)"
    ),
)


_CLINICAL = Construction(
    r"{lesion}|{drug}|plaques? de|descelle\w*|fendue?|use\w*|(?:votre|ton|ta|your) {~2}(?:{body}|{image})"
    r"|\w{4,}(?:[rdgnlxcv]ite|itis|[rltcd]ose|osis|[nbmlt]ome|oma|algie|pathie|pathy|ectasie)s?"
)
_CHAT = Construction(
    r"session|room|lecture|coffee|seance|journee|poster|congres|these|article|quiz|references?|slides|talk|bravo"
    r"|felicit\w+|congrat\w+|protocoles?|classification"
    r"|preparation|convocation|secretariat|rendez vous|accueil|jeun|en ligne|horaires?|parking|planning|cours|stage"
    r"|conference"
    r"|paper|diapositives|chapitre|retraite|collegues?|confreres?|consoeurs?|equipe|team|manip\w*|lien|link|livre"
    r"|podcast"
    r"|presentation|study|etude|atelier|demandait une|qui demande une|duree|combien|retard|tarifs?|ordonnance"
)


def find(reading: Reading) -> Iterator[Hit]:
    """What one reader has, said to that reader; or clinical words in an answer to one reader by name or by images."""
    seen: set[int] = set()
    for hit in hits(reading, (*_DIAGNOSES, _LESION), _ANCHORS, ADVICE_GUARDS):
        sentence = reading.sentence_at(hit.start)
        named = any(each.stands_in(sentence) for each in _DIAGNOSES) or has_looked(reading, hit)
        if (named or _answers(reading, hit)) and is_advice(reading, hit):
            seen.add(sentence.index)
            yield hit
    for sentence in reading.with_any(_CALLS):
        whole = Hit(sentence.start, sentence.end)
        if sentence.index not in seen and _answers(reading, whole) and is_advice(reading, whole):
            yield from (hit for hit in islice(_CLINICAL.find(sentence), 1) if not reading.guarded(hit, ADVICE_GUARDS))


def _answers(reading: Reading, hit: Hit) -> bool:
    """Whether this is an answer to one reader that is no talk between colleagues, nor about how to come."""
    if not is_answer(reading, hit):
        return False
    near = reading.around(reading.sentence_at(hit.start))
    return not is_sourced(near) and not any(_CHAT.stands_in(each) for each in near)
