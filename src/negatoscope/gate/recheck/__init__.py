"""The second reader: the written copy is read again from disk, with other eyes.

It has its own byte walker, another OCR and another way of matching than the remedies; import-linter forbids it their
modules. Anything it sees refuses the release.
"""

from __future__ import annotations

from negatoscope.gate.recheck.reader import SecondReader

__all__ = ["SecondReader"]
