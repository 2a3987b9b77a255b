"""The questions that the author owes, with what was answered."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from django.utils.formats import date_format

from negatoscope.gate.declaration import QUESTIONS, Declaration, owed
from negatoscope.gate.declaration.owing import asked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negatoscope.gate.policy import Audience


@dataclass(frozen=True)
class Option:
    """One answer that can be picked."""

    value: str
    label: str
    is_picked: bool


@dataclass(frozen=True)
class Asked:
    """One question. `matters` is whether the answers so far call for it; `is_owed` whether it waits for an answer."""

    name: str
    label: str
    help: str
    article: str
    kind: str
    options: tuple[Option, ...]
    value: str = field(repr=False)
    matters: bool
    is_owed: bool

    @property
    def said(self) -> str:
        """What was written, a date as the reader's language writes it."""
        if self.kind != "date" or not self.value:
            return self.value
        return date_format(date.fromisoformat(self.value), "DATE_FORMAT")


def questions(declaration: Declaration, audience: Audience, has_images: bool, lang: str) -> tuple[Asked, ...]:
    """All the questions in the order of asking."""
    given = declaration.as_json()
    matter = set(names(declaration, audience, has_images))
    missing = {question.name for question in owed(declaration, audience, has_images)}
    return tuple(
        Asked(
            name=name,
            label=question.label[lang],
            help=question.help[lang],
            article=question.article,
            kind=question.kind,
            options=tuple(
                Option(choice.value, choice.label[lang], given.get(name) == choice.value) for choice in question.choices
            ),
            value=given.get(name, ""),
            matters=name in matter,
            is_owed=name in missing,
        )
        for name, question in QUESTIONS.items()
    )


def names(declaration: Declaration, audience: Audience, has_images: bool) -> tuple[str, ...]:
    """The questions that matter, answered or not."""
    return tuple(question.name for question in asked(declaration, audience, has_images))


def read(sent: Mapping[str, str]) -> dict[str, str]:
    """What a form sent of the questions, the unanswered left out."""
    return {name: sent[name] for name in QUESTIONS if sent.get(name, "").strip()}
