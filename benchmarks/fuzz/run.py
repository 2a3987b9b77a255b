"""Hands one target to the fuzzer; runs in the fuzzer's environment."""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["negatoscope", "pydicom"]):
    from benchmarks.fuzz.targets import TARGETS
    from negatoscope.gate.quiet import hush

if __name__ == "__main__":
    target = TARGETS[sys.argv.pop(1)]
    hush()
    atheris.Setup(sys.argv, lambda data: target(bytes(data)))
    atheris.Fuzz()
