"""Closed lists: the kinds of draft, modality, region, certainty of a diagnosis."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What is being published."""

    CASE = "case", _("Case")
    POST = "post", _("Post")


class Audience(models.TextChoices):
    """Who will see it; the values are those of the gate's policy."""

    COLLEAGUES = "colleagues", _("Colleagues")
    PUBLIC = "public", _("General public")


class Modality(models.TextChoices):
    """The modality, by the values of (0008,0060)."""

    CT = "CT", _("CT")
    MR = "MR", _("MRI")
    US = "US", _("Ultrasound")
    DX = "DX", _("Radiography")
    MG = "MG", _("Mammography")
    NM = "NM", _("Nuclear medicine")
    PT = "PT", _("PET")
    XA = "XA", _("Angiography")
    OT = "OT", _("Other")


class Region(models.TextChoices):
    """The region of the body."""

    HEAD = "head", _("Head")
    NECK = "neck", _("Neck")
    CHEST = "chest", _("Chest")
    BREAST = "breast", _("Breast")
    HEART = "heart", _("Heart and vessels")
    ABDOMEN = "abdomen", _("Abdomen")
    PELVIS = "pelvis", _("Pelvis")
    SPINE = "spine", _("Spine")
    UPPER_LIMB = "upper-limb", _("Upper limb")
    LOWER_LIMB = "lower-limb", _("Lower limb")
    WHOLE_BODY = "whole-body", _("Whole body")


class Certainty(models.TextChoices):
    """How sure the diagnosis is (CSP R.4127-13: a hypothesis is never shown as settled)."""

    PROVEN = "proven", _("Proven")
    PROBABLE = "probable", _("Probable")
    POSSIBLE = "possible", _("Possible")
    OPEN = "open", _("Open question")


CASE_ROLES = ("title", "question", "history", "findings", "diagnosis", "discussion")
POST_ROLES = ("body",)
