"""Appel à envoyer ses images

## Ce qu’elle voit

Une invitation faite aux lecteurs d’envoyer leurs images ou leurs résultats pour recevoir un avis.

## Pourquoi

Un avis sur des images reçues par un réseau est un acte médical sans examen, et fait circuler des données de santé
hors de tout cadre protégé.

## Exemple

> Envoyez-moi vos images en MP, je vous dirai ce que j’en pense.

## À écrire plutôt

Dire comment prendre un avis : par le médecin traitant, au cabinet, par une téléexpertise.

## Ce qu’elle ne voit pas

Une invitation faite à voix haute dans une vidéo.

---

A call to send one’s images

## What it sees

An invitation to readers to send their images or their results in order to receive an opinion.

## Why

An opinion on images received through a network is a medical act without examination, and sends health data around
outside any protected frame.

## Example

> DM me your scans and I’ll tell you what I see.

## Write instead

Say how to obtain an opinion: through the treating doctor, at the practice, by a proper second reading.

## What it can’t see

An invitation spoken in a video.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CHARTER, SECRECY, Rule
from negatoscope.gate.rules.reading import ALL, Construction, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM404",
    name="invitation",
    family="personal-advice",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(CHARTER, SECRECY),
    messages={
        "fr": "Les lecteurs sont invités à envoyer leurs images.",
        "en": "Readers are invited to send their images.",
    },
    remedies={
        "fr": "Dire par quelle voie un avis se demande, sans appeler à envoyer d’images.",
        "en": "Say how an opinion is obtained, without calling for images.",
    },
)

_ANCHORS = stems(
    *("messagerie", "open", "ouverts", "ouverte", "ouvert"),
    *("envoyez", "envoie", "postez", "poste", "partagez"),
    *("transmettez", "deposez", "montrez", "adressez", "ecrivez", "joignez"),
    *("send", "post", "share", "drop", "upload", "show", "mail"),
    *("attach", "mettez", "message", "inbox", "commentaire", "prive", "glissez", "whatsapp"),
)
_SEND = (
    r"(?:envoye[zr]|envoie|poste[zr]?|partage[zr]?|transmette[zr]|transmettre|depose[zr]|montre[zr]|adresse[zr]"
    r"|joigne[zr]"
    r"|mette[zr]|glisse[zr]|send|post|share|drop|upload|show|mail|email|dm|attach)"
)
_YOURS = r"(?:vos|votre|tes|ton|ta|your) (?:\w+ ){0,2}(?:{image}|dossiers?|cas|symptomes?|files?)"
_INVITATIONS = (
    Construction(r"(?:dms?|mp|messages? prives?|messagerie|inbox) (?:(?:est|sont|reste|is|are) )?(?:ouverte?s?|open)"),
    Construction(rf"{_SEND} {{~2}}{_YOURS}"),
    Construction(
        rf"{_YOURS} {{~2}}(?:en (?:mp|dm|message prive|prive|commentaires?)|par (?:mail|whatsapp|message)|in my (?:dm"
        rf"|inbox)s?)"
    ),
)
_IN_ANSWER = Construction(
    r"(?:en|par) (?:mp|dm|message prive|prive|commentaires?|whatsapp)|(?:by|via|in|to) (?:my |the )?(?:dms?|inbox"
    r"|comments?|whatsapp)"
    r"|sous (?:ce|cette) (?:post|video|publication)|(?:dm|pm) me|je (?:vous |te |les |y |l )?(?:dirai|dis|regarde\w*"
    r"|lis|lirai"
    r"|reponds?|repondrai|jette\w*|analyse\w*|interprete\w*|donne\w*)|i ll|i will|i can (?:tell|read|check|look)"
    r"|(?:mon|un|votre"
    r"|my|a) (?:second |deuxieme |premier )?(?:avis|opinion|diagnostic|diagnosis|lecture)|(?:reponse|avis) (?:en|sous"
    r"|dans|gratuit"
    r"|rapide)|free (?:opinion|reading|second)"
)
_PROPER = Construction(
    r"secretariat|accueil|plateforme|securisee?s?|avant (?:le|votre|l) (?:rendez vous|examen|consultation)"
    r"|anonymis\w+|concours|quiz"
    r"|poster|congres|internes?|correspondants?|prescripteurs?|medecins traitants|messagerie de sante|mssante|secure"
    r"|reception"
    r"|residents|anonymi\w+|deidentified|vous etes soigne\w*"
)
_DECLINED = Construction(
    r"je ne (?:les |vous |la |le |l )?(?:ouvre|lis|lirai|regarde|interprete|commente|reponds|peux)\w* pas"
    r"|i (?:do not|don t|cannot|can t|won t) (?:open|read|look|interpret|answer|comment)"
)


def find(reading: Reading) -> Iterator[Hit]:
    """An imperative to send one's own images, with a public channel or the promise of an opinion."""
    for hit in hits(reading, _INVITATIONS, _ANCHORS, ALL):
        near = reading.around(reading.sentence_at(hit.start), before=0)
        if any(_DECLINED.stands_in(each) for each in near):
            continue
        if any(_IN_ANSWER.stands_in(each) for each in near) and not any(_PROPER.stands_in(each) for each in near):
            yield hit
