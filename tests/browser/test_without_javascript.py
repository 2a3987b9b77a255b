"""Without JavaScript: an account, a post, a case from a ZIP in one form, the review, the published pages."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from browser import materials, steps


def follow(page: Page) -> None:
    """Load the page of progress again, as its meta refresh does, until the gate has said its verdict."""
    for _ in range(120):
        if page.locator("#verdict").count():
            return
        page.wait_for_timeout(500)
        page.reload()
    raise AssertionError("no verdict")


def answer(page: Page) -> None:
    """Answer what is shown and keep it, until no other question follows."""
    for _ in range(4):
        shown = [
            name
            for name, value in steps.ANSWERS.items()
            if page.locator(f'#questions input[name="{name}"][value="{value}"]:visible').count()
        ]
        for name in shown:
            page.locator(f'#questions input[name="{name}"][value="{steps.ANSWERS[name]}"]').check()
        page.get_by_role("button", name="Garder mes réponses").click()
        follow(page)
        if not any("question" in sentence for sentence in steps.blockers(page)):
            return
    raise AssertionError("questions without end")


def test_a_post_and_a_case_are_published_without_a_script(people, tmp_path):
    page = people.member("Paul Sans-Script", java_script_enabled=False)
    page.goto("/negatoscope/post/")
    page.get_by_label("Votre texte").fill(materials.POST)
    page.get_by_label("Confrères", exact=True).check()
    page.get_by_label("Image 1", exact=True).set_input_files(materials.screenshot(tmp_path / "capture.png"))
    page.get_by_label("Ce que montre l’image 1").fill("Coupe sagittale du genou : fragment luxé.")
    page.get_by_role("button", name="Passer au négatoscope").click()
    follow(page)
    finding = page.locator("#text-body details.finding").first
    finding.locator("summary").click()
    finding.get_by_role("button", name="Accepter cette formulation").click()
    follow(page)
    answer(page)
    assert steps.blockers(page) == []
    steps.publish(page)
    expect(page.locator("article.published-post")).to_contain_text("anse de seau")

    page.goto("/negatoscope/cas/")
    for label, text in materials.CASE.items():
        page.get_by_label(label, exact=True).fill(text)
    folder = materials.study(tmp_path, 3)
    page.locator("[data-files-input]").set_input_files(materials.zipped(folder, tmp_path / "KLEBANOVITCH.zip"))
    page.get_by_role("button", name="Passer au négatoscope").click()
    follow(page)
    page.locator(".thumbs a").nth(1).click()
    expect(page.locator("[data-count]")).to_have_text("2 / 3")
    page.get_by_text("Noircir une région par ses bords").click()
    for name in ("x", "y", "width", "height"):
        page.locator(f"[data-new-box] input[name={name}]").fill("40")
    page.get_by_role("button", name="Noircir cette région").click()
    follow(page)
    page.locator(".thumbs a").nth(1).click()
    expect(page.locator("[data-list]")).to_contain_text("Région noircie par l’auteur")
    page.locator("#alternatives textarea").fill("Coupe sagittale du genou : fragment luxé.")
    page.get_by_role("button", name="Garder ces textes").click()
    follow(page)
    answer(page)
    assert steps.blockers(page) == []
    steps.publish(page)
    expect(page.locator(".stack-all a")).to_have_count(3)
    page.locator(".stack-all summary").click()
    third = page.request.get(page.locator(".stack-all a").nth(2).get_attribute("href") or "")
    assert third.headers["content-type"].startswith("image/")
    page.get_by_role("link", name="Retirer ce cas").click()
    page.get_by_label("Pourquoi").fill("À reprendre.")
    page.get_by_role("button", name="Retirer").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("retiré")
