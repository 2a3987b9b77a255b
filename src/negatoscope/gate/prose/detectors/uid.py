"""DICOM unique identifiers and other OIDs (PS3.5 section 9): what leads back to the examination in the PACS.

Those of the standard itself (1.2.840.10008, SOP classes and transfer syntaxes) name no examination.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_UID = re.compile(r"(?<![\w.])[0-2](?:\.\d{1,39}){3,30}(?![\w])(?!\.\d)")
_UUID = re.compile(r"(?<![\w-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])", re.I)
_STANDARD = "1.2.840.10008."
_SHORTEST = 14


def find(page: Page) -> Iterator[Mark]:
    """Dotted numbers of at least four parts, long enough not to be a chapter or a version; UUIDs."""
    for match in _UID.finditer(page.text):
        if len(match.group()) >= _SHORTEST and not match.group().startswith(_STANDARD):
            yield Mark(match.start(), match.end(), "uid", rank=80)
    for match in _UUID.finditer(page.text):
        yield Mark(match.start(), match.end(), "uid", rank=80)
