"""A case with a report in PDF: its pages on the light box, what was covered on them, and the document to take away."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from playwright.sync_api import Page

from browser import materials, steps
from gate.documents.papers import Paper

LINES = (
    f"Patiente : Mme {materials.PATIENT.family} {materials.PATIENT.given}",
    "Genou droit en flexion, torsion il y a trois semaines.",
    "Fragment de ménisque luxé dans l'échancrure.",
)


def folder(where: Path) -> Path:
    """A study with a report beside it."""
    inside = materials.study(where, 2)
    (inside / f"CR {materials.PATIENT.family}.pdf").write_bytes(Paper(size=(420, 300)).page(*LINES).bytes())
    return inside


def test_a_report_goes_with_its_images_from_the_folder_to_the_published_case(people, tmp_path, look):
    page: Page = people.member("Claire Morel")
    steps.send_case(page, folder(tmp_path), materials.CASE)

    page.locator(".strip", has_text="Document").locator("button, a").first.click()
    assert look(page, "review-document") == []
    draft = page.url.split("/negatoscope/")[1].split("/")[0]
    before = page.request.get(f"/negatoscope/{draft}/avant/pdf-1/0.png")
    assert before.headers["content-type"] == "image/png" and before.headers["cache-control"] == "no-store"
    after = page.request.get(f"/negatoscope/{draft}/apres/pdf-1/0.png")
    assert after.headers["content-type"] == "image/png" and after.body() != before.body()
    steps.describe(page, "Genou : fragment luxé dans l’échancrure.")
    steps.answer(page)
    assert steps.blockers(page) == []
    steps.publish(page)
    assert look(page, "case-document") == []
    link = page.get_by_role("link", name="Document 1 (PDF)")
    answer = page.request.get(str(link.get_attribute("href")))
    assert answer.headers["content-type"] == "application/pdf"
    text = pypdfium2.PdfDocument(answer.body())[0].get_textpage().get_text_range()
    assert "Fragment de ménisque luxé" in text
    assert not materials.identity_in(answer.body())
    assert materials.PATIENT.family.lower() not in text.lower()
