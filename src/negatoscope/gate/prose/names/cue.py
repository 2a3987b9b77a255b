"""A piece of evidence around a name: its points, and whom it speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Role(IntEnum):
    """Whom a cue speaks of."""

    ANYBODY = 0
    CIVIL = 1
    DOCTOR = 2
    STAFF = 3
    KIN = 4
    FIELD = 5
    AUTHOR = 6


@dataclass(frozen=True, slots=True)
class Cue:
    """What stands before or after a name: points, and whom it speaks of."""

    points: float
    role: Role = Role.ANYBODY


NOTHING = Cue(0)
