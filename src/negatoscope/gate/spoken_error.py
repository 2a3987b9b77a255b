"""Errors that the user can put right, and that say so in the reader's language."""

from __future__ import annotations

from typing import ClassVar


class SpokenError(Exception):
    """What was given is not what it should be. `str()` is the sentence in English.

    A subclass names its `SENTENCES`: reason -> template by language. Parameters are places, fields and codes, never a
    value that identifies.
    """

    SENTENCES: ClassVar[dict[str, dict[str, str]]] = {}

    def __init__(self, reason: str, **params: str | int) -> None:
        self.reason = reason
        self.params = params
        super().__init__(self.sentence("en"))

    def sentence(self, lang: str) -> str:
        """What is wrong, in `fr` or `en`."""
        return self.SENTENCES[self.reason][lang].format_map(self.params)
