"""What all tests share: the data beside the repository, a home for the node's key, and the demo case."""

from __future__ import annotations

from pathlib import Path

import pytest

from negatoscope.demo import write_case


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A node key of the test's own; the user's is never touched."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("NEGATOSCOPE_HOME", str(folder))
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    return folder


@pytest.fixture(scope="session")
def demo_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the demo case: study/ and text.md. Tests never write in it."""
    folder = tmp_path_factory.mktemp("demo")
    write_case(folder)
    return folder
