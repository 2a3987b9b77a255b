"""A case with a document: its pages are shown like pictures, and the PDF itself can be had as it was sealed."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest
from django.test import Client
from django.urls import reverse

from gate.documents.papers import Paper
from negatoscope.drafts.contents import read_contents
from negatoscope.drafts.page.films import strips
from negatoscope.gate.reports import from_json
from negatoscope.members.models import Member
from negatoscope.moderation import queries
from negatoscope.moderation.models import Publication
from negatoscope.moderation.storage import RELEASE, publication_folder
from published import TEXTS, SealedCase, published, seal_case

pytestmark = pytest.mark.django_db

REPORT = ("Scanner du genou", "Patient : Zbigniew Kowalsky", "Pas de fracture du plateau tibial.")


@pytest.fixture(scope="module")
def with_document(tmp_path_factory: pytest.TempPathFactory) -> SealedCase:
    root: Path = tmp_path_factory.mktemp("with-document")
    paper = Paper(size=(400, 300)).page(*REPORT).page("Page deux.")
    texts = TEXTS | {"alt-pdf-1": "Compte rendu de deux pages."}
    return seal_case(root, "colleagues", texts, slices=2, documents=(paper.bytes(),))


@pytest.fixture
def publication(ada: Member, with_document: SealedCase) -> Publication:
    return published(ada, with_document)


def _reader(ada: Member) -> Client:
    client = Client()
    client.force_login(ada)
    return client


def test_its_pages_stand_beside_the_series(publication: Publication, ada: Member) -> None:
    page = _reader(ada).get(queries.address(publication)).content.decode()
    links = re.findall(rf'<li><a href="(/cas/{publication.pk}/image/[^"]+)">', page)
    assert len(links) == 4
    assert "Compte rendu de deux pages." in page


def test_the_document_is_had_as_it_was_sealed(publication: Publication, ada: Member) -> None:
    client = _reader(ada)
    address = reverse("cases:document", args=[publication.pk, "1.pdf"])
    assert address in client.get(queries.address(publication)).content.decode()
    answer = client.get(address)
    assert answer["Content-Type"] == "application/pdf" and answer["X-Content-Type-Options"] == "nosniff"
    text = pypdfium2.PdfDocument(answer.content)[0].get_textpage().get_text_range()
    assert "fracture" in text and "Kowalsky" not in text
    for other in ("2.pdf", "1.png", "..%2Fcertificate.json"):
        assert client.get(f"/cas/{publication.pk}/document/{other}").status_code == 404


def test_nobody_else_can_have_it(publication: Publication) -> None:
    assert Client().get(reverse("cases:document", args=[publication.pk, "1.pdf"])).status_code in {302, 403, 404}


def test_an_altered_document_takes_the_case_offline(publication: Publication, ada: Member) -> None:
    path = publication_folder(publication.pk) / RELEASE / "documents/1.pdf"
    data = path.read_bytes()
    path.unlink()
    path.write_bytes(data + b"\n")
    _reader(ada).get(reverse("cases:document", args=[publication.pk, "1.pdf"]))
    publication.refresh_from_db()
    assert publication.state == Publication.State.OFFLINE


def test_the_review_shows_each_page_with_what_was_covered(with_document: SealedCase) -> None:
    report = from_json((with_document.folder / "report.json").read_text("utf-8"))
    shown = strips(read_contents(with_document.contents), report, {}, "fr")
    document = next(strip for strip in shown if strip.shots[0].item == "pdf 1")
    assert document.name.startswith("Document")
    assert [(shot.columns, shot.rows) for shot in document.shots] == [(889, 667), (889, 667)]
    assert {region.sort for region in document.shots[0].regions} == {"identity"}
