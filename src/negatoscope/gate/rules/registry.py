"""All rules of the code of ethics, by family. A new one is a file, a line here, and its fixtures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from negatoscope.gate.rules.pages import page_of
from negatoscope.gate.rules.praise import ranking, testimonial

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rule import Rule
    from negatoscope.gate.rules.pages import RulePage
    from negatoscope.gate.rules.reading.construction import Hit
    from negatoscope.gate.rules.reading.reading import Reading


class RuleModule(Protocol):
    """A rule's file."""

    RULE: Rule
    __doc__: str | None

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Where the rule's construction stands; a pure function of the text and its audience."""
        ...


MODULES: tuple[RuleModule, ...] = cast(
    "tuple[RuleModule, ...]",
    (
        testimonial,
        ranking,
    ),
)

BY_CODE: dict[str, RuleModule] = {module.RULE.code: module for module in MODULES}


def page(code: str, lang: str) -> RulePage | None:
    """The page of a rule of the code of ethics in `fr` or `en`; None for every other code."""
    module = BY_CODE.get(code)
    return page_of(code, module.__doc__, lang) if module else None
