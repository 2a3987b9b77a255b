"""From a published case to a clip for the networks: chosen, seen, made in the background, downloaded."""

from __future__ import annotations

import io

import av
import pytest
from playwright.sync_api import expect

from browser import materials, steps

AUTHOR = "Nora Petit"
MAKING = 60_000  # milliseconds within which a few seconds of clip are made on a busy machine


@pytest.fixture(scope="module")
def case(cast) -> str:
    """A published case, by the path of its page."""
    page = cast.member(AUTHOR)
    return steps.publish_case(page, materials.study(cast.folder / "networks", 6), materials.CASE, "Grand public")


def test_a_clip_is_made_of_a_case_and_taken(people, case, look):
    page = people.member(AUTHOR)
    page.goto(case)
    page.get_by_role("link", name="Images pour les réseaux").click()
    preview = page.get_by_role("img", name="coupe")
    expect(preview).to_be_visible()
    assert preview.evaluate("image => image.naturalWidth") == 540
    page.get_by_label("Forme").select_option(label="Portrait, 1080 × 1350")
    page.get_by_label("De la coupe").fill("2")
    page.get_by_role("button", name="Voir l’aperçu").click()
    page.wait_for_url("**shape=portrait**")
    assert page.get_by_role("img", name="coupe").evaluate("image => image.naturalHeight") == 540
    page.get_by_role("button", name="Faire la séquence").click()
    taken = page.get_by_role("link", name="Télécharger")
    taken.wait_for(timeout=MAKING)
    with page.expect_download() as downloaded:
        taken.click()
    assert downloaded.value.suggested_filename == "clip.mp4"
    data = downloaded.value.path().read_bytes()
    with av.open(io.BytesIO(data)) as film:
        stream = film.streams.video[0]
        assert (stream.width, stream.height) == (1080, 1350)
        assert len(list(film.decode(video=0))) == 8  # slices 2 to 6, there and back
    assert look(page, "networks-made") == []
    page.get_by_role("button", name="Retirer").click()
    expect(page.get_by_text("Aucune encore.")).to_be_visible()


def test_it_works_without_a_script(people, case):
    page = people.member(AUTHOR, java_script_enabled=False)
    page.goto(f"/posts/{case.split('/')[2]}/images/")
    page.get_by_label("Fenêtre").select_option(label="Automatique")
    page.get_by_role("button", name="Voir l’aperçu").click()
    page.wait_for_url("**window=auto**")
    expect(page.get_by_role("img", name="coupe")).to_be_visible()
