r"""File names and paths that carry a name, a date or a number: DUPONT_Marie_IRM.dcm, C:\Users\mdupont."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.lexicon import FIRST_NAMES, MEDICAL_WORDS
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_EXTENSION = (
    r"(?:dcm|dicom|ima|nii(?:\.gz)?|nrrd|mha|jpe?g|png|gif|bmp|tiff?|webp|heic|svg|pdf|docx?|odt|rtf|txt"
    r"|xlsx?|csv|pptx?"
    r"|zip|rar|7z|iso|tar(?:\.gz)?|mp4|mov|avi|mkv|xml|json|md)"
)
_FILE = re.compile(rf"(?<![\w.@/-])[\w][\w.,+=&'()-]{{0,200}}?\.{_EXTENSION}(?![\w-])(?!\.\w)", re.I)
_PATH = re.compile(
    r"(?<![\w.])(?:[A-Za-z]:\\|\\\\|/(?:home|Users|mnt|media|data|srv|Volumes|var|tmp)/|~/)[^\s\"'<>"
    r"|*?`]{2,400}",
    re.I,
)
_NUMBER = re.compile(r"\d{5,}|(?:19|20)\d\d[-_.]\d\d[-_.]\d\d|\d\d[-_.]\d\d[-_.](?:19|20)?\d\d")
_WORD = re.compile(r"[A-Za-z][a-z]+|[A-Z]{2,}")
_SHARED_FOLDER = re.compile(r"^(?:/(?:data|tmp|var|mnt|srv)/)", re.I)


def _names(text: str) -> bool:
    """Whether its words look like a name: a first name, or a capitalised word that is no word of imaging, twice."""
    words = _WORD.findall(text)
    unknown = [word for word in words if len(word) > 2 and word.lower() not in MEDICAL_WORDS]
    if any(word.lower() in FIRST_NAMES for word in unknown):
        return True
    return sum(word[0].isupper() for word in unknown) >= 2 or any(word.isupper() and len(word) > 3 for word in unknown)


def find(page: Page) -> Iterator[Mark]:
    """Names of files with a date, a long number or a person's name; paths of a user's folder."""
    for match in _FILE.finditer(page.text):
        stem = match.group().rpartition(".")[0]
        if _NUMBER.search(stem) or _names(stem):
            yield Mark(match.start(), match.end(), "file_name", rank=66)
    for match in _PATH.finditer(page.text):
        path = match.group().rstrip(".,;:)")
        if not _SHARED_FOLDER.search(path) or _NUMBER.search(path) or _names(path):
            yield Mark(match.start(), match.start() + len(path), "file_name", rank=66)
