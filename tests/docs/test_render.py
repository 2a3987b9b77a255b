"""docs/render.md says what the command takes and which windows there are."""

from __future__ import annotations

from pathlib import Path

from negatoscope.cli.document import regenerated
from negatoscope.gate.render import PRESETS, SHAPES

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "render.md").read_text(encoding="utf-8")


def test_the_usage_is_current() -> None:
    assert regenerated(PAGE) == PAGE, "run: python -m negatoscope.cli.document"


def test_every_window_and_shape_is_named() -> None:
    assert [name for name in (*PRESETS, "file", "auto", *SHAPES) if f"`{name}`" not in PAGE] == []
