"""Confrère rabaissé par des faits ou par l’ironie

## Ce qu’elle voit

Un confrère, une spécialité ou un autre établissement, et dans la même phrase ou la suivante deux reproches parmi
l’ignorance, la négligence, l’appât du gain, la moquerie, la mise en garde et la déchéance, ou un seul qui suffit.

## Pourquoi

Le respect dû aux confrères ne tient pas aux mots employés : un fait choisi pour nuire rabaisse autant qu’une insulte.

## Exemple

> L’hôpital d’en face n’a rien vu, comme d’habitude : bon courage à ses malades.

## À écrire plutôt

Le fait sans celui qui l’a commis, et ce qu’il apprend.

## Ce qu’elle ne voit pas

Un éloge qui veut dire le contraire ; un reproche fait en deux publications.

---

A colleague belittled by facts or by irony

## What it sees

A colleague, a specialty or another establishment, and in the same sentence or the next two reproaches among want of
knowledge, want of care, greed, mockery, warning and decay, or one that is enough.

## Why

The respect owed to colleagues doesn’t depend on the words: a fact chosen to harm belittles as much as an insult.

## Example

> The hospital down the road missed it, as usual: good luck to their patients.

## Write instead

The fact without the one who did it, and what it teaches.

## What it can’t see

Praise that means the contrary; a reproach made over two posts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CONFRATERNITY, HONOUR, Rule
from negatoscope.gate.rules.reading import Construction, Guard, Hit
from negatoscope.gate.rules.reading.clause_marks import supposed
from negatoscope.gate.rules.reading.guards import of_sentence
from negatoscope.gate.rules.reading.words_of_blame import OUTSIDERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading, Sentence

RULE = Rule(
    code="CNF106",
    name="belittled",
    family="denigration",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(CONFRATERNITY, HONOUR),
    messages={"fr": "Un confrère est rabaissé.", "en": "A colleague is belittled."},
    remedies={"fr": "Dire le fait sans son auteur.", "en": "State the fact without its author."},
)

_OUTSIDER = Construction(rf"(?:{OUTSIDERS})")
_REPROACHES = tuple(
    Construction(f"{{{name}}}")
    for name in ("ignorance", "negligence", "greed", "derision", "warning", "degraded", "damning")
)
_DERISION = Construction("{derision}")
_RESUMED = Construction(
    r"(?:ils?|elles?|lui|eux|ces gens|they|he|she|this one|the present one|celui ci|celle ci|ca|c est"
    r"|resultat|chez (?:eux|lui|elle)|la bas|the place|it)"
)
_SHORT = 14
_ENOUGH = (0, 1, 5, 6)
"""Which of them can be enough: the others stand in too many innocent sentences."""
_OURS = Construction(
    r"(?:je|j|nous|i|we|on) {~1}(?:ai|avons|have|had|ve|a)? ?(?:rat\w+|loup\w+|oubli\w+|manqu\w+|neglig\w+"
    r"|tromp\w+|bacl\w+|confond\w+|missed|overlooked|botched|misread|passee? a cote)"
    r"|(?:je|j|i) (?:suis|etais|am|was) (?:\w+ )?(?:nul\w*|fatigue\w*|tired|wrong|lazy|paresseu\w+)|c est moi "
    r"qui|(?:mes|nos|mon|ma|notre|my|our) (?:\w+ )?(?:erreurs?|oublis?|fautes?|ratages?|mistakes?|errors?"
    r"|propre\w*)"
)
_FAIR = Construction(
    r"soutiens?|soutenons|chere?s collegues|peut on|musees?|museum"
    r"|respect\w*|admir\w+|remarquabl\w+|merci (?:a|aux|au|pour|de)|thank\w*|grateful|reconnaissan\w+"
    r"|excellen\w+|formidabl\w+|magnifiqu\w+|proud|fier\w*|partenair\w+|partner\w*|ensemble|together"
    r"|convention|collabor\w+|entraide|heureu\w+|boulot monstre|dialogu\w+|discut\w+ avec|en commun"
    r"|solidar\w+|joint|need each other|faute de (?:moyens|bras)"
    r"|manque de moyens|sous effectif|understaffed|selon les recommandations|guidelines?|etudes?|study"
    r"|studies|serie de|publi\w+ dans|formation|cours|seminar\w*|congres|atelier"
)
_GUARDS = frozenset({Guard.LAW, Guard.HYPOTHETICAL})


def find(reading: Reading) -> Iterator[Hit]:
    """Somebody else of the trade, and near it enough reproaches in the author's voice."""
    for sentence in reading.sentences:
        hit = next((each for each in _OUTSIDER.find(sentence) if not reading.is_quoted(each)), None)
        if hit is not None and _is_belittled(reading, sentence) and not _GUARDS & of_sentence(sentence, hit):
            yield hit


def _is_belittled(reading: Reading, sentence: Sentence) -> bool:
    if _OURS.stands_in(sentence) or _FAIR.stands_in(sentence) or supposed(sentence, Hit(sentence.end, sentence.end)):
        return False
    following = [each for each in reading.around(sentence, 0, 2)[1:] if not _FAIR.stands_in(each)]
    if (
        sentence.content.endswith("?")
        and len(sentence.words) < _SHORT
        and any(_DERISION.stands_in(each) for each in following[:1])
    ):
        return True
    if any(_REPROACHES[n].stands_in(sentence) for n in _ENOUGH):
        return True
    here = sum(1 for each in _REPROACHES for _ in each.find(sentence))
    if here > 1:
        return True
    after = following[:1]
    resumed = any(_RESUMED.stands_in(each) and any(_REPROACHES[n].stands_in(each) for n in _ENOUGH) for each in after)
    return resumed or (here == 1 and any(reproach.stands_in(each) for reproach in _REPROACHES for each in after))
