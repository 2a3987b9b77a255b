"""Whether the texts of a case together let the patient be recognised, beside what its headers keep."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from negatoscope.gate.finding import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.gate.examination.examined import Examined
    from negatoscope.gate.finding import Finding
    from negatoscope.gate.policy import Context, Policy

_BETWEEN = "\n\n"


def weigh_case(items: Sequence[Examined], policy: Policy, context: Context) -> tuple[list[Examined], list[Finding]]:
    """The items with what should be said more broadly, and the finding of the case; nothing changes where it is safe.

    The texts are weighed as one: an occupation in one and a disease in another meet in the reader's mind.
    """
    from negatoscope.gate.indirect.weighing import weigh  # noqa: PLC0415 (many patterns, and most cases have no text)
    from negatoscope.gate.prose import TextPolicy  # noqa: PLC0415

    texts = [(index, one.text) for index, one in enumerate(items) if one.text is not None]
    if not texts:
        return list(items), []
    starts: list[int] = []
    position = 0
    identifiers: list[Finding] = []
    for index, text in texts:
        starts.append(position)
        identifiers += [_moved(finding, position) for finding in items[index].findings if finding.kind is not None]
        position += len(text) + len(_BETWEEN)
    whole = _BETWEEN.join(text for _, text in texts)
    found = weigh(whole, identifiers, TextPolicy(policy.audience), context)
    weighed = list(items)
    for finding in found:
        start = finding.where.start
        if start is None:
            continue
        at = max(number for number, begins in enumerate(starts) if begins <= start)
        index = texts[at][0]
        weighed[index] = weighed[index].adding(_moved(finding, -starts[at]))
    return weighed, [finding for finding in found if finding.where.start is None]


def _moved(finding: Finding, by: int) -> Finding:
    start, end = finding.where.start, finding.where.end
    if start is None or end is None:
        return finding
    return replace(finding, where=Place(start=start + by, end=end + by))
