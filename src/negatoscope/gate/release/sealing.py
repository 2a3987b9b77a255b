"""The seal: report and certificate are written into the copy, the report swept once more for the identity."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pydicom.datadict import tag_for_keyword

from negatoscope.gate import certificate, codes
from negatoscope.gate.answers import declared_answers
from negatoscope.gate.case import Kind
from negatoscope.gate.certificate import CERTIFICATE_NAME, Certificate, sealed_file
from negatoscope.gate.codes.reasons import WORDS
from negatoscope.gate.dicom.tables import confidentiality
from negatoscope.gate.finding import State
from negatoscope.gate.recheck import SecondReader
from negatoscope.gate.reports import ReportItem, as_html, as_json
from negatoscope.gate.staging import write_file
from negatoscope.gate.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from negatoscope.gate.answers import Answer
    from negatoscope.gate.certificate import SealedFile
    from negatoscope.gate.evidence import Evidence
    from negatoscope.gate.node_key import NodeKey
    from negatoscope.gate.reports import Report


@dataclass(frozen=True)
class Seal:
    """What sealing needs: the node's key, the language of the HTML report, the author's answers."""

    key: NodeKey
    lang: str = "fr"
    answers: tuple[Answer, ...] = ()


def seal(
    report: Report,
    folder: Path,
    seal_with: Seal,
    evidence: Sequence[Evidence],
    known: Mapping[str, SealedFile] | None = None,
) -> Report:
    """Write report.json, report.html and certificate.json into a finished copy.

    `known` are files of the copy whose hash was taken already, by their path.

    Returns the report: the one given, or one that refuses when the identity got into the report itself.
    """
    lang, answers, key = seal_with.lang, seal_with.answers, seal_with.key
    pages = {"report.json": as_json(report, lang).encode(), "report.html": as_html(report, lang).encode()}
    said = "".join(f"{answer.answer}\n{answer.reason}\n" for answer in answers)
    reader = SecondReader(evidence, read_pixels=False)
    if any(reader.read(page, Kind.TEXT) for page in (report_words(report), said.encode())):
        leak = codes.make("RCK101", params={"place": "report"})
        item = ReportItem("case", "case", None, (leak,))
        return replace(report, verdict=Verdict.REFUSED, items=(*report.items, item))
    for name, page in pages.items():
        write_file(folder / name, page)
    present = {
        path.relative_to(folder).as_posix(): path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }
    hashed = known or {}
    files = tuple(hashed.get(name) or sealed_file(name, path.read_bytes()) for name, path in present.items())
    claim = _certificate(report, (*answers, *declared_answers(report.findings(), lang)), files)
    payload = claim.payload(key.public)
    signature = key.sign(certificate.canonical(payload))
    write_file(folder / CERTIFICATE_NAME, certificate.write_certificate(payload, signature))
    return report


def report_words(report: Report) -> bytes:
    """What in a report could come from the case: parameters of messages that are not words of ours or of the standard,
    and replacements."""
    words: dict[str, None] = {}
    for finding in report.findings():
        for value in finding.params.values():
            if isinstance(value, str) and value not in WORDS and tag_for_keyword(value) is None:
                words[value] = None
        if finding.replacement:
            words[finding.replacement] = None
    return "\n".join(words).encode()


def _certificate(report: Report, answers: Sequence[Answer], files: tuple[SealedFile, ...]) -> Certificate:
    states = {
        state: Counter(finding.code for finding in report.findings() if finding.state is state) for state in State
    }
    answered = set(states[State.ANSWERED])
    return Certificate(
        version=report.version,
        rules=report.rules,
        table=f"PS3.15 E.1-1 {confidentiality.EDITION}",
        audience=report.audience,
        verdict=report.verdict.value,
        sealed_on=datetime.now(UTC).date().isoformat(),
        remedied=dict(sorted(states[State.REMEDIED].items())),
        open=dict(sorted(states[State.OPEN].items())),
        answers=tuple(answer.as_json() for answer in answers if answer.code in answered),
        files=files,
    )
