"""Environments of their own for the peers and the fuzzer, below `.bench/`, pinned with hashes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BENCH = ROOT / ".bench"
PEERS = ("dicognito", "dicom-anonymizer", "deid", "dcmanon", "dcm-anonymizer", "dentdeid")


def python_of(name: str) -> Path:
    """The interpreter of an environment."""
    return BENCH / name / "bin" / "python"


def install(name: str, lists: list[Path]) -> bool:
    """Make an environment and install the lists into it, unless it is there; False when that can't be done."""
    done = BENCH / name / ".installed"
    wanted = b"".join(path.read_bytes() for path in lists)
    if done.exists() and done.read_bytes() == wanted:
        return True
    print(f"Setting up: {name}", flush=True)
    uv = str(ROOT / ".venv" / "bin" / "uv")
    make = [uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(BENCH / name)]
    fill = [uv, "pip", "sync", "--quiet", "--python", str(python_of(name)), "--require-hashes", *map(str, lists)]
    if any(subprocess.run(command, check=False).returncode for command in (make, fill)):
        print(f"{name} can't be installed here", file=sys.stderr)
        return False
    done.write_bytes(wanted)
    return True


def install_peers() -> list[str]:
    """The peers that are there to be measured."""
    return [name for name in PEERS if install(name, [ROOT / "benchmarks" / "peers" / f"{name}.txt"])]


def install_fuzzer() -> bool:
    """The gate's packages with the fuzzer."""
    return install("fuzz", [ROOT / "requirements" / "gate.txt", ROOT / "requirements" / "bench.txt"])


if __name__ == "__main__":
    install_peers()
    install_fuzzer()
