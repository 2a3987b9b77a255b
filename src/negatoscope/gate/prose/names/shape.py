"""The shape of a person's name, and reading one that begins at a place.

Text is plain and without accents here. Capitals tell a name in ordinary prose; in a sentence shouted in capitals only
the list of common words does.
"""

from __future__ import annotations

import re

from negatoscope.gate.identity import lexicon
from negatoscope.gate.prose.lexicon import ADJECTIVES, COMMON_WORDS, FIRST_NAMES
from negatoscope.gate.prose.page import is_shouted

_PARTICLE = (
    r"(?:d'|l'|(?:de la|de l'|de|du|des|le|la|van der|van den|van|von|der|den|ben|bin|el|al|da|dos|di|do"
    r"|del|ter|st|ste|saint|abou?|ait|mc|mac|o')[\s'-]?)"
)
_TOKEN = re.compile(
    rf"(?P<particle>{_PARTICLE}\s?)?(?P<core>(?:[A-Z]\.-?){{1,3}}(?=\s?[A-Z])"
    rf"|[A-Z][a-zA-Z]+(?:['-][A-Za-z]+){{0,4}}|[A-Z]{{2,}}(?:['-][A-Z]+){{0,4}})",
    re.ASCII,
)
_CAPITAL_PARTICLE = re.compile(
    r"(?:[DLO]'\s?|(?:DE LA|DE|DU|DES|LE|LA|VAN DER|VAN|VON|EL|AL|BEN|DOS|DA|DI|SAINT|Le|La|De|Du|Des|El|Al"
    r"|Ben|Dos|Da|Di|Van|Von)\s)(?=[A-Z])"
)
_GAP = re.compile(r" {1,2}|(?<=\.)")
_MOST = 5
_EPONYM = re.compile(
    r"""\b(?:maladies?|syndromes?|signes?|scores?|classifications?|classes?|tests?|m(?:an)?oeuvres?|ligaments?|canal|canaux|triangle
    |cellules?|corps|criteres?|stades?|grades?|index|indice|echelle|loi|equation|formule|fractures?|lesions?
        |kystes?|tumeurs?|hernies?
    |angle|ligne|artere|veine|nerf|muscle|tendon|glandes?|valvules?|espace|recessus|fosse|ganglions?|noeud|nodules?
        |operation
    |intervention|technique|methode|procedure|sonde|voie|abord|position|incidence|cliche|reflexe|triade|tetrade
        |malformation|anomalie
    |anevrismes?|anevrysmes?|aire|sillon|scissure|faisceau|anneau|zone|plexus|ilots?|tubercule|apophyse|cul-de-sac
        |arthropathie
    |disease|syndrome|sign|score|test|cells?|criteria|classification|stage|tumou?r|fracture|ligament|maneuver
        |manoeuvre|scale|grade
    |lymphomes?|sarcomes?|thyroidite|gastrite|osteochondrite|paralysie|encephalopathie|fasciite|dystrophie|ataxie
        |choree|vascularite
    |oedeme|purpura|granulomatose|adenome|carcinome|naevus|pseudotumeur|effet|coefficient|unites?|filtre|algorithme
        |reseau|modele
    |prix|fondation|rue|avenue|boulevard|place|faculte|universite|lycee|ecole|collection|institut|amphitheatre|salle)
    \s(?:(?:de|du|d'|des|de\sla|de\sl'|of|dite?\sde)\s?)?(?:[A-Z][\w'-]*[\s-](?:et\s|and\s)?)?$""",
    re.I | re.X,
)


_NAMED_AFTER = re.compile(
    r"[\w'-]{2,40}?(?:'s)?[\s-](?:disease|syndrome|signs?|scores?|scale|classification|lymphoma|lines?|cells?|fractures?"
    r"|deformity|tests?|grade|stage|index|angle|cysts?|hernias?|nodes?|bod(?:y|ies)|space|pouch|procedure|criteria"
    r"|tumou?r|sarcoma|phenomenon|variant|malformation|thyroiditis|B[\s-]lines)\b",
    re.I,
)


def is_eponym(text: str, start: int) -> bool:
    """Whether what stands at a place is named after someone: "maladie de", "signe de", "rue", or "Baker cyst"."""
    return bool(_EPONYM.search(text, max(0, start - 60), start) or _NAMED_AFTER.match(text, start))


def is_common(word: str) -> bool:
    """Whether a word is no name."""
    return word.strip(".").lower() in COMMON_WORDS


def is_first_name(word: str) -> bool:
    """Whether a word is a given name (Jean-Pierre and Marie Claude by their first half too)."""
    lower = word.lower()
    return lower in FIRST_NAMES or lower.split("-")[0] in FIRST_NAMES


_MEDICAL_ENDING = re.compile(
    r"(?:graph\w{1,4}|gram(?:me?s?|s)?|scop\w{1,4}|metr\w{1,4}|log\w{1,4}|therap\w{1,4}|ectom\w{1,4}|iques?|itis|pathies?)$"
)
"""Endings of terms that no dictionary of ordinary words holds in full."""


def is_ordinary(word: str) -> bool:
    """Whether a word in small letters is an ordinary one, of the language or of imaging."""
    return lexicon.is_word(word.lower())


def may_be_surname(word: str) -> bool:
    """Whether a word in small letters can be a family name: no ordinary word, or one that families bear."""
    if word.lower() in ADJECTIVES:
        return True
    return len(word) > 2 and not (is_common(word) or is_ordinary(word) or _MEDICAL_ENDING.search(word))


def _ends_name(word: str) -> bool:
    """Whether a word with a capital is no part of a name; an initial with its dot always is."""
    return not word.endswith((".", ".-")) and is_common(word)


def read_name(text: str, start: int, most: int = _MOST) -> int:
    """Where the name that begins at a place ends; the place itself when there is none.

    At most `most` words, on one line; a word of `COMMON_WORDS` ends it. Shouted text has no capitals to go by, so
    there three words are the most.
    """
    if is_shouted(text, start):
        most = min(most, 3)
    end, position = start, start
    for _ in range(most):
        capital = _CAPITAL_PARTICLE.match(text, position)
        token = _TOKEN.match(text, capital.end() if capital else position)
        if token is None or _ends_name(token["core"]):
            break
        end = token.end()
        gap = _GAP.match(text, end)
        if gap is None:
            break
        position = gap.end()
    return end
