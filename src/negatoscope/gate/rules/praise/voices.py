"""Testimonials by their pieces: one who was cared for, words of his, how they are shown, and that they are kind.

`testimonial` reads quotations with care, `patient_story` the turns of a story. Here three pieces in a sentence or its
neighbours are enough, in any order; ours is the last one, for a colleague or a stranger may be thanked too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.rules.reading import ALL, Construction, Guard, Hit, beside, hits_in
from negatoscope.gate.rules.reading.guards import disowned, framed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from negatoscope.gate.rules.reading import Reading, Sentence

_GUARDS = ALL - {Guard.IRONIC, Guard.QUOTED, Guard.REPORTED, Guard.OTHERS, Guard.TEACHING}
_LOOSE = _GUARDS - {Guard.NEGATED}
_WHEN_ASKED = _LOOSE - {Guard.HYPOTHETICAL}
_CARED_FOR = Construction(r"{cared_for}")
_WORDS = Construction(r"{their_words}")
_SAY = Construction(r"{they_say}")
_SHOWN = Construction(r"{shown}")
_KINDLY = Construction(r"{kindly}")
_US = Construction(
    r"(?:je|j|m|me|mon|ma|mes|moi|nous|notre|nos|chez nous|ici|l equipe|le service|la clinique|le cabinet|le centre"
    r"|l etablissement|la prise en charge|du personnel|le personnel|personnel|l accueil|dr \w+|docteur \w+|i"
    r"|my|me|we|our|us|here)"
)
_THEIRS = (
    Construction(
        r"{their_words} {~4} (?:de|d|des|du|from|par|que|qui|laisse\w*|recue?s?|glisse\w*|adresse\w*|of"
        r"|by) {~4} {cared_for}"
    ),
    Construction(r"{cared_for} {~6} {they_say}"),
    Construction(r"{they_say} (?:une?|the|a|notre|mon|ma|my|our|cet|cette|ce) {cared_for}"),
    Construction(r"(?:patients?|usagers|patientes) {~2} (?:say|think|parlent|disent)"),
    Construction(r"(?:vos|tous vos|your|leurs|their|ses) (?:\w+ )?{their_words}"),
    Construction(
        r"(?:voici|voila|recue?s?|cette|this|une|la|ces|trois|quelques|my inbox) {~3} {their_words} {~6} (?:d"
        r"|de|from|que|qui|m|je|i)"
    ),
    Construction(
        r"(?:parole|paroles|mots?|voix|stories|story|feedback|lettres?|avis|retours?) (?:de|d|des|of"
        r"|from)? ?(?:\w+ )?{cared_for}"
    ),
    Construction(r"patient (?:stories|story|feedback|reviews?|voices|testimonials?|experience of)"),
)
_MY_PATIENT = Construction(
    r"(?:ma|mon|mes|nos|notre|une de mes|un de mes|my|our|one of my) (?:\w+ )?(?:patient|abonne)\w*"
)
_STORY_OF_US = Construction(
    r"(?:raconte|racontent|raconter\w*|temoigne\w*|explique\w*|tells?|shares?|explains?) {~4} (?:comment"
    r"|combien|ce que|how|what) {~1} (?:nous|notre \w+|mon \w+|je|we|our|i)"
)
_TELLS_ALL = Construction(
    r"(?:vous|nous) (?:raconte\w*|dit|disent|dira|parler?\w*|temoign\w*|explique\w*|confie\w*|livre\w*)"
    r"|tells? (?:you|us|everyone)|la parole"
    r"|temoign\w+|ce qu (?:il|elle|ils|elles) en (?:a|ont) pense|en est sorti\w*|filmed (?:her|his)"
    r"|real stories|son parcours|leur experience"
)
_ASKED = (
    Construction(
        r"(?:laisse[rz]?|ecri(?:re|vez|s)|dites|postez|deposez|ajoutez|ajoutiez|partagez|mettez|donnez"
        r"|publiez|racontez|notez|un petit|un|vous aussi"
        r"|leave|drop|write|post|tell|share|give|comment) {~4} (?:(?:petit |gentil |quelques |kind |good "
        r"|un )?(?:mots?|avis|lignes|commentaires?"
        r"|retours?|etoiles?|temoignages?|words?|reviews?|comments?|stars?|feedback)) {~6} (?:google|doctolib"
        r"|ma page|notre page|ma fiche|notre fiche"
        r"|sur nous|sur moi|notre \w+|mon (?:travail|service|compte|profil)|chez (?:nous|moi)|m aide\w*"
        r"|nous aide\w*|below|ci dessous|en ligne|online"
        r"|us|my (?:page|profile)|our \w+)"
    ),
    Construction(
        r"(?:dites|racontez|ecrire|ecrivez|tell|comment|commentez|peuvent) {~5} (?:comment (?:s est|ca s est)"
        r"|ce que vous (?:avez )?pens\w+|ce qu ils pensent"
        r"|votre (?:passage|visite|experience|ressenti)|how (?:it|your)|what you thought|your (?:visit"
        r"|experience)) {~6}"
        r" (?:avec (?:moi|nous)|chez (?:nous|moi)|mon (?:travail|cabinet)|notre \w+|went|me|us|passee?)"
    ),
    Construction(
        r"(?:et si|pourquoi pas) {~1} (?:vous )?{~1} (?:ajout|laiss|ecri|partag|donn)\w+ {~3} (?:votre|vos"
        r"|un) (?:avis|mot|etoiles?|note|commentaire|votre)?"
    ),
    Construction(
        r"(?:if|quand|si) (?:i|we|je|nous|vous) {~4} (?:looked after|scanned|treated|saw|soigne\w*"
        r"|pris\w* en charge|recue?s?) (?:you )?{~4} (?:tell|leave|write|avis|mot|page|dites|everyone)"
    ),
    Construction(r"(?:leave|drop|write|comment|tell) {~9} (?:looked after|scanned|treated) (?:you|your)"),
)
_RATED = (
    Construction(
        r"(?:9\d|8\d|100)(?:[.,]\d)? ?(?:%|pour cent|per ?cent) {~6} (?:satisf\w+|recommand\w+|recommend\w*"
        r"|conseill\w+|ravi\w*|content\w*|excellent\w*|jugent|"
        r"reviendr\w+|heureux|happy|d avis favorables|d avis positifs|pret\w* a|would)"
    ),
    Construction(
        r"(?:\d{1,3}|neuf|nine|dix neuf) {~1} (?:sur|in|out of|/) (?:dix|ten|10|20"
        r"|vingt) {~5} (?:recommand\w*|recommend\w*|conseill\w*|satisf\w*|reviendr\w*|ravi\w*|would"
        r"|content\w*)"
    ),
    Construction(
        r"(?:patiente?s?|usagers|clients|personnes|patients) {~2} (?:sur|in|out of) (?:dix|ten|10|20|100"
        r"|vingt|cent) {~3} (?:\w+ )?(?:recommand\w*|recommend\w*|conseill\w*|satisf\w*|reviendr\w*)"
    ),
    Construction(
        r"(?:note|score|rating|moyenne|average) {~4} (?:par|by|from|of) {~2} (?:patients?|usagers|clients"
        r"|visiteurs|internautes|users)"
    ),
    Construction(
        r"(?:net promoter|nps|indice de satisfaction|taux de (?:satisfaction|recommandation)"
        r"|satisfaction score|satisfaction rate)"
    ),
    Construction(
        r"(?:\d[\d\s.]*) (?:avis|reviews?|ratings?|etoiles) {~3} (?:\d[.,]\d|de moyenne|sur google|average"
        r"|positifs?|verifies)"
    ),
    Construction(
        r"(?:consultez|decouvrez|lisez|voir|read|see|check) {~2} (?:evaluations?|avis|notes|reviews?|ratings?"
        r"|temoignages?|testimonials?) {~4} {cared_for}"
    ),
    Construction(
        r"(?:screenshot|capture(?: d ecran)?|mon|mes|nos|notre|my|our|dernier|nouvel"
        r"|vos) (?:\w+ )?{~2} (?:avis|reviews?) (?:google|doctolib|du jour|of the (?:day|week)|patients?"
        r"|face)"
    ),
    Construction(r"(?:notes?|moyenne|rating|score) (?:moyenne|globale|average|generale|\w+)? ?{~2} \d[.,]\d"),
    Construction(
        r"(?:commentaires?|avis|retours|reviews?|feedback) {~2} (?:elogieu\w+|dithyrambique\w*|unanimes?"
        r"|excellents?|glowing|rave)"
    ),
    Construction(r"(?:repost\w*|rt|retweet\w*|partage) {~4} (?:d|de|from|a|par)? ?{~2} {cared_for}"),
    Construction(
        r"{cared_for} {~3} (?:poste|publie|tweete|ecrit|dit|posted|wrote|tweeted|ecrire) {~6} (?:moi|nous"
        r"|mon \w+|notre \w+|me|us|our|my)"
    ),
    Construction(
        r"(?:ce que|ce qu|what) {~2} (?:{cared_for}|on|people) {~3} (?:pens\w+|disent|dit|say|think|racontent"
        r"|ecrivent) {~2} (?:de|du|of|about) {~1} (?:nous|moi|nos|notre|mes|mon|us|me|our|my)"
    ),
    Construction(r"(?:screenshot|capture d ecran|capture) {~6} (?:avis|review|message|commentaire|retour|mail|dm)"),
    Construction(r"(?:bouche a oreille|word of mouth)"),
    Construction(
        r"(?:ils|elles|they) {~1} (?:ont fait confiance|trusted us|sont venus?|came to us"
        r"|sont passe\w*) {~9} (?:ecoutez|lisez|regrett\w+|racont\w+|listen|watch|raconte\w*|disent)"
    ),
    Construction(
        r"(?:parcours|histoire|journey|story) (?:de|d|of) {~1} \w+ {~2} (?:sauve|gueri|soigne|opere|saved"
        r"|cured|treated|rescape)\w* {~9} (?:nous|chez nous|notre|us|our|ici)"
    ),
    Construction(r"livre d or|guest book|golden book"),
    Construction(
        r"merci (?:a |beaucoup |infiniment |encore )*(?!tous|toutes|m\b|de\b|d\b)\w+ (?:\w+ )?(?:pour"
        r"|de) (?:ce|cet|cette|ces|ton|votre|vos|tes) (?:\w+ )?(?:\w+ )?{their_words}"
    ),
    Construction(
        r"(?:trop de|tant de|so much|que d) (?:love|amour|gratitude|bienveillance|gentillesse) {~3} (?:vos"
        r"|ces|tes|your|these) {~1} {their_words}"
    ),
    Construction(
        r"{cared_for} {~5} (?:parlent|parle|speak|talk) (?:mieux )?(?:de nous|pour nous|for us|of us"
        r"|about us)"
    ),
)
_SIGNED = re.compile(
    r"^\W{0,4}(?:-|signe\w*|dixit|ecrit|writes|wrote|said|says|m'a|nous|par|merci a|une? (?:future |jeune "
    r"|ancien\w* )?(?:patient|maman|papa)\w*|[(@])"
)
_VERDICT = Construction(
    r"(?:verdict|mots?|dixit|signe|voici|voila|parole|commentaire|pinned|epingle|quote|carte|lettre|message"
    r"|lignes|wrote|writes|ecrit|lance|dm|recue?s?"
    r"|apres (?:son|sa|une)|after (?:his|her)|hospitalise\w*|patient\w*|{cared_for}|correspondants|cet avis"
    r"|feedback|temoignage)"
)
_STRANGERS = Construction(
    r"(?:confreres?|consoeurs?|collegues?|internes?|externes?|etudiant\w*|chefs?|urgentistes?|chirurgien\w*"
    r"|colleagues?|residents?|registrar|students?|physicist"
    r"|reviewer|auteur\w*|association\w*|consentement|anonyme|suggestions?|reclamations?|interdi\w+|etude"
    r"|cohorte|dossiers?|jury|questionnaire|numero|"
    r"gardez|gardons|conserv\w+|question\w*|article\w*|webinaire|podcast|conference\w*|cours|poster|annales"
    r"|maitre|patron|professeur"
    r"|mort\w*|decede\w*|deces|gazette|suivants?|antecedents?|se plain\w+|complain\w*|douleurs?|pain"
    r"|symptom\w*|allerg\w+|examens? anterieurs?|ordonnance"
    r"|compte rendu vous|appel(?:er|ez)|expliquer? (?:a|aux)|pedagog\w+)"
)


_REFUSED = re.compile(
    r"\b(?:ne\b|n'|jamais|pas|never|not|don.t|no).{0,16}\b(?:publi|partag|affich|demand|montr|relai|recopi"
    r"|sollicit|reprodui|diffus|cit|post|shar|ask)"
)


_CITED = re.compile(
    r"\bje cite\b|\bon y (?:trouv|lisai|lit)|\bi quote\b|\bvotre patient|\bretraite\b|\banniversaire"
    r"|\bvoeux\b"
)


def _disclaimed(reading: Reading, hit: Hit) -> bool:
    near = reading.around(reading.sentence_at(hit.start))
    if framed(reading.sentence_at(hit.start)) or _CITED.search(reading.sentence_at(hit.start).content):
        return True
    return any(disowned(each) or _REFUSED.search(each.content) for each in near)


def voices(reading: Reading) -> Iterator[Hit]:
    """Kind words of those cared for, shown, counted or asked for."""
    found = next((hit for hit in _first(reading) if not _disclaimed(reading, hit)), None)
    if found:
        yield found


def _first(reading: Reading) -> Iterator[Hit]:
    yield from hits_in(reading, reading.sentences, _ASKED, _WHEN_ASKED)
    yield from hits_in(reading, reading.sentences, _RATED, _LOOSE)
    yield from hits_in(reading, reading.sentences, (_STORY_OF_US,), _LOOSE)
    yield from _told(reading)
    yield from _quoted(reading)


def _any(construction: Construction, sentences: Iterable[Sentence]) -> bool:
    return any(construction.stands_in(each) for each in sentences)


def _told(reading: Reading) -> Iterator[Hit]:
    """One cared for says or leaves words that are kind or shown, about us."""
    for hit in hits_in(reading, reading.sentences, _THEIRS, _LOOSE):
        sentence = reading.sentence_at(hit.start)
        near = reading.around(sentence)
        if _STRANGERS.stands_in(sentence):
            continue
        pieces = (
            _any(_SHOWN, near),
            _any(_KINDLY, near),
            _any(_CARED_FOR, near) and _any(_WORDS, near),
            _any(_TELLS_ALL, (sentence,)),
        )
        if sum(pieces) >= _PIECES and _any(_US, near) and (pieces[0] or pieces[1]):
            yield hit


_PIECES = 2


def _quoted(reading: Reading) -> Iterator[Hit]:
    """A kind quotation with the mark of one cared for beside it: a signature, a first name, a letter."""
    for start, end in reading.quotes:
        hit = Hit(start, end)
        words = reading.sentence_at(start + 1)
        if not _kind_within(reading, hit) or reading.guarded(hit, _LOOSE):
            continue
        signed = _SIGNED.match(reading.text[end : end + _SIGNATURE]) is not None
        if (signed or beside(reading, hit, _VERDICT)) and not _STRANGERS.stands_in(words):
            yield hit


_SIGNATURE = 40


def _kind_within(reading: Reading, hit: Hit) -> bool:
    return any(
        hit.start <= each.start and each.end <= hit.end
        for sentence in reading.sentences
        if sentence.start < hit.end and hit.start < sentence.end
        for each in _KINDLY.find(sentence)
    )
