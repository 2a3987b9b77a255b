"""Building the demo: through the real gate, once, and again after an interruption."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from negatoscope.drafts.models import Draft
from negatoscope.drafts.passages import passage
from negatoscope.drafts.states import State
from negatoscope.members.models import Member
from negatoscope.moderation.models import Publication
from negatoscope.site.demo import ledger
from negatoscope.site.demo.building import DemoError, build
from negatoscope.site.demo.stories import contrast, rare, stillness

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.django_db, pytest.mark.native]


def test_it_publishes_what_the_gate_releases_and_hands_the_rest_to_a_reviewer() -> None:
    assert build(stories=(stillness.STORY, rare.STORY))

    published = Publication.objects.get()
    assert published.title.startswith("Pourquoi faut-il rester immobile")
    held = Draft.objects.get(state=State.AT_REVIEWER)
    assert held.verdict == "held"
    assert ledger.read().is_done
    assert ledger.step() is None


def test_it_is_done_once() -> None:
    build(stories=(stillness.STORY,))

    assert not build(stories=(stillness.STORY,))
    assert Publication.objects.count() == 1


def test_an_interrupted_demo_goes_on_where_it_was(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    carry_out = passage.carry_out
    published_first = []

    def interrupted_at_the_second(pk: int) -> None:
        if Publication.objects.exists():
            published_first.append(Publication.objects.get().pk)
            raise KeyboardInterrupt
        carry_out(pk)

    monkeypatch.setattr(passage, "carry_out", interrupted_at_the_second)
    with pytest.raises(KeyboardInterrupt):
        build(stories=(stillness.STORY, contrast.STORY))
    monkeypatch.setattr(passage, "carry_out", carry_out)

    assert build(stories=(stillness.STORY, contrast.STORY))

    assert Publication.objects.count() == 2
    assert Publication.objects.filter(pk=published_first[0]).exists()
    assert not Draft.objects.exclude(state=State.PUBLISHED).exists()
    assert len(list((home / "quarantine" / "drafts").glob("*"))) == 0


def test_its_members_have_no_password_and_a_confirmed_address_that_goes_nowhere() -> None:
    build(stories=())

    for member in Member.objects.all():
        assert not member.has_usable_password()
        assert member.email.endswith(".invalid")
    assert Member.objects.filter(reviewer=True).count() == 1


def test_a_story_that_the_gate_lets_through_where_it_should_hold_it_is_an_error() -> None:
    from dataclasses import replace

    from negatoscope.site.demo.story import End

    with pytest.raises(DemoError, match="did not hold"):
        build(stories=(replace(stillness.STORY, end=End.AT_AUTHOR),))
