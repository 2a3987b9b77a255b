"""What a text's words look like, learned from labelled documents: which of them identify somebody, and as what.

A linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001), trained by
`scripts/train_prose_model.py`, read by the standard library alone. It knows no name by heart: it weighs shapes,
lexicons, neighbours and the fields of forms, as the detectors do, and finds what nobody wrote a detector for.
"""

from __future__ import annotations

from negatoscope.gate.prose.model.reading import Suspect, suspects

__all__ = ["Suspect", "suspects"]
