"""Runs the gate over the corpus in one process, one release for each patient.

python -m benchmarks.ours headers IN OUT       the header stage with its second reading of the written bytes
python -m benchmarks.ours everything IN OUT    with the OCR of both readers too
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from negatoscope.gate.examination import examine_patients
from negatoscope.gate.node_key import load_node_key
from negatoscope.gate.opening import open_case
from negatoscope.gate.policy import Policy
from negatoscope.gate.quiet import hush
from negatoscope.gate.release import release_patients
from negatoscope.gate.release.release import Seal


def pass_all(source: Path, out: Path, *, read_pixels: bool) -> Counter[str]:
    """Pass every patient below `source` through the gate into `out`/1, `out`/2, ...; the verdicts."""
    hush()
    policy = Policy(jobs=1, read_pixels=read_pixels)
    case = open_case([source], text=None, limits=policy.limits)
    key = load_node_key()
    assert key is not None, "a key is made when there is none"
    outcomes = release_patients(examine_patients(case, policy), out, Seal(key, "en"))
    for outcome in outcomes:
        still = Counter(finding.code for finding in outcome.report.findings() if finding.is_open)
        print(outcome.report.verdict.value, dict(still))
    return Counter(outcome.report.verdict.value for outcome in outcomes)


if __name__ == "__main__":
    print(dict(pass_all(Path(sys.argv[2]), Path(sys.argv[3]), read_pixels=sys.argv[1] == "everything")))
