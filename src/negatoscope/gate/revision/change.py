"""What is to become different in a release."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negatoscope.gate.declaration import Declaration
    from negatoscope.gate.policy import Retouch


@dataclass(frozen=True)
class Change:
    """One revision. What is None or empty stays as it is; answers are given with the seal.

    Attributes:
        texts: all the named texts of the case by role, in their order; a role left out goes.
        retouches: by item ("dicom 3"), all the retouches that hold for it from now on. Without the original, only
            boxes to add to those that are black already.
        declaration: what the author answers of the case now.
    """

    texts: Mapping[str, str] | None = field(default=None, repr=False)
    retouches: Mapping[str, tuple[Retouch, ...]] = field(default_factory=dict[str, "tuple[Retouch, ...]"])
    declaration: Declaration | None = None
