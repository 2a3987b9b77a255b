"""Taking in a release that was sealed elsewhere, on a node that takes no originals. It is a claim, and hostile."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.drafts import storage
from negatoscope.drafts.contents import contents_of
from negatoscope.drafts.intake import private_folder, releases
from negatoscope.drafts.models import Draft, Passage, Signer
from negatoscope.drafts.passages.foreign_words import are_ours
from negatoscope.drafts.passages.making import Made
from negatoscope.gate.finding import Severity
from negatoscope.gate.opening.archive import open_archive
from negatoscope.gate.opening.budget import Budget
from negatoscope.gate.opening.errors import ArchiveError, LimitError
from negatoscope.gate.opening.folder import file_at
from negatoscope.gate.opening.set_aside import is_litter
from negatoscope.gate.policy import Audience, Limits
from negatoscope.gate.progress import Stopped
from negatoscope.gate.prose import TextPolicy, sweep
from negatoscope.gate.release.sealing import report_words
from negatoscope.gate.reports import ReportError, as_html, as_json, from_json
from negatoscope.gate.reports.json_report import as_object
from negatoscope.gate.staging import publish, staging, write_file
from negatoscope.gate.verifying import verify

if TYPE_CHECKING:
    from pathlib import Path

    from negatoscope.gate.opening.sources import FileSource
    from negatoscope.gate.progress import Progress
    from negatoscope.gate.reports import Report
    from negatoscope.gate.verifying import Verification

_CERTIFICATE = "certificate.json"
_PATH = re.compile(r"[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*")
"""The paths that a certificate can list; nothing else is ever written."""

Outcome = Passage.Outcome


class NotTaken(Exception):
    """What came is no release, or doesn't hold. `outcome` says which."""

    def __init__(self, outcome: str) -> None:
        super().__init__(outcome)
        self.outcome = outcome


def take_in(draft: Draft, revision: int, progress: Progress) -> Made:
    """Verify the release that was uploaded and make it the draft's copy. The upload is destroyed in any case.

    Raises:
        NotTaken: it isn't a release, doesn't hold, or something was found in it.
        Stopped: the author asked for it.
        StagingError, OSError: the disk is full or refuses.
    """
    try:
        made = _take_in(draft, revision, progress)
    except (Exception, Stopped):
        storage.destroy_originals(draft.id)
        raise
    storage.destroy_originals(draft.id)
    return made


def _take_in(draft: Draft, revision: int, progress: Progress) -> Made:
    out = storage.copy_of(draft.id, revision)
    private_folder.make(out.parent)
    with staging(out) as stage:
        release = stage / "release"
        _expand(_upload(draft), release)
        verification = verify(release, releases.trusted_keys(), Limits(), progress)
        report = _expect_good(verification, release)
        contents = contents_of(report, release)
        publish(release, out)
    return Made(
        verdict=report.verdict.value,
        report=as_object(report, draft.language),
        contents=contents,
        revision=revision,
        signer=Signer.UNKNOWN if ("unknown-signer", "") in verification.problems else Signer.KNOWN,
        audience=verification.audience,
    )


def _upload(draft: Draft) -> FileSource:
    files = [path for path in storage.originals_of(draft.id).rglob("*") if path.is_file()]
    found = file_at(files[0], "", 1).source if len(files) == 1 else None
    if found is None:
        raise NotTaken(Outcome.NOT_A_RELEASE)
    return found


def _expand(upload: FileSource, into: Path) -> None:
    """Write the files of a release; of an archive that is none, hostile or a bomb, nothing stays."""
    budget = Budget(Limits())
    try:
        members, opened = open_archive(upload, None, budget)
        names = [member.name for member in members if not is_litter(member.name)]
        top = _top(names)
        if any(_PATH.fullmatch(name.removeprefix(top)) is None or not name.startswith(top) for name in names):
            raise NotTaken(Outcome.BROKEN)
        for member in opened:
            if not is_litter(member.name):
                write_file(into / member.name.removeprefix(top), member.data)
    except (ArchiveError, LimitError):
        raise NotTaken(Outcome.NOT_A_RELEASE) from None


def _top(names: list[str]) -> str:
    """The folder of the archive in which the release lies: "" or one folder, whatever it is called."""
    certificates = [name for name in names if name.rpartition("/")[2] == _CERTIFICATE and name.count("/") < 2]
    if len(certificates) != 1:
        raise NotTaken(Outcome.NOT_A_RELEASE)
    return certificates[0].removesuffix(_CERTIFICATE)


def _expect_good(verification: Verification, release: Path) -> Report:
    """The report of a release that holds, every word of it and of the texts read again by the first reader too."""
    if [problem for problem in verification.problems if problem[0] != "unknown-signer"]:
        raise NotTaken(Outcome.BROKEN)
    if verification.findings:
        raise NotTaken(Outcome.UNSAFE)
    try:
        report = from_json((release / "report.json").read_text("utf-8"))
        audience = Audience(verification.audience)
    except (ReportError, ValueError):
        raise NotTaken(Outcome.BROKEN) from None
    listed = {path.relative_to(release).as_posix() for path in release.rglob("*") if path.is_file()}
    named = {item.released_as for item in report.items if item.released_as is not None}
    if not named <= listed or (report.verdict.value, report.audience) != (verification.verdict, verification.audience):
        raise NotTaken(Outcome.BROKEN)
    if not are_ours(report, listed - {_CERTIFICATE}):
        raise NotTaken(Outcome.UNSAFE)
    texts = [(release / name).read_text("utf-8") for name in sorted(named) if name.endswith(".md")]
    for words in (*texts, report_words(report).decode()):
        found = sweep(words, None, TextPolicy(audience, None))
        if any(finding.severity >= Severity.HOLD for finding in found):
            raise NotTaken(Outcome.UNSAFE)
    if not any(_is_written_as(report, release, lang) for lang in ("fr", "en")):
        raise NotTaken(Outcome.BROKEN)
    return report


def _is_written_as(report: Report, release: Path, lang: str) -> bool:
    """Whether both files of the report are, byte for byte, what the gate writes: nothing else can lie in them.

    Nobody reads what a page hides, nor the keys of a JSON file that mean nothing; a whole original has room in either.
    """
    written = {"report.json": as_json(report, lang), "report.html": as_html(report, lang)}
    return all(
        (release / name).is_file() and (release / name).read_bytes() == text.encode() for name, text in written.items()
    )
