"""publish(draft, by): the one way from a draft to readers."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest
from django.conf import settings
from django.db import IntegrityError, connection, transaction

from negatoscope.drafts.models import Draft
from negatoscope.drafts.states import State
from negatoscope.drafts.storage import copies_of, copy_of, intake_of
from negatoscope.members.models import Member
from negatoscope.moderation import renders
from negatoscope.moderation.models import Action, Decision, Picture, Publication
from negatoscope.moderation.problems import PublicationError
from negatoscope.moderation.services import publish
from negatoscope.moderation.serving import is_intact
from published import SealedCase, draft_of, published

pytestmark = pytest.mark.django_db


def _reason(draft: Draft, by: Member) -> str:
    with pytest.raises(PublicationError) as caught:
        publish(draft, by)
    assert not Publication.objects.exists()
    assert [path.name for path in settings.PUBLISHED.iterdir()] == [] if settings.PUBLISHED.exists() else True
    return caught.value.reason


def test_it_publishes_what_the_gate_released(ada: Member, for_colleagues: SealedCase):
    publication = published(ada, for_colleagues)
    assert publication.title == "Un genou gonflé"
    texts = dict(publication.sections.values_list("role", "text"))
    assert texts["question"] == "Que voyez-vous dans le condyle interne ?"
    assert "title" not in texts
    assert [picture.number for picture in publication.pictures.all()] == [1, 2, 3]
    key = publication.pictures.get(is_key=True)
    assert key.number == 1
    assert key.alt == "Coupe axiale du genou, plage claire dans le condyle interne."
    assert is_intact(publication)
    assert Decision.objects.get().action == Action.PUBLISHED


def test_it_leaves_nothing_of_the_draft_on_disk(ada: Member, for_colleagues: SealedCase):
    draft = draft_of(ada, for_colleagues)
    (intake_of(draft.pk) / "originals").mkdir(parents=True)
    (intake_of(draft.pk) / "originals" / "f000001").write_bytes(b"an original")
    publish(draft, ada)
    assert not intake_of(draft.pk).exists()
    assert not copies_of(draft.pk).exists()
    assert Draft.objects.get().state == State.PUBLISHED


def test_a_post_without_title_takes_its_first_line(ada: Member, a_post: SealedCase):
    publication = published(ada, a_post, kind="post", modality="", region="", certainty="")
    assert publication.title == "Relire les plages osseuses à part."
    assert not publication.pictures.exists()


def test_it_refuses_somebody_elses_draft(ada: Member, bruno: Member, for_colleagues: SealedCase):
    assert _reason(draft_of(ada, for_colleagues), bruno) == "not-yours"


def test_it_refuses_a_draft_without_certificate(ada: Member, for_colleagues: SealedCase):
    draft = draft_of(ada, for_colleagues)
    (copy_of(draft.pk, 7) / "certificate.json").unlink()
    assert _reason(draft, ada) == "no-certificate"


def test_it_refuses_a_certificate_of_another_key(ada: Member, for_colleagues: SealedCase, for_public: SealedCase):
    draft = draft_of(ada, for_colleagues)
    draft_of(ada, for_public)  # the node has another key now
    assert _reason(draft, ada) == "no-certificate"


def test_it_refuses_a_certificate_that_was_edited(ada: Member, for_public: SealedCase):
    draft = draft_of(ada, for_public)
    path = copy_of(draft.pk, 7) / "certificate.json"
    payload = json.loads(path.read_text())
    path.write_text(json.dumps(payload | {"rules": "2030.01"}, indent=2))
    assert _reason(draft, ada) == "no-certificate"


def test_it_refuses_another_audience_than_it_was_sealed_for(ada: Member, for_colleagues: SealedCase):
    draft = draft_of(ada, for_colleagues)
    Draft.objects.update(audience="public", report=draft.report | {"audience": "public"})
    assert _reason(draft, ada) == "other-audience"


@pytest.mark.parametrize("change", ["altered", "missing", "extra", "link"])
def test_it_refuses_files_that_are_not_exactly_those_sealed(ada: Member, for_colleagues: SealedCase, change: str):
    draft = draft_of(ada, for_colleagues)
    copy = copy_of(draft.pk, 7)
    slice_ = next(copy.rglob("*.dcm"))
    if change == "altered":
        data = bytearray(slice_.read_bytes())
        data[-1] ^= 1
        slice_.write_bytes(data)
    elif change == "missing":
        slice_.unlink()
    elif change == "extra":
        (copy / "more.txt").write_text("more")
    else:
        (copy / "more.txt").symlink_to(slice_)
    assert _reason(draft, ada) == "altered"


def test_it_refuses_a_held_copy(ada: Member, held_case: SealedCase):
    draft = draft_of(ada, held_case)
    assert _reason(draft, ada) == "not-ready"


def test_it_refuses_a_held_copy_whatever_the_row_says(ada: Member, held_case: SealedCase, for_colleagues: SealedCase):
    draft = draft_of(ada, held_case)
    Draft.objects.update(verdict="released", report=for_colleagues.report)
    draft.declaration.answers = for_colleagues.declared.as_json()
    draft.declaration.save()
    assert _reason(draft, ada) == "not-released"


def test_a_failure_midway_leaves_the_draft_as_it_was(ada: Member, for_colleagues: SealedCase):
    draft = draft_of(ada, for_colleagues)

    def full(*_: object) -> str:
        raise OSError(28, "No space left on device")

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(renders, "_write", full)
        assert _reason(draft, ada) == "disk-full"
    assert copy_of(draft.pk, 7).is_dir()
    assert publish(Draft.objects.get(), ada).pictures.count() == 3


def test_a_failure_at_the_last_step_leaves_neither_rows_nor_files(
    ada: Member, for_colleagues: SealedCase, monkeypatch: pytest.MonkeyPatch
):
    draft = draft_of(ada, for_colleagues)

    def refuse(self: Path, target: Path) -> Path:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "rename", refuse)
    assert _reason(draft, ada) == "disk"
    assert not Picture.objects.exists()
    assert Draft.objects.get().state == State.AT_AUTHOR


@pytest.mark.django_db(transaction=True)
def test_two_windows_at_once_make_one_publication(ada: Member, for_colleagues: SealedCase):
    draft = draft_of(ada, for_colleagues)
    entered, go = threading.Event(), threading.Event()
    draw = renders.draw

    def slow(*given: object) -> renders.DrawnAll:
        entered.set()
        go.wait(10)
        return draw(*given)

    said: list[str] = []
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(renders, "draw", slow)

        def first() -> None:
            publish(Draft.objects.get(), ada)
            connection.close()

        thread = threading.Thread(target=first)
        thread.start()
        assert entered.wait(10)
        with pytest.raises(PublicationError) as caught:
            publish(draft, ada)
        said.append(caught.value.reason)
        go.set()
        thread.join()
    with pytest.raises(PublicationError) as caught:
        publish(draft, ada)
    assert [*said, caught.value.reason] == ["elsewhere", "published"]
    assert Publication.objects.count() == 1


@pytest.mark.parametrize("certificate", ["", "{}", '{"verdict": "held"}' + " " * 300])
def test_the_database_refuses_a_row_without_certificate(ada: Member, certificate: str):
    columns = {
        "id": "abcdefghjk",
        "draft": "0" * 32,
        "author_id": ada.pk,
        "kind": "case",
        "audience": "public",
        "language": "fr",
        "modality": "MR",
        "region": "head",
        "certainty": "",
        "title": "",
        "origin": "",
        "licence": "",
        "credit": "",
        "state": "online",
        "certificate": certificate,
        "share_sha256": "",
        "published_at": "2026-11-24 10:00:00",
    }
    names = ", ".join(columns)
    marks = ", ".join(["%s"] * len(columns))
    with pytest.raises(IntegrityError, match="published_only_with_certificate"), transaction.atomic():
        connection.cursor().execute(
            f"INSERT INTO moderation_publication ({names}) VALUES ({marks})", list(columns.values())
        )
