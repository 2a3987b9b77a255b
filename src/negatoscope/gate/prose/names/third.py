"""Who is named in a text about no patient: a colleague who is thanked, mourned or recommended, not the author.

A programme, an address for questions and the list of authors name people as anybody may; the author's signature is
what the charter of the CNOM asks for.
"""

from __future__ import annotations

import re

_SPOKEN_OF = re.compile(
    r"\b(?:merci|remerci\w+|gratitude|reconnaissan\w+|bravo|felicit\w+|hommage|salu(?:e|er|ons)|pensees?|bienvenue|chapeau"
    r"|deces|decedee?|disparu\w*|disparition|obseques|quittee?s?|retraite|depart|succed\w+|remplac\w+|accueill\w+|confrere"
    r"|consoeur|collegues?|grace\sa|avec\sl'aide|mentor\w*|mon\smaitre|ma\scheffe|mon\schef|formee?\spar|encadr\w+|dedi\w+"
    r"|recommand\w+|cherche|connai\w+|consulte|soutenance|soutenu\w*|nous\sa\b|rejoin\w+|nommee?|eleve\sd|discours|thanks?"
    r"|congrat\w+|kudos|welcome|farewell|retir(?:es|ed|ing|ement)|passed\saway|tribute|shout-?out|well\sdone|joins?"
    r"|colleagues?|my\smentor)\b",
    re.I,
)
_PUBLIC_PART = re.compile(
    r"\b(?:je\ssuis|je\sm'appelle|me\sconnai\w+|i\sam|i'm|auteure?s?|authors?|responsables?|orat(?:eur|rice)s?|intervenante?s?|moderat\w+|speakers?|chairs?|contacts?"
    r"|inscriptions?|renseignements|directeurs?\sde|comite|editors?|redaction)\b[^.!?\n]{0,40}:?\s?$",
    re.I,
)


def is_spoken_of(before: str, after: str) -> bool:
    """Whether the sentence around the name of a doctor, in two parts, speaks of them as of somebody else."""
    if _PUBLIC_PART.search(before):
        return False
    return _SPOKEN_OF.search(before) is not None or _SPOKEN_OF.search(after) is not None
