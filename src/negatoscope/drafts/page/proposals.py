"""What to do about a finding where the words of the command line would not help on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate import codes

if TYPE_CHECKING:
    from negatoscope.gate.finding import Finding

_ON_A_PAGE: dict[str, dict[str, str]] = {
    "SEC201": {
        "fr": "Dire qui est le patient en préparant le cas, si les images sont les siennes.",
        "en": "Say who the patient is when you prepare the case, if the images are of one.",
    },
    "SEC301": {
        "fr": "Garder seulement quelques coupes de la série, ou faire attester par un relecteur nommé qu’aucune tête "
        "n’y figure.",
        "en": "Keep only a few slices of the series, or have a named reviewer state that no head is in it.",
    },
    "GAT110": {
        "fr": "Préparer un cas par patient.",
        "en": "Prepare one case for each patient.",
    },
    "GAT114": {
        "fr": "Ajouter des images ou un texte.",
        "en": "Add images or a text.",
    },
}


def proposal(finding: Finding, lang: str) -> str:
    """What is or should be done."""
    return on_a_page(finding.code, lang) or codes.remedy(finding, lang)


def on_a_page(code: str, lang: str) -> str:
    """What to do about findings of a rule, where a page says it in words of its own; else nothing."""
    return _ON_A_PAGE.get(code, {}).get(lang, "")
