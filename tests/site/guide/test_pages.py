"""The pages of the rules and of rights are open to everybody, in both languages."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from negatoscope.gate.codes import RULES
from negatoscope.gate.codes.sheet import title
from negatoscope.site.guide.rights import RIGHTS

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["fr", "en"])
def reader(request) -> tuple[Client, str]:
    return Client(headers={"accept-language": request.param}), request.param


def test_the_list_leads_to_every_rule(reader):
    client, _ = reader
    page = client.get(reverse("guide:rules")).content.decode()
    assert all(reverse("guide:rule", args=[code]) in page for code in RULES)


@pytest.mark.parametrize("code", ["COM201", "SEC121", "SEC212", "GAT102"])
def test_a_rule_has_its_page_with_its_articles(reader, code):
    client, lang = reader
    page = client.get(reverse("guide:rule", args=[code])).content.decode()
    assert code in page
    assert all(basis.ref.split(":")[0] in page for basis in RULES[code].basis)
    assert title(code, lang).split("’")[0].split(":")[0].strip() in page


def test_a_rule_that_is_not_there_is_not_found(reader):
    client, _ = reader
    assert client.get("/regles/COM999/").status_code == 404
    assert client.get("/vos-droits/rien/").status_code == 404


@pytest.mark.parametrize("right", RIGHTS, ids=lambda right: right.slug)
def test_every_right_shows_its_sentences_with_their_sources(reader, right):
    client, lang = reader
    page = client.get(reverse("guide:right", args=[right.slug])).content.decode()
    for each in right.statements:
        assert each.words(lang).split("’")[0].split("'")[0] in page
        assert all(ref.split("’")[0] in page for ref in each.refs)


def test_every_page_leads_to_the_rules_and_to_rights(reader):
    client, _ = reader
    page = client.get(reverse("guide:rights")).content.decode()
    assert reverse("guide:rules") in page
    assert all(reverse("guide:right", args=[right.slug]) in page for right in RIGHTS)
