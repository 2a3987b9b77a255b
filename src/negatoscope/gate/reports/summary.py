"""Findings of one code gathered over the items, so that a report of a thousand slices can be read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.articles import BASIS_KINDS
from negatoscope.gate.reports import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.gate.finding import Finding, Place, State
    from negatoscope.gate.reports.report import Report

_SHOWN_PLACES = 6


@dataclass(frozen=True)
class Group:
    """All the findings that say the same. `places` are the first few, in words; `count` is how many there are."""

    code: str
    severity: str
    level: str
    message: str
    remedy: str
    basis: tuple[tuple[str, str], ...]
    places: tuple[str, ...]
    count: int
    more: int
    parts: tuple[Group, ...] = ()  # the groups that were merged into this one


def place_in_words(where: Place, lang: str) -> str:
    """A place as a reader would write it."""
    parts: list[str] = []
    if where.tag is not None:
        parts.append(f"({where.tag[:4]},{where.tag[4:]})" if len(where.tag) == 8 else where.tag)
    if where.frame is not None:
        parts.append(f"{words.label('frame', lang)} {where.frame + 1}")
    if where.box is not None:
        x, y, width, height = where.box
        parts.append(f"{width} × {height} px, ({x}, {y})")
    if where.start is not None and where.end is not None:
        parts.append(f"{words.label('characters', lang)} {where.start}–{where.end}")
    return ", ".join(parts)


def groups(report: Report, state: State, lang: str) -> list[Group]:
    """The findings in that state, gathered by what they say, the worst first."""
    gathered: dict[tuple[str, str, int], list[tuple[str, Finding]]] = {}
    for item in report.items:
        for finding in item.findings:
            if finding.state is state:
                key = (finding.code, codes.message(finding, lang), finding.severity)
                gathered.setdefault(key, []).append((item.path, finding))
    order = sorted(gathered, key=lambda key: (-key[2], key[0], key[1]))
    return [_group(gathered[key], lang) for key in order]


def _group(found: Sequence[tuple[str, Finding]], lang: str) -> Group:
    first = found[0][1]
    rule = codes.RULES[first.code]
    places = tuple(
        f"{path} {place}".strip() if (place := place_in_words(finding.where, lang)) else path
        for path, finding in found[:_SHOWN_PLACES]
    )
    return Group(
        code=first.code,
        severity=words.SEVERITIES[first.severity][lang],
        level=first.severity.name.lower(),
        message=codes.message(first, lang),
        remedy=codes.remedy(first, lang),
        basis=tuple((basis.ref, BASIS_KINDS[basis.kind][lang]) for basis in rule.basis),
        places=places,
        count=len(found),
        more=max(0, len(found) - _SHOWN_PLACES),
    )


def merged(found: Sequence[Group]) -> list[Group]:
    """Groups of one code as one, for a reader in a hurry: the first message, and how many others there are like it."""
    by_code: dict[str, list[Group]] = {}
    for group in found:
        by_code.setdefault(group.code, []).append(group)
    return [_merge(groups_of_code) for groups_of_code in by_code.values()]


def _merge(same: Sequence[Group]) -> Group:
    first = max(same, key=lambda group: group.count)
    others = f" (+{len(same) - 1})" if len(same) > 1 else ""
    parts = tuple(same) if len(same) > 1 else ()
    return replace(first, message=first.message + others, count=sum(group.count for group in same), parts=parts)
