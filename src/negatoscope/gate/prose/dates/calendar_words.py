"""The words of a calendar in French and English: months (with their misspellings), weekdays, feasts."""

from __future__ import annotations

from negatoscope.gate.identity import lexicon
from negatoscope.gate.identity.words import word_set

_MONTHS = {
    1: "janvier|january|janv|jan",
    2: "fevrier|february|fevr|fev|feb",
    3: "mars|march|mar",
    4: "avril|april|avr|apr",
    5: "mai|may",
    6: "juin|june|jun",
    7: "juillet|july|juil|jul",
    8: "aout|august|aug",
    9: "septembre|september|sept|sep",
    10: "octobre|october|oct",
    11: "novembre|november|nov",
    12: "decembre|december|dec",
}
MONTH_OF = {name: month for month, names in _MONTHS.items() for name in names.split("|")}
"""The number of a month by its name or abbreviation, folded."""
MONTH = "(?:" + "|".join(sorted(MONTH_OF, key=len, reverse=True)) + ")"
"""A regular expression for the name of a month; use it with re.IGNORECASE."""
MONTH_NAMES = frozenset(MONTH_OF)

WEEKDAYS = word_set(
    "lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday "
    "lun mer "
    "jeu ven sam dim mon tue tues wed thu thur thurs fri sat sun we"
)
WEEKDAY = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:lun|mar|mer|jeu|ven|sam|dim|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:\.|\b(?=,?\s\d))|we|week-?end(?:\sdu)?)"
)
"""A regular expression for a day of the week, or its abbreviation before a number."""

WEEKDAY_BEFORE = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:lun|mar|mer|jeu|ven|sam|dim|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?|we|week-?end(?:\sdu)?)"
)
"""A regular expression for the same right before a number."""

FEASTS = word_set(
    "noel paques toussaint pentecote ascension assomption epiphanie chandeleur reveillon sylvestre christmas xmas "
    "easter "
    "thanksgiving halloween boxing hanukkah diwali ramadan aid eid kippour jean eve nouvel"
)
FEAST = (
    r"(?:noel|paques|toussaint|pentecote|ascension|assomption|epiphanie|chandeleur|reveillon(?:\sde\s\w+)?"
    r"|(?:saint|st)[\s-](?:sylvestre|jean|valentin|nicolas)|nouvel\san|jour\sde\sl'an|christmas(?:\s(?:eve|day))?|xmas"
    r"|new\syear's?\s(?:eve|day)|easter(?:\s(?:sunday|monday))?|thanksgiving|halloween|boxing\sday|bonfire\snight"
    r"|hanukkah|diwali|ramadan|l'aid|eid|(?:yom\s)?kippour)"
)
"""A regular expression for a feast that names a day of the year."""


def misspelt_month(word: str) -> int | None:
    """The month whose name, of four letters and more, is one slip from a word that is nothing else; or None."""
    if len(word) < 4 or word in MONTH_OF or lexicon.is_word(word):
        return None
    for name, month in MONTH_OF.items():
        if len(name) > 3 and abs(len(name) - len(word)) < 2 and _one_slip(name, word):
            return month
    return None


def _one_slip(right: str, written: str) -> bool:
    """Whether one letter was changed, left out, added, or two neighbours were swapped."""
    start = 0
    while start < min(len(right), len(written)) and right[start] == written[start]:
        start += 1
    a, b = right[start:], written[start:]
    return a[1:] == b[1:] or a == b[1:] or a[1:] == b or (a[:2] == b[:2][::-1] and a[2:] == b[2:])
