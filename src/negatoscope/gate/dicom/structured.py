"""Items with a meaning of their own: content items of structured reports (PS3.15 Table E.3.4-1) and coded entries.

References to images and reports stay, with new UIDs: what the table asks for with "remove" is that they lead nowhere,
and under the key of the case they lead only into the release.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from negatoscope.gate.dicom.profile import OPTIONS
from negatoscope.gate.dicom.tables.confidentiality import CONTENT_ITEMS

if TYPE_CHECKING:
    from collections.abc import Mapping

CODE_VALUE, CODING_SCHEME, CODE_MEANING = 0x00080100, 0x00080102, 0x00080104
VALUE_TYPE, CONCEPT_NAME = 0x0040A040, 0x0040A043
CONTENT_SEQUENCES = frozenset({0x0040A730, 0x00400555, 0x00400612, 0x00400440})
REFERENCED_CONTENT_ITEM = 0x0040DB73
STANDARD_SCHEMES = frozenset(
    b"ACR ASTM-sigpurpose BI C4 CD8 DC DCM DCMUID FMA FHIR HPC I10 I10P I11 I9 I9C IBSI ICDO3 ISO3166_1 ISO639_1 "
    b"ISO639_2 ITIS_TSN LN MA MDC MDDB MGI MSH MVX NCDR NCIt NDC NEU NICIP NYUMCCG POS PUBCHEM_CID RADELEMENT RADLEX "
    b"RFC3066 RFC5646 SCPECG ISO3166_2 RXNORM SCT SDM SNM3 SRT UBERON UCUM UMLS UMD UPC UNS ULTRACON".split()
)
_REFERENCES = frozenset({"COMPOSITE", "IMAGE", "WAVEFORM", "UIDREF", "CONTAINER"})
_CHARACTERISTICS = "retain_patient_characteristics"


class Mode(Enum):
    """How the elements of an item are read besides the general rules."""

    PLAIN = "plain"
    CODED = "coded"  # an entry of a public coding scheme: its numbers and meanings are nobody's
    LOCAL = "local"  # an entry of a local scheme: its meaning is a site's own words
    DROPPED = "dropped"  # a content item that goes
    DUMMY = "dummy"  # a content item whose value is replaced
    AGE = "age"  # a content item whose number is an age


def content_mode(value_type: str, scheme: str, code: str, *, linked: bool) -> Mode:
    """What becomes of a content item.

    Args:
        value_type: (0040,A040).
        scheme: coding scheme of its concept name.
        code: code value of its concept name.
        linked: items refer to each other by position, so that none may go.
    """
    action = CONTENT_ITEMS.get((scheme, code, value_type))
    if action is None:
        return Mode.PLAIN
    options: Mapping[str, str] = action.options
    if value_type in _REFERENCES or options.keys() & OPTIONS:
        return Mode.PLAIN
    if _CHARACTERISTICS in options:
        return Mode.AGE if value_type == "NUM" else Mode.PLAIN
    if "X" in action.basic.split("/") and not linked:
        return Mode.DROPPED
    return Mode.DUMMY


def coded_mode(scheme: bytes) -> Mode:
    """How a coded entry is read, by its Coding Scheme Designator."""
    return Mode.CODED if scheme.strip(b" \0") in STANDARD_SCHEMES else Mode.LOCAL
