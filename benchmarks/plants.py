"""Puts the patient into clean objects, at every place where identity has been met in real files.

Nothing here knows how any tool cleans. `leaks` finds what of it is left.
"""

from __future__ import annotations

import numpy as np
from pydicom.dataset import Dataset
from pydicom.encaps import encapsulate, generate_frames
from pydicom.sequence import Sequence
from pydicom.uid import JPEGLSLossless

from benchmarks.objects import content, uid
from benchmarks.patients import MONTHS, Patient

SAFE_CREATOR = "SIEMENS MR HEADER"
"""(0019,xx0C) of this creator, the b value, is on the standard's list of safe private elements."""


def plant(ds: Dataset, patient: Patient, position: int) -> None:
    """Put the patient everywhere into an object. `position` is the file's place in its series."""
    _identifiers(ds, patient)
    _dates(ds, patient)
    _free_text(ds, patient)
    _technical_text(ds, patient)
    _nested(ds, patient)
    _private(ds, patient, 0x10 + position % 3 * 7)
    _meta(ds, patient)
    if "PixelData" in ds:
        _overlays(ds, patient)
        _pixel_bytes(ds, patient, position)
    else:
        _report_content(ds, patient)
    ds.DataSetTrailingPadding = f"{patient.plain(patient.family)} {patient.patient_id}".encode().ljust(64, b"\0")


def sentence(patient: Patient) -> str:
    """How a report names its patient, in characters that the declared set has."""
    day, month, year = patient.birth[2], MONTHS[patient.birth[1] - 1], patient.birth[0]
    return patient.words(f"{patient.given} {patient.family}, née le {day} {month} {year}, tél. {patient.phone}")


def preamble(patient: Patient) -> bytes:
    """128 bytes before the file's magic number, in which some exporters leave a name."""
    return f"EXPORT {patient.plain(patient.family)} {patient.patient_id}".encode()[:128].ljust(128, b"\0")


def even(text: str) -> bytes:
    """UTF-8 bytes of an even length, as every value has."""
    data = text.encode()
    return data + b" " * (len(data) % 2)


def path_of(patient: Patient, ds: Dataset) -> str:
    """Folder and name of a file, as a console exports them."""
    stem = patient.plain(f"{patient.family}_{patient.given}_{patient.birth_date}").replace(" ", "-")
    return f"{stem}/{ds.Modality}/{stem}_{ds.InstanceNumber}.dcm"


def _identifiers(ds: Dataset, patient: Patient) -> None:
    ds.PatientName = patient.person_name
    ds.PatientID = patient.patient_id
    ds.IssuerOfPatientID = patient.site
    ds.OtherPatientIDs = [patient.other_id, patient.nir]
    ds.OtherPatientNames = f"{patient.given}^{patient.family}"
    ds.PatientBirthName = f"{patient.family}^{patient.given}"
    ds.PatientAddress = patient.words(f"{patient.street}, 69003 LYON")
    ds.PatientTelephoneNumbers = patient.phone
    ds.PatientAge = f"{patient.study[0] - patient.birth[0]:03}Y"
    ds.PatientWeight = "63.4"
    ds.AccessionNumber = patient.accession
    ds.StudyID = patient.accession[1:]
    ds.AdmissionID = patient.other_id
    ds.ReferringPhysicianName = patient.plain(patient.doctor)
    ds.PerformingPhysicianName = patient.plain(patient.doctor)
    ds.OperatorsName = patient.plain(patient.doctor)
    ds.InstitutionName = patient.site
    ds.InstitutionalDepartmentName = f"IMAGERIE {patient.site}"
    ds.StationName = patient.station
    ds.DeviceSerialNumber = patient.serial


def _dates(ds: Dataset, patient: Patient) -> None:
    for moment in ("Study", "Series", "Acquisition", "Content", "InstanceCreation"):
        setattr(ds, f"{moment}Date", patient.study_date)
        setattr(ds, f"{moment}Time", patient.time)
    ds.AcquisitionDateTime = patient.study_date + patient.time + "+0100"
    ds.TimezoneOffsetFromUTC = "+0100"
    ds.PatientBirthDate = patient.birth_date


def _free_text(ds: Dataset, patient: Patient) -> None:
    family, given = patient.plain(patient.family), patient.plain(patient.given)
    day, month, year = patient.birth[2], patient.birth[1], patient.birth[0]
    ds.StudyDescription = f"TDM {family} {given} {day:02}/{month:02}/{year}"[:64]
    ds.ImageComments = sentence(patient)
    ds.PatientComments = patient.words(f"{sentence(patient)} - {patient.street}")
    ds.AdditionalPatientHistory = sentence(patient)
    ds.RequestedProcedureDescription = f"ABDO {patient.patient_id} {family}"[:64]
    ds.PerformedProcedureStepDescription = f"{family} {given} demande {patient.plain(patient.doctor.split('^')[0])}"[
        :64
    ]
    ds.DerivationDescription = f"recon {given}_{family}"
    ds.ReasonForStudy = f"suivi de {family} {given}"[:64]


def _technical_text(ds: Dataset, patient: Patient) -> None:
    family, given = patient.plain(patient.family), patient.plain(patient.given)
    ds.ProtocolName = f"ABDO {patient.site} PERSO"
    ds.SoftwareVersions = f"VB20P {patient.site}"
    ds.SequenceName = f"{family}^{given}"[:16]  # SH holds 16 characters
    ds.ContrastBolusAgent = patient.words(f"produit de contraste iodé injecté chez {family} {given}"[:64])
    ds.ReceiveCoilName = patient.patient_id
    ds.AcquisitionProtocolDescription = f"{given} {family}"
    ds.FilterMaterial = family[:16]
    ds.BodyPartThickness = "221.4"
    if ds.Modality == "MR":
        # A defined term is expected here, and a patient has been met here.
        ds.BodyPartExamined = f"{family}"[:16]


