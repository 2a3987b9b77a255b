"""A post for colleagues: a question, with a screenshot taken at the workstation, name and all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.drafts.beginning import Beginning
from negatoscope.drafts.choices import Audience, Kind, Modality, Region
from negatoscope.site.demo.people import Patient
from negatoscope.site.demo.phantoms import spine
from negatoscope.site.demo.phantoms.drawing import to_display
from negatoscope.site.demo.screenshots import workstation
from negatoscope.site.demo.story import Story, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.site.demo.headers import File

_PATIENT = Patient(
    "GUÉRIN", "Inès", "19790316", "F", 47, "1173350926", "Clinique des Glycines", "PONS^Mathieu", "20261019", "151200"
)


def _files() -> Iterator[File]:
    picture = to_display(spine.slice_at(5), 380, 760)
    yield (
        f"Capture {_PATIENT.family} {_PATIENT.given}.png",
        workstation(picture, _PATIENT, "IRM RACHIS LOMBAIRE", "SAG T2"),
    )


STORY = Story(
    "pfirrmann",
    "claire-morel",
    Beginning(Kind.POST, Audience.COLLEAGUES, "fr", Modality.MR, Region.SPINE),
    texts(
        body="""Donnez-vous encore le grade de Pfirrmann dans vos comptes rendus ?

Sur cette IRM de Mme Guérin, vue jeudi à la Clinique des Glycines, je lis un disque L5-S1 de grade IV et un disque
L4-L5 de grade III. Le rhumatologue, lui, ne regarde que le niveau et la racine. Je me demande si le grade aide
quelqu’un, ou s’il allonge la phrase.

Chez vous : grade systématique, seulement sur demande, ou jamais ?

Référence : Pfirrmann CWA et al. Magnetic resonance classification of lumbar intervertebral disc degeneration. Spine
2001 ; 26 : 1873-1878. Image : fantôme calculé.""",
        alt_image_1="Capture d’écran d’une IRM lombaire sagittale en T2 : disques L4-L5 et L5-S1 déshydratés.",
    ),
    _files,
    1,
)
