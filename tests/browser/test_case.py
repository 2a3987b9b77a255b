"""A case: a folder dropped, the passage left and found again, the review by mouse and keys, the published stack."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser import materials, steps


def source(page: Page) -> str:
    """The address of the picture on the review's light box."""
    address = page.locator("[data-picture]").get_attribute("src")
    assert address is not None
    return address


def pixels(page: Page, image: str) -> list[int]:
    """A fingerprint of what a picture shows: its brightness on a grid of 16 by 16."""
    return page.evaluate(
        """async selector => {
            const image = document.querySelector(selector);
            await image.decode();
            const canvas = document.createElement("canvas");
            canvas.width = canvas.height = 16;
            const context = canvas.getContext("2d");
            context.drawImage(image, 0, 0, 16, 16);
            return [...context.getImageData(0, 0, 16, 16).data].filter((_, index) => index % 4 === 0);
        }""",
        image,
    )


@pytest.mark.parametrize("study", materials.studies(), ids=lambda study: study.name)
def test_a_case_goes_from_a_dropped_folder_to_a_stack_that_scrolls(people, tmp_path, look, study):
    page = people.member("Claire Morel")
    steps.collect(page, materials.CASE, audience=study.audience)
    page.get_by_label("Modalité").select_option("MR")
    steps.drop(page, study.make(tmp_path))
    expect(page.locator("[data-upload]")).to_contain_text(f"Tout est arrivé. Fichiers : {study.files},")
    assert look(page, "collect") == []
    page.get_by_role("button", name="Passer au négatoscope").click()
    page.locator("[data-progress]").wait_for()
    assert look(page, "progress") == []

    page.goto("/")  # left and found again
    page.get_by_role("link", name="Au négatoscope").first.click()
    assert look(page, "drafts") == []
    page.get_by_role("link", name=materials.CASE["Titre"]).first.click()
    steps.wait_for_verdict(page)
    assert look(page, "review-case") == []

    stage, count = page.locator("[data-stage]"), page.locator("[data-count]")
    stage.focus()
    page.keyboard.press("Home")
    expect(count).to_have_text(f"1 / {study.slices}")
    first = pixels(page, "[data-picture]")
    page.keyboard.press("ArrowDown")
    expect(count).to_have_text(f"2 / {study.slices}")
    stage.hover()
    page.mouse.wheel(0, 40)
    expect(count).to_have_text(f"3 / {study.slices}")
    assert pixels(page, "[data-picture]") != first

    a_box_is_drawn(page)
    before_is_held(page)
    a_text_is_read_again(page)
    steps.describe(page, "Coupe sagittale du genou : fragment luxé dans l’échancrure.")
    steps.answer(page)
    if not study.is_released:
        assert steps.blockers(page) != []
        return
    assert steps.blockers(page) == []
    steps.publish(page)
    assert look(page, "case") == []
    stack_scrolls(page, study.slices)


def a_box_is_drawn(page: Page) -> None:
    """Dragging over the picture blacks out a region of it."""
    page.get_by_role("button", name="Noircir une région", exact=True).click()
    box = page.locator("[data-stage]").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] * 0.4, box["y"] + box["height"] * 0.4
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + box["width"] * 0.2, y + box["height"] * 0.2, steps=4)
    page.mouse.up()
    assert int(page.locator("[data-new-box] input[name=width]").input_value()) > 10
    page.get_by_role("button", name="Noircir cette région").click()
    steps.settled(page)
    expect(page.locator("[data-list]")).to_contain_text("Région noircie par l’auteur")
    assert pixels(page, "[data-picture]")[7 * 16 + 8] == 0, "the middle of the picture is black now"


def before_is_held(page: Page) -> None:
    """B shows the original as long as it is held."""
    covered = pixels(page, "[data-picture]")
    page.locator("[data-stage]").focus()
    page.keyboard.down("b")
    expect(page.locator("[data-state]")).to_contain_text("Avant")
    assert "/avant/" in source(page)
    assert pixels(page, "[data-picture]") != covered
    page.keyboard.up("b")
    expect(page.locator("[data-state]")).to_contain_text("Après")
    assert "/apres/" in source(page)


def a_text_is_read_again(page: Page) -> None:
    """A text that is changed goes through the gate by itself."""
    history = page.locator("#text-history")
    history.get_by_text("Modifier ce texte").click()
    history.get_by_role("textbox").fill("Sportive de 63 ans, torsion du genou droit.")
    history.get_by_role("button", name="Faire relire ce texte").click()
    steps.settled(page)
    expect(history.locator(".prose").first).to_have_text("Sportive de 63 ans, torsion du genou droit.")


