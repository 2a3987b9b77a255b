"""Texts on a node that takes no originals: read in memory before a word of them is kept."""

from __future__ import annotations

import pytest

from negatoscope.drafts import services
from negatoscope.drafts.choices import Audience, Kind
from negatoscope.drafts.intake import typed
from negatoscope.drafts.models import Draft
from negatoscope.drafts.problems import DraftProblem
from negatoscope.drafts.services import Beginning, DeclaredIdentity
from negatoscope.gate import first_reading
from negatoscope.members.gated import Refused
from people import claire

pytestmark = pytest.mark.django_db

NAMED = "  Vu avec Mme Ornella Marchetti.\r\n"


@pytest.fixture
def post(settings) -> Draft:
    """A post that begins on a node without quarantine."""
    settings.QUARANTINE = False
    return services.start(claire(), Beginning(Kind.POST))


def test_a_text_that_names_nobody_is_kept(post):
    services.put_texts(post, {"body": "Un signe utile."})
    assert typed.read_texts(post) == {"body": "Un signe utile."}


def test_a_text_that_names_somebody_is_refused_and_none_of_its_words_is_kept(post, home):
    with pytest.raises(Refused) as refusal:
        services.put_texts(post, {"body": NAMED})
    (finding,) = refusal.value.findings
    assert NAMED.strip()[finding.where.start : finding.where.end] == "Ornella Marchetti"
    assert "archetti" not in str(refusal.value)
    assert [path for path in home.rglob("*") if path.is_file() and b"archetti" in path.read_bytes()] == []


def test_of_several_texts_one_that_names_somebody_keeps_all_out(post):
    with pytest.raises(Refused):
        services.put_texts(post, {"body": "Un signe utile.", "alt-image-1": NAMED})
    assert typed.read_texts(post) == {}


def test_a_reading_that_fails_keeps_nothing(post, monkeypatch):
    def fails(*_: object) -> None:
        raise ValueError

    monkeypatch.setattr(first_reading, "find", fails)
    with pytest.raises(ValueError, match=r"^$"):
        services.put_texts(post, {"body": "Un signe utile."})
    assert typed.read_texts(post) == {}


def test_what_the_code_of_ethics_asks_is_left_to_the_gate(post):
    services.put_texts(post, {"body": "Le meilleur radiologue de la région."})
    assert typed.read_texts(post)


def test_the_texts_of_a_case_and_an_identity_have_no_place_there(post):
    case = services.start(post.author, Beginning(Kind.CASE, Audience.COLLEAGUES))
    for attempt in (
        lambda: services.put_texts(case, {"title": "Un signe."}),
        lambda: services.put_identity(post, DeclaredIdentity(family="Marchetti")),
    ):
        with pytest.raises(DraftProblem) as problem:
            attempt()
        assert problem.value.reason == "only-releases-go"


def test_with_a_quarantine_a_text_comes_in_as_typed(settings):
    settings.QUARANTINE = True
    draft = services.start(claire(), Beginning(Kind.POST))
    services.put_texts(draft, {"body": NAMED})
    assert typed.read_texts(draft) == {"body": NAMED.strip()}
