"""The kit: what each network gets, and what is said when something doesn't fit."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from django.utils import translation

from negatoscope.gate.policy import Audience
from negatoscope.outreach.kit.archive import slides
from negatoscope.outreach.kit.assembling import may_go, parcels
from negatoscope.outreach.kit.document import PAGE, page
from negatoscope.outreach.kit.networks import NETWORKS
from outreach.people import SENTENCE, TIES, material


@pytest.fixture(autouse=True)
def in_english():
    """The sentences as they stand in the code."""
    with translation.override("en"):
        yield


def parcel(key: str, **changes):
    return next(one for one in parcels(material(**changes)) if one.network.key == key)


def test_what_passed_for_colleagues_goes_to_no_public_network() -> None:
    keys = [one.network.key for one in parcels(material(audience=Audience.COLLEAGUES))]
    assert keys == ["whatsapp"]
    assert not may_go(NETWORKS["x"], Audience.COLLEAGUES)


def test_what_passed_for_the_public_goes_everywhere() -> None:
    assert [one.network.key for one in parcels(material())] == list(NETWORKS)


@pytest.mark.parametrize("key", NETWORKS)
def test_every_post_fits_and_the_last_ends_with_the_ties(key: str) -> None:
    posts = parcel(key, text=SENTENCE * 12).posts
    assert all(post.length <= NETWORKS[key].text for post in posts)
    assert TIES in posts[-1].text


def test_a_text_too_long_for_linkedin_is_shown_as_too_long_by_how_much() -> None:
    whole = parcel("linkedin", text=SENTENCE * 50)
    assert len(whole.posts) == 1
    assert whole.remarks[0].startswith(f"The text is {whole.posts[0].length - 3000} characters too long")


def test_images_too_many_for_one_post_are_said() -> None:
    assert len(parcel("x", pictures=6).pictures) == 4
    assert "4 images" in parcel("x", pictures=6).remarks[0]


def test_a_long_caption_is_told_to_go_apart() -> None:
    assert "message apart" in parcel("whatsapp", text=SENTENCE * 20).remarks[0]
    assert parcel("whatsapp", text=SENTENCE * 20, pictures=0).remarks == ()


def test_a_network_without_alternative_text_gets_it_in_the_text() -> None:
    assert "Image 1\u00a0: Une distorsion." in parcel("whatsapp").posts[0].text
    assert "Une distorsion." not in parcel("linkedin").posts[0].text


def test_an_alternative_text_too_long_is_said() -> None:
    assert "1000 characters" in parcel("x", alt="a" * 1001).remarks[0]


def test_the_credit_and_the_address_come_before_the_ties() -> None:
    told = replace(material(), credit="A. B. (CC BY 4.0)", address="https://example.org/posts/x/")
    assert told.whole_text(describing=False).splitlines()[-5:] == [
        "Images\u00a0: A. B. (CC BY 4.0)",
        "",
        "https://example.org/posts/x/",
        "",
        f"Liens d’intérêts\u00a0: {TIES}",
    ]


def test_the_archive_holds_stills_text_and_certificate_and_no_time() -> None:
    archive = zipfile.ZipFile(io.BytesIO(slides(material(pictures=2))))
    assert archive.namelist() == ["image-1.png", "image-2.png", "text.txt", "certificate.json"]
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert TIES in archive.read("text.txt").decode()
    assert slides(material(pictures=2)) == slides(material(pictures=2))


def test_the_page_in_docs_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m negatoscope.outreach.kit.document"
