"""What each audience allows, and the bounds within which the gate works."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

RULES_VERSION = "2026.11"
"""The version of the rules as a whole; it is written in every report and certificate."""


class Audience(str, Enum):
    """Who will see the release."""

    COLLEAGUES = "colleagues"
    PUBLIC = "public"


@dataclass(frozen=True)
class Limits:
    """Bounds on what is opened. Beyond them the gate refuses (GAT103) and never reads on."""

    files: int = 50_000
    file_bytes: int = 4 << 30
    total_bytes: int = 64 << 30
    archive_ratio: int = 200  # a member that expands more than this is taken for a bomb
    archive_bytes: int = 8 << 30  # all the members of one archive, expanded
    member_bytes: int = 1 << 30
    deflated_bytes: int = 1 << 30  # one deflated data set, expanded
    elements: int = 2_000_000  # elements of one data set, at all levels
    depth: int = 32  # nested sequences
    frame_pixels: int = 200_000_000
    image_pixels: int = 200_000_000
    text_chars: int = 5_000_000


@dataclass(frozen=True)
class Policy:
    """The choices of one passage through the gate.

    `slices` are the single slices the author picked in series that can hold a head: a mapping of the series' number
    in the report ("1" for the first) to slice numbers counted from 1, as a tuple of pairs.
    """

    audience: Audience = Audience.COLLEAGUES
    limits: Limits = field(default_factory=Limits)
    slices: tuple[tuple[int, tuple[int, ...]], ...] = ()
    read_pixels: bool = True  # False only in the benchmark of the header stage
