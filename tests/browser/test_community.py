"""A community node: what is typed stays in the browser while it names anybody; then a post goes all the way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote_plus, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from browser import steps
from browser.conftest import People, Watch
from serving import Site, start_site, stop_site

NAMED = "Vu avec Mme Ornella Klebanovitch : déchirure en anse de seau du ménisque médial."
CLEAN = "Déchirure en anse de seau du ménisque médial : le fragment luxé double le ligament croisé postérieur."
LOADED = 60_000
"""Milliseconds within which Python has come up in a browser, on a busy machine."""


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site that takes no originals."""
    home = tmp_path_factory.mktemp("community") / "home"
    running = start_site(home, "--no-demo", environment={"NEGATOSCOPE_QUARANTINE": "no"})
    yield running
    stop_site(running)


@pytest.fixture(scope="module")
def crowd(node: Site, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[People]:
    """Its members."""
    people = People(node, browser, Watch(urlsplit(node.url).netloc), tmp_path_factory.mktemp("crowd"))
    yield people
    people.leave()
    assert people.watch.seen == []


@dataclass
class Sent:
    """All that left the browser."""

    said: list[str] = field(default_factory=list)

    def note(self, request: Request) -> None:
        self.said.append(unquote_plus(f"{request.url} {request.headers} {request.post_data_buffer or b''!r}"))

    def holds(self, word: str) -> bool:
        return any(word.lower() in each.lower() for each in self.said)

    def asked_for(self, part: str) -> int:
        return sum(part in each.split(" ")[0] for each in self.said)


@pytest.fixture
def sent() -> Sent:
    return Sent()


@pytest.fixture
def writer(crowd: People, sent: Sent) -> Page:
    """Claire Morel, who is about to write a post; what leaves her browser is noted."""
    page = crowd.member("Claire Morel")
    page.context.on("request", sent.note)
    page.goto("/negatoscope/post/")
    return page


def box(page: Page):
    return page.get_by_label("Votre texte")


def send(page: Page) -> None:
    page.get_by_role("button", name="Passer au négatoscope").click()


def test_a_text_is_held_until_it_names_nobody_and_then_is_published(writer, sent, look, node):
    box(writer).press_sequentially(NAMED)
    writer.get_by_label("Confrères", exact=True).check()
    expect(writer.locator(".mirror .seen")).to_have_text(["Ornella Klebanovitch"], timeout=LOADED)
    send(writer)
    expect(writer.get_by_role("alert")).to_contain_text("Votre texte n’a pas quitté votre navigateur")
    expect(box(writer)).to_be_focused()
    assert box(writer).evaluate("one => one.value.slice(one.selectionStart, one.selectionEnd)") == (
        "Ornella Klebanovitch"
    )
    assert look(writer, "community-held") == []
    # A name that is touched and put back, and sent before it could be read again, is still the one that was read
    box(writer).evaluate(
        """field => {
          field.setSelectionRange(15, 15);
          document.execCommand("insertText", false, "x");
          document.execCommand("delete");
          field.form.requestSubmit();
        }"""
    )
    expect(box(writer)).to_have_value(NAMED)
    writer.wait_for_timeout(500)
    assert not sent.holds("klebanovitch")
    box(writer).fill(CLEAN)
    send(writer)
    steps.wait_for_verdict(writer)
    assert not sent.holds("klebanovitch")
    assert sent.holds("anse de seau")

    writer.get_by_text("Modifier ce texte").click()
    area = writer.locator("#area-body")
    area.fill(f"{CLEAN} {NAMED}")
    writer.get_by_role("button", name="Faire relire ce texte").click()
    expect(writer.get_by_role("alert").filter(has_text="Votre texte n’a pas quitté")).to_be_visible(timeout=LOADED)
    area.fill(f"{CLEAN} À connaître.")
    writer.get_by_role("button", name="Faire relire ce texte").click()
    steps.settled(writer)
    expect(writer.locator("#text-body .prose").first).to_contain_text("À connaître.")

    steps.answer(writer, {name: value for name, value in steps.ANSWERS.items() if name != "source"})  # of images
    path = steps.publish(writer)
    expect(writer.locator("article.published-post")).to_contain_text("À connaître.")
    assert path.startswith("/posts/")
    assert not sent.holds("klebanovitch")
    kept = [each for each in node.home.rglob("*") if each.is_file() and b"lebanovitch" in each.read_bytes()]
    assert kept == []


def test_a_text_sent_before_python_is_there_waits_and_then_goes_by_itself(writer, sent):
    writer.get_by_label("Confrères", exact=True).check()
    box(writer).fill(CLEAN)
    send(writer)
    expect(writer.get_by_role("status").filter(has_text="Votre texte partira dès qu’il aura été lu")).to_be_visible()
    steps.wait_for_verdict(writer)
    assert sent.holds("anse de seau")


def test_python_is_fetched_when_a_box_gets_the_focus_and_kept(crowd, sent):
    page = crowd.member("Claire Morel")
    page.context.on("request", sent.note)
    page.goto("/compte/profil/")
    page.wait_for_load_state("networkidle")
    assert sent.asked_for("/static/pyodide/") == 0
    with page.expect_response("**/static/pyodide/**/pyodide.asm.wasm") as fetched:
        page.get_by_label("Ville").focus()
    assert "immutable" in fetched.value.headers["cache-control"]


@pytest.mark.parametrize("missing", ["**/core-*.zip", "**/writing/box.js"])
def test_where_the_check_cannot_be_loaded_no_text_leaves(crowd, sent, missing):
    page = crowd.member("Claire Morel")
    page.context.on("request", sent.note)
    page.context.route(missing, lambda route: route.fulfill(body="0", content_type="text/javascript"))
    page.goto("/negatoscope/post/")
    box(page).fill(CLEAN)
    page.get_by_label("Confrères", exact=True).check()
    send(page)
    expect(page.get_by_text("Le contrôle n’a pas pu être chargé")).to_be_visible(timeout=LOADED)
    send(page)
    page.wait_for_timeout(500)
    assert not sent.holds("anse de seau")
    assert page.url.endswith("/negatoscope/post/")


def test_without_a_script_the_boxes_are_closed_and_say_so(crowd):
    page = crowd.member("Claire Morel", java_script_enabled=False)
    page.goto("/negatoscope/post/")
    expect(box(page)).to_be_disabled()
    expect(box(page)).to_have_attribute("placeholder", re.compile("demande JavaScript"))
    page.get_by_label("Confrères", exact=True).check()
    send(page)
    expect(page.get_by_role("alert")).to_contain_text("Écrivez")


def test_a_text_that_comes_past_the_browsers_reading_is_refused_and_stored_nowhere(writer, node):
    status = writer.evaluate(
        """async text => {
          const form = new FormData(document.querySelector("[data-compose]"));
          form.set("body", text);
          form.set("audience", "colleagues");
          return (await fetch(location.href, { method: "POST", body: form })).status;
        }""",
        NAMED,
    )
    assert status == 422
    assert [each for each in node.home.rglob("*") if each.is_file() and b"lebanovitch" in each.read_bytes()] == []
    assert not re.search("klebanovitch", node.log.read_text(), re.I)
