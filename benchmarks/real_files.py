"""Every real file beside the repository through the whole gate, one by one: python -m benchmarks.real_files [--every N]

Prints a table of verdicts and of the findings that hold or refuse, the share released of what decodes and holds no
head, and the share of pixels changed where text was found; writes one line a file to --log.
"""

from __future__ import annotations

import argparse
import csv
import shutil
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from negatoscope.gate.codes import message
from negatoscope.gate.examination import Passage, examine
from negatoscope.gate.node_key import load_node_key
from negatoscope.gate.opening import open_case
from negatoscope.gate.pixels.frames import PixelError, open_frames
from negatoscope.gate.policy import Limits, Policy
from negatoscope.gate.quiet import hush
from negatoscope.gate.release import Seal, release
from negatoscope.gate.workers import Crew

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
DATA = SHARED / "data" / "dicom"


def rows() -> list[dict[str, str]]:
    """The manifest's lines."""
    with (DATA / "MANIFEST.tsv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def changed_share(before: bytes, after: bytes) -> float:
    """The share of the pixels of all frames whose stored value differs; 0 where either can't be read as pixels."""
    try:
        came, went = open_frames(before, Limits()), open_frames(after, Limits())
        pairs = [(came.raw(index), went.raw(index)) for index in range(came.info.count)]
    except PixelError:
        return 0.0
    shares = [(one != other).reshape(*one.shape[:2], -1).any(axis=2).mean() for one, other in pairs]
    return float(sum(shares) / len(shares))


def pass_file(path: str) -> dict[str, Any]:
    """Verdict, open codes with their reason, seconds, and the share of pixels changed in the copy, for one file."""

    hush()
    folder = Path(tempfile.mkdtemp())
    begun = time.perf_counter()
    try:
        key = load_node_key(folder)
        assert key is not None
        with Crew(0) as crew:
            passage = Passage(Policy(), crew)
            examination = examine(open_case([DATA / path], text=None, limits=Limits()), passage)
            outcome = release(examination, folder / "out", Seal(key, "en"), passage)
        copies = sorted((folder / "out").rglob("*.dcm"))
        changed = changed_share((DATA / path).read_bytes(), copies[0].read_bytes()) if copies else 0.0
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    boxes = [f for f in outcome.report.findings() if f.where.box]
    open_findings = [(f.code, message(f, "en")) for f in outcome.report.findings() if f.is_open and f.severity > 0]
    return {
        "path": path,
        "verdict": outcome.report.verdict.value,
        "open": sorted(set(open_findings)),
        "boxes": len(boxes),
        "changed": changed,
        "seconds": time.perf_counter() - begun,
    }


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--log", type=Path)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    if not DATA.exists():
        print("There are no real files beside the repository: nothing measured.")
        return
    wanted = [row for row in rows() if options.only in row["path"]][:: options.every]
    with ProcessPoolExecutor(options.jobs) as pool:
        results = list(pool.map(pass_file, [row["path"] for row in wanted], chunksize=4))
    verdicts = Counter(result["verdict"] for result in results)
    reasons = Counter(reason for result in results for reason in result["open"])
    refused_unreadable = [r for r in results if any(code.startswith("GAT") for code, _ in r["open"])]
    fit = [
        result
        for result, row in zip(results, wanted, strict=True)
        if row["face"] != "yes" and result not in refused_unreadable
    ]
    released = sum(result["verdict"] == "released" for result in fit)
    print(f"{len(results)} files: {dict(verdicts)}, {sum(r['seconds'] for r in results):.0f} s of work")
    print(f"released of those that decode and hold no head: {released} of {len(fit)}")
    print(f"files with a box: {sum(r['boxes'] > 0 for r in results)}")
    print(f"pixels changed over 3 %: {[(r['path'], round(r['changed'], 3)) for r in results if r['changed'] > 0.03]}")
    for (code, words), count in reasons.most_common():
        print(f"{count:5} {code} {words}")
    if options.log:
        lines = [f"{r['path']}\t{r['verdict']}\t{r['boxes']}\t{r['changed']:.4f}\t{r['open']}" for r in results]
        options.log.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
