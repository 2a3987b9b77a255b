"""The words of reports, in French and English."""

from __future__ import annotations

from negatoscope.gate.finding import Severity, State
from negatoscope.gate.verdict import Verdict

VERDICTS: dict[Verdict, dict[str, str]] = {
    Verdict.CLEAN: {"fr": "Rien ne s’y oppose", "en": "Clean"},
    Verdict.RELEASED: {"fr": "Libéré", "en": "Released"},
    Verdict.HELD: {"fr": "Retenu", "en": "Held"},
    Verdict.REFUSED: {"fr": "Refusé", "en": "Refused"},
}

SENTENCES: dict[Verdict, dict[str, str]] = {
    Verdict.CLEAN: {
        "fr": "Ces règles n’ont rien trouvé qui empêche de publier ce texte.",
        "en": "These rules found nothing that keeps this text from being published.",
    },
    Verdict.RELEASED: {
        "fr": "La copie est scellée et peut être montrée. Ces règles n’y ont plus trouvé de signe d’identité.",
        "en": "The copy is sealed and can be shown. These rules found no sign of an identity left in it.",
    },
    Verdict.HELD: {
        "fr": "La copie est scellée comme retenue : elle peut aller en relecture, pas à des lecteurs.",
        "en": "The copy is sealed as held: it may go to a review, not to readers.",
    },
    Verdict.REFUSED: {
        "fr": "Rien n’a été écrit. Ce qui suit ne peut pas être rendu sûr.",
        "en": "Nothing was written. What follows can’t be made safe.",
    },
}

SENTENCES_OF_TEXTS: dict[Verdict, dict[str, str]] = {
    **SENTENCES,
    Verdict.HELD: {
        "fr": "Ce texte doit être relu par un confrère avant d’être publié.",
        "en": "This text needs a colleague’s review before it is published.",
    },
    Verdict.REFUSED: {
        "fr": "Ce texte ne peut pas être publié tel quel : corriger d’abord ce qui suit.",
        "en": "This text can’t be published as it is: correct what follows first.",
    },
}

SEVERITIES: dict[Severity, dict[str, str]] = {
    Severity.NOTE: {"fr": "À noter", "en": "Note"},
    Severity.WARN: {"fr": "À répondre", "en": "To answer"},
    Severity.HOLD: {"fr": "À relire", "en": "To review"},
    Severity.BLOCK: {"fr": "Bloquant", "en": "Blocking"},
}

STATES: dict[State, dict[str, str]] = {
    State.REMEDIED: {"fr": "corrigé", "en": "corrected"},
    State.OPEN: {"fr": "ouvert", "en": "open"},
    State.ANSWERED: {"fr": "répondu", "en": "answered"},
}


LABELS: dict[str, dict[str, str]] = {
    "title": {"fr": "Rapport du négatoscope", "en": "Report of the gate"},
    "audience.colleagues": {"fr": "confrères", "en": "colleagues"},
    "audience.public": {"fr": "grand public", "en": "the public"},
    "audience": {"fr": "Destinataires :", "en": "Audience:"},
    "rules": {"fr": "Règles", "en": "Rules"},
    "open": {"fr": "Ce qui reste ouvert", "en": "What is still open"},
    "remedied": {"fr": "Ce qui a été corrigé", "en": "What was corrected"},
    "answered": {"fr": "Ce qui a reçu une réponse", "en": "What was answered"},
    "all": {"fr": "Tout voir", "en": "See all"},
    "where": {"fr": "Où", "en": "Where"},
    "finding": {"fr": "Constat", "en": "Finding"},
    "why": {"fr": "Pourquoi", "en": "Why"},
    "remedy": {"fr": "Correction", "en": "Correction"},
    "file": {"fr": "Fichier", "en": "File"},
    "findings": {"fr": "Constats", "en": "Findings"},
    "copy": {"fr": "Dans la copie", "en": "In the copy"},
    "items": {"fr": "Les fichiers", "en": "The files"},
    "not-released": {"fr": "n’entre pas dans la copie", "en": "not in the copy"},
    "nothing": {"fr": "Aucun constat.", "en": "No finding."},
    "frame": {"fr": "vue", "en": "frame"},
    "characters": {"fr": "caractères", "en": "characters"},
    "whole": {"fr": "l’ensemble", "en": "the whole"},
    "limits": {
        "fr": "« Aucun signe trouvé par ces règles » ne veut dire ni « anonyme » ni « conforme ». Des pixels égaux "
        "à ceux d’un PACS ou d’une collection publique peuvent toujours en être rapprochés.",
        "en": "“No sign found by these rules” means neither “anonymous” nor “compliant”. Pixels equal to those of a "
        "PACS or of a public collection can always be matched with them.",
    },
    "items.case": {"fr": "cas", "en": "case"},
    "items.text": {"fr": "texte", "en": "text"},
}


def label(key: str, lang: str) -> str:
    """The words of a label."""
    return LABELS[key][lang]
