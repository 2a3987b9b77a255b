"""Accord invoqué pour montrer qui est le patient

## Ce qu’elle voit

Un accord mis en avant à côté d’un nom, d’un visage, d’une voix ou de ce qui désigne la personne.

## Pourquoi

L’accord du patient ne délie pas le médecin du secret (Conseil d’État, 26 septembre 2018, n° 407856) : il ne rend
publiables ni un nom ni un visage.

## Exemple

> Avec son accord, voici le visage de ma patiente avant le scanner.

## À écrire plutôt

Retirer le nom et le visage ; garder l’accord pour ce qui ne peut être davantage changé, entre confrères.

## Ce qu’elle ne voit pas

Un visage montré sans un mot dans le texte.

---

Agreement given as an excuse for showing who the patient is

## What it sees

Agreement put forward beside a name, a face, a voice or what points to the person.

## Why

The patient’s agreement doesn’t free the doctor from secrecy (Conseil d’État, 26 September 2018, no. 407856): it makes
neither a name nor a face publishable.

## Example

> With her permission, here is her face before surgery.

## Write instead

Take the name and the face out; keep the agreement for what can’t be changed further, among colleagues.

## What it can’t see

A face shown without a word in the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import SECRECY, TEACHING, Rule
from negatoscope.gate.rules.reading import ALL, Construction, Guard, hits, stems
from negatoscope.gate.rules.reading.guards import disowned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="CON114",
    name="as-excuse",
    family="secrecy",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(SECRECY, TEACHING),
    messages={
        "fr": "L’accord du patient est invoqué pour montrer qui il est.",
        "en": "The patient’s agreement is given as an excuse for showing who it is.",
    },
    remedies={
        "fr": "Retirer le nom et le visage : l’accord ne les rend pas publiables.",
        "en": "Take the name and the face out: agreement doesn’t make them publishable.",
    },
)

_ANCHORS = stems(
    "benediction",
    "blessing",
    "vert",
    "green",
    "said",
    "told",
    "dit",
    "jure",
    "okay",
    "fine",
    "happy",
    "ravi",
    "ravie",
    "accord",
    "autorisation",
    "autorise",
    "permission",
    "consent",
    "consentement",
    "allowed",
    "agreement",
    "permet",
    "agreed",
    "agrees",
    "veut",
    "wants",
)
_AGREED = (
    Construction(r"(?:il|elle|he|she) (?:m a dit|told me) {~1}(?:montrez|publiez|allez y|vas y|go ahead|show|post)\w*"),
    Construction(r"(?:avec|with) (?:la |the |le |sa |his |her |their )?(?:benediction|blessing|feu vert|green light)"),
    Construction(
        r"(?:j ai|nous avons|i have|i ve got|we have) (?:bien )?(?:l |le |la |son |sa |leur |her |his "
        r"|their )?(?:accord|autorisation|permission|consentement|consent)"
    ),
    Construction(
        r"(?:he|she|they|il|elle) (?:m a )?(?:said|told me|dit|says|jure) (?:que |qu |that )?(?:i|we|je|on) (?:could"
        r"|can|pouva\w+|peux|peut)"
    ),
    Construction(
        r"(?:ok|okay|fine|happy|ravie?|d accord) (?:pour|with|to) (?:que|qu|be|me|being|etre|la|le|un|une|\w+ing)"
    ),
    Construction(
        r"(?:avec|with|sur|by) (?:l |le |la |son |sa |leur |her |his |their |the )?(?:\w+ )?(?:accord|autorisation"
        r"|permission|consentement|consent|agreement|kind permission)"
    ),
    Construction(
        r"(?:m|nous) (?:a|ont) (?:\w+ )?(?:autorise\w*|permis|donne (?:son|leur) accord)|(?:il|elle|he"
        r"|she) (?:est d accord|accepte|agreed|agrees|allowed|lets)"
        r"|(?:gave|given|has given) (?:\w+ ){0,2}(?:permission|consent)|(?:il|elle|he|she) (?:veut|wants"
        r"|tient a) {~3}(?:nomm\w+|named|montr\w+|shown|que|visage|face)"
    ),
)
_WHO = Construction(
    r"(?:son|sa|leur|le|her|his|their|the) (?:\w+ )?(?:visages?|prenoms?|noms?|face|name|first name|voix|voice|identite"
    r"|identity|portrait)|(?:la|le|les|l|her|him) (?:nommer|citer|nomme|cite)|(?:name|tag|identify) (?:her|him|them)"
    r"|a visage decouvert|en photo|(?:sa|his|her) photo|(?:be|been|etre) (?:named|nommee?)"
    r"|(?:photo|portrait|selfie|video) (?:de|d|of|with|avec) (?:\w+ )?(?:patiente?|malade|dame|lui|elle|her|him)"
    r"|(?:je vous presente|let me introduce|meet) (?!(?:un|une|a|the|le|la|les|l|mon|my|ma|our|notre|this|ce"
    r"|cette)\b)\w+"
    r"|(?:so|donc|alors) {~1}(?:meet|voici|here is|here s) (?!(?:un|une|a|the|le|la|les|l|mon|my|ma|our|notre|this|ce"
    r"|cette)\b)\w+"
    r"|reconnaitr\w+|recogni[sz]e|vrai (?:nom|prenom)|real name"
)
_TITLED = Construction(r"(?:m|mme|mr|mrs|ms|monsieur|madame|mlle) (?!(?:les?|la|l|x|y|z|et|de|du)\b)[a-z]{2,}")
_CHANGED = Construction(
    r"modifi\w+|chang\w+|recompos\w+|anonym\w+|recadr\w+|masqu\w+|flout\w+|(?:sans|ni) (?:(?:son|le|un) )?(?:visage"
    r"|nom)"
    r"|altered|cropped|blurred|deidentified|conserve\w*|recueilli\w*|ecrite?"
)
_REFUSED = Construction(
    r"meme avec|even with|(?:ne|n) {~1}(?:montr|publi|dir|nomm|suffi|permet|deli|autoris|donn|chang"
    r"|rend)\w* (?:jamais|pas|rien)"
    r"|(?:never|not|no|doesn t|won t) {~3}(?:face|name|show|publish|photo)|auteurs?|author|editeur|publisher|revue"
    r"|journal"
)


def find(reading: Reading) -> Iterator[Hit]:
    """Agreement, and beside it a name, a face, or who the person is."""
    for hit in hits(reading, _AGREED, _ANCHORS, ALL - {Guard.OTHERS, Guard.TEACHING}):
        sentence = reading.sentence_at(hit.start)
        near = reading.around(sentence, before=0)
        points = _TITLED.stands_in(sentence) or any(_WHO.stands_in(each) for each in near)
        refused = _REFUSED.stands_in(sentence) or any(map(disowned, near))
        if points and not refused and not any(_CHANGED.stands_in(each) for each in near):
            yield hit
