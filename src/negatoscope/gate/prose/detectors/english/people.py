"""People as English names them in passing: "Okonjo's chest", "Fiona thinks", "0830 Haines thyroid FNA", "dtr Mei".

Each construction takes a capital that is no ordinary word: the lists of names say nothing here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity import lexicon
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.dates.calendar_words import MONTH_NAMES, WEEKDAYS
from negatoscope.gate.prose.names import is_eponym
from negatoscope.gate.prose.names.facts import facts
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_PART = r"(?:(?:O'|Mc|Mac|El-|Al-|D')?[A-Z][a-z]+(?:-[A-Z][a-z]+)?)"
_NAME = rf"(?-i:(?P<name>{_PART}(?:[ ](?:(?:van|de|al|el|bin|O|Ni)[ ])?{_PART}){{0,2}}))"
_OWNS = re.compile(
    rf"(?<![\w'-]){_NAME}'s?[ ](?:(?:latest|last|repeat|follow-up|new|old|left|right|pre-op|post-op|first|next"
    rf"|recent|brain|chest|abdo"
    r"|knee|hip|lumbar|head)[ ]){0,2}(?:scan|scans|ct|mri|x-?ray|film|films|images|chest|abdomen|knee|hip|back|head"
    r"|brain|spine|liver|kidney"
    r"|biopsy|bloods|results?|report|notes|chart|gp|mum|mother|father|dad|wife|husband|daughter|son|sister|brother"
    r"|family|relatives|parents"
    r"|carer|appointment|surgery|operation|pain|symptoms|fall|stroke|heart|lungs|tumou?r|cancer|mass|nodule|fracture"
    r"|aneurysm|stent|drain|line"
    r"|admission|discharge|case|care|birthday|mri's|echo|ultrasound|mammogram|team|list|clinic|patient|letter)(?![\w])"
)
_OWNERS = word_set("s")
_ACTS = re.compile(
    rf"(?:^|(?<=[.!?,;:][ ])|(?<=\n)|(?<=[a-z,][ ])|(?<=and[ ])){_NAME}(?:[ ](?:and|&"
    rf"|or)[ ]{_PART})?[ ](?:(?:already|just|also|both|still|never|always|now|again|kindly|even|then)[ ])?(?:thinks"
    rf"|reckons|says|said|told|asked|wants|agrees"
    rf"|disagrees|rang|called|phoned|texted"
    r"|emailed|mentioned|suggested|suspects|suspected|feels|insists|insisted|wondered|noticed|complained|fell|lives"
    r"|works|loves|remembers"
    r"|refused|declined|consented|died|recovered|rows|plays|drove|walked|came|went|was\s(?:seen|admitted|discharged"
    r"|referred|scanned|told|born"
    r"|brought|transferred|furious|worried|asked)|is\s(?:on\s(?:call|leave)|off\ssick|covering|happy|aware|furious"
    r"|worried|keen|fit|well)|has\s(?:been|had"
    r"|gone|said|asked)|had\s(?:been|a|an|her|his)|turned|remains|wishes|would\s(?:like|rather|prefer)|doesn't"
    r"|didn't|hasn't|isn't|aware|keen)(?![\w])",
    re.M,
)
_ACTS_WORDS = word_set(
    "thinks reckons says said told asked wants agrees disagrees rang called phoned texted emailed mentioned suggested "
    "suspects suspected feels insists insisted wondered noticed complained fell lives works loves remembers refused "
    "declined consented died recovered rows plays drove walked came went was is has had turned remains wishes would "
    "doesn "
    "didn hasn isn aware keen"
)
_AFTER = re.compile(
    r"(?i:dtr|dau|daughter|son|wife|husband|hubby|missus|partner|fiancee?|boyfriend|girlfriend|niece|nephew|nan|nana"
    r"|gran|granny|grandma|grandad"
    r"|grandpa|grandson|granddaughter|carer|caregiver|guardian|poa|nok|proxy|sibling|stepson|stepdaughter|stepfather"
    r"|stepmother|in-law|godson"
    r"|neighbou?r|flatmate|roommate|coach|interpreter|translator|midwife|paramedic|sonographer|radiographer"
    r"|technologist|tech|technician|matron"
    r"|physio|anaesthetist|anesthesiologist|neurosurgeon|orthopod|obstetrician|paediatrician|pediatrician"
    r"|pathologist|nephrologist|intensivist"
    r"|hospitalist|specialist|registrar|reg|regs|sho|fellow|houseman|intern|resident|consultant|operator|assistant"
    r"|chaperone|secretary|clerk|porter"
    r"|bookings|scribe|cns|np|rn|sister|staff[ ]nurse|charge[ ]nurse|attending|boss|colleague|friend|supervisor"
    r"|brother|mother|father|mum|mom|mam|dad"
    r"|gentleman|lady|baby|bro|cousin|uncle|aunt|auntie)[ ]?[,(:]?[ ]?"
    rf"{_NAME}(?!'s?[ ](?:sign|disease|syndrome|criteria|classification))",
)
_AFTER_WORDS = word_set(
    "dtr dau daughter son wife husband hubby missus partner fiance fiancee boyfriend girlfriend niece nephew nan "
    "nana gran "
    "granny grandma grandad grandpa grandson granddaughter carer caregiver guardian poa nok proxy sibling stepson "
    "stepdaughter stepfather stepmother neighbour neighbor flatmate roommate coach interpreter translator midwife "
    "paramedic sonographer radiographer technologist tech technician matron physio anaesthetist anesthesiologist "
    "neurosurgeon orthopod obstetrician paediatrician pediatrician pathologist nephrologist intensivist hospitalist "
    "specialist registrar reg regs sho fellow houseman intern resident consultant operator assistant chaperone "
    "secretary "
    "clerk porter bookings scribe cns np rn sister staff charge attending boss colleague friend supervisor brother "
    "mother "
    "father mum mom mam dad gentleman lady baby bro cousin uncle aunt auntie"
)
_MET = re.compile(
    rf"(?:could|can|would|will|did|does|eyeball|see|seen|saw|seeing|scan|scanned|scanning|squeeze[ ]in|review"
    rf"|reviewed|review|examined|admitted"
    rf"|discharged|thank|thanks|tell|ask|asked|ring"
    r"|rang|call|called|text|bleep|bleeped|page|paged|email|cc|respect|rip|poor|old|little|young|met|w/|d/w"
    r"|spoke[ ](?:to|with|w/)|discussed[ ](?:with|w)|chat[ ]with"
    r"|handed[ ]over[ ]to|handover[ ]to|signed[ ](?:off[ ])?by|checked[ ](?:by|with)|read[ ]by|per|via|copied[ ]to"
    r"|consult(?:ed)?[ ]\()[ ]?"
    rf"{_NAME}(?![\w])(?!'s?[ ](?:sign|disease|syndrome|criteria|classification))",
    re.I,
)
_MET_WORDS = word_set(
    "could can would will did does eyeball see seen saw seeing scan scanned scanning squeeze review reviewed "
    "examined admitted discharged thank "
    "thanks "
    "tell ask asked ring rang call called text bleep bleeped page paged email cc respect rip poor old little young "
    "met w d "
    "spoke discussed chat handed handover signed checked read per via copied consult consulted"
)
_TOLD = re.compile(
    rf"(?:(?:name|names)(?:[ ]is|'s)|(?:called|named|known[ ]as|goes[ ]by|answers[ ]to|nickname(?:d)?|alias|aka"
    rf"|this[ ]is|it's))[ ]{_NAME}"
)
_SIGNED = re.compile(
    rf"(?i:ta|cheers|thanks|thx|regards|rgds|best|wishes|kr|bw|yours|love)[ ]?[,.!]?(?:[ ]"
    rf"|\n{{1,2}}){_NAME}(?=[ ]?(?:[.\n]|$))"
)
_SIGNED_WORDS = word_set("ta cheers thanks thx regards rgds best wishes kr bw yours love")
_LIES = re.compile(
    rf"(?:^|(?<=[.!?,;:][ ])|(?<=[a-z][ ])){_NAME}[ ](?:in|on|from)[ ](?:bed|bay|room|rm|ward|resus|cubicle"
    rf"|side[ ]room|icu|itu|hdu|ed|a&e|trolley)(?!\w)",
    re.M,
)
_LIES_WORDS = word_set("bed bay room rm ward resus cubicle side icu itu hdu ed trolley")
_TOLD_WORDS = word_set("name names called named known goes answers nickname nicknamed alias aka this it")
_PRESENT = re.compile(
    r"(?:present|attendees|in[ ]attendance|attending|apologies|panel|attended[ ]by|distribution|copies|cc|team"
    r"|on[ ]call|crew|faculty|operators?"
    r"|radiologists?|staff)[ ]?:[ ]{0,2}(?P<list>[^\n.:]{3,160})",
    re.I,
)
_PRESENT_WORDS = word_set(
    "present attendees attendance attending apologies panel attended distribution copies cc team call crew faculty "
    "operator "
    "operators radiologist radiologists staff"
)
_CREDENTIALS = word_set(
    "md do rn np pa npi cns frcr gmc sho fy st ct mr us crna rt phd lpn ent gp mdt nhs dob mrn ok er ed icu"
)
_MEMBER = re.compile(
    rf"(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Sr|Sister)\.?[ ])?(?P<name>{_PART}(?:[ ]{_PART}){{0,2}}|[A-Z]{{2,3}}(?![\w]))"
)
_SLOT = re.compile(
    r"^[ *>|-]{0,4}(?:\d{1,2}[:.h]?\d\d(?:[ ]?[ap]m)?|\d{1,2}[ap]m|\#?\d{1,2}[.)])[ ]{1,3}[-–|:]?[ ]{0,2}(?:(?:mr"
    r"|mrs|ms|miss|dr)\.?[ ])?"
    r"(?-i:(?P<name>(?:Baby[ ](?:of[ ])?)?(?:(?:O'|Mc|Mac|El-|Al-"
    r"|D')?[A-Z][A-Za-z]+(?:-[A-Z][a-z]+)?)(?:,?[ ][A-Z][a-z]+){0,2}(?:[ ]\([A-Z][a-z]+\))?"
    r"(?:,?[ ][A-Z]\.?(?![\w]))?))",
    re.M | re.I,
)
_SUBJECT = re.compile(
    rf"^(?:subject|re|fwd?|patient|pt|case)[ ]?:[ ]{{0,3}}(?:(?:re|fwd?)[ ]?:[ ]?)?{_NAME}(?:[ ][A-Z]\.)?", re.M | re.I
)
_SUBJECT_WORDS = word_set("subject re fw fwd patient pt case")
_NICK = re.compile(rf"{_PART}[ ](?:\"[A-Z][a-z]+\"|\([A-Z][a-z]+\))[ ]{_PART}(?![\w])")
_BY_INITIALS = re.compile(
    r"(?:^|(?<=\s))[-–—]{1,2}[ ]?(?P<name>(?:[A-Z]\.){2,3}(?=[ ]?$)|(?:(?:[A-Z]\.){2,3}|[A-Z]{2,3})(?=,?[ ](?:RN|MD"
    r"|DO|NP|PA|LPN|RT|SHO|SpR|ST\d"
    r"|FY\d)))",
    re.M,
)
_NEVER = word_set(
    "the a an this that these those my our his her their your its it he she we they you i who what when where why how "
    "patient patients pt mr mrs ms miss dr prof doctor nurse team everyone somebody someone anyone nobody radiology "
    "surgery ortho neuro icu clinic hospital ward yesterday today tomorrow tonight then there here now also but and "
    "or if "
    "as at by for from in of on to with all both each another other one two three first last next new thanks cheers "
    "dear "
    "hi hello report scan mri baby god lord christ jesus medicine gp trust management government royal college english "
    "neurosurg ortho gastro cardio resp haem onc urol gynae obs paeds vasc plastics maxfax anaes micro path radiol "
    "endo "
    "rheum derm ophthal psych geris palliative twitter linkedin google everybody people parents mother father mum "
    "dad son daughter husband wife sister brother"
)


def _is_name(page: Page, name: str, start: int, *, loose: bool) -> bool:
    """Whether a capitalised run can be a person: no ordinary word, month, disease or method."""
    first, *rest = re.split(r"[ -]", name)
    lower = first.lower()
    if lower in _NEVER or lower in MONTH_NAMES or lower in WEEKDAYS or len(first) < 3 or is_eponym(page.text, start):
        return False
    if lexicon.is_imaging(lower) or lexicon.is_maker(lower):
        return False
    known = facts(lower)
    if known.common and not (known.given or known.surname):
        return False
    borne = known.given >= 8 or known.surname > 3 or known.is_unknown
    if loose:
        return borne and not (known.common and not rest)
    return borne and not known.only_word and not known.eponym


def _found(page: Page) -> Iterator[tuple[re.Match[str], bool]]:
    text, words = page.text, page.words
    for number in words.of(_OWNERS):
        at = words.all[number].start
        if text[at - 1 : at] == "'":
            for match in _OWNS.finditer(text, max(0, at - 40), min(len(text), at + 40)):
                if match.end("name") == at - 1:
                    yield match, False
    for number in words.of(_LIES_WORDS):
        at = words.all[number].start
        for match in _LIES.finditer(text, max(0, at - 50), min(len(text), at + 12)):
            yield match, False
    for number in words.of(_ACTS_WORDS):
        at = words.all[number].start
        for match in _ACTS.finditer(text, max(0, at - 44), min(len(text), at + 24)):
            if match.end() >= at and match.start() < at:
                yield match, False
    for wanted, pattern in (
        (_AFTER_WORDS, _AFTER),
        (_MET_WORDS, _MET),
        (_SUBJECT_WORDS, _SUBJECT),
        (_TOLD_WORDS, _TOLD),
        (_SIGNED_WORDS, _SIGNED),
    ):
        for number in words.of(wanted):
            match = pattern.match(text, words.all[number].start)
            if match:
                yield match, False


def find(page: Page) -> Iterator[Mark]:
    """People named in passing beside a patient, in English."""
    text = page.text
    for match, loose in _found(page):
        start, end = match.span("name")
        if _is_name(page, match["name"], start, loose=loose):
            yield Mark(start, end, "person", rank=33)
    for number in page.words.of(_PRESENT_WORDS):
        listed = _PRESENT.match(text, page.words.all[number].start)
        for match in _MEMBER.finditer(text, listed.start("list"), listed.end("list")) if listed else ():
            if match["name"].isupper() and (
                match["name"].lower() in _CREDENTIALS or lexicon.is_imaging(match["name"].lower())
            ):
                continue
            if match["name"].isupper() or _is_name(page, match["name"], match.start("name"), loose=False):
                kind = "initials" if match["name"].isupper() else "person"
                yield Mark(match.start("name"), match.end("name"), kind, rank=34)
    slots = [match for match in _SLOT.finditer(text) if _is_name(page, match["name"], match.start("name"), loose=True)]
    for match in slots if len(slots) > 1 else ():
        yield Mark(match.start("name"), match.end("name"), "person", rank=52)
    if '"' in text or "(" in text:
        for match in _NICK.finditer(text):
            name = match.group().split(" ", 1)[0]
            if facts(name.lower()).is_given or any(each.run.start == match.start() for each in page.named):
                yield Mark(match.start(), match.end(), "person", rank=61)
    for match in _BY_INITIALS.finditer(text):
        yield Mark(match.start("name"), match.end("name"), "initials", rank=44)