def stack_scrolls(page: Page, slices: int) -> None:
    """The wheel, the arrows and the slider change the picture of a published stack."""
    film, count, picture = page.locator(".stack-film"), page.locator(".stack-bar output"), ".stack-film img"
    film.focus()
    page.keyboard.press("Home")
    expect(count).to_have_text(f"1 / {slices}")
    first, address = pixels(page, picture), page.locator(picture).get_attribute("src")
    assert address is not None
    film.hover()
    page.mouse.wheel(0, 60)
    expect(count).to_have_text(f"2 / {slices}")
    page.keyboard.press("ArrowRight")
    expect(count).to_have_text(f"3 / {slices}")
    expect(page.locator(picture)).not_to_have_attribute("src", address)
    assert pixels(page, picture) != first
    page.locator(".stack-bar input").fill(str(slices))
    expect(count).to_have_text(f"{slices} / {slices}")


def test_a_passage_is_stopped_and_the_draft_thrown_away(people, site, tmp_path):
    page = people.member("Claire Morel")
    steps.collect(page, {"Titre": "Un cas qui ne verra pas le jour"})
    steps.drop(page, materials.study(tmp_path, 20))
    expect(page.locator("[data-upload]")).to_contain_text("Tout est arrivé")
    page.get_by_role("button", name="Passer au négatoscope").click()
    page.get_by_role("button", name="Arrêter").click()
    page.wait_for_url("**/fichiers/", timeout=steps.PASSAGE)
    expect(page.get_by_label("Titre")).to_have_value("Un cas qui ne verra pas le jour")
    draft = page.url.split("/")[-3]
    assert (site.home / "quarantine" / "drafts" / draft).is_dir()
    page.get_by_text("Jeter le brouillon").first.click()
    page.get_by_role("button", name="Jeter le brouillon").click()
    page.wait_for_url("**/negatoscope/")
    for room in (site.home / "quarantine" / "drafts", site.home / "copies"):
        assert not (room / draft).exists()
    assert page.goto(f"/negatoscope/{draft}/").status == 404


def test_files_chosen_as_a_folder_or_a_zip_come_in_as_well(people, tmp_path):
    page = people.member("Claire Morel")
    page.goto("/negatoscope/cas/")
    folder = materials.study(tmp_path, 2)
    page.locator("[data-folder-input]").set_input_files(folder)
    expect(page.locator("[data-upload]")).to_contain_text("Tout est arrivé. Fichiers : 2,")
    page.locator("[data-files-input]").set_input_files(materials.zipped(folder, Path(f"{folder}.zip")))
    expect(page.locator("[data-upload]")).to_contain_text("Tout est arrivé. Fichiers : 3,")
    page.reload()
    expect(page.locator("[data-arrived]")).to_contain_text("3 fichiers sont arrivés")


def test_the_review_is_done_by_keyboard_alone(people):
    page = people.member("Claire Morel")
    steps.compose(page, "M. Adalbert Zwiebelmann, vu le 03/11/2026, lithiase de la vésicule.")
    reach(page, lambda: "Zwiebelmann" in focused(page), "Enter")
    reach(page, lambda: "Accepter cette formulation" in focused(page), "Enter")
    steps.settled(page)
    expect(page.locator("#text-body .prose").first).not_to_contain_text("Zwiebelmann")
    reach(page, lambda: page.evaluate("() => document.activeElement.name") == "concerns", "Space")
    for name, value in (("concerns", "nobody"),):
        while page.evaluate("() => document.activeElement.value") != value:
            page.keyboard.press("ArrowRight")
        expect(page.locator(f'input[name="{name}"][value="{value}"]')).to_be_checked()
    reach(page, lambda: focused(page) == "Garder mes réponses", "Enter")
    steps.settled(page)
    assert steps.blockers(page) == []
    reach(page, lambda: focused(page) == "Publier aux confrères", "Enter")
    page.get_by_text("Publié.").wait_for()


def focused(page: Page) -> str:
    """The words of what has the focus."""
    return page.evaluate("() => document.activeElement.innerText ?? ''").strip()


def reach(page: Page, is_there, key: str) -> None:
    """Go on by Tab until something has the focus, then press a key on it."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if is_there():
            page.keyboard.press(key)
            return
    raise AssertionError("Tab does not lead there")
