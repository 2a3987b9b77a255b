"""Header cleaning beside its peers, on 1,000 files with identity planted everywhere.

    python -m benchmarks.headers [--runs N] [--only NAME ...]

Each tool runs in one process and an environment of its own; the time is of the whole process, imports included, median
of the runs. All find their modules compiled to bytecode, as after an installation. What a tool left behind is then
looked for by `leaks`, what it kept is counted by `usefulness`. The table goes to stdout and into RESULTS.md between its
marks.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.corpus import write_corpus
from benchmarks.environments import BENCH, PEERS, ROOT, install_peers, python_of
from benchmarks.leaks import PLACES
from benchmarks.score import Score, score

if TYPE_CHECKING:
    from pathlib import Path

OURS = "negatoscope"
WHOLE = "negatoscope, whole gate but OCR"
STAGES = {OURS: "headers", WHOLE: "gate"}
COPY = "plain copy"
CORPUS = BENCH / "corpus"
MEASURED = BENCH / "headers.json"
RESULTS = ROOT / "benchmarks" / "RESULTS.md"
BEGIN, END = "<!-- headers: begin -->", "<!-- headers: end -->"


@dataclass(frozen=True)
class Times:
    """Seconds of one run: on the clock, and of processor time of the process and its children."""

    clock: float
    processor: float


def main() -> int:
    """Measure what is asked for, and write the table of all that has been measured."""
    parser = argparse.ArgumentParser(description="Measure header cleaning beside other tools.")
    parser.add_argument("--runs", type=int, default=3, help="runs of each tool; the median counts")
    parser.add_argument("--only", nargs="+", default=None, metavar="NAME", help="only these tools")
    options = parser.parse_args()
    if not CORPUS.exists():
        print("Drawing the corpus", flush=True)
        write_corpus(CORPUS)
    installed = install_peers()
    rows = json.loads(MEASURED.read_text(encoding="utf-8")) if MEASURED.exists() else {}
    for name in options.only or [COPY, *PEERS, *STAGES]:
        if name in PEERS and name not in installed:
            rows[name] = None
            continue
        print(f"Measuring {name}", flush=True)
        rows[name] = measure(name, options.runs)
        MEASURED.write_text(json.dumps(rows, indent=1), encoding="utf-8")
    write_table(table(rows))
    print(table(rows))
    leaks = (rows.get(OURS) or {}).get("leaking_files", 0)
    return 1 if leaks else 0


def measure(name: str, runs: int) -> dict[str, object]:
    """Run a tool several times over the corpus and score its last output."""
    out = BENCH / "out"
    times: list[Times] = []
    run(name, min(CORPUS.iterdir()), BENCH / "first")  # one patient, so that the tool finds its bytecode as installed
    shutil.rmtree(BENCH / "first", ignore_errors=True)
    for _ in range(runs):
        shutil.rmtree(out, ignore_errors=True)
        times.append(run(name, CORPUS, out))
    clean = out / "clean" if name == "dentdeid" else out  # the rest it has set aside as not safe
    row = as_row(score(clean, CORPUS))
    shutil.rmtree(out, ignore_errors=True)
    row["clock"] = statistics.median(one.clock for one in times)
    row["processor"] = statistics.median(one.processor for one in times)
    return row


def run(name: str, source: Path, out: Path) -> Times:
    """One run of one tool, in a process of its own."""
    if name in STAGES:
        command = [sys.executable, "-m", "benchmarks.ours", STAGES[name], str(source), str(out)]
    else:
        python = sys.executable if name == COPY else str(python_of(name))
        command = [python, "-W", "ignore", str(ROOT / "benchmarks" / "peers" / "run.py"), name, str(source), str(out)]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPYCACHEPREFIX": str(BENCH / "bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    with (BENCH / "log.txt").open("wb") as log:
        subprocess.run(command, cwd=ROOT, stdout=log, stderr=log, check=False, env=environment)
    clock = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Times(clock, processor)


def as_row(scored: Score) -> dict[str, object]:
    """A score as numbers."""
    useful = scored.usefulness
    return {
        "leaks": dict(scored.leaks),
        "leaking_files": scored.leaking_files,
        "files": useful.files,
        "elements": useful.elements,
        "clinical": useful.clinical,
        "clinical_wanted": useful.clinical_wanted,
        "references": useful.references_intact,
        "apart": useful.patients_apart,
    }


def table(rows: dict[str, dict | None]) -> str:
    """Two Markdown tables: what each tool does, and where it leaks."""
    names = [name for name in (*STAGES, *PEERS, COPY) if name in rows]
    measured = [name for name in names if rows[name] is not None]
    lines = [
        "| | files/s | processor s | files that leak | files kept | elements | clinical attributes kept"
        " | references intact | patients apart |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    original = rows[COPY] or {} if COPY in rows else {}
    for name in measured:
        row = rows[name]
        lines.append(
            f"| {name} | {1000 / row['clock']:.0f} | {row['processor']:.1f} | {row['leaking_files']:,}"
            f" | {row['files']:,} | {row['elements']:,} | {percent(row['clinical'], row['clinical_wanted'], original)}"
            f" | {row['references']} of {original.get('references', 160)} | {row['apart']} of 20 |"
        )
    lines += [f"| {name} | can't be installed here | | | | | | | |" for name in names if rows[name] is None]
    lines += ["", "Files in which the patient was found, by place:", "", "| place | " + " | ".join(measured) + " |"]
    lines.append("| --- |" + " ---: |" * len(measured))
    for place in PLACES:
        counts = [str(rows[name]["leaks"].get(place, 0)) for name in measured]
        lines.append(f"| {place} | " + " | ".join(counts) + " |")
    return "\n".join(lines)


def percent(kept: int, wanted: int, original: dict) -> str:
    """Share of the clinical attributes of all originals, those of files that are gone included."""
    return f"{100 * kept / (original.get('clinical_wanted') or wanted):.1f} %"


def write_table(text: str) -> None:
    """Put the table between the marks of RESULTS.md."""
    page = RESULTS.read_text(encoding="utf-8")
    head, rest = page.split(BEGIN)
    tail = rest.split(END)[1]
    RESULTS.write_text(f"{head}{BEGIN}\n{text}\n{END}{tail}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
