"""The review queue: a named reviewer decides with reasons; never on their own draft, never with an original."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from negatoscope.drafts import services as drafts_services
from negatoscope.drafts.models import BoxChange, Draft
from negatoscope.drafts.problems import DraftProblem
from negatoscope.drafts.states import State
from negatoscope.drafts.storage import copies_of, intake_of
from negatoscope.members.models import Member
from negatoscope.moderation import reviewing, services
from negatoscope.moderation.models import Action, Decision
from negatoscope.moderation.problems import PublicationError
from published import SealedCase, draft_of, member

pytestmark = pytest.mark.django_db
WHY = "La maladie est fréquente dans cette région du corps."


@pytest.fixture
def waiting(ada: Member, held_case: SealedCase) -> Draft:
    """A held draft that its author has handed to a reviewer."""
    draft = draft_of(ada, held_case)
    originals = intake_of(draft.pk) / "originals"
    originals.mkdir(parents=True)
    (originals / "f000001").write_bytes(b"an original")
    drafts_services.ask_review(draft)
    return draft


def _as(reader: Member) -> Client:
    client = Client()
    client.force_login(reader)
    return client


def test_the_queue_is_for_reviewers(waiting: Draft, bruno: Member, claire: Member):
    assert Client().get("/relecture/").status_code == 302
    assert _as(bruno).get("/relecture/").status_code == 404
    assert f"/relecture/{waiting.pk}/" in _as(claire).get("/relecture/").content.decode()


def test_nobody_sees_a_draft_of_their_own_there(waiting: Draft, ada: Member):
    ada.reviewer = True
    ada.save()
    client = _as(ada)
    assert str(waiting.pk) not in client.get("/relecture/").content.decode()
    assert client.get(f"/relecture/{waiting.pk}/").status_code == 404
    assert client.post(f"/relecture/{waiting.pk}/decider/", {"decision": "refuse", "reason": WHY}).status_code == 404
    with pytest.raises(DraftProblem) as caught:
        services.refuse(waiting, ada, WHY)
    assert caught.value.reason == "own-draft"


def test_the_reviewer_sees_the_copy_and_never_an_original(waiting: Draft, claire: Member):
    assert not intake_of(waiting.pk).exists()
    client = _as(claire)
    page = client.get(f"/relecture/{waiting.pk}/").content.decode()
    assert "Un genou gonflé" in page
    assert f"/negatoscope/{waiting.pk}/apres/dicom-1/0.png" in page
    assert "/avant/" not in page
    assert client.get(f"/negatoscope/{waiting.pk}/apres/dicom-1/0.png").status_code == 200
    assert client.get(f"/negatoscope/{waiting.pk}/avant/dicom-1/0.png").status_code == 404
    assert client.get(f"/negatoscope/{waiting.pk}/").status_code == 404


def test_an_approval_answers_each_hold_by_name(waiting: Draft, claire: Member):
    held = reviewing.holds(waiting)
    assert "SEC208" in [one.code for one in held]
    services.approve(waiting, claire, [WHY] * len(held))
    waiting.refresh_from_db()
    given = waiting.given_answers.filter(as_reviewer=True)
    assert {answer.code for answer in given} == {one.code for one in held}
    assert {answer.by for answer in given} == {claire}
    assert waiting.state == State.EXAMINING  # it is sealed again
    assert waiting.review_asked_at is None
    line = Decision.objects.get()
    assert (line.action, line.actor, line.reason) == (Action.APPROVED, claire, WHY)
    assert line.codes == sorted({one.code for one in held})


def test_an_approval_needs_a_reason_for_each(waiting: Draft, claire: Member):
    for reasons in ([], [""], ["Mme Lefèvre a donné son accord."]):
        with pytest.raises(PublicationError):
            services.approve(waiting, claire, reasons)
    waiting.refresh_from_db()
    assert waiting.state == State.AT_REVIEWER
    assert not Decision.objects.exists()


@pytest.mark.parametrize(
    ("decision", "action"), [("send-back", Action.SENT_BACK), ("refuse", Action.REFUSED)], ids=["back", "refused"]
)
def test_the_author_reads_who_decided_and_why(waiting: Draft, ada: Member, claire: Member, decision: str, action: str):
    client = _as(claire)
    done = client.post(f"/relecture/{waiting.pk}/decider/", {"decision": decision, "reason": WHY})
    assert done.status_code == 302
    waiting.refresh_from_db()
    assert waiting.state == State.AT_AUTHOR
    page = _as(ada).get(f"/negatoscope/{waiting.pk}/").content.decode()
    assert WHY in page
    assert "Dr Claire" in page
    assert Decision.objects.get().action == action


def test_a_decision_without_reason_is_asked_for_again(waiting: Draft, claire: Member):
    response = _as(claire).post(f"/relecture/{waiting.pk}/decider/", {"decision": "refuse", "reason": " "})
    assert response.status_code == 400
    assert 'role="alert"' in response.content.decode()


def test_a_reviewer_adds_a_box_and_takes_none_back(waiting: Draft, claire: Member):
    client = _as(claire)
    box = {"item": "dicom-1", "frame": "0", "x": "4", "y": "4", "width": "10", "height": "8", "adds": "1"}
    with pytest.raises(DraftProblem):
        drafts_services.retouch(waiting, "dicom 1", 0, (1, 1, 2, 2), adds=False, reason=WHY, by=claire)
    assert client.post(f"/relecture/{waiting.pk}/noircir/", box).status_code == 302
    change = BoxChange.objects.get()
    assert (change.by, change.adds, change.width) == (claire, True, 10)
    assert Decision.objects.get().action == Action.BOX_ADDED


def test_what_nobody_decides_is_destroyed_after_fourteen_days(waiting: Draft):
    assert reviewing.expire(timezone.now() + timedelta(days=13)) == 0
    assert reviewing.expire(timezone.now() + timedelta(days=14, minutes=1)) == 1
    assert not Draft.objects.exists()
    assert not copies_of(waiting.pk).exists()
    line = Decision.objects.get()
    assert (line.action, line.subject, line.actor) == (Action.EXPIRED, str(waiting.pk), None)


def test_the_log_is_for_reviewers_and_operators(waiting: Draft, ada: Member, claire: Member):
    services.refuse(waiting, claire, WHY)
    assert _as(ada).get("/journal-des-decisions/").status_code == 404
    for reader in (claire, member("Odile", is_staff=True)):
        page = _as(reader).get("/journal-des-decisions/").content.decode()
        assert WHY in page
        assert "Dr Claire" in page
        assert "SEC208" in page
