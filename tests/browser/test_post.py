"""A post: a text that names the patient and a screenshot with the name on it, to the published page and the kit."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from PIL import Image
from playwright.sync_api import expect

from browser import materials, steps

_NUMBER = re.compile(r"\d+")


def test_a_post_is_read_while_it_is_written_then_passes_and_is_published(people, tmp_path, look):
    page = people.member("Claire Morel")
    page.goto("/negatoscope/post/")
    page.get_by_label("Votre texte").fill(materials.POST)
    reading = page.get_by_role("complementary", name="Première lecture")
    expect(reading).to_contain_text("03/11/2026")
    assert look(page, "compose-reading") == []
    reading.get_by_role("button", name=re.compile("^Remplacer")).first.click()
    expect(page.get_by_label("Votre texte")).not_to_have_value(materials.POST)

    picture = materials.screenshot(tmp_path / f"{materials.PATIENT.family}.png")
    steps.compose(page, materials.POST, picture=picture, alt="Coupe sagittale du genou : fragment luxé.")
    text = page.locator("#text-body")
    expect(text).to_contain_text("2 constats")
    expect(page.locator(".regions rect")).not_to_have_count(0)
    text.locator("mark", has_text="Klebanovitch").click()
    finding = text.locator("details.finding", has_text="Klebanovitch")
    expect(finding).to_contain_text("CSP R.4127-4")
    finding.get_by_role("button", name="Accepter cette formulation").click()
    steps.settled(page)
    expect(text.locator(".prose").first).not_to_contain_text("Klebanovitch")
    expect(text).to_contain_text("1 constat")
    assert look(page, "review-post") == []

    assert any("questions" in sentence for sentence in steps.blockers(page))
    expect(page.get_by_role("button", name="Publier aux confrères")).to_be_disabled()
    steps.answer(page)
    assert steps.blockers(page) == []
    path = steps.publish(page)
    assert path.startswith("/posts/")
    shown = page.locator("article.published-post")
    expect(shown).to_contain_text("anse de seau")
    for secret in materials.SECRETS:
        assert secret.lower() not in page.content().lower()
    assert steps.is_drawn(page, ".film img")
    assert look(page, "post") == []


def test_a_kit_is_taken_without_publishing(people, tmp_path, look):
    page = people.member("Claire Morel")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    picture = materials.screenshot(tmp_path / "capture.png")
    identity = {"Nom": materials.PATIENT.family, "Prénom": materials.PATIENT.given}
    steps.compose(
        page,
        "Genou bloqué : une anse de seau du ménisque médial.",
        picture=picture,
        alt="Coupe sagittale du genou : fragment luxé.",
        audience="Grand public",
        identity=identity,
    )
    steps.answer(page)
    assert steps.blockers(page) == []
    page.get_by_role("link", name="Prendre le kit").click()
    page.wait_for_url("**/kit/")
    assert look(page, "kit") == []

    lengths = page.get_by_text(re.compile(r"^\d+ caractères sur \d+$")).all_inner_texts()
    assert len(lengths) >= 4
    for said in lengths:
        length, most = (int("".join(_NUMBER.findall(part))) for part in said.split(" sur "))
        assert 0 < length <= most
    page.get_by_role("button", name="Copier le texte").first.click()
    expect(page.locator("[data-said]")).not_to_be_empty()
    assert "anse de seau" in page.evaluate("() => navigator.clipboard.readText()")
    links = page.locator("main a[href*='image-']")
    assert links.count() >= 2
    for link in links.all():
        answer = page.request.get(link.get_attribute("href"))
        assert answer.ok
        assert Image.open(io.BytesIO(answer.body())).size[0] > 100
    with page.expect_download() as taken:
        page.get_by_role("link", name="Télécharger le ZIP").click()
    with zipfile.ZipFile(taken.value.path()) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
    assert any(name.endswith(".png") for name in names)
    assert any("certificate" in name for name in names)


@pytest.mark.parametrize("given", [{}, {"text": "Genou.", "file": b"\x89PNG\r\n\x1a\n KLEBANOVITCH"}])
def test_what_the_gate_can_t_take_is_said_and_leads_on(people, tmp_path, given):
    page = people.member("Claire Morel")
    page.goto("/negatoscope/post/")
    page.get_by_label("Votre texte").fill(given.get("text", ""))
    page.get_by_label("Confrères", exact=True).check()
    if "file" in given:
        (tmp_path / "KLEBANOVITCH.png").write_bytes(given["file"])
        page.get_by_label("Image 1", exact=True).set_input_files(tmp_path / "KLEBANOVITCH.png")
    page.get_by_role("button", name="Passer au négatoscope").click()
    if not given:
        expect(page.get_by_role("alert")).to_contain_text("Écrivez d’abord un texte")
        return
    steps.wait_for_verdict(page)
    expect(page.locator("#verdict")).to_contain_text("Refusé")
    expect(page.get_by_role("button", name="Publier aux confrères")).to_be_disabled()
    expect(page.locator("#findings")).to_contain_text(
        "KLEBANOVITCH.png"
    )  # to the author alone, who knows it by its name
