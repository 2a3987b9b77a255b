"""Passages through the gate for tests: cases of Ornella Marchetti, with lettering in the pixels where one is wanted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PIL import Image

from cast import mr_slice
from gate.pixels.drawing import burned, lettering, phantom
from negatoscope.gate.answers import Answer
from negatoscope.gate.evidence import Evidence
from negatoscope.gate.examination import Examination, Passage, examine
from negatoscope.gate.finding import Box, Finding
from negatoscope.gate.node_key import NodeKey
from negatoscope.gate.opening import open_case
from negatoscope.gate.policy import Audience, Limits, Policy, Retouch
from negatoscope.gate.release import Outcome, Seal, release
from negatoscope.gate.reports import Report, ReportItem
from negatoscope.gate.verifying import Verification, verify
from negatoscope.gate.workers import Crew

ORNELLA = (Evidence("person", "MARCHETTI^Ornella", "declared"), Evidence("birth_date", "19570312", "declared"))
KEY = NodeKey(Ed25519PrivateKey.generate())
NAME, NOBODY_S = "MARCHETTI Ornella", "KOWALSKI relu"
NAME_AT, NOBODY_S_AT = (12, 12), (12, 130)
_ROWS, _COLUMNS = 160, 240


def lettered_picture(path: Path, *, name: str = NAME) -> Path:
    """A screenshot with a phantom, the patient's name above and a word that is nobody's below."""
    ground = np.zeros((_ROWS, _COLUMNS, 3), np.uint8)
    ground[35:125, 20:110] = phantom(90)[:, :, None]
    for text, (x, y) in ((name, NAME_AT), (NOBODY_S, NOBODY_S_AT)):
        ground = burned(ground, lettering(text, 16), x, y, (240, 240, 240))
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(ground).save(path)
    return path


def lettered_slice(folder: Path, number: int, frames: int = 1, **attributes: Any) -> Path:
    """A slice with the same lettering in all its frames."""
    drawn = phantom(_COLUMNS, number)[:_ROWS]
    for text, (x, y) in ((NAME, NAME_AT), (NOBODY_S, NOBODY_S_AT)):
        drawn = burned(drawn, lettering(text, 16), x, y, 250)
    stored = drawn.astype(np.uint16) * 8
    given = {"NumberOfFrames": frames} if frames > 1 else {}
    return mr_slice(
        folder,
        number,
        Rows=_ROWS,
        Columns=_COLUMNS,
        PixelData=np.stack([stored] * frames).tobytes(),
        **given,
        **attributes,
    )


@dataclass(frozen=True)
class Passed:
    """A case that went through, with what it takes to go on from there."""

    examination: Examination
    outcome: Outcome
    passage: Passage
    seal: Seal

    @property
    def report(self) -> Report:
        return self.outcome.report

    @property
    def folder(self) -> Path:
        assert self.outcome.folder is not None
        return self.outcome.folder


def pass_case(
    paths: list[Path],
    out: Path,
    *,
    texts: dict[str, str] | None = None,
    text: str | None = None,
    declared: tuple[Evidence, ...] = (),
    retouches: tuple[Retouch, ...] = (),
    answers: tuple[Answer, ...] = (),
    audience: Audience = Audience.COLLEAGUES,
) -> Passed:
    """Open, examine, release; all in this process."""
    policy = Policy(audience, retouches=retouches)
    passage, seal = Passage(policy, Crew(0), declared), Seal(KEY, "en", answers)
    case = open_case(paths, text=text, texts=texts, limits=policy.limits)
    examination = examine(case, passage)
    return Passed(
        examination, release(examination, out, seal, passage), replace(passage, policy=Policy(audience)), seal
    )


def item(report: Report, path: str) -> ReportItem:
    """An item by its path or its role."""
    return next(one for one in report.items if path in (one.path, one.role))


def found(report: Report, path: str, code: str) -> list[Finding]:
    return [finding for finding in item(report, path).findings if finding.code == code]


def box_at(report: Report, path: str, corner: tuple[int, int], *codes: str) -> Box:
    """The box of the finding that holds the lettering at a corner."""
    inside = (corner[0] + 10, corner[1] + 10)
    return next(
        box
        for finding in item(report, path).findings
        if finding.code in (codes or ("SEC111", "SEC112")) and (box := finding.where.box) is not None
        if box[0] <= inside[0] < box[0] + box[2] and box[1] <= inside[1] < box[1] + box[3]
    )


def check(folder: Path) -> Verification:
    """The release as a receiver sees it who knows this node."""
    return verify(folder, [KEY.public], Limits(), lambda *_: None)


def picture_of(passed: Outcome, path: str) -> np.ndarray:
    assert passed.folder is not None
    return np.asarray(Image.open(passed.folder / str(item(passed.report, path).released_as)).convert("L"))
