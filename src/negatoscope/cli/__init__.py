"""The command line: negatoscope gate, lint, verify, key, demo, serve."""

from __future__ import annotations

from negatoscope.cli.main import main

__all__ = ["main"]
