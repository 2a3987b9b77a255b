"""A draft that the gate holds: thin slices of a head, from which a face could be rebuilt."""

from __future__ import annotations

from negatoscope.drafts.beginning import Beginning
from negatoscope.drafts.choices import Audience, Certainty, Kind, Modality, Region
from negatoscope.site.demo.headers import Series, ct
from negatoscope.site.demo.people import Patient
from negatoscope.site.demo.phantoms import head
from negatoscope.site.demo.story import End, Story, texts

_PATIENT = Patient(
    "CARLIER", "Théo", "19950108", "M", 31, "8832205741", "Hôpital de la Citadelle", "NOIRET^Sabine", "20261027"
)
_SERIES = Series("SCANNER CEREBRAL", "CRANE SANS INJECTION", "HEAD", (40, 90), head.SPACING, head.THICKNESS)

STORY = Story(
    "extradural",
    "claire-morel",
    Beginning(Kind.CASE, Audience.COLLEAGUES, "fr", Modality.CT, Region.HEAD, Certainty.PROVEN),
    texts(
        title="Lentille dense temporale après un choc",
        question="Sur quels signes appelez-vous le neurochirurgien avant la fin de la lecture ?",
        history="""M. Carlier, chute à vélo, perte de connaissance brève puis céphalées. Scanner du 27 octobre 2026 à
l’Hôpital de la Citadelle.""",
        findings="""Collection extra-axiale hyperdense en lentille de la convexité droite, de 19 mm d’épaisseur, avec
un léger effet de masse sur le ventricule latéral. Pas d’autre lésion hémorragique.""",
        diagnosis="Hématome extradural droit.",
        discussion="""La forme en lentille et l’arrêt aux sutures orientent vers l’extradural ; l’épaisseur, l’effet
de masse et l’état de conscience décident de l’urgence.

Images : fantôme calculé, aucun patient n’a été examiné.""",
        alt_dicom_11="Coupe axiale de scanner cérébral : collection dense en lentille contre la voûte, à droite.",
    ),
    lambda: ct(_PATIENT, _SERIES, map(head.slice_at, range(head.SLICES))),
    head.SLICES,
    end=End.AT_AUTHOR,
)
