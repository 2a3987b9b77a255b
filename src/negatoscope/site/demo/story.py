"""What a post or case of the demo is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from negatoscope.drafts.beginning import Beginning
    from negatoscope.site.demo.headers import File


class End(Enum):
    """Where a story of the demo is to end."""

    PUBLISHED = "published"
    AT_AUTHOR = "at-author"
    AT_REVIEWER = "at-reviewer"


@dataclass(frozen=True)
class Story:
    """One post or case, as its author would hand it in: with names, dates and hospitals where one forgets them.

    Attributes:
        author: the key of a member of the demo.
        texts: by role, as typed.
        files: makes the files when they are asked for.
        slices: how many images that makes, for the progress.
        declaration: the author's answers; a phantom concerns nobody.
        answers: the author's answer to what asks for one, by code.
    """

    name: str
    author: str
    beginning: Beginning
    texts: Mapping[str, str] = field(repr=False)
    files: Callable[[], Iterable[File]] = tuple
    slices: int = 0
    declaration: Mapping[str, str] = field(default_factory=lambda: {"concerns": "nobody", "source": "drawn"})
    answers: Mapping[str, str] = field(default_factory=dict)
    end: End = End.PUBLISHED


def spaced(text: str) -> str:
    """The text with the no-break spaces that French wants, and each paragraph on one line."""
    joined = re.sub(r"(?<=[^\n])\n(?=[^\n\-])", " ", text.strip())
    joined = re.sub(r" (?=[;?!])", "\u202f", joined)
    return re.sub(r" (?=[:»])|(?<=«) ", "\u00a0", joined)


def texts(**by_role: str) -> dict[str, str]:
    """Texts by role, spaced; `alt_dicom_3` is the alternative text of the third DICOM file."""
    return {role.replace("_", "-"): spaced(text) for role, text in by_role.items()}
