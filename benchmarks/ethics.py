"""The code of ethics, on labelled posts: how many violating posts are found, and how many others are blamed.

    python -m benchmarks.ethics [FILE.jsonl ...] [--left-out] [--held] [--write]

What is measured is what a writer sees: `proofread`, which weighs the rules with what the post reads like. Without
files: each file of `benchmarks/ethics_corpus` by itself and, where it is there, the set shared with developers.
Those of the corpus taught the impression; `--left-out` (extra `train`) measures each author by a model that never read
him. `--held` adds the posts of `ethics_corpus/held`, which nobody reads who writes rules. The tables go to stdout, and
with `--write` into RESULTS.md between its marks.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.environments import ROOT
from benchmarks.ethics_left_out import asked, left_out
from negatoscope.gate import codes
from negatoscope.gate.finding import Finding, Severity
from negatoscope.gate.policy import Audience
from negatoscope.gate.proofreading import proofread
from negatoscope.gate.prose import TextPolicy

CORPUS = ROOT / "benchmarks" / "ethics_corpus"
SHARED = ROOT.parent / "shared" / "data" / "text" / "deontology-dev.jsonl"
RESULTS = ROOT / "benchmarks" / "RESULTS.md"
BEGIN, END = "<!-- ethics: begin -->", "<!-- ethics: end -->"
FAMILIES = {
    "secret": "secrecy",
    "temoignage": "testimonial",
    "comparaison": "comparison",
    "superlatif": "praise",
    "promotion-prix": "price",
    "incitation": "inducement",
    "non-etabli": "unproven",
    "liens-interets": "interests",
    "denigrement": "denigration",
    "avis-personnel": "personal-advice",
    "identification-auteur": "author",
    "publicite-produit": "product",
}
"""Label of the corpus -> family in the JSON report."""
_HEADER = (
    "| {} | violating | found | right family | compliant | blamed | held back | posts/s |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
)


@dataclass
class Tally:
    """Counts over the posts of one file."""

    violating: int = 0
    found: int = 0
    right: int = 0
    compliant: int = 0
    blamed: int = 0
    held_back: int = 0
    seconds: float = 0.0

    def row(self, name: str) -> str:
        """A line of the table."""
        cells = (
            name,
            str(self.violating),
            _share(self.found, self.violating),
            _share(self.right, self.violating),
            str(self.compliant),
            _share(self.blamed, self.compliant),
            _share(self.held_back, self.compliant),
            f"{(self.violating + self.compliant) / self.seconds:,.0f}",
        )
        return f"| {' | '.join(cells)} |"

    def count(self, post: Mapping[str, Any], findings: Sequence[Finding]) -> None:
        """Take what was said of one post into account."""
        families = {codes.RULES[finding.code].family for finding in findings}
        if post["compliant"]:
            self.compliant += 1
            self.blamed += bool(families)
            self.held_back += any(finding.severity >= Severity.HOLD for finding in findings)
        else:
            self.violating += 1
            self.found += bool(families)
            self.right += bool(families & {FAMILIES.get(label, label) for label in post["families"]})


def measure(path: Path, audience: Audience) -> Tally:
    """Read every post of a file, and count what is said of it."""
    policy = TextPolicy(audience)
    posts = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    proofread(posts[0]["text"], None, policy)  # patterns and lexicons are read once a process
    tally = Tally()
    for post in posts:
        begun = time.process_time()
        findings = proofread(post["text"], None, policy)
        tally.seconds += time.process_time() - begun
        tally.count(post, findings)
    return tally


def strangers(audience: Audience) -> list[str]:
    """The table of each author read by a model that never read him."""
    rows = [line.format("author left out") for line in _HEADER]
    for author, model in left_out():
        with asked(model):
            rows.append(measure(CORPUS / f"{author}.jsonl", audience).row(author))
    return rows


def main() -> int:
    """Measure, print, and write the table if asked to."""
    parser = argparse.ArgumentParser(description="Measure the rules of ethics on labelled posts.")
    parser.add_argument("files", nargs="*", type=Path, help="labelled posts, one JSON object a line")
    parser.add_argument("--left-out", action="store_true", help="train without each author too, and read him so")
    parser.add_argument("--held", action="store_true", help="measure the posts that are kept for judging too")
    parser.add_argument("--write", action="store_true", help="put the table into RESULTS.md")
    options = parser.parse_args()
    files = options.files or _files(options.held)
    rows = [line.format("posts") for line in _HEADER]
    rows += [measure(path, Audience.COLLEAGUES).row(_name(path)) for path in files]
    if options.left_out:
        rows += ["", *strangers(Audience.COLLEAGUES)]
    text = "\n".join(rows)
    print(text)
    if options.write:
        page = RESULTS.read_text("utf-8")
        head, rest = page.split(BEGIN)
        RESULTS.write_text(f"{head}{BEGIN}\n{text}\n{END}{rest.split(END)[1]}", "utf-8")
    return 0


def _files(held: bool) -> list[Path]:
    corpus = CORPUS.rglob("*.jsonl") if held else CORPUS.glob("*.jsonl")
    return sorted(corpus) + [path for path in (SHARED,) if path.exists()]


def _name(path: Path) -> str:
    return path.relative_to(CORPUS).with_suffix("").as_posix() if path.is_relative_to(CORPUS) else path.stem


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else ""


if __name__ == "__main__":
    sys.exit(main())
