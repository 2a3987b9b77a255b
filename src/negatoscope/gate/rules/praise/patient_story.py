"""Histoire d’un patient racontée en exemple

## Ce qu’elle voit

Un patient qui raconte, ou dont l’auteur raconte, ce que nos soins ont changé dans sa vie ; l’invitation à raconter
son passage chez nous.

## Pourquoi

Un récit choisi est un témoignage : il vaut pour une personne, promet à toutes, et la fait reconnaître. Le code
l’exclut depuis le 25 décembre 2020.

## Exemple

> En vidéo, Lucie, opérée de l’épaule, raconte comment notre équipe lui a rendu ses nuits.

## À écrire plutôt

Ce que l’acte apporte en général, ses limites et ses risques, avec une source.

## Ce qu’elle ne voit pas

Une vidéo sans légende, ou un récit dont rien ne dit qu’il vante nos soins.

---

A patient’s story told as an example

## What it sees

A patient who tells, or of whom the author tells, what our care changed in a life; the invitation to tell one’s visit.

## Why

A chosen story is a testimonial: it holds for one person, promises to all, and makes that person known. The code has
excluded it since 25 December 2020.

## Example

> Watch Lucy explain how our team gave her back her sleep.

## Write instead

What the act brings in general, its limits and its risks, with a source.

## What it can’t see

A video without a caption, or a story that nothing says praises our care.
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
    code="COM203",
    name="patient-story",
    family="testimonial",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(ABOUT_ONESELF, CHARTER),
    messages={"fr": "L’histoire d’un patient sert d’exemple.", "en": "A patient’s story serves as an example."},
    remedies={
        "fr": "Retirer le récit ; dire ce que l’acte apporte en général, avec ses limites.",
        "en": "Take the story out; say what the act brings in general, with its limits.",
    },
    in_force=DECREE_2020,
)

_GUARDS = ALL - {Guard.QUOTED, Guard.REPORTED, Guard.OTHERS}
_ANCHORS = stems(
    *word_set(
        "dites ecrivez raconte racontez temoigne temoignage confie explique partage revient story stories tells "
        "shares explain hear watch sauve change transforme rendu redonne grace thanks saved changed gave histoire "
        "recit parcours share tell testimonial"
    )
)
_EXAMPLES = stems(
    *word_set(
        "tenu voulu souhaite depuis grace apres suite laisser laissons laisse donnons jure soigne operee traite "
        "suivie infiltre embolise treated mots recit paroles temoignage histoire happy satisfied grateful "
        "temoigne confiance words story entrant arrivant arrivee walked came leurs their parlent retrouve repris "
        "rejoue renoue dira confie livre dit parcours"
    )
)
_PATIENT = Construction(
    r"(?:{patient}|operee?s?|soignee?s?|traitee?s?|soulagee?s?|souffr\w+|(?:sa|leur|sa propre|ma|la) (?:vie|guerison)"
    r"|gueri\w*|remarche\w*"
    r"|son parcours|maman|papa|retraitee?|grand mere|ancien\w* \w+|treated|recover\w*|(?:his|her|their) (?:life|pain"
    r"|sleep"
    r"|knee|back|journey)|journey)"
)
_TOLD = (
    Construction(
        r"(?<!je\s)(?<!on\s)(?<!\bi\s)(?:raconte|racontent|temoigne|temoignent|se confie|revient sur|explique"
        r"|expliquent|partage"
        r"|partagent|dit|tells?|explains?|shares?|reveals?) {~6} (?:comment|comme|combien|how|sa|son|leur|ce que|his"
        r"|her|what) {~6}"
        r" (?:notre|nos|nous|mon|ma|mes|l equipe|le cabinet|le centre|le docteur|le dr|our|we|my|us|i)"
    ),
    Construction(
        r"(?:decouvrez|regardez|ecoutez|lisez|voici|retrouvez|voyez|watch|read|listen to|hear|discover|meet) {~3}"
        r" (?:temoignages?|histoires?|recits?|parcours|stor(?:y|ies)|testimonials?|journey|\w+) {~6} (?:patient\w*"
        r"|grace a|chez nous"
        r"|notre|nos|our|with us|thanks to)"
    ),
    Construction(
        r"(?:temoignages?|histoires?|stor(?:y|ies)|testimonials?) (?:de|d|des|from|of) {~2} (?:nos|mes|our|my)"
        r" patient\w*"
    ),
)
_CHANGED = (
    Construction(
        r"(?:notre|nos|nous|mon|ma|mes|our|we|my|i) {~5} (?:change|sauve|transforme|rendu|redonne|changed|saved"
        r"|transformed|gave)\w*"
        r" (?:\w+ )?(?:sa|son|ses|leur|leurs|le|la|his|her|their|back) {~2} (?:vie|vies|sourire|jambes?|sommeil|nuits"
        r"|mobilite|espoir"
        r"|liberte|gout|joie|life|lives|smile|sleep|hope|freedom)"
    ),
    Construction(
        r"(?:remarche|a repris|danse|recourt|court|rejoue|revit|redort|sourit) {~8} grace a (?:nous|notre|nos|mon|ma"
        r"|l infiltration"
        r"|cette|une)"
    ),
    Construction(
        r"grace a (?:nous|notre|nos|mon|ma) {~8} (?:remarche|a repris|peut (?:enfin|de nouveau)|a retrouve|danse"
        r"|court|rejoue|revit"
        r"|est (?:en vie|guerie?|sauvee?)|ne souffre plus)"
    ),
    Construction(
        r"thanks to (?:us|our|my) {~8} (?:walks?|is back|can (?:finally|now|again)|is (?:alive|cured|pain free)"
        r"|dances?|runs?)"
    ),
    Construction(r"(?:walks?|is back|dances?|runs?|is alive) {~6} thanks to (?:us|our|my)"),
)
_SET_AS_EXAMPLE = (
    Construction(
        r"(?:depuis|grace a|apres|a la suite de) (?:notre|nos|mon|mes|ma) {~6} (?:(?:a|ont) (?:\w+ )?(?:repris"
        r"|retrouve|recommence|remis|pu)|peu(?:t|vent) (?:enfin"
        r"|de nouveau|a nouveau)|(?:re)?marche|(?:re)?dort|danse|(?:re)?court|jardine|sourit|revit|ne souffre|n a plus)"
    ),
    Construction(
        r"(?:laisser|laissons|laisse|donnons) {~1} (?:parler|la parole|temoigner) {~2} (?!chiffres|images|donnees"
        r"|experts|etudes|temps|resultats|patients experts)\w+"
    ),
    Construction(r"ne jure\w* {~2} que par (?:nous|moi|notre|lui|elle)"),
    Construction(
        r"(?:soignee?|operee?|traitee?|suivie?|infiltree?|embolisee?|treated|seen)s? (?:chez nous|ici|par nous|dans"
        r" notre|au cabinet|par le dr|with us|by us|here) {~9}"
        r" (?:temoign\w+|racont\w+|parle|se confie|explique|revient|tells?|shares?)"
    ),
    Construction(
        r"(?:mots?|recits?|paroles?|temoignages?|histoires?|words|story) (?:d|de|des|of|from) (?:un|une|nos|mes|a"
        r"|our)? ?(?:\w+ )?(?:patiente?s?|cliente?s?) (?:satisfaite?s?|heureu\w+"
        r"|ravie?s?|comble\w*|reconnaissante?s?|gueri\w*)|(?:happy|satisfied|grateful) patients?"
    ),
    Construction(
        r"temoign\w+ (?:a visage decouvert|de son parcours|pour nous|chez nous|devant (?:notre|nos) camera\w*)"
    ),
    Construction(
        r"(?:il|elle|ils|elles) (?:a|ont) (?:tenu|voulu|souhaite) (?:a )?(?:nous |me )?(?:remercier"
        r"|temoigner|raconter|dire)"
    ),
    Construction(r"ils nous ont fait confiance"),
    Construction(
        r"(?:en entrant|en arrivant|a l arrivee|walked in|came in) {~6} (?:repart\w+|sort\w+|ressort\w+|left|walked"
        r" out|went home)"
    ),
    Construction(
        r"(?:leurs|vos|nos|their|your) (?:temoignages|testimonials)|patient\w* {~2} parlent {~3} (?:de nous|pour nous"
        r"|de notre)"
    ),
    Construction(
        r"(?:a|ont) (?:retrouve|repris|rejoue|regagne|renoue|recommence|remarche) {~9} (?:\w+ )?(?:notre|nos|chez"
        r" nous|mon|mes)|(?:son|sa|leur) (?:histoire|parcours|recit) (?:en|a decouvrir|a lire|a suivre|dans)"
        r" (?:images|video|photos|\w+)"
    ),
    Construction(
        r"(?:vous|nous) (?:dit|dira|raconte|racontera|confie|explique|livre|temoigne) {~7} (?:notre|nos|nous|mon)"
        r" {~4} (?:a|ont|avons|ai) {~2} (?:change|apporte|sauve|rendu|permis)\w*"
    ),
)
_SOMEBODY = Construction(
    r"(?:{patient}|\w+ \d\d ans|elle|il|lui|ils|elles|he|she|they|chez nous|patientes?|histoire|parcours|soignee?"
    r"|operee?|fibromes?|video|lundi|semaine|lien|confiance)"
)
_ASKED = (
    Construction(
        r"(?:racontez|partagez|ecrivez|envoyez|confiez|share|tell|send|post) {~4} (?:histoire|recit|temoignage"
        r"|experience|parcours"
        r"|passage|visite|story|testimonial|visit)s? {~6} (?:chez nous|fiche|notre page|en video|(?:notre|nos)"
        r" (?:cabinet|centre"
        r"|equipe|page|compte)|with us|our (?:practice|page|team)|publi\w+|paraitr\w+)"
    ),
    Construction(
        r"(?:racontez|dites|ecrivez)(?: (?:le|la|nous))* (?:\w+ )?(?:sur|dans) (?:(?:notre|nos) (?:fiche|page|mur|site"
        r"|compte)|google|doctolib|la fiche)"
    ),
)


def find(reading: Reading) -> Iterator[Hit]:
    """A story told by a patient of our care, or of what our care changed for one, or asked for."""
    for hit in hits(reading, _TOLD, _ANCHORS, _GUARDS):
        if beside(reading, hit, _PATIENT):
            yield hit
            return
    yield from hits(reading, (*_CHANGED, *_ASKED), _ANCHORS, _GUARDS)
    for hit in hits(reading, _SET_AS_EXAMPLE, _EXAMPLES, _GUARDS):
        if beside(reading, hit, _SOMEBODY):
            yield hit
