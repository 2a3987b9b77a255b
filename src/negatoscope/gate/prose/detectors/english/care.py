"""Houses of care and their wards in English: "Farnham Road Practice", "Mpilo Central", "5 West", "Nightingale ward".

A name before a word for a house is its name; a name after a verb of care and "at", "to", "from", "under" is one too,
where no town of the lists bears it. A ward is a name or a number beside a word for one, or a number with a wing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity import lexicon
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose import gazetteer
from negatoscope.gate.prose.dates.calendar_words import MONTH_NAMES, WEEKDAYS
from negatoscope.gate.prose.gazetteer import Sort
from negatoscope.gate.prose.names import is_common, is_eponym
from negatoscope.gate.prose.names.facts import facts
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_WORD = r"[A-Z][\w]*(?:['-][A-Za-z]+){0,3}"
_NAMED = (
    rf"(?:(?:St|Mt|Our|Sir|Dr|Queen|King|Prince|Princess|Lady)\.?[ ])?{_WORD}"
    rf"(?:[ ](?:of[ ](?:the[ ])?|and[ ](?!the[ ])|&[ ]|for[ ]|on[ ])?{_WORD}){{0,5}}"
)
_HOUSE = re.compile(
    rf"(?-i:(?P<name>{_NAMED}))[ ](?:(?:aged|medical|health|care|day|surgical|dental|community|group|family|base"
    rf"|district"
    rf"|general"
    r"|referral|regional|teaching|memorial|university|cancer|heart|eye|women's|children's|mission|cottage|county"
    r"|provincial"
    r"|specialist|nursing|retirement|rest|residential|diagnostic|imaging|radiology|x-ray|scan|walk-in|urgent"
    r"|government|govt)[ ]){0,3}"
    r"(?:practice|surgery|dispensary|polyclinic|poly[ ]clinic|health[ ]centre|health[ ]center|health[ ]post"
    r"|medical[ ](?:ctr|cent(?:er|re)"
    r"|college|school|practice|group|institute)|aged[ ]care|lodge|manor|hosp\.?|hospitals?|infirmary|clinics?|hospice"
    r"|rest[ ]home"
    r"|care[ ](?:home|cent(?:er|re)|village)|nursing[ ]home|retirement[ ](?:village|home|community)"
    r"|imaging(?:[ ]cent(?:er|re))?|radiology"
    r"|diagnostics?|scans|scan[ ]centre|nhs[ ]trust|foundation[ ]trust|health[ ](?:service|board|network|trust|district"
    r"|campus)"
    r"|healthcare|cancer[ ](?:cent(?:er|re)|institute)|institute|sanatorium|birth[ ]cent(?:er|re)"
    r"|assisted[ ]living)(?!\w)",
    re.I,
)
_HOUSE_WORDS = word_set(
    "practice surgery dispensary polyclinic clinic clinics centre center ctr post college school group institute care "
    "lodge manor hosp hospital hospitals infirmary hospice home village community imaging radiology diagnostic "
    "diagnostics scans trust service board network district campus healthcare sanatorium living"
)
_GENERIC = word_set(
    "the a an this that our my your his her their each every local another which what outpatient private public "
    "general "
    "university teaching day acute tertiary pain memory clinical follow up fracture breast stroke chest spine hand "
    "foot "
    "diabetic antenatal consultant emergency day neuro vascular interventional paediatric pediatric plastic dear hi "
    "hello "
    "reporting department dept head professor nuclear medical x ray primary secondary intensive critical urgent best "
    "good "
    "clinical academic musculoskeletal thoracic abdominal cardiac women children dental eye orthopaedic orthopedic "
    "urology "
    "surgical royal college american european british national society one stop rapid access mri ct us xr in at from "
    "to "
    "radiology imaging surgery daycase elective trauma general foundation social mental palliative sexual public "
    "global "
    "when while after before seen thanks thank advanced digital standard current best daily routine safe modern"
)
_AT = re.compile(
    r"(?:(?:at|to|from|under|via|by|through|into|visited|attended|attends|leaving|covering|in|near|of)\s)(?:the\s"
    r"|old\s){0,2}"
    rf"(?P<name>(?:(?:St|Mt)\.?\s)?{_WORD}(?:\s{_WORD}){{0,3}})(?![\w])"
)
_AT_WORDS = word_set("at to from under via by through into visited attended attends leaving covering in near of")
_CARED = re.compile(
    r"\b(?:admitted|admission|presented|presents|attended|attends|transferred|transfer|referred|referral|reviewed"
    r"|seen|scanned"
    r"|imaged|operated|treated|discharged|seen|under|inpatient|outpatient|op|surgery|scan|scans|ct|mri|mr|us|uss|xr"
    r"|cxr|x-?rays?"
    r"|films?|images|imaging|echo|pet|eus|ercp|biopsy|bx|angiogram|stent|clinic|urology|neurosurg\w*|ortho\w*|ent|ed"
    r"|er|a&e|icu"
    r"|itu|casualty|registrar|reg|sho|consultant|resident|intern|fellow|nurses?|team|colleagues?|doctors?|transfer"
    r"|walked|rushed"
    r"|brought|taken|airlifted|flown|booked|waited|appointment|appt|works?|worked|rotation|on\scall|ward|pacs"
    r"|portering|delivered"
    r"|born|died|drove\shim|drove\sher|drove\sme|list|reported|stamped|shift|job|trained|dept|department"
    r"|anyone)\b[^.!?\n]{0,36}$",
    re.I,
)
_NO_HOUSE = re.compile(
    r"(?:Level|Grade|Stage|Type|Day|Week|Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sister|Room|Ward|Bed|Bay|Step|Phase"
    r"|Section|Figure"
    r"|Table|Part|Christmas|Easter|Boxing|New\sYear|Good|Bank|Case|Radiology|Medical|Clinical)\b|[A-Z]{1,3}\d"
    r"|[A-Z]{2,3}$"
)
_WARD = re.compile(
    r"(?:(?P<named>(?:[A-Z][\w'-]{2,20}\s){1,2})(?:[Ww]ard|WARD|[Uu]nit|Wing|wing|Suite|suite|Pod|pod"
    r"|Bay)(?![\w])(?:\s(?:bay|bed|room)\s\w{1,3}(?!\w))?"
    r"|(?:[Ww]ard|WARD|[Uu]nit|UNIT)\s(?:\d{1,3}[A-Z]?|[A-Z]\d{0,3}[A-Z]?)(?!\w)(?:\s(?:[Nn]orth|[Ss]outh|[Ee]ast"
    r"|[Ww]est|[A-Z][a-z]{3,16}(?:\s[A-Z][a-z]{3,16})?))?)"
)
_WARD_WORDS = word_set("ward unit wing suite pod bay")
_SPOT = re.compile(
    r"(?:resus|theatre|theater|side\s?room|sideroom|sr|trolley|cubicle|cubby|pod|zone|hall|bay|bed|room|rm|or|ot"
    r"|station|chair|recliner"
    r"|triage|corridor|minors|majors|stroke\sunit|day\ssurgery|acute\sunit|amu|mau|sau|eau|cdu"
    r"|assessment\sunit)\s?(?:no\.?\s?|\#\s?)?"
    r"\d{1,3}[A-Z]?(?![\w/.,]\d)(?!\w)(?:\s?(?:,|on|of|in)?\s(?:the\s)?(?:[A-Z][\w'-]{2,16}\s)?(?:ward|icu|itu|hdu"
    r"|resus|ed|a&e|amu|mau)(?:\s\w{1,2}(?!\w))?)?",
    re.I,
)
_SPOT_WORDS = word_set(
    "resus theatre theater side sideroom trolley cubicle cubby pod zone hall bay bed room rm or ot station chair "
    "recliner "
    "triage corridor minors majors stroke day acute amu mau sau eau cdu assessment"
)
_WING = re.compile(
    r"(?<![\w.,/-])(?:\d{1,2}[A-Z]?\s?(?:North|South|East|West|NORTH|SOUTH|EAST|WEST|Tower|Main"
    r"|[NSEW](?:-?\d{2,4}(?:-\d{1,2})?)))(?!\w)(?!\s(?:Street|St|Ave|Avenue|Road|Rd|\d))"
)
_WING_WORDS = word_set("north south east west tower main n s e w")
_LABELLED = re.compile(
    r"(?:pt\s|patient\s|current\s)?(?:location|loc|ward\s?/\s?bed|ward|unit|bed|room|clinic|nursing\sunit|dept"
    r"|department)\s?[:=]\s{0,3}"
    r"(?P<value>[A-Z0-9][\w /&.-]{0,30}?)(?=\s{2}|\s?(?:[\n,;|]|$)|\.\s)"
    r"|\bLOC\s(?P<bare>[A-Z0-9][A-Z0-9-]{2,12})(?!\w)",
    re.I,
)
_LABEL_WORDS = word_set("location loc ward unit bed room clinic nursing dept department")
_GENERAL_PLACE = re.compile(
    r"(?:radiology|imaging|ct|mri|us|xr|ultrasound|n/?a|unknown|inpatient|outpatient|op|ip|ed|er)$", re.I
)
_HEADED = re.compile(
    r"(?:(?:University|Teaching|General|District|Regional|Provincial|Mission|County|National|Royal"
    r"|Memorial|Academic|Referral|Central|Base"
    r"|Military|Children's|Women's|Maternity)[ ]){1,3}(?:Hospital|Infirmary|Clinic|Medical[ ]Cent(?:er"
    r"|re))(?:[ ](?:of|at|in))?[ ](?P<name>[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?)"
)
_ENDED = re.compile(
    r"(?P<name>[A-Z][\w'-]{2,20}(?:[ ][A-Z][\w'-]{2,20}){0,2})[ ](?:General|Central|Royal|Infirmary|Memorial"
    r"|Regional|Baptist|Methodist"
    r"|Presbyterian|Base|Children's|Polyclinic)(?!\w)(?![ ][A-Z])"
)
_TOWN_AFTER = re.compile(
    r",?[ ](?:(?:in|near)[ ])?(?P<town>[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2})(?=[ ]?[.,;:)\n]|[ ](?:on|with|for|in|at"
    r"|and|where|after|by)[ ]|$)"
)
_THE = re.compile(
    r"\b(?:at|to|from|in|into)\sthe\s(?P<name>(?:Royal|General|Infirmary|Mater|Memorial|Alfred|Western|Northern"
    r"|Children's|Rotunda|Coombe))(?!\s?[A-Z\w-])"
)


def _is_house_name(page: Page, name: str, start: int) -> bool:
    first = name.split(" ", 1)[0]
    lower = first.lower().removesuffix("'s")
    if lower in MONTH_NAMES or lower in WEEKDAYS or lower in _GENERIC or len(first) < 3 or lexicon.is_imaging(lower):
        return False
    known = facts(lower)
    return not (is_common(lower) or (known.only_word and "'" not in first) or is_eponym(page.text, start))


def _houses(page: Page) -> Iterator[Mark]:
    text = page.text
    for number in page.words.of(_HOUSE_WORDS):
        end = page.words.all[number].end
        for match in _HOUSE.finditer(text, max(0, end - 90), end):
            if match.end() != end:
                continue
            start, words = match.start("name"), match["name"].split(" ")
            while words and (words[0].lower() in _GENERIC or is_common(words[0].lower())):
                start += len(words[0]) + 1
                words = words[1:]
            if words and start and page.words.at(start) is not None:
                yield Mark(start, match.end(), "hospital", rank=47)


def _is_person(page: Page, start: int) -> bool:
    return any(each.run.start <= start < each.run.end for each in page.named)


def _attended(page: Page) -> Iterator[Mark]:
    text = page.text
    for number in page.words.of(_AT_WORDS):
        word = page.words.all[number]
        match = _AT.match(text, word.start)
        if (
            match is None
            or _NO_HOUSE.match(match["name"])
            or not _is_house_name(page, match["name"], match.start("name"))
        ):
            continue
        own = word.lower in {"visited", "attended", "attends", "covering", "leaving"}
        weak = word.lower in {"in", "near", "of", "by", "through", "into"}
        if weak and not match["name"].endswith(("General", "Central", "Royal", "Memorial", "Regional", "Infirmary")):
            continue
        if not own and not weak and not _CARED.search(text, max(0, word.start - 60), word.start):
            continue
        start = match.start("name")
        first = page.words.at(start)
        town = gazetteer.read(page.words, first, Sort.TOWN) if first is not None else None
        whole = town is not None and page.words.all[town.last].end >= match.end()
        if _is_person(page, start) or (whole and word.lower != "at"):
            continue
        yield Mark(start, match.end("name"), "hospital", rank=32)
    for match in _HEADED.finditer(text):
        yield Mark(match.start(), match.end(), "hospital", rank=49)
    for match in _ENDED.finditer(text):
        if _is_house_name(page, match["name"], match.start()):
            yield Mark(match.start(), match.end(), "hospital", rank=46)
    for match in _THE.finditer(text):
        yield Mark(match.start("name"), match.end("name"), "hospital", rank=33)


def _listed(page: Page) -> Iterator[Mark]:
    """Houses that everybody knows, in a text without capitals."""
    words, last = page.words, -1
    for number in gazetteer.candidates(words, Sort.HOSPITAL) if page.people.is_casual else ():
        known = gazetteer.read(words, number, Sort.HOSPITAL) if number > last else None
        if known and known.sure and (known.last > known.first or facts(words.all[number].lower).is_unknown):
            last = known.last
            yield Mark(words.all[number].start, words.all[last].end, "hospital", rank=44)


def _wards(page: Page) -> Iterator[Mark]:
    text, words = page.text, page.words
    for number in words.of(_WARD_WORDS):
        word = words.all[number]
        for match in _WARD.finditer(text, max(0, word.start - 44), min(len(text), word.end + 44)):
            if not match.start() <= word.start < match.end():
                continue
            start = match.start()
            named = match["named"].split() if match["named"] else []
            while named and (named[0].lower() in _GENERIC or is_common(named[0].lower())):
                start += len(named[0]) + 1
                named = named[1:]
            if named or not match["named"]:
                yield Mark(start, match.end(), "ward", rank=46)
    for wanted, pattern in ((_SPOT_WORDS, _SPOT), (_LABEL_WORDS, _LABELLED)):
        for number in words.of(wanted):
            match = pattern.match(text, words.all[number].start)
            if match is None:
                continue
            group = match.lastgroup or 0
            written = match[group]
            if pattern is _LABELLED and (
                _GENERAL_PLACE.fullmatch(written.strip()) or not any(map(str.isalnum, written))
            ):
                continue
            yield Mark(match.start(group), match.start(group) + len(written.rstrip()), "ward", rank=45)
    for number in words.of(_WING_WORDS):
        word = words.all[number]
        for match in _WING.finditer(text, max(0, word.start - 5), min(len(text), word.end + 10)):
            if match.start() < word.start:
                yield Mark(match.start(), match.end(), "ward", rank=37)


def find(page: Page) -> Iterator[Mark]:
    """Houses of care and wards beside a patient, in English."""
    for mark in (*_houses(page), *_attended(page), *_listed(page)):
        yield mark
        after = _TOWN_AFTER.match(page.text, mark.end) if page.text[mark.end : mark.end + 1] == "," else None
        if (
            after
            and _is_house_name(page, after["town"], after.start("town"))
            and not _is_person(page, after.start("town"))
        ):
            yield Mark(after.start("town"), after.end("town"), "city", rank=31)
    yield from _wards(page)
