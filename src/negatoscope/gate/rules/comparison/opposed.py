"""Others, ourselves, and a contrast in one sentence or two, in any order: comparison by its three pieces.

`contrast` knows the joints of a sentence, `facing` two sentences face to face; here the pieces are enough, as slogans,
tables and spoken French leave the joints out. What says that one works with the others silences it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.rules.praise.somebody_else import is_of_somebody_else
from negatoscope.gate.rules.reading import ALL, Construction, Guard, Hit, hits_in, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading, Sentence

_GUARDS = ALL - {Guard.OTHERS, Guard.NEGATED, Guard.REPORTED, Guard.TEACHING, Guard.HYPOTHETICAL}
_ANCHORS = stems(
    *word_set(
        "cabinet centre clinique polyclinique hopital hopitaux chu chr etablissement service groupe chaine structure "
        "plateforme usine maison unite pole reseau teleradiologue practice clinic center hospital provider trust unit "
        "department group place radiologue medecin docteur doc docs praticien confrere consoeur collegue specialiste "
        "generaliste liberaux liberal hospitalier echographiste interne equipe radiologist doctor physician colleague "
        "reader team registrar autre other voisin concurrence concurrent alentour environnant neighbour neighbor "
        "elsewhere ailleurs importe else competitor competition prive public private nhs ville city metropole chef "
        "nouveau vieux bas there saint sainte face ceux celui celle celles those lue faite abroad inconnu algorithme "
        "next most many grosse grande big"
    )
)
_RIVAL = Construction(r"{rival}")
_THEM = Construction(r"(?:{rival}|{elsewhere})")
_US = Construction(r"{stressed_us}")
_BETTER = Construction(r"{better}")
_THAN = Construction(
    r"{better} {~5} (?:que|qu|than|des?|d|as|a|aux?|in|at) {~2} (?:{rival}|{elsewhere})|{better}"
    r" {~2} (?:{rival}|{elsewhere})"
)
_OUTDO = Construction(r"{outdo}")
_WE_OUTDO = Construction(
    r"{stressed_us} {~6} {outdo} {~6} (?:{rival}|{elsewhere})|(?:{rival}|{elsewhere}) {~6} {outdo} {~6} {stressed_us}"
)
_TURN_AWAY = Construction(r"{turn_away}")
_WORSE = Construction(r"{worse_there}")
_THEY_ALONE = Construction(
    r"(?:quand|la ou|alors que|tandis que|pendant que|when|while|where|whereas|contre|vs\.?|versus)"
    r" {~2} (?:{rival}|{elsewhere})"
    r" {~6} {worse_there}"
    r"|{rival} {~9} {better} {~3} (?:que|qu|than|as) {stressed_us}"
    r"|(?:ours|mine|le notre|le mien|la notre|la mienne|les notres) {~2} {better}"
    r"|(?:que|qu|what|which) {~1} {rival} {~1} (?:n ont|n a|ne|had|have|couldn t|can t|missed|ont rate|ont oublie)"
    r"|(?:aucune?|nul(?:le)?|pas une?|rares|peu|none|no|few) (?:des |de |d |of |the |other |autre )*{rival}"
    r" {~2} (?:ne|n|can|does|offers?|do|has"
    r"|could)"
)
_BEGINS_BETTER = re.compile(
    r"\W*(?:plus|moins|mieux|deux fois|trois fois|meilleure?s?|more|less|better|faster|cheaper|quicker|kinder)\b"
)
_HERE = re.compile(
    r"(?:^|[.;:,!?]\s?|\s-\s|\b(?:et|mais|and|but)\s)(?:chez (?:nous|moi)|ici|moi\b|nous\b|avec (?:nous"
    r"|moi)|au cabinet|la n[oô]tre"
    r"|le n[oô]tre|notre|mon|with (?:us|me)|we\b|ours\b|here\b|i (?:don't|do|never|always|take)|not (?:us|me)|our\b"
    r"|at (?:my|our)\b|la relecture|venez|la clinique)"
)
_TOGETHER = Construction(
    r"(?:vente|gateaux?|velo|canape|tournoi|match\w*|tennis|foot\w*|rugby|marathon|avec (?:eux|l hopital"
    r"|nos confreres|mes confreres|les confreres|nos collegues|le chu|les autres)|adress\w+"
    r"|transfer\w+|transmi\w+|collabor\w+|partenaria\w+|partag\w+|remerci\w+|merci|m ont aide\w*"
    r"|convention\w*|recrut\w+"
    r"|grace a|astreinte|permanence|appris|apprend\w*|centre de recours|second avis|deuxieme avis|libre choix|ouvert\w*"
    r"|ferme[es]*|horaires"
    r"|orientons|confi(?:e|ons|er) (?:a|aux?|nos)|discut\w+|staff|rcp|reunion|lecture critique|publie\w*|etude|serie"
    r"|thank\w*|together|shared?|refer\w*|transfer\w*|learn\w*|asked|colleague s|study|teaching)"
)
_HUMBLE = Construction(
    r"(?:{rival}|{elsewhere}) {~3} (?:est|sont|a|ont|fait|font|is|are|has) {~2} (?:plus|mieux|meilleur\w*"
    r"|better|more) {~4} (?:que|qu|than)"
    r" (?:le notre|la notre|nous|moi|les notres|ours|us|we|me)"
)
_THEIR_WAY = Construction(
    r"(?:aussi|egalement|non plus|de meme|comme (?:nous|ailleurs|partout|chez nous|tout le monde"
    r"|les autres)|too|as well"
    r"|meme (?:ici|ailleurs|chez nous)|a tort|trompe)"
)
_PLAIN_TERM = Construction(
    r"(?:scanner|irm|echographie|radiographie|mammographie|mri|ct|ultrasound|x ray|ia|ai) {~1} (?:est|is"
    r"|reste|offre|montre|voit|fait|does) {~2}"
    r" (?:plus|moins|mieux|meilleur\w*|more|less|better)"
)


def opposed(reading: Reading) -> Iterator[Hit]:
    """Where the others, ourselves and a contrast stand together."""
    for sentence in reading.with_any(_ANCHORS):
        them = next(_THEM.find(sentence), None)
        if them is None or _excused(reading, sentence) or is_of_somebody_else(reading, them):
            continue
        if reading.guarded(them, _GUARDS):
            continue
        if _in_one(sentence) or _called_away(reading, sentence) or _faced(reading, sentence, them):
            yield them
            return
    yield from hits_in(reading, reading.sentences, _INSTEAD, _GUARDS)
    yield from _asked_then_answered(reading)


_OWN_MACHINE = Construction(r"(?:notre|nos|mon|our|my|chez nous|ici|here)")


def is_humble(reading: Reading, hit: Hit) -> bool:
    """Whether the others are said to do better and one works with them, or two examinations are compared."""
    sentence = reading.sentence_at(hit.start)
    humble = _HUMBLE.stands_in(sentence) and _TOGETHER.stands_in(sentence)
    technical = _PLAIN_TERM.stands_in(sentence) and not _OWN_MACHINE.stands_in(sentence)
    return humble or technical


def _excused(reading: Reading, sentence: Sentence) -> bool:
    return any(
        _TOGETHER.stands_in(each) or _HUMBLE.stands_in(each) or _THEIR_WAY.stands_in(each) or _NO_BETTER.stands_in(each)
        for each in reading.around(sentence, 0, 1)
    ) or _PLAIN_TERM.stands_in(sentence)


_NO_BETTER = Construction(
    r"(?:ne|n|not|no) {~2} (?:pas|plus|guere|ni|any)? ?(?:plus|mieux|moins|meilleur\w*|better|faster|more"
    r"|less|worse) (?:\w+ )?(?:que|qu|ni|than|nor)"
)


def _in_one(sentence: Sentence) -> bool:
    """A contrast and ourselves in the sentence of the others, or a degree that opens it."""
    if _BEGINS_BETTER.match(sentence.text, sentence.start) and _THAN.stands_in(sentence):
        return True
    if not _US.stands_in(sentence):
        return False
    if any(each.stands_in(sentence) for each in (_THAN, _WE_OUTDO, _THEY_ALONE)):
        return True
    return (
        _RIVAL.stands_in(sentence)
        and _OUTDO.stands_in(sentence)
        and (_WORSE.stands_in(sentence) or _BETTER.stands_in(sentence))
    )


def _called_away(reading: Reading, sentence: Sentence) -> bool:
    near = reading.around(sentence, 0, 1)
    return _TURN_AWAY.stands_in(sentence) and any(_US.stands_in(each) for each in near)


def _faced(reading: Reading, sentence: Sentence, them: Hit) -> bool:
    """What is worse there, then ourselves with stress."""
    near = reading.around(sentence, 0, 1)
    if _HERE.search(reading.text, them.end, near[-1].end) is None:
        return False
    return any(each.stands_in(sentence) for each in (_WORSE, _OUTDO, _RIVAL)) or any(map(_CHOOSE.stands_in, near))


_CHOOSE = Construction(
    r"(?:cherchez (?:la difference|l erreur)|faites (?:le calcul|le compte|votre choix|la difference)"
    r"|a vous de (?:voir|juger|choisir)|devin\w+|comparez"
    r"|jugez|(?:re)?venez|demandez nous|guess|judge|compare|you (?:choose|decide)|do the maths?|come (?:to"
    r"|and) (?:us|see))"
)
_INSTEAD = (
    Construction(
        r"(?:recuper|corrig|rattrap|repar|repren|repris|refait|refais|rectifi|redress|fix|correct|catch"
        r"|clean up)\w* {~5} (?:erreurs?|rates?|oublis?|dossiers"
        r"|mistakes?|errors?|misses|degats|lesions?|oubliees?) {~4} (?:{rival}|{elsewhere})"
    ),
    Construction(
        r"(?:quitt|abandonn|fui|delaiss|lach|leav|left|ditch|desert|desol)\w* {~3} {rival} {~4} (?:pour|to"
        r"|for|and) {~3} (?:nous|moi|us|me|chez|ici|here|venir|come)"
    ),
    Construction(r"(?:rares|peu|few|rare) {~4} (?:comme|like) (?:nous|moi|us|me)"),
    Construction(
        r"(?:font|fait|faisons|make|makes) (?:pale figure|palir|rougir|{~2} jealous|{~2} look)"
        r" {~4}(?: (?:{rival}|{elsewhere}))?"
    ),
    Construction(
        r"(?:quand|la ou|pendant que|tandis que|alors que|when|while|where|ce que|ce qu|what) {~2} (?:les"
        r"|le premier|l autre|the first|un autre|certains"
        r"|other|d autres|vos) {~1} (?:radiologues?|medecins?|generalistes?|confreres?|specialistes?"
        r"|docteurs?|doctors?|radiologists?|autres|cabinets|centres"
        r"|cliniques|hopitaux|hospitals|clinics) {~6} (?:nous|je|moi|chez nous|ici|we|i|us)"
    ),
    Construction(
        r"(?:radiologues?|medecins?|radiologists?|doctors?) (?:d hopital|de ville|du public|du prive|de chu"
        r"|hospitalie\w+|nhs) {~9} (?:moi|nous|me|we|i)"
    ),
    Construction(
        r"(?:celui|celle|ceux|celles) (?:de|du|des|d) {~4} (?:et|ou|contre|vs) (?:le|la|les) (?:mien|mienne"
        r"|notre|notres|miens|miennes)"
    ),
    Construction(
        r"(?:le notre|la notre|les notres|nos \w+|notre \w+|mes \w+|mon \w+|ma \w+) {~9} (?:celui|celle"
        r"|ceux|celles) (?:de|du|des|d) {~2} (?:{rival}|{elsewhere}|equipe|ch|centre)"
    ),
    Construction(
        r"(?:sans equivalent|introuvables?|que vous ne (?:re)?trouverez (?:pas|nulle part)|inferieur\w*"
        r"|superieur\w*|unavailable) {~3} {rival}"
    ),
    Construction(
        r"(?:moins cher|plus rapide|plus vite|plus pres|faster|cheaper|quicker) {~6} (?:qu a|que chez"
        r"|que les|qu au|qu en|than at|than in|que l|que le|que la)"
        r" {~3} (?:faites|comparez|promis|jugez|do the|prevenez|hopital|clinique|boulevard)"
    ),
    Construction(
        r"(?:venez|viens|come|choisissez|preferez|choose|pick) {~4} (?:plutot (?:que|qu)|au lieu|instead|rather) {~2}"
    ),
    Construction(
        r"(?:compte rendu|rapport|lecture|accueil|rdv|rendez vous|report|read|scan) {~2} (?:de |d "
        r"|from )?(?:chez nous|ici|us|here) {~4} (?:et|contre|vs|and|que|than) {~3} (?:{rival}|{elsewhere})"
    ),
)
_COMPLAINT = Construction(
    r"(?:essay\w+|teste\w*|tried|been to|alle\w* (?:chez|voir)|dit que|told you) {~4} (?:{rival}"
    r"|{elsewhere}|c etait rien|tout all\w+ bien)"
    r"|(?:{rival}|{elsewhere}) {~4} (?:dit|told|rassur\w+|refus\w+|renvoy\w+|rien)|"
    r"(?:le|la|the) (?:centre|cabinet|clinique|clinic) (?:du|de|de la|d en face|in) {~9} (?:dit|told|rien|bien)|"
    r"(?:marre|fatigue\w*|lasse\w*|ras le bol|assez|tired|fed up|sick) (?:d|de|des|of|with)? ?(?:{worse_there}|waiting)"
    r"|(?:vous avez|vous|votre|deja|you|ever) {~4} (?:attend\w*|patient\w+|minutes|numero|parle pas|rien"
    r"|wait\w*|rushed) {~4}"
)
_ANSWER = re.compile(
    r"\W*(?:chez (?:nous|moi)|ici|avec (?:nous|moi)|moi,? (?:oui|non|je|si)|nous,? |with (?:us|me)|here"
    r"|we\b|(?:re)?venez|demandez|prenez|come)"
)


def _asked_then_answered(reading: Reading) -> Iterator[Hit]:
    """A question about what one suffered elsewhere, and ourselves as the answer."""
    for question, answer in pairwise(reading.sentences):
        if question.content.rstrip('" )').endswith("?") and _ANSWER.match(answer.content):
            hit = next(_COMPLAINT.find(question), None)
            if hit and not reading.guarded(hit, _GUARDS):
                yield hit
                return
