"""DICOM unique identifiers and other OIDs (PS3.5 section 9): what leads back to the examination in the PACS.

Those of the standard itself (1.2.840.10008, SOP classes and transfer syntaxes) name no examination. One that is cut
short ("1.2.840.113619…") still tells machine and day; the addresses of a hospital's network lead there too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_UID = re.compile(
    r"[0-2](?<![\w.][0-2])(?:(?:\.\n?\d{1,39}|\. \d{4,39}){3,30}(?![\w])(?!\.\d)|(?:_\d{1,39}){5,30}(?![\w])"
    r"|(?<=2)\.25\.\d{10,39}(?!\w))"
)
_CUT = re.compile(r"[0-2](?<![\w.][0-2])(?:\.\d{1,39}){2,30}\.{0,1}(?:\.{2,3}|\s?\[?(?:\.\.\.|…)\]?|\.?[xX*]{2,10})")
_LABELLED = re.compile(r"\buids?\b[^\d\n]{0,12}([0-2](?:\.\d{1,39}){2,30})", re.I)
_UUID_MIDDLE = re.compile(r"-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-(?=[0-9A-Fa-f]{12}(?![\w-]))")
_UUID_START = re.compile(r"(?<![\w-])[0-9A-Fa-f]{8}$")
_UUID_LENGTH = 36
_ADDRESS = re.compile(
    r"(?:10|127|192\.168|172\.(?:1[6-9]|2\d"
    r"|3[01]))(?<![\w.]10)(?<![\w.]127)(?<![\w.]192\.168)(?:\.\d{1,3}){2,3}(?![\w])(?!\.\d)"
)
_NETWORK = re.compile(
    r"\b(?:ip|pacs|serveur|server|ae(?:\s?title)?|port|adresse|host|node|noeud|worklist|console|ris)\b[^\n]{0,40}$",
    re.I,
)
_STANDARD = ("1.2.840.10008.", "1.2.840.10008…", "1.2.840.10008...")
_SHORTEST = 14


def find(page: Page) -> Iterator[Mark]:
    """Dotted numbers of at least four parts, long enough not to be a chapter or a version; UUIDs; network addresses."""
    text = page.text
    for pattern in (_UID, _CUT):
        for match in pattern.finditer(text):
            long = len(match.group()) >= _SHORTEST or (pattern is _CUT and match.group().count(".") >= 5)
            if long and not match.group().startswith(_STANDARD):
                yield Mark(match.start(), match.end(), "uid", rank=80)
    if "uid" in page.words.places or "uids" in page.words.places:
        for match in _LABELLED.finditer(text):
            if not match.group(1).startswith(_STANDARD):
                yield Mark(match.start(1), match.end(1), "uid", rank=79)
    for match in _UUID_MIDDLE.finditer(text):
        start = match.start() - 8
        if start >= 0 and _UUID_START.search(text, max(0, start - 1), match.start()):
            yield Mark(start, start + _UUID_LENGTH, "uid", rank=80)
    for match in _ADDRESS.finditer(text):
        parts = match.group().split(".")
        whole = len(parts) == 4 and all(int(part) < 256 for part in parts)
        if whole and _NETWORK.search(text[max(0, match.start() - 60) : match.start()]):
            yield Mark(match.start(), match.end(), "url", rank=50)
