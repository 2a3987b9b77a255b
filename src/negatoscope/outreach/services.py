"""Verbs of this room: a post from the composing page goes to the gate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.drafts import services as drafts
from negatoscope.drafts.alternatives import role_of
from negatoscope.drafts.choices import Audience, Kind
from negatoscope.drafts.services import Beginning
from negatoscope.gate.prose.context import language_of

if TYPE_CHECKING:
    from negatoscope.drafts.models import Draft
    from negatoscope.members.models import Member
    from negatoscope.outreach.forms import ComposeForm


def send_to_gate(author: Member, form: ComposeForm, language: str) -> Draft:
    """A draft with what the form holds, at the gate. When something goes wrong, nothing of it is kept.

    The language is that of the text; `language`, the reader's, where there is none.

    Raises:
        DraftProblem: too large, no space, no originals taken here.
    """
    audience, body = Audience(form.cleaned_data["audience"]), form.cleaned_data["body"]
    draft = drafts.start(author, Beginning(Kind.POST, audience, language_of(body) if body else language))
    try:
        texts = {"body": body}
        for number, (file, alt) in enumerate(form.pictures(), 1):
            drafts.add_picture(draft, file)
            texts[role_of(f"image {number}")] = alt
        drafts.put_texts(draft, texts)
        identity = form.identity()
        if identity is not None:
            drafts.put_identity(draft, identity)
        drafts.examine(draft)
    except BaseException:
        drafts.discard(draft, author)
        raise
    return draft
