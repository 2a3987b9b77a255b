"""A case for colleagues: a stone of the gallbladder, with the name burned into the picture."""

from __future__ import annotations

from negatoscope.drafts.beginning import Beginning
from negatoscope.drafts.choices import Audience, Certainty, Kind, Modality, Region
from negatoscope.site.demo.headers import Series, ultrasound
from negatoscope.site.demo.people import Patient
from negatoscope.site.demo.phantoms.ultrasound import screen
from negatoscope.site.demo.story import Story, texts

_PATIENT = Patient(
    "MARCHAND",
    "Lucien",
    "19610214",
    "M",
    65,
    "4410283376",
    "Hôpital des Augustins",
    "VERDIER^Hélène",
    "20261012",
    "094100",
)
_SERIES = Series("ECHOGRAPHIE ABDOMINALE", "VESICULE", "ABDOMEN", (128, 256))
_BANNER = (
    "MARCHAND LUCIEN  M",
    f"{_PATIENT.born}  IPP {_PATIENT.number}",
    "HOPITAL DES AUGUSTINS",
    f"{_PATIENT.day} 09:41",
)

STORY = Story(
    "gallstone",
    "claire-morel",
    Beginning(Kind.CASE, Audience.COLLEAGUES, "fr", Modality.US, Region.ABDOMEN, Certainty.PROVEN),
    texts(
        title="Douleur de l’hypochondre droit, une image qui fait de l’ombre",
        question="Que faut-il vérifier avant de conclure à une lithiase simple ?",
        history="""M. Lucien Marchand, douleurs de l’hypochondre droit après les repas, sans fièvre. Échographie du
12/10/2026 à l’Hôpital des Augustins (IPP 4410283376), demandée par le Dr Verdier.""",
        findings="""Vésicule de taille normale, à paroi fine. Image arciforme très échogène de la paroi déclive,
mobile aux changements de position, suivie d’un cône d’ombre franc. Renforcement postérieur du reste de la vésicule.
Pas d’épanchement autour de la vésicule, pas de signe de Murphy échographique. Voie biliaire principale fine.""",
        diagnosis="Lithiase vésiculaire non compliquée.",
        discussion="""Trois caractères font le calcul : l’échogénicité, l’ombre et la mobilité. Un polype est fixe et
sans ombre ; une boue est mobile et sans ombre. Un calcul enclavé dans l’infundibulum ne bouge plus : c’est lui qu’il
faut aller chercher, patient tourné sur le côté gauche.

Le bandeau de l’échographe portait le nom, la date de naissance et l’hôpital : le négatoscope l’a couvert.

Images : fantôme calculé, aucun patient n’a été examiné.""",
        alt_dicom_1="""Échographie de la vésicule biliaire : calcul très échogène de la paroi postérieure, avec un
cône d’ombre.""",
    ),
    lambda: ultrasound(_PATIENT, _SERIES, screen(_BANNER)),
    1,
)
