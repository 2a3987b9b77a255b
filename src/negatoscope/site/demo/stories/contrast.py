"""A post for the public: what contrast media are for."""

from __future__ import annotations

from negatoscope.drafts.beginning import Beginning
from negatoscope.drafts.choices import Audience, Kind
from negatoscope.site.demo.story import Story, texts

STORY = Story(
    "contrast",
    "claire-morel",
    Beginning(Kind.POST, Audience.PUBLIC, "fr"),
    texts(
        body="""À quoi sert le produit de contraste ?

Sur un scanner ou une IRM, deux tissus voisins peuvent se ressembler. Le produit de contraste, injecté dans une veine,
circule avec le sang : ce qui est bien irrigué se voit mieux, et l’on distingue plus facilement un vaisseau, une
inflammation ou une lésion.

Il n’est pas toujours utile. C’est le radiologue qui décide, selon la question posée par votre médecin, et beaucoup
d’examens se font sans.

La plupart des personnes ne sentent qu’une chaleur passagère. Des réactions existent ; elles sont le plus souvent
légères, rarement graves, et l’équipe est formée et équipée pour les prendre en charge.

Avant l’examen, signalez une allergie connue à un produit de contraste, une maladie des reins, un traitement par
metformine, une grossesse ou un allaitement. N’arrêtez aucun médicament sans en avoir parlé avec un médecin.

Pour en savoir plus : fiches d’information des patients de la Société française de radiologie ; recommandations de
l’ESUR sur les produits de contraste, version 10.0, 2018.

Ce texte informe de façon générale et ne remplace pas une consultation.""",
    ),
    declaration={"concerns": "nobody"},
)
