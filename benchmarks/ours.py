"""Runs the gate over the corpus, one release for each patient.

python -m benchmarks.ours headers IN OUT       the header stage and the second reading of its bytes, in one process
python -m benchmarks.ours gate IN OUT          the whole gate but OCR: worker processes, reports and seal
python -m benchmarks.ours everything IN OUT    the whole gate
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from negatoscope.gate.examination import Passage, examine_patients
from negatoscope.gate.finding import Severity
from negatoscope.gate.node_key import load_node_key
from negatoscope.gate.opening import open_case
from negatoscope.gate.policy import Policy
from negatoscope.gate.quiet import hush
from negatoscope.gate.release import Seal, copying, release_patients
from negatoscope.gate.workers import Crew

if TYPE_CHECKING:
    from negatoscope.gate.examination import Examination


def clean_headers(examinations: list[Examination], out: Path, policy: Policy) -> Counter[str]:
    """What the workers of a release do, here in this process; what the second reading refuses is taken away again."""
    done: Counter[str] = Counter()
    for number, examination in enumerate(examinations, 1):
        folder = out / str(number)
        copying.prepare(str(folder), examination.identity, examination.key.secret, policy)
        wanted = [one for one in examination.items if one.included and not one.is_refused]
        for copied in copying.copy(wanted):
            refused = any(finding.is_open and finding.severity is Severity.BLOCK for finding in copied.findings)
            if refused and copied.released_as is not None:
                (folder / copied.released_as).unlink()
            done["refused" if refused else "written"] += 1
    return done


def pass_all(examinations: list[Examination], out: Path, passage: Passage) -> Counter[str]:
    """The verdicts of whole releases."""
    key = load_node_key()
    assert key is not None, "a key is made when there is none"
    outcomes = release_patients(examinations, out, Seal(key, "en"), passage)
    return Counter(outcome.report.verdict.value for outcome in outcomes)


def main(what: str, source: Path, out: Path) -> None:
    """Open, examine, write."""
    hush()
    policy = Policy(read_pixels=what == "everything")
    case = open_case([source], text=None, limits=policy.limits)
    with Crew(1) as crew:
        passage = Passage(policy, crew)
        examinations = examine_patients(case, passage)
        done = clean_headers(examinations, out, policy) if what == "headers" else pass_all(examinations, out, passage)
    print(dict(done))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
