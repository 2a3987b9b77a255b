"""Which standard attributes identify the patient or those around, and what kind of identifier each holds."""

from __future__ import annotations

import re
from functools import lru_cache

from negatoscope.gate.dicom.dictionary import keyword_of, vr_of
from negatoscope.gate.dicom.tables.confidentiality import action_for

_RULES: tuple[tuple[str, str], ...] = (
    (
        r"^Patient(Birth|MotherBirth)?Name|^OtherPatientNames|Name(s)?(Of|To).*|(Physician|Operator|Person|Creator|Reviewer|"
        r"Observer|Responsible).*Name|.*(Physicians?|Operators?|Reviewers?|Interpreter|Recorder|Author|Transcriber|Performer)"
        r"(Name|s)?$",
        "person",
    ),
    (r"BirthDate", "birth_date"),
    (r"^(PatientID|OtherPatientIDs|.*SubjectID|ClinicalTrialSubject(Reading)?ID|MedicalRecordLocator)$", "patient_id"),
    (r"InsurancePlan|MilitaryRank|BranchOfService", "patient_id"),
    (
        r"AccessionNumber|^(StudyID|RequestedProcedureID|PlacerOrder.*|FillerOrder.*|PerformedProcedureStepID|"
        r"ScheduledProcedureStepID)$",
        "accession",
    ),
    (r"AdmissionID|ServiceEpisodeID", "encounter_id"),
    (r"Telephone|Phone|Telecom", "phone"),
    (r"Address", "address"),
    (r"InstitutionalDepartment|RequestingService|CurrentPatientLocation", "ward"),
    (r"Institution|Organization|StudyLocation|CenterName|SiteName", "hospital"),
    (
        r"StationName|StationAETitle|SerialNumber|DeviceID|^(Gantry|Detector|Generator|Cassette|Plate)ID$|MachineName",
        "facility_id",
    ),
    (r"Residence|PatientLocation|Country", "place"),
    (r"UR[IL]$", "url"),
    (r"^Issuer|Trial|Identifier|ID$", "facility_id"),
    (r"Age$", "age"),
)
_KINDS = tuple((re.compile(pattern), kind) for pattern, kind in _RULES)
_TEMPORAL = {"DA": "date", "DT": "date", "TM": "date"}
_NO_EVIDENCE = frozenset({"SQ", "OB", "OW", "UN", "US", "UL", "SS", "SL", "FL", "FD", "CS", "DS", "IS", "AT"})
_CATEGORIES = frozenset({0x00080016, 0x00101080, 0x00101081})  # class, rank, branch: shared by many
_FREE = frozenset({"clean_descriptors", "clean_structured_content", "clean_graphics"})


@lru_cache(maxsize=16384)
def kind_of(tag: int) -> str | None:
    """The kind of identifier that the attribute holds (`evidence.KINDS`), None when it identifies nobody."""
    vr = vr_of(tag)
    if tag >> 16 & 1 or not vr:
        return None
    keyword = keyword_of(tag)
    if vr == "PN":
        return "person"
    if vr in _TEMPORAL:
        return "birth_date" if "Birth" in keyword and vr == "DA" else "date"
    if vr == "UI":
        return "uid"
    action = action_for(tag)
    if action is None or vr in {"CS", "DS", "IS", "SQ"}:
        return None
    if _FREE & set(action.options):
        return None
    for pattern, kind in _KINDS:
        if pattern.search(keyword):
            return kind
    return None


@lru_cache(maxsize=16384)
def is_evidence(tag: int) -> bool:
    """Whether the value is something to hunt elsewhere: names, numbers, addresses, dates; no codes, no numbers of
    measurement."""
    return tag not in _CATEGORIES and kind_of(tag) is not None and vr_of(tag) not in _NO_EVIDENCE


CONTENT_KINDS: dict[tuple[str, str], str] = {
    ("DCM", "121022"): "accession",
    ("DCM", "121020"): "accession",  # Placer Number
    ("DCM", "121021"): "accession",  # Filler Number
    ("DCM", "121029"): "person",  # Subject Name
    ("DCM", "121030"): "patient_id",  # Subject ID
    ("DCM", "121031"): "birth_date",
    ("DCM", "121008"): "person",  # Person Observer Name
    ("DCM", "121009"): "hospital",
    ("DCM", "113870"): "person",
    ("DCM", "113871"): "practitioner_id",
    ("DCM", "113873"): "hospital",
    ("DCM", "121013"): "facility_id",  # Device Observer Name
    ("DCM", "121016"): "facility_id",
    ("DCM", "113880"): "facility_id",
}
"""Concept name of a content item (coding scheme, code value) -> kind of identifier that its text or date is."""
