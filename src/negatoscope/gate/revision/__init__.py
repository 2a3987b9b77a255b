"""Revising a release without beginning again: new texts, other boxes, other answers, in seconds.

    dossier = Dossier.of(examination); dossier.write(quarantine / "dossier")
    outcome = revise(before, report, Change(texts={...}), out, seal, passage, Dossier.read(quarantine / "dossier"))

The dossier is what a later revision needs of the patient and of the originals; it lives beside them and goes with them.
Without it a copy can still be blacked out further, and its answers changed.
"""

from __future__ import annotations

from negatoscope.gate.revision.change import Change
from negatoscope.gate.revision.dossier import Dossier
from negatoscope.gate.revision.errors import RevisionError
from negatoscope.gate.revision.revise import revise

__all__ = ["Change", "Dossier", "RevisionError", "revise"]
