"""Numbers that an English label announces: of records, stays, orders, insurances, practitioners.

The labels are those of English-speaking health services: NHS and CHI (United Kingdom), HSE and PPSN (Ireland), OHIP,
PHN and PHIN (Canada), UR and Medicare (Australia), NHI (New Zealand), NRIC (Singapore), MyKad (Malaysia), Aadhaar and
ABHA (India), CNIC (Pakistan), NIN and BVN (Nigeria), South African ID and medical aid, SSN and MBI (United States).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_NO = r"(?:no|num|number|nr|id|\#|code|ref|card)"
_LABELS: tuple[tuple[str, str, str], ...] = (
    (
        "patient_id",
        "mrn umrn urn ur hn emn emr emrn uhid crn pas epi dmr opd ipd ip op cr folder chart hospital hosp unit file "
        "record "
        "registration reg regd service clinic patient pt dossier bn pin nhi mpi empi pid otherpatientids cris rxr",
        r"""(?:mrn|umrn|urn|ur|hn|emn|emr|uhid|crn|nhi|mpi|empi|cris|other\s?patient\s?ids?|patient\s?ids?|pid
        |(?:folder|chart|hospital|hosp\.?|unit|file|record|registration|reg\.?|regd\.?|service|clinic|patient|pt\.?
        |opd|ipd
        |ip|op|cr|pas|medical\srecord|case|card|study\ssubject)\s(?:record\s)?{no})""",
    ),
    (
        "encounter_id",
        "csn acct account encounter visit episode claim admission stay fin har appointment appt booking contact spell "
        "authorization authorisation auth wcb wsib acc",
        r"""(?:csn|har|fin|(?:acct|account|encounter|visit|episode|claim|admission|appointment|appt|booking|spell
        |auth\w*
        |financial|case\sclaim|wsib\sclaim|wcb\sclaim|acc\sclaim|acc45)(?:\s{no})?)""",
    ),
    (
        "accession",
        "accession acc accn order exam requisition req study specimen request report ris ref discrepancy",
        r"""(?:accession|accn|acc|(?:order|exam|requisition|req|study|specimen|request|report|ris)\s{no})(?:\s{no})?""",
    ),
    (
        "national_id",
        "nhs chi phin phn ohip hcn ramq msp nric fin ic mykad aadhaar aadhar abha cnic nin bvn ssn sin ppsn pps ni "
        "nino "
        "medicare medicaid mbi insurance member membership policy subscriber group passport emirates iqama omang "
        "huduma "
        "nida ghana id national dva concession ihi health scheme aid irn veteran va beneficiary licence license",
        r"""(?:nhs|chi|phin|phn|ohip|hcn|ramq|msp|nric|mykad|aadhaa?r|abha|cnic|nin|bvn|ssn|sin|ppsn?|nino|ni|mbi|ihi
        |dva|nida
        |medicare|medicaid|iqama|omang|huduma|emirates|passport|(?:ghana|health|concession|id|identity)\scard
        |(?:national|sa|identity)\sid|(?:insurance|member(?:ship)?|policy|subscriber|group|beneficiary|medical\said
        |scheme
        |health\scare|healthcare|national\sinsurance|social\s(?:security|insurance)|driving\slicen[cs]e
        |driver'?s\slicen[cs]e
        |va|veteran|id(?:entity)?)(?=\s{no}|\s?[:\#]))(?:\s(?:card\s)?{no})?""",
    ),
    (
        "practitioner_id",
        "gmc npi dea nmc hcpc mcrn imc ahpra nmbi cpso mdcn hpcsa mcr smc pmdc pmc mci kmpdc provider prescriber "
        "practice "
        "license licence registration medical bmdc slmc mcnz upin gdc pin",
        r"""(?:gmc|npi|dea|nmc|hcpc|mcrn|imc|ahpra|nmbi|cpso|mdcn|hpcsa|mcr|smc|pmdc|kmpdc|bmdc|slmc|mcnz|upin|gdc
        |(?:provider|prescriber|practice|medical\scouncil|nmc\spin|medical\slicen[cs]e)(?=\s{no}
        |\s?[:\#]))(?:\s{no})?""",
    ),
)
_VALUE = (
    r"(?P<value>(?:(?-i:[A-Z]{1,5})[\s./-]?|[a-z]{1,4}[./-]?(?=\d)){0,2}\d[\dA-Z]*(?:[\s./^-]{1,3}(?=[\dA-Z]{0,4}\d)[\dA-Z]{1,14}){0,5}"
    r"(?:[\s-](?-i:[A-Z]{1,2})(?![\w]))?)(?![\w])"
)
_GAP = r"(?:\s?(?:\(s\)|is|was|are)?\s{0,2}[.:\#=|>\]\"*-]{0,4}\s{0,3}(?:ending\s|ends?\sin\s|ends\s|is\s)?[\"\[(]?)"
_DATED = re.compile(r"\d{1,2}([/.-])\d{1,2}\1\d{2,4}$|\d{1,2}:\d\d$|(?:19|20)\d\d$")
_FEWEST = 4
_RULES = tuple(
    (
        kind,
        word_set(words),
        re.compile(label.replace("{no}", _NO) + r"\.?" + _GAP + _VALUE, re.I | re.X),
    )
    for kind, words, label in _LABELS
)
_REACH = 90


def find(page: Page) -> Iterator[Mark]:
    """Labelled numbers beside a patient, in English."""
    text = page.text
    for kind, words, pattern in _RULES:
        for number in page.words.of(words):
            start = page.words.all[number].start
            match = pattern.match(text, start, min(len(text), start + _REACH))
            if match is None:
                continue
            value = match["value"].strip()
            if sum(map(str.isdigit, value)) >= _FEWEST and not _DATED.fullmatch(value):
                yield Mark(match.start("value"), match.end("value"), kind, rank=73)
