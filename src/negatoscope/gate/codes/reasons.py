"""The words for the parameters of findings: what an examiner calls "truncated" in both languages."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "truncated": {"fr": "il est tronqué", "en": "it is truncated"},
    "not-dicom": {"fr": "ce n’est pas du DICOM", "en": "it is not DICOM"},
    "malformed": {"fr": "sa structure est fausse", "en": "its structure is wrong"},
    "empty-file": {"fr": "il est vide", "en": "it is empty"},
    "private-sop-class": {"fr": "classe privée d’un constructeur", "en": "a vendor’s private class"},
    "unknown-sop-class": {"fr": "classe inconnue", "en": "an unknown class"},
    "no-sop-class": {"fr": "aucune classe indiquée", "en": "no class stated"},
}
"""Key used in `params` -> words by language. Examiners add theirs here."""
