"""Fuzz each target for a while, in the fuzzer's own environment: python -m benchmarks.fuzz [--minutes N]

What breaks a target is kept in `.bench/fuzz-found/`; the same folders of inputs are grown from run to run.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

from benchmarks.environments import BENCH, ROOT, install_fuzzer, python_of
from benchmarks.fuzz.seeds import write_seeds

TARGETS = ("headers", "opening")


def main() -> int:
    """Run the fuzzer once for each target; 1 when one broke."""
    parser = argparse.ArgumentParser(description="Fuzz what reads hostile bytes.")
    parser.add_argument("--minutes", type=float, default=3, help="minutes for each target")
    options = parser.parse_args()
    if not install_fuzzer():
        return 1
    seeds, found = BENCH / "fuzz-seeds", BENCH / "fuzz-found"
    print(f"Fuzzing from {write_seeds(seeds)} seeds", flush=True)
    found.mkdir(exist_ok=True)
    broken = [target for target in TARGETS if fuzz(target, options.minutes) != 0]
    print(f"{len(TARGETS) - len(broken)} passed, {len(broken)} failed")
    return 1 if broken else 0


def fuzz(target: str, minutes: float) -> int:
    """One run of the fuzzer over one target; its exit code."""
    grown = BENCH / f"fuzz-{target}"
    grown.mkdir(exist_ok=True)
    bounds = [f"-max_total_time={int(60 * minutes)}", "-max_len=65536", "-timeout=20", "-rss_limit_mb=4096"]
    where = [f"-artifact_prefix={BENCH / 'fuzz-found'}/{target}-", str(grown), str(BENCH / "fuzz-seeds")]
    command = [str(python_of("fuzz")), "-m", "benchmarks.fuzz.run", target, *bounds, "-verbosity=0", *where]
    print(f"Fuzzing {target} for {minutes:g} minutes", flush=True)
    path = os.pathsep.join((str(ROOT), str(ROOT / "src")))
    return subprocess.run(command, cwd=ROOT, check=False, env={**os.environ, "PYTHONPATH": path}).returncode


if __name__ == "__main__":
    sys.exit(main())
