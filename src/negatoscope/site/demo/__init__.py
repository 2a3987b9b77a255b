"""The demo of the site: computed images, fictional people, and their posts and cases, taken through the real gate."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from negatoscope.site.demo.ledger import Step


def build(progress: Callable[[Step], None] | None = None) -> bool:
    """Build the demo in this node, once; whether there was anything to do. Django is set up before.

    Raises:
        DemoError: a story does not come through the gate as it should.
        OSError: the disk is full or refuses.
    """
    from negatoscope.site.demo.building import build as build_all  # noqa: PLC0415 (models, once Django is set up)

    return build_all(progress)
