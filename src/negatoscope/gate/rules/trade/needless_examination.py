"""Invitation à un examen sans besoin

## Ce qu’elle voit

L’invitation à faire un examen sans symptôme ni indication : pour se rassurer, pour le plaisir, chaque année, au cas
où.

## Pourquoi

Un médecin n’encourage pas d’actes inutiles : un examen sans raison expose aux rayons, aux découvertes fortuites et
aux examens en cascade.

## Exemple

> Même sans symptôme, offrez-vous un scanner chaque année.

## À écrire plutôt

À qui l’examen est utile, selon quelle recommandation, et à qui il ne l’est pas.

## Ce qu’elle ne voit pas

Une incitation qui tient au ton, ou l’utilité réelle de l’examen pour une personne.

---

A call to an examination without need

## What it sees

The invitation to have an examination without symptom or indication: for reassurance, for pleasure, every year, just
in case.

## Why

A doctor encourages no useless act: an examination without reason exposes to radiation, chance findings and cascades
of further examinations.

## Example

> Feeling fine? Treat yourself to a scan every year.

## Write instead

Whom the examination helps, by which recommendation, and whom it does not.

## What it can’t see

A call that lies in the tone, or the real use of the examination for one person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.rule import ABOUT_ONESELF, DECREE_2020, PUBLIC_INFORMATION, Rule
from negatoscope.gate.rules.reading import Construction, beside, hits, hits_in, stems, with_both
from negatoscope.gate.rules.trade.calling import called
from negatoscope.gate.rules.trade.need import ADVISED_AGAINST, GUARDS, RECOMMENDED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM306",
    name="needless-examination",
    family="inducement",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(ABOUT_ONESELF, PUBLIC_INFORMATION),
    messages={
        "fr": "Le lecteur est poussé à un examen inutile.",
        "en": "Readers are pushed towards a needless examination.",
    },
    remedies={
        "fr": "Dire à qui l’examen est utile, avec une source, ou retirer l’invitation.",
        "en": "Say whom the examination helps, with a source, or take the invitation out.",
    },
    in_force=DECREE_2020,
)

_ANCHORS = stems(
    *word_set(
        "irm scanner tdm echo echographie doppler mammo mammographie radio radiographie coroscanner densitometrie "
        "osteodensitometrie tep pet examen examens bilan check depistage cone coloscopie coloscanner infiltration "
        "mri scan scans ultrasound mammogram rays screening imagerie imaging resonance bodyscan"
    )
)
_COMING = stems(
    *word_set(
        "venez viens passez faites prenez reservez offrez pensez courez foncez profitez inscrivez programmez "
        "planifiez prevoyez demandez appelez poussez commencez refaites repetez recommencez emmenez amenez "
        "depistez scannez controlez verifiez osez hesitez attendez attendons invitons conseillons proposons "
        "recommandons encourageons conseille propose recommande invite faut vaut autant pourquoi come book get "
        "have treat schedule call ask put drop pop bring wait why should deserve merite devrait devraient doit "
        "doivent ought jamais never trop multipliez enchainez moment occasion ideal rassure impose suffit raison "
        "besoin inutile encourage privez keeps"
    )
)
_EXAM = r"(?:{examination}|resonance magnetique|bodyscan|body scans?)"
_URGED = (
    Construction(r"{come} {~9} " + _EXAM + r" {~9} {needless}"),
    Construction(r"{needless} {~9} {come} {~7} " + _EXAM),
    Construction(r"{come} {~7} {needless} {~9} " + _EXAM),
    Construction(
        _EXAM + r" {~7} {needless} {~3} (?:c est|devrait|doit|s impose|fait partie|voila|suffit|is|should|keeps?|does)"
    ),
    Construction(r"(?:merite|meritent|deserves?) {~1} (?:sa|son|une?|bien|a|its|an) {~1} " + _EXAM),
    Construction(
        r"(?:aucune raison|pas besoin|inutile) (?:d |de |du |d une |of )?{~3} (?:raison|symptome|motif|attendre \w+"
        r"|etre malade|souffrir) {~6} " + _EXAM
    ),
    Construction(
        r"(?:devrait|devraient|doit|doivent|should|ought to) {~3} (?:faire|passer|avoir|s offrir|have|get) {~3} "
        + _EXAM
        + r" {~6} {needless}"
    ),
)
_OFTEN = (
    Construction(
        r"(?:une?|deux|one|two|a) "
        + _EXAM
        + r" {~2} (?:par (?:an|mois|semaine|trimestre|jour)|tous les (?:ans|mois|\w+ mois)|chaque (?:annee|mois"
        r"|semaine)|a (?:year|month)|every (?:year|month|week))"
    ),
    Construction(r"faites en (?:beaucoup|plusieurs|autant|d autres)"),
)
_PROMISED = Construction(
    r"(?:vous|votre|on|dort|dormi\w*|tranquil\w*|rassur\w*|confirmera|mieux|seren\w*|beaucoup|you|your|sleep"
    r"|reassur\w*)"
)
_REPEATING = stems("multipliez", "repetez", "enchainez", "accumulez")
_ENCOURAGED = (
    Construction(
        r"(?:multipliez|repetez|enchainez|accumulez) {~2} (?:controles|examens|depistages|bilans|{examination})"
    ),
    Construction(
        r"(?:moment|occasion|age|jour|time) {~1} (?:ideal|parfait|reve|perfect|ideal) {~1} (?:pour|to|for) {~3} "
        + _EXAM
    ),
    Construction(
        _EXAM + r" {~4} (?:rassure|rassurent|ne coute rien|ne fait jamais de mal) {~1} (?:toujours|tout le monde|et)"
    ),
    Construction(
        _EXAM
        + r" {~9} \w+ {~9} (?:nous les y encourageons|nous vous y encourageons|pourquoi s en priver|ne vous en privez"
        r" pas|we encourage it)"
    ),
    Construction(r"(?:jamais|never) (?:trop|assez|too many) {~2} " + _EXAM),
    Construction(_EXAM + r" {~3} (?:de trop|for too many|en trop) {~1} (?:vaut|mieux|is better)"),
)

_UNNEEDED_WORDS = (
    r"(?:(?:meme )?sans (?:aucun |le moindre )?(?:symptomes?|raison|motif)|meme (?:en pleine forme|si tout va bien"
    r"|jeunes?)|tout va bien|en pleine forme"
    r"|on ne sait jamais|au cas ou|pour (?:le plaisir|etre tranquille|dormir tranquille|se rassurer|vous rassurer|en"
    r" avoir le coeur net)|par (?:simple )?curiosite"
    r"|curiosite suffit|mieux vaut (?:trop|prevenir)|peace of mind|just (?:in case|to be (?:safe|sure))|feel(?:ing)?"
    r" (?:perfectly |absolutely )?(?:fine|well|great)"
    r"|without (?:any )?symptoms?|no symptoms?|better safe|no excuse)"
)
_UNNEEDED = Construction(_UNNEEDED_WORDS)
_CALLED = (Construction(r"{come} {~9} " + _EXAM), Construction(r"{come} {~9} " + _UNNEEDED_WORDS))
_ANY_EXAM = Construction(r"(?:" + _EXAM + r"|arteres|cerveau|poumons|coeur|carotides|une photo)")
_INVITING = stems(
    *word_set(
        "venez passez prenez reservez offrez poussez profitez laissez ecrivez appelez inscrivez pourquoi notre "
        "vous jeter why book come drop pop treat just temps moment our faites have"
    )
)
_INVITED = (
    Construction(
        r"(?:venez|passez|prenez|reservez|offrez|poussez|profitez|laissez vous tenter|ecrivez nous|appelez nous"
        r"|inscrivez vous|faites vous plaisir|pourquoi (?:pas|ne pas|s en priver"
        r"|attendre|hesiter)|jeter un oeil|il est temps|c est le moment|why (?:not|wait)|book|come|drop in|pop in"
        r"|treat yourself|you just need|have (?:that|a|your))"
    ),
    Construction(
        r"(?:notre|nos|our) (?:\w+ )?(?:scanners?|irm|machines?|echographes?|appareils?|equipes?|porte|cabinet|centre"
        r"|scanner|doors?) {~2} (?:vous atten\w+|est (?:libre|ouvert\w*|la)"
        r"|reste\w* ouvert\w*|is (?:free|open|waiting|ready)|are open|vous tend\w*)"
    ),
    Construction(
        r"(?:on|nous) vous (?:fait|fera|ferons|faisons|attend|attendons|prend|prendrons|case|caserons|recevons"
        r"|recevrons|scanne\w*)"
    ),
)
_UNCALLED_FOR = Construction(
    r"(?:"
    + _UNNEEDED_WORDS
    + r"|{everybody}|fumeurs? ou non|un(?:e)? (?:simple |petit |petite )?doute|meme (?:tout )?petite?s?|jamais"
    r" (?:fait de mal|tue personne|trop)"
    r"|raison de plus|n avez rien|all the more reason|aussi souvent|autant de fois|pas malade|bien portant\w*"
    r"|rassure\w*|toujours utile|sans attendre l avis|(?:mieux )?vaut savoir|souvenirs?|attendriss\w+|on verra bien"
    r"|passage(?:r|re)s?|quand vous voulez|si le coeur vous en dit|si l envie|need a reason|no reason|so why not"
    r"|enjoyed"
    r"|sans danger|inoffensi\w+|rien a perdre|plus de (?:vingt|trente|quarante|\d\d) ans|trop jeunes?|une fois (?:l"
    r"|par) an|controle technique|revision|chaque (?:hiver|ete|printemps"
    r"|automne|annee)|par (?:envie|plaisir)|la sante n attend pas|you never know|never (?:hurt|harmed)|nothing to"
    r" lose|once a year|every (?:winter|birthday|year))"
)
_ON_THE_DAY = Construction(
    r"(?:a jeun|bijoux|anciens examens|carnet|carte vitale|horaires|parking|interphone|secretariat|travaux|conference"
    r"|cours|congres|poster|recrut\w*|avec votre (?:medecin|generaliste)"
    r"|aupres de votre|votre medecin|fasting|jewellery|with your (?:gp|doctor)|urgences?|le 15|emergency)"
)
_FOLLOW_UP = Construction(
    r"(?:suivi|surveill\w+|protocole|traitement|cancer traite|recidive|remission|follow up|surveillance|essai|etude"
    r"|trial|patients? traite\w*|internes?|residents?)"
)
_DEFIED = Construction(
    r"(?:n ecoutez pas|ne croyez pas|oubliez|quoi qu en disent|malgre (?:ce|les)|n en deplaise|laissez dire|laissez"
    r" parler|don t listen|ignore|never mind|whatever they say)"
)


def find(reading: Reading) -> Iterator[Hit]:
    """An examination urged upon readers for no reason of health."""
    exams = with_both(reading, _COMING, _ANCHORS)
    urged = hits_in(reading, exams, (*_URGED, *_ENCOURAGED), GUARDS)
    for hit in (*urged, *hits(reading, _ENCOURAGED[:1], _REPEATING, GUARDS)):
        if not beside(reading, hit, RECOMMENDED) and not beside(reading, hit, ADVISED_AGAINST):
            yield hit
            return
    ways = (_in_two_sentences, _invited, _often, called)
    found = next((hit for way in ways for hit in way(reading)), None)
    if found:
        yield found


def _often(reading: Reading) -> Iterator[Hit]:
    """An examination by the calendar, recommended to readers at large."""
    for hit in hits(reading, _OFTEN, _ANCHORS | stems("faites"), GUARDS):
        vetoed = any(beside(reading, hit, each) for each in (RECOMMENDED, _FOLLOW_UP, ADVISED_AGAINST, _PLANNED))
        if not vetoed and beside(reading, hit, _PROMISED, 0, 0):
            yield hit


_PLANNED = Construction(
    r"(?:prevue?s?|trimestre|realis\w+|examens par|appareil|garde|machine|service|planifi\w+|capacite|vacations?)"
)


def _invited(reading: Reading) -> Iterator[Hit]:
    """An invitation, an examination and the lack of need, in any order within three sentences."""
    for hit in hits(reading, _INVITED, _INVITING, GUARDS):
        if not beside(reading, hit, _UNCALLED_FOR, 2) or not beside(reading, hit, _ANY_EXAM, 2):
            continue
        if (
            beside(reading, hit, _ON_THE_DAY, 0, 0)
            or beside(reading, hit, RECOMMENDED)
            or beside(reading, hit, _FOLLOW_UP)
        ):
            continue
        if not beside(reading, hit, ADVISED_AGAINST) or beside(reading, hit, _DEFIED):
            yield hit


def _in_two_sentences(reading: Reading) -> Iterator[Hit]:
    """The lack of need in one sentence, the call to an examination in its neighbour."""
    for hit in hits(reading, _CALLED, _COMING, GUARDS):
        if not beside(reading, hit, _UNNEEDED) or not beside(reading, hit, _ANY_EXAM, 1, 0):
            continue
        if not beside(reading, hit, RECOMMENDED) and not beside(reading, hit, ADVISED_AGAINST):
            yield hit
