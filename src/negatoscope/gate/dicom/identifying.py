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
    return kind_of(tag) is not None and vr_of(tag) not in _NO_EVIDENCE
