"""A case for colleagues: a bucket-handle tear of the medial meniscus."""

from __future__ import annotations

from negatoscope.drafts.beginning import Beginning
from negatoscope.drafts.choices import Audience, Certainty, Kind, Modality, Region
from negatoscope.site.demo.headers import Series, mr
from negatoscope.site.demo.people import Patient
from negatoscope.site.demo.phantoms import knee
from negatoscope.site.demo.story import Story, texts

_PATIENT = Patient(
    "FABRE-ROUSSEL", "Hugo", "19990703", "M", 27, "3310078845", "Clinique du Vieux Chêne", "TESSIER^Aline", "20261006"
)
_SERIES = Series("IRM GENOU DROIT", "SAG DP FS", "KNEE", (205, 410), knee.SPACING, knee.THICKNESS)

STORY = Story(
    "knee",
    "sophie-lantier",
    Beginning(Kind.CASE, Audience.COLLEAGUES, "fr", Modality.MR, Region.LOWER_LIMB, Certainty.PROBABLE),
    texts(
        title="Genou bloqué en flexion après une torsion",
        question="Où est passé le segment manquant du ménisque médial ?",
        history="""Sportif amateur de 27 ans, torsion du genou droit à l’entraînement puis blocage en flexion. Flessum
douloureux irréductible.""",
        findings="""Corne postérieure du ménisque médial petite et émoussée, avec un liséré liquidien à la place du
fragment. Dans l’échancrure, bande en hyposignal franc, parallèle au ligament croisé postérieur et en avant de lui :
signe du double ligament croisé postérieur.

Ligament croisé antérieur continu. Œdème osseux du condyle médial et du plateau tibial en regard. Épanchement du
récessus sous-quadricipital. Ménisque latéral normal.""",
        diagnosis="Anse de seau du ménisque médial, luxée dans l’échancrure.",
        discussion="""Le signe du double ligament croisé postérieur est très évocateur d’une anse de seau médiale
quand le ligament croisé antérieur est intact : c’est lui qui empêche le fragment de passer plus loin du côté latéral.
Deux autres signes l’accompagnent souvent : un nœud papillon qui manque sur les coupes périphériques, et une corne
postérieure trop petite.

À ne pas confondre avec un ligament ménisco-fémoral de Humphrey, plus fin, ni avec un ligament interméniscal.

La confirmation est arthroscopique : le diagnostic est ici donné comme probable.

Images : fantôme calculé, aucun patient n’a été examiné.""",
        alt_dicom_12="""Coupe sagittale d’IRM du genou passant par l’échancrure : deux bandes sombres parallèles, le
ligament croisé postérieur et, en avant de lui, le fragment méniscal luxé.""",
    ),
    lambda: mr(_PATIENT, _SERIES, map(knee.slice_at, range(knee.SLICES))),
    knee.SLICES,
)
