"""What the author owes: answers as data (`Declaration`), the questions in words, and the findings that follow."""

from __future__ import annotations

from negatoscope.gate.declaration.declaration import (
    Concerns,
    Declaration,
    DeclarationError,
    Likely,
    Objection,
    Scope,
    Source,
)
from negatoscope.gate.declaration.judging import CODES, findings, needs_identity, settle
from negatoscope.gate.declaration.owing import owed
from negatoscope.gate.declaration.questions import QUESTIONS, Choice, Question

__all__ = [
    "CODES",
    "QUESTIONS",
    "Choice",
    "Concerns",
    "Declaration",
    "DeclarationError",
    "Likely",
    "Objection",
    "Question",
    "Scope",
    "Source",
    "findings",
    "needs_identity",
    "owed",
    "settle",
]
