"""What readers know beside a draft: where its author practises, and what he published before."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from negatoscope.gate.policy import Context

if TYPE_CHECKING:
    from negatoscope.drafts.models import Draft
    from negatoscope.members.models import Member

EarlierTexts = Callable[["Member"], tuple[str, ...]]


def _nothing(author: Member) -> tuple[str, ...]:
    return ()


_earlier: list[EarlierTexts] = [_nothing]


def ask_for_earlier_texts(source: EarlierTexts) -> None:
    """Where to ask for what an author has published; called once by the app that publishes, above this one."""
    _earlier[0] = source


def context_of(draft: Draft) -> Context:
    """What a reader of the draft will know beside it."""
    return Context(author_place=str(draft.author.city), earlier=_earlier[0](draft.author))
