"""examine(case, policy): learns who the patient is and lets each examiner look at each item."""

from __future__ import annotations

from negatoscope.gate.examination.declared import declare
from negatoscope.gate.examination.examine import Passage, examine, examine_patients
from negatoscope.gate.examination.examined import Examination, Examined

__all__ = ["Examination", "Examined", "Passage", "declare", "examine", "examine_patients"]
