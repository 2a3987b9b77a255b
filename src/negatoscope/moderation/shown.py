"""What pages show of publications: cards of a feed, stacks of images, the preview of a link."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import Count, Max, Prefetch
from django.urls import reverse
from django.utils.translation import gettext as _

from negatoscope.drafts.choices import Audience
from negatoscope.moderation import queries
from negatoscope.moderation.models import Picture, Section
from negatoscope.moderation.renders import SHARE_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from negatoscope.moderation.models import Publication

_LINE_ROLES = ("question", "body", "history", "discussion")
_LINE = 160


@dataclass(frozen=True)
class Small:
    """A small picture of a card."""

    url: str
    width: int
    height: int


@dataclass(frozen=True)
class Card:
    """One publication in a feed. `at` is the place of its key picture among the small ones."""

    publication: Publication
    address: str
    line: str
    alt: str
    smalls: tuple[Small, ...]
    at: int
    pictures: int
    series: int

    @property
    def key(self) -> Small | None:
        """The picture on the light box."""
        return self.smalls[self.at] if self.smalls else None


def with_cards(publications: QuerySet[Publication]) -> QuerySet[Publication]:
    """With all that cards need, in three queries whatever their number."""
    smalls = Picture.objects.filter(series=1).exclude(thumb="")
    lines = Section.objects.filter(role__in=_LINE_ROLES)
    return (
        publications.select_related("author")
        .defer("certificate", "author__about", "author__ties")
        .annotate(picture_count=Count("pictures"), series_count=Max("pictures__series"))
        .prefetch_related(
            Prefetch("pictures", queryset=smalls, to_attr="smalls"),
            Prefetch("sections", queryset=lines, to_attr="lines"),
        )
        .order_by("-published_at")
    )


def cards(publications: Iterable[Publication]) -> list[Card]:
    """The cards of publications that were read through `with_cards`."""
    return [_card(publication) for publication in publications]


def _card(publication: Publication) -> Card:
    pictures: list[Picture] = publication.smalls
    at = next((index for index, picture in enumerate(pictures) if picture.is_key), 0)
    return Card(
        publication=publication,
        address=queries.address(publication),
        line=_line(publication),
        alt=pictures[at].alt if pictures else "",
        smalls=tuple(
            Small(reverse("cases:image", args=[publication.pk, one.thumb]), one.width, one.height) for one in pictures
        ),
        at=at,
        pictures=publication.picture_count,
        series=publication.series_count or 0,
    )


def _line(publication: Publication) -> str:
    """One line of the question; of a text without question the first line that isn't the title."""
    texts = {section.role: section.text for section in publication.lines}
    for role in _LINE_ROLES:
        for line in (texts.get(role) or "").splitlines():
            if line.strip() and line.strip() != publication.title:
                return line.strip() if len(line) <= _LINE else f"{line[:_LINE].rsplit(' ', 1)[0]}…"
    return ""


@dataclass(frozen=True)
class Stack:
    """One series, or one picture, to scroll through. `at` counts from 1; `name` says what it is, counted by kind."""

    number: int
    name: str
    pictures: tuple[Picture, ...]
    at: int

    @property
    def key(self) -> Picture:
        """The picture shown first."""
        return self.pictures[self.at - 1]

    @property
    def film(self) -> str:
        """The name of the video that the picture stands for, as its address has it; "" when it is of none."""
        return self.key.source.rpartition("/")[2] if self.key.source.endswith(".mp4") else ""


def stacks(publication: Publication) -> tuple[Stack, ...]:
    """The images of a publication, by series."""
    found: list[Stack] = []
    counts: Counter[str] = Counter()
    for number, group in groupby(publication.pictures.all(), key=lambda picture: picture.series):
        pictures = tuple(group)
        at = next((index for index, picture in enumerate(pictures, 1) if picture.is_key), 1)
        kind = _kind(pictures[0])
        counts[kind] += 1
        found.append(Stack(number, _name(kind, counts[kind]), pictures, at))
    return tuple(found)


def _kind(picture: Picture) -> str:
    """The folder of the release in which its file lies."""
    return picture.source.partition("/")[0]


def _name(kind: str, number: int) -> str:
    if kind == "videos":
        return _("Video %(n)s") % {"n": number}
    if kind == "documents":
        return _("Document %(n)s") % {"n": number}
    return (_("Image %(n)s") if kind == "images" else _("Series %(n)s")) % {"n": number}


@dataclass(frozen=True)
class Preview:
    """What a network shows of a link: for public pages only."""

    url: str
    title: str
    description: str
    image: str
    alt: str


def preview(publication: Publication, description: str, alt: str = "") -> Preview | None:
    """None for what is for colleagues: nothing of it leaves in a link."""
    if publication.audience != Audience.PUBLIC:
        return None
    image = reverse("cases:image", args=[publication.pk, SHARE_NAME]) if publication.share_sha256 else ""
    return Preview(
        url=settings.URL + queries.address(publication),
        title=publication.title,
        description=" ".join(description.split())[:200],
        image=settings.URL + image if image else "",
        alt=alt,
    )
