"""What each audience allows, and the bounds within which the gate works."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from negatoscope.gate.finding import Box

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
    document_pages: int = 200
    page_letters: int = 100_000
    page_seconds: float = 60
    video_pixels: int = 4096 * 2304  # of one frame
    video_frames: int = 40_000
    video_seconds: int = 3600
    video_samples: int = 40_000_000_000  # pixels of all frames together: five minutes of the largest, an hour of small


@dataclass(frozen=True)
class Retouch:
    """What the author or a reviewer changes in the pixels after looking at them.

    Attributes:
        item: the path in the report ("dicom 3", "image 1").
        frame: counted from 0.
        box: in pixels of the image. One that is taken back is a box of an earlier finding on that item; where that
            finding stands for several frames that show the same box, it is taken back in all of them.
        adds: True to black the box out, False to take a box back, so that it is not blacked out.
        reason: why; a box that is taken back needs one.
    """

    item: str
    frame: int
    box: Box
    adds: bool
    reason: str = field(default="", repr=False)


@dataclass(frozen=True)
class Context:
    """What a reader knows beside a text: who signs it, from where, and what he published before.

    Attributes:
        author_place: the town or the establishment that stands beside the author's name, "" when none does.
        headers: kept DICOM headers stand beside it; they tell the sex and a band of age of ten years.
        earlier: the texts that the same author has published; readers can put them side by side.
    """

    author_place: str = field(default="", repr=False)
    headers: bool = False
    earlier: tuple[str, ...] = field(default=(), repr=False)


NOTHING = Context()


@dataclass(frozen=True)
class Policy:
    """The choices of one passage through the gate.

    `slices` are the single slices the author picked in series that can hold a head: a mapping of the series' number
    in the report ("1" for the first) to slice numbers counted from 1, as a tuple of pairs; a series without a number
    is left out whole. `retouches` are the boxes
    that the author added or took back, in that order: of several for one box the last one counts. `context` is what
    readers know beside the texts.
    """

    audience: Audience = Audience.COLLEAGUES
    limits: Limits = field(default_factory=Limits)
    slices: tuple[tuple[int, tuple[int, ...]], ...] = ()
    retouches: tuple[Retouch, ...] = ()
    context: Context = NOTHING
    read_pixels: bool = True  # False only in the benchmark of the header stage
