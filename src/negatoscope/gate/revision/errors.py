"""What a revision raises. No sentence names a file: an original's name can be a patient's."""

from __future__ import annotations

from typing import ClassVar

from negatoscope.gate.spoken_error import SpokenError


class RevisionError(SpokenError):
    """The revision can't be made from what was given; nothing was written."""

    SENTENCES: ClassVar[dict[str, dict[str, str]]] = {
        "altered": {
            "fr": "La copie n’est plus telle qu’elle a été scellée : passer de nouveau le cas au négatoscope.",
            "en": "The copy is no longer as it was sealed: pass the case through the gate again.",
        },
        "foreign": {
            "fr": "La copie a été scellée sous une autre clé que celle de ce nœud : passer de nouveau le cas.",
            "en": "The copy was sealed under another key than this node’s: pass the case through the gate again.",
        },
        "report": {
            "fr": "Ce rapport n’est pas celui de la copie : reprendre son report.json.",
            "en": "This report is not that of the copy: take its report.json.",
        },
        "audience": {
            "fr": "Changer de destinataires demande de passer de nouveau le cas au négatoscope.",
            "en": "Another audience asks for passing the case through the gate again.",
        },
        "rules": {
            "fr": "Les règles ont changé depuis l’examen : passer de nouveau le cas au négatoscope.",
            "en": "The rules have changed since the examination: pass the case through the gate again.",
        },
        "needs-original": {
            "fr": "Sans l’original, un texte ne peut être changé ni une région rendue visible ; ajouter une région "
            "noire reste possible.",
            "en": "Without the original no text can be changed and no box taken back; boxes can still be added.",
        },
        "face": {
            "fr": "Un visage a été retiré de cette série : pour y rendre une région visible, passer de nouveau le cas "
            "au négatoscope.",
            "en": "A face was removed from this series: to take a box back in it, pass the case through again.",
        },
        "dossier": {
            "fr": "Le dossier du cas est absent ou abîmé : passer de nouveau le cas au négatoscope.",
            "en": "The dossier of the case is missing or damaged: pass the case through the gate again.",
        },
    }
