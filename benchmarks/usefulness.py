"""What is left that readers need: elements, references, patients kept apart, clinical attributes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from benchmarks.needles import fold
from benchmarks.objects import CLINICAL_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydicom.dataset import Dataset

UNCHANGED = (
    *("Modality", "SOPClassUID", "Rows", "Columns", "PixelSpacing", "SliceThickness", "ImagePositionPatient"),
    *("ImageOrientationPatient", "PatientPosition", "WindowCenter", "WindowWidth", "BitsStored", "ImageType"),
    *("KVP", "RescaleSlope", "RescaleIntercept", "ConvolutionKernel", "EchoTime", "RepetitionTime", "FlipAngle"),
    *("MagneticFieldStrength", "ScanningSequence", "PatientSex", "SeriesNumber", "InstanceNumber", "SeriesDescription"),
)
"""Attributes that hold nothing of the patient in the corpus, and that a reader of the images needs as they are."""

PRESENT = ("StudyDate", "PatientAge", "StudyInstanceUID", "SeriesInstanceUID", "FrameOfReferenceUID")
"""Attributes of which the value must change, and that must still have one."""


@dataclass
class Usefulness:
    """Counts over all files of an output; `kept_of` is of the originals when it is filled with them."""

    files: int = 0
    elements: int = 0
    clinical: int = 0
    clinical_wanted: int = 0
    instances: set[str] = field(default_factory=set)
    references: list[str] = field(default_factory=list)
    ids_of_patient: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, ds: Dataset, original: Dataset, patient: int) -> None:
        """Count one file beside its original."""
        self.files += 1
        self.elements += sum(1 for _ in _elements(ds))
        self.instances.add(str(ds.get("SOPInstanceUID", "")))
        if ds.get("Modality") == "SR" or original.Modality == "SR":
            self.references += list(_references(ds))
        self.ids_of_patient[patient].add(str(ds.get("PatientID", "")))
        for keyword in UNCHANGED:
            if keyword in original:
                self._count(str(ds.get(keyword)) == str(original.get(keyword)))
        for keyword in PRESENT:
            if keyword in original:
                self._count(bool(str(ds.get(keyword, ""))))
        if original.Modality == "SR":
            said = {fold(str(element.value)) for element in _elements(ds) if element.keyword == "TextValue"}
            # Two patients' files declare a character set that is not theirs; a tool may leave it or put it right.
            as_it_was = fold(str(original.ContentSequence[0].TextValue))
            self._count(bool(said & {fold(CLINICAL_TEXT), as_it_was}))

    def _count(self, kept: bool) -> None:
        self.clinical += kept
        self.clinical_wanted += 1

    @property
    def references_intact(self) -> int:
        """References that lead to a file of the same output."""
        return sum(reference in self.instances for reference in self.references)

    @property
    def patients_apart(self) -> int:
        """Patients whose files have one PatientID, which no other patient has."""
        owners: dict[str, set[int]] = defaultdict(set)
        for patient, ids in self.ids_of_patient.items():
            for one in ids:
                owners[one].add(patient)
        return sum(
            len(ids) == 1 and "" not in ids and len(owners[next(iter(ids))]) == 1
            for ids in self.ids_of_patient.values()
        )


def _elements(ds: Dataset) -> Iterator:
    for element in ds:
        yield element
        if element.VR == "SQ":
            for item in element.value:
                yield from _elements(item)


def _references(ds: Dataset) -> Iterator[str]:
    """UIDs of the images that a report refers to, in its content and in its list of evidence."""
    for element in _elements(ds):
        if element.keyword == "ReferencedSOPSequence":
            yield from (str(item.get("ReferencedSOPInstanceUID", "")) for item in element.value)
