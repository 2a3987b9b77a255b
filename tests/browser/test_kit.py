"""Writing a post with the first reading beside it, and taking its kit elsewhere; with and without JavaScript."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from PIL import Image
from playwright.sync_api import expect

PASSAGE = 60_000  # milliseconds within which a small draft is through the gate on a busy machine
NAMED = "Mme Ornella Klebanov, vue le 12 mars 2026 : une distorsion."
TEXT = "La tomosynthèse superpose moins les glandes que le cliché standard. " * 6


@pytest.fixture
def drawing(tmp_path):
    """A picture that shows nobody."""
    path = tmp_path / "dessin.png"
    Image.new("RGB", (640, 480), (90, 90, 90)).save(path)
    return path


@pytest.fixture
def released(drawing):
    """Takes a page from the composing page to a draft that is released for the public; without a script, too."""

    def go(page, text: str = TEXT) -> None:
        page.goto("/negatoscope/post/")
        page.get_by_label("Votre texte").fill(text)
        page.get_by_label("Grand public", exact=True).check()
        page.get_by_label("Image 1", exact=True).set_input_files(drawing)
        page.get_by_label("Ce que montre l’image 1").fill("Un rectangle gris.")
        page.get_by_role("button", name="Passer au négatoscope").click()
        page.locator("#verdict").wait_for(timeout=PASSAGE)
        page.locator('#questions input[name="concerns"][value="nobody"]').check()
        page.locator('#questions input[name="source"][value="drawn"]').check()
        page.get_by_role("button", name="Garder mes réponses").click()
        page.get_by_role("link", name="Prendre le kit").wait_for(timeout=PASSAGE)

    return go


def test_what_the_gate_sees_shows_while_one_writes_and_is_replaced_with_one_click(people, look):
    page = people.member("Nora Petit")
    page.goto("/negatoscope/post/")
    body = page.get_by_label("Votre texte")
    body.fill(NAMED)
    page.get_by_text("2 points à revoir").first.wait_for()
    assert look(page, "compose-long") == []
    page.get_by_role("button", name=re.compile("Remplacer par .*2026")).click()
    page.get_by_text("1 point à revoir").first.wait_for()
    expect(body).to_have_value("Mme Ornella Klebanov, vue en 2026 : une distorsion.")
    page.get_by_role("button", name=re.compile("Remplacer par .*nom")).click()
    expect(body).to_have_value("Mme [nom], vue en 2026 : une distorsion.")


def test_a_picture_is_pasted_described_and_left_out_again(people):
    page = people.member("Nora Petit")
    page.goto("/negatoscope/post/")
    page.evaluate(
        """() => {
            const canvas = new OffscreenCanvas(8, 8); canvas.getContext("2d").fillRect(0, 0, 8, 8);
            return canvas.convertToBlob().then((blob) => {
                const carrier = new DataTransfer();
                carrier.items.add(new File([blob], "a.png", {type: "image/png"}));
                document.dispatchEvent(new ClipboardEvent("paste", {clipboardData: carrier, cancelable: true}));
            });
        }"""
    )
    preview = page.locator("[data-preview]").first
    expect(preview).to_be_visible()
    page.get_by_role("button", name="Enlever").first.click()
    expect(preview).to_be_hidden()


def test_the_kit_is_copied_to_a_network_and_taken_as_files(people, site, released, look):
    page = people.member("Nora Petit")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site.url)
    released(page)
    page.get_by_role("link", name="Prendre le kit").click()
    expect(page.get_by_role("heading", name="Mastodon")).to_be_visible()
    assert look(page, "kit-long") == []

    page.locator("section", has_text="X").get_by_role("button", name="Copier le post 1").first.click()
    expect(page.locator("[data-said]")).to_have_text("Copié")
    assert page.evaluate("() => navigator.clipboard.readText()").endswith("(1/2)")
    page.get_by_role("button", name="Copier l’image 1").click()
    page.wait_for_function("() => navigator.clipboard.read().then((all) => all[0].types[0] === 'image/png')")

    with page.expect_download() as coming:
        page.get_by_role("link", name="Télécharger le ZIP").click()
    with zipfile.ZipFile(coming.value.path()) as archive:
        assert archive.namelist() == ["image-1.png", "text.txt", "certificate.json"]
        assert Image.open(io.BytesIO(archive.read("image-1.png"))).size == (640, 480)


def test_without_javascript_a_post_is_written_and_its_kit_taken(people, released):
    page = people.member("Nora Petit", java_script_enabled=False)
    released(page)
    page.get_by_role("link", name="Prendre le kit").click()
    assert page.get_by_role("button", name="Copier").count() == 0
    with page.expect_download() as coming:
        page.get_by_role("link", name="Image 1 pour Bluesky").click()
    assert Image.open(coming.value.path()).size == (640, 480)
    with page.expect_download() as coming:
        page.locator("section", has_text="LinkedIn").get_by_role("link", name="Texte en fichier").first.click()
    assert coming.value.path().read_text("utf-8").startswith("La tomosynthèse")
