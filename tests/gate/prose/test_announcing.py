"""Who signs speaks in public of many things; what nobody signs is about somebody, unless it announces or teaches."""

from __future__ import annotations

from datetime import timedelta

import pytest

from negatoscope.gate.policy import Audience
from negatoscope.gate.prose import TextPolicy
from negatoscope.gate.prose.context import page_of

POLICY = TextPolicy(Audience.COLLEAGUES)


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour, avis sur ce genou vu à Vannes avant-hier.",
        "Merci encore pour la relecture de ce matin.",
        "Fw: images, voir avec Lemaitre.",
    ],
)
def test_what_nobody_signs_is_about_somebody(text: str) -> None:
    assert page_of(text, POLICY).about_patient


@pytest.mark.parametrize(
    "text",
    [
        "Inscriptions ouvertes au diplôme d’imagerie de la femme.",
        "Le service recrute un praticien ; candidatures au secrétariat.",
        "Étude rétrospective, effectif faible, financement public.",
        "Le cabinet ferme vendredi. Dr Anne Morel, radiologue.",
    ],
)
def test_what_announces_or_is_signed_is_about_nobody(text: str) -> None:
    assert not page_of(text, POLICY).about_patient


def test_beside_images_every_text_is_about_their_patient() -> None:
    signed = "Le cabinet ferme vendredi. Dr Anne Morel, radiologue."
    assert page_of(signed, TextPolicy(Audience.COLLEAGUES, timedelta(0))).about_patient
