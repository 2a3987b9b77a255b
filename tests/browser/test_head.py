"""A case with a head: the review shows its surface before and after, drawn when it is asked for and not before."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser import materials, steps
from gate.faces.heads import head

VIEW = "[data-head-view]"


def folder(where: Path) -> Path:
    """A CT of a head."""
    inside = where / "CT" / "SERIE 1"
    inside.mkdir(parents=True)
    for number, data in enumerate(head(spacing=2.0, apart=5.0), 1):
        (inside / f"{number:03}.dcm").write_bytes(data)
    return inside.parent


@pytest.fixture(scope="module")
def review(cast, tmp_path_factory) -> str:
    """The address of the review of a case with a head."""
    page: Page = cast.member("Claire Morel")
    steps.send_case(page, folder(tmp_path_factory.mktemp("head")), materials.CASE)
    return page.url


def test_a_head_is_drawn_before_and_after_when_it_is_opened_from_the_keyboard(people, review, look):
    page: Page = people.member("Claire Morel")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/tete/" in request.url else None)
    page.goto(review)
    page.wait_for_load_state("networkidle")
    assert asked == []

    page.locator("[data-head] summary").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Rendu en cours…").first).to_be_visible()
    pictures = page.locator(f"{VIEW} img")
    expect(pictures).to_have_count(2, timeout=steps.PASSAGE)
    assert len(asked) == 2
    drawn = pictures.evaluate_all("images => images.map(image => image.naturalWidth)")
    assert all(width > 100 for width in drawn)
    expect(page.get_by_role("img", name="la tête avant, de face et de trois quarts")).to_be_visible()
    assert look(page, "review-head") == []

    for which in ("avant", "apres"):
        answer = page.request.get(next(url for url in asked if which in url))
        assert answer.headers["cache-control"] == "private, no-store"
        stranger = people.member("Ada Renoir").request.get(next(url for url in asked if which in url))
        assert stranger.status == 404


def test_what_can_not_be_drawn_is_said_in_its_place(people, review):
    page: Page = people.member("Claire Morel")
    sentence = "Le rendu n’a pas pu être fait : il manque des coupes."
    page.route(
        "**/tete/*/apres.png*",
        lambda route: route.fulfill(status=422, content_type="text/plain; charset=utf-8", body=sentence),
    )
    page.route("**/tete/*/avant.png*", lambda route: route.fulfill(status=404, content_type="text/html"))
    page.goto(review)
    page.locator("[data-head] summary").click()
    expect(page.locator(VIEW).last).to_contain_text(sentence)
    expect(page.locator(VIEW).first).to_contain_text("Le rendu n’a pas pu être fait : le nœud n’a pas répondu.")
