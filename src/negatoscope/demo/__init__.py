"""The demo case: a phantom CT series that is computed, a file of pydicom's own, a screenshot and a text.

All are of one fictional patient, planted in headers, private elements, pixels, file names and text.
"""

from __future__ import annotations

from negatoscope.demo.case import write_case

__all__ = ["write_case"]
