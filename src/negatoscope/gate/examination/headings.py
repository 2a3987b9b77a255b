"""The first look at each DICOM file: its heading, its class, and whether it came twice."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.case import Kind
from negatoscope.gate.dicom import sop_classes
from negatoscope.gate.dicom.errors import DicomError
from negatoscope.gate.dicom.harvest import Learned, harvest
from negatoscope.gate.examination.examined import Examined
from negatoscope.gate.finding import State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.gate.case import Item
    from negatoscope.gate.policy import Limits
    from negatoscope.gate.progress import Progress


def read_headings(items: Sequence[Item], limits: Limits, progress: Progress) -> list[Examined]:
    """Every item with its heading, in order; items that are not DICOM, or were refused at opening, as they are."""
    examined: list[Examined] = []
    learned = Learned()
    for done, item in enumerate(items, 1):
        examined.append(read_heading(item, limits, learned))
        progress("headings", done, len(items))
    return _mark_doubles(examined)


def read_heading(item: Item, limits: Limits, learned: Learned) -> Examined:
    """One item with its heading, or with the finding that says why it has none."""
    examined = Examined(item, item.findings, included=not _is_set_aside(item))
    if item.kind is not Kind.DICOM or examined.is_refused or not examined.included:
        return examined
    try:
        data = item.read()
        heading = harvest(data, limits, learned)
    except OSError:
        return examined.adding(codes.make("GAT102", params={"reason": "unreadable-file"}))
    except DicomError as error:
        return examined.adding(codes.make("GAT102", params={"reason": error.reason}))
    except Exception as error:  # noqa: BLE001 (fail closed: whatever it is, the file is refused and nothing is said of it)
        return examined.adding(codes.make("GAT113", params={"reason": type(error).__name__}))
    examined = replace(examined, heading=heading).adding(*heading.findings)
    if not sop_classes.is_accepted(heading.sop_class):
        return examined.adding(codes.make("GAT108", params={"sop_class": sop_classes.name(heading.sop_class)}))
    return examined


def _is_set_aside(item: Item) -> bool:
    return any(finding.code == "GAT111" for finding in item.findings)


def _mark_doubles(examined: list[Examined]) -> list[Examined]:
    """A file that came twice is set aside; one that bears another's instance UID gets a UID of its own.

    Only files that share an instance UID are read again to be compared.
    """
    names = Counter(_instance(one) for one in examined)
    seen: dict[str, dict[bytes, int]] = {}
    return [
        _mark_double(one, seen.setdefault(_instance(one), {})) if _instance(one) and names[_instance(one)] > 1 else one
        for one in examined
    ]


def _instance(one: Examined) -> str:
    return one.heading.sop_instance if one.heading is not None else ""


def _mark_double(one: Examined, known: dict[bytes, int]) -> Examined:
    try:
        digest = hashlib.blake2b(one.item.read(), digest_size=16).digest()
    except OSError:
        return one.adding(codes.make("GAT102", params={"reason": "unreadable-file"}))
    if digest in known:
        double = codes.make("GAT111", state=State.REMEDIED, params={"reason": "came-twice"})
        return one.adding(double, included=False)
    number = known[digest] = len(known)
    if not number:
        return one
    own = f"{_instance(one)}#{number}"
    return replace(one, own_instance=own).adding(codes.make("GAT117", state=State.REMEDIED))
