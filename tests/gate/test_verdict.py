"""The two tables of verdicts."""

from __future__ import annotations

import pytest

from negatoscope.gate import codes, verdict
from negatoscope.gate.finding import Finding, Severity, State
from negatoscope.gate.verdict import Verdict


def finding(severity: Severity, state: State = State.OPEN) -> Finding:
    return codes.make("SEC203", severity=severity, state=state)


@pytest.mark.parametrize(
    ("severity", "gate", "lint"),
    [
        (None, Verdict.RELEASED, Verdict.CLEAN),
        (Severity.NOTE, Verdict.RELEASED, Verdict.CLEAN),
        (Severity.WARN, Verdict.HELD, Verdict.CLEAN),
        (Severity.HOLD, Verdict.HELD, Verdict.HELD),
        (Severity.BLOCK, Verdict.REFUSED, Verdict.REFUSED),
    ],
)
def test_the_worst_open_finding_decides(severity: Severity | None, gate: Verdict, lint: Verdict) -> None:
    findings = [finding(Severity.NOTE)] + ([] if severity is None else [finding(severity)])
    assert verdict.of_release(findings) is gate
    assert verdict.of_text(findings) is lint


@pytest.mark.parametrize("state", [State.REMEDIED, State.ANSWERED])
def test_what_is_closed_holds_nothing_back(state: State) -> None:
    findings = [finding(Severity.BLOCK, state)]
    assert verdict.of_release(findings) is Verdict.RELEASED
    assert verdict.of_text(findings) is Verdict.CLEAN
