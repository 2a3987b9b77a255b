"""What a person does on the site, as they would say it; each test tells its story with these."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Page, expect

from serving import Site

PASSAGE = 60_000
"""Milliseconds within which a small draft has been through the gate, on a busy machine."""

ANSWERS = {
    "concerns": "patient",
    "source": "own",
    "recognisable_by_others": "no",
    "recognisable_by_patient": "no",
    "took_part": "yes",
    "requisition": "no",
    "objected": "no",
}
"""What an author answers who may publish."""


def sign_up(page: Page, site: Site, email: str, name: str) -> None:
    """Create an account with the code from the mail, and give it a name, so that it can publish."""
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


def make_reviewer(site: Site, email: str) -> None:
    """Tick "reviewer" for a member, as the operator does in the administration."""
    with sqlite3.connect(site.home / "site.sqlite3", timeout=20) as database:
        done = database.execute("UPDATE members_member SET reviewer = 1 WHERE email = ?", [email])
    database.close()
    assert done.rowcount == 1


def compose(
    page: Page,
    text: str,
    *,
    picture: Path | None = None,
    alt: str = "",
    audience: str = "Confrères",
    identity: Mapping[str, str] | None = None,
) -> None:
    """Write a post and send it to the gate; returns on its review page."""
    page.goto("/negatoscope/post/")
    page.get_by_label("Votre texte").fill(text)
    page.get_by_label(audience, exact=True).check()
    if picture is not None:
        page.get_by_label("Image 1", exact=True).set_input_files(picture)
        page.get_by_label("Ce que montre l’image 1").fill(alt)
    if identity:
        page.get_by_text("Qui est le patient").click()
        for label, value in identity.items():
            page.get_by_label(label, exact=True).fill(value)
    page.get_by_role("button", name="Passer au négatoscope").click()
    wait_for_verdict(page)


def wait_for_verdict(page: Page) -> None:
    """Until the gate has said its verdict."""
    page.locator("#verdict").wait_for(timeout=PASSAGE)


def settled(page: Page) -> None:
    """Until a change made in place has been read again and shown."""
    expect(page.locator("#content > .working")).to_have_count(0, timeout=PASSAGE)
    expect(page.locator(".is-working")).to_have_count(0, timeout=PASSAGE)


def answer(page: Page, answers: Mapping[str, str] = ANSWERS) -> None:
    """Answer what only the author knows, question after question as they appear, and keep the answers."""
    for name, value in answers.items():
        choice = page.locator(f'#questions input[name="{name}"][value="{value}"]')
        if choice.count():
            choice.check(timeout=10_000)
        else:
            page.locator(f'#questions input[name="{name}"]').fill(value)
    page.get_by_role("button", name="Garder mes réponses").click()
    settled(page)


def blockers(page: Page) -> list[str]:
    """What is left to do, as the page says it."""
    return page.locator("#verdict .left li").all_inner_texts()


def publish(page: Page) -> str:
    """Publish; returns the path of the published page."""
    page.locator("#publish form").first.get_by_role("button", name="Publier").click()
    page.get_by_text("Publié.").wait_for()
    return page.evaluate("() => location.pathname")


def collect(page: Page, texts: Mapping[str, str], *, audience: str = "Confrères") -> None:
    """Begin a case: its texts and for whom it is."""
    page.goto("/negatoscope/cas/")
    for label, text in texts.items():
        page.get_by_label(label, exact=True).fill(text)
    page.get_by_label(audience, exact=True).check()


def describe(page: Page, sentence: str) -> None:
    """Say what each key image shows."""
    for area in page.locator("#alternatives textarea").all():
        area.fill(sentence)
    page.get_by_role("button", name="Garder ces textes").click()
    settled(page)


def drop(page: Page, path: Path) -> None:
    """Drop a folder or a file on the page's light box, as the system's file manager does."""
    target = page.locator("[data-drop]")
    target.scroll_into_view_if_needed()
    box = target.bounding_box()
    assert box is not None
    place = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    data = {"items": [], "files": [str(path)], "dragOperationsMask": 1}
    devtools = page.context.new_cdp_session(page)
    for kind in ("dragEnter", "dragOver", "drop"):
        devtools.send("Input.dispatchDragEvent", {"type": kind, "data": data, **place})
    devtools.detach()


def send_case(page: Page, folder: Path, texts: Mapping[str, str], audience: str = "Confrères") -> None:
    """A case from a folder through the gate; returns on its review page."""
    collect(page, texts, audience=audience)
    drop(page, folder)
    files = sum(path.is_file() for path in folder.rglob("*"))
    expect(page.locator("[data-upload]")).to_contain_text(f"Tout est arrivé. Fichiers : {files},", timeout=PASSAGE)
    page.get_by_role("button", name="Passer au négatoscope").click()
    wait_for_verdict(page)


def publish_case(page: Page, folder: Path, texts: Mapping[str, str], audience: str = "Confrères") -> str:
    """A case from a folder to its page; returns its path."""
    send_case(page, folder, texts, audience)
    describe(page, "Coupe sagittale du genou : fragment luxé dans l’échancrure.")
    answer(page)
    return publish(page)


def is_drawn(page: Page, image: str) -> bool:
    """Whether an image was loaded and shows something."""
    look = (
        "async selector => { const image = document.querySelector(selector); await image.decode(); return image.width }"
    )
    return page.evaluate(look, image) > 0
