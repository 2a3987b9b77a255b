"""A draft with a reviewer: a text by which neighbours would know of whom it speaks, name or no name."""

from __future__ import annotations

from negatoscope.drafts.beginning import Beginning
from negatoscope.drafts.choices import Audience, Kind
from negatoscope.site.demo.story import End, Story, texts

STORY = Story(
    "fire",
    "sophie-lantier",
    Beginning(Kind.POST, Audience.COLLEAGUES, "fr"),
    texts(
        body="""Inhalation de fumées : que cherchez-vous au scanner dans les premières heures ?

Une patiente, rescapée de l’incendie du foyer, avait une radiographie normale à l’entrée. Le scanner
thoracique a montré des opacités en verre dépoli péribronchiques, épaississement des parois des bronches, sans épanchement.

Je garde de cette garde une règle simple : une radiographie normale à la première heure ne rassure pas.""",
    ),
    declaration={
        "concerns": "patient",
        "recognisable_by_others": "no",
        "recognisable_by_patient": "no",
        "took_part": "yes",
        "requisition": "no",
        "objected": "no",
    },
    end=End.AT_REVIEWER,
)
