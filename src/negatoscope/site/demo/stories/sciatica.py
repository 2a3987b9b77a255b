"""A case for colleagues: a protrusion of the disc L5-S1."""

from __future__ import annotations

from negatoscope.drafts.beginning import Beginning
from negatoscope.drafts.choices import Audience, Certainty, Kind, Modality, Region
from negatoscope.site.demo.headers import Series, mr
from negatoscope.site.demo.people import Patient
from negatoscope.site.demo.phantoms import spine
from negatoscope.site.demo.story import Story, texts

_PATIENT = Patient(
    "VASSEUR",
    "Bertrand",
    "19841122",
    "M",
    41,
    "5520916304",
    "Centre d’imagerie des Quais",
    "MONTAGNIER^Paul",
    "20260908",
)
_SERIES = Series("IRM RACHIS LOMBAIRE", "SAG T2", "LSPINE", (380, 760), spine.SPACING, spine.THICKNESS)

STORY = Story(
    "sciatica",
    "sophie-lantier",
    Beginning(Kind.CASE, Audience.COLLEAGUES, "fr", Modality.MR, Region.SPINE, Certainty.PROBABLE),
    texts(
        title="Lombosciatique depuis six semaines",
        question="Protrusion ou hernie : quel mot dans la conclusion ?",
        history="""Patient de 41 ans, travailleur de force, lombosciatique sans déficit moteur ni trouble
sphinctérien. IRM après six semaines de traitement médical bien conduit.""",
        findings="""Disque L5-S1 en hyposignal T2, pincé. Débord postérieur focal, de base plus large que sa hauteur,
refoulant la graisse épidurale et venant au contact du sac dural. Inflammation modérée des plateaux en regard.

Disque L4-L5 déshydraté sans débord significatif. Cône médullaire en place, de signal normal. Pas de rétrécissement du
canal.""",
        diagnosis="Protrusion discale L5-S1 postérieure.",
        discussion="""La nomenclature de consensus réserve le mot de protrusion au débord dont la base est plus large
que l’expansion, et celui d’extrusion au cas contraire ; les deux sont des hernies. Écrire le niveau, le siège et le
rapport avec la racine renseigne mieux le clinicien que le seul mot de hernie.

L’image seule ne décide de rien : des débords de ce type sont fréquents chez des personnes sans douleur, et c’est la
concordance avec l’examen clinique qui compte.

Référence : Fardon DF et al. Lumbar disc nomenclature: version 2.0. Spine J 2014 ; 14 : 2525-2545.

Images : fantôme calculé, aucun patient n’a été examiné.""",
        alt_dicom_7="""Coupe sagittale médiane d’IRM lombaire en T2 : le disque L5-S1, sombre, déborde en arrière vers
le sac dural.""",
    ),
    lambda: mr(_PATIENT, _SERIES, map(spine.slice_at, range(spine.SLICES))),
    spine.SLICES,
)
