"""What all tests share: the data beside the repository, a home for the node's key and the site, and the demo case."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest

from negatoscope.demo import write_case

_SESSION_HOME = pytest.StashKey[str]()


def pytest_configure(config: pytest.Config) -> None:
    """Load Django with a home of this run's own.

    Here and not in pyproject.toml: Pyodide runs tests/gate without this file, and has no Django.
    """
    import django

    home = tempfile.mkdtemp(prefix="negatoscope-tests-")
    config.stash[_SESSION_HOME] = home
    for name in [name for name in os.environ if name.startswith("NEGATOSCOPE_")]:
        del os.environ[name]
    os.environ.pop("DATABASE_URL", None)
    os.environ["NEGATOSCOPE_HOME"] = home
    os.environ["DJANGO_SETTINGS_MODULE"] = "site_settings"
    django.setup()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Take the run's home away."""
    shutil.rmtree(config.stash.get(_SESSION_HOME, ""), ignore_errors=True)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of the test's own, for the node key and for the files of the site; the user's is never touched."""
    from django.conf import settings

    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("NEGATOSCOPE_HOME", str(folder))
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    for name, inside in (("HOME", ""), ("INTAKE", "quarantine"), ("COPIES", "copies"), ("PUBLISHED", "published")):
        monkeypatch.setattr(settings, name, folder / inside)
    return folder


@pytest.fixture(scope="session")
def demo_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the demo case: study/ and text.md. Tests never write in it."""
    folder = tmp_path_factory.mktemp("demo")
    write_case(folder)
    return folder
