"""Whether a face can still be rebuilt from a series of the written copy: rendered anew and shown to a face detector.

Nothing here is shared with the remedy that removes faces (`gate.faces`).
"""

from __future__ import annotations
