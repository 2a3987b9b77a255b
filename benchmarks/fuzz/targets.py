"""What is fuzzed. A target takes bytes and raises when the gate broke a promise.

The promises: hostile bytes raise nothing but the errors that the gate turns into findings, and the second reader reads
any cleaned file without raising, too.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from negatoscope.gate.case import Kind
from negatoscope.gate.case_key import CaseKey
from negatoscope.gate.dicom.clean import Cleaner
from negatoscope.gate.dicom.errors import DicomError
from negatoscope.gate.dicom.harvest import harvest
from negatoscope.gate.identity import Identity
from negatoscope.gate.opening import InputError, open_case
from negatoscope.gate.policy import Limits
from negatoscope.gate.recheck import SecondReader

LIMITS = Limits(total_bytes=1 << 24, archive_bytes=1 << 24, member_bytes=1 << 24, deflated_bytes=1 << 24)
KEY = CaseKey(bytes(32))


def headers(data: bytes) -> None:
    """Learn the identity, clean the file, read the copy again."""
    try:
        heading = harvest(data, LIMITS)
        identity = Identity.learn(heading.evidence)
        cleaned = Cleaner(KEY, identity.matcher(), LIMITS).clean(data)
    except DicomError:
        return
    SecondReader(identity.evidence, LIMITS, read_pixels=False).read(cleaned.data, Kind.DICOM)


def opening(data: bytes) -> None:
    """Open a folder that holds these bytes as a file of no particular name, and read every item."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "input"
        path.write_bytes(data)
        try:
            case = open_case([path], text=None, limits=LIMITS)
        except InputError:
            return
        for item in case.items:
            if not item.findings:
                item.read()


TARGETS = {"headers": headers, "opening": opening}
