"""Places tied to a patient in English: "from Vavuniya", "lives outside Lochinver", "Taos, NM", "St Columba's school".

A verb of living or coming lets any name be a place; "in" and "near" let one be that is neither a month, a method, a
disease, a person nor a land; a county or a state after a comma proves what stands before it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity import lexicon
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.dates.calendar_words import MONTH_NAMES, WEEKDAYS
from negatoscope.gate.prose.detectors.listed_places import kind_of
from negatoscope.gate.prose.names import is_common, is_eponym
from negatoscope.gate.prose.names.facts import facts
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_PART = r"[A-Z][a-z]+(?:['-][A-Za-z]+){0,4}"
_LINK = r"(?:\s(?:of|on|upon|in|under|le)(?=\s[A-Z])|-(?:on|upon|in|le|under|by)-)?"
_NAME = rf"(?P<name>(?:(?:St|Mt|Ft|Pt)\.?\s)?{_PART}(?:{_LINK}\s{_PART}){{0,3}})(?![\w])"
_LIVED = re.compile(
    r"""(?:(?:(?:rows?|plays?|played|swims|runs|boxes)(?=\sfor)|liv(?:es?|ed|ing)|resid(?:es?|ed|ing|ent)|born|raised
    |brought\sup|grew\sup|based|settled|moved|retired
    |stay(?:s|ed|ing)
    |working|works?|worked|farm(?:s|ed|ing|er)?|fish(?:es|ed|ing|erman)|holiday(?:s|ing|ed)?|vacation(?:ing|ed)?
    |return(?:ed|ing|s)
    |travel(?:s|led|ling|ed)?|flew|flown|drove|driven|walk(?:s|ed|ing)?|sail(?:s|ed|ing)?|cycl(?:ed|ing|es)|c[ao]mes?
    |came|coming
    |arriv(?:ed|es|ing)|hails|evacuated|airlifted|transferred|repatriated|deported|migrated|emigrated|visit(?:s|ed
    |ing)?|home
    |house|farm|croft|cottage|village|trip|fell|collapsed|found|crash(?:ed)?|accident|rta|rtc|mva|rti|practises
    |teaches|native
    |originally|all\sthe\sway|over|up|down|across|just|originally|family|son|daughter|brother|sister
    |closer\sto\sfamily|school
    |parish|woman|man|lady|gentleman|boy|girl|lad|chap|farmer|teacher|tourist|refugee|couple|referral|referred
    |uploaded|sent)
    (?:\s(?:back|over|up|down|across|alone|there|home|mainly|now|recently|[a-z]{2,12}ly))?)\s(?:in|at|near|outside
    |from|to|of|around|on|beyond|towards|between
    |just\soutside|outside\sof|north\sof|south\sof|east\sof|west\sof)\s(?:the\s)?"""
    + f"(?-i:{_NAME})",
    re.I | re.X,
)
_LIVED_WORDS = word_set(
    "live lives lived living reside resides resided residing resident born raised brought grew based settled moved "
    "retired stays stayed staying working work works worked farm farms farmed farming farmer fish fishing fisherman "
    "holiday holidays holidaying vacation vacationing returned returning returns travel travels travelled travelling "
    "flew flown drove driven walk walks walked walking sailed sailing cycled cycling come comes came coming arrived "
    "arrives arriving hails evacuated airlifted transferred repatriated deported migrated emigrated visit visits "
    "visited "
    "visiting home house croft cottage village trip fell collapsed found crash crashed accident rta rtc mva rti "
    "practises teaches native originally all over up down across just family son daughter brother sister closer school "
    "rows plays played play swims runs boxes parish woman man lady gentleman boy girl lad chap teacher tourist "
    "refugee couple referral referred uploaded sent"
)
_PLACED = re.compile(rf"(?:[Ii]n|[Nn]ear|[Oo]utside|[Ff]rom)\s{_NAME}(?!\s?[\d(]|'s\b|-)")
_PLACED_WORDS = word_set("in near outside from")
_AFTER_THING = re.compile(
    r"\s(?:disease|syndrome|sign|score|scale|grade|type|stage|classification|criteria|et\sal|trial|study|view|position"
    r"|technique|protocol|method|mode|software|format|language|guidelines?)\b",
    re.I,
)
_STATES = (
    r"(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]"
    r"|W[AVIY]"
    r"|NSW|VIC|QLD|TAS|ACT|NT|ON|QC|BC|AB|SK|MB|NB|NS|PEI?|NL|Ont\.?|Que\.?|Alta\.?|Sask\.?|Man\.?|Vic\.?|Qld|Tas"
    r"|Co\.?\s[A-Z][a-z]+|County\s[A-Z][a-z]+|[A-Z][a-z]{2,12}shire|Norfolk|Suffolk|Kent|Essex|Sussex|Surrey|Devon"
    r"|Cornwall"
    r"|Dorset|Somerset|Cumbria|Durham|Fife|Gwent|Dyfed|Gwynedd|Powys|Antrim|Armagh|Tyrone|Texas|California|Florida|Ohio"
    r"|Kerala|Punjab|Gujarat|Bihar|Assam|Goa|Odisha|Rajasthan|Haryana|Karnataka|Tamil\sNadu|Telangana|Maharashtra"
    r"|Ontario|Quebec|Alberta|Manitoba|Saskatchewan|Nova\sScotia|Queensland|Victoria|Tasmania)"
)
_STATE_COMMA = re.compile(
    rf"(?P<name>(?:[A-Z]{{3,20}}(?:\s[A-Z]{{3,20}}){{0,2}}"
    rf"|{_PART}(?:\s{_PART}){{0,2}})),\s?(?P<state>{_STATES})(?![\w-])"
)
_LOCAL = re.compile(
    rf"(?P<name>(?:(?:St|Mt)\.?\s)?{_PART}(?:\s{_PART}){{0,3}})\s(?:(?:primary|secondary|high|nursery|grammar"
    rf"|elementary|middle"
    r"|girls'?|boys'?|national|international|forest|mission|refugee|state|county|community|power|steel|coal"
    r"|gold)\s){0,2}"
    r"(?:schools?|academy|roundabout|airport|station|stadium|beach|island|prison|gaol|jail|barracks|parish|village"
    r"|mine|quarry"
    r"|harbour|harbor|bridge|forest|dispensary|camp|reserve|reservation|docks?|market|mall|farm|estate|abbey|convent"
    r"|monastery"
    r"|cathedral|mosque|temple|township|settlement|valley|marina|pier|ferry|racecourse|racetrack|speedway|refinery"
    r"|mill|shipyard"
    r"|brewery|pub|hotel|hostel|shelter|falls|lake|national\spark|golf\sclub|rugby\sclub|cricket\sclub"
    r"|football\sclub)\b",
)
_LOCAL_WORDS = word_set(
    "school schools academy roundabout airport station stadium beach island prison gaol jail barracks parish village "
    "mine quarry harbour harbor bridge forest dispensary camp reserve reservation dock docks market mall farm estate "
    "abbey convent monastery cathedral mosque temple township settlement valley marina pier ferry racecourse racetrack "
    "speedway refinery mill shipyard brewery pub hotel hostel shelter falls lake park club"
)
_HEADED = re.compile(
    r"(?:HMP|HMYOI|RAF|RAAF|RNAS|USS|HMS|HMAS|CFB|INS|Camp|Fort|Lake|Loch|Lough|Mount|River|Isle\sof|Port|Cape|Glen"
    r"|Point"
    rf"|FCI|USP|Naval\sBase|Joint\sBase)\s(?:{_PART})(?:\s{_PART})?(?!\w)"
)
_HEADED_WORDS = word_set(
    "hmp hmyoi raf raaf rnas uss hms hmas cfb ins camp fort lake loch lough mount river isle port cape glen point "
    "fci usp "
    "naval joint"
)
_KEYED = re.compile(
    r"(?:lives?(?:\s(?:in|at))?|living\sin|from|home\s?town|town|village|suburb|county|parish|district|lga"
    r"|state\sof\sorigin"
    r"|place(?:\sof\s(?:birth|residence))?|city|residence|locality|home|native\splace)\s?[:=]\s{0,2}"
    r"(?P<name>[A-Za-z][A-Za-z' -]{2,30}?)(?=\s{0,2}(?:\n|$|[,;|.(]))",
    re.I,
)
_KEYED_WORDS = word_set(
    "live lives living from home town hometown village suburb county parish district lga state place city residence "
    "locality native"
)
_COORDINATES = re.compile(
    r"-?\d{1,3}\.\d{3,8}\s?°?\s?[NS]?\s?,\s?-?\d{1,3}\.\d{3,8}\s?°?\s?[EW]?(?!\w)"
    r"|\d{1,2}°\s?\d{1,2}['′]\s?[\d.]*[\"″]?\s?[NS],?\s?\d{1,3}°\s?\d{1,2}['′]\s?[\d.]*[\"″]?\s?[EW]"
)
_LANDS = word_set(
    "europe africa asia america england scotland wales ireland britain uk usa us canada australia india pakistan "
    "nigeria "
    "kenya ghana uganda tanzania france germany spain italy portugal greece poland romania ukraine russia turkey china "
    "japan korea vietnam thailand malaysia singapore indonesia philippines bangladesh nepal mexico brazil argentina "
    "chile "
    "peru colombia egypt morocco tunisia algeria sudan ethiopia somalia congo zambia zimbabwe malawi botswana namibia "
    "mozambique angola iran iraq syria lebanon jordan israel palestine yemen oman qatar kuwait bahrain afghanistan "
    "zealand norway sweden denmark finland iceland netherlands belgium switzerland austria hungary english french "
    "spanish latin greek western eastern northern southern radiology medicine paediatrics pediatrics heaven god"
)


def _is_place(page: Page, name: str, start: int, *, tied: bool) -> bool:
    """Whether a capitalised name after a cue can be a place: no month, land, method, disease, or known word."""
    first = name.split(" ", 1)[0].split("-", 1)[0]
    lower = first.lower().removesuffix("'s")
    if lower in MONTH_NAMES or lower in WEEKDAYS or lower in _LANDS or len(first) < 3:
        return False
    if lexicon.is_imaging(lower) or is_eponym(page.text, start):
        return False
    known = facts(lower)
    if tied:
        return not is_common(lower) or known.surname > 3
    return not (is_common(lower) or known.only_word or (known.is_given and " " not in name and "-" not in name))


def _tied(page: Page) -> Iterator[Mark]:
    text = page.text
    for number in page.words.of(_LIVED_WORDS):
        match = _LIVED.match(text, page.words.all[number].start)
        if match is None or _AFTER_THING.match(text, match.end()):
            continue
        start = match.start("name")
        if _is_place(page, match["name"], start, tied=True):
            yield Mark(start, match.end("name"), kind_of(page, start), rank=36)
    for number in page.words.of(_PLACED_WORDS):
        match = _PLACED.match(text, page.words.all[number].start)
        if match is None or _AFTER_THING.match(text, match.end()):
            continue
        start = match.start("name")
        if _is_place(page, match["name"], start, tied=False):
            yield Mark(start, match.end("name"), kind_of(page, start), rank=31)


def _local(page: Page) -> Iterator[Mark]:
    text = page.text
    for number in page.words.of(_LOCAL_WORDS):
        end = page.words.all[number].end
        for match in _LOCAL.finditer(text, max(0, end - 70), end):
            name = match["name"].split(" ", 1)[0].lower()
            if match.end() == end and not (is_common(name) or name in _LANDS or lexicon.is_imaging(name)):
                yield Mark(match.start(), match.end(), "place", rank=42)
    for wanted, pattern in ((_HEADED_WORDS, _HEADED),):
        for number in page.words.of(wanted):
            match = pattern.match(text, page.words.all[number].start)
            if match:
                yield Mark(match.start(), match.end(), "place", rank=40)
    for number in page.words.of(_KEYED_WORDS):
        match = _KEYED.match(text, page.words.all[number].start)
        if match and not is_common(match["name"].split(" ")[0].lower()):
            yield Mark(match.start("name"), match.end("name"), "city", rank=41)
    if "," in text:
        for match in _STATE_COMMA.finditer(text):
            if not is_common(match["name"].split(" ")[0].lower()):
                yield Mark(match.start("name"), match.end("name"), "city", rank=34)
        for match in _COORDINATES.finditer(text):
            yield Mark(match.start(), match.end(), "place", rank=60)


def find(page: Page) -> Iterator[Mark]:
    """Places beside a patient, in English."""
    yield from _tied(page)
    yield from _local(page)
