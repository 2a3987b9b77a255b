"""Checking the author's retouches against the images of the case, before anything is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.case import Kind
from negatoscope.gate.examination import looking
from negatoscope.gate.examination.films import is_film
from negatoscope.gate.examination.head_series import is_not_picked
from negatoscope.gate.media import MediaError
from negatoscope.gate.retouching import Canvas, RetouchError, fitted, in_force

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.gate.examination.examined import Examined
    from negatoscope.gate.policy import Limits, Policy, Retouch


def checked_retouches(items: Sequence[Examined], policy: Policy) -> tuple[Retouch, ...]:
    """The retouches of the policy that are in force, their boxes clipped to the images.

    Raises:
        RetouchError: one is for an image or a frame that isn't there, lies outside its image, or takes a box back
            without a reason.
    """
    if not policy.retouches:
        return ()
    by_label = {one.item.label: one for one in items}
    checked: list[Retouch] = []
    for retouch in policy.retouches:
        one = by_label.get(retouch.item)
        if one is not None and (one.is_refused or is_not_picked(one)):
            continue  # nothing of it is written, whatever is retouched
        if one is not None and is_film(one) and policy.read_pixels:
            checked.append(retouch)  # how large its frames are is known once it is decoded
            continue
        if one is None or not looking.needs_look(one) or not policy.read_pixels:
            raise RetouchError("no-item", item=retouch.item)
        canvas = _canvas(one, retouch.frame, policy.limits)
        checked.append(retouch if canvas is None else fitted(retouch, canvas))
    return in_force(checked)


def _canvas(one: Examined, frame: int, limits: Limits) -> Canvas | None:
    """The size of an image; None when it can't be read, so that looking at it refuses it."""
    if one.item.kind is Kind.DICOM and one.heading is not None:
        geometry = one.heading.geometry
        return Canvas(geometry.rows, geometry.columns, geometry.frames)
    from negatoscope.gate.media.decoding import upright_size  # noqa: PLC0415 (codecs, for pictures only)

    try:
        if one.item.kind is Kind.PDF:
            return _canvas_of_pages(one, frame, limits)
        columns, rows = upright_size(one.item.read())
    except (MediaError, OSError):
        return None
    return Canvas(rows, columns)


def _canvas_of_pages(one: Examined, number: int, limits: Limits) -> Canvas:
    """The size of one page of a document, as it is drawn, and how many there are.

    Raises:
        MediaError, OSError: it can't be read.
    """
    from negatoscope.gate.documents.pdfium import opened  # noqa: PLC0415 (PDFium, for documents only)

    with opened(one.item.read(), limits) as document:
        columns, rows = document.size(number if 0 <= number < len(document) else 0)
        return Canvas(rows, columns, len(document))
