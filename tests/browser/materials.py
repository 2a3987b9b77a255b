"""What the people of these tests hand in: a study as an archive writes it, a screenshot with the name on it, texts.

Each carries an identity that nobody has, so that finding any of it outside the quarantine is a leak.
"""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cast import SHARED
from negatoscope.site.demo.headers import Series, mr
from negatoscope.site.demo.people import Patient
from negatoscope.site.demo.phantoms import knee
from negatoscope.site.demo.phantoms.drawing import to_display
from negatoscope.site.demo.screenshots import workstation

PATIENT = Patient(
    "KLEBANOVITCH",
    "Ottoline",
    "19630829",
    "F",
    63,
    "8862014975",
    "Clinique du Moulin Perdu",
    "ZORGBIBE^Amaury",
    "20261103",
    "111700",
)
_SERIES = Series("IRM GENOU DROIT", "SAG DP FS", "KNEE", (205, 410), knee.SPACING, knee.THICKNESS)
_REAL = SHARED / "data" / "dicom" / "series-mr-face-uih"

SECRETS = (
    PATIENT.family,
    PATIENT.given,
    PATIENT.number,
    PATIENT.born,
    PATIENT.birth,
    "Moulin Perdu",
    "ZORGBIBE",
)
"""What no page, file or log may hold outside the quarantine."""

_SPELLINGS = [
    spelled
    for secret in SECRETS
    for spelled in (
        secret.encode(),
        secret.lower().encode(),
        secret.title().encode(),
        secret.encode("utf-16-le"),
        secret.replace("/", "\\/").encode(),
    )
]

POST = (
    "Mme Klebanovitch, vue le 03/11/2026 : déchirure en anse de seau du ménisque médial. "
    "Le fragment luxé double le ligament croisé postérieur."
)
CASE = {
    "Titre": "Genou bloqué en flexion après une torsion",
    "Question": "Où est passé le segment manquant du ménisque médial ?",
    "Contexte clinique": "Mme Ottoline Klebanovitch, sportive, torsion du genou droit. IRM du 03/11/2026.",
    "Description": "Bande en hyposignal dans l’échancrure, parallèle au ligament croisé postérieur.",
    "Diagnostic": "Anse de seau du ménisque médial.",
}


def study(folder: Path, slices: int = 6) -> Path:
    """A folder with a series of a knee, its files named for the patient."""
    inside = folder / f"{PATIENT.family}_{PATIENT.given}" / "SERIE 1"
    inside.mkdir(parents=True)
    pictures = map(knee.slice_at, range(8, 8 + slices))
    for name, data in mr(PATIENT, _SERIES, pictures):
        (inside / name).write_bytes(data)
    return inside.parent


def screenshot(path: Path) -> Path:
    """A screenshot of a workstation, with the patient in its corners."""
    picture = to_display(knee.slice_at(11), 205, 410)
    path.write_bytes(workstation(picture, PATIENT, "IRM GENOU DROIT", "SAG DP FS"))
    return path


def zipped(folder: Path, path: Path) -> Path:
    """The files of a folder in a ZIP."""
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(folder.rglob("*")):
            archive.write(file, file.relative_to(folder.parent))
    return path


@dataclass(frozen=True)
class Study:
    """A study to hand in, and what is known of it."""

    name: str
    make: Callable[[Path], Path]
    files: int
    slices: int
    audience: str
    is_released: bool


def studies() -> list[Study]:
    """One that is made; and where the data beside the repository are, a real one too: a head, held for its face."""
    found = [Study("made", study, 6, 6, "Grand public", is_released=True)]
    if _REAL.is_dir():
        found.append(Study("real", _real, 6, 6, "Confrères", is_released=False))
    return found


def _real(folder: Path) -> Path:
    inside = folder / "TEST^REAL" / "SERIE"
    inside.mkdir(parents=True)
    for path in sorted(_REAL.glob("*.dcm"))[60:66]:
        shutil.copyfile(path, inside / path.name)
    return inside.parent


def identity_in(content: bytes) -> list[bytes]:
    """What of the planted identity is in some bytes."""
    return [spelled for spelled in _SPELLINGS if spelled in content]
