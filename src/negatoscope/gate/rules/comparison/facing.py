"""Two clauses or two sentences face to face: what they do, then what we do.

No word of comparison joins them; the reader is left to draw it. The evidence is the others with something to their
disadvantage, ourselves right after, and the reader addressed or asked to choose.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.rules.comparison.contrast import GUARDS
from negatoscope.gate.rules.reading import Construction, Guard, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading
    from negatoscope.gate.rules.reading.sentence import Sentence

_ANCHORS = stems(
    *word_set(
        "hopital chu clinique polyclinique hospitalier centre cabinet plateforme chaine groupe usine concurrence "
        "concurrent ailleurs cote face places clinics hospital general nhs elsewhere autres autre confreres "
        "collegues radiologues specialistes medecins other others radiologists doctors plupart certains voisin "
        "most teleradiologues"
    )
)
HOUSES = (
    r"(?:(?:les?|la|l|du|des|un|une|aux?|a l|de l|dans (?:les|l|un)|certaine?s?|d|the|at the) (?:autres? |grands? "
    r"|gros |big |local |other )*"
    r"(?:hopita(?:l|ux)|chu|(?:poly)?cliniques?|centres? hospitaliers?|centres? (?:voisins?|d a cote|d en face"
    r"|concurrents?|de la ville)"
    r"|cabinets? (?:voisins?|d a cote|d en face|concurrents?|ou)|plateformes?|chaines?|grands? groupes?|usines?"
    r"|concurrence|concurrents?|general"
    r"|hospital|nhs|trust|competition)|(?<!par\s)(?<!d')(?<!ou\s)(?<!et\s)ailleurs|elsewhere|d a cote|d en face"
    r"|(?:most|other) (?:places|clinics|centres"
    r"|centers|hospitals|practices)|chez (?:les|d) autres|(?:les|d|un|l) autres? (?:cabinets?|centres?|cliniques?"
    r"|hopita(?:l|ux)|groupes?)"
    r"|down the road|teleradiologie|sous traitant\w*)"
)
DOCTORS = (
    r"(?:(?:nos|mes|les|certains|la plupart des|beaucoup de|d autres|other|most|my|many) (?:autres )?(?:confreres"
    r"|consoeurs|collegues|radiologues|medecins"
    r"|teleradiologues|specialistes|radiologists|colleagues|doctors)(?: hospitalie(?:r|re)s?)?|(?:deux|trois|quatre"
    r"|cinq|plusieurs|bien des|two"
    r"|three|four|several)"
    r" (?:autres |other )?(?:confreres|radiologues|medecins|specialistes|praticiens|radiologists|doctors|specialists)"
    r"|les autres|d autres|others)"
)
_WORSE = (
    r"(?:(?:vous )?(?:attend\w*|patient(?:e[zr]|er\w*|ons))|attente|semaines?|mois|perd\w+|couloirs?|content\w+|a la"
    r" chaine|a l abattage|expedi\w+|renvo\w+|sans (?:un )?(?:mot"
    r"|explication\w*|regarder|lire|ecouter|rien)|depassements?|vieu\w+|vetuste\w*|dat\w+ (?:de|des)|par la poste"
    r"|(?:ne|n) \w+ (?:pas|plus|jamais|rien|guere)"
    r"|(?:se |s )?(?:y )?(?:etaient |sont )?casse\w* les dents|passe\w* a cote|rate\w*|manque\w*|loupe\w*|floue?s?"
    r"|rien vu|hesit\w+|debord\w+|anonymes?|numero"
    r"|facture\w*|demandera?\w* \d|disc and a bill|wait\w*|weeks|months|rush\w*|miss\w*|queue|conveyor|hand you"
    r"|churn\w*|tick a box|\d+ (?:minutes|euros)|trop"
    r"|vite|echou\w+|renonc\w+|abandonn\w+|automatique\w*|delegu\w+|interchangeables?|courant d air|sous traite\w*"
    r"|delocalis\w+)"
)
_OURS = re.compile(
    r"(?:^|[;:,.?!]\s?|\s-\s|\s)(?:et |mais |puis |alors |but |and )?(?:ici\b|chez nous|nous\b|au cabinet|dans"
    r" (?:notre|mon)\b|(?:le|la) (?:notre|mien|mienne)\b"
    r"|les (?:notres|miens)\b|pas (?:ici|nous|chez)\b|we\b|here\b|our\b|ours\b|mine\b|not us\b|ce n'est pas ainsi"
    r"|vous etes recu)"
)
_OPPOSED = re.compile(r"(?:[;:]|\s-)\s?(?:nous|ici|chez nous|pas nous|moi|we|here|not us)\b")
_EMPHATIC = re.compile(
    r"(?:[.;:!?]\s|\s-\s|,\s)(?:et\s|mais\s)?(?:chez nous|moi,? je|nous,? (?:nous|on)|au cabinet,?|ici,|dans notre"
    r" (?:cabinet|centre)|pas (?:ici|nous|chez nous)|not (?:us|here))\b"
)
_NEXT = re.compile(r"(?:nous|moi,?|ici|chez nous|au cabinet|we|here)\b")
_CROWD = re.compile(r"\b(?:d'autres|les autres|certains|la plupart|beaucoup|others|most)\b")
_READER = Construction(r"(?:vous|votre|vos|on|you|your|patients?|malades?)")
_LIKE_THEM = Construction(
    r"(?:(?:nous|chez nous|ici|moi) (?:aussi|non plus|egalement)|de meme|here too|so do we|comme (?:nous|chez nous|a"
    r" l \w+|ailleurs|partout)|merci|ensemble|partag\w+|en lien avec|recours|ouvert\w*"
    r"|horaires?|fermee?s?|urgences?"
    r"|permanence|gardes?|transfer\w+|collabor\w+|recrut\w+"
    r"|convention\w*|accueilli\w*|as (?:here|everywhere)|thank\w*|together|shared?|bien (?:decrit|vu)\w*|avec (?:eux"
    r"|l hopital|nos confreres))"
)
_CHOOSE = Construction(
    r"(?:a vous de (?:voir|choisir|juger|decider)|faites (?:votre choix|(?:donc )?le compte|la difference)|comparez"
    r"|choisissez|devin\w+ {~3} (?:laquelle|lequel|qui|ou)"
    r"|jugez|le choix est|vous savez ou|you decide|you choose|your choice|do the maths?|take your pick|no contest"
    r"|guess which|cherchez l erreur|trouvez l erreur)"
)
_POSSESSIVE = re.compile(r"\b(?:le|la) (?:notre|mien|mienne)\b|\bles (?:notres|miens|miennes)\b|\bours\b")
_EACH = re.compile(r"\b(?:chaque|chacun\w*|memes?|commun\w*|identique\w*|each|same|every)\b")
_AT_LARGE = (
    r"(?:combien de|peu de|rares sont les|few|how many) (?:centres|cabinets|radiologues|services|clinics|practices)"
    r"|les (?:cabinets|centres) (?:ou|qui)"
)


@dataclass(frozen=True)
class _Pieces:
    they: Construction
    worse: Construction


_PIECES = {
    them: _Pieces(
        Construction(rf"(?:{them}|{_AT_LARGE})"), Construction(rf"(?:{them} {{~9}} {_WORSE}|{_WORSE} {{~6}} {them})")
    )
    for them in (HOUSES, DOCTORS)
}


def facing(reading: Reading, them: str) -> Iterator[Hit]:
    """Where they stand at a disadvantage with us facing them; `them` is `HOUSES` or `DOCTORS`."""
    pieces = _PIECES[them]
    for sentence in reading.with_any(_ANCHORS):
        for hit in pieces.they.find(sentence):
            if _faced(reading, sentence, hit, pieces) and not reading.guarded(
                hit, GUARDS - {Guard.NEGATED, Guard.REPORTED}
            ):
                yield hit
                break


def _faced(reading: Reading, sentence: Sentence, hit: Hit, pieces: _Pieces) -> bool:
    near = reading.around(sentence, 0, 1)
    if any(_LIKE_THEM.stands_in(each) for each in near):
        return False
    after = reading.text[hit.end : near[-1].end]
    ours = _OURS.search(after) is not None
    if ours and any(_CHOOSE.stands_in(each) for each in reading.around(sentence, 0, 2)):
        return True
    if _POSSESSIVE.search(after) and not _EACH.search(reading.text, sentence.start, near[-1].end):
        return True
    if _EMPHATIC.search(after):
        return True
    if not pieces.worse.stands_in(sentence):
        return False
    at_once = _OPPOSED.search(reading.text, hit.end, sentence.end) is not None
    crowd = _CROWD.match(reading.text, hit.start) is not None and _NEXT.match(near[-1].content) is not None
    return at_once or crowd or (ours and any(_READER.stands_in(each) for each in near))
