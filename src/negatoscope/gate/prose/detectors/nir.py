"""The French social security number (NIR, INS): 13 digits and a key of two (`check_digits.has_nir_key`).

With a right key the number is taken wherever it stands, also with letters that OCR reads for digits; without one (a
slip of the pen still identifies) where a label or its spacing says what it is; read digit by digit, always.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.check_digits import has_nir_key
from negatoscope.gate.prose.detectors.neutral import is_neutral
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_SEP = r"[ .\-_/\n|]{0,3}"
_D = r"[\dOolIiSBZz]"
_NUMBER = re.compile(
    rf"[1-478lI](?<![\w.,][1-478lI]){_SEP}{_D}{{2}}{_SEP}{_D}{{2}}{_SEP}{_D}[\dABabOolISB]{_SEP}{_D}{{3}}{_SEP}{_D}{{3}}"
    rf"(?P<key>{_SEP}(?:[(\[]?(?:cle\s?:?\s?|k\s?:?\s?)?){_D}{{2}}[)\]]?)?(?![\w])"
)
_OCR = str.maketrans("OolIiSBZz", "001115822")
_GROUPED = re.compile(r"[1-478]([ .\-_/|]{1,3})\d\d\1\d\d\1\d[\dABab]\1\d{3}\1\d{3}(?:[ .\-_/|]{1,3}.*)?", re.S)
_SPELLED = re.compile(r"[1-478](?<![\w.][1-478])(?:[ |._-]{1,3}\d){12}(?:(?:[ |._-]{1,3}\d){2})?(?![ |]{0,3}\d)(?!\w)")
_MONTH = re.compile(r"[1-478]\d\d(?:0[1-9]|1[0-2]|[23]\d|4[0-2]|[5-9]\d)(?:0[1-9]|[1-8]\d|9[0-9]|2[ABab])")
_LABELS = word_set("nir ins insi ss nss secu securite immatriculation matricule assure assuree sociale nia")
_LABEL = re.compile(
    r"\b(?:nir|insi?|nia|n(?:°|o|umero)?\s?ss|ss|secu(?:rite)?(?:\ssociale)?|immatriculation|matricule|assuree?|nss)\b",
    re.I,
)
_PARTIAL = re.compile(
    r"(?:\s{0,2}(?:[:=#|(\[*]|n°|numero|no\b|est|commence|commencant|debutant|par|de|du|patiente?)){0,6}\s{0,2}"
    r"([1-478](?:[ .\-]?[\dABabXx*_]){4,20})(?![\w])",
    re.I,
)
_LABEL_REACH = 90


def _compact(written: str) -> str:
    """A number without its separators, letters read for digits where no letter can stand."""
    kept = "".join(c for c in re.sub(r"cle|k(?=\s?:?\s?\d)", "", written, flags=re.I) if c.isalnum())
    department = kept[5:7].upper()
    if department in {"2A", "2B"}:
        return kept[:5].translate(_OCR) + department + kept[7:].translate(_OCR)
    return kept.translate(_OCR)


def _is_one(page: Page, match: re.Match[str]) -> bool:
    written = match.group()
    compact = _compact(written)
    if has_nir_key(compact):
        return True
    labelled = _LABEL.search(page.text, max(0, match.start() - _LABEL_REACH), match.start())
    if any(c in "OolIiSZz" for c in written) or ("B" in written and "2B" not in compact):
        return bool(labelled) and sum(map(str.isdigit, written)) >= 10
    if labelled or _GROUPED.fullmatch(written):
        return not written.count("\n") > 1
    plausible = page.about_patient and len(compact) in {13, 15} and bool(_MONTH.match(compact))
    return plausible and not is_neutral(page.text, match.start(), match.end())


def find(page: Page) -> Iterator[Mark]:
    """Numbers with a right key, labelled ones whole or in part, and those in the usual groups."""
    for match in _NUMBER.finditer(page.text):
        if _is_one(page, match):
            yield Mark(match.start(), match.end(), "national_id", rank=90)
    for match in _SPELLED.finditer(page.text):
        yield Mark(match.start(), match.end(), "national_id", rank=85)
    places = page.words.places
    for cue in places.keys() & _LABELS:
        for number in places[cue]:
            part = _PARTIAL.match(page.text, page.words.all[number].end)
            if (
                part
                and sum(map(str.isdigit, part.group(1))) >= 5
                and cue not in {"matricule", "assure", "assuree", "ins"}
            ):
                yield Mark(part.start(1), part.end(1), "national_id", rank=76)
