"""What somebody might try around publishing: change the draft while it is drawn, kill the server in the middle."""

from __future__ import annotations

import time

import pytest
from django.conf import settings
from django.db.models import F

from negatoscope.drafts.models import Draft
from negatoscope.drafts.problems import DraftProblem
from negatoscope.drafts.storage import copy_of
from negatoscope.members.models import Member
from negatoscope.moderation import renders, withdrawing
from negatoscope.moderation.models import Decision, Publication
from negatoscope.moderation.services import publish
from published import SealedCase, draft_of

pytestmark = pytest.mark.django_db


def test_a_draft_that_passed_again_while_it_was_drawn_is_not_published(
    ada: Member, for_colleagues: SealedCase, monkeypatch: pytest.MonkeyPatch
):
    draft = draft_of(ada, for_colleagues)
    draw = renders.draw

    def while_another_window_changes_it(*args: object) -> renders.DrawnAll:
        Draft.objects.filter(pk=draft.pk).update(result=F("result") + 1)
        return draw(*args)

    monkeypatch.setattr(renders, "draw", while_another_window_changes_it)
    with pytest.raises(DraftProblem) as caught:
        publish(draft, ada)
    assert caught.value.reason == "elsewhere"
    assert not Publication.objects.exists()
    assert not Decision.objects.exists()
    assert list(settings.PUBLISHED.iterdir()) == []
    assert copy_of(draft.pk, draft.revision).is_dir()


def test_what_a_killed_server_left_of_publishing_goes(monkeypatch: pytest.MonkeyPatch):
    settings.PUBLISHED.mkdir(mode=0o700, parents=True, exist_ok=True)
    stage = settings.PUBLISHED / ".publishing-1b4e28ba-2fa1-11d2-883f-0016d3cca427"
    (stage / "release").mkdir(parents=True)
    stage.with_name(f"{stage.name}.lock").touch()
    (settings.PUBLISHED / ".checked").touch()
    withdrawing.destroy_remains()
    assert stage.exists()  # it may be at work
    later = time.time() + 2 * 3600
    monkeypatch.setattr(withdrawing.time, "time", lambda: later)
    withdrawing.destroy_remains()
    assert [path.name for path in settings.PUBLISHED.iterdir()] == [".checked"]
