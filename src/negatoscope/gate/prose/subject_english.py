"""What shows in English that a particular patient is in sight.

One `PERSONAL` sight suffices: an age with a sex, a number of a record, somebody who came, fell or was admitted. The
`HINTS` are what teaching says too ("MRI shows", "her", "in the ED"); two different ones are needed, of which one tells
a story, and three where the text announces something (a course, a paper, a post).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.prose.sight import seen, sight

if TYPE_CHECKING:
    from negatoscope.gate.prose.words import Words

_SOMEBODY = (
    "man|woman|lady|ladies|gentleman|gent|girl|boy|lad|lass|chap|bloke|fella|guy|baby|infant|neonate|newborn|toddler"
    "|child|kid|teenager|teen|adolescent|youth|male|female|patient|pt|pensioner|nonagenarian|centenarian"
    "|octogenarian|passenger|driver|cyclist|pedestrian|farmer|worker|labourer|soldier|student|teacher|fisherman"
    "|prisoner|mother|primigravida|player|rower|runner|nurse|monk|nun|priest"
)
_SOMEBODY_WORDS = _SOMEBODY.replace("|", " ")
_BEFELL = (
    r"(?:presented|presents|attended|complain(?:ed|s|ing)|fell|collapsed|sustained|suffered|developed|underwent|died"
    r"|arrested|deteriorated|walk(?:ed|s)\s(?:into|in)|came\s(?:in|to|with|back|over|from|up)|comes\sin|turned\sup"
    r"|recovered|was\s(?:\w{3,12}ly\s)?(?:admitted|discharged|referred|transferred|brought|rushed|found|seen|scanned"
    r"|operated|intubated|diagnosed|treated|taken|hit|struck|stabbed|shot|kicked|thrown|crushed|airlifted|reviewed"
    r"|kept|given|started|sent|driven|driving|playing|riding|working)|has\sbeen\s\w{2,14}(?:ed|ing|wn)\b|had\sbeen"
    r"|declined|refused|wishes|reports|denies|denied|noticed|recalled|swallowed|ingested|inhaled|aspirated"
    r"|tripped|slipped|crashed|drove|jumped|vomited|bled|lives\s(?:alone|in|at|with)|lived|works|worked|grew\sup)"
)
_BEFELL_WORDS = (
    "presented presents attended complained complains complaining fell collapsed sustained suffered developed "
    "underwent died arrested deteriorated walked walks came comes turned recovered was has had declined refused "
    "wishes reports denies denied noticed recalled swallowed ingested inhaled aspirated tripped slipped crashed drove "
    "jumped vomited bled lives lived works worked grew"
)
PERSONAL = (
    sight(
        "f m yr yrs yo y o year years month months week weeks day days mth mths wk wks old",
        r"""(?<![\w.,/$£€-])\d{1,3}\s?(?:yo?|y/o|y\.o\.?|yrs?|years?[\s-]olds?|(?:-|\s)?(?:day|week|month|mth
        |wk)s?[\s-]olds?)
        (?:\b|[MF]\b)
        | (?<![\w.,/$£€-])\d\d\s?(?-i:[MF])\b(?!\s(?:people|users|views|patients|scans|euros?|dollars?|pounds?|images))
        | (?<![\w-])(?-i:[MF])\s?/?\s?\d\d(?![\w./-]) | [a-z]{3,12}[\s-](?:year|month|week|day)s?-olds?\b
        | \b(?:age[d:]?|turn(?:ed|s|ing))\s(?:of\s)?(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty
        |ninety))\b
        | \d{1,3}\s?yrs?\b""",
    ),
    sight("boy girl", r"\b(?:boy|girl)\sof\s(?:\d{1,2}|[a-z]{3,9})\b"),
    sight(
        "his her their",
        r"\bin\s(?:his|her|their)\s(?:(?:early|mid|late)[\s-])?(?:teens|(?:twen|thir|for|fif|six|seven|eigh"
        r"|nine)t(?:y|ie)s"
        r"|\w{4,12}(?:th|ieth)\s(?:year|decade))\b",
    ),
    sight("pt", r"(?-i:\b[Pp]t)(?:\b(?!\.?\s?(?:[IVX\d]+\b|presence))|'s)"),
    sight(
        "c h k s o p pmh pmhx hx rfc hpc phx nkda",
        r"\b(?:c/o|h/o|k/c/o|s/p|o/e|r/o|f/u|p/w|b/g)\b | \b(?:pmhx?|hpc|nkda|phx|hx)\b",
    ),
    sight(
        _SOMEBODY_WORDS,
        rf"\b(?:an?|this|that|our|my|the|another|one|same)\s(?:[\w'-]{{1,16}},?\s){{0,5}}(?:{_SOMEBODY})\b"
        rf"(?:[^.!?\n]{{0,160}}?)\b{_BEFELL}\b",
    ),
    sight(
        "lady gentleman gent chap bloke fella lass lad",
        r"""\b(?:this|that|the|little|old|elderly|young|nice|lovely|pleasant|our|my|another|poor|delightful|yo)\s
        (?:[\w-]{1,14}\s){0,2}(?:lady|gentleman|gent|chap|bloke|fella|lass|lad)\b
        | \b(?:bloke|chap|lad|fella|lady|gentleman)\s(?:walk|turn|c[ao]me|present|fell|from|with|in)""",
    ),
    sight("she he they who", rf"\b(?:s?he|who)\s(?:then\s|also\s|has\s|had\s|later\s|only\s)?{_BEFELL}\b"),
    sight("s", r"\b(?:s?he)'s\s(?:\w{2,12})"),
    sight(
        "clinical reason relevant presenting referring requesting",
        r"""^\W{0,4}(?:(?:relevant\s)?clinical\s(?:details?|history|info(?:rmation)?|indications?|notes?|summary
        |context|question)
        |reason\sfor\s(?:exam(?:ination)?|study|referral|request|visit|scan|admission)|presenting\scomplaint)\b""",
    ),
    sight(
        "mrn nhs chi hosp hospital unit ur urn uhid nhi nric ssn medicare accession acc acct csn folder emn hn crn pas "
        "phn phin ohip hcn file episode encounter visit mpi nin ic",
        r"""\b(?:mrn|nhs|chi|ur|urn|uhid|nhi|nric|ssn|medicare|accession|acc|acct|csn|emn|hn|crn|phn|phin|ohip|hcn|mpi
        |nin
        |(?:hosp(?:ital)?|unit|folder|file|episode|encounter|visit)\s(?:no|num(?:ber)?
        |id))\b\.?[\s:#]{0,3}[A-Z]{0,4}[\s-]?\d{3}""",
    ),
    sight(
        "bed cubicle bay resus sideroom room trolley",
        r"\b(?:bed|cubicle|bay|side\s?room|trolley)\s?\d{1,2}\b | \bin\sresus\b",
    ),
    sight(
        "niece nephew grandson granddaughter grandmother grandfather nan gran mam uncle aunt cousin twin poa carer "
        "nok dtr "
        "son daughter husband wife sister brother mother father mum mom dad partner",
        r"""\b(?:her|his|my|pt's|patient's|late)\s(?:\w{2,10}\s)?(?:niece|nephew|grandson|granddaughter|grand(?:mother
        |father)
        |nan|gran|mam|uncle|aunt|cousin|twin|poa|carer|son|daughter|husband|wife|sister|brother|mother|father|mum|mom
        |dad
        |partner)\b""",
    ),
    sight(
        "cell emergency contact",
        r"\b(?:emerg(?:ency)?\scontact|next\sof\skin|cell|mob(?:ile)?)\b[^\n]{0,20}\d{3}",
    ),
    sight(
        "scan scans film films image images mri ct cxr xr xray ray uss echo pet series report result results",
        r"""\b(?:scans?|films?|images?|mri|ct|cxr|xr|x-?rays?|uss?|echo|pet|reports?|results?)\s(?:of|for|on)\s
        (?:the\sabove|(?:this|our|my|that)\s(?:\w+\s)?(?:patient|lady|man|woman|gentleman|boy|girl|baby|chap)
        |her\b|him\b|(?:mr|mrs|ms|miss|master|baby)\b)""",
    ),
)
_TELLING = (
    sight("her she him hers his he", r"\b(?:her|she|him|hers|his|he)\b"),
    sight(
        "admitted discharged referred transferred operated intubated brought seen scanned reviewed consented recalled "
        "embolised embolized biopsied resuscitated repatriated telephoned phoned called discussed",
        r"""\b(?:was|were|been|got|being|ed|to)\s(?:\w{3,12}ly\s)?(?:admitted|discharged|transferred|operated
        |intubated|brought
        |scanned|biopsied|embolised|embolized|resuscitated)\b | \b(?:findings|results?)\s(?:were\s)?(?:telephoned
        |phoned|called
        |discussed|communicated)\b | ^(?:seen|reviewed|admitted|discharged|referred|recalled)\b""",
    ),
    sight(
        "presented presents presenting",
        r"(?<!we\s)(?<!i\s)\bpresent(?:ed|s|ing)\s(?:with|to\s(?:the\s|our\s)?(?:ed|er|a&e|emergency|clinic"
        r"|hospital)|after|following)",
    ),
    sight(
        "look opinion eyeball thoughts read review reviewed",
        r"""\b(?:second|2nd)\s(?:opinion|look|read)\b | \b(?:eyeball|have\sa\slook|take\sa\slook|look\sat)\b
        | \bthoughts\?""",
    ),
    sight(
        "ward icu itu hdu nicu picu ccu ed er a resus theatre clinic gp",
        r"""\b(?:in|on|to|into|at|from|the|via)\s(?:ward|icu|itu|hdu|nicu|picu|ccu|ed|er|a&e|resus|theatre|clinic)\b
        | \b(?:her|his|the|gp)\sgp\b | \bgp\sto\b""",
    ),
    sight("comparison compared prior previous", r"\b(?:comparison|compared)\s(?:is\s)?(?:made\s)?(?:with|to)\b"),
    sight(
        "verified signed dictated typed transcribed authorised",
        r"\b(?:verified|dictated|typed|transcribed|authorised)\b",
    ),
)
_SHOWING = (
    sight(
        "ct mri xray x scan film films radiograph radiographs ultrasound us cxr cta ctpa mra echo angiogram pet dexa "
        "usg",
        r"""\b(?:ct|mri|x-?ray|scan|films?|radiographs?|ultrasound|us|usg|cxr|cta|ctpa|mra|angiogra(?:m|phy)|pet
        |urography)\b
        [^.!?\n]{0,40}\b(?:show(?:s|ed|ing)|reveal(?:s|ed)|demonstrat(?:es|ed)|confirm(?:s|ed)|clear|normal|neg|done
        |nad|found)\b
        | (?:^|\n)\W{0,3}(?:ct|mri?|xr|cr|us|cxr|pet|nm|ob)\b[^.\n]{0,40}[:.\n]""",
    ),
    sight(
        "left right bilateral rll lll rul lul l r t unchanged stable enlarged acute mm cm",
        r"""\b(?:left|right|bilateral|rll|lll|rul|lul|[clt]\d{1,2})\b[^.\n]{0,60}\b(?:fracture|mass|lesion|nodule
        |effusion|collapse
        |tear|dissection|aneurysm|haemorrhage|hemorrhage|infarct|stone|embol\w+|deposit|disc|metasta\w+|consolidation
        |rupture
        |abscess|\d+\s?[mc]m)s?\b | \b(?:unchanged|stable\scompared|has\senlarged|no\sacute)\b
        | \b\d+(?:\.\d)?\s?[mc]m\b""",
    ),
)
_ANNOUNCING = (
    sight(
        "course webinar register registration congress congratulations paper published article hiring vacancy "
        "fellowship "
        "conference lecture podcast thread quiz cme cpd symposium abstract keynote trainees teach teaching tutorial "
        "keynote blog episode journal doi",
        r"""\b(?:course|webinar|regist(?:er|ration)|congress|congratulations|paper|published|article|hiring|vacanc(?:y
        |ies)
        |conference|lecture|podcast|thread|quiz|symposium|abstract|keynote|teach(?:ing)?|tutorial|blog|journal)\b""",
    ),
)


def is_about_patient(words: Words) -> bool:
    """Whether an English text has a particular patient in sight."""
    if next(seen(words, PERSONAL), None) is not None:
        return True
    telling = sum(next(each.matches(words), None) is not None for each in _TELLING)
    showing = sum(next(each.matches(words), None) is not None for each in _SHOWING)
    announced = next(seen(words, _ANNOUNCING), None) is not None
    return telling > 0 and telling + showing >= (3 if announced else 2)
