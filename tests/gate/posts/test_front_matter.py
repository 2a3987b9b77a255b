"""What the front matter of an article says of its publication is no identifier of a patient."""

from __future__ import annotations

import pytest

from negatoscope.gate.policy import Audience
from negatoscope.gate.posts.front_matter import proofread_post
from negatoscope.gate.prose import TextPolicy

POLICY = TextPolicy(Audience.COLLEAGUES)


def kinds(text: str) -> set[str | None]:
    return {finding.kind for finding in proofread_post(text, POLICY)}


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: L’IRM de la prostate\nauthor: Dr Claire Morel\ndate: 2026-11-12\n---\n",
        "---\r\nauteurs:\r\n  - Claire Morel\r\n  - Jean-Marc Lefèvre\r\ndate: 12/11/2026\r\n---\r\n",
        '+++\nauthor = "Dr Claire Morel"\ndate = 2026-11-12\n+++\n',
        "---\ncanonical: https://journal.example/posts/irm-prostate\n---\n",
    ],
)
def test_author_date_and_address_of_an_article_are_its_own(front):
    assert kinds(front + "\nLe score PI-RADS classe les lésions.\n") == set()


def test_the_same_words_below_the_front_matter_are_found():
    text = "---\nauthor: Dr Claire Morel\n---\nMme Jeanne Lavigne, née le 12/03/1957, va mieux.\n"
    assert {"person", "birth_date"} <= kinds(text)


@pytest.mark.parametrize(
    ("front", "kind"),
    [
        ("---\ntitle: Mme Lavigne, 69 ans\n---\n", "person"),
        ("---\nauthor: patient né le 12/03/1957\n---\n", "birth_date"),
        ("---\ndate: 2026-11-12, Mme Jeanne Lavigne\n---\n", "person"),
        ("---\nimage: lavigne_jeanne_19570312.jpg\n---\n", "file_name"),
    ],
)
def test_what_names_a_patient_in_the_front_matter_is_found(front, kind):
    assert kind in kinds(front)


def test_a_rule_of_hyphens_in_the_text_begins_no_front_matter():
    assert "person" in kinds("Bonjour.\n\n---\nauthor: Mme Jeanne Lavigne\n---\n")
