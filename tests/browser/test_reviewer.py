"""A draft that the gate holds: its author asks for a review, a named reviewer decides, the author publishes."""

from __future__ import annotations

from playwright.sync_api import expect

from browser import materials, steps

UNSURE = {
    **steps.ANSWERS,
    "recognisable_by_others": "unsure",
    "agreement": "yes",
    "agreement_date": "2026-11-02",
    "agreement_keeper": "Le service d’imagerie",
    "agreement_scope": "colleagues",
}


def test_a_reviewer_decides_on_the_copy_and_never_sees_an_original(people, tmp_path, look):
    author, reviewer = people.member("Claire Morel"), people.member("Karim Benali", reviewer=True)
    steps.collect(author, materials.CASE)
    steps.drop(author, materials.study(tmp_path, 3))
    expect(author.locator("[data-upload]")).to_contain_text("Tout est arrivé")
    author.get_by_role("button", name="Passer au négatoscope").click()
    steps.wait_for_verdict(author)
    steps.describe(author, "Coupe sagittale du genou : fragment luxé dans l’échancrure.")
    steps.answer(author, UNSURE)
    expect(author.locator("#verdict")).to_contain_text("relecteur")
    before = [f"{author.url.split('#')[0]}avant/dicom-{number}/0.png" for number in range(7)]
    assert {author.request.get(address).status for address in before[1:4]} == {200}
    draft = author.url.split("/")[-2]
    assert reviewer.goto(f"/relecture/{draft}/").status == 404, "nobody has asked for a review yet"
    assert look(author, "review-held") == []
    author.get_by_role("button", name="Demander une relecture").click()
    expect(author.locator("#verdict")).to_contain_text("relecteur")
    assert look(author, "review-asked") == []

    reviewer.goto("/relecture/")
    assert look(reviewer, "queue") == []
    reviewer.get_by_role("link", name="Cas, IRM").or_(reviewer.locator(f"a[href*='{draft}']")).first.click()
    assert steps.is_drawn(reviewer, "[data-picture]")
    expect(reviewer.locator("#questions")).to_contain_text("2 novembre 2026")
    assert look(reviewer, "reviewing") == []
    for person in (author, reviewer, people.member("Ada Renoir"), people.stranger()):
        answers = [person.request.get(address, max_redirects=0) for address in before]
        assert {answer.status for answer in answers} <= {302, 404, 410}
        assert all("image" not in answer.headers.get("content-type", "") for answer in answers)
    for secret in materials.SECRETS:
        assert secret.lower() not in reviewer.content().lower()
    reviewer.locator("#hold-1").fill("M. Klebanovitch a été prévenu.")
    reviewer.get_by_role("button", name="Admettre").click()
    expect(reviewer.get_by_role("alert")).to_contain_text("nomme ou décrit quelqu’un")
    reviewer.locator("#hold-1").fill("L’accord est gardé, et rien ne désigne la personne.")
    reviewer.get_by_role("button", name="Admettre").click()
    expect(reviewer.get_by_role("status").first).to_contain_text("C’est décidé")

    author.goto(f"/negatoscope/{draft}/")
    expect(author.locator("main")).to_contain_text("Karim Benali")
    assert look(author, "review-approved") == []
    assert steps.blockers(author) == []
    path = steps.publish(author)
    certificate = author.goto(f"{path}certificat/")
    assert certificate.status == 200
    expect(author.locator("main")).to_contain_text("rien ne désigne la personne")
    assert look(author, "certificate") == []
