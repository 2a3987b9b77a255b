"""Language and theme by one button each; /healthz for whoever watches the node."""

from __future__ import annotations

import os

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_french_comes_first_and_english_is_one_button_away(client):
    assert '<html lang="fr"' in client.get("/compte/entrer/").content.decode()
    answer = client.post(reverse("preferences:language"), {"language": "en", "next": "/compte/entrer/"})
    assert answer["Location"] == "/compte/entrer/"
    assert '<html lang="en"' in client.get("/compte/entrer/").content.decode()


def test_the_theme_is_kept(client):
    assert 'data-theme="dark"' in client.get("/compte/entrer/").content.decode()
    client.post(reverse("preferences:theme"), {"theme": "paper"})
    assert 'data-theme="paper"' in client.get("/compte/entrer/").content.decode()


@pytest.mark.parametrize("what", ["theme", "language"])
@pytest.mark.parametrize(
    "page", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "", "\\\\evil.example"]
)
def test_one_comes_back_to_our_own_pages_only(client, what, page):
    answer = client.post(reverse(f"preferences:{what}"), {what: "paper", "next": page})
    assert answer["Location"] == "/"


def test_a_theme_or_language_that_is_none_changes_nothing(client):
    client.post(reverse("preferences:theme"), {"theme": '"><script>'})
    client.post(reverse("preferences:language"), {"language": "xx"})
    page = client.get("/compte/entrer/").content.decode()
    assert 'data-theme="dark"' in page
    assert '<html lang="fr"' in page


@pytest.fixture
def running(home):
    """A node whose workers have just given a sign of life."""
    for folder in ("quarantine", "copies", "published", "run"):
        (home / folder).mkdir(exist_ok=True)
    for queue in ("quick", "cases"):
        (home / "run" / f"worker-{queue}").touch()
    return home


def test_a_node_that_works_says_so(client, running):
    answer = client.get("/healthz")
    assert answer.status_code == 200
    assert answer.json()["healthy"] is True


def test_a_silent_worker_is_named(client, running):
    os.utime(running / "run" / "worker-cases", (1, 1))
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert [part for part, works in answer.json()["parts"].items() if not works] == ["worker-cases"]


def test_a_place_that_is_gone_is_a_disk_that_fails(client, running):
    (running / "copies").rmdir()
    assert client.get("/healthz").json()["parts"]["disk"] is False
