"""A case for everybody: a fracture of the scaphoid."""

from __future__ import annotations

from negatoscope.drafts.beginning import Beginning
from negatoscope.drafts.choices import Audience, Certainty, Kind, Modality, Region
from negatoscope.site.demo.headers import Series, radiograph
from negatoscope.site.demo.people import Patient
from negatoscope.site.demo.phantoms import wrist
from negatoscope.site.demo.story import Story, texts

_PATIENT = Patient(
    "PERRIN", "Nadège", "20010530", "F", 25, "2247610958", "Hôpital de la Croix-Verte", "LAMBERT^Louis", "20261013"
)
_SERIES = Series("POIGNET GAUCHE", "FACE", "WRIST", (2050, 4100), wrist.SPACING)

STORY = Story(
    "wrist",
    "sophie-lantier",
    Beginning(Kind.CASE, Audience.PUBLIC, "fr", Modality.DX, Region.UPPER_LIMB, Certainty.PROVEN),
    texts(
        title="Douleur de la tabatière anatomique après une chute",
        question="Une radiographie normale aurait-elle suffi à rassurer ?",
        history="""Patiente de 25 ans, chute sur la main en extension deux jours plus tôt. Douleur à la pression de la
tabatière anatomique, mobilité limitée.""",
        findings="""Trait clair transversal du tiers moyen du scaphoïde, peu déplacé, avec un léger décalage des
corticales. Interlignes du carpe respectés. Pas de fracture du radius distal ni de la styloïde ulnaire.""",
        diagnosis="Fracture du tiers moyen du scaphoïde, peu déplacée.",
        discussion="""Le trait se voit ici d’emblée, ce qui n’est pas la règle : une fracture récente du scaphoïde
peut manquer sur les premières radiographies. Devant une douleur de la tabatière, on immobilise et l’on complète par
un scanner ou une IRM, ou l’on contrôle.

L’enjeu est la vascularisation du pôle proximal, qui arrive par la partie distale de l’os : plus le trait est
proximal, plus le risque de nécrose et de pseudarthrose augmente. Le compte rendu précise donc le siège du trait et le
déplacement.

Images : fantôme calculé, aucun patient n’a été examiné.""",
        alt_dicom_1="Radiographie de face du poignet gauche : trait clair à travers le milieu du scaphoïde.",
    ),
    lambda: radiograph(_PATIENT, _SERIES, wrist.image()),
    1,
)
