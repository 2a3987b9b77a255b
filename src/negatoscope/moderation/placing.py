"""The rows of a publication, from a sealed release and its renders."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.drafts import queries as drafts_queries
from negatoscope.drafts.choices import Kind
from negatoscope.members.gated import Gated, from_release
from negatoscope.moderation.models import Origin, Picture, Publication, Section
from negatoscope.moderation.problems import PublicationError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.drafts.models import Draft
    from negatoscope.moderation.arranging import Shown
    from negatoscope.moderation.renders import Drawn
    from negatoscope.moderation.sealed import Sealed

_TITLE = 200
_NO_TEXT = from_release("")
_TEXT = re.compile(r"texts/([a-z][a-z0-9-]{0,40})\.md")
_UNNAMED = {"text.md": {Kind.CASE: "discussion", Kind.POST: "body"}}
_MARKS = re.compile(r"^[#>*\-\s]+|[*_`]+")


def place(
    address: str, draft: Draft, sealed: Sealed, pictures: Sequence[tuple[Shown, Drawn]], share_sha256: str
) -> Publication:
    """Write the rows, in the caller's transaction.

    Raises:
        PublicationError: there is nothing to show.
        IntegrityError: the draft is published already.
    """
    texts = texts_of(sealed, Kind(draft.kind))
    if not pictures and not any(not role.startswith("alt-") for role in texts):
        raise PublicationError("nothing")
    declared = drafts_queries.declared(draft)
    publication = Publication.objects.create(
        id=address,
        draft=draft.pk,
        author_id=draft.author_id,
        kind=draft.kind,
        audience=sealed.payload["audience"],
        language=draft.language,
        modality=draft.modality,
        region=draft.region,
        certainty=draft.certainty,
        title=_title(texts),
        origin=declared.source.value if declared.source and pictures else Origin.OWN if pictures else "",
        licence=Gated(declared.licence or ""),
        credit=Gated(declared.credit or ""),
        certificate=sealed.certificate,
        share_sha256=share_sha256,
    )
    Section.objects.bulk_create(
        Section(publication=publication, role=role, text=text)
        for role, text in texts.items()
        if role != "title" and not role.startswith("alt-")
    )
    Picture.objects.bulk_create(_pictures(publication, texts, pictures))
    return publication


def texts_of(sealed: Sealed, kind: Kind) -> dict[str, Gated]:
    """Role -> text, of those that are not empty, as they lie in the release."""
    texts: dict[str, Gated] = {}
    for file in sealed.files:
        named = _TEXT.fullmatch(file.path)
        role = named[1] if named else _UNNAMED.get(file.path, {}).get(kind)
        if role is not None:
            text = (sealed.folder / file.path).read_text("utf-8").strip()
            if text:
                texts[role] = from_release(text)
    return texts


def _title(texts: dict[str, Gated]) -> Gated:
    """The title, or the first line of what there is to read. A part of a text that passed has passed."""
    for role in ("title", "body", "question", "history", "discussion"):
        if role in texts:
            line = _MARKS.sub("", texts[role].splitlines()[0]).strip()
            return from_release(line if len(line) <= _TITLE else f"{line[: _TITLE - 1].rsplit(' ', 1)[0]}…")
    return _NO_TEXT


def _pictures(
    publication: Publication, texts: dict[str, Gated], pictures: Sequence[tuple[Shown, Drawn]]
) -> list[Picture]:
    return [
        Picture(
            publication=publication,
            series=shown.series,
            number=number,
            source=shown.source,
            frame=shown.frame,
            file=drawn.file,
            sha256=drawn.sha256,
            width=drawn.width,
            height=drawn.height,
            is_key=shown.is_key,
            thumb=drawn.thumb,
            thumb_sha256=drawn.thumb_sha256,
            alt=texts.get(shown.alt, _NO_TEXT),
        )
        for number, (shown, drawn) in enumerate(pictures, 1)
    ]
