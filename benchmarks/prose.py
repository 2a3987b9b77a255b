"""Identifiers in prose: the text gate beside its peers on labelled texts.

    python -m benchmarks.prose [FILE.jsonl ...] [--only TOOL ...] [--labels] [--write]

Without files: those of `benchmarks/prose_corpus/held`, which nobody worked from; the others were read while the gate
was made, and flatter it. A tool runs in one process and an environment of its own, on one core; loading is not counted
in its speed but given apart. The table goes to stdout, and with `--write` into RESULTS.md between its marks.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.environments import BENCH, ROOT, install, python_of
from benchmarks.prose_score import Score, share

if TYPE_CHECKING:
    from benchmarks.prose_score import Document

OURS = "negatoscope"
TOOLS = {
    OURS: ("", "negatoscope"),
    "presidio": ("presidio", "Presidio, as it comes (English)"),
    "presidio-fr": ("presidio", "Presidio with fr_core_news_md"),
    "unpii": ("unpii", "unpii"),
    "unpii-paranoid": ("unpii", "unpii, paranoid"),
    "incognito": ("incognito", "incognito"),
    "edsnlp": ("edsnlp", "edsnlp, dates only"),
}
"""Tool -> the environment that it needs, and its name in the table."""
CORPUS = ROOT / "benchmarks" / "prose_corpus"
RESULTS = ROOT / "benchmarks" / "RESULTS.md"
BEGIN, END = "<!-- prose: begin -->", "<!-- prose: end -->"
LANGUAGES = {"fr": "French", "en": "English"}
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS")


@dataclass(frozen=True)
class Measured:
    """What a tool did: seconds until its first answer, characters per second after, and its score by language."""

    ready: float
    speed: float
    scores: dict[str, Score]


def main() -> int:
    """Measure, print, and write the table if asked to."""
    parser = argparse.ArgumentParser(description="Measure the text gate beside other tools on labelled texts.")
    parser.add_argument("files", nargs="*", type=Path, help="labelled texts, one JSON object a line")
    parser.add_argument("--only", nargs="+", choices=TOOLS, default=list(TOOLS), metavar="TOOL")
    parser.add_argument("--labels", action="store_true", help="recall by label, ours only")
    parser.add_argument("--write", action="store_true", help="put the table into RESULTS.md")
    options = parser.parse_args()
    documents = [document for path in options.files or default_files() for document in read(path)]
    if not documents:
        print("No labelled texts: name a file, or put some into benchmarks/prose_corpus.", file=sys.stderr)
        return 2
    measured = {tool: measure(tool, documents) for tool in options.only}
    text = table(measured, documents)
    print(text)
    if options.labels and measured.get(OURS):
        print(labels(measured[OURS]))
    if options.write:
        write_table(text)
    return 0


def default_files() -> list[Path]:
    """The labelled texts that nobody worked from."""
    return sorted((CORPUS / "held").glob("*.jsonl"))


def read(path: Path) -> list[Document]:
    """The documents of a file; those that say no language are French."""
    lines = path.read_text("utf-8").splitlines()
    return [{"lang": "fr", "traps": [], **json.loads(line)} for line in lines if line.strip()]


def measure(tool: str, documents: list[Document]) -> Measured | None:
    """Run a tool over the documents and score it; None when it can't be installed or fails here."""
    environment = TOOLS[tool][0]
    if environment and not install(environment, [ROOT / "benchmarks" / "peers" / f"{environment}.txt"]):
        return None
    print(f"Measuring {tool}", file=sys.stderr, flush=True)
    BENCH.mkdir(exist_ok=True)
    texts, out = BENCH / "prose-texts.json", BENCH / "prose-found.json"
    texts.write_text(json.dumps([{"text": each["text"], "lang": each["lang"]} for each in documents]), "utf-8")
    out.unlink(missing_ok=True)
    python = str(python_of(environment)) if environment else sys.executable
    command = [python, "-W", "ignore", str(ROOT / "benchmarks" / "peers" / "prose_run.py"), tool, str(texts), str(out)]
    with (BENCH / "log.txt").open("wb") as log:
        run = subprocess.run(
            command,
            cwd=ROOT,
            check=False,
            stdout=log,
            stderr=log,
            env={**os.environ, **dict.fromkeys(_ONE_THREAD, "1")},
        )
    if run.returncode or not out.is_file():
        print(f"{tool} failed: see {BENCH / 'log.txt'}", file=sys.stderr)
        return None
    answer = json.loads(out.read_text("utf-8"))
    scores = {language: Score() for language in LANGUAGES}
    for document, found in zip(documents, answer["found"], strict=True):
        scores[document["lang"]].add(document, [(start, end) for start, end in found if start < end])
    characters = sum(len(each["text"]) for each in documents)
    return Measured(answer["ready"], characters / answer["seconds"], scores)


def table(measured: dict[str, Measured | None], documents: list[Document]) -> str:
    """One Markdown table a language, then speed and start."""
    parts: list[str] = []
    for language, name in LANGUAGES.items():
        count = sum(each["lang"] == language for each in documents)
        if count:
            places = sum(len(each["spans"]) for each in documents if each["lang"] == language)
            rows = [row(TOOLS[tool][1], each.scores[language] if each else None) for tool, each in measured.items()]
            parts.append("\n".join([f"{name}: {count:,} documents, {places:,} labelled places.", "", *HEADER, *rows]))
    lines = ["| | characters/s on one core | seconds to the first answer |", "| --- | ---: | ---: |"]
    lines += [f"| {TOOLS[tool][1]} | {each.speed:,.0f} | {each.ready:.1f} |" for tool, each in measured.items() if each]
    return "\n\n".join([*parts, "\n".join(lines)])


HEADER = (
    "| | full recall | touch recall | precision | documents with something left | other characters covered"
    " | traps touched |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
)


def row(name: str, score: Score | None) -> str:
    """A line of the table."""
    if score is None:
        return f"| {name} | can't be run here | | | | | |"
    cells = (
        f"{share(score.full, score.places):.3f}",
        f"{share(score.touched, score.places):.3f}",
        f"{share(score.right, score.findings):.3f}",
        f"{100 * share(score.left, score.documents):.1f} %",
        f"{100 * share(score.covered, score.other):.2f} %",
        f"{score.trapped} of {score.traps}",
    )
    return f"| {name} | {' | '.join(cells)} |"


def labels(measured: Measured) -> str:
    """Recall by label, all languages together."""
    lines = ["| label | places | touched | full |", "| --- | ---: | ---: | ---: |"]
    names = sorted({label for score in measured.scores.values() for label in score.by_label})
    for name in names:
        counts = [score.by_label.get(name, [0, 0, 0]) for score in measured.scores.values()]
        lines.append(f"| {name} | " + " | ".join(str(sum(column)) for column in zip(*counts, strict=True)) + " |")
    return "\n".join(lines)


def write_table(text: str) -> None:
    """Put the table between the marks of RESULTS.md."""
    page = RESULTS.read_text("utf-8")
    head, rest = page.split(BEGIN)
    RESULTS.write_text(f"{head}{BEGIN}\n{text}\n{END}{rest.split(END)[1]}", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
