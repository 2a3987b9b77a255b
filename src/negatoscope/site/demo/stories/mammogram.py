"""A case for colleagues: a small spiculated mass of the breast."""

from __future__ import annotations

from negatoscope.drafts.beginning import Beginning
from negatoscope.drafts.choices import Audience, Certainty, Kind, Modality, Region
from negatoscope.site.demo.headers import Series, mammogram
from negatoscope.site.demo.people import Patient
from negatoscope.site.demo.phantoms import breast
from negatoscope.site.demo.story import Story, texts

_PATIENT = Patient(
    "LECLERCQ",
    "Odile",
    "19630827",
    "F",
    63,
    "6618830427",
    "Centre de dépistage des Remparts",
    "ARNOUX^Judith",
    "20260929",
)
_SERIES = Series("MAMMOGRAPHIE", "CC GAUCHE", "BREAST", (1900, 3600), breast.SPACING)

STORY = Story(
    "mammogram",
    "sophie-lantier",
    Beginning(Kind.CASE, Audience.COLLEAGUES, "fr", Modality.MG, Region.BREAST, Certainty.POSSIBLE),
    texts(
        title="Petite masse spiculée du sein gauche",
        question="Quelle catégorie, et que dire à la patiente avant le prélèvement ?",
        history="""Patiente de 63 ans, mammographie de dépistage, sans symptôme. Examen précédent non disponible.""",
        findings="""Masse dense de 12 mm du quadrant supéro-externe, de contours spiculés, avec quelques
microcalcifications. Pas d’épaississement cutané. Densité mammaire de type b.""",
        diagnosis="Masse très suspecte, ACR 5 ; la nature reste à établir par le prélèvement.",
        discussion="""Les contours spiculés font classer la masse en catégorie 5, dont la valeur prédictive positive
est d’au moins 95 % dans le BI-RADS : un prélèvement est indiqué même si l’histologie n’est pas encore connue au
moment d’annoncer. Les diagnostics bénins possibles sont la cicatrice radiaire, la cytostéatonécrose et la cicatrice
chirurgicale.

L’incidence oblique et l’échographie complètent le bilan ; une discordance entre l’image et l’histologie fait
reprendre le prélèvement.

Référence : American College of Radiology. BI-RADS Atlas, 5e édition, 2013.

Images : fantôme calculé, aucune patiente n’a été examinée.""",
        alt_dicom_1="Mammographie gauche de face : petite masse dense à contours spiculés.",
    ),
    lambda: mammogram(_PATIENT, _SERIES, breast.image()),
    1,
)
