"""What is known of the patient and of those around: values with their kind, as the headers or the author gave them.

Both the remedies (`identity`) and the second reader (`recheck`) start from this list, and from nothing else in common.
"""

from __future__ import annotations

from dataclasses import dataclass, field

KINDS = (
    "person",
    "initials",
    "age",
    "date",
    "birth_date",
    "national_id",
    "patient_id",
    "encounter_id",
    "accession",
    "practitioner_id",
    "facility_id",
    "phone",
    "email",
    "address",
    "postcode",
    "city",
    "place",
    "hospital",
    "ward",
    "handle",
    "url",
    "file_name",
    "uid",
    "event",
)
"""The kinds of identifier, as the JSON report names them."""


@dataclass(frozen=True)
class Evidence:
    """One identifying value.

    `kind` is one of `KINDS`, `value` the text as decoded from the header (a PN keeps its "^" and "=", a DA is
    "YYYYMMDD", a TM as found), `keyword` the DICOM keyword it came from ("PatientName"), or "declared" when the
    author gave it, or "" for a private element. The value never shows in a repr.
    """

    kind: str
    value: str = field(repr=False)
    keyword: str = ""
