"""How an editor asks for its texts to be read: {"audience", "lang", "asOf"} in `initializationOptions`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from negatoscope.cli.language import say
from negatoscope.gate.policy import Audience
from negatoscope.gate.posts import How
from negatoscope.gate.prose import TextPolicy
from negatoscope.gate.rule import LANGUAGES


@dataclass(frozen=True)
class Settings:
    """For whom the texts are, the language of the messages, and the day whose law applies (None: today's)."""

    lang: str
    audience: Audience = Audience.COLLEAGUES
    as_of: date | None = None

    @property
    def how(self) -> How:
        """How a text is read."""
        return How(TextPolicy(self.audience, None, self.as_of))


def read_settings(given: object, lang: str) -> tuple[Settings, list[str]]:
    """The settings an editor gave, and in words what of them is not understood.

    An audience that is not understood is taken for the public, for which the rules are stricter.
    """
    options = cast("Mapping[str, object]", given) if isinstance(given, Mapping) else {}
    problems: list[str] = []
    said = options.get("lang", lang)
    if said in LANGUAGES:
        lang = str(said)
    else:
        problems.append(say("lsp.bad-lang", lang))
    try:
        audience = Audience(options.get("audience", Audience.COLLEAGUES))
    except ValueError:
        audience = Audience.PUBLIC
        problems.append(say("lsp.bad-audience", lang))
    try:
        day = options.get("asOf")
        as_of = None if day is None else date.fromisoformat(str(day))
    except ValueError:
        as_of = None
        problems.append(say("lsp.bad-day", lang))
    return Settings(lang, audience, as_of), problems
