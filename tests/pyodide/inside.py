"""What runs inside Pyodide: pytest over the tests of the portable core."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from portable import portable_tests

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Run the tests; the arguments after the script's name go to pytest. Returns pytest's exit code."""
    files = [str(path) for path in portable_tests(ROOT)]
    # The conftest above tests/gate makes the demo case, which needs arrays.
    quiet = ["-p", "no:cacheprovider", "-m", "not native", "--quiet", f"--rootdir={ROOT}"]
    quiet.append(f"--confcutdir={ROOT / 'tests' / 'gate'}")
    return int(pytest.main([*quiet, *sys.argv[1:], *files]))
