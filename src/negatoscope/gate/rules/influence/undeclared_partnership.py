"""Partenariat sans mention

## Ce qu’elle voit

Un remerciement à une marque, un cadeau, un partenariat ou un mot-dièse de collaboration, sans « Publicité » ni
« Collaboration commerciale ».

## Pourquoi

Depuis la loi du 9 juin 2023, une promotion payée, en argent ou en nature, porte clairement l’une de ces deux
mentions.

## Exemple

> En partenariat avec la marque LombaFix, je vous présente mon nouveau coussin.

## À écrire plutôt

La mention « Collaboration commerciale » en tête, si la promotion est permise ; le plus souvent, renoncer.

## Ce qu’elle ne voit pas

Une promotion que rien ne signale dans le texte.

---

Partnership without its label

## What it sees

Thanks to a brand, a gift, a partnership or a hashtag of collaboration, without the label that the law asks for.

## Why

Since the law of 9 June 2023, promotion paid in money or in kind clearly bears “Publicité” or “Collaboration
commerciale”.

## Example

> So grateful to @backflex for sending me their cushion. #gifted

## Write instead

The label on top, where the promotion is allowed at all; most often, leave it out.

## What it can’t see

A promotion that nothing in the text shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CHARTER, INFLUENCE, INFLUENCE_2023, TIES, Rule
from negatoscope.gate.rules.interests.ties import of_a_maker
from negatoscope.gate.rules.reading import Construction, Guard, Hit, beside, hits, stems
from negatoscope.gate.rules.reading.clause_marks import negated_around

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="INF101",
    name="undeclared-partnership",
    family="interests",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(
        INFLUENCE,
        TIES,
        CHARTER,
    ),
    messages={
        "fr": "Un partenariat avec une marque n’est pas signalé.",
        "en": "A partnership with a brand isn’t labelled.",
    },
    remedies={
        "fr": "Écrire « Collaboration commerciale » en tête, ou retirer la promotion.",
        "en": "Write “Collaboration commerciale” on top, or take the promotion out.",
    },
    in_force=INFLUENCE_2023,
)

_ANCHORS = stems(
    "partenariat", "collaboration", "collab", "merci", "remercie", "cadeau", "offert", "sponsorise", "sponso",
    "gifted", "ambassadeur",
    "ambassadrice", "recu", "envoye", "partnership", "partner", "thanks", "thank", "grateful", "sponsored",
    "invitation", "egerie", "placement",
)  # fmt: skip
_CONSTRUCTIONS = (
    Construction(
        r"(?:partenariat|collaboration|collab)(?: \w+)? (?:avec|with|x)|(?:partnership|teaming up|partnered"
        r"|partnering) with"
    ),
    Construction(r"(?:merci|remercie|thanks?|grateful)[^.@!?]{0,30}@\w+"),
    Construction(
        r"(?:merci|remercie|thanks?|grateful) {~4}(?:pour|for|de m|de nous) {~3}(?:envoi|cadeaux?|pret"
        r"|invitation|colis|echantillons?|goodies|confiance renouvelee"
        r"|avoir (?:offert|envoye|prete|invite|gate)\w*|sending|gift\w*|lending|inviting|trip)"
    ),
    Construction(
        r"(?:sponsorise|offert|envoye|prete|recu|gate|fourni)e?s?(?: gracieusement| gratuitement| gentiment"
        r"| en cadeau)?{~1}(?:par|de la part de|chez)"
    ),
    Construction(
        r"(?:ambassad(?:eur|rice)|egerie) (?:officielle? )?(?:\w+ )?(?:de|du|d|pour|chez)|sponsored by"
        r"|gifted by|brand ambassador"
    ),
    Construction(r"#(?:collab|sponso|sponsor|sponsored|partenariat|partner|ad|gifted|ambassad)\w*"),
)
_LABEL = Construction(r"publicite|collaboration commerciale|paid partnership|advertisement|advertising")
_LABELS = stems("publicite", "collaboration", "paid", "advertisement")
_GOODS = Construction(
    r"{remedy}|{agent}|{sell}|{product_praise}|{maker}|leurs? (?:\w+ )?{device}|(?:ce|cette|ces"
    r"|nouve\w+) {device}|their (?:\w+ )?{device}"
)
_PUBLIC_BODY = Construction(
    r"(?:avec|with|a|par|by) (?:le |la |l |les |notre |nos |the |our )?(?:\w+ )?(?:chu|hopita\w+"
    r"|universite|faculte|ville|mairie|commune|ars|has|ligue|societe (?:savante|francaise"
    r"|europeenne)|college|ordre|cpam|assurance maladie|sante publique|ministere|lycee|ecole|service"
    r"|equipe|cliniciens?|correspondants?|manip\w*|associations?"
    r"|university|hospital|charity|society|team|council)"
)
_GUARDS = frozenset({Guard.NEGATED, Guard.QUOTED, Guard.HYPOTHETICAL, Guard.LAW})


def find(reading: Reading) -> Iterator[Hit]:
    """A partnership or a gift beside goods or their maker, in a text without the label."""
    if any(_LABEL.stands_in(sentence) for sentence in reading.with_any(_LABELS)):
        return
    for hit in hits(reading, _CONSTRUCTIONS, _ANCHORS, _GUARDS):
        sentence = reading.sentence_at(hit.start)
        if negated_around(sentence, hit):
            continue
        if beside(reading, hit, _GOODS) and not _PUBLIC_BODY.stands_in(sentence) and _is_of_a_brand(reading, hit):
            yield hit


def _is_of_a_brand(reading: Reading, hit: Hit) -> bool:
    sentence = reading.sentence_at(hit.start)
    tagged = any(mark in sentence.content for mark in "@#")
    return tagged or any(of_a_maker(reading, each) for each in reading.around(sentence))
