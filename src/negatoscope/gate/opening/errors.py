"""What opening raises. Messages never hold a name: an input's name can be a patient's."""

from __future__ import annotations

from negatoscope.gate.spoken_error import SpokenError

_SENTENCES: dict[str, dict[str, str]] = {
    "missing": {"fr": "L’entrée n° {number} n’existe pas.", "en": "Input no. {number} does not exist."},
    "unreadable": {"fr": "L’entrée n° {number} ne peut être lue.", "en": "Input no. {number} can’t be read."},
    "special": {
        "fr": "L’entrée n° {number} n’est ni un fichier ni un dossier.",
        "en": "Input no. {number} is neither a file nor a folder.",
    },
    "role": {
        "fr": "Le rôle du texte n° {number} ne peut servir : il s’écrit en minuscules sans accents, chiffres et traits "
        "d’union, commence par une lettre, compte au plus 41 caractères et n’est pas « case ».",
        "en": "The role of text no. {number} can’t be used: it is written in small letters a to z, digits and hyphens, "
        "starts with a letter, has at most 41 characters and is not “case”.",
    },
}


class InputError(SpokenError):
    """An input as given doesn't exist, can't be read or bears no valid role: nothing was opened (exit code 2)."""

    SENTENCES = _SENTENCES


class ArchiveError(Exception):
    """An archive is dangerous or broken; `reason` is a key of `codes.reasons.WORDS` and goes into GAT104."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class LimitError(Exception):
    """A bound of `policy.Limits` was passed; `limit` is a key of `codes.reasons.WORDS` and goes into GAT103."""

    def __init__(self, limit: str) -> None:
        super().__init__(limit)
        self.limit = limit
