"""Where something was found, in words of the page: "Series 1, CT, slice 8", and for the author the file's own name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from negatoscope.drafts import storage
from negatoscope.drafts.intake import ledger
from negatoscope.gate.opening.sources import FileSource, MemberSource
from negatoscope.gate.reports.summary import place_in_words
from negatoscope.gate.revision import Dossier, RevisionError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from negatoscope.drafts.intake.ledger import Entry
    from negatoscope.drafts.models import Draft
    from negatoscope.drafts.page.films import Strip
    from negatoscope.gate.case import Source
    from negatoscope.gate.finding import Finding
    from negatoscope.gate.reports.report import ReportItem


@dataclass(frozen=True)
class Places:
    """Names by item of the report. `slices` is by item and frame; `files` only for the author."""

    slices: Mapping[tuple[str, int], str]
    files: Mapping[str, str] = field(default_factory=dict, repr=False)

    def words(self, item: ReportItem, finding: Finding, lang: str) -> str:
        """Where the finding is; "" for one of the case as a whole."""
        if item.kind == "case":
            return ""
        shown = self.slices.get((item.path, finding.where.frame or 0))
        name = self.files.get(item.path)
        if shown is not None:
            return shown
        if name is not None:
            return name
        return f"{item.path} {place_in_words(finding.where, lang)}".strip()


def places(strips: Iterable[Strip], files: Mapping[str, str]) -> Places:
    """From the films and the names of the files."""
    slices = {
        (shot.item, shot.frame): _("%(series)s, slice %(n)d") % {"series": strip.name, "n": index}
        if len(strip.shots) > 1
        else strip.name
        for strip in strips
        for index, shot in enumerate(strip.shots, 1)
    }
    return Places(slices, files)


def file_names(draft: Draft) -> dict[str, str]:
    """The files' own names by item, from the quarantine: identifiers, for the author's eyes only."""
    return {label: entry.name for label, entry in files(draft).items()}


def files(draft: Draft) -> dict[str, Entry]:
    """The file that each item lies in, itself or the archive; none once the originals are gone."""
    path = storage.dossier_of(draft.id, draft.dossier)
    if draft.originals_gone_at is not None or not path.exists():
        return {}
    entries = {entry.path(draft.id).resolve(): entry for entry in ledger.read(draft.id)}
    try:
        originals = Dossier.read(path).originals
    except RevisionError:
        return {}
    where = {label: _file(one.source) for label, one in originals.items()}
    return {label: entries[path] for label, path in where.items() if path in entries}


def _file(source: Source) -> Path | None:
    """The file that a source lies in: itself, or the archive that it is a member of."""
    while isinstance(source, MemberSource):
        source = source.archive  # type: ignore[assignment]
    return source.path.resolve() if isinstance(source, FileSource) else None
