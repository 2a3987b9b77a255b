"""Figure empruntée

## Ce qu’elle voit

L’auteur dit avoir pris une image dans un article, un livre, un site ou un moteur de recherche, sans licence ni
accord.

## Pourquoi

Une image a un auteur. Citer la source ne suffit pas à la reproduire : il faut son accord ou une licence qui le
permet.

## Exemple

> Image trouvée sur Google, je ne sais plus où.

## À écrire plutôt

Un schéma fait soi-même, ou une image sous licence libre avec son auteur et sa licence.

## Ce qu’elle ne voit pas

Un emprunt dont le texte ne dit rien.

---

Borrowed figure

## What it sees

The author says to have taken a picture from an article, a book, a site or a search engine, without a licence or
leave.

## Why

A picture has an author. Quoting the source isn’t enough to copy it: their leave is needed, or a licence that allows
it.

## Example

> Image found on Google, can’t remember where.

## Write instead

A drawing of one’s own, or a picture under a free licence with its author and licence.

## What it can’t see

A loan that the text doesn’t tell of.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import AUTHORS, Rule
from negatoscope.gate.rules.reading import Construction, Guard, Hit, beside, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="CPR105",
    name="borrowed-figure",
    family="provenance",
    severity=Severity.WARN,
    since="2026.11",
    basis=(AUTHORS,),
    messages={
        "fr": "Une image a été prise ailleurs, sans licence ni accord.",
        "en": "A picture was taken from elsewhere without a licence or leave.",
    },
    remedies={
        "fr": "Demander l’accord de l’auteur, ou citer la licence qui permet la reprise.",
        "en": "Ask the author’s leave, or quote the licence that allows it.",
    },
)

_ANCHORS = stems(
    "image",
    "images",
    "figure",
    "capture",
    "photo",
    "schema",
    "cliche",
    "illustration",
    "visuel",
    "screenshot",
    "picture",
    "diapositive",
    "slide",
    "screen",
    "copie",
    "pique",
    "emprunte",
    "iconographie",
    "video",
    "scan",
    "planche",
    "logo",
    "filigrane",
    "watermark",
    "copyright",
)
_PICTURE = (
    r"(?:images?|figures?|captures?(?: d ecran)?|photos?|schemas?|cliches?|illustrations?"
    r"|visuels?|planches?|iconographie|diapositives?|videos?|screenshots?|screen\s?grabs?|pictures?"
    r"|slides?|scans?|irm|scanner|coupe)"
)
_TAKEN = (
    r"(?:trouv|pris|prelev|piqu|emprunt|extrait|recuper|copi|tir|repris|pioch|chip|telecharg|scann"
    r"|photographi|capture|vol|issu|found|taken|lifted|grabbed|borrowed|copied|stolen|nicked|ripped"
    r"|pulled|downloaded|pinched|screenshotted)\w*"
)
_SOURCE = (
    r"(?:google|internet|le net|le web|wikipedia|pinterest|facebook|instagram|linkedin|twitter|youtube"
    r"|radiopaedia|un site|site d|site web|site du|articles?|papiers?|revues?|livres?|manuel|traite|atlas"
    r"|these|presentation|diaporama|diapo\w*|cours d|poster"
    r"|congres|editeur|elsevier|springer|radiographics|confreres?|collegues?|brochure|plaquette|catalogue"
    r"|the (?:web|internet|net)|paper|book|textbook|journal|website|website|lecture|talk|colleague s"
    r"|blog|conference)"
)
_CONSTRUCTIONS = (
    Construction(rf"{_PICTURE} {{~3}}{_TAKEN} {{~5}}{_SOURCE}"),
    Construction(
        rf"(?:j ai|je l ai|nous avons|on a|je (?:les )?ai|i|i ve|we|we ve) {{~2}}{_TAKEN} {{~2}}{_PICTURE}"
        rf" {{~5}}{_SOURCE}"
    ),
    Construction(
        r"(?:captures?(?: d ecran)?|photos?|scans?|copies?|screenshots?|screen\s?grabs?) (?:d un|d une|de l"
        r"|du|de la|d|of an?|of the|from an?|from the|from) {~3}(?:articles?|papiers?|livres?|revues?"
        r"|manuel|atlas|poster|diapo\w*|paper|book|textbook|journal|slide|lecture|website|figure|ouvrage)"
    ),
    Construction(rf"{_PICTURE} (?:de|from|via|sur) (?:google|internet|pinterest|the (?:web|internet))"),
    Construction(
        r"(?:(?:j ai|nous avons|on a) (?:\w+ ){0,2}?(?:efface|enleve|retire|coupe|recadre|masque|gomme|floute|cache)"
        r"|(?:i|we) (?:\w+ )?(?:cropped|removed|erased|hid|blurred|cut)) (?:\w+ ){0,3}?(?:logos?|filigranes?"
        r"|watermarks?|copyright|mention de l editeur|credits? photo|nom de l auteur)"
    ),
)
_LICENSED = Construction(
    r"licen[cs]es?|cc\s?by\S*|cc\s?0|creative commons|domaine public|public domain|(?:avec|sous reserve"
    r" de|apres) (?:l |son |leur |l aimable )?(?:accord|autorisation|permission)|libres? de droits?|acces"
    r" libre|open access|autorisee?s?|permission"
    r"|with (?:the )?(?:authors? )?(?:leave|consent|agreement)|redessine\w*|d apres|adapte\w*|redrawn"
    r"|lien vers|link to the|banque (?:publique|d enseignement|d images)|public dataset|jeu de donnees public"
)
_GUARDS = frozenset({Guard.NEGATED, Guard.QUOTED, Guard.HYPOTHETICAL, Guard.LAW, Guard.OTHERS, Guard.REPORTED})
_PAST = re.compile(r"\b(?:1[5-9]\d\d|historique|siecle|ancien(?:ne)?s?|rontgen|curie|century)\b")


def find(reading: Reading) -> Iterator[Hit]:
    """A picture said to be taken from somewhere, with no licence or leave near."""
    for hit in hits(reading, _CONSTRUCTIONS, _ANCHORS, _GUARDS):
        sentence = reading.sentence_at(hit.start)
        if not beside(reading, hit, _LICENSED) and not _PAST.search(sentence.text, sentence.start, sentence.end):
            yield hit
