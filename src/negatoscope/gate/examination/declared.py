"""What the author answers of the case, among the findings of the examination."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from negatoscope.gate.case import Kind
from negatoscope.gate.declaration import settle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from negatoscope.gate.declaration import Declaration
    from negatoscope.gate.examination.examined import Examination, Examined


def declare(examination: Examination, declaration: Declaration) -> Examination:
    """The examination under a declaration: its findings take the place of those of an earlier one."""
    audience = examination.policy.audience
    settled = settle(examination.findings, declaration, audience, shows_images(examination.items))
    return replace(examination, findings=settled)


def shows_images(items: Iterable[Examined]) -> bool:
    """Whether something other than text goes into the copy."""
    return any(one.included and one.item.kind is not Kind.TEXT for one in items)
