"""Closed lists of a profile (CSP R.4127-79 and -80: what a doctor may display; a closed list is our house rule)."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Profession(models.TextChoices):
    """What the member says to be; nothing is verified yet, and pages say so."""

    RADIOLOGIST = "radiologist", _("Radiologist")
    RESIDENT = "resident", _("Radiology resident")
    DOCTOR = "doctor", _("Doctor of another specialty")
    RADIOGRAPHER = "radiographer", _("Radiographer")
    OTHER = "other", _("Other health professional")


class Field(models.TextChoices):
    """Fields of radiology."""

    ABDOMEN = "abdomen", _("Abdominal and digestive")
    BREAST = "breast", _("Breast")
    CARDIAC = "cardiac", _("Cardiac and vascular")
    CHEST = "chest", _("Chest")
    EMERGENCY = "emergency", _("Emergency")
    GENERAL = "general", _("General")
    HEAD_NECK = "head-neck", _("Head and neck")
    INTERVENTIONAL = "interventional", _("Interventional")
    MUSCULOSKELETAL = "musculoskeletal", _("Musculoskeletal")
    NEURO = "neuro", _("Neuroradiology")
    NUCLEAR = "nuclear", _("Nuclear medicine")
    PAEDIATRIC = "paediatric", _("Paediatric")
    UROGENITAL = "urogenital", _("Urogenital and women's imaging")