def _nested(ds: Dataset, patient: Patient) -> None:
    request, other, reference = Dataset(), Dataset(), Dataset()
    request.RequestedProcedureDescription = f"suivi {patient.plain(patient.family)} {patient.patient_id}"[:64]
    request.ScheduledProcedureStepDescription = sentence(patient)[:64]
    request.AccessionNumber = patient.accession
    request.RequestedProcedureID = patient.accession
    other.PatientID = patient.other_id
    other.IssuerOfPatientID = patient.site
    request.OtherPatientIDsSequence = Sequence([other])
    reference.ReferencedSOPClassUID = "1.2.840.10008.3.1.2.3.3"
    reference.ReferencedSOPInstanceUID = uid(patient, 7, 7)
    reference.add_new(0x00091001, "LO", f"{patient.given} {patient.family}")
    reference.add_new(0x00090010, "LO", "ACME PACS")
    ds.RequestAttributesSequence = Sequence([request])
    ds.ReferencedPerformedProcedureStepSequence = Sequence([reference])


def _private(ds: Dataset, patient: Patient, block: int) -> None:
    """Private blocks, at another place in each file: some safe elements, some that hold the patient."""
    safe = ds.private_block(0x0019, SAFE_CREATOR, create=True)
    safe.add_new(0x0C, "IS", "800")
    ds[safe.get_tag(0x0C)].private_creator = SAFE_CREATOR
    ds.add_new(0x00290000 + block, "LO", "ACME PACS")
    base = 0x00290000 + block * 0x100
    ds.add_new(base + 1, "LO", f"{patient.given} {patient.family}")
    ds.add_new(base + 2, "PN", patient.person_name)
    ds.add_new(base + 3, "OB", f"blob {patient.plain(patient.family)} {patient.patient_id}".encode("utf-16-le"))
    ds.add_new(base + 4, "UI", uid(patient, 5))
    ds.add_new(base + 5, "DA", patient.birth_date)
    inner = Dataset()
    inner.PatientComments = sentence(patient)
    inner.PatientID = patient.patient_id
    ds.add_new(base + 6, "SQ", Sequence([inner]))
    ds.add_new(0x00450010, "LO", f"ARCHIVE {patient.site}"[:64])
    ds.add_new(0x00451001, "UN", even(f"{patient.plain(patient.family)} {patient.plain(patient.given)}"))


def _meta(ds: Dataset, patient: Patient) -> None:
    ds.file_meta.SourceApplicationEntityTitle = patient.station[:16]
    ds.file_meta.SendingApplicationEntityTitle = patient.plain(patient.family)[:16]
    ds.file_meta.PrivateInformationCreatorUID = uid(patient, 6)
    ds.file_meta.PrivateInformation = even(f"{patient.plain(patient.family)} {patient.patient_id}")


def _overlays(ds: Dataset, patient: Patient) -> None:
    ds.add_new(0x60000010, "US", 16)
    ds.add_new(0x60000011, "US", 16)
    ds.add_new(0x60000022, "LO", f"{patient.given} {patient.family}")
    ds.add_new(0x60000040, "CS", "G")
    ds.add_new(0x60000050, "SS", [1, 1])
    ds.add_new(0x60000100, "US", 1)
    ds.add_new(0x60000102, "US", 0)
    ds.add_new(0x60001500, "LO", f"{patient.plain(patient.family)} {patient.patient_id}"[:64])
    ds.add_new(0x60003000, "OW", bytes(32))
    ds.add_new(0x50000022, "LO", f"ECG {patient.plain(patient.given)} {patient.plain(patient.family)}")
    ds.add_new(0x50002500, "LO", f"{patient.plain(patient.family)} {patient.birth_date}"[:64])


def _pixel_bytes(ds: Dataset, patient: Patient, position: int) -> None:
    """What hides beside the pixels: a segment of the compressed stream, bits above BitsStored, bytes after the end."""
    words = f"{patient.plain(patient.family)} {patient.plain(patient.given)} {patient.patient_id}".encode()
    if ds.file_meta.TransferSyntaxUID == JPEGLSLossless:
        frame = next(generate_frames(ds.PixelData, number_of_frames=1))
        segments = b"".join(
            marker + (len(words) + 2).to_bytes(2, "big") + words for marker in (b"\xff\xfe", b"\xff\xe5")
        )
        ds.PixelData = encapsulate([frame[:2] + segments + frame[2:]])
        ds["PixelData"].VR = "OB"
    elif position % 6 == 1:
        pixels = np.frombuffer(ds.PixelData, "<u2").copy()
        bits = np.unpackbits(np.frombuffer(words, np.uint8))
        pixels[: bits.size] |= bits.astype(np.uint16) << 15
        ds.PixelData = pixels.tobytes()
    elif position % 6 == 2:
        ds.PixelData += words.ljust(128, b"\0")


def _report_content(ds: Dataset, patient: Patient) -> None:
    history = content("TEXT", "121060", "DCM", "History")
    history.TextValue = sentence(patient)
    subject = content("PNAME", "121029", "DCM", "Subject Name")
    subject.PersonName = patient.person_name
    birth = content("DATE", "121031", "DCM", "Subject Birth Date")
    birth.Date = patient.birth_date
    number = content("TEXT", "121030", "DCM", "Subject ID")
    number.TextValue = patient.patient_id
    study = content("UIDREF", "121018", "DCM", "Procedure Study Instance UID")
    study.UID = ds.StudyInstanceUID
    ds.ContentSequence.extend([history, subject, birth, number, study])
