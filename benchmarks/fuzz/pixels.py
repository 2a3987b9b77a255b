"""Damaged pixel data of every transfer syntax: python -m benchmarks.fuzz.pixels [--rounds N] [--seed N]

Each file is damaged in each way so many times, and decoded, shown and written in a process of its own, so that a
decoder that dies, hangs or asks for too much memory is seen and named by what makes it do so again.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import sys
import time
import warnings
from collections import Counter
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from benchmarks.environments import ROOT

sys.path.insert(0, str(ROOT / "tests"))  # which damage files in the same ways

from gate.pixels.damage import BESIDE, SHIPPED, WAYS, outcome
from gate.pixels.made_images import SHARED, shipped

LONGEST = 60  # seconds for one file
Case = tuple[str, int, int]


def seeds() -> dict[str, bytes]:
    """The files that are damaged, by name."""
    beside = {Path(name).name: SHARED / name for name in BESIDE}
    return {name: shipped(name) for name in SHIPPED} | {
        name: path.read_bytes() for name, path in beside.items() if path.exists()
    }


def work(cases: list[Case], answers: Connection) -> None:
    """In a process of its own: what becomes of each case, how long it took, and the most memory so far in MB."""
    warnings.simplefilter("ignore")
    files = seeds()
    for name, way, number in cases:
        started = time.monotonic()
        try:
            became = outcome(WAYS[way](files[name], Random(f"{name} {way} {number}")))
        except BaseException as error:  # noqa: BLE001 (what it is is what is asked)
            became = f"raised {type(error).__name__}"
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        answers.send((became, time.monotonic() - started, most))


def survey(cases: list[Case]) -> tuple[Counter[str], float, int]:
    """Runs the cases, with a new process after one that died; counts, the longest time and the most memory."""
    counts: Counter[str] = Counter()
    slowest, most, done = 0.0, 0, 0
    while done < len(cases):
        here, there = multiprocessing.Pipe(duplex=False)
        process = multiprocessing.get_context("spawn").Process(target=work, args=(cases[done:], there))
        process.start()
        there.close()
        while done < len(cases):
            became, seconds, memory = answer(here)
            counts[became] += 1
            slowest, most = max(slowest, seconds), max(most, memory)
            if became in {"died", "hung"} or became.startswith("raised"):
                print(f"  {became}: {cases[done]}", flush=True)
            done += 1
            if became in {"died", "hung"}:
                break
        process.kill()
        process.join()
    return counts, slowest, most


def answer(here: Connection) -> tuple[str, float, int]:
    """What the process says next, or that it died or hangs."""
    try:
        return here.recv() if here.poll(LONGEST) else ("hung", float(LONGEST), 0)
    except EOFError:
        return "died", 0.0, 0


def main() -> int:
    """Print the table; 1 when something broke."""
    parser = argparse.ArgumentParser(description="Damage pixel data of every transfer syntax.")
    parser.add_argument("--rounds", type=int, default=20, help="times that each file is damaged in each way")
    parser.add_argument("--seed", type=int, default=0, help="where the numbering of the damages begins")
    options = parser.parse_args()
    rounds = range(options.seed, options.seed + options.rounds)
    totals: Counter[str] = Counter()
    for name in seeds():
        cases = [(name, way, number) for way in range(len(WAYS)) for number in rounds]
        counts, slowest, most = survey(cases)
        totals += counts
        read, broken = counts["read"], broken_of(counts)
        print(
            f"{name}: {len(cases)} damaged, {read} read, {len(cases) - read - broken} refused, {broken} broke it, "
            f"at most {slowest:.1f} s and {most} MB",
            flush=True,
        )
    print(", ".join(f"{reason} {count}" for reason, count in totals.most_common()))
    return 1 if broken_of(totals) else 0


def broken_of(counts: Counter[str]) -> int:
    """How many died, hung or raised what they shouldn't."""
    return sum(count for reason, count in counts.items() if reason in {"died", "hung"} or reason.startswith("raised"))


if __name__ == "__main__":
    sys.exit(main())
