"""People in the fields of English reports, dumps and cards: "ORDERING: LAFAYETTE, DESIREE PA-C", "gp: kapoor".

The value of such a field is somebody, in any case and order, unless it is an ordinary word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity import lexicon
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.names.facts import facts
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_ROLE = (
    r"(?:ordering|referring|attending|reading|requesting|performing|admitting|consulting|primary\scare|supervising"
    r"|responsible|interpreting"
    r"|reporting|operating|treating|family|named|lead)"
)
_LABEL = re.compile(
    rf"(?:{_ROLE}(?:\s(?:md|physician|provider|doctor|dr|radiologist|surgeon|consultant|clinician|gp))?|pcp|gp"
    rf"|physician|provider|doctor|radiologist"
    r"|surgeon|consultant|sonographer|radiographer|technologist|technician|tech|operator|operators|assistant|nurse"
    r"|author|anaesthetist|anesthesiologist|midwife"
    r"|(?:dictated|transcribed|reported|read|verified|signed|approved|prepared|entered|reviewed|referred|requested"
    r"|performed|seen|typed|checked|scanned)"
    r"(?:\s(?:off|and\sverified))?(?:\sby|\swith)?|cc|copy\sto|copies\sto|attn|interpreter|guardian|next\sof\skin"
    r"|nok|emerg(?:ency)?\scontact|contact(?:\sperson)?"
    r"|mother|father|spouse|parent|informant|guarantor|subscriber|insured|carer|husband|wife|daughter|son"
    r"|(?:pt|patient)(?:'?s)?(?:\s?name)?|name(?:\son\sfilm)?|surname|forenames?|given\snames?|first\snames?"
    r"|last\sname|family\sname|middle\snames?|maiden\sname"
    r"|alias|preferred\sname|known\sas|addendum(?:\sby)?)\s?(?:[:=]|\s-\s)\s{0,3}[*_\"]{0,3}"
    r"(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Sr|Sister|A/Prof|Mx)\.?\s)?"
    r"(?P<name>[A-Za-z][\w'.-]{0,24}(?:,[ ]?[A-Z][\w'-]*)?(?:[ ](?:\"[A-Z][a-z]+\"[ ])?[A-Za-z][\w'.-]{0,24}){0,3})",
    re.I,
)
_WORDS = word_set(
    "ordering referring attending reading requesting performing admitting consulting primary supervising responsible "
    "interpreting reporting operating treating family named lead pcp gp physician provider doctor radiologist surgeon "
    "consultant sonographer radiographer technologist technician tech operator operators assistant nurse author "
    "anaesthetist "
    "anesthesiologist midwife dictated transcribed reported read verified signed approved prepared entered reviewed "
    "referred "
    "requested performed seen typed checked scanned cc copy copies attn interpreter guardian next nok emerg "
    "emergency contact "
    "mother father spouse parent informant guarantor subscriber insured carer husband wife daughter son pt patient "
    "name "
    "surname forename forenames given first last middle maiden alias preferred known addendum"
)
_CREDENTIAL = word_set(
    "md do rn np pa pac crna rt phd mbbs mbchb frcr frcs frcp mrcp mrcs cns lpn msc bsc fracs franzcr frcpc facr sex "
    "age dob "
    "loc mrn npi gmc exam date tel phone ext at on and the for to with of from is was in a an or no yes nil none "
    "unknown "
    "female male self m f id number address"
)
_OPENS = re.compile(r"(?:^|[\n|{,;\"(*>.\t]|\s{2}|\s-\s|\d)\s{0,3}[\"*_-]{0,3}\s{0,2}$")


def _kept(name: str) -> str:
    """A value up to its first credential or ordinary word."""
    end = 0
    for count, piece in enumerate(re.finditer(r"[A-Za-z][\w'-]*", name)):
        word = piece.group().lower()
        known = facts(word.split("'")[0])
        ordinary = word in _CREDENTIAL or lexicon.is_imaging(word)
        ordinary = ordinary or (known.only_word and not (known.given >= 8 or known.surname > 5))
        if ordinary and not (count and piece.group()[0].isupper() and not known.common and word not in _CREDENTIAL):
            break
        end = piece.end()
    return name[:end]


def find(page: Page) -> Iterator[Mark]:
    """The people of fields."""
    text = page.text
    for number in page.words.of(_WORDS):
        start = page.words.all[number].start
        if not _OPENS.search(text, max(0, start - 8), start):
            continue
        match = _LABEL.match(text, start)
        name = _kept(match["name"]) if match else ""
        if match and len(name) > 2:
            yield Mark(match.start("name"), match.start("name") + len(name), "person", rank=42)
