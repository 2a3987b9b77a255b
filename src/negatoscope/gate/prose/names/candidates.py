"""What the readings hand on: names with the points of their evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from negatoscope.gate.prose.names.cue import Role

if TYPE_CHECKING:
    from negatoscope.gate.prose.names.runs import Run

ENOUGH = 3.0
"""Points from which a name is somebody's, in a text about a patient."""
SURE = 5.0
"""Points from which it is in any text."""
PUBLIC = frozenset({Role.DOCTOR, Role.STAFF, Role.AUTHOR})
"""Whom a text that is about no patient may name."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name with the points of all its evidence and whom its cue speaks of."""

    run: Run
    score: float
    role: Role
    titled: bool
    cited: bool
    """It is an author's, by what stands around it."""
    filed: bool
    """A whole name as files and phones write it: DUPONT Jean, dupont jean."""
