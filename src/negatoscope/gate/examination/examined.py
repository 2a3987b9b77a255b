"""What an examination knows of each item, and of the case."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from negatoscope.gate.case import Item
    from negatoscope.gate.case_key import CaseKey
    from negatoscope.gate.dicom.heading import Heading
    from negatoscope.gate.documents.pages import CleanedDocument
    from negatoscope.gate.faces.cutting import FacePlan
    from negatoscope.gate.finding import Finding
    from negatoscope.gate.identity import Identity
    from negatoscope.gate.media.picture import CleanedImage
    from negatoscope.gate.pixels.reading import PixelReading
    from negatoscope.gate.policy import Policy
    from negatoscope.gate.video.reading import FilmReading


@dataclass(frozen=True)
class Examined:
    """One item with what its examiners found.

    Attributes:
        included: whether the item goes into the copy (a duplicate, an index, a slice not picked don't).
        own_instance: a SOP Instance UID of its own, where another file of the case bears the same one.
        reading: the text found in the pixels of a DICOM file.
        picture: the picture as written anew.
        document: the document as it will be written anew.
        film: what a video is, and what is covered in it when its copy is written.
        text: the content of a text item.
        face: what is removed of the volume that a DICOM file is of, when its copy is written.
    """

    item: Item
    findings: tuple[Finding, ...] = ()
    included: bool = True
    heading: Heading | None = None
    own_instance: str | None = field(default=None, repr=False)
    reading: PixelReading | None = None
    picture: CleanedImage | None = field(default=None, repr=False)
    document: CleanedDocument | None = field(default=None, repr=False)
    film: FilmReading | None = field(default=None, repr=False)
    text: str | None = field(default=None, repr=False)
    face: FacePlan | None = field(default=None, repr=False)

    def adding(self, *findings: Finding, included: bool | None = None) -> Examined:
        """The same item with more findings."""
        kept = self.included if included is None else included
        return replace(self, findings=(*self.findings, *findings), included=kept)

    @property
    def is_refused(self) -> bool:
        """Whether something that nobody can answer stands against it, so that looking further is of no use."""
        return any(finding.is_open and finding.severity == 3 for finding in self.findings)


@dataclass(frozen=True)
class Examination:
    """A case examined, ready for `release`. `findings` are those of the case as a whole."""

    policy: Policy
    identity: Identity
    key: CaseKey
    items: tuple[Examined, ...]
    findings: tuple[Finding, ...] = ()
