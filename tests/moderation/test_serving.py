"""Files are served only as they were sealed and drawn; a changed byte takes the publication offline."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from negatoscope.members.models import Member
from negatoscope.moderation import daily, queries, serving
from negatoscope.moderation.models import Action, Decision, Publication
from negatoscope.moderation.storage import publication_folder
from published import SealedCase, published

pytestmark = pytest.mark.django_db


def _spoil(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)


def _restart() -> None:
    serving._checked.clear()


@pytest.fixture
def publication(ada: Member, for_public: SealedCase) -> Publication:
    _restart()
    return published(ada, for_public)


def _picture(publication: Publication) -> str:
    return f"/cas/{publication.pk}/image/{publication.pictures.first().file}"


def test_a_picture_is_asked_for_again_each_time(publication: Publication):
    first = Client().get(_picture(publication))
    assert first.status_code == 200
    assert first["Content-Type"] == "image/png"
    assert first["Cache-Control"] == "public, no-cache"
    assert Client().get(_picture(publication), headers={"if-none-match": first["ETag"]}).status_code == 304


def test_what_is_for_colleagues_stays_in_no_shared_cache(ada: Member, for_colleagues: SealedCase):
    publication = published(ada, for_colleagues)
    client = Client()
    client.force_login(ada)
    assert client.get(_picture(publication))["Cache-Control"] == "private, no-cache"


def test_a_changed_picture_takes_the_publication_offline(ada: Member, publication: Publication):
    picture = publication.pictures.first()
    _spoil(publication_folder(publication.pk) / "renders" / picture.file)
    assert Client().get(_picture(publication)).status_code == 503
    publication.refresh_from_db()
    assert publication.state == Publication.State.OFFLINE
    assert Decision.objects.filter(action=Action.OFFLINE, subject=publication.pk, actor=None).count() == 1
    page = Client().get(queries.address(publication))
    assert page.status_code == 503
    assert publication.title not in page.content.decode()
    client = Client()
    client.force_login(ada)
    assert f"/{publication.pk}/retirer/" in client.get(queries.address(publication)).content.decode()


def test_a_lost_picture_does_too(publication: Publication):
    (publication_folder(publication.pk) / "renders" / publication.pictures.first().file).unlink()
    assert Client().get(_picture(publication)).status_code == 503


@pytest.mark.parametrize("where", ["release/report.json", "release/certificate.json", "renders/share.jpg"])
def test_the_daily_check_finds_a_changed_byte_wherever_it_is(publication: Publication, where: str):
    assert serving.verify_all() == (1, ())
    _spoil(publication_folder(publication.pk) / where)
    assert serving.verify_all() == (1, (publication.pk,))
    assert Client().get(queries.address(publication)).status_code == 503


def test_the_daily_check_finds_a_file_too_many(publication: Publication):
    (publication_folder(publication.pk) / "renders" / "more.png").write_bytes(b"more")
    assert not serving.is_intact(publication)


def test_the_command_says_which_and_fails(publication: Publication):
    out = StringIO()
    call_command("verify_publications", stdout=out)
    assert "1 publications checked" in out.getvalue()
    _spoil(publication_folder(publication.pk) / "release" / "report.html")
    with pytest.raises(CommandError, match=publication.pk):
        call_command("verify_publications", stdout=out)


def test_what_was_restored_is_brought_back(publication: Publication):
    file = publication_folder(publication.pk) / "release" / "report.html"
    sealed = file.read_bytes()
    _spoil(file)
    serving.verify_all()
    assert serving.bring_back() == ()
    file.write_bytes(sealed)
    out = StringIO()
    call_command("verify_publications", bring_back=True, stdout=out)
    assert publication.pk in out.getvalue()
    assert Client().get(queries.address(publication)).status_code == 200
    assert Decision.objects.filter(action=Action.ONLINE).count() == 1


def test_once_a_day_is_enough(publication: Publication):
    assert daily.run_when_due() is not None
    assert daily.run_when_due() is None
    assert daily.run_when_due(timezone.now() + timedelta(days=1, minutes=1)) is not None
    assert settings.PUBLISHED.is_dir()
