"""Comparaison avec des confrères

## Ce qu’elle voit

L’auteur ou son équipe dit faire mieux, plus vite, autrement ou davantage que d’autres médecins, nommés ou non, ou
voir ce qu’ils manquent.

## Pourquoi

Depuis le 25 décembre 2020 un médecin peut parler de son exercice, mais sans comparaison avec d’autres : elle ne se
vérifie pas, et elle blesse la confraternité.

## Exemple

> Là où mes confrères s’arrêtent à une image, nous regardons tout le dossier.

## À écrire plutôt

Ce que l’on fait soi-même : « Chaque examen est relu avec les images antérieures. »

## Ce qu’elle ne voit pas

Une comparaison dont le terme n’est pas dit, ou qui tient au ton.

---

Comparison with colleagues

## What it sees

The author or the team said to do better, faster, otherwise or more than other doctors, named or not, or to see what
they miss.

## Why

Since 25 December 2020 a doctor may speak of his practice, but without comparing it with others: that cannot be
checked, and it harms fellowship.

## Example

> Unlike most radiologists, we look at the whole file.

## Write instead

What you do yourself: “Every examination is read with the earlier images.”

## What it can’t see

A comparison whose term is not said, or that lies in the tone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import ABOUT_ONESELF, CHARTER, DECREE_2020, Rule
from negatoscope.gate.rules.comparison.contrast import ANCHORS, GUARDS, against, beside_us
from negatoscope.gate.rules.comparison.facing import DOCTORS, facing
from negatoscope.gate.rules.reading import Construction, Guard, hits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM204",
    name="comparison-with-colleagues",
    family="comparison",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(ABOUT_ONESELF, CHARTER),
    messages={"fr": "L’auteur se compare à des confrères.", "en": "The author compares himself with colleagues."},
    remedies={
        "fr": "Dire ce que l’on fait soi-même, sans parler des autres.",
        "en": "Say what you do yourself, without speaking of others.",
    },
    in_force=DECREE_2020,
)

_DOCTORS = (
    r"(?:radiologues?|medecins?|docteurs?|praticien\w*|confreres?|consoeurs?|collegues?|specialistes?|echographistes?"
    r"|teleradiologues?"
    r"|remplacante?s?|successeurs?|predecesseurs?|radiologists?|doctors?|colleagues?|physicians?|reporters?|readers?"
    r"|sonographers?|registrars?)"
)
_TERM = (
    r"(?:(?:mes |nos |les |des |d |ses |tous les |un |une |certains |plusieurs |trois |deux |bien des |beaucoup de "
    r"|la plupart (?:des|de mes"
    r"|de nos) |n importe quel |tout |any |my |our |other |most |many |the |some )*(?:autres? |other |average )?"
    + _DOCTORS
    + r"|(?:les |d |des |tous les |que d |trois |deux |bien d |beaucoup d |any |the |all )?(?:autres?|others|anyone"
    r" else|anybody else|everyone else"
    r"|everybody else|quiconque|personne d autre|n importe qui)(?! (?:examens?|images?|techniques?|coupes?|sequences?"
    r"|patients?|pays|jours?"
    r"|organes?|maladies?|pathologies|modalites|moyens|cas|lesions?|etudes?|series?|methodes?)))"
)
_CROWD = (
    r"(?:(?:mes|nos|les|d|certains|beaucoup de|la plupart des|tant de|trop de|tous les|deux|trois|plusieurs|dix"
    r"|autres|other|most|many|some|my) (?:autres )?"
    r"(?:confreres|consoeurs|collegues|radiologues|echographistes|specialistes|medecins|radiologists|colleagues"
    r"|doctors)"
    r"|(?:les|d|tous les|trois|deux|tant d|beaucoup d|bien d|un) autres?(?! (?:examens?|images?|techniques?|coupes?"
    r"|sequences?))|certains"
    r"|la plupart|beaucoup|others|most)"
)
_CONSTRUCTIONS = against(_TERM, _CROWD)
_NOBODY_ELSE = (
    Construction(
        r"(?:aucune?|nul(?:le)?|pas|connais \w+|peu|guere|no|few|not one) {~7} (?:d )?(?:autres?|other)"
        r" (?:{practitioner}|equipes?|doctor\w*"
        r"|radiolog\w+|teams?) {~5} (?:ne|n|qui|can|offers?|does|would|has|prend\w*|fait|font|sait|propose\w*)"
    ),
    Construction(
        r"(?:la plupart|d autres|les autres|beaucoup|mes confreres|nos confreres|others|most) {~9} \w+ {~9} (?:nous"
        r" pas|pas nous|nous jamais"
        r"|nous si|nous non|pas moi|moi pas|moi si|not us|not me|we don t|we do)"
    ),
    Construction(
        r"(?:three|two|several|trois|deux|plusieurs|dix) (?:autres?|confreres|medecins|specialistes|others|doctors)"
        r" {~9} (?:chez nous|ici|nous|moi|we|i)"
    ),
)
_FAILED = (
    Construction(
        r"(?:deux|trois|quatre|cinq|plusieurs|bien des|tous les|two|three|four|several) (?:autres |other"
        r" )?{practitioner} {~6} (?:casse\w* les dents|passe\w* a cote|n avaient"
        r"|n avait|rien vu|hesit\w+|renonc\w+|echou\w+|rate\w*|manque\w*|had (?:missed|given up|failed)|missed|gave up)"
    ),
)
_I_FOUND = re.compile(
    r"\b(?:j'ai|nous avons|moi,? je|nous l'avons|je l'ai|i|we)\b.{0,60}\b(?:trouve|vu|pose|identifie|compris|repere"
    r"|diagnosti\w+|resolu|found|saw|spotted)\b"
)


def _where_others_failed(reading: Reading) -> Iterator[Hit]:
    for hit in hits(reading, _FAILED, ANCHORS, GUARDS - {Guard.NEGATED}):
        near = reading.around(reading.sentence_at(hit.start), 0, 1)
        if _I_FOUND.search(reading.text, hit.end, near[-1].end):
            yield hit


def find(reading: Reading) -> Iterator[Hit]:
    """Oneself set against other doctors."""
    found = (
        next(beside_us(reading, _CONSTRUCTIONS), None)
        or next(beside_us(reading, _NOBODY_ELSE, GUARDS - {Guard.NEGATED, Guard.REPORTED}), None)
        or next(_where_others_failed(reading), None)
        or next(facing(reading, DOCTORS), None)
    )
    if found:
        yield found
