"""The shape of a page of « Vos droits »: sentences, each with the articles it rests on, and examples."""

from __future__ import annotations

from dataclasses import dataclass

from negatoscope.gate.policy import Audience


@dataclass(frozen=True)
class Statement:
    """One sentence in both languages with its sources, as `gate.articles` names them; never without one."""

    fr: str
    en: str
    refs: tuple[str, ...]

    def words(self, lang: str) -> str:
        """The sentence in `fr` or `en`."""
        return self.fr if lang == "fr" else self.en


@dataclass(frozen=True)
class Example:
    """A text that may be published as it stands, for an audience: it passes the gate."""

    fr: str
    en: str
    audience: Audience = Audience.PUBLIC

    def words(self, lang: str) -> str:
        """The text in `fr` or `en`."""
        return self.fr if lang == "fr" else self.en


@dataclass(frozen=True)
class Right:
    """A page. `slug` is its address."""

    slug: str
    title: dict[str, str]
    lead: dict[str, str]
    statements: tuple[Statement, ...]
    examples: tuple[Example, ...]
