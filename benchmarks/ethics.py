"""The code of ethics as rules, on labelled posts: how many violating posts are found, and how many others are blamed.

    python -m benchmarks.ethics [FILE.jsonl ...] [--write]

Without files: each file of `benchmarks/ethics_corpus` by itself and, where it is there, the labelled set shared with
developers. Posts that nobody wrote rules from stand in `ethics_corpus/held`; only those say how the rules do on what
they have never seen. The table goes to stdout, and with `--write` into RESULTS.md between its marks.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.environments import ROOT
from negatoscope.gate import codes
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
    "| posts | violating | found | right family | compliant | blamed | characters/s |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
)


@dataclass
class Tally:
    """Counts over the posts of one file."""

    violating: int = 0
    found: int = 0
    right: int = 0
    compliant: int = 0
    blamed: int = 0
    characters: int = 0
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
            f"{self.characters / self.seconds:,.0f}",
        )
        return f"| {' | '.join(cells)} |"


def measure(path: Path, audience: Audience) -> Tally:
    """Read every post of a file twice, and count what the second, warm reading says."""
    policy = TextPolicy(audience)
    posts = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    for post in posts:
        proofread(post["text"], None, policy)
    tally = Tally()
    for post in posts:
        begun = time.process_time()
        findings = proofread(post["text"], None, policy)
        tally.seconds += time.process_time() - begun
        tally.characters += len(post["text"])
        families = {codes.RULES[finding.code].family for finding in findings}
        if post["compliant"]:
            tally.compliant += 1
            tally.blamed += bool(families)
        else:
            tally.violating += 1
            tally.found += bool(families)
            tally.right += bool(families & {FAMILIES[label] for label in post["families"]})
    return tally


def main() -> int:
    """Measure, print, and write the table if asked to."""
    parser = argparse.ArgumentParser(description="Measure the rules of ethics on labelled posts.")
    parser.add_argument("files", nargs="*", type=Path, help="labelled posts, one JSON object a line")
    parser.add_argument("--write", action="store_true", help="put the table into RESULTS.md")
    options = parser.parse_args()
    files = options.files or sorted(CORPUS.rglob("*.jsonl")) + [path for path in (SHARED,) if path.exists()]
    rows = [measure(path, Audience.COLLEAGUES).row(_name(path)) for path in files]
    text = "\n".join([*_HEADER, *rows])
    print(text)
    if options.write:
        page = RESULTS.read_text("utf-8")
        head, rest = page.split(BEGIN)
        RESULTS.write_text(f"{head}{BEGIN}\n{text}\n{END}{rest.split(END)[1]}", "utf-8")
    return 0


def _name(path: Path) -> str:
    return path.relative_to(CORPUS).with_suffix("").as_posix() if path.is_relative_to(CORPUS) else path.stem


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else ""


if __name__ == "__main__":
    sys.exit(main())
