"""The real server as a process, with a home of its own, and a real Chromium that looks at it.

Playwright's own browsers aren't used: Chromium is Debian's, or the one that CHROMIUM names.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from serving import Site, start_site, stop_site

ROOT = Path(__file__).resolve().parents[2]
SCREENS = ROOT / ".bench" / "screens"
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 375, "height": 812}


class MissingTool(Exception):
    """A tool of these tests is not installed; the message says how to get it."""


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
    """Makes pages of separate people: each call is another browser, in French. An error in a console fails the test."""
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
