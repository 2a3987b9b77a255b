"""One walk over every address of the site with every kind of reader: nothing fails, nothing leads elsewhere."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.test import Client

from addresses import addresses
from people import claire, karim, olga, signed_in

pytestmark = pytest.mark.django_db

READERS = {"nobody": None, "Claire": claire, "the reviewer": karim, "an operator": olga}
ALLOWED = {200, 301, 302, 400, 403, 404, 405, 410}


class Links(HTMLParser):
    """Everything that a page loads or leads to."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str, str]] = []
        self.inline: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        for name in ("src", "href", "action", "srcset", "poster", "data"):
            if given.get(name):
                self.found.append((tag, name, given[name] or ""))
        if "style" in given or any(name.startswith("on") for name in given):
            self.inline.append(tag)
        if tag == "style" or (tag == "script" and "src" not in given and given.get("type") != "application/json"):
            self.inline.append(tag)


def is_ours(link: str) -> bool:
    parts = urlsplit(link)
    return parts.scheme in ("", "data", "blob", "mailto") and (not parts.netloc or parts.netloc == "testserver")


def test_the_walk_finds_the_rooms_of_the_site():
    walked = set(addresses())
    assert {"/", "/compte/entrer/", "/compte/profil/", "/negatoscope/", "/cas/", "/relecture/", "/healthz"} <= walked
    assert len(walked) > 40


@pytest.mark.parametrize("reader", READERS)
def test_every_address_answers_every_reader_and_loads_nothing_from_elsewhere(reader):
    client = Client(raise_request_exception=False)
    make = READERS[reader]
    member = make() if make else None
    wrong = []
    for address in dict.fromkeys(addresses()):
        cache.clear()
        if member is not None:
            signed_in(client, member)
        answer = client.get(address)
        if answer.status_code not in ALLOWED and address != "/healthz":
            wrong.append((address, answer.status_code))
        if "Content-Security-Policy" not in answer:
            wrong.append((address, "no policy"))
        if member is not None and answer.status_code == 200 and "no-store" not in answer.get("Cache-Control", ""):
            wrong.append((address, "may be kept in a cache"))
        if answer["Content-Type"].startswith("text/html"):
            page = Links(answer.content.decode())
            if not address.startswith("/administration/"):
                wrong += [(address, "inline", tag) for tag in page.inline]
            if not address.startswith("/administration/"):
                # A link that one follows may lead to a rule's source; what a page loads may not.
                wrong += [(address, link) for link in page.found if link[0] != "a" and not is_ours(link[2])]
    assert wrong == []


def test_only_the_public_rooms_open_to_nobody():
    client = Client(raise_request_exception=False)
    open_to_all = set()
    for address in dict.fromkeys(addresses()):
        cache.clear()
        if client.get(address).status_code == 200:
            open_to_all.add(address)
    assert open_to_all - {"/healthz"} == {
        "/",
        "/cas/",
        "/compte/entrer/",
        "/compte/inscription/",
        "/compte/inactif/",
        "/regles/",
        "/vos-droits/",
    }
