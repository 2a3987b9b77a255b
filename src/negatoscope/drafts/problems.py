"""What a person at the page can put right, in one sentence and with the HTTP status that goes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from negatoscope.drafts.storage import is_full
from negatoscope.members.problem import Problem

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

# reason -> (status, sentence). Parameters are numbers and sizes, never a name or a text.
_PROBLEMS: dict[str, tuple[int, _StrPromise]] = {
    "elsewhere": (
        409,
        _("This draft has moved on in another window. Reload the page to see where it is."),
    ),
    "at-the-gate": (409, _("This draft is at the gate. Wait until it is through, or stop it.")),
    "with-a-reviewer": (409, _("A reviewer has this draft. It can be changed again once they have decided.")),
    "nothing-to-examine": (400, _("There is nothing to examine yet. Add images or write a text.")),
    "incomplete": (
        409,
        _("%(count)d files have not come in whole. Choose them again to go on with them, or leave them out."),
    ),
    "originals-gone": (
        409,
        _(
            "The originals of this draft have been destroyed, so its texts and images can no longer be changed. "
            "You can still add a box or answer; to change anything else, start a new draft."
        ),
    ),
    "role": (400, _("That is not one of the texts of this draft.")),
    "text-too-long": (413, _("A text holds %(most)d characters at most.")),
    "no-originals-here": (
        403,
        _(
            "This site takes no original images, because it is not run on a host certified for health data. Pass your "
            "images through the gate on your own machine, then drop the release it makes here as a ZIP."
        ),
    ),
    "read-in-the-browser": (403, _("On this site texts are read in your browser; none was looked at here.")),
    "only-releases-go": (403, _("Texts and images can't be changed here. Change them where the release was made.")),
    "not-a-batch": (400, _("The list of files was not understood. Reload the page and choose the files again.")),
    "file-name": (400, _("A file has a name that is empty or too long. Rename it and choose it again.")),
    "no-such-file": (404, _("That file is not among those announced for this draft.")),
    "offset": (409, _("The file goes on elsewhere.")),
    "chunk": (400, _("A part of a file came without saying where it belongs. Reload the page and go on.")),
    "beyond-size": (413, _("The file is longer than was announced. Choose it again.")),
    "file-too-large": (413, _("A file may weigh %(most)s at most.")),
    "draft-too-large": (413, _("A draft may weigh %(most)s in all.")),
    "too-many-files": (413, _("A draft may have %(most)d files. Put them in a ZIP, or choose fewer series.")),
    "disk-full": (
        507,
        _("There is no space left on the server's disk. Nothing of this was kept; try again later."),
    ),
    "disk": (500, _("The server's disk refused to write. Nothing of this was kept; tell the operator.")),
    "malformed": (400, _("What was sent is damaged and could not be read. Send it again.")),
    "too-often": (429, _("That was asked too often. Wait %(minutes)d minutes and try again.")),
    "identity-nothing": (400, _("Give at least a name, a date of birth or a number.")),
    "identity-date": (400, _("The date of birth must be a date, such as 12/04/1960.")),
    "no-such-item": (404, _("There is no such image in this draft.")),
    "slices-form": (400, _("Write the slices as numbers and spans of numbers, such as 12, 13, 20-22.")),
    "slices-none": (400, _("Give at least one slice to keep.")),
    "slices-series": (404, _("There is no such series from which slices have to be chosen. Reload the page.")),
    "slices-many": (400, _("At most %(most)d slices of one series can be kept: choose those that show the finding.")),
    "slices-range": (400, _("That series has %(count)d slices: give numbers from 1 to %(count)d.")),
    "slices-whole": (
        400,
        _(
            "No single slices can be taken from that series: one image of it may show a face, its files hold several "
            "images, or don't say their place. It can only be left out."
        ),
    ),
    "slices-study": (
        400,
        _("At most %(most)d slices of one study, and %(in_all)d of the case, can be kept of series that show a head."),
    ),
    "box": (400, _("That box does not lie inside the image.")),
    "box-reason": (400, _("To take a box back, give a reason.")),
    "box-reviewer": (403, _("A reviewer can add a box, and take none back.")),
    "no-words": (400, _("Give an answer.")),
    "no-reason": (400, _("Say why.")),
    "no-such-finding": (404, _("There is no such finding in this draft.")),
    "not-answerable": (409, _("Nobody may answer that finding: it has to be corrected.")),
    "needs-reviewer": (403, _("That finding needs the decision of a reviewer: ask for one.")),
    "not-held": (409, _("Nothing in this draft waits for a reviewer.")),
    "own-draft": (403, _("Nobody decides on a draft of their own.")),
    "not-a-reviewer": (403, _("Only a reviewer may decide on a draft that the gate has held.")),
    "originals-by-mistake": (
        403,
        _(
            "These are not a sealed release: they may be original images. They were destroyed at once and not looked "
            "at. Pass them through the gate on your own machine first."
        ),
    ),
}


class DraftProblem(Problem):
    """Something about a draft that its author, or a reviewer, can put right."""

    SENTENCES = _PROBLEMS


def of_disk(error: OSError) -> DraftProblem:
    """What an error of the disk means; the system's own words can hold a path, so they stay out."""
    return DraftProblem("disk-full" if is_full(error) else "disk")
