"""What makes a patient known in English: a deed, a title, a rank, a disaster, being on the news.

Constructions: somebody "who won", "who survived"; "winner of the", "Olympic bronze medallist"; "a passenger on the bus
that plunged"; "the oldest person in the county"; "her sister won the Rose"; "the local paper had photographed her".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.page import Mark
from negatoscope.gate.prose.wording import event as worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_DEED = (
    r"(?:won|wins|survived|rescued|saved|climbed|swam|flew|sailed|rowed|captained|scored|represented|played\s(?:for"
    r"|in|on)|appeared"
    r"|starred|presented\sthe|presents\sthe|hosted|hosts|sang|wrote|founded|discovered|invented|broke\sthe"
    r"|holds\sthe|was\skidnapped"
    r"|(?:was|were|has\sbeen|had\sbeen)\s(?:on\s(?:the\s)?(?:news|telly|tv|television|front)|in\sthe\s(?:news"
    r"|papers?)|kidnapped"
    r"|abducted|shot|struck\sby\slightning|attacked|knighted|elected|crowned|filmed|featured|televised|trapped"
    r"|evacuated|interviewed"
    r"|pulled\sfrom|arrested|acquitted|convicted|photographed)|made\s(?:the\s)?(?:headlines|front|news|local"
    r"|national)|featured|served\sas"
    r"|led\sthe|commanded|ran\s(?:the|for|as)|stood\sfor|walked\sacross|cycled\sacross|gave\sevidence|testified"
    r"|crossed\sthe|sank|crashed"
    r"|went\sviral|used\sto\s(?:play|present|host|sing|run|read\sthe|drive\sthe|be\sthe)|competed|refereed|umpired"
    r"|coached\sthe|lit\sthe"
    r"|carried\sthe|opened\sthe|drove\sthe|piloted|landed|escaped|defected|swallowed\sa|plunged|derailed|capsized"
    r"|collapsed\son"
    r"|reads?\sthe\snews|reached\sthe|qualified\sfor|beat|topped|designed\sthe|built\sthe|keeps\sthe|runs\sthe"
    r"|owns\sthe)"
)
_WHO = re.compile(
    r"(?:the|a|an|that|our|former|retired|ex|local|famous)\s(?:[\w'-]{2,18}\s){0,4}?(?P<noun>[\w'-]{3,20}),?\s"
    rf"(?:who|that|whose\s\w{{3,12}})\s(?:(?:once|famously|had|has|later|recently|nearly|single-handedly"
    rf"|first)\s)?{_DEED}",
    re.I,
)
_WHO_WORDS = word_set("who that whose")
_TITLE = re.compile(
    r"(?:(?:the|a|an|our|former|ex|retired|reigning|current|first|last|only|youngest|oldest)[\s-]){0,3}(?:(?:\d{4}"
    r"|olympic|paralympic"
    r"|world|national|county|state|all-ireland|commonwealth|european|british|english|irish|scottish|welsh|indian"
    r"|regional|heavyweight"
    r"|junior|senior|local|grand\sslam|wimbledon|nobel|oscar|bafta|grammy|victoria\scross|george\scross|gold|silver"
    r"|bronze|test|premier"
    r"\sleague|professional|international|women's|men's|ladies'?)\s){1,4}"
    r"(?:champions?|medal(?:l)?ists?|winners?|laureates?|finalists?|record[\s-]?holders?|captains?|jockey|footballer"
    r"|cricketer|rugby\splayer"
    r"|hurler|goalkeeper|striker|batsman|bowler|swimmer|rower|sprinter|runner|boxer|gymnast|cyclist|skier|judoka"
    r"|wrestler|recipient"
    r"|councillor|mayor|minister|anchor|newsreader|presenter|squad|team\s(?:captain|doctor|goalkeeper))(?!\w)"
    r"(?:\s(?:in|of|for|at|with)\s(?:the\s)?[\w'-]{2,20}(?:\s[A-Z][\w'-]{2,20}){0,3})?",
    re.I,
)
_TITLE_HEADS = word_set(
    "champion champions medalist medalists medallist medallists winner winners laureate laureates finalist finalists "
    "holder "
    "holders captain captains jockey footballer cricketer player hurler goalkeeper striker batsman bowler swimmer "
    "rower "
    "sprinter runner boxer gymnast cyclist skier judoka wrestler recipient councillor mayor minister anchor newsreader "
    "presenter squad"
)
_OF = re.compile(
    r"(?:(?:the|a|an|our|former|ex|retired|sole|only|last|first|one\sof\sthe(?:\slast)?|lead"
    r"|original)[\s-]){0,3}(?:(?:\w{3,12})\s)?"
    r"(?:winners?|survivors?|captain|skipper|founder|mayor|headmaster|headmistress|vicar|bishop|chief|king|queen"
    r"|princess|prince|duke|duchess"
    r"|lord\smayor|governor|speaker|leader|conductor|members?|singer|drummer|bassist|guitarist|goalkeeper|pilot"
    r"|driver|passengers?|crew(?:man|\smember)?"
    r"|victims?|witness|author|inventor|star|lead\s(?:singer|actor)|keeper|chairman|president|coach|manager|face"
    r"|voice|hero|commissioner"
    r"|astronaut|cosmonaut|magistrate|ambassador|high\scommissioner|mp|senator|minister|jockey|referee|rescuer"
    r"|hostages?)\s"
    r"(?:of|on|from|in|at|for|aboard|to)\s(?:the|a|an|our|[A-Z])",
)
_OF_WORDS = word_set(
    "winner winners survivor survivors captain skipper founder mayor headmaster headmistress vicar bishop chief king "
    "queen "
    "princess prince duke duchess governor speaker leader conductor singer drummer bassist guitarist goalkeeper pilot "
    "driver passenger passengers crew crewman victim victims witness author inventor star keeper chairman president "
    "coach "
    "commissioner astronaut cosmonaut magistrate ambassador mp senator minister jockey referee rescuer hostage hostages"
)
_DISASTER = re.compile(
    r"\b(?:crash(?:ed)?|sinking|sank|derail\w+|collapse(?!\sof\sthe\s(?:lung|left|right|lower|upper|middle"
    r"|vertebra))|explosion|fire|flood\w*|earthquake|landslide"
    r"|avalanche|tsunami|cyclone|hurricane|tornado|stampede|bombing|shooting|siege|massacre|plunged|capsized"
    r"|hijack\w*|shipwreck|disaster"
    r"|eruption|blast|riot|ambush|mudslide|ferry|lifeboat|trapped|rescued?|expedition|shuttle|marathon|final|cup"
    r"|olympics?|team|squad|world"
    r"|council|parliament|assembly|county|band|orchestra|choir|show|series|film|village|town|island|parish|city"
    r"|nation|club|league)\b",
    re.I,
)
_RECORD = re.compile(
    r"(?:(?:the|our|probably|reportedly|as)\s)?(?:oldest|youngest|tallest|heaviest|smallest|longest-serving|only"
    r"|first|last|fastest|sole|most\sfamous"
    r"|best-known)\s(?:(?:known|living|surviving|remaining|female|male|woman|man|black|blind|deaf)\s){0,2}"
    r"(?P<noun>[a-z][\w'-]{2,18})(?:\s(?P<second>[a-z][\w'-]{2,18}))?\s(?:ever\s)?(?:in|on|of|to|from|at|who|with"
    r"|aboard|alive)\s(?:have\s|be\s|ever\s)?"
)
_RECORD_WORDS = word_set("oldest youngest tallest heaviest smallest longest only first last fastest sole most best")
_PEOPLE = word_set(
    "person woman man girl boy child baby people survivor survivors member resident inhabitant citizen player doctor "
    "nurse "
    "midwife teacher pilot driver sailor climber swimmer runner jockey captain mayor priest bishop monk keeper "
    "farmer miner "
    "fisherman passenger veteran mp councillor woman's lady gentleman pupil student officer detective firefighter "
    "soldier "
    "astronaut diver surfer rider cyclist cricketer footballer lighthouse blacksmith thatcher piper falconer shepherd "
    "undertaker vet dentist pharmacist postman postmistress publican organist bell ringer"
)
_KIN_WON = re.compile(
    r"(?:whose|her|his|their|the)\s(?:\w{3,10}\s)?(?:sister|brother|mother|father|son|daughter|husband|wife|uncle"
    r"|aunt|nephew|niece|cousin|twin"
    rf"|mum|dad|granddaughter|grandson|grandfather|grandmother)\s(?:once\s|had\s|famously\s)?{_DEED}",
    re.I,
)
_KIN_WORDS = word_set("whose her his their the")
_NEWS = re.compile(
    r"(?:(?:the|a|our)\s)?(?:(?:local|national|sunday|evening|daily|county|island)\s)?(?:paper|papers|press"
    r"|newspapers?|news|tv|television|radio|telly|gazette|herald"
    r"|tabloids?|media|echo)\s(?:had\s|has\s|have\s)?(?:photographed|interviewed|reported|covered|carried|ran"
    r"|printed|featured|called|dubbed|nicknamed|named"
    r"|followed|broadcast|showed|splashed)\b[^.,;:()\n]{0,60}",
    re.I,
)
_NEWS_WORDS = word_set(
    "paper papers press newspaper newspapers news tv television radio telly gazette herald tabloid tabloids media echo"
)
_END = re.compile(
    r"[.,;:!?()\[\]\n\"|]|\s-\s|\s(?:and|but|so)\s(?:was|is|has|had|he|she|now|then|presented|developed|came"
    r"|attended|wants|the)\b"
    r"|\s(?:presented|presents|presenting|was\s(?:admitted|referred|seen|found|brought|scanned|worried|diagnosed"
    r"|transferred)|attended"
    r"|collapsed|came\s(?:in|to)|is\s(?:seen|referred|now)|developed|underwent|complain(?:s|ed|ing)|fell|sustained"
    r"|with\s(?:a|an|acute|chronic|right|left"
    r"|new|severe|progressive|known|recurrent|bilateral|chest|abdominal|back|neck|knee|hip|head)\b|has\s(?:a|an)"
    r"|had\s(?:a|an)|needs|for\s(?:ct|mri|his|her))\b",
    re.I,
)
_LONGEST = 110
_TALK = re.compile(r"(?:to\sour|our)\s(?:knowledge|series|study)|literature|reported\scase|author|paper", re.I)


def _until(text: str, start: int, end: int) -> int:
    """The end of the clause that holds [start, end)."""
    stop = _END.search(text, end, start + _LONGEST)
    if stop:
        return stop.start()
    limit = min(len(text), start + _LONGEST)
    return limit if limit == len(text) else max(end, text.rfind(" ", end, limit))


def _mark(page: Page, start: int, end: int, sort: str) -> Mark:
    return Mark(start, _until(page.text, start, end), "event", worded(sort, page.language), rank=27)


def _matches(page: Page, wanted: frozenset[str], pattern: re.Pattern[str], back: int) -> Iterator[re.Match[str]]:
    text = page.text
    for number in page.words.of(wanted):
        word = page.words.all[number]
        for match in pattern.finditer(text, max(0, word.start - back), min(len(text), word.end + 80)):
            if match.start() <= word.start < match.end():
                yield match
                break


def find(page: Page) -> Iterator[Mark]:
    """Mentions known to the public beside a patient, in English."""
    text = page.text
    for match in _matches(page, _WHO_WORDS, _WHO, 90):
        if match["noun"].lower() not in {"patient", "patients", "study", "paper", "scan"}:
            yield _mark(page, match.start(), match.end(), "story")
    for match in _matches(page, _TITLE_HEADS, _TITLE, 60):
        yield Mark(match.start(), match.end(), "event", worded("public", page.language), rank=27)
    for match in _matches(page, _OF_WORDS, _OF, 40):
        end = _until(text, match.start(), match.end())
        if _DISASTER.search(text, match.start(), end):
            yield Mark(match.start(), end, "event", worded("public", page.language), rank=26)
    for match in _matches(page, _RECORD_WORDS, _RECORD, 8):
        human = {match["noun"].lower(), (match["second"] or "").lower()} & _PEOPLE
        if human and not _TALK.search(text, match.start(), match.end() + 40):
            yield _mark(page, match.start(), match.end(), "unique")
    for match in _matches(page, _KIN_WORDS, _KIN_WON, 0):
        yield _mark(page, match.start(), match.end(), "kin")
    for match in _matches(page, _NEWS_WORDS, _NEWS, 16):
        yield Mark(match.start(), match.end(), "event", worded("news", page.language), rank=26)
