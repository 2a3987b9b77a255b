"""The real server as a process, with a home of its own, and a real Chromium that looks at it.

Playwright's own browsers aren't used: Chromium is Debian's, or the one that CHROMIUM names.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response, StorageState, sync_playwright

from browser import steps
from serving import Site, start_site, stop_site

ROOT = Path(__file__).resolve().parents[2]
SCREENS = ROOT / ".bench" / "screens"
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
KEEPS_SCREENS = bool(os.environ.get("SCREENS"))
PATIENCE = 30_000  # milliseconds for a page to do what was asked, beside other work
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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Look for traces when everybody has handed in what they hand in: those tests come last."""
    items.sort(key=lambda item: item.path.name == "test_traces.py")


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


@dataclass
class Watch:
    """What pages must not do: errors in a console (a breach of the policy is one), other hosts, files that fail."""

    host: str
    seen: list[str] = field(default_factory=list)

    def over(self, page: Page) -> None:
        """Watch a page from now on."""
        page.on("pageerror", lambda error: self.seen.append(str(error)))
        page.on("console", self._said)
        page.on("request", lambda request: self._asked(request.url))
        page.on("response", self._answered)

    def _said(self, said: ConsoleMessage) -> None:
        # The browser itself reports each answer from 400 up; those of files are seen below, those of pages by the tests
        if said.type == "error" and "the server responded with a status of 4" not in said.text:
            self.seen.append(said.text)

    def _asked(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob") and parts.netloc != self.host:
            self.seen.append(f"request to {parts.netloc}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400 and response.request.resource_type in ("stylesheet", "script", "image", "font"):
            self.seen.append(f"{response.status} for {response.url}")


@dataclass
class People:
    """The people of the run, each with a browser of their own; who is met first creates an account."""

    site: Site
    browser: Browser
    watch: Watch
    folder: Path  # for what they hand in
    states: dict[str, StorageState] = field(default_factory=dict)
    contexts: list[BrowserContext] = field(default_factory=list)

    def stranger(self, **options: object) -> Page:
        """Somebody without an account, in French, in a window 1280 wide."""
        given = {"viewport": WIDE, "locale": "fr-FR", "base_url": self.site.url, "reduced_motion": "reduce", **options}
        context = self.browser.new_context(**given)
        self.contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        self.watch.over(page)
        return page

    def member(self, name: str, *, reviewer: bool = False, **options: object) -> Page:
        """A member, signed in: Claire Morel is claire.morel@example.org."""
        email = f"{name.lower().replace(' ', '.')}@example.org"
        if name not in self.states:
            page = self.stranger()
            steps.sign_up(page, self.site, email, name)
            if reviewer:
                steps.make_reviewer(self.site, email)
            self.states[name] = page.context.storage_state()
        return self.stranger(storage_state=self.states[name], **options)

    def leave(self) -> None:
        """Close what was opened."""
        while self.contexts:
            self.contexts.pop().close()


@pytest.fixture(scope="session")
def cast(site: Site, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[People]:
    """The people of the run, for what is made once and seen by several tests."""
    people = People(site, browser, Watch(urlsplit(site.url).netloc), tmp_path_factory.mktemp("cast"))
    yield people
    people.leave()
    assert people.watch.seen == []


@pytest.fixture
def people(cast: People) -> Iterator[People]:
    """The same people, for one test: an error in a console, another host or a broken file fails it."""
    own = People(cast.site, cast.browser, Watch(cast.watch.host), cast.folder, cast.states)
    yield own
    own.leave()
    assert own.watch.seen == []


@pytest.fixture
def page(people: People) -> Page:
    """A stranger's page."""
    return people.stranger()


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
def look(axe: Callable[[Page], list[str]]) -> Callable[[Page, str], list[str]]:
    """What is wrong with a page as it stands: wide and 375 px, dark and paper; nothing is what a test asserts.

    SCREENS=1 also keeps a picture of each in .bench/screens, for somebody to look at.
    """

    def at(page: Page, name: str) -> list[str]:
        wrong = []
        for theme in ("paper", "dark"):
            page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
            for size in (NARROW, WIDE):
                page.set_viewport_size(size)
                where = f"{name}-{size['width']}-{theme}"
                if page.evaluate("() => document.documentElement.scrollWidth > innerWidth"):
                    wrong.append(f"{where} scrolls sideways")
                if (theme == "dark") is (size is NARROW):
                    wrong += [f"{where} {one}" for one in axe(page)]
                if KEEPS_SCREENS:
                    SCREENS.mkdir(parents=True, exist_ok=True)
                    page.screenshot(path=SCREENS / f"{where}.png", full_page=True)
        return wrong

    return at
