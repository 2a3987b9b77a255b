"""Writing the copies of items and reading them again, series as stacks: the work that runs in other processes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.case import Kind
from negatoscope.gate.case_key import CaseKey
from negatoscope.gate.dicom.clean import Cleaner
from negatoscope.gate.dicom.errors import DicomError
from negatoscope.gate.examination.parts import is_stack
from negatoscope.gate.finding import Finding, Severity, State
from negatoscope.gate.media import MediaError
from negatoscope.gate.pixels.errors import PixelError
from negatoscope.gate.recheck import SecondReader
from negatoscope.gate.recheck.shown import is_shown
from negatoscope.gate.release.making import make_dicom, make_document, make_picture, make_text, make_video
from negatoscope.gate.staging import StagingError, write_file

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from negatoscope.gate.examination import Examined
    from negatoscope.gate.finding import Box
    from negatoscope.gate.identity import Identity
    from negatoscope.gate.policy import Policy


@dataclass(frozen=True)
class Copied:
    """One item of the copy: where it lies inside the release (None when it isn't in it), and what was found."""

    released_as: str | None
    findings: tuple[Finding, ...]


@dataclass
class _Desk:
    """What one process needs to write and read again; made once in it."""

    stage: Path
    policy: Policy
    cleaner: Cleaner
    reader: SecondReader


_desks: list[_Desk] = []


def prepare(stage: str, identity: Identity, secret: bytes, policy: Policy) -> None:
    """Set up this process. The secret of the case stays in memory."""
    _desks[:] = [
        _Desk(
            Path(stage),
            policy,
            Cleaner(CaseKey(secret), identity.matcher(), policy.limits),
            SecondReader(identity.evidence, policy.limits, read_pixels=policy.read_pixels),
        )
    ]


def forget() -> None:
    """Clear this process of the key and the identity."""
    _desks.clear()


def copy(items: list[Examined]) -> list[Copied]:
    """Write the items and read them again. What fails is a finding.

    Raises:
        StagingError: the disk is full or refuses, which is no fault of an item.
    """
    if is_stack(items):
        return _copy_stack(items, _desks[0])
    return [_copy_one(one, _desks[0]) for one in items]


def crashed(_: Examined) -> Copied:
    """The item that killed the process that wrote it."""
    return Copied(None, (codes.make("GAT109", params={"reason": "decoder-died"}),))


def _copy_one(one: Examined, desk: _Desk) -> Copied:
    written = _write(one, desk, {})
    if written.released_as is None:
        return written
    return _settled(one, written, _seen(one, written.released_as, desk), desk)


def _copy_stack(part: list[Examined], desk: _Desk) -> list[Copied]:
    """The slices of a series: all are written, then read again as one stack."""
    copied = [_write(one, desk, {}) for one in part]
    there = [number for number, one in enumerate(copied) if one.released_as is not None]
    reads = [(desk.stage / str(copied[number].released_as)).read_bytes for number in there]
    seen = desk.reader.read_series(reads, [_shown(part[number]) for number in there])
    for number, findings in zip(there, seen, strict=True):
        copied[number] = _settled(part[number], copied[number], findings, desk)
    return copied


def _settled(one: Examined, written: Copied, seen: Sequence[Finding], desk: _Desk) -> Copied:
    """The copy with what the other reader says of it, after a second round if it saw text that the first had missed."""
    copied = replace(written, findings=(*written.findings, *seen))
    boxes = {} if any(is_shown(finding, _shown(one)) for finding in seen) else _boxes(seen)
    if not boxes or any(finding.code != "RCK102" for finding in copied.findings if _is_recheck(finding)):
        return copied
    kept = tuple(_as_remedied(finding) for finding in copied.findings if finding.code == "RCK102")
    again = _write(one, desk, boxes)
    if again.released_as is not None:
        again = replace(again, findings=(*again.findings, *_seen(one, again.released_as, desk)))
    return replace(again, findings=(*kept, *again.findings))


def _seen(one: Examined, path: str, desk: _Desk) -> list[Finding]:
    """What the other reader sees in the written file, read from disk."""
    try:
        data = (desk.stage / path).read_bytes()
    except OSError:
        return [codes.make("GAT115", params={"reason": "unreadable-file"})]
    return desk.reader.read(data, one.item.kind, _shown(one))


def _write(one: Examined, desk: _Desk, more: Mapping[int, tuple[Box, ...]]) -> Copied:
    """The safe bytes, made and written. What fails is a finding.

    Raises:
        StagingError: see `copy`.
    """
    try:
        if one.item.kind is Kind.DICOM:
            path, data, findings = make_dicom(one, desk.cleaner, desk.policy, more)
        elif one.item.kind is Kind.IMAGE:
            path, data, findings = make_picture(one, more)
        elif one.item.kind is Kind.VIDEO:
            return Copied(make_video(one, desk.stage, desk.policy, more), ())
        elif one.item.kind is Kind.PDF:
            path, data, findings = make_document(one, more)
        else:
            path, data, findings = make_text(one)
        write_file(desk.stage / path, data)
        return Copied(path, tuple(findings))
    except StagingError:
        raise
    except (PixelError, MediaError) as error:
        finding = codes.make("GAT109", params={"reason": error.reason})
    except DicomError as error:
        finding = codes.make("GAT102", params={"reason": error.reason})
    except OSError:
        finding = codes.make("GAT115", params={"reason": "unreadable-file"})
    except Exception as error:  # noqa: BLE001 (fail closed: whatever it is, the item is refused and nothing is said of it)
        finding = codes.make("GAT113", params={"reason": type(error).__name__})
    return Copied(None, (finding,))


def _is_recheck(finding: Finding) -> bool:
    return finding.code.startswith("RCK") and finding.severity is Severity.BLOCK


def _as_remedied(finding: Finding) -> Finding:
    """A box that the second reader found and that was then blacked out, as a finding on the pixels."""
    return codes.make("SEC112", state=State.REMEDIED, where=finding.where)


def _shown(one: Examined) -> Mapping[int, tuple[Box, ...]]:
    """The boxes that the author took back, by frame."""
    if one.picture is not None:
        return {0: one.picture.shown}
    if one.document is not None:
        return one.document.shown
    if one.film is not None:
        return dict.fromkeys(range(one.film.film.frames), one.film.shown)
    return one.reading.shown if one.reading is not None else {}


def _boxes(seen: Sequence[Finding]) -> dict[int, tuple[Box, ...]]:
    boxes: dict[int, tuple[Box, ...]] = {}
    for finding in seen:
        if finding.code == "RCK102" and finding.where.box is not None:
            frame = finding.where.frame or 0
            boxes[frame] = (*boxes.get(frame, ()), finding.where.box)
    return boxes
