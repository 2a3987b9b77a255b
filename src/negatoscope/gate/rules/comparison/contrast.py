"""How one sets oneself against others: the constructions that the rules of comparison share.

A comparison has three pieces: a term (the others), a mark of contrast or of degree, and oneself. Each construction
holds the mark and the term, and begins after any negation: "we are no faster than the hospital" is seen as negated.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.rules.reading import ALL, Construction, Guard, hits_in, stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

GUARDS = ALL - {Guard.OTHERS, Guard.TEACHING}
ANCHORS = stems(
    *word_set(
        "contrairement difference inverse oppose rebours plutot unlike opposed contrast contrary instead rather "
        "pendant tandis lorsque whereas than celle celui ceux ailleurs elsewhere autres autre other others "
        "plupart most voisin face hopital chu clinique trouvez connaissez find polyclinique concurrence "
        "concurrents competitors confreres collegues consoeurs radiologues medecins specialistes docteurs cabinet "
        "centre center colleagues radiologists doctors clinics hospital practices groupe chaine usine certains "
        "places teleradiology firms those"
    )
)
OURSELVES = Construction(r"(?:{we}|la notre|le notre|les notres|us|ours|me|mine|ai je|avons nous)")

_DEGREE = (
    r"(?:plus|moins|mieux|meilleure?s?|davantage|superieure?s?|autrement|(?:deux|trois|quatre|cinq|dix|cent|\d+) fois"
    r"|better|more|less|faster|sooner|cheaper|quicker|sharper|safer|fewer|shorter|earlier|newer|clearer|closer|kinder"
    r"|twice)"
)
_NOMINAL = re.compile(r"(?:plus|moins|mieux|more|less|better|faster|cheaper|quicker)\b")
_FAIL = (
    r"(?:ratent|rate|manquent|laissent|loupent|n \w+ (?:pas|plus|jamais|rien)|ne \w+ (?:pas|plus|jamais|rien)"
    r"|oublient|negligent|ignorent"
    r"|passent|baclent|expedient|bradent|enchainent|se contentent|facturent|(?:vous )?font|renoncent|s arretent"
    r"|survolent"
    r"|ont (?:abandonne|renonce|oublie|rate|manque|perdu)\w*|avai(?:t|ent) (?:rate|manque|laisse|oublie)\w*|miss\w*"
    r"|overlook\w*|fail\w*|can t|cannot|ne peu\w+|ne sa\w+"
    r"|couldn t|don t|won t|make you wait|rush|keep you|give up|charge)"
)
_DISCARD = (
    r"(?:contrairement (?:a|aux?)|a la difference (?:de|des|du|d)|a l (?:inverse|oppose) (?:de|des|du|d)|a rebours"
    r" (?:de|des|du|d)|plutot que"
    r"|(?:loin|bien|largement|far|well) (?:devant|avant|au dessus d\w*|ahead of|above)"
    r"|(?:rien a voir|sans comparaison) avec|pas comme|unlike|as opposed to|in contrast (?:to|with)|contrary to"
    r"|instead of|rather than)"
)
_WHILE = r"(?:la ou|quand|pendant que|tandis que|alors que|lorsque|where|while|whereas|when)"
_US = r"(?:nous|chez nous|ici|je|j|moi|notre|nos|mon|ma|we|i|our|here|my)"
_OURS = r"(?:la notre|le notre|les notres|chez nous|ici|nous|ours|us|we|mine)"


def against(term: str, crowd: str) -> tuple[Construction, ...]:
    """The constructions that set oneself against a term.

    Args:
        term: the others, as one names them after "than".
        crowd: the names that speak of them as a whole; a mere "while they" is enough to set oneself against those.
    """
    return (
        Construction(rf"{_DISCARD} {{~4}} {term}"),
        Construction(rf"{_WHILE} {{~1}} {crowd} {{~9}} {_US}"),
        Construction(rf"{_DEGREE} {{~6}} (?:que|qu|than|as) {{~4}} {term}"),
        Construction(rf"{_DEGREE} {{~3}} (?:in|at) {{~1}} {term}"),
        Construction(rf"(?:ce que|ce qu|what) {{~2}} {crowd} {{~1}} {_FAIL}"),
        Construction(rf"{crowd} {{~2}} {_FAIL} {{~9}} (?:nous|chez nous|ici|pas nous|moi|we|here|not us|i)"),
        Construction(rf"{term} {{~9}} {_DEGREE} {{~4}} (?:que|qu|than) {{~1}} {_OURS}"),
    )


def beside_us(
    reading: Reading, constructions: Iterable[Construction], guards: frozenset[Guard] = GUARDS
) -> Iterator[Hit]:
    """Where the constructions stand in a sentence that names oneself too, or that has no subject but the degree."""
    ours = (each for each in reading.with_any(ANCHORS) if OURSELVES.stands_in(each) or _NOMINAL.match(each.content))
    return hits_in(reading, ours, constructions, guards)
