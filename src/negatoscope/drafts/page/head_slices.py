"""The form with which the author keeps a few slices of series that can hold a head, and what was kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from negatoscope.drafts import picking
from negatoscope.gate.dicom.heads import MAX_SINGLE_SLICES, MAX_SINGLE_SLICES_OF_CASE, MAX_SINGLE_SLICES_OF_STUDY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from negatoscope.drafts.models import Draft
    from negatoscope.drafts.page.cards import Card
    from negatoscope.drafts.page.films import Strip

_HEAD = "SEC301"
_FIELD = re.compile(r"serie-([1-9][0-9]{0,5})")
_NUMBERS = re.compile(r"[0-9\s,;–-]{1,200}")


@dataclass(frozen=True)
class Row:
    """One series that is held: its field and its strip, counted from 0. `numbers` is what was typed."""

    field: str
    name: str
    strip: int
    count: int
    can_be_picked: bool
    numbers: str = ""


@dataclass(frozen=True)
class HeadSlices:
    """The rows of the form, and the card in which it stands; whether the copy holds a choice, and of how many."""

    rows: tuple[Row, ...]
    key: str
    has_choice: bool
    kept: int
    leaves_others_out: bool
    most: int = MAX_SINGLE_SLICES
    of_study: int = MAX_SINGLE_SLICES_OF_STUDY
    of_case: int = MAX_SINGLE_SLICES_OF_CASE


def head_slices(
    draft: Draft, cards: Sequence[Card], strips: Sequence[Strip], sent: Mapping[str, str] | None
) -> HeadSlices:
    """From the draft and its films; `sent` is what the form had when it was refused."""
    where = {shot.item: index for index, strip in enumerate(strips) for shot in strip.shots}
    key = next((card.key for card in cards if card.code == _HEAD), "")
    held = picking.to_be_picked(draft) if key else ()
    fields = _fields(draft) if sent is None else sent
    rows = [_row(series, where, strips, fields) for series in held]
    chosen = picking.in_force(draft, held)
    return HeadSlices(
        rows=tuple(rows) if any(row.can_be_picked for row in rows) else (),
        key=key,
        has_choice=bool(chosen),
        kept=sum(len(numbers) for numbers in chosen.values()),
        leaves_others_out=sent is None or "without" in sent,
    )


def read(sent: Mapping[str, str]) -> dict[int, tuple[int, ...]]:
    """The numbers by series that the form sent; a field that is left empty is not in it.

    Raises:
        DraftProblem: a field holds something else than numbers.
    """
    fields = ((match, value) for name, value in sent.items() if (match := _FIELD.fullmatch(name)))
    return {int(match[1]): picking.read_numbers(value) for match, value in fields if value.strip()}


def _fields(draft: Draft) -> dict[str, str]:
    """What the fields hold at first: a choice with which the draft has not come through the gate."""
    return {f"serie-{series}": ", ".join(map(str, numbers)) for series, numbers in draft.slices.items()}


def _row(series: picking.HeadSeries, where: Mapping[str, int], strips: Sequence[Strip], sent: Mapping[str, str]) -> Row:
    field = f"serie-{series.number}"
    strip = where.get(series.slices[0].label, -1)
    typed = sent.get(field, "")
    return Row(
        field=field,
        name=strips[strip].name if strip >= 0 else "",
        strip=strip,
        count=len(series.slices),
        can_be_picked=series.can_be_picked and strip >= 0,
        numbers=typed if _NUMBERS.fullmatch(typed) else "",
    )
