"""What the impression of a text and the rules that fired in it come to, together.

The rules know the constructions of the law, and can't know every way to say a thing; the impression knows what posts
that break a family look like, and can't point at the word. Each is wrong where the other is right often enough that
the two weighed together are wrong less often than either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.impression.model import model
from negatoscope.gate.impression.reading import ANY, probability

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from negatoscope.gate.impression.reading import Impression

ENOUGH = 0.62
"""The probability from which the impression speaks where no rule does: measured on authors left out of the training."""
TOO_LITTLE = 0.4
"""The probability below which rules that fired are let go, measured likewise. A rule shows the words that it means, and
its word is worth more."""
_NOT_AGREED = -4.0
"""The log-odds of the families that rules name, when they name none."""


def breaks(impression: Impression, fired: AbstractSet[str]) -> float:
    """How probable it is that a text breaks a rule.

    Args:
        impression: of the text.
        fired: the families of the rules that fired in it.
    """
    families = impression.families
    best, second, *_ = sorted(families.values(), reverse=True)
    agreed = max((families[name] for name in fired if name in families), default=_NOT_AGREED)
    weights = model().weigher
    return probability(
        weights["bias"]
        + weights["any"] * impression.odds[ANY]
        + weights["best"] * best
        + weights["second"] * second
        + weights["rules"] * len(fired)
        + weights["agreed"] * agreed
    )
