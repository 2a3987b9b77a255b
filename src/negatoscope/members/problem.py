"""What the person at the page can put right: one sentence in their language, and the HTTP status it goes with."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


class Problem(Exception):
    """A subclass names its `SENTENCES`: reason -> (status, sentence).

    `params` are numbers, sizes and sentences of ours, never a name or a text of the person's.
    """

    SENTENCES: ClassVar[dict[str, tuple[int, _StrPromise]]] = {}

    def __init__(self, reason: str, **params: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.params = params

    @property
    def status(self) -> int:
        """The HTTP status of a page or an answer that says it."""
        return self.SENTENCES[self.reason][0]

    @property
    def sentence(self) -> str:
        """What is wrong and what to do, in the reader's language."""
        return str(self.SENTENCES[self.reason][1]) % self.params
