"""Who sees what is published, and what is left of it once it is withdrawn."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from browser import materials, steps


@pytest.fixture(scope="module")
def for_colleagues(cast) -> str:
    """The path of a case for colleagues, by Claire Morel."""
    return steps.publish_case(cast.member("Claire Morel"), materials.study(cast.folder / "readers", 4), materials.CASE)


def addresses(page: Page) -> list[str]:
    """Every address of a case: its page, its certificate, all of its images."""
    path = page.evaluate("() => location.pathname")
    images = page.evaluate("() => [...document.querySelectorAll('.stack-all a')].map(link => link.pathname)")
    first = page.evaluate("() => new URL(document.querySelector('.stack-film img').src).pathname")
    return [path, f"{path}certificat/", f"{path}certificat.json", *{first, *images}]


def statuses(page: Page, paths: list[str]) -> set[int]:
    """The status of each address, as a browser with this page's cookies gets it."""
    return {page.request.get(path).status for path in paths}


def test_a_colleague_sees_a_case_for_colleagues_and_a_stranger_learns_nothing(people, for_colleagues, look):
    reader = people.member("Ada Renoir")
    reader.goto("/cas/")
    reader.get_by_role("link", name=materials.CASE["Titre"]).first.click()
    found = addresses(reader)
    assert statuses(reader, found) == {200}
    expect(reader.get_by_text("Anse de seau")).to_be_hidden()
    reader.locator(".reveal summary").click()
    expect(reader.get_by_text("Anse de seau")).to_be_visible()
    expect(reader.get_by_role("link", name="Retirer ce cas")).to_have_count(0)
    address = for_colleagues.split("/")[2]
    assert reader.goto(f"/{address}/retirer/").status == 404
    assert people.member("Claire Morel").goto(f"/{address}/retirer/").status == 200

    stranger = people.stranger()
    assert statuses(stranger, found) == {404}
    for page in ("/", "/cas/", "/membres/claire-morel/"):
        stranger.goto(page)
        assert for_colleagues not in stranger.content()


def test_a_stranger_sees_a_public_case_until_it_is_withdrawn(people, site, tmp_path, look):
    author, stranger = people.member("Claire Morel"), people.stranger()
    path = steps.publish_case(author, materials.study(tmp_path, 4), materials.CASE, "Grand public")
    assert stranger.goto(path).status == 200
    assert look(stranger, "case-stranger") == []
    found = addresses(stranger)
    assert statuses(stranger, found) == {200}
    stranger.goto("/")
    assert path in stranger.content()
    assert look(stranger, "landing") == []

    author.goto(path)
    author.get_by_role("link", name="Retirer ce cas").click()
    assert look(author, "withdraw") == []
    author.get_by_label("Pourquoi").fill("Mme Klebanovitch le demande.")
    author.get_by_role("button", name="Retirer").click()
    expect(author.get_by_role("alert")).to_contain_text("nomme ou décrit quelqu’un")
    author.get_by_label("Pourquoi").fill("Une des images est à reprendre.")
    author.get_by_role("button", name="Retirer").click()
    expect(author.get_by_role("heading", level=1)).to_contain_text("retiré")

    for page in (author, stranger):
        assert statuses(page, found) == {410}
    stranger.goto(path)
    expect(stranger.get_by_text("Une des images est à reprendre.")).to_be_visible()
    assert look(stranger, "withdrawn") == []
    assert not (site.home / "published" / path.split("/")[2]).exists()
    for page in ("/", "/cas/"):
        stranger.goto(page)
        assert path not in stranger.content()

    reviewer = people.member("Karim Benali", reviewer=True)
    reviewer.goto("/journal-des-decisions/")
    expect(reviewer.locator("ol.log li").first).to_contain_text("Une des images est à reprendre.")
    assert re.search("klebanovitch", reviewer.content(), re.I) is None
    assert look(reviewer, "log") == []
    assert author.goto("/journal-des-decisions/").status == 404
