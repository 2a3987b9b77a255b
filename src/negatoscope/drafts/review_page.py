"""All that the page of a draft shows, for its author or for a reviewer, as plain data.

The templates under `drafts/parts/` take it as `page`; `moderation` shows the same parts to a reviewer.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from negatoscope.drafts import queries
from negatoscope.drafts.alternatives import picture_of
from negatoscope.drafts.intake import typed
from negatoscope.drafts.models import Signer
from negatoscope.drafts.page import cards, films
from negatoscope.drafts.page.entries import title_of
from negatoscope.drafts.page.films import Region
from negatoscope.drafts.page.head_slices import HeadSlices, head_slices
from negatoscope.drafts.page.heads import Head, heads
from negatoscope.drafts.page.language import language
from negatoscope.drafts.page.places import file_names, places
from negatoscope.drafts.page.questions import Asked, questions
from negatoscope.drafts.page.verdicts import Sentence, sentence_of
from negatoscope.drafts.page.writings import Writing, writings
from negatoscope.drafts.states import State
from negatoscope.gate.policy import Audience

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from negatoscope.drafts.models import Draft
    from negatoscope.drafts.page.cards import Card
    from negatoscope.drafts.page.films import Shot, Strip
    from negatoscope.drafts.queries import Blocker
    from negatoscope.members.models import Member


@dataclass(frozen=True)
class ReviewPage:
    """What is shown.

    Attributes:
        is_author: whether the viewer is the author; a reviewer sees no original and takes nothing back.
        can_edit: whether texts can still be changed: the author, while the originals are here.
        can_act: whether boxes, questions and answers can be changed now.
        strips, strip, shot: the films, the one on the box and the index of its slice.
        films_data: the same for the script, as JSON.
        slices: the form to keep a few slices of series that can hold a head; None where nothing can be changed.
        heads: the series from which a face was removed, drawn before and after.
        open_cards, closed_cards: findings on files and on the case; those on texts are in `writings`.
    """

    draft: Draft
    is_author: bool
    title: str
    sentence: Sentence
    blockers: tuple[Blocker, ...]
    ended: str
    has_copy: bool
    has_before: bool
    can_edit: bool
    can_act: bool
    originals_go_at: datetime | None
    strips: tuple[Strip, ...]
    strip: Strip | None
    shot_index: int
    films_data: dict[str, object] = field(repr=False)
    writings: tuple[Writing, ...] = field(repr=False)
    open_cards: tuple[Card, ...] = ()
    closed_cards: tuple[Card, ...] = ()
    questions: tuple[Asked, ...] = field(default=(), repr=False)
    slices: HeadSlices | None = field(default=None, repr=False)
    heads: tuple[Head, ...] = ()

    @property
    def shot(self) -> Shot | None:
        """The picture on the box."""
        return None if self.strip is None else self.strip.shots[self.shot_index]

    @property
    def samples(self) -> dict[str, Region]:
        """A region of each sort, from which the script makes the list beside a slice."""
        return {sort: Region(0, 0, 1, 1, sort, "") for sort in ("identity", "text", "added", "shown")}

    @property
    def can_publish(self) -> bool:
        """Whether nothing stands in the way."""
        return not self.blockers

    @property
    def can_ask_review(self) -> bool:
        """Whether a reviewer's decision is all that is missing: asking for it erases the originals."""
        return (
            self.draft.state == State.AT_AUTHOR and self.has_copy and 0 < self.waits_for_reviewer == len(self.blockers)
        )

    @property
    def waits_for_reviewer(self) -> int:
        """How many of the blockers a reviewer decides on: the findings on hold, the unknown signer of a release."""
        texts = (card for writing in self.writings for card in writing.cards)
        is_held = any(card.needs_reviewer for card in (*self.open_cards, *texts))
        return is_held + (self.draft.signer == Signer.UNKNOWN)

    @property
    def questions_owed(self) -> int:
        """How many questions wait for an answer."""
        return sum(question.is_owed for question in self.questions)


def page(
    draft: Draft, viewer: Member, *, strip: int = 0, shot: int = 0, sent: Mapping[str, str] | None = None
) -> ReviewPage:
    """The page of a draft that has been through the gate, `strip` and `shot` (from 1) on the light box.

    `sent` is what the form of slices had when it was refused.
    """
    lang = language()
    is_author = viewer.pk == draft.author_id
    report = queries.report(draft)
    released = queries.released_texts(draft)
    has_before = is_author and queries.has_originals(draft)
    as_typed = queries.texts(draft) if has_before else None
    alts = {role: text for role, text in (as_typed or released).items() if picture_of(role)}
    contents = queries.items(draft)
    found = films.strips(contents, report, alts, lang)
    on_box = found[min(max(strip, 1), len(found)) - 1] if found else None
    where = places(found if draft.revision else (), file_names(draft) if has_before else {})
    order = [*typed.roles(draft.kind), *sorted(alts)]
    has_images = queries.has_images(draft)
    blockers = queries.blockers(draft)
    can_edit = has_before and draft.state == State.AT_AUTHOR
    open_cards = cards.of_files(report, lang, where, is_open=True) if report else ()
    ended = queries.last_outcome(draft)  # then texts may have been changed that the report doesn't speak of
    return ReviewPage(
        draft=draft,
        is_author=is_author,
        title=title_of(draft),
        sentence=sentence_of(draft, blockers),
        blockers=blockers,
        ended=ended,
        has_copy=bool(draft.revision),
        has_before=has_before,
        can_edit=can_edit,
        can_act=draft.state == (State.AT_AUTHOR if is_author else State.AT_REVIEWER),
        originals_go_at=queries.originals_go_at(draft) if has_before else None,
        strips=found,
        strip=on_box,
        shot_index=_shot(on_box, shot),
        films_data=films.as_data(found, draft, has_before=has_before),
        writings=writings(order, as_typed, released, None if ended and has_before else report, lang),
        open_cards=open_cards,
        closed_cards=cards.of_files(report, lang, where, is_open=False) if report else (),
        questions=questions(queries.declared(draft), Audience(draft.audience), has_images, lang),
        slices=head_slices(draft, open_cards, found, sent) if can_edit else None,
        heads=heads(contents, report, found) if draft.revision else (),
    )


def _shot(strip: Strip | None, wanted: int) -> int:
    """The index of the slice asked for; else of the first with a box, else the key image."""
    if strip is None:
        return 0
    if wanted:
        return min(wanted, len(strip.shots)) - 1
    marked = (index for index, shot in enumerate(strip.shots) if shot.regions)
    return next(marked, strip.key)
