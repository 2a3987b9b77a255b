"""Patient en cours de prise en charge

## Ce qu’elle voit

Un patient présent au moment où l’on écrit : en salle, sur la table, hospitalisé, vu ce matin, avec ses images ou une
demande d’avis.

## Pourquoi

Seuls ceux qui soignent la personne échangent sur elle. Un fil, même réservé aux médecins, n’est pas une équipe de
soins, et le moment suffit souvent à reconnaître le patient.

## Exemple

> Patiente de 40 ans actuellement sur la table, que pensez-vous de cette image ?

## À écrire plutôt

Appeler le collègue de garde. Publier plus tard, cas clos, dates et traits changés.

## Ce qu’elle ne voit pas

Un patient actuel dont le texte parle au passé.

---

A patient in care now

## What it sees

A patient present while one writes: in the room, on the table, in hospital, seen this morning, with images or a call
for advice.

## Why

Only those who care for a person exchange about that person. A thread, even for doctors only, isn’t a care team, and
the moment is often enough to recognise the patient.

## Example

> Patient on the table right now, 40, what do you make of this image?

## Write instead

Call the colleague on duty. Publish later, once the case is closed, with dates and features changed.

## What it can’t see

A current patient of whom the text speaks in the past.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import SECRECY, SHARED_CARE, Rule
from negatoscope.gate.rules.reading import ALL, Construction, Guard, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="SEC403",
    name="live-patient",
    family="secrecy",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(SHARED_CARE, SECRECY),
    messages={
        "fr": "Le texte montre un patient en cours de prise en charge.",
        "en": "The text shows a patient who is in care now.",
    },
    remedies={
        "fr": "Demander l’avis par téléphone à un confrère ; publier plus tard, cas modifié.",
        "en": "Ask a colleague by telephone; publish later, with the case changed.",
    },
)

_ANCHORS = stems(
    *("machine", "instant"),
    *("salle", "table", "actuellement", "currently", "hospitalise"),
    *("hospitalisee", "matin", "moment", "encore", "morning"),
    *("now", "attend", "waiting", "arriver", "arrive"),
    *("brancard", "dechocage", "direct", "live", "maintenant", "scanner"),
    *("piece", "vitre", "glass", "next", "urgences", "bloc", "reanimation", "ward", "lying", "tonight", "soir"),
    *("filme", "filmons", "diffuse", "stream", "streaming", "filming"),
)
_WHO = (
    r"(?:une?|le|la|mon|ma|notre|a|the|my|our|cet|cette|ce) (?:\w+ )?(?:patiente?|malade|enfant|bebe|nourrisson|homme"
    r"|femme|dame"
    r"|monsieur|jeune|gamin\w*|garcon|fille|nouveau ne|man|woman|boy|girl|child|baby|guy|lady|patient)"
    r"|patiente? (?:de|d|en|sur|au)"
    r"|patiente?|(?:une?|ce|cette|mon|ma|a|this) (?:\w+ ){1,3}de \d{1,3} ans|(?:\d{1,2} ?(?:ans|mois|yo|y o|year old))"
)
_NOW = (
    Construction(
        r"(?:il|elle|he|she) (?:est|is) {~4}(?:dans|sur|in|on) (?:mon|ma|notre|la|le|my|our|the) (?:scanner|machine"
        r"|table|irm|salle|mri|ct)"
    ),
    Construction(
        rf"(?:piece d a cote|derriere la vitre|in the next room|behind the glass) {{~3}}(?:{_WHO})"
        rf"|(?:{_WHO}) {{~5}}(?:derriere la vitre|behind the glass)"
    ),
    Construction(
        rf"(?:{_WHO}) {{~4}}(?:en salle|sur (?:la|ma|notre) table|dans (?:la|ma|notre) (?:machine|salle)"
        rf"|au (?:scanner|bloc|dechocage)"
        r"|en attente|actuellement|en ce moment|encore (?:la|en|dans|sur)|in the (?:scanner|room|bore)|on (?:the|my"
        r"|our) table"
        r"|right now|waiting|currently|still (?:in|on|here))"
    ),
    Construction(
        r"(?:actuellement|en ce moment|currently|right now|at the moment|a l instant|just now) {~3}(?:hospitalise\w*"
        r"|en salle|sur"
        rf"|au|aux|dans|chez|in|on|at) {{~5}}(?:{_WHO}|service|rea|ward|lit|bed|table)"
    ),
    Construction(
        rf"(?:je|j|nous|on|i|we) (?:ai |avons |a |am |m )?(?:vois|voyons|voit|recois|recoit|scanne|ai|see|have"
        rf"|got) {{~4}}(?:{_WHO})"
    ),
    Construction(
        rf"(?:{_WHO}) {{~6}}(?:vient d arriver|arrive a l instant|just (?:arrived|rolled|came)"
        rf"|actuellement hospitalise\w*)"
    ),
    Construction(
        rf"(?:je|j|on|nous|i|we) (?:m )?(?:\w+ ){{0,2}}?(?:film\w+|diffus\w+|stream\w*|livestream\w*) {{~5}}"
        rf"(?:{_WHO}|maman|mother)"
    ),
    Construction(r"(?:en|in) direct (?:de|du|from)|live from (?:the|our|my) (?:scanner|reading room|er|ed)"),
)
_TODAY = Construction(
    r"piece d a cote|derriere la vitre|in the next room|behind the glass|ce matin|cet apres midi|ce soir|cette nuit"
    r"|a l instant|en ce moment|maintenant|actuellement|en salle|sur (?:la"
    r"|ma|notre) table"
    r"|encore (?:la|en|dans|sur)|en attente|vient d arriver|en direct|this (?:morning|afternoon|evening)|tonight"
    r"|right now|currently"
    r"|on (?:the|my|our) table|in the (?:scanner|room)|waiting|just (?:arrived|rolled|came)|live|au (?:dechocage"
    r"|bloc)|still|(?:je|on|nous|i|we) (?:vous |te )?(?:film\w+|diffus\w+|stream\w*)"
)
_SHOWN = Construction(
    r"dites moi|tell me|photos|qu est ce|repondez|angioscanner ou|avis|aide|que (?:feriez|pensez|proposez|faire"
    r"|voyez)|qu en (?:pensez"
    r"|dites)|une idee"
    r"|des idees|qu est ce que"
    r"|vos (?:avis|idees)"
    r"|opinions?|thoughts|ideas|advice|help|what (?:would|do|is)|image|images|cliche|photo|capture|coupes?|ci joint"
    r"|ci dessous|en"
    r" commentaire|voici|regardez|here is|here s|below|attached|picture|screenshot|look at|diagnostic|diagnosis"
    r"|story|vous (?:film|diffus)\w+|(?:elle|il) ne (?:m |nous )?(?:entend|voit|sait)"
    r"|vous (?:feriez|voyez)"
)
_TOPIC = Construction(
    r"protocoles?|identito\w+|verifi\w+|check ?lists?|procedures?|organisation|gestes? d urgence|formulaire"
    r"|consignes?|cas fictif"
    r"|fictional|imaginary|invente\w*"
)


def find(reading: Reading) -> Iterator[Hit]:
    """A patient here and now, and near it a question or an image."""
    for hit in hits(reading, _NOW, _ANCHORS, ALL - {Guard.QUOTED, Guard.OTHERS, Guard.TEACHING}):
        near = reading.around(reading.sentence_at(hit.start))
        now = not reading.is_quoted(hit) and any(_TODAY.stands_in(each) for each in near)
        if now and any(_SHOWN.stands_in(each) for each in near) and not any(_TOPIC.stands_in(each) for each in near):
            yield hit
