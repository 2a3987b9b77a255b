"""The release that is revised: it is only read, and only trusted as far as its seal holds."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from negatoscope.gate.certificate import (
    CERTIFICATE_NAME,
    CertificateError,
    SealedFile,
    canonical,
    files_of,
    read_certificate,
    sealed_file,
    verify_signature,
)
from negatoscope.gate.finding import State
from negatoscope.gate.reports import ReportError, from_json
from negatoscope.gate.revision.errors import RevisionError
from negatoscope.gate.staging import StagingError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from negatoscope.gate.finding import Finding
    from negatoscope.gate.node_key import NodeKey
    from negatoscope.gate.reports import Report, ReportItem

_REPORT = "report.json"


@dataclass(frozen=True)
class Before:
    """A release as its certificate states it. `answered` are pairs of code and item that answers were given for."""

    folder: Path
    files: Mapping[str, SealedFile]
    answered: frozenset[tuple[str, str]]

    def read(self, path: str) -> bytes:
        """One file.

        Raises:
            RevisionError: it is missing, or not the one that was sealed.
        """
        file = self.folder / path
        try:
            data = b"" if file.is_symlink() else file.read_bytes()
        except OSError:
            raise RevisionError("altered") from None
        if self.files.get(path) != sealed_file(path, data):
            raise RevisionError("altered")
        return data

    def carry(self, path: str, stage: Path) -> SealedFile:
        """Put one file into the new copy as it is: by a hard link, or by its bytes where links can't be made.

        Raises:
            RevisionError: as `read`.
            StagingError: the disk is full or refuses.
        """
        data, target = self.read(path), stage / path
        try:
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            try:
                os.link(self.folder / path, target)
            except FileExistsError:
                raise RevisionError("report") from None  # two items under one path
            except OSError:
                target.write_bytes(data)
        except OSError as error:
            raise StagingError.of(error) from None
        return self.files[path]

    def reopened(self, item: ReportItem) -> tuple[Finding, ...]:
        """The findings of an item, those that an answer met open again: answers are matched anew."""
        names = ("", item.path, item.role or "")
        return tuple(
            finding.with_state(State.OPEN)
            if finding.state is State.ANSWERED and any((finding.code, name) in self.answered for name in names)
            else finding
            for finding in item.findings
        )


def open_before(folder: Path, report: Report, key: NodeKey) -> Before:
    """A release of this node that is to be revised.

    Raises:
        RevisionError: it isn't whole, not sealed by this node, or the report is another's.
    """
    try:
        payload, signer, signature = read_certificate((folder / CERTIFICATE_NAME).read_bytes())
        files = {file.path: file for file in files_of(payload)}
    except (OSError, CertificateError):
        raise RevisionError("altered") from None
    if signer != key.public:
        raise RevisionError("foreign")
    if not verify_signature(signer, signature, canonical(payload)):
        raise RevisionError("altered")
    before = Before(folder, files, _answered(payload))
    try:
        sealed = from_json(before.read(_REPORT).decode())
    except (ReportError, UnicodeDecodeError):
        raise RevisionError("report") from None
    if sealed != report:
        raise RevisionError("report")
    return before


def _answered(payload: dict[str, Any]) -> frozenset[tuple[str, str]]:
    answers: list[dict[str, str]] = payload.get("answers") or []
    return frozenset((str(answer.get("code")), str(answer.get("item") or "")) for answer in answers)
