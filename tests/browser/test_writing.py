"""Checking while one writes, on a home node: underlined, listed, explained, replaced, undone; typing never waits."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

NAME = "Ornella Klebanovitch"
TEXT = f"🩻 Vu avec Mme {NAME} pour une douleur du genou."
CHECK = "**/verifier/"
FITS = """() => {
  const field = document.querySelector("textarea.is-mirrored");
  const sheet = field.previousElementSibling;
  const [box, mirror] = [field.getBoundingClientRect(), sheet.getBoundingClientRect()];
  return [sheet.scrollHeight - field.scrollHeight, sheet.scrollTop - field.scrollTop,
    mirror.left - box.left, mirror.top - box.top, mirror.height - box.height].map(Math.round);
}"""


@pytest.fixture
def writer(people) -> Page:
    """Claire Morel, who is about to write a post."""
    page = people.member("Claire Morel")
    page.goto("/negatoscope/post/")
    return page


def box(page: Page):
    return page.get_by_label("Votre texte")


def marks(page: Page):
    return page.locator(".mirror .seen")


def findings(page: Page):
    return page.get_by_role("list", name="Ce qui a été vu dans ce texte").locator("li.finding")


def test_a_name_is_underlined_and_listed_with_what_why_and_a_wording(writer, look):
    box(writer).press_sequentially(TEXT)
    expect(marks(writer)).to_have_text([NAME])  # at the right place behind an emoji
    expect(writer.get_by_role("status").filter(has_text="1 point à revoir")).to_be_visible()
    finding = findings(writer)
    expect(finding).to_contain_text("Une personne est nommée.")
    expect(finding).to_contain_text("Le secret couvre tout ce qui est venu à la connaissance du médecin")
    expect(finding.get_by_role("link", name="CSP R.4127-4 (loi)")).to_have_attribute("href", re.compile("SEC121"))
    expect(finding.get_by_role("button", name="Remplacer par « [nom] »")).to_be_visible()
    assert look(writer, "writing") == []


def test_the_pointer_brings_an_explanation_and_escape_puts_it_away(writer):
    box(writer).fill(TEXT)
    place = marks(writer).bounding_box()
    writer.mouse.move(place["x"] + 5, place["y"] + 5)
    tip = writer.locator(".tip")
    expect(tip).to_contain_text("Une personne est nommée.")
    tip.hover()
    writer.wait_for_timeout(500)
    expect(tip).to_be_visible()
    writer.keyboard.press("Escape")
    expect(tip).to_be_hidden()


def test_the_keyboard_reaches_the_finding_replaces_it_and_undoes_it(writer):
    box(writer).press_sequentially(TEXT)
    expect(findings(writer)).to_have_count(1)
    replace = findings(writer).get_by_role("button")
    for _ in range(6):
        writer.keyboard.press("Tab")
        if replace.evaluate("one => one === document.activeElement"):
            break
    expect(replace).to_be_focused()
    expect(marks(writer)).to_have_class(re.compile("is-current"))
    writer.keyboard.press("Enter")
    expect(box(writer)).to_have_value(TEXT.replace(NAME, "[nom]"))
    expect(box(writer)).to_be_focused()
    expect(findings(writer)).to_have_count(0)
    writer.keyboard.press("Control+z")
    expect(box(writer)).to_have_value(TEXT)
    expect(marks(writer)).to_have_text([NAME])


def test_several_wordings_are_accepted_at_once(writer):
    box(writer).fill(f"Le 12 mars 2026, Mme {NAME} a passé une IRM. Mme {NAME} a mal au genou.")
    writer.get_by_role("button", name="Accepter les 3 propositions").click()
    expect(box(writer)).to_have_value("En 2026, Mme [nom] a passé une IRM. Mme [nom] a mal au genou.")


def test_typing_goes_on_while_a_thousand_words_are_read(writer):
    held: list[Route] = []

    def keep(route: Route) -> None:
        held.append(route)

    writer.route(CHECK, keep)
    words = "Le ménisque interne est fissuré sur toute sa hauteur. " * 111 + f"Vu avec Mme {NAME}."
    box(writer).evaluate("(field, words) => { field.focus(); document.execCommand('insertText', false, words) }", words)
    writer.wait_for_timeout(500)
    assert held, "the text was sent to be read"
    box(writer).press_sequentially(" Et la suite.")
    expect(box(writer)).to_have_value(f"{words} Et la suite.")
    writer.wait_for_timeout(500)
    assert len(held) == 2  # what was typed meanwhile is read anew, and nobody waits for the first answer
    held[1].continue_()
    expect(marks(writer)).to_have_text([NAME])


def test_the_marks_move_with_the_words_before_they_are_read_again(writer):
    box(writer).fill(TEXT)
    expect(marks(writer)).to_have_text([NAME])
    writer.route(CHECK, lambda _: None)
    box(writer).press("Control+Home")
    box(writer).press_sequentially("Avis : ")
    expect(marks(writer)).to_have_text([NAME])
    findings(writer).get_by_role("button").click()  # before it is read again: it writes where the name is now
    expect(box(writer)).to_have_value("Avis : " + TEXT.replace(NAME, "[nom]"))
    writer.keyboard.press("Control+z")
    writer.unroute(CHECK)
    box(writer).press("Control+Home")
    box(writer).press_sequentially("Un ")
    expect(marks(writer)).to_have_text([NAME])
    writer.route(CHECK, lambda _: None)
    box(writer).press("Control+End")
    for _ in range(len(" pour une douleur du genou.") + 1):
        box(writer).press("Backspace")
    expect(marks(writer)).to_have_count(0)  # what was touched is no longer what was found


def test_the_underlines_lie_behind_the_words_whatever_the_size_of_the_box(writer):
    box(writer).fill("\n".join([TEXT] * 30))
    expect(marks(writer)).to_have_count(30)
    for width in (1280, 375):
        writer.set_viewport_size({"width": width, "height": 812})
        box(writer).evaluate("field => { field.scrollTop = 200 }")
        writer.wait_for_timeout(200)
        assert writer.evaluate(FITS) == [0, 0, 0, 0, 0], width
    box(writer).evaluate("field => { field.style.height = '400px' }")
    writer.evaluate("document.documentElement.style.fontSize = '200%'")
    writer.wait_for_timeout(300)
    assert writer.evaluate(FITS) == [0, 0, 0, 0, 0]


def test_a_check_that_does_not_answer_says_so_and_the_text_can_go(writer):
    writer.route(CHECK, lambda route: route.fulfill(status=429, json={"error": {"message": "Plus tard."}}))
    box(writer).fill(TEXT)
    expect(writer.get_by_role("status").filter(has_text="Plus tard.")).to_be_visible()
    writer.get_by_label("Confrères", exact=True).check()
    writer.get_by_role("button", name="Passer au négatoscope").click()
    writer.wait_for_url(re.compile("/negatoscope/[0-9a-f-]{36}/"))


def test_a_box_allows_what_belongs_there(people):
    page = people.member("Claire Morel")
    page.goto("/compte/profil/")
    with page.expect_response(CHECK) as answered:
        page.get_by_label("Prénom et nom").fill("Mme Claire Morel")
    assert answered.value.json() == {"findings": []}
    page.get_by_label("À votre sujet").fill(f"Merci à Mme {NAME}.")
    expect(marks(page)).to_have_text([NAME])
