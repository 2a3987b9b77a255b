"""Codes of the gate in plain words, for readers."""

from __future__ import annotations

import re

from django.utils.translation import get_language

from negatoscope.gate.codes import RULES

_DETAIL = re.compile(r"\s*(?:[:(]\s*|\s)\{\w+\}\)?")


def language() -> str:
    """The reader's language, in one of the two that the gate speaks."""
    return "fr" if (get_language() or "fr").startswith("fr") else "en"


def rule_in_words(code: str) -> str:
    """What a code says, without the details of one finding; the code itself when it is of other rules than ours."""
    rule = RULES.get(code)
    if rule is None:
        return code
    return _DETAIL.sub("", rule.messages[language()]).strip()
