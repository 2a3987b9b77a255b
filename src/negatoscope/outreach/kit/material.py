"""What a kit is made of: the texts and pictures of one release, read from it when they are asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from negatoscope.gate.policy import Audience

_TIES = {"fr": "Liens d’intérêts\u00a0: {ties}", "en": "Ties of interest: {ties}"}
_CREDIT = {"fr": "Images\u00a0: {credit}", "en": "Images: {credit}"}
_DESCRIPTION = {"fr": "Image {number}\u00a0: {alt}", "en": "Image {number}: {alt}"}


class NotReleasedError(Exception):
    """There is no release to make a kit of. `reason` is "unreleased", "altered" or "no-picture"."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Picture:
    """One picture of the release, numbered from 1. `read` gives it as a PNG or JPEG file.

    Raises (`read`):
        NotReleasedError: the file is not what was sealed.
    """

    number: int
    alt: str
    read: Callable[[], bytes] = field(repr=False)


@dataclass(frozen=True)
class Material:
    """A release as the kit needs it.

    Attributes:
        text: the text of the post, as released.
        ties: the author's ties of interest, "" when none were declared, not even their absence.
        credit: whose images they are, to be shown with them.
        address: of the page, once it is published to all.
        certificate: the certificate file.
    """

    audience: Audience
    language: str
    text: str
    pictures: tuple[Picture, ...]
    ties: str = ""
    credit: str = ""
    address: str = ""
    certificate: bytes = field(default=b"", repr=False)

    def whole_text(self, *, describing: bool) -> str:
        """The text with what goes with it: descriptions where a network has no place for them, credit, address, ties.

        The ties come last (CSP R.4113-110: in writing, for a text online).
        """
        told = [_DESCRIPTION[self.language].format(number=p.number, alt=p.alt) for p in self.pictures if p.alt]
        parts = [self.text.strip()]
        if describing and told:
            parts.append("\n".join(told))
        if self.credit:
            parts.append(_CREDIT[self.language].format(credit=self.credit))
        if self.address:
            parts.append(self.address)
        if self.ties:
            parts.append(_TIES[self.language].format(ties=self.ties))
        return "\n\n".join(part for part in parts if part)
