"""A case for colleagues: a solid nodule of the right upper lobe."""

from __future__ import annotations

from negatoscope.drafts.beginning import Beginning
from negatoscope.drafts.choices import Audience, Certainty, Kind, Modality, Region
from negatoscope.site.demo.headers import Series, ct
from negatoscope.site.demo.people import Patient
from negatoscope.site.demo.phantoms import chest
from negatoscope.site.demo.story import Story, texts

PATIENT = Patient(
    "BOURDIN", "Anatole", "19580211", "M", 68, "9081447236", "Hôpital Saint-Aubin", "CHASTEL^Irène", "20260922"
)
SERIES = Series("SCANNER THORAX", "PARENCHYME", "CHEST", (-550, 1500), chest.SPACING, chest.THICKNESS)

STORY = Story(
    "nodule",
    "karim-benali",
    Beginning(Kind.CASE, Audience.COLLEAGUES, "fr", Modality.CT, Region.CHEST, Certainty.POSSIBLE),
    texts(
        title="Nodule solide spiculé du lobe supérieur droit",
        question="Quel délai avant l’étape suivante ?",
        history="""Homme de 68 ans, fumeur sevré, toux persistante. Radiographie jugée normale. Scanner injecté
demandé par le Dr Chastel.""",
        findings="""Nodule solide de 17 mm du segment antérieur du lobe supérieur droit, à contours spiculés, avec un
tractus vers la plèvre. Pas de graisse ni de calcification. Pas d’autre nodule.

Pas d’adénomégalie médiastinale ni hilaire. Plèvre et os sans anomalie. Surrénales non explorées en entier.""",
        diagnosis="Nodule suspect ; un carcinome bronchique primitif est le premier à évoquer, sans preuve à ce stade.",
        discussion="""Taille supérieure à 8 mm, contours spiculés, siège au lobe supérieur et tabagisme : le risque
est élevé. Les recommandations de la Fleischner Society proposent dans ce cas un contrôle à trois mois, une TEP-TDM ou
un prélèvement ; une décision de concertation pluridisciplinaire évite d’attendre un contrôle inutile.

Diagnostics à garder en tête : foyer organisé, granulome, hamartome sans graisse visible.

Référence : MacMahon H et al. Guidelines for Management of Incidental Pulmonary Nodules Detected on CT Images: From
the Fleischner Society 2017. Radiology 2017 ; 284 : 228-243.

Images : fantôme calculé, aucun patient n’a été examiné.""",
        alt_dicom_16="""Coupe axiale de scanner thoracique en fenêtre parenchymateuse : nodule dense à contours
spiculés du poumon droit, relié à la plèvre par un tractus.""",
    ),
    lambda: ct(PATIENT, SERIES, map(chest.slice_at, range(chest.SLICES))),
    chest.SLICES,
)
