"""The series and pictures of a draft as film strips, with the boxes that were blacked out on them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from negatoscope.drafts.alternatives import picture_of, role_of
from negatoscope.drafts.choices import Modality
from negatoscope.gate import codes
from negatoscope.gate.case import Kind
from negatoscope.gate.finding import State
from negatoscope.gate.retouching import BOX_CODES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from negatoscope.drafts.contents import Content
    from negatoscope.drafts.models import Draft
    from negatoscope.gate.finding import Finding
    from negatoscope.gate.reports.report import Report

THUMBNAILS = 48
"""Thumbnails of one strip at most; the slider reaches every slice."""

STILLS = 60
"""Frames of a video that are shown one by one; all of them are seen by playing it."""

_IDENTITY, _ADDED, _SHOWN, _STAYS, _SEEN = "SEC111", "SEC115", "SEC116", "SEC117", "RCK102"
_FACE = "SEC305"  # covered like text, but never taken back


@dataclass(frozen=True)
class Region:
    """A box on one frame.

    `sort` is "identity" (stays), "text" (can be taken back), "added" (by a person) or "shown" (was taken back).
    """

    x: int
    y: int
    width: int
    height: int
    sort: str
    message: str


@dataclass(frozen=True)
class Shot:
    """One picture: a frame of an item."""

    item: str
    frame: int
    columns: int
    rows: int
    regions: tuple[Region, ...] = ()

    @property
    def slug(self) -> str:
        """The item as addresses have it."""
        return self.item.replace(" ", "-")

    @property
    def role(self) -> str:
        """The role of its alternative text."""
        return role_of(self.item, self.frame)


@dataclass(frozen=True)
class Strip:
    """One series, or one picture, in the order in which it is scrolled.

    `key` is the index of the key image, `alt` its alternative text; `has_key` whether the author chose it.
    """

    number: int
    name: str
    shots: tuple[Shot, ...]
    key: int
    alt: str = field(default="", repr=False)
    has_key: bool = False

    @property
    def thumbnails(self) -> tuple[tuple[int, Shot], ...]:
        """Some of the shots spread over the strip, and those with boxes: index and shot."""
        count = len(self.shots)
        spread = {
            round(step * (count - 1) / max(1, min(THUMBNAILS, count) - 1)) for step in range(min(THUMBNAILS, count))
        }
        marked = [index for index, shot in enumerate(self.shots) if shot.regions][:THUMBNAILS]
        return tuple((index, self.shots[index]) for index in sorted({*spread, *marked, self.key}))

    @property
    def film(self) -> int:
        """The number of the video of which these are frames; 0 when they are of none."""
        kind, _space, number = self.shots[0].item.partition(" ")
        return int(number) if kind == Kind.VIDEO.value else 0

    @property
    def is_document(self) -> bool:
        """Whether these are the pages of a document."""
        return self.shots[0].item.startswith(f"{Kind.PDF.value} ")

    @property
    def key_shot(self) -> Shot:
        """The key image."""
        return self.shots[self.key]

    @property
    def covered(self) -> int:
        """On how many pictures something is blacked out."""
        return sum(1 for shot in self.shots if any(region.sort != "shown" for region in shot.regions))


def strips(contents: Iterable[Content], report: Report | None, alts: Mapping[str, str], lang: str) -> tuple[Strip, ...]:
    """The strips of what the copy holds; where there is none, of the pictures on which something was found."""
    found = {item.path: item.findings for item in report.items} if report is not None else {}
    series: dict[tuple[int, str], list[Content]] = {}
    for one in sorted(contents, key=lambda one: not one.series):  # pictures after the series
        if one.frames:
            series.setdefault((one.series, "" if one.series else one.label), []).append(one)
    if not series and report is not None:
        return _without_copy(report, lang)
    names = _names([slices[0] for slices in series.values()])
    return tuple(
        _strip(number, name, slices, found, alts, lang)
        for number, (name, slices) in enumerate(zip(names, series.values(), strict=True), 1)
    )


def _strip(
    number: int,
    name: str,
    slices: Sequence[Content],
    found: Mapping[str, Sequence[Finding]],
    alts: Mapping[str, str],
    lang: str,
) -> Strip:
    shots = tuple(
        Shot(one.label, frame, *one.size(frame), _regions(found.get(one.label, ()), frame, lang))
        for one in slices
        for frame in _frames(one, found.get(one.label, ()))
    )
    chosen = {picture_of(role): text for role, text in alts.items()}
    for index, shot in enumerate(shots):
        if (shot.item, shot.frame) in chosen:
            return Strip(number, name, shots, index, chosen[shot.item, shot.frame], has_key=True)
    return Strip(number, name, shots, len(shots) // 2)


def _frames(one: Content, findings: Iterable[Finding]) -> Sequence[int]:
    """The frames that are shown: of a video some spread over it, and those on which something was found."""
    if one.kind != Kind.VIDEO or one.frames <= STILLS:
        return range(one.frames)
    spread = {round(step * (one.frames - 1) / (STILLS - 1)) for step in range(STILLS)}
    told = {finding.where.frame for finding in findings if finding.where.frame is not None}
    return sorted(spread | {frame for frame in told if frame < one.frames})


def _names(firsts: Iterable[Content]) -> list[str]:
    """What each strip is called, counted by kind."""
    counts: Counter[str] = Counter()
    names: list[str] = []
    for one in firsts:
        counts[one.kind] += 1
        names.append(_name(one, counts[one.kind]))
    return names


def _name(one: Content, number: int) -> str:
    if one.kind == Kind.PDF:
        return _("Document %(number)d") % {"number": number}
    if one.kind == Kind.VIDEO:
        return _("Video %(number)d") % {"number": number}
    if one.kind != Kind.DICOM:
        return _("Picture %(number)d") % {"number": number}
    modality = Modality(one.modality).label if one.modality in Modality.values else one.modality
    return _("Series %(number)d, %(modality)s") % {"number": number, "modality": modality}


def _regions(findings: Iterable[Finding], frame: int, lang: str) -> tuple[Region, ...]:
    return tuple(
        Region(*finding.where.box, sort, codes.message(finding, lang))
        for finding in findings
        if finding.where.box is not None and (finding.where.frame or 0) == frame and (sort := _sort(finding))
    )


def _sort(finding: Finding) -> str:
    code = finding.code
    if code == _ADDED:
        return "added"
    if code == _SHOWN:
        return "shown"
    is_told = finding.kind is not None and finding.state is State.REMEDIED  # what the text of a document tells
    if code in (_IDENTITY, _STAYS) or is_told:
        return "identity"
    return "text" if code in BOX_CODES or code in (_SEEN, _FACE) else ""


def _without_copy(report: Report, lang: str) -> tuple[Strip, ...]:
    """Nothing was written: each picture on which something was found, to look at as it came."""
    shots: dict[tuple[str, int], Shot] = {}
    for item in report.items:
        if item.kind not in (Kind.DICOM, Kind.IMAGE, Kind.PDF, Kind.VIDEO):
            continue
        for finding in item.findings:
            frame = finding.where.frame or 0
            if finding.where.box is not None or (finding.is_open and finding.code.startswith("SEC")):
                shots[item.path, frame] = Shot(item.path, frame, 0, 0, _regions(item.findings, frame, lang))
    kept = tuple(shots.values())
    return (Strip(1, _("Pictures with findings"), kept, 0),) if kept else ()


def as_data(strips_: Sequence[Strip], draft: Draft, *, has_before: bool) -> dict[str, object]:
    """What the viewer's script needs, as small as it gets: 500 slices are some 10 kB."""
    return {
        "strips": [
            {
                "name": strip.name,
                "key": strip.key,
                "shots": [[shot.slug, shot.frame, shot.columns, shot.rows] for shot in strip.shots],
                "regions": {
                    str(index): [[r.x, r.y, r.width, r.height, r.sort, r.message] for r in shot.regions]
                    for index, shot in enumerate(strip.shots)
                    if shot.regions
                },
            }
            for strip in strips_
        ],
        "after": _pattern(draft, "after") if draft.revision else None,
        "before": _pattern(draft, "before") if has_before else None,
        "revision": draft.revision,
    }


def _pattern(draft: Draft, which: str) -> str:
    """An address with ITEM and 999999999 where the script puts item and frame."""
    return reverse(f"drafts:{which}", args=[draft.id, "ITEM", 999999999])
