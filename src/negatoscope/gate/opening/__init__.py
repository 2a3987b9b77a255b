"""Opening: folders, files, ZIP archives and DICOMDIR media become one Case; what can't be opened becomes a finding."""

from __future__ import annotations

from negatoscope.gate.opening.errors import InputError
from negatoscope.gate.opening.opening import open_case

__all__ = ["InputError", "open_case"]
