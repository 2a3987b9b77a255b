"""A case for everybody: a simple cyst of the kidney, found by chance."""

from __future__ import annotations

from negatoscope.drafts.beginning import Beginning
from negatoscope.drafts.choices import Audience, Certainty, Kind, Modality, Region
from negatoscope.site.demo.headers import Series, ct
from negatoscope.site.demo.people import Patient
from negatoscope.site.demo.phantoms import abdomen
from negatoscope.site.demo.story import Story, texts

_PATIENT = Patient(
    "DELAUNAY",
    "Sylvie",
    "19680419",
    "F",
    58,
    "7704512903",
    "Centre hospitalier des Cordeliers",
    "RIBEYRE^Antoine",
    "20260914",
)
_SERIES = Series("SCANNER ABDOMEN", "PORTAL 5 mm", "ABDOMEN", (50, 400), abdomen.SPACING, abdomen.THICKNESS)

STORY = Story(
    "kidney",
    "claire-morel",
    Beginning(Kind.CASE, Audience.PUBLIC, "fr", Modality.CT, Region.ABDOMEN, Certainty.PROVEN),
    texts(
        title="Une lésion du rein gauche découverte par hasard",
        question="Cette lésion liquidienne du rein gauche demande-t-elle une surveillance ?",
        history="""Patiente de 58 ans, douleurs abdominales diffuses sans fièvre ni hématurie. Pas d’antécédent
urologique. Scanner injecté, acquisition au temps portal.""",
        findings="""Formation arrondie de 34 mm du bord latéral du rein gauche, à la jonction entre le tiers moyen et
le pôle inférieur. Densité liquidienne homogène (6 UH), paroi fine et régulière, sans cloison, calcification ni partie
charnue. Pas de prise de contraste mesurable.

Reins de taille normale, néphrographie symétrique, pas de dilatation des cavités. Foie homogène, veine porte
perméable. Vésicule alithiasique. Pas d’épanchement.""",
        diagnosis="Kyste simple du rein gauche, Bosniak I.",
        discussion="""Un kyste à paroi fine, de contenu liquidien homogène et sans prise de contraste entre dans la
catégorie I de la classification de Bosniak : il est bénin et ne demande ni surveillance ni traitement, quelle que
soit sa taille. La version 2019 précise les critères chiffrés (paroi de 2 mm au plus, densité de -9 à 20 UH) et étend
la classification à l’IRM.

Le piège est la lésion mesurée sur une seule phase : au-delà de 20 UH, l’absence de rehaussement se démontre en
comparant les phases, ou en IRM.

Référence : Silverman SG et al. Bosniak Classification of Cystic Renal Masses, Version 2019. Radiology 2019 ; 292 :
475-488.

Images : fantôme calculé, aucun patient n’a été examiné.""",
        alt_dicom_15="""Coupe axiale de scanner de l’abdomen au temps portal : image liquidienne arrondie et bien
limitée du bord latéral du rein gauche.""",
    ),
    lambda: ct(_PATIENT, _SERIES, map(abdomen.slice_at, range(abdomen.SLICES))),
    abdomen.SLICES,
)
