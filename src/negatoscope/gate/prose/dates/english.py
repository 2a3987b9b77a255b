"""Dates as English writes them: ordinals in words, weekdays of a month, feasts, days of this month, day/month in
passing.

"the second Saturday of June", "march the fifth", "june second nineteen thirty one", "the ninth of this month", "17th
ult.", "Bank Holiday Monday", "Vesak Poya day", "US done 22/9".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.dates.calendar_words import MONTH_OF
from negatoscope.gate.prose.dates.written import Written, is_real, whole_year
from negatoscope.gate.prose.number_words import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.words import Words

_ORDINALS = {
    word: number
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        1,
    )
} | {"thirtieth": 30}
_ORDINAL = (
    rf"(?:(?:twenty|thirty)[\s-](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|{'|'.join(_ORDINALS)})"
)
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun"
    r"|jul|aug"
    r"|sept?|oct|nov|dec)"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_UNIT = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen"
    r"|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|oh|zero)"
)
_YEAR = (
    rf"(?:,?\s(?:of\s)?(?:(?P<year>(?:19|20)\d\d|2[0Oo][\dOolI]{2})|'(?P<short>\d\d)"
    rf"|(?P<words>(?:two\sthousand(?:\sand)?|nineteen|twenty|eighteen)(?:[\s-]{_UNIT}){{0,3}}))(?!\w))?"
)
_MONTH_THEN = re.compile(rf"(?P<month>{_MONTH})\s(?:the\s)?(?P<day>{_ORDINAL})(?!\w){_YEAR}", re.I)
_ORDINAL_MONTH = re.compile(
    rf"(?:the\s)?(?P<day>{_ORDINAL}|\d{{1,2}}\s?(?:st|nd|rd|th))\s(?:day\s)?(?:of\s)?(?P<month>{_MONTH})(?!\w){_YEAR}",
    re.I,
)
_NTH_WEEKDAY = re.compile(
    rf"(?:the\s)?(?:first|second|third|fourth|last|1st|2nd|3rd|4th)\s(?:{_DAY}|week(?:end)?)\s(?:of"
    rf"|in)\s(?:this\smonth|last\smonth|next\smonth"
    rf"|the\s(?:month|year)|{_MONTH}|lent|advent|ramadan|term)(?!\w){_YEAR}",
    re.I,
)
_LATIN = re.compile(
    rf"(?:the\s)?(?:\d{{1,2}}\s?(?:st|nd|rd|th)|{_ORDINAL})\s(?:(?:of\s)?(?:this|last|next)\smonth|(?:ult|inst"
    rf"|prox)\b\.?)",
    re.I,
)
_FEAST = re.compile(
    rf"(?:(?:(?:the|this|last|next)\s)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\s(?:before|after|of)\s|(?:eve"
    rf"|morning|night|week|weekend)\s(?:of|before|after)\s)?)"
    r"(?P<feast>(?:(?:spring|may|august|easter|late\saugust)\s)?bank\sholiday(?:\s(?:mon|tues|fri|satur|sun)day"
    r"|\sweekend)?"
    r"|st\.?\s(?:patrick|stephen|david|george|andrew|brigid|valentine|swithin|john|jean)'?s?(?:\s(?:day|eve|night"
    r"|weekend))"
    r"|(?:canada|anzac|australia|waitangi|republic|independence|labou?r|memorial|veterans'?|presidents'?"
    r"|martin\sluther\sking|mlk|columbus"
    r"|victoria|remembrance|armistice|heritage|freedom|youth|women's|workers'?|heroes'?|mashujaa|madaraka|jamhuri"
    r"|democracy|children's"
    r"|mother'?s'?|father'?s'?|mothering|valentine'?s|groundhog|st\sjean|emancipation|national|gandhi|teachers'?"
    r"|family|civic|may|boxing"
    r"|all\ssaints'?|all\ssouls'?|christmas|new\syear'?s?|new\syears|leap|discovery|thanksgiving|election|derby"
    r"|grand\snational|melbourne\scup"
    r"|ascension|king's|queen's|kings|queens)\s(?:day|sunday|eve|night|weekend)"
    r"|(?:good|black|big)\sfriday|(?:ash|spy)\swednesday|(?:shrove|pancake|fat)\s(?:tuesday|day)|maundy\sthursday"
    r"|(?:palm|easter|whit|low|stir-up|super\sbowl"
    r"|cup\sfinal|father's)\s(?:sunday|monday|saturday)|christmas|xmas|easter|whitsun|michaelmas|candlemas|hogmanay"
    r"|burns\snight|bonfire\snight|guy\sfawkes(?:\snight)?"
    r"|halloween|mardi\sgras|juneteenth|thanksgiving|diwali|deepavali|holi|onam|pongal|lohri|baisakhi|vaisakhi"
    r"|navratri|dussehra|durga\spuja|raksha\sbandhan|janmashtami"
    r"|ganesh\schaturthi|eid(?:[\s-](?:al|ul)[\s-](?:fitr|adha))?|ramadan|ramzan|muharram|ashura|mawlid|passover"
    r"|pesach|purim|rosh\shashanah?|yom\skippur|sukkot"
    r"|hanukkah|chanukah|vesak|wesak|songkran|tet|(?:chinese|lunar)\snew\syear|losar|nowruz|kwanzaa|mid-autumn"
    r"|chuseok|orthodox\s(?:christmas|easter)|meskel|timkat"
    r"|(?:the\s)?fourth\sof\sjuly|new\syear)"
    rf"(?:\s(?:poya\s)?(?:day|eve|night|morning|weekend|week|monday|sunday|saturday|tuesday))?(?!\w){_YEAR}",
    re.I,
)
_BEFORE = re.compile(
    r"\b(?:on|since|before|after|until|till|by|around|over|for|during|last|this|next|from|about|of|at|day|week|night"
    r"|morning|eve|the|past"
    r"|following|early|late|on\sthe|pre|post|every)\s$",
    re.I,
)
_FEAST_WORDS = word_set(
    "bank holiday st patrick stephen valentine valentines canada anzac australia waitangi republic independence "
    "labour labor "
    "memorial veterans columbus victoria remembrance armistice heritage freedom heroes mashujaa madaraka jamhuri "
    "mother "
    "mothers father fathers mothering groundhog emancipation boxing saints souls christmas xmas friday wednesday "
    "tuesday "
    "thursday sunday easter whitsun michaelmas candlemas hogmanay burns bonfire fawkes halloween gras juneteenth "
    "thanksgiving "
    "diwali deepavali holi onam pongal lohri baisakhi vaisakhi navratri dussehra puja bandhan janmashtami chaturthi "
    "eid ramadan "
    "ramzan muharram ashura mawlid passover pesach purim hashanah hashana kippur sukkot hanukkah chanukah vesak "
    "wesak songkran "
    "tet losar nowruz kwanzaa chuseok orthodox meskel timkat july year years"
)
_ORDINAL_WORDS = word_set(
    " ".join(_ORDINALS)
    + " twenty thirty last st nd rd th the january february march april may june july august september "
    "october november december jan feb mar apr jun jul aug sept sep oct nov dec"
)
_EXIF = re.compile(r"(?<!\d)(?P<all>(?P<year>(?:19|20)\d\d):(?P<month>[01]\d):(?P<day>[0-3]\d))(?=[ T]\d\d:\d\d)")
_MISREAD = str.maketrans("OolI", "0011")
_CUE = re.compile(
    r"(?:\b(?:on|from|dated?|since|until|till|by|before|after|seen|reviewed|review|scanned|adm(?:itted)?|d/?c(?:'d)?"
    r"|discharged|done|due|booked|next|last"
    r"|tmrw|tomorrow|today|yesterday|tonight|clinic|surgery|op|theatre|films?|scan|ct|mri|mr|us|uss|usg|xr|cxr"
    r"|x-?ray|study|exam|visit|appt"
    r"|appointment|f/u|fu|follow-?up|rpt|repeat|prior|previous|prev|post|pre|week\sof|w/c|of|and|to|born|edd|lmp"
    r"|signed|verified|reported|read|called"
    r"|mon|tues?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun|mrcp|ctpa|mra|pet|echo|biopsy|bx|stent|chemo|rt"
    r"|delivery|onset|injury|school|work|home)"
    r"(?:day)?\.?\s?[,:(-]?\s?|[|,(:-]\s?|\n\s?)$",
    re.I,
)
_ENDS = re.compile(
    r"\s?(?:[,.;:)|\n]|$|\s(?:at|@|by|with|for|showed|shows|and|to|pm|am|then|->|-)\b|\s\d{4}(?!\d)"
    r"|\s\d{1,2}[:.]\d\d|\s?\d{1,2}\s?[ap]m)"
)
_NO_DAY = re.compile(
    r"(?:power|strength|murmur|pain|score|gcs|vision|grade|stage|cores?|nodes?|bpp|apgars?|out\sof|l|t|c|s|mrc|asia"
    r"|reflex\w*|mmse|moca|vas|every|level|quadrants"
    r"|visual\sacuity|va|pulses?|lobes?|in|x)\s?$",
    re.I,
)
_SPANS = frozenset({7, 12, 24, 52, 10, 100})


def _year(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    figures = groups.get("year") or groups.get("short")
    if figures:
        return whole_year(figures.translate(_MISREAD))
    written = groups.get("words")
    if not written:
        return None
    value = value_of(written)
    return value if 1850 <= value < 2100 else None


def _day_of(written: str) -> int:
    if written[0].isdigit():
        return int(re.match(r"\d{1,2}", written).group())  # type: ignore[union-attr]
    first, _, second = written.lower().replace("-", " ").partition(" ")
    tens = {"twenty": 20, "thirty": 30}.get(first, 0)
    return tens + _ORDINALS.get(second, 0) if tens else _ORDINALS.get(first, 0)


def _ordinals(words: Words) -> Iterator[Written]:
    text = words.text
    last = -1
    for number in words.of(_ORDINAL_WORDS):
        word = words.all[number]
        start = word.start
        if start < last:
            continue
        if word.lower in {"st", "nd", "rd", "th"}:
            while start > 0 and (
                text[start - 1].isdigit() or (text[start - 1] == " " and text[start - 2 : start - 1].isdigit())
            ):
                start -= 1
        for pattern in (_MONTH_THEN, _ORDINAL_MONTH, _NTH_WEEKDAY, _LATIN):
            match = pattern.match(text, start)
            if match is None:
                continue
            groups = match.groupdict()
            month = MONTH_OF.get((groups.get("month") or "").lower())
            day = _day_of(groups["day"]) if groups.get("day") else None
            if day is not None and month is not None and not is_real(day, month, 2000):
                continue
            last = match.end()
            yield Written(match.start(), match.end(), day, month, _year(match), spelled=True)
            break


def _feasts(words: Words) -> Iterator[Written]:
    text = words.text
    last = -1
    for number in words.of(_FEAST_WORDS):
        word = words.all[number]
        for match in _FEAST.finditer(text, max(0, word.start - 40), min(len(text), word.end + 50)):
            if not match.start() <= word.start < match.end() or match.start() < last:
                continue
            start = match.start("feast")
            if text[start - 1 : start].isalnum():
                continue
            year = _year(match)
            cued = _BEFORE.search(text, max(0, start - 16), start)
            whole = " " in match["feast"]
            if year or cued or whole:
                last = match.end()
                begins = (
                    match.start()
                    if match.start() < start and not text[match.start() - 1 : match.start()].isalnum()
                    else start
                )
                yield Written(begins, match.end(), None, None, year, spelled=True)


def read(words: Words) -> Iterator[Written]:
    """The dates of an English text that only English writes so."""
    yield from _ordinals(words)
    yield from _feasts(words)
    for match in _EXIF.finditer(words.text):
        day, month, year = int(match["day"]), int(match["month"]), int(match["year"])
        if is_real(day, month, year):
            yield Written(match.start(), match.end(), day, month, year)


def stands(text: str, written: Written) -> bool:
    """Whether a day and a month in figures without a year ("22/9", "10/2") are a date in an English text.

    Spans ("3/7", "2/52"), scores ("8/10") and fractions are none; a cue before or an hour after makes one.
    """
    figures = re.findall(r"\d+", text[written.start : written.end])
    if len(figures) != 2 or "." in text[written.start : written.end] or int(figures[1]) in _SPANS:
        return False
    before = text[max(0, written.start - 24) : written.start]
    if _NO_DAY.search(before):
        return False
    if _CUE.search(before):
        return bool(_ENDS.match(text, written.end)) or max(map(int, figures)) > 12
    return max(map(int, figures)) > 12 and bool(_ENDS.match(text, written.end))
