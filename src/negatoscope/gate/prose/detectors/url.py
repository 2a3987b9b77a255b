"""Web addresses that lead to a person or an examination: a viewer, a shared folder, a profile, a number, a name.

The address of a guideline or an article is fine, and a post needs its sources.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.lexicon import FIRST_NAMES
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_URL = re.compile(
    r"(?<![\w@])(?:[a-z][a-z0-9+]{1,10}://|www\.)[^\s<>\"'()\[\]{}|\\^`]{3,2000}"
    r"|(?<![\w@./-])(?:[a-z0-9-]{1,63}\.){1,5}(?:fr|com|org|net|eu|io|app|cloud|health)/[^\s<>\"'()\[\]{}"
    r"|\\^`]{1,2000}",
    re.I,
)
_PARTS = re.compile(r"(?:[a-z0-9+]{2,11}://)?(?P<host>[^/?#]*)(?P<rest>.*)", re.I | re.S)
_SOURCES = re.compile(
    r"(?:^|\.)(?:has-sante\.fr|nih\.gov|doi\.org|legifrance\.gouv\.fr|sfrnet\.org|radiopaedia\.org|who\.int|rsna\.org"
    r"|myesr\.org|ansm\.sante\.fr|wikipedia\.org|gouv\.fr|medecin\.fr|pubmed\.gov|europa\.eu"
    r"|cochrane\.org|elsevier\.com"
    r"|sciencedirect\.com|springer\.com|nature\.com|ajronline\.org|ajnr\.org|thelancet\.com|nejm\.org"
    r"|bmj\.com|em-consulte\.com"
    r"|esmo\.org|acr\.org|e-cancer\.fr|asn\.fr|irsn\.fr|cerf\.radiologie\.fr|wiley\.com|arxiv\.org"
    r"|crossref\.org)(?::\d+)?$",
    re.I,
)
_VIEWER = re.compile(
    r"pacs|viewer|dicom|intranet|\bris\b|orthanc|weasis|ohif|\.local\b|localhost|^[\d.]+(?::\d+)?$", re.I
)
_SHARED = re.compile(
    r"drive\.google|dropbox|wetransfer|icloud|photos\.|onedrive|sharepoint|1drv|swisstransfer"
    r"|grosfichiers|imgur|flickr",
    re.I,
)
_PROFILE = re.compile(
    r"(?:linkedin\.com/in|facebook\.com|fb\.com|instagram\.com|twitter\.com|/x\.com|tiktok\.com"
    r"|doctolib\.fr|copainsdavant"
    r"|youtube\.com/@|threads\.net|mastodon\.[a-z]+/@|leetchi|gofundme|cotizup)/?[^/?#\s]",
    re.I,
)
_NUMBER = re.compile(r"\d{5,}|\d{2,4}[-/_]\d{2}[-/_]\d{2,4}")
_PARAMETER = re.compile(
    r"[?&;/](?:study|studyuid|series|patient|patientid|pat|pid|ipp|nip|accession|acc|exam|dossier|nom"
    r"|name|uid|user)[\w]{0,12}[=/]",
    re.I,
)
_WORD = re.compile(r"[A-Za-z]{3,}")


def _identifies(host: str, rest: str) -> bool:
    """Whether an address outside the known sources leads to somebody."""
    if _PROFILE.search(f"/{host}{rest}"):
        return True
    if not rest.strip("/"):
        return False
    named = any(word.lower() in FIRST_NAMES for word in _WORD.findall(rest))
    return named or any(
        pattern.search(part)
        for pattern, part in ((_VIEWER, host), (_SHARED, host), (_NUMBER, rest), (_PARAMETER, rest))
    )


def find(page: Page) -> Iterator[Mark]:
    """Addresses with a name, a number, or on a host where examinations and albums stand."""
    for match in _URL.finditer(page.text):
        address = match.group().rstrip(".,;:!?*_")
        parts = _PARTS.match(address)
        if parts is None:
            continue
        host, rest = parts["host"].rpartition("@")[2], parts["rest"]
        if not _SOURCES.search(host) and _identifies(host, rest):
            yield Mark(match.start(), match.start() + len(address), "url", rank=65)
