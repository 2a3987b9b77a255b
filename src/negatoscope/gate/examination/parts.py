"""How the images of a case are cut into parts, each the work of one process: a series, or what of it is long enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.case import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.gate.examination.examined import Examined

LEAST = 8  # slices that make a stack; fewer are looked at one by one
_SHORTEST = 50  # slices: what stays in place is found once a part, so short parts cost more
_LONGEST = 200
_SINGLE = 8  # images that go to a process together when they are no stack

_Key = tuple[str, str, int, int, str]


def parts(items: Sequence[Examined], hands: int) -> list[list[int]]:
    """Positions in `items`, part by part: slices of one series and size in the order of their places, then the rest.

    Args:
        items: what there is to look at.
        hands: how many processes work at once.
    """
    series: dict[_Key, list[int]] = {}
    single: list[int] = []
    for position, one in enumerate(items):
        key = _key(one)
        if key is None:
            single.append(position)
        else:
            series.setdefault(key, []).append(position)
    cut: list[list[int]] = []
    for members in series.values():
        if len(members) < LEAST:
            single += members
        else:
            cut += _evenly(sorted(members, key=lambda position: _place(items[position], position)), hands)
    size = max(1, min(_SINGLE, -(-len(single) // hands)))
    single.sort()
    return [*cut, *(single[start : start + size] for start in range(0, len(single), size))]


def is_stack(part: Sequence[Examined]) -> bool:
    """Whether these are slices of one series and size."""
    keys = {_key(one) for one in part}
    return len(part) >= LEAST and len(keys) == 1 and None not in keys


def _key(one: Examined) -> _Key | None:
    """What slices of one stack have in common; None for what can't be one."""
    heading = one.heading
    if one.item.kind is not Kind.DICOM or heading is None or heading.geometry.frames != 1 or not heading.series:
        return None
    return heading.study, heading.series, heading.geometry.rows, heading.geometry.columns, heading.sop_class


def _place(one: Examined, position: int) -> tuple[float, int]:
    """Along the normal of the slice (PS3.3 C.7.6.2.1.1); by the order of the files where headers give no place."""
    geometry = one.heading.geometry if one.heading is not None else None
    if geometry is None or geometry.position is None or geometry.orientation is None:
        return 0.0, position
    (a, b, c), (d, e, f) = geometry.orientation[:3], geometry.orientation[3:]
    normal = b * f - c * e, c * d - a * f, a * e - b * d
    return sum(along * at for along, at in zip(normal, geometry.position, strict=True)), position


def _evenly(members: list[int], hands: int) -> list[list[int]]:
    count = max(-(-len(members) // _LONGEST), min(hands, len(members) // _SHORTEST), 1)
    size = -(-len(members) // count)
    pieces = [members[start : start + size] for start in range(0, len(members), size)]
    if len(pieces) > 1 and len(pieces[-1]) < LEAST:
        last = pieces.pop()
        pieces[-1] += last
    return pieces
