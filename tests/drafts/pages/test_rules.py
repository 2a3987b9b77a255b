"""Each rule has a page, in both languages, for everybody."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from negatoscope.gate.articles import SENTENCES
from negatoscope.gate.codes import RULES

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("code", ["SEC111", "SEC203", "SEC205", "GAT103", "RCK101"])
def test_it_says_what_the_rule_asks_and_what_it_rests_on(client: Client, code: str, lang: str) -> None:
    answer = client.get(reverse("drafts:rule", args=[code.lower()]), headers={"accept-language": lang})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert RULES[code].basis[0].ref.partition(":")[0] in page
    assert "{" not in page.partition("<main")[2].partition("</main>")[0]


def test_an_unknown_code_is_not_there(client: Client) -> None:
    assert client.get(reverse("drafts:rule", args=["SEC999"])).status_code == 404


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_article_has_its_plain_sentence(lang: str) -> None:
    refs = {basis.ref for rule in RULES.values() for basis in rule.basis}
    assert {ref for ref in refs if not SENTENCES.get(ref, {}).get(lang)} == set()


def test_a_rule_is_told_in_words_of_the_page_not_of_the_command_line(client):
    page = client.get("/negatoscope/regles/SEC201/").content.decode()
    assert "Dire qui est le patient" in page
    assert "--identity" not in page
