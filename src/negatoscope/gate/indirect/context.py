"""What a reader knows beside the text: who signs it, from where, and what he published before."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Context:
    """Beside a text.

    Attributes:
        author_place: the town or the establishment that stands beside the author's name, "" when none does.
        headers: kept DICOM headers stand beside it; they tell the sex and a band of age of ten years.
        earlier: the texts that the same author has published; readers can put them side by side.
    """

    author_place: str = field(default="", repr=False)
    headers: bool = False
    earlier: tuple[str, ...] = field(default=(), repr=False)


NOTHING = Context()
