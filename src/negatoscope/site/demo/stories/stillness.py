"""A post for the public: why one must not move in an MRI."""

from __future__ import annotations

from negatoscope.drafts.beginning import Beginning
from negatoscope.drafts.choices import Audience, Kind
from negatoscope.site.demo.story import Story, texts

STORY = Story(
    "stillness",
    "sophie-lantier",
    Beginning(Kind.POST, Audience.PUBLIC, "fr"),
    texts(
        body="""Pourquoi faut-il rester immobile pendant une IRM ?

Une photographie se prend en une fraction de seconde. Une série d’IRM demande souvent plusieurs minutes, parce que
l’appareil recueille le signal ligne après ligne avant de calculer l’image. Un mouvement au milieu de la mesure ne
rend pas floue une seule partie : il se répète en travers de toute l’image.

Le bruit fait partie de l’examen : ce sont les aimants de l’appareil qui vibrent. On vous donne un casque ou des
bouchons, et une poire à presser pour appeler à tout moment.

Ce qui aide : s’installer confortablement avant le début, dire ce qui fait mal, demander combien de temps dure la
série suivante, et bouger entre deux séries plutôt que pendant. Si l’on vous demande de bloquer la respiration, c’est
pour la même raison.

Si vous avez peur des espaces fermés, dites-le dès la prise de rendez-vous : des solutions existent, et l’équipe a
l’habitude.

Pour en savoir plus : fiche d’information sur l’IRM de la Société française de radiologie.

Ce texte informe de façon générale et ne remplace pas une consultation.""",
    ),
    declaration={"concerns": "nobody"},
)
