"""The real server as a process, with a home of its own, and a real Chromium that looks at it.

Playwright's own browsers aren't used: Chromium is Debian's, or the one that CHROMIUM names.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
SCREENS = ROOT / ".bench" / "screens"
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 375, "height": 812}
_PATIENCE = 60.0
_CODE = re.compile(r"^([A-Z0-9]{4}-[A-Z0-9]{4})$", re.M)


class MissingTool(Exception):
    """A tool of these tests is not installed; the message says how to get it."""


@dataclass(frozen=True)
class Site:
    """The running site: its address, its folder, its process."""

    url: str
    home: Path
    process: subprocess.Popen[str]
    log: Path

    def code_for(self, address: str) -> str:
        """The code in the last message to an address, as the node keeps it on a machine without mail server."""
        until = time.monotonic() + 10
        while time.monotonic() < until:
            for kept in sorted((self.home / "mail").glob("*.txt"), reverse=True):
                text = kept.read_text(encoding="utf-8")
                found = _CODE.search(text) if text.startswith(f"{address}\n") else None
                if found:
                    return found[1]
            time.sleep(0.1)
        raise AssertionError(f"no message with a code for {address}")


def chromium() -> str:
    """Where Chromium is.

    Raises:
        MissingTool: nowhere.
    """
    for name in (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"):
        path = shutil.which(name) if name else None
        if path:
            return path
    raise MissingTool(
        "The browser tests need Chromium; as root: apt-get install chromium (or set CHROMIUM to its path)"
    )


def start_site(home: Path, *options: str, environment: dict[str, str] | None = None) -> Site:
    """Start `negatoscope serve` on a free port and wait until it answers."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("NEGATOSCOPE_", "DJANGO_"))}
    log = home.parent / f"{home.name}.log"
    command = [sys.executable, "-m", "negatoscope", "serve", "--lang", "fr", "--port", str(port), *options]
    with log.open("w") as output:
        process = subprocess.Popen(
            command,
            env={**inherited, "NEGATOSCOPE_HOME": str(home), **(environment or {})},
            stdout=output,
            stderr=subprocess.STDOUT,
            text=True,
        )
    site = Site(f"http://localhost:{port}", home, process, log)
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{site.url}/healthz", timeout=5):
                return site
        except OSError:
            time.sleep(0.2)
    stop_site(site)
    raise AssertionError(f"the site did not start:\n{log.read_text()}")


def stop_site(site: Site) -> int:
    """End the site as Ctrl-C does; returns its exit code."""
    if site.process.poll() is None:
        site.process.send_signal(signal.SIGINT)
    return site.process.wait(15)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site without its demo, for all tests of the run."""
    running = start_site(tmp_path_factory.mktemp("browser") / "home", "--no-demo")
    yield running
    stop_site(running)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the run."""
    if not AXE.exists():
        raise MissingTool("The browser tests need axe-core; run: make setup")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture
def new_page(browser: Browser, site: Site) -> Iterator[Callable[..., Page]]:
    """Makes pages of separate people: each call is another browser, in French. Any error in a console fails the test."""
    contexts, errors = [], []

    def make(**options: object) -> Page:
        options = {"viewport": WIDE, "locale": "fr-FR", "base_url": site.url, "reduced_motion": "reduce", **options}
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
        return page

    yield make
    for context in contexts:
        context.close()
    # The browser itself reports each answer from 400 up; the tests look at those.
    assert [error for error in errors if "status of 4" not in error] == []


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """One page in French, 1280 wide, dark."""
    return new_page()


@pytest.fixture
def sign_up(site: Site) -> Callable[[Page, str], None]:
    """Creates an account on a page and gives it a name, so that it can publish."""

    def go(page: Page, email: str, name: str = "Claire Morel") -> None:
        page.goto("/compte/inscription/")
        page.get_by_label("E-mail").fill(email)
        page.get_by_role("button", name="Créer mon compte").click()
        page.get_by_label("Code").fill(site.code_for(email))
        page.get_by_role("button", name="Continuer").click()
        page.wait_for_url("**/compte/profil/")
        page.get_by_label("Prénom et nom").fill(name)
        page.get_by_label("Profession").select_option("radiologist")
        page.get_by_role("button", name="Enregistrer mon profil").click()
        page.get_by_text("Votre profil est enregistré.").wait_for()

    return go


@pytest.fixture
def axe() -> Callable[[Page], list[str]]:
    """Serious violations that axe-core finds on a page: none is what a test asserts."""

    def look(page: Page) -> list[str]:
        page.evaluate(AXE.read_text(encoding="utf-8"))
        found = page.evaluate("async () => (await axe.run()).violations")
        serious = [each for each in found if each["impact"] in ("serious", "critical")]
        return [f"{each['id']}: {each['help']} {[node['target'] for node in each['nodes'][:3]]}" for each in serious]

    return look


@pytest.fixture
def screens() -> Callable[[Page, str], None]:
    """Keeps four pictures of a page in .bench/screens: wide and 375 px, dark and paper."""

    def keep(page: Page, name: str) -> None:
        SCREENS.mkdir(parents=True, exist_ok=True)
        for theme in ("paper", "dark"):
            page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
            for size, width in ((NARROW, "375"), (WIDE, "1280")):
                page.set_viewport_size(size)
                page.screenshot(path=SCREENS / f"{name}-{width}-{theme}.png", full_page=True)

    return keep
