"""Notes et avis mis en avant

## Ce qu’elle voit

Une note, des étoiles, un nombre d’avis ou un taux de patients satisfaits présentés comme une preuve de qualité, et
l’invitation à laisser un avis.

## Pourquoi

Une note n’est que la somme de témoignages : le code les exclut depuis le 25 décembre 2020. Elle se fabrique, elle ne
mesure pas les soins, et y répondre expose le secret.

## Exemple

> 4,8/5 sur 240 avis Google, merci pour votre fidélité !

## À écrire plutôt

Les compétences, les conditions d’accueil et les délais, mesurés et datés.

## Ce qu’elle ne voit pas

Une capture d’écran de la fiche, ou une note que donne seulement un lien.

---

Ratings and reviews put forward

## What it sees

A rating, stars, a number of reviews or a rate of satisfied patients shown as proof of quality, and the invitation to
leave a review.

## Why

A rating is only a sum of testimonials, and the code has excluded those since 25 December 2020. It can be
manufactured, it does not measure care, and answering it endangers secrecy.

## Example

> 4.8/5 from 240 Google reviews, thank you for your loyalty!

## Write instead

Skills, the conditions of the visit, and waiting times that are measured and dated.

## What it can’t see

A screenshot of the page, or a rating that only a link gives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.rule import ABOUT_ONESELF, CHARTER, DECREE_2020, Rule
from negatoscope.gate.rules.reading import ALL, Construction, Guard, Hit, beside, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="COM202",
    name="review-score",
    family="testimonial",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(ABOUT_ONESELF, CHARTER),
    messages={"fr": "Une note ou des avis sont mis en avant.", "en": "A rating or reviews are put forward."},
    remedies={
        "fr": "Retirer la note et les avis ; donner des faits sur l’exercice.",
        "en": "Take the rating and the reviews out; give facts about the practice.",
    },
    in_force=DECREE_2020,
)

_GUARDS = ALL - {Guard.OTHERS, Guard.TEACHING}
_ANCHORS = stems(
    *word_set(
        "avis google doctolib etoile star review rated rating note notes notez satisfait satisfied recommandent "
        "patients patient commentaires laissez retours messages temoignages feedback noter leave trustpilot"
    )
)
_REVIEWS = Construction(
    r"(?:avis|google|doctolib|trustpilot|patiente?s?|patientele|usagers|etoiles?|reviews?|stars?|fiche|internautes)"
)
_SCORES = (
    Construction(r"\d(?:[.,]\d{1,2})? ?(?:/|sur|out of) ?(?:5|10|cinq|dix|five|ten)"),
    Construction(r"(?:note|notes|noter?|notee?s?|rated|rating|score|moyenne) {~4} [1-9][.,]\d"),
    Construction(r"[1-9][.,]\d {~1} (?:etoiles?|stars?|de moyenne|average)"),
    Construction(r"(?:4|5|quatre|cinq|five|four) ?(?:etoiles?|stars?)"),
    Construction(r"(?:[⭐★🌟]\ufe0f?\s?){3,}"),
)
_REVIEWED = (
    Construction(
        r"(?:retours|avis|commentaires|messages|temoignages|reviews|feedback|notes) {~9} (?:dithyrambique|elogieu"
        r"|unanime|enthousiaste|glowing|rave|exceptionnel|formidable|magnifique)\w*"
    ),
    Construction(r"(?:continuez a|merci de|pensez a|n hesitez pas a) {~1} noter"),
    Construction(
        r"(?:\d[\d\s.]*|cent\w*|mille|centaines d|milliers d|tant d|hundreds of|thousands of) {~1} (?:avis|reviews?"
        r"|ratings?"
        r"|commentaires|recommandations) {~2} (?:google|doctolib|positif\w*|verifie\w*|en ligne|elogieux|favorables?"
        r"|patients?"
        r"|unanimes?|enthousiastes?|online|excellents?|glowing|cinq|5|five|positive)"
    ),
    Construction(r"(?:\d[\d\s.]*|hundreds of|thousands of) (?:google |online |five star |glowing )+reviews?"),
    Construction(
        r"(?:avis|notes?|commentaires|reviews?) (?:\w+ )?(?:google|doctolib|en ligne|online|patients?) {~6}"
        r" (?:excellent\w*"
        r"|unanim\w*|parlent|d eux memes|speak|record|au top|merci|elogieu\w+|fier\w*|proud|thank\w*|5|cinq|etoiles?)"
    ),
    Construction(
        r"(?:laisse[rz]|donne[rz]|depose[rz]|ecrivez|postez|partagez|mettez|publiez|attribuez|accordez|leave|give"
        r"|post|write|drop)"
        r" {~4} (?:avis|commentaires?|etoiles?|notes?|reviews?|ratings?|stars?|feedback) {~6} (?:google|doctolib"
        r"|fiche|en ligne"
        r"|etoiles?|(?:votre|sa|your) (?:visite|passage|visit|experience)|chez nous|(?:notre|nos|our) (?:cabinet"
        r"|centre|fiche"
        r"|accueil|equipe|page|profil|practice|listing|team|profile)|us|online)"
    ),
    Construction(
        r"(?:avis|notes|etoiles|patients|reviews|ratings|stars|patients) {~2} (?:parlent d eux memes|parlent pour"
        r" nous|speak for (?:themselves|us))"
    ),
    Construction(
        r"(?:notez|evaluez|rate|review) (?:nous|us|notre (?:cabinet|centre|fiche|equipe)|our (?:practice|team))"
    ),
    Construction(
        r"(?:9\d|100|99[.,]\d|9\d[.,]\d) ?% {~5} (?:satisfait\w*|satisfaction|recommand\w*|ravis?|reviendr\w*"
        r"|contente?s?"
        r"|heureux|satisfied|recommend\w*|happy)"
    ),
    Construction(r"(?:neuf|9) (?:patients? )?sur (?:dix|10) {~5} (?:satisfait\w*|recommand\w*|ravis?|reviendr\w*)"),
)
_CLINICAL = Construction(
    r"(?:likert|bi rads|birads|acr|pi rads|pirads|eva|echelle|douleur|force|motrice|motricite|kappa|qualite image"
    r"|lecteurs?"
    r"|readers?|pain|image quality|deauville|sensibilite|sensitivity|grade|stade)"
)


def find(reading: Reading) -> Iterator[Hit]:
    """A score beside words about reviews or patients, or reviews counted, praised or asked for."""
    for hit in hits(reading, _SCORES, _ANCHORS, _GUARDS):
        if beside(reading, hit, _REVIEWS) and not beside(reading, hit, _CLINICAL, 0, 0):
            yield hit
            return
    yield from hits(reading, _REVIEWED, _ANCHORS, _GUARDS)
