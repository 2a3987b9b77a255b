"""Withdrawing: gone at once from the disk and the database; the address and the log say so."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.conf import settings
from django.test import Client

from negatoscope.drafts.models import Draft
from negatoscope.members.models import Member
from negatoscope.moderation import withdrawing
from negatoscope.moderation.models import Action, Decision, Publication, Tombstone
from negatoscope.moderation.problems import PublicationError
from negatoscope.moderation.services import withdraw
from negatoscope.moderation.serving import read_checked
from negatoscope.moderation.withdrawing import destroy_remains
from published import TEXTS, SealedCase, member, published

pytestmark = pytest.mark.django_db
WHY = "Une image était de trop."


def test_nothing_of_it_stays_on_the_disk(ada: Member, for_colleagues: SealedCase):
    publication = published(ada, for_colleagues)
    withdraw(publication, ada, WHY)
    assert [path for path in settings.HOME.rglob("*") if path.is_file() and path.name != "node.key"] == []


def test_nothing_of_it_stays_in_the_database(ada: Member, for_colleagues: SealedCase):
    publication = published(ada, for_colleagues)
    address, number = publication.pk, publication.draft
    withdraw(publication, ada, WHY)
    assert not Draft.objects.filter(pk=number).exists()
    kept = [
        str(value)
        for model in apps.get_models()
        for row in model.objects.values_list()
        for value in row
        if isinstance(value, str | dict | list)
    ]
    for text in TEXTS.values():
        assert not any(text in value for value in kept)
    assert [value for value in kept if address in value] == [address] * 3  # the tombstone, two lines of the log
    assert Tombstone.objects.get().reason == WHY


def test_the_log_keeps_that_and_why_with_the_actor_only(ada: Member, claire: Member, for_colleagues: SealedCase):
    publication = published(ada, for_colleagues)
    withdraw(publication, claire, WHY)
    line = Decision.objects.first()
    assert (line.action, line.subject, line.actor, line.reason) == (Action.WITHDRAWN, publication.pk, claire, WHY)


def test_a_file_that_was_served_before_is_not_served_after(ada: Member, for_public: SealedCase):
    publication = published(ada, for_public)
    picture = publication.pictures.first()
    path = f"/cas/{publication.pk}/image/{picture.file}"
    first = Client().get(path)
    assert first["Cache-Control"] == "public, no-cache"
    read_checked(publication, picture.file, picture.sha256)
    withdraw(publication, ada, WHY)
    again = Client().get(path, headers={"if-none-match": first["ETag"]})
    assert again.status_code == 410
    assert again["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("reason", "problem"),
    [("", "no-reason"), ("Mme Lefèvre s’est reconnue.", "reason-identifies"), ("x" * 301, "reason-too-long")],
)
def test_a_reason_is_needed_that_identifies_nobody(ada: Member, for_colleagues: SealedCase, reason: str, problem: str):
    publication = published(ada, for_colleagues)
    with pytest.raises(PublicationError) as caught:
        withdraw(publication, ada, reason)
    assert caught.value.reason == problem
    assert Publication.objects.exists()


def test_a_colleague_may_not(ada: Member, bruno: Member, for_colleagues: SealedCase):
    publication = published(ada, for_colleagues)
    with pytest.raises(PublicationError) as caught:
        withdraw(publication, bruno, WHY)
    assert caught.value.reason == "not-allowed"


def test_an_operator_may(ada: Member, for_colleagues: SealedCase):
    publication = published(ada, for_colleagues)
    withdraw(publication, member("Odile", is_staff=True), WHY)
    assert not Publication.objects.exists()


def test_two_windows_withdraw_once(ada: Member, for_colleagues: SealedCase):
    publication = published(ada, for_colleagues)
    same = Publication.objects.get()
    withdraw(publication, ada, WHY)
    with pytest.raises(PublicationError) as caught:
        withdraw(same, ada, WHY)
    assert caught.value.reason == "gone"


def test_what_a_killed_process_left_goes_with_the_daily_sweep(
    ada: Member, for_colleagues: SealedCase, monkeypatch: pytest.MonkeyPatch
):
    publication = published(ada, for_colleagues)
    for name in (".withdrawn-0123", "bcdefghjkm"):
        (settings.PUBLISHED / name / "release").mkdir(parents=True)
    destroy_remains()
    assert len(list(settings.PUBLISHED.iterdir())) == 3  # young: somebody may be about to write its row
    monkeypatch.setattr(withdrawing, "_YOUNG", -1.0)
    destroy_remains()
    assert [path.name for path in settings.PUBLISHED.iterdir()] == [publication.pk]


def test_the_page_asks_then_does(ada: Member, bruno: Member, for_colleagues: SealedCase):
    publication = published(ada, for_colleagues)
    path = f"/{publication.pk}/retirer/"
    client = Client()
    assert client.get(path).status_code == 302  # to sign in
    client.force_login(bruno)
    assert client.get(path).status_code == 404
    client.force_login(ada)
    assert "Retirer" in client.get(path, headers={"accept-language": "fr"}).content.decode()
    refused = client.post(path, {"reason": "Mme Lefèvre s’est reconnue."})
    assert refused.status_code == 400
    done = client.post(path, {"reason": WHY}, follow=True)
    assert done.status_code == 410
    assert client.get(path).status_code == 410
