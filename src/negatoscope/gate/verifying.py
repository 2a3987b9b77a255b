"""verify(folder): a release as its receiver sees it. The certificate is a claim, the files are hostile.

Checked: the signature and whether its signer is known; that the files are exactly those listed, byte for byte; and each
file again by the second reader, without the identity, which no receiver has.
"""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from negatoscope.gate.case import Kind
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
from negatoscope.gate.recheck import SecondReader
from negatoscope.gate.reports import ReportError, from_json
from negatoscope.gate.retouching import shown_boxes

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from negatoscope.gate.finding import Finding
    from negatoscope.gate.policy import Limits
    from negatoscope.gate.progress import Progress
    from negatoscope.gate.recheck.shown import Shown

_REPORT = "report.json"
_REPORTS = frozenset({_REPORT, "report.html"})
_SUFFIXES = {
    ".dcm": Kind.DICOM,
    ".png": Kind.IMAGE,
    ".jpg": Kind.IMAGE,
    ".mp4": Kind.VIDEO,
    ".pdf": Kind.PDF,
    ".md": Kind.TEXT,
}
_PLACES = {
    Kind.DICOM: re.compile(r"dicom/.+"),
    Kind.IMAGE: re.compile(r"images/[^/]+"),
    Kind.VIDEO: re.compile(r"videos/[0-9]+\.mp4"),
    Kind.PDF: re.compile(r"documents/[0-9]+\.pdf"),
    Kind.TEXT: re.compile(r"(texts/)?[^/]+"),
}


@dataclass(frozen=True)
class Verification:
    """What a receiver can say of a release.

    Attributes:
        problems: keys of `PROBLEMS` with the path they concern ("" for the whole); empty when it holds.
        findings: what the second reader saw, by path.
        signer: the public key in base64, None when no certificate could be read.
        verdict, audience: as the certificate claims.
        unchecked: keys of `codes.reasons.WORDS` for the checks that can't be made without the identity.
        shown: paths of images in which the author let text be seen (SEC116), by the word of a known signer: a receiver
            can tell only that it is no identifier of fixed form. From an unknown signer such text is a finding.
    """

    problems: tuple[tuple[str, str], ...]
    findings: tuple[tuple[str, Finding], ...] = ()
    signer: bytes | None = None
    verdict: str = ""
    audience: str = ""
    files: int = 0
    unchecked: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether nothing speaks against the release."""
        return not self.problems and not self.findings


def verify(folder: Path, trusted: Collection[bytes], limits: Limits, progress: Progress) -> Verification:
    """Check a release.

    Args:
        folder: the release.
        trusted: public keys (32 bytes) of the signers the receiver knows.
        limits: bounds on what is read.
        progress: called as files are read again.

    Raises:
        OSError: the folder itself can't be read.
    """
    present, problems = _present(folder)
    try:
        payload, signer, signature = read_certificate(_read(folder / CERTIFICATE_NAME, limits))
        listed = files_of(payload)
    except CertificateError as error:
        return Verification((("certificate", str(error)),))
    except OSError:
        return Verification((("no-certificate", ""),))
    if not verify_signature(signer, signature, canonical(payload)):
        return Verification((("signature", ""),), signer=signer)
    if signer not in trusted:
        problems.append(("unknown-signer", ""))
    names = {file.path for file in listed}
    problems += [("extra", path) for path in sorted(present - names - {CERTIFICATE_NAME})]
    problems += [("missing", path) for path in sorted(names - present)]
    problems += _statement_problems(payload, names)
    findings: list[tuple[str, Finding]] = []
    reader = SecondReader((), limits)
    shown = _shown(folder, listed, limits) if signer in trusted else {}
    for done, file in enumerate(listed, 1):
        if file.path in present:
            problem, seen = _check(folder, file, reader, limits, shown.get(file.path, {}))
            problems += problem
            findings += seen
        progress("rereading", done, len(listed))
    return Verification(
        problems=tuple(problems),
        findings=tuple(findings),
        signer=signer,
        verdict=str(payload.get("verdict")),
        audience=str(payload.get("audience")),
        files=len(listed),
        unchecked=tuple(reader.unchecked()),
        shown=tuple(path for path, boxes in shown.items() if boxes),
    )


def _statement_problems(payload: dict[str, Any], names: set[str]) -> list[tuple[str, str]]:
    problems: list[tuple[str, str]] = []
    if payload.get("verdict") not in ("released", "held"):
        problems.append(("verdict", ""))
    problems += [("missing", name) for name in sorted(_REPORTS - names)]
    return problems


def _present(folder: Path) -> tuple[set[str], list[tuple[str, str]]]:
    """Relative paths of the regular files; links and special files are problems and are never followed."""
    present: set[str] = set()
    problems: list[tuple[str, str]] = []
    for root, folders, names in os.walk(folder):
        for name in (*folders, *names):
            path = Path(root) / name
            mode = path.lstat().st_mode
            relative = path.relative_to(folder).as_posix()
            if stat.S_ISREG(mode):
                present.add(relative)
            elif not stat.S_ISDIR(mode):
                problems.append(("link", relative))
    return present, problems


def _read(path: Path, limits: Limits) -> bytes:
    if path.is_symlink() or path.stat().st_size > limits.file_bytes:
        raise OSError("not a file of a release")
    return path.read_bytes()


def _shown(folder: Path, listed: Sequence[SealedFile], limits: Limits) -> dict[str, Shown]:
    """The boxes in which the report of a known signer says that the author let text be seen, by path."""
    sealed = next((file for file in listed if file.path == _REPORT), None)
    try:
        data = _read(folder / _REPORT, limits)
        if sealed != sealed_file(_REPORT, data):
            return {}
        report = from_json(data.decode())
    except (OSError, UnicodeDecodeError, ReportError):
        return {}
    return {item.released_as: shown_boxes(item.findings) for item in report.items if item.released_as is not None}


def _check(
    folder: Path, file: SealedFile, reader: SecondReader, limits: Limits, shown: Shown
) -> tuple[list[tuple[str, str]], list[tuple[str, Finding]]]:
    try:
        data = _read(folder / file.path, limits)
    except OSError:
        return [("missing", file.path)], []
    if sealed_file(file.path, data) != file:
        return [("altered", file.path)], []
    if file.path in _REPORTS:
        return [], []
    kind = _SUFFIXES.get(Path(file.path).suffix)
    if kind is None or not _PLACES[kind].fullmatch(file.path):
        return [("kind", file.path)], []
    return [], [(file.path, finding) for finding in reader.read(data, kind, shown)]
