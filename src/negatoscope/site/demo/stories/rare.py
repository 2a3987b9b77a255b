"""A draft with a reviewer: so rare that others could know of whom it speaks, with the patient's agreement on record."""

from __future__ import annotations

from negatoscope.drafts.beginning import Beginning
from negatoscope.drafts.choices import Audience, Kind
from negatoscope.site.demo.story import End, Story, texts

STORY = Story(
    "rare",
    "sophie-lantier",
    Beginning(Kind.POST, Audience.COLLEAGUES, "fr"),
    texts(
        body="""Une variante que l’on voit une fois dans une carrière : comment la décrivez-vous ?

Patiente adressée pour une infection urinaire à répétition. L’échographie puis l’uro-IRM montrent trois uretères du
côté gauche, dont deux se rejoignent avant la vessie, avec une dilatation du système le plus haut.

Je cherche une façon de l’écrire que l’urologue retrouve sur ses images : niveau de la jonction, abouchement de chaque
uretère, état du parenchyme en regard. Que mettriez-vous de plus ?

La patiente est d’accord pour que je pose la question à des confrères.""",
    ),
    declaration={
        "concerns": "patient",
        "recognisable_by_others": "unsure",
        "recognisable_by_patient": "yes",
        "took_part": "yes",
        "requisition": "no",
        "objected": "no",
        "agreement": "yes",
        "agreement_date": "2026-11-02",
        "agreement_keeper": "Le service d’imagerie",
        "agreement_scope": "colleagues",
    },
    answers={"SEC209": "La patiente est d’accord, l’accord est enregistré."},
    end=End.AT_REVIEWER,
)
