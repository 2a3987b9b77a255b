"""What an author published before is known to readers, and so to the gate."""

from __future__ import annotations

import pytest

from negatoscope.drafts.passages.readers import context_of
from negatoscope.members.gated import Gated
from negatoscope.members.models import Member
from negatoscope.moderation.models import Publication
from negatoscope.moderation.queries import texts_published_by
from published import SealedCase, draft_of, published

pytestmark = pytest.mark.django_db


def test_a_draft_is_weighed_with_the_place_and_the_earlier_texts_of_its_author(
    ada: Member, bruno: Member, for_colleagues: SealedCase
):
    Member.objects.filter(pk=ada.pk).update(city=Gated("Guéret"))
    published(ada, for_colleagues)
    ada.refresh_from_db()
    context = context_of(draft_of(ada, for_colleagues))
    assert context.author_place == "Guéret"
    assert ["Que voyez-vous dans le condyle interne ?" in text for text in context.earlier] == [True]
    assert context_of(draft_of(bruno, for_colleagues)).earlier == ()


def test_what_is_offline_is_side_by_side_with_nothing(ada: Member, for_colleagues: SealedCase):
    published(ada, for_colleagues)
    Publication.objects.update(state=Publication.State.OFFLINE)
    assert texts_published_by(ada) == ()
